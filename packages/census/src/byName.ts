/**
 * # Censuses by name
 *
 * What a plan or a thread is told is a name and parameters; here is what they stand for.
 *
 * @module
 */
import { Turing } from "@headwater/hypotheses"
import { Result } from "effect"
import type * as Census from "./Census.ts"
import { machines } from "./machines.ts"

/** What is counted: the name and the parameters of a census. */
export interface Name {
  readonly name: string
  readonly parameters: Readonly<Record<string, number>>
}

/** A census that has a name. */
export type Known = Census.Census<Turing.Shard, Turing.Tally>

const isWithin = (value: number | undefined, from: number, to: number): value is number =>
  value !== undefined && Number.isSafeInteger(value) && value >= from && value <= to

/**
 * The census of a name, or one line that says what was expected.
 *
 * @example
 * ```ts
 * import { byName } from "@headwater/census"
 * import { Result } from "effect"
 * const census = Result.getOrThrow(byName({ name: "turing", parameters: { states: 2, steps: 6 } }))
 * census.shards.length // => 5
 * ```
 */
export const byName = ({ name, parameters }: Name): Result.Result<Known, string> => {
  if (name !== "turing") return Result.fail(`expected the census turing, not \`${name}\``)
  const { states, steps } = parameters
  if (!isWithin(states, 1, Turing.mostStates)) {
    return Result.fail(`expected 1 to ${Turing.mostStates} states, not \`${states}\``)
  }
  if (!isWithin(steps, 0, Turing.mostSteps)) {
    return Result.fail(`expected 0 to ${Turing.mostSteps} steps, not \`${steps}\``)
  }
  return Result.succeed(machines({ states, steps }))
}
