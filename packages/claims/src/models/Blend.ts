/**
 * # Demonstrators that are blends of the class
 *
 * A demonstrator that picks one member of a class at the start and follows it: a process that no
 * member is, and that the mixture nevertheless follows with bounded loss.
 *
 * @module
 */
import { LogForm, Rational } from "@headwater/exact"
import { Divergence, Mixture, Process } from "@headwater/learners"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { RationalFromString } from "./RationalFromString.ts"

/** Coins with prior weights, and the chances with which the demonstrator picks them. */
export const Blend = Schema.Struct({
  members: Schema.Array(
    Schema.Struct({ weight: Schema.Int, chance: Schema.Int, p: RationalFromString })
  ),
  horizon: Schema.Int
})
export type Blend = typeof Blend.Type

const shares = (values: ReadonlyArray<number>): ReadonlyArray<Rational> => {
  const total = values.reduce((sum, it) => sum + it, 0)
  return values.map((it) => Rational.of(it, total))
}

/** The demonstrator as a process. */
export const demonstrator = ({ members }: Blend): Process.Process<unknown, 0 | 1> => {
  const chances = shares(members.map((it) => it.chance))
  return Mixture.of(members.map(({ p }, index) => [chances[index]!, Process.bernoulli(p)] as const))
}

/** The loss of the mixture at every horizon up to the model's, in bits. */
export const losses = (blend: Blend): ReadonlyArray<LogForm> => {
  const weights = shares(blend.members.map((it) => it.weight))
  const class_ = blend.members.map(({ p }, index) => ({
    name: `coin ${p.toString()}`,
    weight: weights[index]!,
    process: Process.bernoulli(p)
  }))
  return Array.from({ length: blend.horizon }, (_, index) => {
    const bits = Divergence.tree(demonstrator(blend), class_, index + 1, () => undefined)
    if (bits === undefined) throw new RangeError("Expected coins that exclude no symbol")
    return bits
  })
}

/** log2 of the largest ratio of chance to weight: it bounds the loss at every horizon. */
export const bound = ({ members }: Blend): LogForm => {
  const weights = shares(members.map((it) => it.weight))
  const chances = shares(members.map((it) => it.chance))
  return LogForm.log2(
    chances.map((it, index) => it.dividedBy(weights[index]!)).reduce((a, b) => Rational.max(a, b))
  )
}

/** Whether some member gives the demonstrator's probability to every sequence of two bits. */
export const isMember = (blend: Blend): boolean => {
  const truth = demonstrator(blend)
  return blend.members.some(({ p }) => {
    const first = truth.predict(undefined).get(1)
    const second = ([0, 1] as const).every((bit) => {
      if (truth.predict(undefined).get(bit)?.sign === 0) return true
      return truth.after(undefined, bit).predict(undefined).get(1)?.equals(p)
    })
    return second && first?.equals(p)
  })
}

/** In words: each coin with its weight and chance. */
export const show = ({ members, horizon }: Blend): string =>
  `${members
    .map(({ weight, chance, p }) => `coin ${p.toString()} weighed ${weight}, picked ${chance}`)
    .join("; ")}; ${horizon} symbols`

/** For blends of at most three coins, over at most six symbols. */
export const blend: fc.Arbitrary<Blend> = fc.record({
  members: fc
    .array(
      fc.record({
        weight: fc.integer({ min: 1, max: 4 }),
        chance: fc.nat({ max: 4 }),
        p: fc.integer({ min: 1, max: 5 }).map((n) => Rational.of(n, 6))
      }),
      { minLength: 1, maxLength: 3 }
    )
    .filter((members) => members.some((it) => it.chance > 0)),
  horizon: fc.integer({ min: 1, max: 6 })
})
