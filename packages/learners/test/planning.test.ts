import { planning } from "@headwater/learners/laws"
import { Law } from "@headwater/proof"
import { it } from "vitest"

Law.check(it, planning())
