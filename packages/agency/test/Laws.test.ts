import { kinds } from "@headwater/agency/laws"
import { Policy } from "@headwater/hypotheses"
import { Law } from "@headwater/proof"
import { it } from "vitest"

for (const instructions of Object.values(Policy.languages)) Law.check(it, kinds(instructions))
