/**
 * # Orders of two programs on several machines
 *
 * Two members of a family that there are on every machine: which is the shorter, and which the faster
 * one, on each and under each of its meters.
 *
 * @module
 */
import { Family, isqrt, stanley, subtraction, wrapper } from "@headwater/programs"
import * as Costs from "../models/Costs.ts"
import { type Machine, machines, meters } from "../models/Machines.ts"

/** A family at a size, and two members that every machine has. */
export interface Pair {
  readonly family: string
  readonly size: number
  readonly first: string
  readonly second: string
}

/** What is compared: lengths in bits, or times in steps. */
type Part = "bits" | "steps"

/** How much more of it the first takes than the second, as a sign, under each meter of a machine. */
const signs = (
  { family, size, first, second }: Pair,
  part: Part,
  { language }: Machine
): ReadonlyArray<number> =>
  meters
    .filter((meter) => language.meters.includes(meter))
    .map((meter) => {
      const cost = (name: string): number => Number(Costs.cost(family, name, size, meter)[part])
      return Math.sign(cost(first) - cost(second))
    })

const areAlike = (all: ReadonlyArray<number | undefined>): boolean => new Set(all).size === 1

/** Whether the machines, each under its first meter, have the same order. */
export const isSameOnAll = (pair: Pair, part: Part): boolean =>
  areAlike(machines.map((machine) => signs(pair, part, machine)[0]))

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

/** From how many numbers on no table of theirs is run: it is long. */
const most = 100

/** Pairs of members that every machine has; of F3, each with its wrapped one. */
const couples = (
  family: Family.Family
): ReadonlyArray<readonly [first: string, second: string]> => {
  const [first = [], ...others] = machines.map(({ language }) =>
    Family.inLanguage(family, language).members.map(({ name }) => name)
  )
  const shared = first.filter((name) => others.every((names) => names.includes(name)))
  return shared
    .flatMap((one, at) => shared.slice(at + 1).map((two) => [one, two] as const))
    .filter(([one, two]) => family !== wrapper || two === `${one} wrapped`)
}

/** All pairs of members of these families, small sizes first. */
export const pairs = (): ReadonlyArray<Pair> =>
  compared.flatMap(([family, sizes]) =>
    sizes.flatMap((size) =>
      couples(family)
        .map(([first, second]) => ({ family: family.id, size, first, second }))
        .filter((it) => size < most || !isWithTable(it))
    )
  )

/** How many pairs keep their order of length, and of time, on every machine and in every meter. */
export const figures = (): Readonly<Record<string, string>> => {
  const all = pairs()
  const own = all
    .filter((it) => !isWithTable(it))
    .flatMap((pair) => machines.map((machine) => areAlike(signs(pair, "steps", machine))))
  const of = (held: ReadonlyArray<boolean>): string =>
    `${held.filter((it) => it).length} of ${held.length}`
  return {
    "length, on all machines": of(all.map((it) => isSameOnAll(it, "bits"))),
    "time, on all machines": of(all.map((it) => isSameOnAll(it, "steps"))),
    "time, in all meters of one": of(own)
  }
}
