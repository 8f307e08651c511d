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
import type * as fc from "fast-check"
import type { Domain } from "../Domain.ts"
import type { Exact } from "../Exact.ts"
import type { Side } from "./Finding.ts"
import type * as Fraction from "./Fraction.ts"
import * as overs from "./internal/over.ts"
import * as proofs from "./internal/proved.ts"
import * as subjects from "./internal/subject.ts"
import type { By } from "./By.ts"
import type { Bounds, Size } from "./Region.ts"
import * as Statement from "./Statement.ts"

/** What a statement is about, as one value: plain data, words for it, and how it is drawn. */
export interface Model<in out M> {
  readonly schema: Schema.Codec<M, Schema.Json>
  readonly show: (model: M) => string
  readonly arbitrary: fc.Arbitrary<M>
}

/** A condition of the world: its words, and a test of the measured model. */
export type Condition<X> = readonly [says: string, test: (measured: X) => boolean]

/** Machines, or other settings that exclude one another, and the one that a model belongs to. */
export interface Machines<in M> {
  readonly names: readonly [own: string, ...others: ReadonlyArray<string>]
  readonly of: (model: M) => string
}

/** The parts of a reading of all or of some. `X` is the model as measured: costs, tables, losses. */
export interface Body<in out M, in out X, C extends string, S extends string> {
  readonly model: Model<M>
  readonly measure: (model: M) => X
  /** The conclusion is `margin >= 0`; defined also where a condition fails. */
  readonly margin: (measured: X, model: M) => Exact
  /** The conclusion is `margin > 0`. */
  readonly strict?: boolean
  /** Conditions that findings may name. They see the measured model only, so no tag. */
  readonly conditions?: Readonly<Record<C, Condition<X>>>
  /** Sizes that findings may bound. */
  readonly sizes?: Readonly<Record<S, (measured: X, model: M) => Size>>
  readonly machines?: Machines<M>
  readonly weight?: (measured: X) => Fraction.Like
  readonly part?: (measured: X) => Fraction.Like
  readonly ties?: (measured: X) => boolean
}

type Plain = "weight" | "part" | "ties"

/** The parts of a reading of most: the share that concludes, by weight, and a threshold. */
export interface Share<M, X, C extends string, S extends string> extends Body<M, X, C, S> {
  /** A fraction above 1/2, such as `9/10`. */
  readonly threshold: string
}

/** What a reading is called and says. */
export interface Title {
  readonly id: string
  readonly text: string
  readonly quantifier: "all" | "most" | "some"
  readonly threshold?: string
}

/** A reading as a participant holds it or denies it. */
export interface Held {
  readonly reading: Title
  readonly denied: boolean
}

type Where<C extends string> = Readonly<Partial<Record<C, boolean>>>
type Sizes<S extends string> = Readonly<Partial<Record<S, Bounds>>>

/** One size up: where, what is known to come out there, or in words why it is out of reach. */
export type Beyond<M, S extends string> =
  | string
  | { readonly domain: Domain<M>; readonly sizes: Sizes<S>; readonly expect?: Side }

/** A statement on another machine: its models, or why there are none. */
export type Elsewhere<M> =
  | { readonly domain: Domain<M>; readonly expect?: Side; readonly because?: string }
  | { readonly absent: string }

/** The models that a statement is checked over, and what is to come out. */
export interface Over<in out M, C extends string = string, S extends string = string> {
  readonly domain: Domain<M>
  /** The side that has to come out. */
  readonly expect: Side
  readonly where?: Where<C>
  /** Models beyond these bounds are passed over; what is not named here is bounded by what came. */
  readonly sizes?: Sizes<S>
  /** Models for what happens without a condition, where the domain itself has none. */
  readonly without?: Readonly<Partial<Record<C, Domain<M>>>>
  /** No model that violates a condition concludes. */
  readonly iff?: boolean
  /** Why fewer than 30 models are all that there are. */
  readonly few?: string
  /** The share that has to come out, `p/q`; of a reading of most only. */
  readonly share?: string
  /** A proof on paper: then nothing bounds the region but what is named, and the domain is a test. */
  readonly onPaper?: string
  /** Models, mutants among them, of some of which the conclusion is otherwise. */
  readonly otherwise?: Domain<M>
  readonly beyond?: Beyond<M, S>
  /** The reading's other machines. */
  readonly on?: Readonly<Record<string, Elsewhere<M>>>
  /** Statements of other claims, such as `C08.structure_is_cheaper`, that this rests on. */
  readonly from?: ReadonlyArray<string>
}

/** A proof for all parameters, and what ties its goal to the reading. */
export interface Proved<in out M, in out X, C extends string = string, S extends string = string> {
  readonly by: By
  readonly where?: Where<C>
  readonly sizes?: Sizes<S>
  /** The value of each variable of the proof at a model. */
  readonly measures: (measured: X, model: M) => Readonly<Record<string, Fraction.Like>>
  /**
   * The goal is this times the margin: positive everywhere (for the reading) or negative everywhere
   * (against it). 1 where it is not given.
   */
  readonly factor?: (measured: X, model: M) => Fraction.Like
  /** Models at which goal and margin are compared as well as at drawn ones. */
  readonly listed?: Iterable<M>
  readonly without?: Readonly<Partial<Record<C, Domain<M>>>>
  readonly iff?: boolean
  readonly otherwise?: Domain<M>
  readonly from?: ReadonlyArray<string>
}

/** The parts of a law: it settles its reading in its region, by definition. */
export type Law<M, C extends string, S extends string> = Pick<
  Over<M, C, S>,
  "domain" | "where" | "sizes" | "without" | "iff" | "few" | "otherwise"
>

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
  title: Title,
  body: Body<M, X, C, S>
): Reading<M, X, C, S> => {
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
    proved: (name, spec) =>
      statement("finding", name, spec.from ?? [], (options) =>
        proofs.check({ title, subject, body, name, spec, options })
      )
  }
}

/** A body that may leave out `measure`: then the model is its own measure. */
type Parts<M, X, C extends string, S extends string> = Omit<Body<M, X, C, S>, Plain>

/**
 * Every model concludes: one that does not decides against it.
 *
 * @example
 * ```ts
 * import { Domain, Exact, Reading } from "@headwater/proof/v2"
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
