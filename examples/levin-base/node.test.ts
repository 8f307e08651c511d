import { it } from "node:test"
import { prior } from "@headwater/priors/laws"
import { Law } from "@headwater/proof"
import { levinBase } from "./levinBase.ts"

Law.check(it, prior(levinBase))
