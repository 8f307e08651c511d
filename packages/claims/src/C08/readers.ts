/**
 * # Readers of a part of the world
 *
 * All worlds of a chain alike, and the best reader of a given number of the cells that a brain can use: what it knows
 * of the brain.
 *
 * @module
 */
import { type LogForm, Memo } from "@headwater/exact"
import { Domain, Reading } from "@headwater/proof"
import { Chain, Reader } from "@headwater/worlds"
import * as Schema from "effect/Schema"

/** A chain, how its brains come about, and how many cells are read. */
const Part = Schema.Struct({
  sites: Schema.Int,
  reach: Schema.Int,
  brains: Schema.Literals(["selected", "worth least", "parity"]),
  reads: Schema.Int
})
export type Part = typeof Part.Type

const number = (bits: ReadonlyArray<number>): number =>
  bits.reduce<number>((sum, bit) => 2 * sum + bit, 0)

/** The worlds of the cells that a brain can use, each in order of its bits. */
const worlds = (chain: Chain.Chain): ReadonlyArray<ReadonlyArray<number>> => {
  const usable = Chain.usable(chain)
  return Array.from({ length: 2 ** usable.length }, (_, bits) => {
    const world = Array.from({ length: Chain.cells(chain) }, () => 0)
    for (const [place, cell] of usable.entries()) world[cell] = (bits >> place) & 1
    return world
  })
}

/** What comes of a world: the first brain that is worth most, or least, or the parity of its cells. */
const answer: Readonly<
  Record<Part["brains"], (chain: Chain.Chain) => (world: ReadonlyArray<number>) => number>
> = {
  selected: (chain) => (world) => number(Chain.brain(chain, world)),
  "worth least": (chain) => (world) =>
    number(
      Chain.brain(
        chain,
        world.map((it) => -it)
      )
    ),
  parity: () => (world) => world.reduce((sum, it) => sum ^ it, 0)
}

const words: Readonly<Record<Part["brains"], string>> = {
  selected: "the brain is the first that is worth most",
  "worth least": "the brain is the first that is worth least",
  parity: "each choice is the parity of all cells"
}

/** What is known of the brains of a chain, for each number of cells read. */
interface Known {
  readonly cells: number
  readonly isSelected: boolean
  readonly left: () => ReadonlyArray<LogForm>
  readonly named: () => ReadonlyArray<number>
}

const known = Memo.by(
  ({ brains, reach, sites }: Part) => `${sites} ${reach} ${brains}`,
  (it): Known => {
    const all = worlds(it)
    const selected = all.map(answer.selected(it))
    const answers = all.map(answer[it.brains](it))
    const cells = Chain.usable(it).length
    const once = <A>(ask: (question: Reader.Question) => A) =>
      Memo.by(
        () => "",
        () => ask({ cells, answers })
      )
    return {
      cells,
      isSelected: answers.every((answer, world) => answer === selected[world]),
      left: once(Reader.left),
      named: once(Reader.named)
    }
  }
)

export type Measured = Known & { readonly reads: number }

/** By how many bits, times the number of cells, what is saved exceeds its proportion. */
export const saved = ({ cells, left, reads }: Measured): LogForm => {
  const [all, now] = [left()[0], left()[reads]]
  if (all === undefined || now === undefined) throw new RangeError("Expected fewer reads")
  return all.minus(now).times(cells).minus(all.times(reads))
}

/** By how many worlds, times the number of cells, those that are named exceed their proportion. */
export const named = ({ cells, named, reads }: Measured): number => {
  const [first = 0, now = 0] = [named()[0], named()[reads]]
  return (now - first) * cells - (2 ** cells - first) * reads
}

const parts = (chain: Chain.Chain, brains: Part["brains"] = "selected"): ReadonlyArray<Part> =>
  Array.from({ length: Chain.usable(chain).length - 1 }, (_, read) => ({
    ...chain,
    brains,
    reads: read + 1
  }))

const chain = (sites: number, reach: number): Chain.Chain => ({ sites, reach })

export const part = Reading.about(Part, (it): Measured => ({ ...known(it), reads: it.reads }), {
  show: ({ brains, reach, reads, sites }) =>
    `${reads} cells read of worlds of ${sites} sites and reach ${reach}, ${words[brains]}`,
  conditions: {
    selected: ["the brain is the first that is worth most, in every world", (it) => it.isSelected]
  },
  sizes: {
    sites: ["the choices of a brain, in a row", (_, it) => it.sites],
    reach: ["how many choices before it the worth of a choice depends on", (_, it) => it.reach]
  }
})

const listed = (brains: Part["brains"], ...chains: ReadonlyArray<Chain.Chain>) =>
  Domain.exhaustive(() => chains.flatMap((it) => parts(it, brains)))

export const domains = {
  short: listed("selected", chain(2, 1), chain(3, 1)),
  others: Domain.exhaustive(() =>
    [chain(2, 1), chain(3, 1)].flatMap((it) => [
      ...parts(it, "parity"),
      ...parts(it, "worth least")
    ])
  ),
  longer: listed("selected", chain(4, 1))
} as const

/** What the best reader saves, in thousandths of all bits, after each number of cells. */
export const figures = (): Readonly<Record<string, string>> => {
  const { cells, left } = known({ ...chain(3, 1), brains: "selected", reads: 0 })
  const bits = left().map((it) => it.toNumber())
  const share = (reads: number): string => (1 - (bits[reads] ?? 0) / (bits[0] ?? 1)).toFixed(3)
  return Object.fromEntries([
    ["cells", String(cells)],
    ["half", String(cells / 2)],
    ["bits of the brain", (bits[0] ?? 0).toFixed(4)],
    ["share after half", share(cells / 2)],
    ...Array.from({ length: cells }, (_, read) => [`share after ${read + 1}`, share(read + 1)])
  ])
}
