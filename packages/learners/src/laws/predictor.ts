/**
 * # Laws of learner plugins
 *
 * Checked over every parameter that the plugin's schema admits.
 *
 * @module
 */
import { LogWeight, Rational } from "@headwater/exact"
import { Domain, Law } from "@headwater/proof"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import * as Learner from "../Learner.ts"
import {
  type Bit,
  type BitSession,
  type Exact,
  type LearnerPlugin,
  type Predictor,
  at as predictorAt,
  probability,
  session
} from "../Predictor.ts"
import * as arbitraries from "./arbitraries.ts"

/** The predictor at parameters that it says it takes. */
const at = (plugin: LearnerPlugin, params: unknown): Predictor =>
  Result.getOrThrowWith(predictorAt(plugin, params), (message) => new Error(message))

/** All strings of a length. */
const strings = (length: number): ReadonlyArray<ReadonlyArray<Bit>> =>
  Array.from({ length: 2 ** length }, (_, n) =>
    Array.from({ length }, (_, i): Bit => (((n >> i) & 1) === 1 ? 1 : 0))
  )

/** Bits as data without contexts. */
const alone = (bits: ReadonlyArray<Bit>): ReadonlyArray<readonly [undefined, Bit]> =>
  bits.map((bit) => [undefined, bit])

/** The sum of the probabilities of all continuations of a length. */
const allContinuations = <S>(exact: Exact<S>, state: S, length: number): Rational =>
  Rational.sum(
    strings(length).map((bits) =>
      Learner.probability({ ...exact, start: () => state }, alone(bits))
    )
  )

/** The probabilities that a session gives to bits as it learns them. */
const given = (session: BitSession, bits: ReadonlyArray<Bit>): ReadonlyArray<number> =>
  bits.map((bit) => session.update(bit))

const sameNumbers = (a: ReadonlyArray<number>, b: ReadonlyArray<number>): boolean =>
  a.length === b.length && a.every((it, index) => it === b[index])

/** By how much two predictions of a double and its complement may miss one. */
const roundings = 2 ** -48

/** Whether a code length in bits is that of a probability, but for a tolerance and roundings. */
const near = (fast: number, exact: Rational, tolerance: number): boolean =>
  Math.abs(fast + LogWeight.of(exact)) <= tolerance + Math.abs(fast) * 2 ** -50

const lengthOf = (probabilities: ReadonlyArray<number>): number =>
  -probabilities.reduce((sum, it) => sum + Math.log2(it), 0)

/** Bits as bytes, the most significant first; what does not fill a byte is left out. */
const bytesOf = (bits: ReadonlyArray<Bit>): Uint8Array =>
  Uint8Array.from({ length: bits.length >> 3 }, (_, index) =>
    bits.slice(8 * index, 8 * index + 8).reduce((byte: number, bit) => 2 * byte + bit, 0)
  )

/** The laws of a plugin's fast form; of one without, those of its exact form in doubles. */
const fast = (
  plugin: LearnerPlugin,
  params: fc.Arbitrary<unknown>,
  bits: fc.Arbitrary<ReadonlyArray<Bit>>,
  more: fc.Arbitrary<ReadonlyArray<Bit>>
): ReadonlyArray<Law.Law> => [
  Law.law({
    name: "fast",
    statement: "the code length in doubles is within the stated error of the exact one",
    over: Domain.sampled(fc.tuple(params, bits)),
    holds: ([params, bits]) => {
      const predictor = at(plugin, params)
      const exact = probability(predictor, bits)
      if (exact.sign === 0) return given(session(predictor), bits).some((it) => it === 0)
      const length = lengthOf(given(session(predictor), bits))
      return near(length, exact, (predictor.fast?.tolerance ?? 2 ** -50) * bits.length)
    }
  }),
  Law.law({
    name: "update-tells",
    statement: "update gives what predict said of the bit, and what it said of both sums to one",
    over: Domain.sampled(fc.tuple(params, more)),
    holds: ([params, bits]) => {
      const it = session(at(plugin, params))
      return bits.every((bit) => {
        const [zero, one] = [it.predict(0), it.predict(1)]
        return Math.abs(zero + one - 1) <= roundings && it.update(bit) === (bit === 1 ? one : zero)
      })
    }
  }),
  Law.law({
    name: "revert",
    statement: "after updates and as many reverts a session goes on as if nothing had been",
    over: Domain.sampled(fc.tuple(params, more, bits, more)),
    holds: ([params, before, between, after]) => {
      const predictor = at(plugin, params)
      const [straight, detour] = [session(predictor), session(predictor)]
      const undone = session(predictor, between.length)
      for (const it of [straight, detour, undone]) given(it, before)
      for (const it of [detour, undone]) {
        given(it, between)
        for (const _ of between) it.revert()
      }
      const plain = given(straight, after)
      return sameNumbers(plain, given(detour, after)) && sameNumbers(plain, given(undone, after))
    }
  }),
  Law.law({
    name: "read",
    statement: "bytes are learned as their bits are, the most significant first",
    over: Domain.sampled(fc.tuple(params, more, bits)),
    holds: ([params, bits, after]) => {
      const predictor = at(plugin, params)
      const [reader, learner] = [session(predictor, 0), session(predictor, 0)]
      const bytes = bytesOf(bits)
      const read = reader.read?.(bytes)
      if (read === undefined) return true
      const length = lengthOf(given(learner, bits.slice(0, 8 * bytes.length)))
      return (
        Math.abs(read - length) <= (1 + length) * roundings &&
        sameNumbers(given(reader, after), given(learner, after))
      )
    }
  })
]

/**
 * Laws of a learner of bits: its exact form, what it declares, and its fast form against it.
 *
 * `longest` bounds the sequences of the exact laws, whose cost grows with them; those of doubles
 * alone are up to four times as long.
 */
export const predictor = (plugin: LearnerPlugin, longest = 8): Law.LawSet => {
  const params = arbitraries.params(plugin)
  const bits = arbitraries.sequence(longest)
  return Law.set(`learner(${plugin.id})`, [
    Law.law({
      name: "normalised",
      statement: "Σ_y P(y | x) = 1 over all y of one, two and three bits, each term in [0, 1]",
      over: Domain.sampled(fc.tuple(params, bits)),
      holds: ([params, bits]) => {
        const { exact } = at(plugin, params)
        const pairs = alone(bits)
        if (Learner.probability(exact, pairs).sign === 0) return true
        const state = Learner.after(exact, pairs)
        return (
          [...exact.predict(state, undefined).values()].every((it) => it.sign >= 0) &&
          [1, 2, 3].every((n) => allContinuations(exact, state, n).equals(Rational.one))
        )
      }
    }),
    Law.law({
      name: "chain-rule",
      statement:
        "P(xy) = P(x) P(y | x) whatever else was learned from the state after x, and P(x) = P(x0) + P(x1)",
      over: Domain.sampled(fc.tuple(params, bits, bits, bits)),
      holds: ([params, head, other, tail]) => {
        const predictor = at(plugin, params)
        const parent = probability(predictor, head)
        const children = ([0, 1] as const).map((bit) => probability(predictor, [...head, bit]))
        if (!Rational.sum(children).equals(parent)) return false
        if (parent.sign === 0) return true
        const { exact } = predictor
        const state = Learner.after(exact, alone(head))
        const given = (bits: ReadonlyArray<Bit>): Rational =>
          Learner.probability({ ...exact, start: () => state }, alone(bits))
        given(other)
        return probability(predictor, [...head, ...tail]).equals(parent.times(given(tail)))
      }
    }),
    Law.law({
      name: "repeatable",
      statement: "two predictors of equal parameters give equal probabilities, whoever went first",
      over: Domain.sampled(fc.tuple(params, bits, bits)),
      holds: ([params, bits, other]) => {
        const [one, two] = [at(plugin, params), at(plugin, JSON.parse(JSON.stringify(params)))]
        const first = probability(one, bits)
        probability(one, other)
        return probability(two, bits).equals(first) && probability(one, bits).equals(first)
      }
    }),
    ...(plugin.declares.includes("exchangeable") ? [exchangeable(plugin, params, bits)] : []),
    ...fast(plugin, params, bits, arbitraries.sequence(4 * longest))
  ])
}

/** The order of updates does not matter. */
const exchangeable = (
  plugin: LearnerPlugin,
  params: fc.Arbitrary<unknown>,
  bits: fc.Arbitrary<ReadonlyArray<Bit>>
): Law.Law =>
  Law.law({
    name: "exchangeable",
    statement: "P(x) = P(y) where y has the bits of x in another order",
    over: Domain.sampled(fc.tuple(params, bits, fc.nat())),
    holds: ([params, bits, by]) => {
      const predictor = at(plugin, params)
      const turn = by % (bits.length + 1)
      const exact = probability(predictor, bits)
      return [
        bits.toSorted((a, b) => a - b),
        [...bits.slice(turn), ...bits.slice(0, turn)].toReversed()
      ].every((other) => probability(predictor, other).equals(exact))
    }
  })
