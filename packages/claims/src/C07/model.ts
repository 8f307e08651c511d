/**
 * # A demonstrator in the class that is behind
 *
 * The table D of θ is exact, long, and in the class; a learner A is shorter and loses some bits. D is
 * pseudorealizable against A at n where A is ahead: K(A) + L_A(n) < K(D). Both are run.
 *
 * @module
 */
import { LogForm, Rational } from "@headwater/exact"
import { Domain, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import * as Honest from "../models/Honest.ts"
import * as Shown from "../models/Shown.ts"

/**
 * A learner and a demonstrator of `size` bits. A new context comes every `every` visits, until there
 * were `contexts` of them; between them come those seen already, in turn.
 */
const Pseudo = Schema.Struct({
  learner: Schema.String,
  kind: Schema.Literals(Shown.kinds),
  size: Schema.Int,
  contexts: Schema.Int,
  every: Schema.Int,
  visits: Schema.Int
})
export type Pseudo = typeof Pseudo.Type

/** The contexts of the visits. */
export const visits = ({ contexts, every, visits }: Pseudo): ReadonlyArray<number> =>
  Array.from({ length: visits }, (_, n) => {
    const known = Math.min(Math.floor(n / every) + 1, contexts)
    const isNew = n % every === 0 && n / every < contexts
    return isNew ? known - 1 : n % known
  })

/** The problem with its bits and visits written out. */
const honest = (it: Pseudo): Honest.Honest => ({
  learner: it.learner,
  theta: Shown.theta(it.kind, it.size),
  visits: visits(it)
})

/** By how many bits D is longer than A. */
export const longer = (it: Pseudo): number => Honest.tableBits(it.size) - Shown.bitsOf(it.learner)

/** K(A) + L_A(n) - K(D) for each n: negative where D is behind. */
export const leads = (it: Pseudo): ReadonlyArray<LogForm> =>
  Honest.againstTable(honest(it)).map((odds) => odds.negated())

/** The chances that A gives to the bits of the visits. */
const chances = (it: Pseudo): ReadonlyArray<Rational> =>
  Shown.along(it.learner, Honest.pairs(honest(it))).map(({ chance }) => chance)

/** Whether in every `every` visits one costs A at least a bit. */
const keepsLosing = (it: Pseudo): boolean => {
  const isDear = chances(it).map((chance) => chance.compare(Rational.of(1, 2)) <= 0)
  const windows = Array.from({ length: Math.max(0, it.visits - it.every + 1) }, (_, from) =>
    isDear.slice(from, from + it.every)
  )
  return windows.every((window) => window.includes(true))
}

/** How often the context of each visit was seen before it. */
const times = (it: Pseudo): ReadonlyArray<number> =>
  visits(it).map((context, n, all) => all.slice(0, n).filter((other) => other === context).length)

/** Whether A gives the bit of a context that came v times already the chance 2^v / (2^v + 1). */
const doubles = (it: Pseudo): boolean => {
  const before = times(it)
  return chances(it).every((chance, n) => {
    const weight = 2n ** BigInt(before[n]!)
    return chance.equals(Rational.of(weight, weight + 1n))
  })
}

/**
 * What a learner that doubles can lose in all, whatever comes later: its loss so far, and for each
 * context that was seen v times Σ_{u ≥ v} log2(1 + 2^-u) ≤ 2^(1-v) log2 e < 3 · 2^-v.
 */
export const mostInAll = (it: Pseudo): LogForm => {
  const all = visits(it)
  const rest = Array.from({ length: it.contexts }, (_, context) =>
    Rational.pow2(-all.filter((other) => other === context).length).times(Rational.of(3))
  )
  return leads(it)
    .at(-1)!
    .plus(LogForm.of(longer(it)))
    .plus(LogForm.of(Rational.sum(rest)))
}

/** What is seen of a learner against a table. */
export const measure = (it: Pseudo) => ({
  longer: longer(it),
  contexts: it.contexts,
  keepsLosing: keepsLosing(it),
  doubles: doubles(it),
  /** K(A) + L_A(n) - K(D) after all visits. */
  lead: leads(it).at(-1)!
})
type Measured = ReturnType<typeof measure>

/** By how many bits the demonstrator is behind, or what its rival lost beyond one, if that is less. */
export const behind = ({ lead, longer }: Measured): LogForm => {
  const [own, beyond] = [lead.negated(), lead.plus(LogForm.of(longer - 1))]
  return own.compare(beyond) <= 0 ? own : beyond
}

/** The lead of D after m(K(D) - K(A)) visits, or that after m(K(D) - K(A) + 1) less a bit. */
export const leadInTime = (it: Pseudo): LogForm => {
  const all = leads(it)
  const bits = Math.max(0, longer(it))
  const [level, ahead] = [all[it.every * bits], all[it.every * (bits + 1)]?.minus(LogForm.of(1))]
  if (level === undefined || ahead === undefined) throw new RangeError("Expected visits")
  return level.compare(ahead) <= 0 ? level : ahead
}

type Range = readonly [min: number, max: number]

/** For problems of a range of sizes; the visits are counted once the rest is known. */
const pseudo = (options: {
  readonly learners: ReadonlyArray<string>
  readonly visits: (rest: Pseudo) => number
  readonly contexts: (size: number) => Range
  readonly every?: ReadonlyArray<number>
  readonly kinds?: ReadonlyArray<Shown.Kind>
  readonly size?: Range
}): fc.Arbitrary<Pseudo> => {
  const [min, max] = options.size ?? [104, 140]
  return fc
    .record({
      learner: fc.constantFrom(...options.learners),
      kind: fc.constantFrom(...(options.kinds ?? Shown.kinds)),
      size: fc.integer({ min, max }),
      every: fc.constantFrom(...(options.every ?? [1]))
    })
    .chain((it) => {
      const [least, most] = options.contexts(it.size)
      return fc.integer({ min: least, max: most }).map((contexts) => {
        const rest = { ...it, contexts, visits: 0 }
        return { ...rest, visits: options.visits(rest) }
      })
    })
}

/** Of scrambled bits: of others there are shorter texts than their table, so that they prove little. */
const some = pseudo({
  kinds: ["scrambled"],
  learners: ["counting", "doubling", "coin"],
  every: [1, 2],
  contexts: (size) => [1, size],
  visits: (it) => Math.min(Math.max(0, longer(it)) + 4, 48)
})

/** Visits enough for A to lose a bit more than D is longer, one in every `every`. */
const enough = {
  learners: ["counting", "doubling"],
  every: [1, 2, 3],
  visits: (it: Pseudo) => it.every * (Math.max(0, longer(it)) + 1)
}

/** The bits are seen in order, again and again: each of the contexts a number of times. */
const often = (learner: string, times: number, contexts: Range, size: Range) =>
  Domain.sampled(
    pseudo({
      learners: [learner],
      size,
      contexts: () => contexts,
      visits: (it) => times * it.contexts
    })
  )

/** What comes of the two, drawn. */
export const domains = {
  some: Domain.sampled(some, { runs: 40 }),
  steady: Domain.sampled(pseudo({ ...enough, contexts: (size) => [size, size] })),
  again: Domain.sampled(pseudo({ ...enough, contexts: () => [1, 4] })),
  few: often("doubling", 6, [1, 24], [104, 256]),
  many: often("doubling", 6, [4, 40], [104, 256]),
  counting: often("counting", 24, [1, 4], [114, 118])
}

/** In words: the two programs, the visits. */
const show = (it: Pseudo): string =>
  `${it.learner} (${Shown.bitsOf(it.learner)} bits) against a table of ${it.size} ${it.kind} bits ` +
  `(${Honest.tableBits(it.size)}), ${it.visits} visits to ${new Set(visits(it)).size} contexts, ` +
  `a new one every ${it.every}`

/** The parts of a reading of learners against a table. */
export const parts = {
  model: { schema: Pseudo, show, arbitrary: some } satisfies Reading.Model<Pseudo>,
  measure,
  unit: "bits"
} as const
