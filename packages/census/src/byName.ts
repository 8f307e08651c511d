/**
 * # Censuses by name
 *
 * What a plan or a thread is told is a name and parameters; here is what they stand for.
 *
 * @module
 */
import { type Circuit, Lambda, Turing } from "@headwater/hypotheses"
import { Result } from "effect"
import type { Census } from "./Census.ts"
import { circuits } from "./circuits.ts"
import { machines } from "./machines.ts"
import { terms } from "./terms.ts"

/** What is counted: the name and the parameters of a census. */
export interface Name {
  readonly name: string
  readonly parameters: Readonly<Record<string, number>>
}

/** A census that has a name. */
export type Known =
  | { readonly of: "turing"; readonly census: Census<Turing.Shard, Turing.Tally> }
  | { readonly of: "lambda"; readonly census: Census<Lambda.RedexShard, Lambda.RedexTally> }
  | { readonly of: "circuit"; readonly census: Census<number, Circuit.Classes> }

/** What a function says that can be asked of any census. */
export const ask = <A>(
  known: Known,
  question: <Shard, Tally>(census: Census<Shard, Tally>) => A
): A => {
  if (known.of === "turing") return question(known.census)
  return known.of === "lambda" ? question(known.census) : question(known.census)
}

const isWithin = (value: number | undefined, from: number, to: number): value is number =>
  value !== undefined && Number.isSafeInteger(value) && value >= from && value <= to

const turing = ({ states, steps }: Name["parameters"]): Result.Result<Known, string> => {
  if (!isWithin(states, 1, Turing.mostStates)) {
    return Result.fail(`expected 1 to ${Turing.mostStates} states, not \`${states}\``)
  }
  if (!isWithin(steps, 0, Turing.mostSteps)) {
    return Result.fail(`expected 0 to ${Turing.mostSteps} steps, not \`${steps}\``)
  }
  return Result.succeed({ of: "turing", census: machines({ states, steps }) })
}

const lambda = ({ bits }: Name["parameters"]): Result.Result<Known, string> =>
  isWithin(bits, 0, Lambda.mostBits)
    ? Result.succeed({ of: "lambda", census: terms({ bits }) })
    : Result.fail(`expected 0 to ${Lambda.mostBits} bits, not \`${bits}\``)

const circuit = ({ inputs }: Name["parameters"]): Result.Result<Known, string> =>
  isWithin(inputs, 1, 5)
    ? Result.succeed({ of: "circuit", census: circuits({ inputs }) })
    : Result.fail(`expected 1 to 5 inputs, not \`${inputs}\``)

const named: ReadonlyMap<string, (of: Name["parameters"]) => Result.Result<Known, string>> =
  new Map([
    ["turing", turing],
    ["lambda", lambda],
    ["circuit", circuit]
  ])

/**
 * The census of a name, or one line that says what was expected.
 *
 * @example
 * ```ts
 * import { byName } from "@headwater/census"
 * import { Result } from "effect"
 * const known = Result.getOrThrow(byName({ name: "turing", parameters: { states: 2, steps: 6 } }))
 * known.census.shards.length // => 5
 * ```
 */
export const byName = ({ name, parameters }: Name): Result.Result<Known, string> =>
  named.get(name)?.(parameters) ??
  Result.fail(`expected the census ${[...named.keys()].join(", ")}, not \`${name}\``)
