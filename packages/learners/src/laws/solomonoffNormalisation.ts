import { LogForm, Rational } from "@headwater/exact"
import { Sequences } from "@headwater/priors"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import * as MDL from "../MDL.ts"
import * as Process from "../Process.ts"
import * as SolomonoffNormalisation from "../SolomonoffNormalisation.ts"
import { strings } from "./arbitraries.ts"
import { process } from "./process.ts"

type Programs = ReadonlyArray<Sequences.Emitted>

/** A program that puts out symbols at times. */
export const emitting = (
  length: number,
  symbols: string,
  times: ReadonlyArray<bigint>
): Sequences.Emitted => ({
  answers: [{ symbols, times, next: (times.at(-1) ?? 0n) + 1n }],
  cost: { mass: Rational.pow2(-length), bits: length, steps: times.at(-1) ?? 1n, space: 0n },
  count: 1
})

const character = fc.constantFrom("0", "1")

/** For programs with six symbols and rising times, masses of sum at most one. */
export const timedPrograms: fc.Arbitrary<Programs> = fc
  .array(
    fc.record({
      length: fc.integer({ min: 3, max: 8 }),
      symbols: fc.array(character, { minLength: 6, maxLength: 6 }),
      waits: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 6, maxLength: 6 })
    }),
    { minLength: 1, maxLength: 8 }
  )
  .map((all) =>
    all.map(({ length, symbols, waits }) =>
      emitting(
        length,
        symbols.join(""),
        waits.map((_, index) => BigInt(waits.slice(0, index + 1).reduce((sum, it) => sum + it, 0)))
      )
    )
  )

/** The two speed priors, by how often each charges the length of a program. */
const sums = [
  { S: Sequences.speed, charged: 1 },
  { S: Sequences.fast, charged: 2 }
] as const

/** For predictors by programs of which some print every string of six bits. */
const full = fc.tuple(timedPrograms, fc.constantFrom(...sums)).map(([all, { S }]) => {
  const every = strings(6).map((bits) =>
    emitting(
      9,
      bits.join(""),
      bits.map((_, index) => BigInt(index + 1))
    )
  )
  return SolomonoffNormalisation.ofStrings("01", (x) => S([...all, ...every], x).lower)
})

/**
 * Prediction by `S_Kt` and by `S_Fast` over programs with times; it takes a generator of programs,
 * so that others can be tried.
 *
 * - **Source** [FilanLeikeHutter2016], [Schmidhuber2002]
 */
export const solomonoffNormalisation = (
  programs: fc.Arbitrary<Programs> = timedPrograms
): Law.LawSet => {
  const over = Domain.sampled(
    fc.tuple(programs, fc.nat(), fc.constantFrom(...sums)).map(([all, n, { S, charged }]) => {
      const sum = (x: string): Rational => S(all, x).lower
      const { answers, cost } = all[n % all.length]!
      const { symbols, times } = answers[0]!
      return { mass: cost.mass, x: symbols, times, sum, charged }
    })
  )
  return Law.set(
    "solomonoff-normalisation",
    [
      Law.law({
        name: "semimeasure",
        statement: "S(x) ≥ S(x0) + S(x1) for every beginning x of a program's symbols",
        over,
        holds: ({ x, sum }) =>
          Array.from(x, (_, length) => x.slice(0, length)).every(
            (past) => sum(past).compare(sum(`${past}0`).plus(sum(`${past}1`))) >= 0
          )
      }),
      Law.law({
        name: "dominance",
        statement:
          "-log2 S(x) ≤ |p| + log2 t for S_Kt, and 2 |p| + log2 t for S_Fast, if p begins with x after t steps",
        over,
        holds: ({ mass, x, times, sum, charged }) =>
          times.every((time, index) => {
            const cost = LogForm.log2(time).minus(LogForm.log2(mass).times(charged))
            return (
              LogForm.log2(sum(x.slice(0, index + 1)))
                .negated()
                .compare(cost) <= 0
            )
          })
      }),
      Law.law({
        name: "halving",
        statement: "the likeliest symbol is wrong at most -log2 S(x) times",
        over,
        holds: ({ x, sum }) => {
          const wrong = MDL.errors(SolomonoffNormalisation.ofStrings("01", sum), Process.alone(x))
          return LogForm.of(wrong).compare(LogForm.log2(sum(x)).negated()) <= 0
        }
      }),
      Law.law({
        name: "loss",
        statement: "the code length of the predictions is at most -log2 S(x)",
        over,
        holds: ({ x, sum }) => {
          const given = Process.probability(
            SolomonoffNormalisation.ofStrings("01", sum),
            Process.alone(x)
          )
          return given.compare(sum(x)) >= 0
        }
      })
    ],
    [
      process(
        "solomonoff-normalisation",
        full,
        fc.array(character, { maxLength: 5 }).map(Process.alone)
      )
    ]
  )
}
