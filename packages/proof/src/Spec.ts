/**
 * # Specifications
 *
 * What a reading and its statements are made of: the model and what is measured of it, conditions and
 * sizes, and the parts of each statement. See `Reading` for what is done with them.
 *
 * @module
 */
import type * as Schema from "effect/Schema"
import type { By } from "./By.ts"
import type { Domain } from "./Domain.ts"
import type { Exact } from "./Exact.ts"
import type { Side } from "./Finding.ts"
import type * as Fraction from "./Fraction.ts"
import type { Bounds, Size } from "./Region.ts"

/** What a statement is about, as one value: plain data, and words for it. */
export interface Model<in out M> {
  readonly schema: Schema.Codec<M, Schema.Json>
  readonly show: (model: M) => string
}

/** What readings are about: a model, what is measured of it, and what their findings may name. */
export interface About<in out M, in out X, C extends string, S extends string> {
  readonly model: Model<M>
  readonly measure: (model: M) => X
  readonly conditions?: Readonly<Record<C, Condition<X>>>
  readonly sizes?: Readonly<Record<S, Sized<X, M>>>
}

/** A condition of the world: its words, and a test of the measured model. */
export type Condition<X> = readonly [says: string, test: (measured: X) => boolean]

/** How a size is measured, with its words where its name is not plain. */
export type Sized<X, M> =
  | ((measured: X, model: M) => Size)
  | readonly [says: string, of: (measured: X, model: M) => Size]

/** Machines, or other settings that exclude one another, and the one that a model belongs to. */
export interface Machines<in M> {
  readonly names: readonly [own: string, ...others: ReadonlyArray<string>]
  readonly of: (model: M) => string
  /** What a name means, where it is not plain. */
  readonly says?: Readonly<Record<string, string>>
}

/** The parts of a reading of all or of some. `X` is the model as measured: costs, tables, losses. */
export interface Body<in out M, in out X, C extends string, S extends string> {
  readonly model: Model<M>
  readonly measure: (model: M) => X
  /** The conclusion is `margin >= 0`; defined also where a condition fails. */
  readonly margin: (measured: X, model: M) => Exact
  /** The conclusion is `margin > 0`. */
  readonly strict?: boolean
  /** What the margin counts, such as "bits"; without it only the closest model is printed. */
  readonly unit?: string
  /** Conditions that findings may name. They see the measured model only, so no tag. */
  readonly conditions?: Readonly<Record<C, Condition<X>>>
  /** Sizes that findings may bound. */
  readonly sizes?: Readonly<Record<S, Sized<X, M>>>
  readonly machines?: Machines<M>
  readonly weight?: (measured: X) => Fraction.Like
  readonly part?: (measured: X) => Fraction.Like
  readonly ties?: (measured: X) => boolean
}

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
  /** What the names mean that its regions may have: conditions, sizes and machines. */
  readonly words?: Readonly<Record<string, string>>
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
  /** Where goal and margin are compared: models are drawn from it. */
  readonly domain: Domain<M>
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
