import { switching } from "@headwater/programs"
import { family } from "@headwater/programs/laws"
import { Law } from "@headwater/proof"
import { it } from "vitest"

Law.check(it, family(switching))
