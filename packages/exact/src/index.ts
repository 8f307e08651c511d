import * as D from "./Distribution.ts"
import * as W from "./Weight.ts"

export * as Bits from "./Bits.ts"
export * as Kendall from "./Kendall.ts"
export { LogForm, type LogFormLike } from "./LogForm.ts"
export * as LinearProgram from "./LinearProgram.ts"
export * as LogWeight from "./LogWeight.ts"
export * as Memo from "./Memo.ts"
export * as Partition from "./Partition.ts"
export { Rational, type RationalLike } from "./Rational.ts"
export { RationalFromString } from "./RationalFromString.ts"

// `Weight` and `Distribution` name a namespace and its type at once: `Weight.of(r): Weight`.
export const Distribution: typeof D = D
export type Distribution<A> = D.Distribution<A>
export declare namespace Distribution {
  type Distribution<A> = D.Distribution<A>
}
export const Weight: typeof W = W
export type Weight = W.Weight
export declare namespace Weight {
  type Weight = W.Weight
}
