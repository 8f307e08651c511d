import * as Deployment from "../Deployment.ts"
import type { Family } from "../family/index.ts"
import { isqrt } from "./isqrt.ts"

/** F3: the programs of the integer square root beside their wrapped versions, in training. */
export const wrapper: Family = Deployment.training(isqrt, { id: "wrapper" })
