import { kinds } from "@headwater/agency/laws"
import { Policy } from "@headwater/hypotheses"
import { Law } from "@headwater/proof"
import { it } from "vitest"

const habits = Policy.instead(Policy.LX, "plan", "habit")

for (const instructions of [...Object.values(Policy.languages), habits]) {
  Law.check(it, kinds(instructions))
}
