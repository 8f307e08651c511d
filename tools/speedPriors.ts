/**
 * Writes docs/reference/speed-priors.md from the tables that packages/complexity ships; with `--tsv DIR`, for each
 * number of states, all strings with their figures and histograms: `npm run speed-priors`.
 */
import { fastMass, sktSplit, Table, TableFile } from "@headwater/complexity"
import type { Rational } from "@headwater/exact"
import { Effect } from "effect"
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"

/** The table of a number of states, as it is shipped. */
const tableOf = (states: number): Promise<Table.Table> => {
  const file = import.meta.resolve(`@headwater/complexity/tables/turing-${states}.table`)
  return Effect.runPromise(TableFile.read(readFileSync(new URL(file))))
}

const grouped = (digits: string): string => digits.replaceAll(/\B(?=(\d{3})+$)/g, ",")

/** Twelve decimal places of `2^shift` times a number, cut off. */
const decimal = (value: Rational, shift = 0n): string => {
  const scaled = ((value.numerator << shift) * 10n ** 12n) / value.denominator
  const digits = String(scaled).padStart(13, "0")
  return `${digits.slice(0, -12)}.${digits.slice(-12)}`
}

/** A whole number of a power of 2. */
const dyadic = ({ numerator, denominator }: Rational): string =>
  `${numerator} · 2^-${denominator.toString(2).length - 1}`

/** The bounds on time of the first table. */
const bounds = [1, 2, 4, 8, 16, 32, 64, 128, 256, 500, 1000, 10_000, 100_000, 1_000_000, 47_176_870]

const byBound = (table: Table.Table): ReadonlyArray<string> => {
  const least = [...table.rows.values()].map(({ times }) => times[0]?.[0] ?? 0)
  const all = new Map<number, bigint>()
  for (const { times } of table.rows.values()) {
    for (const [steps, count] of times) all.set(steps, (all.get(steps) ?? 0n) + count)
  }
  const within = (bound: number): bigint =>
    [...all].reduce((sum, [steps, count]) => (steps <= bound ? sum + count : sum), 0n)
  const last = Math.min(table.steps, bounds.at(-1)!)
  return [...bounds.filter((it) => it < last), last].map((bound) => {
    const soon = within(bound)
    const strings = least.filter((it) => it <= bound).length
    return `| ${table.states} | ${grouped(String(bound))} | ${grouped(String(soon))} | ${grouped(String(table.halting - soon))} | ${grouped(String(((table.halting - soon) * 10n ** 12n) / table.halting))} | ${grouped(String(strings))} |`
  })
}

const strings = [
  "0",
  "00",
  "01",
  "000",
  "001",
  "010",
  "0000",
  "0001",
  "0101",
  "0110",
  "00000",
  "01010",
  "010101",
  "01010101",
  "0000000000",
  "0110100110"
]

/** The strings with most runs that halt after 500 steps, of those that are the first of their images. */
const late = ({ rows }: Table.Table): ReadonlyArray<string> =>
  [...rows]
    .map(([string, { times }]) => {
      const later = times.filter(([steps]) => steps > 500)
      return { string, later: later.reduce((sum, [, count]) => sum + count, 0n) }
    })
    .filter(
      ({ string }) => string <= Array.from(string).reverse().join("") && string.startsWith("0")
    )
    .toSorted((a, b) =>
      a.later < b.later ? 1 : a.later > b.later ? -1 : a.string < b.string ? -1 : 1
    )
    .slice(0, 4)
    .map(({ string }) => string)

const byString = (table: Table.Table): ReadonlyArray<string> =>
  [...strings, ...late(table)].map((string) => {
    const { times, count } = table.rows.get(string) ?? { times: [], count: 0n }
    const { soon, later } = sktSplit(table, string)
    const { lower } = fastMass(table, string)
    const beyond =
      later.upper.sign === 0 ? "0" : `${decimal(later.lower, 40n)} to ${decimal(later.upper, 40n)}`
    return `| ${string} | ${grouped(String(count))} | ${times[0]?.[0]} | ${times.at(-1)?.[0]} | ${decimal(soon, 20n)} | ${beyond} | ${dyadic(lower)} |`
  })

/** All figures of a class, a line a string. */
const rowsOf = (table: Table.Table): string =>
  [...table.rows]
    .map(([string, { count, times }]) => {
      const { soon, later } = sktSplit(table, string)
      const histogram = times.map(([steps, here]) => `${steps}:${here}`).join(" ")
      const figures = [soon, later.lower, later.upper, fastMass(table, string).lower]
      return `${[string, count, ...figures, histogram].join("\t")}\n`
    })
    .join("")

/** The page with its tables. */
export const page = async (): Promise<string> => {
  const tables = await Promise.all([1, 2, 3, 4, 5].map(tableOf))
  const five = tables.at(-1)!
  return `# Speed-type priors of all small machines

Counted, not sampled: all Turing machines of 1 to 5 states over 0 and 1 in Radó's formalism, from a tape of 0 and from a tape of 1,
every one of them run until it halts or shown never to halt. The tables below are read off \`packages/complexity/tables\`, which hold
for each string the exact histogram of the times at which machines halt with it. \`npm run speed-priors\` writes this page, and with
\`--tsv DIR\` a file for each number of states with the figures of every string (its machines, the sums below, its histogram).

## What is summed

Every machine of n states is one of \`(4n+2)^2n\`; half of its mass goes to each tape. A string x has, over the machines p that put it
out after t steps, a halt counted as one:

- **hard bound T**: the mass of those with t at most T. What is later is cut off, and undecided if nobody looked further.
- **S_Kt**: the sum of mass / t. Its fractions have a common denominator of manageable size up to 500 steps, and are exact there; what
  is later is given between two multiples of 2^-64 of the mass of a machine, a unit for each time.
- **S_Fast**: \`2^(1 - 2l - ⌈log2 t⌉)\` for a program of l bits: the tape and the number of the machine in whole bits. Each sum is a whole
  number of a power of 2, and exact for all times.

References: [Levin1973], [Schmidhuber2002], [FilanLeikeHutter2016], [SolerToscanoEtAl2014]; the bound of 5 states is [bbchallenge2025].

## What a hard bound leaves

Runs that halt within T, both tapes together; those that a bound T cuts off, and how many these are of 10^12 that halt; and how many
strings are put out.

| states | T | halt within T | halt later | of 10^12 | strings |
| ---: | ---: | ---: | ---: | ---: | ---: |
${tables.flatMap(byBound).join("\n")}

A bound of 500 steps, the published one, cuts off ${grouped(String(five.halting - Table.within(five, 500).halting))} of ${grouped(String(five.halting))} runs of 5 states, and ${grouped(String(five.rows.size - Table.within(five, 500).rows.size))} of ${grouped(String(five.rows.size))} strings.

## Strings of 5 states

S_Kt times 2^20 up to 500 steps, and times 2^40 what is later, both cut off after twelve places; S_Fast exactly. The last four are
those with most runs that halt after 500 steps. Exchanging 0 and 1 or reversing a string changes nothing.

| string | runs | first | last | S_Kt · 2^20, t to 500 | S_Kt · 2^40, later | S_Fast |
| --- | ---: | ---: | ---: | ---: | --- | --- |
${byString(five).join("\n")}
`
}

if (import.meta.main) {
  writeFileSync(new URL("../docs/reference/speed-priors.md", import.meta.url), await page())
  const [flag, folder] = process.argv.slice(2)
  if (flag === "--tsv" && folder !== undefined) {
    for (const states of [1, 2, 3, 4, 5]) {
      writeFileSync(join(folder, `speed-${states}.tsv`), rowsOf(await tableOf(states)))
    }
  }
}
