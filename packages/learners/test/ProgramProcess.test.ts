import { Law } from "@headwater/proof"
import { programProcess } from "@headwater/learners/laws"
import { it } from "vitest"

Law.check(it, programProcess)
