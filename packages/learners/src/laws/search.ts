import { LogForm, Rational } from "@headwater/exact"
import type { Run } from "@headwater/hypotheses"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import * as Learner from "../Learner.ts"
import * as LevinSearch from "../LevinSearch.ts"
import * as MDL from "../MDL.ts"
import * as Normalisation from "../Normalisation.ts"
import { type Bit, bit, strings } from "./arbitraries.ts"
import { learner } from "./learner.ts"
import { listed, listedLanguage, type Row } from "./listed.ts"

/** A language as rows, an output that is wanted, and the steps of a test. */
export interface Searched {
  readonly rows: ReadonlyArray<Row>
  readonly wanted: number
  readonly testing: bigint
}

/** For searches on prefix-free codes. */
export const searched: fc.Arbitrary<Searched> = fc.record({
  rows: listedLanguage,
  wanted: fc.nat({ max: 4 }),
  testing: fc.nat({ max: 9 }).map(BigInt)
})

/** The test whether an output is the wanted one, in so many steps. */
export const testFor =
  ({ wanted, testing }: Searched) =>
  (output: number, steps: bigint): Run.Run<boolean> =>
    testing > steps
      ? { status: "exhausted", resource: "steps", limit: steps }
      : { status: "halted", output: output === wanted, steps: testing, space: 0n, width: 0 }

const most = 14

const discovered = (problem: Searched) => [
  ...LevinSearch.discoveries(
    listed(problem.rows),
    { input: undefined, test: testFor(problem) },
    { meter: "steps", phases: most }
  )
]

const found = (problem: Searched) =>
  LevinSearch.search(
    listed(problem.rows),
    { input: undefined, test: testFor(problem) },
    { meter: "steps", phases: most }
  )

/** Steps to halt and to be tested, at least 1. */
const timeOf = ({ testing }: Searched, { steps = 0n }: Row): bigint =>
  steps + testing > 1n ? steps + testing : 1n

/**
 * Levin search on listed languages.
 *
 * - **Source** [Levin1973]
 */
export const levinSearch = (problems: fc.Arbitrary<Searched> = searched): Law.LawSet => {
  const over = Domain.sampled(problems)
  return Law.set("levin-search", [
    Law.law({
      name: "bound",
      statement: "total < 4 · 2^|p| · t for every program p that would pass after t steps",
      source: "[LiVitanyi2019] §7.5",
      over,
      holds: (problem) => {
        const result = found(problem)
        return problem.rows
          .filter((row) => row.steps !== undefined && row.output === problem.wanted)
          .every((row) => {
            const time = timeOf(problem, row)
            const bound = 4n * 2n ** BigInt(row.word.length) * time
            const inTime = BigInt(row.word.length) + BigInt(time.toString(2).length) <= BigInt(most)
            return !inTime || (result.status === "found" && result.total < bound)
          })
      }
    }),
    Law.law({
      name: "order",
      statement: "programs are first seen to halt by rising |p| + ⌈log2 t⌉, all of them",
      over,
      holds: (problem) => {
        const phases = problem.rows
          .filter((row) => row.steps !== undefined)
          .map((row) => LevinSearch.phaseOf(Rational.pow2(-row.word.length), timeOf(problem, row)))
          .toSorted((a, b) => a - b)
          .filter((phase) => phase <= most)
        const seen = discovered(problem)
        return (
          seen.length === phases.length &&
          seen.every(
            ({ phase, coded, time }, index) =>
              phase === phases[index] && phase === LevinSearch.phaseOf(coded.mass, time)
          )
        )
      }
    }),
    Law.law({
      name: "phases",
      statement: "phase k takes at most 2^k steps: all phases to k less than 2^(k+1)",
      over,
      holds: (problem) =>
        discovered(problem).every(({ phase, total }) => total < 2n ** BigInt(phase + 1))
    }),
    Law.law({
      name: "first",
      statement: "what is found is the first discovery that passes",
      over,
      holds: (problem) => {
        const result = found(problem)
        const first = discovered(problem).find((it) => it.accepted)
        return result.status === "found"
          ? result.coded.bits === first?.coded.bits && result.total === first?.total
          : first === undefined
      }
    })
  ])
}

/** For programs with their symbols and rising times, masses of sum at most one. */
export const timedPrograms: fc.Arbitrary<ReadonlyArray<Normalisation.Timed<Bit>>> = fc
  .array(
    fc.record({
      length: fc.integer({ min: 3, max: 8 }),
      symbols: fc.array(bit, { minLength: 6, maxLength: 6 }),
      waits: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 6, maxLength: 6 })
    }),
    { minLength: 1, maxLength: 8 }
  )
  .map((all) =>
    all.map(({ length, symbols, waits }) => ({
      mass: Rational.pow2(-length),
      symbols,
      times: waits.map((_, index) =>
        BigInt(waits.slice(0, index + 1).reduce((sum, it) => sum + it, 0))
      )
    }))
  )

const prefixes = (symbols: ReadonlyArray<Bit>): ReadonlyArray<ReadonlyArray<Bit>> =>
  symbols.map((_, index) => symbols.slice(0, index + 1))

/**
 * Prediction by `S_Kt` over programs with times; it takes a generator of programs, so that others
 * can be tried.
 *
 * - **Source** [FilanLeikeHutter2016]
 */
export const normalisation = (
  programs: fc.Arbitrary<ReadonlyArray<Normalisation.Timed<Bit>>> = timedPrograms
): Law.LawSet => {
  const over = Domain.sampled(fc.tuple(programs, fc.nat()))
  const one = (all: ReadonlyArray<Normalisation.Timed<Bit>>, n: number) => all[n % all.length]!
  const made = (all: ReadonlyArray<Normalisation.Timed<Bit>>) => {
    const S = Normalisation.timed(all, Normalisation.kt)
    return { S, learner: Normalisation.learner<Bit>([0, 1], S) }
  }
  return Law.set(
    "normalisation",
    [
      Law.law({
        name: "semimeasure",
        statement: "S(x) ≥ S(x0) + S(x1) for every beginning x of a program's symbols",
        over,
        holds: ([all, n]) => {
          const { S } = made(all)
          return prefixes(one(all, n).symbols).every((x) => {
            const past = x.slice(0, -1)
            return S(past).compare(S([...past, 0]).plus(S([...past, 1]))) >= 0
          })
        }
      }),
      Law.law({
        name: "dominance",
        statement: "-log2 S(x) ≤ |p| + log2 t for every p that begins with x after t steps",
        over,
        holds: ([all, n]) => {
          const { mass, symbols, times } = one(all, n)
          const { S } = made(all)
          return prefixes(symbols).every((x) => {
            const cost = LogForm.log2(times[x.length - 1]!).minus(LogForm.log2(mass))
            return LogForm.log2(S(x)).negated().compare(cost) <= 0
          })
        }
      }),
      Law.law({
        name: "halving",
        statement: "the likeliest symbol is wrong at most -log2 S(x) times",
        over,
        holds: ([all, n]) => {
          const { symbols } = one(all, n)
          const { S, learner } = made(all)
          const wrong = MDL.errors(learner, pairsOf(symbols))
          return LogForm.of(wrong).compare(LogForm.log2(S(symbols)).negated()) <= 0
        }
      }),
      Law.law({
        name: "loss",
        statement: "the code length of the predictions is at most -log2 S(x)",
        over,
        holds: ([all, n]) => {
          const { symbols } = one(all, n)
          const { S, learner } = made(all)
          return Learner.probability(learner, pairsOf(symbols)).compare(S(symbols)) >= 0
        }
      })
    ],
    [learner("normalisation", full, fc.array(bit, { maxLength: 5 }).map(pairsOf))]
  )
}

/** For predictors by programs of which some print every string of six bits. */
const full = timedPrograms.map((all) => {
  const every = strings(6).map((symbols) => ({
    mass: Rational.pow2(-9),
    symbols,
    times: symbols.map((_, index) => BigInt(index + 1))
  }))
  return Normalisation.learner<Bit>(
    [0, 1],
    Normalisation.timed([...all, ...every], Normalisation.kt)
  )
})

const pairsOf = (symbols: ReadonlyArray<Bit>): ReadonlyArray<readonly [undefined, Bit]> =>
  symbols.map((a) => [undefined, a])
