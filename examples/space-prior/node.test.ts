import { it } from "node:test"
import { prior } from "@headwater/priors/laws"
import { Law } from "@headwater/proof"
import { space } from "./space.ts"

Law.check(it, prior(space))
