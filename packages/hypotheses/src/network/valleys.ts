/**
 * # Valleys of networks
 *
 * All networks of three bits and one hidden layer with parameters -1, 0 and 1 that compute one
 * function, so have no loss on it, joined where one parameter is one step apart. Moves of a
 * parameter by any amount give the same parts: as it rises each output changes once at most, so
 * where two values of it compute the same function, those between them do.
 *
 * No network is run. A hidden unit counts as what it adds to the output unit: nothing where its
 * outgoing weight is 0, whatever its own parameters are, and else the function that it computes,
 * one part of its own settings at a time. The networks that are alike in this hang together.
 *
 * @module
 */
import { Partition } from "@headwater/exact"
import { layers } from "./Architecture.ts"
import { census } from "./Census.ts"

/** The networks of a function, and how they hang together. */
export interface Valley {
  readonly table: string
  /** The parameters that may be 0: all but the least number of others. */
  readonly spare: number
  readonly networks: number
  readonly components: number
  readonly largest: number
}

const inputs = 3
const assignments = 2 ** inputs

/** The settings of one unit: three weights and a bias. */
const settings = 3 ** (inputs + 1)

/** What a unit adds on each assignment, plus 1, in one nibble each. */
const added = (sign: number, word: number): number => {
  let packed = 0
  for (let i = 0; i < assignments; i++) packed |= (1 + sign * ((word >>> i) & 1)) << (4 * i)
  return packed
}

/** The function of a unit, as a word whose bit i is its value on the assignment i. */
const wordOf = (setting: number): number => {
  const [a = 0, b = 0, c = 0, bias = 0] = [27, 9, 3, 1].map(
    (it) => (Math.floor(setting / it) % 3) - 1
  )
  let word = 0
  for (let i = 0; i < assignments; i++) {
    if (a * (i >> 2) + b * ((i >> 1) & 1) + c * (i & 1) + bias > 0) word |= 1 << i
  }
  return word
}

/** What a hidden unit may add, how many settings add it, and the greater ones a step away. */
interface Contribution {
  readonly added: number
  readonly settings: number
  readonly above: ReadonlyArray<number>
}

/** The ways a hidden unit enters: not at all, then negatively and positively by parts. */
const contributions = (): ReadonlyArray<Contribution> => {
  const words = Array.from({ length: settings }, (_, setting) => wordOf(setting))
  const sets = Partition.make(settings)
  const pairs: Array<readonly [number, number]> = []
  for (let setting = 0; setting < settings; setting++) {
    for (let unit = 1; unit < settings; unit *= 3) {
      if (Math.floor(setting / unit) % 3 < 2) pairs.push([setting, setting + unit])
    }
  }
  for (const [a, b] of pairs) if (words[a] === words[b]) sets.merge(a, b)
  const roots = [...new Set(words.map((_, setting) => sets.least(setting)))]
  const part = words.map((_, setting) => roots.indexOf(sets.least(setting)))
  const parts = roots.length
  const above = Array.from({ length: 1 + 2 * parts }, () => new Set<number>())
  for (let at = 1; at <= 2 * parts; at++) above[0]!.add(at)
  for (const [a, b] of pairs) {
    const [low, high] = [Math.min(part[a]!, part[b]!), Math.max(part[a]!, part[b]!)]
    if (low === high) continue
    above[1 + low]!.add(1 + high)
    above[1 + parts + low]!.add(1 + parts + high)
  }
  return above.map((greater, at) => {
    const its = (at - 1) % parts
    return {
      added: at === 0 ? added(0, 0) : added(at <= parts ? -1 : 1, words[roots[its]!]!),
      settings: at === 0 ? settings : part.filter((it) => it === its).length,
      above: [...greater]
    }
  })
}

/** The table of the assignments whose nibble has its highest bit. */
const tableOf = (fired: number): string =>
  Array.from({ length: assignments }, (_, i) => (fired >>> (4 * i + 3)) & 1).join("")

/**
 * The valleys of all functions that a given number of hidden units compute.
 *
 * - **Cost** `3 (2 p + 1)^H` for H units that have p functions and parts of functions each
 * - **Errors** `RangeError` beyond three hidden units
 *
 * @example
 * ```ts
 * import { Network } from "@headwater/hypotheses"
 * const all = Network.valleys(1)
 * all.length // => 54
 * all.filter((it) => it.components === 1).length // => 16
 * ```
 */
export const valleys = (hidden: number): ReadonlyArray<Valley> => {
  if (!(Number.isInteger(hidden) && hidden >= 1 && hidden <= 3)) {
    throw new RangeError(`Expected one to three hidden units, not \`${hidden}\``)
  }
  const ways = contributions()
  const size = 3 * ways.length ** hidden
  const strides = Array.from({ length: hidden }, (_, unit) => 3 * ways.length ** unit)
  // Nibbles hold the sum plus 7, so that the highest bit says whether the sum exceeds 0.
  let sums = Int32Array.from([0, 1, 2], (bias) => Math.imul(bias + 6 - hidden, 0x11111111))
  let counts = Float64Array.of(1, 1, 1)
  for (let unit = 0; unit < hidden; unit++) {
    const [before, weights] = [sums, counts]
    sums = new Int32Array(before.length * ways.length)
    counts = new Float64Array(sums.length)
    for (const [at, way] of ways.entries()) {
      const from = at * before.length
      for (let k = 0; k < before.length; k++) {
        sums[from + k] = before[k]! + way.added
        counts[from + k] = weights[k]! * way.settings
      }
    }
  }
  for (let node = 0; node < size; node++) sums[node]! &= 0x88888888
  const sets = Partition.make(size)
  const join = (a: number, b: number): void => {
    if (sums[a] === sums[b]) sets.merge(a, b)
  }
  for (let node = 0; node < size; node += 3) {
    join(node, node + 1)
    join(node + 1, node + 2)
  }
  for (const stride of strides) {
    for (const [at, { above }] of ways.entries()) {
      for (const greater of above) {
        const further = (greater - at) * stride
        for (let high = at * stride; high < size; high += stride * ways.length) {
          for (let node = high; node < high + stride; node++) join(node, node + further)
        }
      }
    }
  }
  const parts = new Map<number, number>()
  for (let node = 0; node < size; node++) {
    const root = sets.least(node)
    parts.set(root, (parts.get(root) ?? 0) + counts[node]!)
  }
  const { functions, parameters } = census(layers([inputs, hidden, 1]))
  const found = new Map<string, Array<number>>()
  for (const [root, networks] of parts) {
    const table = tableOf(sums[root]!)
    const its = found.get(table)
    if (its === undefined) found.set(table, [networks])
    else its.push(networks)
  }
  return Array.from(functions, ([table, { least }]) => {
    const its = found.get(table) ?? []
    return {
      table,
      spare: parameters - least,
      networks: its.reduce((a, b) => a + b, 0),
      components: its.length,
      largest: Math.max(...its)
    }
  })
}
