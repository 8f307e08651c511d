/**
 * # A code for what a learner expects
 *
 * A learner that is a machine of two states, each with a chance of a 1; it gives a chance to every θ
 * of n bits, and a code of `⌈-log2 chance⌉ + 1` bits to each.
 *
 * @module
 */
import { Bits, Rational } from "@headwater/exact"
import { ResidualCode } from "@headwater/programs"
import { Domain, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"

/** Where each state goes on 0 and on 1, its chance of a 1 in quarters, and how many bits. */
const Machine = Schema.Struct({
  moves: Schema.Array(Schema.Int),
  quarters: Schema.Array(Schema.Int),
  bits: Schema.Int
})
type Machine = typeof Machine.Type

const chance = ({ moves, quarters }: Machine, theta: string): Rational => {
  let [state, all] = [0, Rational.one]
  for (const bit of theta) {
    const one = Rational.of(quarters[state] ?? 0, 4)
    all = all.times(bit === "1" ? one : Rational.one.minus(one))
    state = moves[2 * state + Number(bit)] ?? 0
  }
  return all
}

/**
 * The least, over what was seen, of four times the codes' mass of all θ that go on so, less the
 * chance of what was seen: the codes lose no more than two bits.
 */
export const leastOver = (it: Machine): Rational => {
  const masses = new Map<string, readonly [codes: Rational, chance: Rational]>()
  let least = Rational.one
  for (let length = it.bits; length >= 0; length--) {
    for (const seen of Bits.strings(length)) {
      const [codes, own] =
        length === it.bits ? alone(it, seen) : both(masses, `${seen}0`, `${seen}1`)
      masses.set(seen, [codes, own])
      least = Rational.min(least, codes.times(Rational.of(4)).minus(own))
    }
  }
  return least
}

const alone = (it: Machine, theta: string): readonly [Rational, Rational] => {
  const own = chance(it, theta)
  const code = ResidualCode.code({ low: Rational.zero, size: own })
  return [Rational.pow2(-code.length), own]
}

const both = (
  masses: ReadonlyMap<string, readonly [Rational, Rational]>,
  ...next: ReadonlyArray<string>
): readonly [Rational, Rational] => [
  Rational.sum(next.map((it) => masses.get(it)?.[0] ?? Rational.zero)),
  Rational.sum(next.map((it) => masses.get(it)?.[1] ?? Rational.zero))
]

const states = [0, 1]
const parts = [1, 2, 3]

/** All 144 machines. */
export const all = (bits: number): Domain.Domain<Machine> =>
  Domain.exhaustive(() =>
    [...Bits.strings(4)].flatMap((word) =>
      parts.flatMap((first) =>
        parts.map((second) => ({
          moves: Array.from(word, Number),
          quarters: [first, second],
          bits
        }))
      )
    )
  )

export const model: Reading.Model<Machine> = {
  schema: Machine,
  show: ({ bits, moves, quarters }) =>
    `moves ${moves.join("")}, chances ${quarters.join("/4, ")}/4, ${bits} bits`,
  arbitrary: fc.record({
    moves: fc.tuple(...Array.from({ length: 4 }, () => fc.constantFrom(...states))),
    quarters: fc.tuple(fc.constantFrom(...parts), fc.constantFrom(...parts)),
    bits: fc.integer({ min: 1, max: 6 })
  })
}
