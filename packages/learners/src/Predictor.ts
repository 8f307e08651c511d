/**
 * # Predictors of bits
 *
 * A learner of plain bit sequences: its exact form, which decides, and where speed matters a fast
 * one in doubles, whose error it states. A plugin is a predictor under parameters, as plain data and
 * functions.
 *
 * ## Main definitions
 * - {@link define}, which is `Learner.define`: a plugin
 * - {@link ofOnes}: an exact learner by its probability of 1
 * - {@link session}: the fast form where there is one, else the exact one in doubles
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { type Parameter, Parametric } from "@headwater/priors"
import * as Result from "effect/Result"
import * as Learner from "./Learner.ts"

/** A symbol. */
export type Bit = 0 | 1

/** Where an exact learner stands, whatever it keeps: what it predicts here, and after a bit. */
export interface Standing {
  readonly predict: () => ReadonlyMap<Bit, Rational>
  readonly after: (bit: Bit) => Standing
}

/** An exact learner of bits. */
export type Exact<S = Standing> = Learner.Learner<S, undefined, Bit, Rational>

/** A learner of bits at work, in doubles. */
export interface BitSession {
  /** The probability that the next bit is this one. */
  predict(bit: Bit): number
  /** Learns a bit; gives the probability that it had. */
  update(bit: Bit): number
  /** Takes back the last update, exactly: what follows is as if it had not been. */
  revert(): void
  /**
   * Learns all bits of bytes, the most significant first; gives their code length in bits. What it
   * has read cannot be reverted.
   */
  read?(bytes: Uint8Array): number
}

/** What a session throws before it takes more memory than it may. */
export class Full extends Error {
  override readonly name = "Full"
  /** Bytes that it may take. */
  readonly room: number
  constructor(room: number) {
    super(`Expected to need at most ${room} bytes`)
    this.room = room
  }
}

/** How a predictor works in doubles. */
export interface Fast {
  /**
   * A session that can take back its last `undo` updates, and that takes at most `room` bytes where
   * the predictor has `least`.
   *
   * - **Errors** `RangeError` where there are none left to take back; {@link Full} where there is no
   *   room for the next bit, and what was learned before stands
   */
  readonly open: (undo: number, room?: number) => BitSession
  /** A bound on the error of its code length, in bits for each bit learned. */
  readonly tolerance: number
  /** The most bytes that it takes to learn so many bits, without what `undo` takes. */
  readonly memory: (bits: number) => number
  /**
   * The fewest bytes that it takes to learn so many bits, whatever they are; infinite for more than
   * it can count. One that has this keeps to the `room` that it is given.
   */
  readonly least?: (bits: number) => number
}

/** A predictor of bits. The id names the learner and its parameters. */
export interface Predictor {
  readonly id: string
  readonly exact: Exact
  readonly fast?: Fast
}

/** Laws that a predictor may declare besides those that hold for all. */
export type Declared = "exchangeable"

/** A predictor with parameters, as plain data and functions: what others add. */
export interface LearnerPlugin extends Parametric.Parametric<Omit<Predictor, "id">> {
  /** What tells it from plugins of other kinds. */
  readonly learns: "bits"
  readonly declares: ReadonlyArray<Declared>
}

/** A plugin that also knows the types of its parameters. */
export interface Defined<Ps extends Parameter.Parameters> extends LearnerPlugin {
  readonly of: (values: Parameter.Values<Ps>) => Predictor
}

/**
 * The predictor of a plugin at parameters, given as words, as JSON or as values; defaults for the
 * others.
 *
 * - **Errors** a failure with one line for wrong parameters, and for what the plugin throws
 */
export const at = (plugin: LearnerPlugin, given?: unknown): Result.Result<Predictor, string> =>
  Result.map(Parametric.at(plugin, given), ({ id, made }) => ({ id, ...made }))

/**
 * A learner plugin.
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Learner, Predictor } from "@headwater/learners"
 * const laplace = Learner.define({
 *   id: "example/laplace",
 *   about: "The rule of succession.",
 *   parameters: {},
 *   declares: ["exchangeable"],
 *   make: () => ({
 *     exact: Predictor.ofOnes({
 *       start: { ones: 0, all: 0 },
 *       one: ({ ones, all }) => Rational.of(ones + 1, all + 2),
 *       update: ({ ones, all }, bit) => ({ ones: ones + bit, all: all + 1 })
 *     })
 *   })
 * })
 * Predictor.probability(laplace.of({}), [1, 1]).toString() // => "1/3"
 * ```
 */
export const define = <const Ps extends Parameter.Parameters, S>(body: {
  readonly id: string
  readonly about: string
  readonly parameters: Ps
  readonly declares?: ReadonlyArray<Declared>
  make(values: Parameter.Values<Ps>): { readonly exact: Exact<S>; readonly fast?: Fast }
}): Defined<Ps> => {
  const { about, declares = [], id, parameters } = body
  const make = (values: Parameter.Values<Ps>): Omit<Predictor, "id"> => {
    const { exact, fast } = body.make(values)
    return { exact: closed(exact), ...(fast === undefined ? {} : { fast }) }
  }
  const of = (values: Parameter.Values<Ps>): Predictor => ({
    id: Parametric.named(id, values),
    ...make(values)
  })
  return { id, about, parameters, declares, learns: "bits", make, of }
}

/** The learner with its state closed over. */
const closed = <S>(learner: Exact<S>): Exact => {
  const standing = (state: S): Standing => ({
    predict: () => learner.predict(state, undefined),
    after: (bit) => standing(learner.update(state, undefined, bit))
  })
  return {
    arithmetic: learner.arithmetic,
    start: () => standing(learner.start()),
    predict: (state) => state.predict(),
    update: (state, _, bit) => state.after(bit)
  }
}

/** An exact learner of bits by its state, its probability of 1, and what a bit makes of it. */
export const ofOnes = <S>(body: {
  readonly start: S
  readonly one: (state: S) => Rational
  readonly update: (state: S, bit: Bit) => S
}): Exact<S> => ({
  arithmetic: Learner.rational,
  start: () => body.start,
  predict: (state) => {
    const one = body.one(state)
    return new Map<Bit, Rational>([
      [0, Rational.one.minus(one)],
      [1, one]
    ])
  },
  update: (state, _, bit) => body.update(state, bit)
})

/** The exact probability of a sequence. */
export const probability = ({ exact }: Predictor, bits: Iterable<Bit>): Rational =>
  Learner.probability(
    exact,
    Array.from(bits, (bit) => [undefined, bit] as const)
  )

/**
 * A session of a predictor that can take back its last `undo` updates: the fast form where there
 * is one, else the exact one, each probability rounded once. To that a bit of probability 0 teaches
 * nothing. A fast form that can keeps to `room` bytes.
 */
export const session = (
  { exact, fast }: Predictor,
  undo = Number.POSITIVE_INFINITY,
  room = Number.POSITIVE_INFINITY
): BitSession => {
  if (fast !== undefined) return fast.open(undo, room)
  const past: Array<Standing> = []
  let state = exact.start()
  const predict = (bit: Bit): Rational => exact.predict(state, undefined).get(bit) ?? Rational.zero
  return {
    predict: (bit) => predict(bit).toNumber(),
    update: (bit) => {
      const given = predict(bit)
      const next = given.sign === 0 ? state : exact.update(state, undefined, bit)
      past.push(state)
      if (past.length > undo) past.shift()
      state = next
      return given.toNumber()
    },
    revert: () => {
      const last = past.pop()
      if (last === undefined) throw nothingToRevert()
      state = last
    }
  }
}

/** What is wrong with one revert too many. */
export const nothingToRevert = (): RangeError =>
  new RangeError("Expected an update to revert, not a session without one")
