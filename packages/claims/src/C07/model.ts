/**
 * # A demonstrator in the class that is behind
 *
 * The table D of θ is exact, long, and in the class; a learner A is shorter and loses some bits. D is
 * pseudorealizable against A at n where A is ahead: K(A) + L_A(n) < K(D). Both are run.
 *
 * @module
 */
import { LogForm, Rational } from "@headwater/exact"
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
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

/** How often a context was seen in some visits. */
const times = (visits: ReadonlyArray<number>, context: number): number =>
  visits.filter((other) => other === context).length

/** Whether A gives the bit of a context that came v times already the chance 2^v / (2^v + 1). */
const doubles = (it: Pseudo): boolean => {
  const all = visits(it)
  return chances(it).every((chance, n) => {
    const weight = 2n ** BigInt(times(all.slice(0, n), all[n]!))
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
    Rational.pow2(-times(all, context)).times(Rational.of(3))
  )
  return leads(it)
    .at(-1)!
    .plus(LogForm.of(longer(it)))
    .plus(LogForm.of(Rational.sum(rest)))
}

/** The lead of D after m(K(D) - K(A)) visits, or that after m(K(D) - K(A) + 1) less a bit. */
export const leadInTime = (it: Pseudo): LogForm => {
  const all = leads(it)
  const bits = Math.max(0, longer(it))
  const [level, ahead] = [all[it.every * bits], all[it.every * (bits + 1)]?.minus(LogForm.of(1))]
  if (level === undefined || ahead === undefined) throw new RangeError("Expected visits")
  return LogForm.min(level, ahead)
}

/** Problems of these sizes; the visits are counted once the rest is known. */
const pseudo = (
  lists: {
    readonly learner: ReadonlyArray<string>
    readonly size: ReadonlyArray<number>
    readonly kind?: ReadonlyArray<Shown.Kind>
    readonly every?: ReadonlyArray<number>
  },
  contexts: (size: number) => ReadonlyArray<number>,
  visits: (rest: Pseudo) => number
): Domain.Domain<Pseudo> =>
  Domain.exhaustive(function* () {
    const all = Domain.product({ kind: Shown.kinds, every: [1], ...lists })
    for (const it of all.models()) {
      for (const count of contexts(it.size)) {
        const rest = { ...it, contexts: count, visits: 0 }
        yield { ...rest, visits: visits(rest) }
      }
    }
  })

const sizes = [104, 110, 120, 140]
const two = { learner: ["counting", "doubling"], every: [1, 2, 3], size: sizes }

/** Visits enough for A to lose a bit more than D is longer, one in every `every`. */
const enough = (it: Pseudo): number => it.every * (Math.max(0, longer(it)) + 1)

/** Each of the contexts a number of times. */
const often = (times: number) => (it: Pseudo) => times * it.contexts

/** What comes of the two. */
export const domains = {
  /** Of scrambled bits: of others there are shorter texts than their table, so that they prove little. */
  some: pseudo(
    { learner: ["counting", "doubling", "coin"], kind: ["scrambled"], every: [1, 2], size: sizes },
    (size) => [1, 2, size],
    (it) => Math.min(Math.max(0, longer(it)) + 4, 48)
  ),
  steady: pseudo(two, (size) => [size], enough),
  again: pseudo(two, () => [1, 4], enough),
  few: pseudo(
    { learner: ["doubling"], size: [...sizes, 256] },
    () => [1, 2, 3, 5, 12, 24],
    often(6)
  ),
  many: pseudo({ learner: ["doubling"], size: sizes }, () => [4, 40], often(6)),
  counting: pseudo({ learner: ["counting"], size: [114, 118] }, () => [1, 4], often(24))
}

export const rival = Reading.about(
  Pseudo,
  (it) => ({
    longer: longer(it),
    contexts: it.contexts,
    keepsLosing: keepsLosing(it),
    doubles: doubles(it),
    /** K(A) + L_A(n) - K(D) after all visits. */
    lead: leads(it).at(-1)!
  }),
  {
    show: (it) =>
      `${it.learner} (${Shown.bitsOf(it.learner)} bits) against a table of ${it.size} ${it.kind} bits ` +
      `(${Honest.tableBits(it.size)}), ${it.visits} visits to ${new Set(visits(it)).size} contexts, ` +
      `a new one every ${it.every}`
  }
)
