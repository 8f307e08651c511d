/**
 * # Orders of two programs on two machines
 *
 * Two members of a family that are programs of the register machine and lambda terms as well: which
 * is the shorter, and which the faster one, on either machine and under each of its meters.
 *
 * @module
 */
import { Lambda, Register } from "@headwater/hypotheses"
import { LambdaFamilies } from "@headwater/programs"
import * as Schema from "effect/Schema"
import * as Costs from "./Costs.ts"
import { type Meter, name } from "./Machines.ts"

/** A family at a size, and two members that both machines have. */
export const Pair = Schema.Struct({
  family: Schema.String,
  size: Schema.Int,
  first: Schema.String,
  second: Schema.String
})
export type Pair = typeof Pair.Type

/** Two members on one machine. */
export const OnMachine = Schema.Struct({
  ...Pair.fields,
  machine: Schema.Literals(["register", "lambda"])
})
export type OnMachine = typeof OnMachine.Type

/** What is compared: lengths in bits, or times in steps. */
export type Part = "bits" | "steps"

/** How much more of it the first takes than the second: its sign. */
const sign = ({ family, size, first, second }: Pair, part: Part, meter: Meter): -1 | 0 | 1 => {
  const [one, two] = [first, second].map((it) => Costs.cost(family, it, size, meter)[part])
  return one === undefined || two === undefined || one === two ? 0 : one < two ? -1 : 1
}

const machines = { register: Register.meters, lambda: Lambda.meters } as const

/** Whether the two machines, each under its first meter, have the same order. */
export const isSameOnBoth = (pair: Pair, part: Part): boolean =>
  sign(pair, part, machines.register[0]) === sign(pair, part, machines.lambda[0])

/** Whether the order of the times is the same under every meter of the machine. */
export const isSameInAll = (it: OnMachine): boolean =>
  new Set(machines[it.machine].map((meter) => sign(it, "steps", meter))).size === 1

/** Whether one of the two looks its answer up. */
const isWithTable = ({ first, second }: Pair): boolean =>
  first.startsWith("table") || second.startsWith("table")

/** The sizes at which the pairs of each family are compared. */
const sizes: Readonly<Record<string, ReadonlyArray<number>>> = {
  F2: [1, 4, 16, 40, 64, 65, 80, 128],
  F3: [4, 16, 40],
  F7: [2, 4, 8, 16, 64],
  F8: [2, 8, 16, 18, 19, 24, 29, 30, 64]
}

/** From how many numbers on no table of theirs is run: it is long. */
const most = 100

/**
 * All pairs of members of the families that are lambda terms too, small sizes first; of F3, each
 * with its wrapped one.
 */
export function* pairs(): Generator<Pair> {
  for (const { label, family, members } of LambdaFamilies.all) {
    const names = members.map((it) => it.name)
    for (const size of sizes[label] ?? []) {
      for (const [at, first] of names.entries()) {
        for (const second of names.slice(at + 1)) {
          const pair = { family: family.id, size, first, second }
          if (label === "F3" && second !== `${first} wrapped`) continue
          if (size < most || !isWithTable(pair)) yield pair
        }
      }
    }
  }
}

/** Those of which neither looks its answer up, on each machine. */
export function* onMachines(): Generator<OnMachine> {
  for (const pair of pairs()) {
    if (isWithTable(pair)) continue
    for (const machine of ["register", "lambda"] as const) yield { ...pair, machine }
  }
}

const words = {
  bits: { "-1": "shorter", "0": "as long", "1": "longer" },
  steps: { "-1": "faster", "0": "as fast", "1": "slower" }
} as const

const showPair = ({ family, size, first, second }: Pair): string => {
  const { label, size: number } = Costs.family(family)
  return `${label}, ${number.name} = ${size}: ${first} against ${second}`
}

/** In words: the two, and how the first compares on either machine. */
export const show =
  (part: Part) =>
  (pair: Pair): string => {
    const said = Object.entries(machines).map(
      ([machine, [meter]]) => `${words[part][`${sign(pair, part, meter)}`]} on ${machine}`
    )
    return `${showPair(pair)}, ${said.join(", ")}`
  }

/** In words: the two, and how the first compares under each meter of the machine. */
export const showOnMachine = (it: OnMachine): string => {
  const said = machines[it.machine].map(
    (meter) => `${words.steps[`${sign(it, "steps", meter)}`]} in ${name(meter)}`
  )
  return `${showPair(it)}, ${said.join(", ")}`
}
