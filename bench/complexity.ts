/**
 * Complexities of a long string by blocks: exact sums of logarithms, of ten million seeded bits in
 * blocks of 8, against the way that public packages go: a substring for each block, counted in a
 * map, and doubles from a table of doubles. Both sides read the complete table of four states; the
 * sums must agree to nine digits. The goal is ten million bits a second.
 */
import { bdm, ctm, Table } from "@headwater/complexity"
import { uniformInt } from "pure-rand/distribution/uniformInt"
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus"
import { median } from "./timing/median.ts"

const size = 8
const length = 10_000_000
const seed = 20260101

const drawn = (): string => {
  const random = xoroshiro128plus(seed)
  const parts: Array<string> = []
  for (let at = 0; at < length; at += 20) {
    parts.push(
      uniformInt(random, 0, 2 ** 20 - 1)
        .toString(2)
        .padStart(20, "0")
    )
  }
  return parts.join("")
}

const plain = (known: ReadonlyMap<string, number>, string: string): number => {
  const times = new Map<string, number>()
  for (let at = 0; at + size <= string.length; at += size) {
    const block = string.slice(at, at + size)
    times.set(block, (times.get(block) ?? 0) + 1)
  }
  let sum = 0
  for (const [block, count] of times) sum += (known.get(block) ?? Number.NaN) + Math.log2(count)
  return sum
}

export const bench = (): void => {
  const table = Table.ofStates(4)
  const known = new Map(
    [...table.rows.keys()].map((block) => [block, ctm(table, block)?.toNumber() ?? Number.NaN])
  )
  const string = drawn()
  const timed = (run: () => number): readonly [sum: number, seconds: number] => {
    const start = performance.now()
    const sum = run()
    return [sum, (performance.now() - start) / 1000]
  }
  const pairs = Array.from({ length: 6 }, () => [
    timed(() => bdm(table, string, { size, step: size }).bits?.toNumber() ?? Number.NaN),
    timed(() => plain(known, string))
  ]).slice(1)
  for (const [own, base] of pairs) {
    const [a, b] = [own![0], base![0]]
    if (!(Math.abs(a - b) <= 1e-9 * Math.abs(b))) throw new Error(`${a}, but the baseline has ${b}`)
  }
  const own = median(pairs.map((it) => it[0]![1]))
  const base = median(pairs.map((it) => it[1]![1]))
  const ratio = median(pairs.map((it) => it[1]![1] / it[0]![1]))
  process.stdout.write(
    `bdm of ${length / 1e6} million bits in blocks of ${size} (seed ${seed}): ` +
      `${(length / own / 1e6).toFixed(1)} million bits a second, ` +
      `baseline ${(length / base / 1e6).toFixed(1)}, ratio ${ratio.toFixed(1)}\n`
  )
}
