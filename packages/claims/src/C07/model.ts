/**
 * # A demonstrator in the class that is behind
 *
 * The table D of θ is exact, long, and in the class; a learner A is shorter and loses some bits. D is
 * pseudorealizable against A at n where A is ahead: K(A) + L_A(n) < K(D). Both are run.
 *
 * @module
 */
import { LogForm, Rational } from "@headwater/exact"
import { Budget, Register } from "@headwater/hypotheses"
import { Mixture, Process, type ProgramProcess } from "@headwater/learners"
import { Table } from "@headwater/programs"
import { Domain, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import * as Honest from "../models/Honest.ts"
import * as Shown from "../models/Shown.ts"

/**
 * A learner and a demonstrator of `size` bits. A new context comes every `every` visits, until there
 * were `contexts` of them; between them come those seen already, in turn.
 */
export const Pseudo = Schema.Struct({
  learner: Schema.String,
  kind: Schema.Literals(["zeros", "alternating", "scrambled"]),
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
export const honest = (it: Pseudo): Honest.Honest => ({
  learner: it.learner,
  theta: Shown.theta(it.kind, it.size),
  visits: visits(it)
})

/** By how many bits D is longer than A. */
export const longer = (it: Pseudo): number => Honest.tableBits(it.size) - Shown.bitsOf(it.learner)

/** K(A) + L_A(n) - K(D) for each n: negative where D is behind. */
export const leads = (it: Pseudo): ReadonlyArray<LogForm> =>
  Honest.againstTable(honest(it)).map((odds) => odds.negated())

const budget = Budget.of("unit", { steps: 1_000_000 })

/** What the text of D answers, as a process. */
const table = (theta: string): Process.Process<ProgramProcess.Registers, number> => {
  const program = Table.bits(theta)
  return Process.deterministic([0, 1], (registers) => {
    const run = Register.answer(program, { registers }, budget)
    if (run.status === "exhausted") throw new RangeError("Expected a table that halts")
    return Number(run.output)
  })
}

/** A text in weights mode that finds pairs in its history, as a process over bits in contexts. */
const program = (
  text: Register.Program,
  history: ReadonlyArray<Shown.Pair> = []
): Process.Process<ProgramProcess.Registers, number> => {
  const context = (registers: ProgramProcess.Registers): number => Number(registers.r1 ?? 0)
  return {
    predict: (registers) =>
      new Map(
        [0, 1].map((bit) => [bit, Shown.predicted(text, history, [context(registers), bit]).chance])
      ),
    after: (registers, bit) => program(text, [...history, [context(registers), bit]])
  }
}

/** The posterior of D in the mixture of D and A, each weighed 2^-length, after each visit. */
export const posteriors = (it: Pseudo): ReadonlyArray<Rational> => {
  const theta = Shown.theta(it.kind, it.size)
  let mixture = Mixture.make([
    { name: "D", weight: Rational.pow2(-Honest.tableBits(it.size)), process: table(theta) },
    {
      name: "A",
      weight: Rational.pow2(-Shown.bitsOf(it.learner)),
      process: program(Shown.learner(it.learner).program)
    }
  ])
  const own = (): Rational => Mixture.posterior(mixture)[0] ?? Rational.zero
  return [
    own(),
    ...visits(it).map((r1) => {
      mixture = mixture.after({ r1 }, Number(theta[r1]))
      return own()
    })
  ]
}

/** Whether in every `window` visits one costs A at least a bit. */
const keepsLosing = (it: Pseudo, window: number): boolean => {
  const dear = Shown.along(it.learner, Honest.pairs(honest(it))).map(
    ({ chance }) => chance.compare(Rational.of(1, 2)) <= 0
  )
  return dear.every(
    (_, end) => end + 1 < window || dear.slice(end + 1 - window, end + 1).some((it) => it)
  )
}

/** Whether A gives the bit of a context that came v times already the chance 2^v / (2^v + 1). */
const doubles = (it: Pseudo): boolean => {
  const model = honest(it)
  const seen = new Map<number, number>()
  return Shown.along(it.learner, Honest.pairs(model)).every(({ chance }, n) => {
    const context = model.visits[n] ?? 0
    const times = seen.get(context) ?? 0
    seen.set(context, times + 1)
    return chance.equals(Rational.of(2n ** BigInt(times), 2n ** BigInt(times) + 1n))
  })
}

/**
 * What a learner that doubles can lose in all, whatever comes later: its loss so far, and for each
 * context that was seen v times Σ_{u ≥ v} log2(1 + 2^-u) ≤ 2^(1-v) log2 e < 3 · 2^-v.
 */
export const mostInAll = (it: Pseudo): LogForm => {
  const model = honest(it)
  const rest = Array.from({ length: it.contexts }, (_, context) => {
    const times = model.visits.filter((other) => other === context).length
    return Rational.pow2(-times).times(Rational.of(3))
  })
  return lossOf(it).plus(LogForm.of(Rational.sum(rest)))
}

const lossOf = (it: Pseudo): LogForm => Shown.loss(it.learner, Honest.pairs(honest(it)))

/** What is seen of a learner against a table. */
export interface Measured {
  readonly longer: number
  readonly contexts: number
  readonly keepsLosing: boolean
  readonly doubles: boolean
  /** L_A(n) and K(A) + L_A(n) - K(D) after all visits. */
  readonly loss: LogForm
  readonly lead: LogForm
}

const measure = (it: Pseudo): Measured => {
  const loss = lossOf(it)
  return {
    longer: longer(it),
    contexts: it.contexts,
    keepsLosing: keepsLosing(it, it.every),
    doubles: doubles(it),
    loss,
    lead: loss.minus(LogForm.of(longer(it)))
  }
}

/** By how many bits the demonstrator is behind, or what its rival lost beyond one, if that is less. */
export const behind = ({ loss, lead }: Measured): LogForm => {
  const [own, beyond] = [lead.negated(), loss.minus(LogForm.of(1))]
  return own.compare(beyond) <= 0 ? own : beyond
}

/** In words: the two programs, the visits. */
const show = (it: Pseudo): string =>
  `${it.learner} (${Shown.bitsOf(it.learner)} bits) against a table of ${it.size} ${it.kind} bits ` +
  `(${Honest.tableBits(it.size)}), ${it.visits} visits to ${new Set(visits(it)).size} contexts, ` +
  `a new one every ${it.every}`

/** For problems in which D is longer by at most 40 bits. */
export const pseudo = (options: {
  readonly learners: ReadonlyArray<string>
  readonly every: ReadonlyArray<number>
  readonly contexts: (size: number) => fc.Arbitrary<number>
  readonly visits: (every: number, longer: number) => number
  /** All kinds, where it is not said. */
  readonly kinds?: ReadonlyArray<Shown.Kind>
}): fc.Arbitrary<Pseudo> =>
  fc
    .record({
      learner: fc.constantFrom(...options.learners),
      kind: fc.constantFrom<Shown.Kind>(
        ...(options.kinds ?? ["zeros", "alternating", "scrambled"])
      ),
      size: fc.integer({ min: 104, max: 140 }),
      every: fc.constantFrom(...options.every)
    })
    .chain((it) =>
      options.contexts(it.size).map((contexts) => {
        const bare = { ...it, contexts, visits: 0 }
        return { ...bare, visits: options.visits(it.every, Math.max(0, longer(bare))) }
      })
    )

/** Enough visits for A to lose a bit more than D is longer, one in every `every`. */
const enough = (every: number, longer: number): number => every * (longer + 1)

/** A learner in some contexts, each seen a given number of times. */
const often = (
  learner: "doubling" | "counting",
  times: number,
  contexts: readonly [min: number, max: number],
  size: readonly [min: number, max: number]
): Domain.Domain<Pseudo> =>
  Domain.sampled(
    fc
      .record({
        kind: fc.constantFrom<Pseudo["kind"]>("zeros", "alternating", "scrambled"),
        size: fc.integer({ min: size[0], max: size[1] }),
        contexts: fc.integer({ min: contexts[0], max: contexts[1] })
      })
      .map((it) => ({ ...it, learner, every: 1, visits: times * it.contexts }))
  )

/** Of scrambled bits: of others there are shorter texts than their table, so that they prove little. */
const some = pseudo({
  kinds: ["scrambled"],
  learners: ["counting", "doubling", "coin"],
  every: [1, 2],
  contexts: (size) => fc.integer({ min: 1, max: size }),
  visits: (_, longer) => Math.min(longer + 4, 48)
})

/** The parts of a reading of learners against a table. */
export const parts = {
  model: { schema: Pseudo, show, arbitrary: some } satisfies Reading.Model<Pseudo>,
  measure,
  unit: "bits"
} as const

/** What comes of the two, drawn. */
export const domains = {
  some: Domain.sampled(some, { runs: 40 }),
  steady: Domain.sampled(
    pseudo({
      learners: ["counting", "doubling"],
      every: [1, 2, 3],
      contexts: (size) => fc.constant(size),
      visits: enough
    })
  ),
  again: Domain.sampled(
    pseudo({
      learners: ["counting", "doubling"],
      every: [1, 2, 3],
      contexts: () => fc.integer({ min: 1, max: 4 }),
      visits: enough
    })
  ),
  few: often("doubling", 6, [1, 24], [104, 256]),
  many: often("doubling", 6, [4, 40], [104, 256]),
  counting: often("counting", 24, [1, 4], [114, 118])
} as const

const half = Rational.of(1, 2)

/** Whether D has more than half of the posterior exactly where it is ahead, and never falls back. */
export const turnsWhereLevel = (it: Pseudo): boolean => {
  const own = posteriors(it)
  return (
    leads(it).every((lead, n) => lead.sign === own[n]?.compare(half)) &&
    own.every((chance, n) => n === 0 || chance.compare(own[n - 1] ?? chance) >= 0)
  )
}

/** The lead of D after m(K(D) - K(A)) visits, or that after m(K(D) - K(A) + 1) less a bit. */
export const leadInTime = (it: Pseudo): LogForm => {
  const all = leads(it)
  const bits = Math.max(0, longer(it))
  const [level, ahead] = [all[it.every * bits], all[it.every * (bits + 1)]?.minus(LogForm.of(1))]
  if (level === undefined || ahead === undefined) throw new RangeError("Expected visits")
  return level.compare(ahead) <= 0 ? level : ahead
}
