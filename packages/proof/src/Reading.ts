/**
 * # Readings
 *
 * One formal sentence that a participant's words can mean: a model, a quantifier and a margin. On
 * whose side a statement is, is computed from the quantifier and from what came out.
 *
 * ## Main definitions
 * - {@link all}, {@link most}, {@link some}: the three quantifiers
 * - {@link deny}: who holds a denial is right where the reading is false
 *
 * @module
 */
import type * as Schema from "effect/Schema"
import * as overs from "./internal/over.ts"
import * as proofs from "./internal/proved.ts"
import * as subjects from "./internal/subject.ts"
import { ofBody } from "./internal/words.ts"
import type {
  About,
  Body,
  Condition,
  Held,
  Law,
  Over,
  Proved,
  Share,
  Sized,
  Title
} from "./Spec.ts"
import * as Statement from "./Statement.ts"

export type {
  About,
  Beyond,
  Body,
  Condition,
  Elsewhere,
  Held,
  Law,
  Machines,
  Model,
  Over,
  Proved,
  Share,
  Sized,
  Title
} from "./Spec.ts"

type Plain = "weight" | "part" | "ties"

/** A reading, and the statements that can be made of it. */
export interface Reading<in out M, in out X, C extends string, S extends string> extends Title {
  /** Checks the reading over models. */
  readonly over: (name: string, spec: Over<M, C, S>) => Statement.Statement
  /** The reading follows for all parameters from a proof that is checked. */
  readonly proved: (name: string, spec: Proved<M, X, C, S>) => Statement.Statement
  /** The reading, where it is true by definition. */
  readonly law: (name: string, spec: Law<M, C, S>) => Statement.Statement
}

const make = <M, X, C extends string, S extends string>(
  named: Title,
  body: Body<M, X, C, S>
): Reading<M, X, C, S> => {
  const title: Title = { ...named, words: ofBody(body) }
  const subject = subjects.make<M, X>(body)
  const statement = (
    kind: Statement.Kind,
    name: string,
    from: ReadonlyArray<string>,
    check: Statement.Statement["check"]
  ): Statement.Statement => ({ name, kind, reading: title, text: title.text, from, check })
  return {
    ...title,
    over: (name, spec) =>
      statement("finding", name, spec.from ?? [], (options) =>
        overs.check({
          title,
          subject,
          machines: body.machines,
          name,
          kind: "finding",
          spec,
          options
        })
      ),
    law: (name, spec) =>
      statement("law", name, [], (options) =>
        overs.check({
          title,
          subject,
          machines: undefined,
          name,
          kind: "law",
          spec: { ...spec, expect: "for" },
          options
        })
      ),
    proved: (name, spec) => ({
      ...statement("finding", name, spec.from ?? [], (options) =>
        proofs.check({ title, subject, body, name, spec, options })
      ),
      by: spec.by
    })
  }
}

/**
 * What readings are about, to be spread into each of them: a schema of models, which are plain data, what is
 * measured of one, the words for it, and the conditions and sizes that findings may name.
 *
 * @example
 * ```ts
 * import { Domain, Exact, Reading } from "@headwater/proof"
 * import { Schema } from "effect"
 * const square = Schema.Struct({ side: Schema.Int })
 * const squares = Reading.about(square, ({ side }) => ({ side, area: side * side }), {
 *   show: (_, { area, side }) => `${side} by ${side} is ${area}`,
 *   sizes: { side: ({ side }) => side }
 * })
 * squares.model.show({ side: 3 }) // => "3 by 3 is 9"
 * const grows = Reading.all("R1", "A square has at least the area of its side.", {
 *   ...squares, margin: ({ area, side }) => Exact.ofInteger(area - side)
 * })
 * const domain = Domain.product({ side: Array.from({ length: 40 }, (_, side) => side) })
 * const found = grows.over("S1 squares_grow", { domain, expect: "for" }).check({ seed: 1, runs: 100 })
 * found.findings[0]?.region.sizes // => { side: [0, 39] }
 * ```
 */
export const about = <M, X, C extends string = never, S extends string = never>(
  schema: Schema.Codec<M, Schema.Json>,
  measure: (model: M) => X,
  parts: {
    readonly show: (model: M, measured: X) => string
    readonly conditions?: Readonly<Record<C, Condition<X>>>
    readonly sizes?: Readonly<Record<S, Sized<X, M>>>
  }
): About<M, X, C, S> => {
  const { show, ...named } = parts
  return { model: { schema, show: (it) => show(it, measure(it)) }, measure, ...named }
}

/** A body that may leave out `measure`: then the model is its own measure. */
type Parts<M, X, C extends string, S extends string> = Omit<Body<M, X, C, S>, Plain>

/**
 * Every model concludes: one that does not decides against it.
 *
 * @example
 * ```ts
 * import { Domain, Exact, Reading } from "@headwater/proof"
 * import { Schema } from "effect"
 * import * as fc from "fast-check"
 * const number = { schema: Schema.Int, show: String, arbitrary: fc.nat(99), }
 * const grows = Reading.all("R1", "The square is at least the number.", {
 *   model: number, measure: (n: number) => n, margin: (n) => Exact.ofInteger(n * n - n)
 * })
 * const integers = Domain.exhaustive(() => Array.from({ length: 40 }, (_, n) => n))
 * const squares = grows.over("S1 squares_grow", { domain: integers, expect: "for" })
 * squares.check({ seed: 1, runs: 100 }).findings[0]?.side // => "for"
 * ```
 */
export const all = <M, X, C extends string = never, S extends string = never>(
  id: string,
  text: string,
  body: Parts<M, X, C, S>
): Reading<M, X, C, S> => make({ id, text, quantifier: "all" }, body)

/** Some model concludes: one that does decides for it. */
export const some = <M, X, C extends string = never, S extends string = never>(
  id: string,
  text: string,
  body: Parts<M, X, C, S>
): Reading<M, X, C, S> => make({ id, text, quantifier: "some" }, body)

/**
 * The models that conclude have a share of at least the threshold, by weight.
 *
 * - **Errors** `RangeError` for a threshold that is not above 1/2 and at most 1: with 1/2 a sentence
 *   and its contrary could both hold
 */
export const most = <M, X, C extends string = never, S extends string = never>(
  id: string,
  text: string,
  body: Share<M, X, C, S>
): Reading<M, X, C, S> => {
  const { threshold } = body
  overs.threshold(threshold)
  return make({ id, text, quantifier: "most", threshold }, body)
}

/** The reading with its sides swapped. */
export const deny = (reading: Title): Held => ({ reading, denied: true })
