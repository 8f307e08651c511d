/**
 * # All words at once
 *
 * What the words of a length compute, by what they compute and their steps, without listing them: words
 * that do the same in as many steps go on together.
 *
 * ## Main definitions
 * - {@link census}: how many words there are, and for every function within a deadline its shortest text
 *   and its share of the prior `2^-bits`
 *
 * ## Main statements (checked in test/WordClass.test.ts)
 * - it agrees with the words of `Word` one by one
 *
 * @module
 */
import { Bits, Rational } from "@headwater/exact"
import { expected } from "./internal/expected.ts"
import { depth, generators, identity, type Permutation } from "./Word.ts"

export interface Bounds {
  /** How many points are permuted, from 2 to 10. */
  readonly points: number
  /** The longest text. */
  readonly maxBits: number
  /** Words that take more steps are counted and no more. */
  readonly deadline: number
}

/** A function within the deadline: its shortest text, and its words by length. */
export interface Known {
  readonly shortest: number
  /** `Σ 2^-bits` of its words. */
  readonly weight: Rational
}

export interface Census {
  /** All words up to the length, in time or not. */
  readonly programs: number
  /** By the images of the points, one digit each. */
  readonly functions: ReadonlyMap<string, Known>
  /** `Σ 2^-bits` of the words in time. */
  readonly total: Rational
}

/** Words of one length: how many there are of each function and number of steps. */
type Layer = Map<number, number>

/** Permutations by number. */
const numbering = (points: number) => {
  const known: Array<Permutation> = []
  const byKey = new Map<number, number>()
  const number = (permutation: Permutation): number => {
    let key = 0
    for (const x of permutation) key = key * 10 + x
    const found = byKey.get(key)
    if (found !== undefined) return found
    byKey.set(key, known.length)
    known.push(permutation)
    return known.length - 1
  }
  const composed = (a: number, b: number): number => {
    const [first, second] = [known[a]!, known[b]!]
    let key = 0
    for (let x = 0; x < points; x++) key = key * 10 + second[first[x]!]!
    return byKey.get(key) ?? number(first.map((x) => second[x]!))
  }
  return { known, number, composed }
}

/** How many words have each length, by layers of repetition; steps do not matter. */
const counts = (room: number): number => {
  let below: ReadonlyArray<number> = []
  for (let level = 0; level <= depth; level++) {
    const items = Array.from({ length: room + 1 }, (_, n): number => (n === 2 ? 2 : 0))
    for (let body = 1; body <= room; body++) {
      for (let m = 0; 5 + 2 * m + body <= room; m++) {
        items[5 + 2 * m + body]! += (below[body] ?? 0) * 2 ** m
      }
    }
    const all = [1]
    for (let n = 1; n <= room; n++) {
      all.push(
        items.reduce((sum, count, own) => sum + count * (own <= n ? (all[n - own] ?? 0) : 0), 0)
      )
    }
    below = all
  }
  return below.reduce((sum, n) => sum + n, 0)
}

/**
 * The class up to a length, within a deadline.
 *
 * - **Cost** the number of different (text length, function, steps), times the items that can follow
 *
 * @example
 * ```ts
 * import { WordClass } from "@headwater/infrabayes"
 * const { functions, programs } = WordClass.census({ points: 4, maxBits: 16, deadline: 6 })
 * programs // => 707
 * functions.get("2301")?.shortest // => 6
 * ```
 */
export const census = ({ deadline, maxBits, points }: Bounds): Census => {
  if (!(Number.isInteger(points) && points >= 2 && points <= 10)) {
    throw new RangeError(expected("from 2 to 10 points", points))
  }
  if (!(Number.isInteger(maxBits) && maxBits >= 2 && maxBits <= 60)) {
    throw new RangeError(expected("a length from 2 to 60 bits", maxBits))
  }
  if (!(Number.isInteger(deadline) && deadline >= 1)) {
    throw new RangeError(expected("a deadline of one step or more", deadline))
  }
  const room = maxBits - 2
  const { known, number, composed } = numbering(points)
  const base = deadline + 1
  const start = number(identity(points)) * base
  const own = generators(points)
  const [r, s] = [number(own.r), number(own.s)]
  const add = (layer: Layer, key: number, count: number): void => {
    layer.set(key, (layer.get(key) ?? 0) + count)
  }
  let below: ReadonlyArray<Layer> = []
  for (let level = 0; level <= depth; level++) {
    const items: ReadonlyArray<Layer> = Array.from({ length: room + 1 }, () => new Map())
    if (room >= 2) {
      add(items[2]!, r * base + 1, 1)
      add(items[2]!, s * base + 1, 1)
    }
    for (const [body, layer] of below.entries()) {
      if (body === 0) continue
      for (const [key, count] of layer) {
        const turn = Math.floor(key / base)
        const steps = (key % base) + 1
        let power = turn
        for (let times = 2; times * steps <= deadline; times++) {
          power = composed(power, turn)
          const length = 4 + Bits.gammaLength(BigInt(times - 1)) + body
          if (length > room) break
          add(items[length]!, power * base + times * steps, count)
        }
      }
    }
    const all: Array<Layer> = [new Map([[start, 1]])]
    for (let n = 1; n <= room; n++) {
      const layer: Layer = new Map()
      for (let before = 0; before < n; before++) {
        if (items[n - before]!.size === 0) continue
        for (const [key, count] of all[before]!) {
          const [first, steps] = [Math.floor(key / base), key % base]
          for (const [item, more] of items[n - before]!) {
            const sum = steps + (item % base)
            if (sum > deadline) continue
            add(layer, composed(first, Math.floor(item / base)) * base + sum, count * more)
          }
        }
      }
      all.push(layer)
    }
    below = all
  }
  const found = new Map<number, { shortest: number; numerator: bigint }>()
  let total = 0n
  for (const [n, layer] of below.entries()) {
    for (const [key, count] of layer) {
      const mass = BigInt(count) << BigInt(room - n)
      total += mass
      const entry = found.get(Math.floor(key / base))
      if (entry === undefined)
        found.set(Math.floor(key / base), { shortest: n + 2, numerator: mass })
      else entry.numerator += mass
    }
  }
  const one = 1n << BigInt(maxBits)
  return {
    programs: counts(room),
    functions: new Map(
      Array.from(found, ([index, { numerator, shortest }]) => [
        known[index]!.join(""),
        { shortest, weight: Rational.of(numerator, one) }
      ])
    ),
    total: Rational.of(total, one)
  }
}
