/**
 * # Learners of bits
 *
 * A learner predicts plain bit sequences: its exact form is a `Process`, on which verdicts rest,
 * and where speed matters there is a session in doubles beside it, whose error it states. A plugin
 * is a learner under parameters and a plain value: one that was built against another copy of these
 * packages is used as it is, since only its public fields are read.
 *
 * ## Main definitions
 * - {@link define}: a plugin; {@link at}: the learner at its parameters; {@link is}: its shape
 * - {@link ofOnes}: an exact form by its probability of 1
 * - {@link session}: the fast form where there is one, else the exact one in doubles
 *
 * @module
 */
import { Rational, type RationalLike } from "@headwater/exact"
import { type Parameter, Parametric } from "@headwater/priors"
import * as Result from "effect/Result"
import * as Process from "./Process.ts"

export type { Bit } from "./Process.ts"
type Bit = Process.Bit

/** The exact form of a learner. Its rationals may be of another copy of our packages. */
export type Exact = Process.Process<undefined, Bit, RationalLike>

/** A session of bits in doubles. */
export interface Session extends Process.Session<undefined, Bit, number> {
  /** Learns a bit; gives the probability that it had. */
  readonly update: (context: undefined, bit: Bit) => number
  /**
   * Learns all bits of bytes, the most significant first; gives their code length in bits. What it
   * has read cannot be reverted.
   */
  readonly read?: (bytes: Uint8Array) => number
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

/** How a learner works in doubles. */
export interface Fast {
  /**
   * A session that can take back its last `undo` updates, and that takes at most `room` bytes where
   * the learner has `least`.
   *
   * - **Errors** `RangeError` where there are none left to take back; {@link Full} where there is no
   *   room for the next bit, and what was learned before stands
   */
  readonly open: (undo: number, room?: number) => Session
  /** A bound on the error of its code length, in bits for each bit learned. */
  readonly tolerance: number
  /** The most bytes that it takes to learn a number of bits, without what `undo` takes. */
  readonly memory: (bits: number) => number
  /**
   * The fewest bytes that it takes to learn any bits of that number; infinite for more than it can
   * count. One that has this keeps to the `room` that it is given.
   */
  readonly least?: (bits: number) => number
}

/** A learner of bits. The id names it and its parameters. */
export interface Learner {
  readonly id: string
  readonly exact: Exact
  readonly fast?: Fast
}

/** Laws that a learner may declare besides those that hold for all. */
export type Declared = "exchangeable"

/** A learner with parameters, as plain data and functions: what others add. */
export interface LearnerPlugin extends Parametric.Parametric<Omit<Learner, "id">> {
  /** The mark of a learner among plugins. */
  readonly learns: "bits"
  /** @defaultValue [] */
  readonly declares?: ReadonlyArray<Declared>
}

/** A plugin that also knows the types of its parameters. */
export interface Defined<Ps extends Parameter.Parameters> extends LearnerPlugin {
  readonly of: (values: Parameter.Values<Ps>) => Learner
}

/**
 * The learner of a plugin at parameters, given as words, as JSON or as values; defaults for the
 * others.
 *
 * - **Errors** a failure with one line for wrong parameters, and for what the plugin throws
 */
export const at = (plugin: LearnerPlugin, given?: unknown): Result.Result<Learner, string> =>
  Result.map(Parametric.at(plugin, given), ({ id, made }) => ({ id, ...made }))

/**
 * A learner plugin.
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Learner } from "@headwater/learners"
 * const laplace = Learner.define({
 *   id: "example/laplace",
 *   about: "The rule of succession.",
 *   parameters: {},
 *   declares: ["exchangeable"],
 *   make: () => ({
 *     exact: Learner.ofOnes({
 *       start: { ones: 0, all: 0 },
 *       one: ({ ones, all }) => Rational.of(ones + 1, all + 2),
 *       update: ({ ones, all }, bit) => ({ ones: ones + bit, all: all + 1 })
 *     })
 *   })
 * })
 * Learner.probability(laplace.of({}), [1, 1]).toString() // => "1/3"
 * ```
 */
export const define = <const Ps extends Parameter.Parameters>(body: {
  readonly id: string
  readonly about: string
  readonly parameters: Ps
  readonly declares?: ReadonlyArray<Declared>
  make(values: Parameter.Values<Ps>): { readonly exact: Exact; readonly fast?: Fast }
}): Defined<Ps> => ({
  ...body,
  learns: "bits",
  of: (values) => ({ id: Parametric.named(body.id, values), ...body.make(values) })
})

/** The shape of a learner plugin, for messages. */
export const shape = 'a learner { learns: "bits", id, about, parameters, make }'

/**
 * Whether a value has the shape of a learner plugin. Whether it predicts as one is for the laws to
 * decide.
 *
 * - **Errors** `TypeError` for what says that it learns bits, and lacks something else
 *
 * @example
 * ```ts
 * import { kt, Learner } from "@headwater/learners"
 * Learner.is(kt) // => true
 * Learner.is({ ...kt, learns: undefined }) // => false
 * ```
 */
export const is = (value: unknown): value is LearnerPlugin => {
  if (typeof value !== "object" || value === null) return false
  if (!("learns" in value) || value.learns !== "bits") return false
  const wrong = Parametric.wrong(value)
  if (wrong !== undefined) throw new TypeError(wrong)
  return true
}

/** A learner by its state: where it begins, its probability of 1, and the state after a bit. */
export interface Ones<S> {
  readonly start: S
  readonly one: (state: S) => Rational
  readonly update: (state: S, bit: Bit) => S
}

/** The exact form of a learner by its state. */
export const ofOnes = <S>(body: Ones<S>): Process.Process<unknown, Bit> =>
  Process.unfold(
    body.start,
    (state) => Process.coin(body.one(state)),
    (state, _, bit: Bit) => body.update(state, bit)
  )

/** The exact probability of a sequence. */
export const probability = ({ exact }: Learner, bits: Iterable<Bit>): Rational =>
  Process.probability(exact, Process.alone(bits))

/**
 * A session of a learner that can take back its last `undo` updates: the fast form where there is
 * one, else the exact one, each probability rounded once. A bit of probability 0 teaches the latter
 * nothing. A fast form that can keeps to `room` bytes.
 */
export const session = (
  { exact, fast }: Learner,
  undo = Number.POSITIVE_INFINITY,
  room = Number.POSITIVE_INFINITY
): Session => {
  if (fast !== undefined) return fast.open(undo, room)
  const past: Array<Exact> = []
  let now = exact
  const given = (bit: Bit): Rational =>
    Rational.from(now.predict(undefined).get(bit) ?? Rational.zero)
  return {
    predict: () => new Map(([0, 1] as const).map((bit) => [bit, given(bit).toNumber()])),
    update: (_, bit) => {
      const chance = given(bit)
      past.push(now)
      if (past.length > undo) past.shift()
      if (chance.sign !== 0) now = now.after(undefined, bit)
      return chance.toNumber()
    },
    revert: () => {
      const last = past.pop()
      if (last === undefined) throw Process.nothingToRevert()
      now = last
    }
  }
}
