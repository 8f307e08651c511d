/**
 * # Laws of learner plugins
 *
 * Checked over all parameters that the plugin takes: those of its exact form as a
 * process, what it declares, and its session in doubles against its exact form.
 *
 * @module
 */
import { LogWeight, type Rational } from "@headwater/exact"
import { Domain, Law } from "@headwater/proof"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import {
  at as learnerAt,
  type Bit,
  type Learner,
  type LearnerPlugin,
  probability,
  type Session,
  session
} from "../Learner.ts"
import * as arbitraries from "./arbitraries.ts"
import { exchangeableLaw, processLaws } from "./process.ts"

type Bits = ReadonlyArray<Bit>

/** The learner at parameters that it accepts by its own description. */
const at = (plugin: LearnerPlugin, params: unknown): Learner =>
  Result.getOrThrowWith(learnerAt(plugin, params), (message) => new Error(message))

/** The probabilities that a session gives to bits as it learns them. */
const given = (session: Session, bits: Bits): ReadonlyArray<number> =>
  bits.map((bit) => session.update(undefined, bit))

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
const bytesOf = (bits: Bits): Uint8Array =>
  Uint8Array.from({ length: bits.length >> 3 }, (_, index) =>
    bits.slice(8 * index, 8 * index + 8).reduce((byte: number, bit) => 2 * byte + bit, 0)
  )

/**
 * Laws of a learner of bits.
 *
 * `longest` bounds the sequences of the exact laws, whose cost grows with them; those of doubles
 * alone are up to four times as long.
 */
export const learner = (plugin: LearnerPlugin, longest = 8): Law.LawSet => {
  const params = arbitraries.params(plugin)
  const bits = arbitraries.sequence(longest)
  const more = arbitraries.sequence(4 * longest)
  const exact = params.map((it) => at(plugin, it).exact)
  const data = arbitraries.data(longest)
  return Law.set(`learner(${plugin.id})`, [
    ...processLaws(exact, data),
    Law.law({
      name: "repeatable",
      statement:
        "two learners of equal parameters give equal probabilities, whatever one was told first",
      over: Domain.sampled(fc.tuple(params, bits, bits)),
      holds: ([params, bits, other]) => {
        const [one, two] = [at(plugin, params), at(plugin, JSON.parse(JSON.stringify(params)))]
        probability(one, other)
        const first = probability(one, bits)
        return probability(two, bits).equals(first) && probability(one, bits).equals(first)
      }
    }),
    ...(plugin.declares?.includes("exchangeable") === true ? [exchangeableLaw(exact, data)] : []),
    Law.law({
      name: "stated",
      statement: "the error and the memory that it states are finite numbers of at least 0",
      over: Domain.sampled(fc.tuple(params, fc.nat())),
      holds: ([params, bits]) => {
        const { fast } = at(plugin, params)
        const stated = fast === undefined ? [] : [fast.tolerance, fast.memory(bits)]
        return stated.every((it) => it >= 0 && it < Number.POSITIVE_INFINITY)
      }
    }),
    Law.law({
      name: "fast",
      statement: "the code length in doubles is within the stated error of the exact one",
      over: Domain.sampled(fc.tuple(params, bits)),
      holds: ([params, bits]) => {
        const learner = at(plugin, params)
        const exact = probability(learner, bits)
        const told = given(session(learner), bits)
        if (exact.sign === 0) return told.some((it) => it === 0)
        return near(lengthOf(told), exact, (learner.fast?.tolerance ?? 2 ** -50) * bits.length)
      }
    }),
    Law.law({
      name: "update-tells",
      statement: "update gives what predict said of the bit, and what it said of both sums to one",
      over: Domain.sampled(fc.tuple(params, more)),
      holds: ([params, bits]) => {
        const it = session(at(plugin, params))
        return bits.every((bit) => {
          const said = it.predict(undefined)
          const [zero, one] = [said.get(0) ?? 0, said.get(1) ?? 0]
          return (
            Math.abs(zero + one - 1) <= roundings &&
            it.update(undefined, bit) === (bit === 1 ? one : zero)
          )
        })
      }
    }),
    Law.law({
      name: "revert",
      statement: "after updates and as many reverts a session goes on as if nothing had been",
      over: Domain.sampled(fc.tuple(params, more, bits, more)),
      holds: ([params, before, between, after]) => {
        const learner = at(plugin, params)
        const [straight, detour] = [session(learner), session(learner)]
        const undone = session(learner, between.length)
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
        const learner = at(plugin, params)
        const [reader, walker] = [session(learner, 0), session(learner, 0)]
        const bytes = bytesOf(bits)
        const read = reader.read?.(bytes)
        if (read === undefined) return true
        const length = lengthOf(given(walker, bits.slice(0, 8 * bytes.length)))
        return (
          Math.abs(read - length) <= (1 + length) * roundings &&
          sameNumbers(given(reader, after), given(walker, after))
        )
      }
    })
  ])
}
