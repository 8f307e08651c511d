import { Domain, Exact, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"

/** A number and what it may carry: enough for every case of the checker. */
export const Number_ = Schema.Struct({ n: Schema.Int, far: Schema.Boolean, on: Schema.String })
export type N = typeof Number_.Type

export const number = (n: number, far = false, on = "a"): N => ({ n, far, on })

export const model: Reading.Model<N> = {
  schema: Number_,
  show: ({ n, far }) => `${n}${far ? " far" : ""}`
}

export const list = (...all: ReadonlyArray<N>) => Domain.exhaustive(() => all)
export const range = (from: number, to: number, far = false, on = "a") =>
  list(...Array.from({ length: to - from + 1 }, (_, index) => number(from + index, far, on)))
export const draws = (min: number, max: number) =>
  Domain.sampled(fc.integer({ min, max }).map((n) => number(n)))

/** n >= 0, under whatever is named. */
export const body = {
  model,
  measure: (it: N) => it,
  conditions: {
    high: ["n is above -5", (it: N) => it.n > -5] as const,
    near: ["it is not far", (it: N) => !it.far] as const
  },
  sizes: { n: (it: N) => it.n },
  margin: (it: N) => Exact.ofInteger(it.n)
}
export const all = Reading.all("R1", "Every number is at least 0.", body)
export const some = Reading.some("R2", "Some number is at least 0.", body)
export const most = (threshold: string) =>
  Reading.most("R3", "Most numbers are at least 0.", { ...body, threshold })

export const options = { seed: 7, runs: 200 }
