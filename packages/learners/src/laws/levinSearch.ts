import { Rational } from "@headwater/exact"
import type { Run } from "@headwater/hypotheses"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import * as LevinSearch from "../LevinSearch.ts"
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

/** The test whether an output is the wanted one, with its steps. */
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
