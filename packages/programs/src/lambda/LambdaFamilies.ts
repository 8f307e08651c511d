/**
 * # The families that are lambda terms too
 *
 * @module
 */
import { bitTable, brain } from "./brain.ts"
import { isqrt } from "./isqrt.ts"
import type { LambdaFamily } from "./LambdaFamily.ts"
import { subtraction } from "./subtraction.ts"
import { deployed, wrap, wrapper } from "./wrapper.ts"

export { bitTable, brain, deployed, isqrt, subtraction, wrap, wrapper }

/** All of them, in the order of their labels. */
export const all: ReadonlyArray<LambdaFamily> = [isqrt, wrapper, subtraction, brain]
