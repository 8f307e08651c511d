/**
 * # Orders of two programs on several machines
 *
 * Two members of a family that there are on every machine: which
 * is the shorter, and which the faster one, on each and under each of its meters.
 *
 * @module
 */
import { Family, isqrt, stanley, subtraction, wrapper } from "@headwater/programs"
import * as Schema from "effect/Schema"
import * as Costs from "../models/Costs.ts"
import { type Machine, machines, type Meter, meters, name } from "../models/Machines.ts"

/** A family at a size, and two members that every machine has. */
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
  machine: Schema.Literals(machines.map(({ language }) => language.id))
})
export type OnMachine = typeof OnMachine.Type

/** What is compared: lengths in bits, or times in steps. */
export type Part = "bits" | "steps"

/** How much more of it the first takes than the second: its sign. */
const sign = ({ family, size, first, second }: Pair, part: Part, meter: Meter): -1 | 0 | 1 => {
  const [one, two] = [first, second].map((it) => Costs.cost(family, it, size, meter)[part])
  return one === undefined || two === undefined || one === two ? 0 : one < two ? -1 : 1
}

/** The meters of a machine, its first one first. */
const metersOf = (id: string): ReadonlyArray<Meter> =>
  meters.filter((meter) =>
    machines.some(({ language }) => language.id === id && language.meters.includes(meter))
  )

/** How the first compares on a machine, under its first meter. */
const signOn = (pair: Pair, part: Part, { language }: Machine): -1 | 0 | 1 => {
  const [meter] = metersOf(language.id)
  return meter === undefined ? 0 : sign(pair, part, meter)
}

/** Whether the machines, each under its first meter, have the same order. */
export const isSameOnAll = (pair: Pair, part: Part): boolean =>
  new Set(machines.map((machine) => signOn(pair, part, machine))).size === 1

/** Whether the order of the times is the same under every meter of the machine. */
export const isSameInAll = (it: OnMachine): boolean =>
  new Set(metersOf(it.machine).map((meter) => sign(it, "steps", meter))).size === 1

/** Whether one of the two looks its answer up. */
const isWithTable = ({ first, second }: Pair): boolean =>
  first.startsWith("table") || second.startsWith("table")

/** The families of which every machine has members, and the sizes at which those are compared. */
const compared: ReadonlyArray<readonly [family: Family.Family, sizes: ReadonlyArray<number>]> = [
  [isqrt, [1, 4, 16, 40, 64, 65, 80, 128]],
  [wrapper, [4, 16, 40]],
  [subtraction, [2, 4, 8, 16, 64]],
  [stanley, [2, 8, 16, 18, 19, 24, 29, 30, 64]]
]

/** The members that a family has on every machine. */
const shared = (family: Family.Family): ReadonlyArray<string> => {
  const spoken = machines.map(({ language }) =>
    Family.inLanguage(family, language).members.map(({ name }) => name)
  )
  const [first = []] = spoken
  return first.filter((name) => spoken.every((names) => names.includes(name)))
}

/** From how many numbers on no table of theirs is run: it is long. */
const most = 100

/**
 * All pairs of members of these families, small sizes first; of F3, each
 * with its wrapped one.
 */
export function* pairs(): Generator<Pair> {
  for (const [family, sizes] of compared) {
    const names = shared(family)
    for (const size of sizes) {
      for (const [at, first] of names.entries()) {
        for (const second of names.slice(at + 1)) {
          const pair = { family: family.id, size, first, second }
          if (family === wrapper && second !== `${first} wrapped`) continue
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
    for (const { language } of machines) yield { ...pair, machine: language.id }
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

/** In words: the two, and how the first compares on each machine. */
export const show =
  (part: Part) =>
  (pair: Pair): string => {
    const said = machines.map(
      (it) => `${words[part][`${signOn(pair, part, it)}`]} on ${it.language.id}`
    )
    return `${showPair(pair)}, ${said.join(", ")}`
  }

/** In words: the two, and how the first compares under each meter of the machine. */
export const showOnMachine = (it: OnMachine): string => {
  const said = metersOf(it.machine).map(
    (meter) => `${words.steps[`${sign(it, "steps", meter)}`]} in ${name(meter)}`
  )
  return `${showPair(it)}, ${said.join(", ")}`
}

/** How many pairs keep their order of length, and of time, on every machine and in every meter. */
export const figures = (): Readonly<Record<string, string>> => {
  const all = [...pairs()]
  const own = [...onMachines()]
  const of = <A>(models: ReadonlyArray<A>, holds: (it: A) => boolean): string =>
    `${models.filter(holds).length} of ${models.length}`
  return {
    "length, on all machines": of(all, (it) => isSameOnAll(it, "bits")),
    "time, on all machines": of(all, (it) => isSameOnAll(it, "steps")),
    "time, in all meters of one": of(own, isSameInAll)
  }
}
