/**
 * # The families that are lambda terms too
 *
 * @module
 */
import { brain } from "./brain.ts"
import { isqrt } from "./isqrt.ts"
import type { LambdaFamily } from "./LambdaFamily.ts"
import { subtraction } from "./subtraction.ts"
import { bitTable, evenBitTable, numeralTable } from "./tables.ts"
import { deployed, wrap, wrapper } from "./wrapper.ts"

export { bitTable, brain, deployed, evenBitTable, isqrt, numeralTable, subtraction, wrap, wrapper }

/** All of them, in the order of their labels. */
export const all: ReadonlyArray<LambdaFamily> = [isqrt, wrapper, subtraction, brain]
