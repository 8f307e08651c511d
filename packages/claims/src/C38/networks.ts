/**
 * # Networks without loss
 *
 * Networks of three bits with parameters -1, 0 and 1 that compute one function, joined where one
 * parameter moves: for how many functions they all hang together.
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { Network } from "@headwater/hypotheses"

const connected = (all: ReadonlyArray<Network.Valley>): string =>
  `${all.filter((it) => it.components === 1).length} of ${all.length}`

const summary = (all: ReadonlyArray<Network.Valley>): string => {
  const least = all
    .map((it) => Rational.of(it.largest, it.networks))
    .reduce((a, b) => Rational.min(a, b))
  return `${connected(all)}, the largest part ${least.toString()} or more`
}

const bySpare = (all: ReadonlyArray<Network.Valley>): string =>
  Array.from(
    Map.groupBy(all, (it) => it.spare),
    ([spare, its]) => [spare, connected(its)] as const
  )
    .toSorted(([a], [b]) => b - a)
    .map(([spare, its]) => `${spare}: ${its}`)
    .join(", ")

/** For one and two hidden units: how many functions have one part, and the largest part's share. */
export const figures = (): Readonly<Record<string, string>> => {
  const [one, two] = [Network.valleys(1), Network.valleys(2)]
  const tables = new Set(one.map((it) => it.table))
  return {
    "connected, one hidden unit": summary(one),
    "connected, two where one would do": summary(two.filter((it) => tables.has(it.table))),
    "connected, two where two are needed": summary(two.filter((it) => !tables.has(it.table))),
    "by parameters to spare, one unit": bySpare(one),
    "by parameters to spare, two units": bySpare(two)
  }
}
