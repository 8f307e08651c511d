/**
 * # Classes of expressions
 *
 * Bodies that have the same value at every point where a binder may look are one class, with the
 * number of syntax trees in it. The points are the pairs (x, z) of a declared input x and
 * z <= x + 1. Classes are made size by size from those of smaller sizes, so they cover every tree
 * without making it.
 *
 * @module
 */
import { type Operator, type Primitives, symbols, type Symbol } from "./Expression.ts"

/** Bodies of one size that agree at every point, and mention z or do not. */
export interface Class {
  /** By input, then by z from 0 to x + 1. */
  readonly values: Float64Array
  readonly mentionsZ: boolean
  /** How many syntax trees are in it. */
  readonly count: number
  /** One of them. */
  readonly body: ReadonlyArray<Symbol>
}

/** The classes of a language on declared inputs. */
export interface Classes {
  /** The bodies of `nodes` nodes, up to their values; there are none of an even number. */
  readonly of: (nodes: number) => ReadonlyArray<Class>
  /** Every operator over every two classes of `nodes` nodes in all. */
  readonly pairs: (nodes: number) => Iterable<readonly [Operator, Class, Class]>
  /** Where the values of each input begin. */
  readonly starts: ReadonlyArray<number>
}

/** The operators on safe integers. */
export const apply: { readonly [O in Operator]: (a: number, b: number) => number } = {
  "+": (a, b) => a + b,
  "-": (a, b) => (a > b ? a - b : 0),
  "*": (a, b) => a * b,
  "/": (a, b) => (b === 0 ? 0 : Math.floor(a / b))
}

/** How many values the classes of one size may have, so that they fit in half a gigabyte. */
const room = 2 ** 26

/** Classes by a hash of their values; those that collide are compared by the values. */
class Merged {
  readonly #byHash = new Map<number, Array<{ -readonly [K in keyof Class]: Class[K] }>>()

  #room = room

  add(
    values: Float64Array,
    mentionsZ: boolean,
    count: number,
    body: () => ReadonlyArray<Symbol>
  ): void {
    const hash = hashOf(values, mentionsZ)
    const bucket = this.#byHash.get(hash)
    const same = bucket?.find((it) => it.mentionsZ === mentionsZ && areEqual(it.values, values))
    if (same !== undefined) {
      same.count += count
      return
    }
    this.#room -= values.length
    if (this.#room < 0) throw new RangeError(`Expected classes of at most ${room} values in all`)
    const fresh = { values: values.slice(), mentionsZ, count, body: body() }
    if (bucket === undefined) this.#byHash.set(hash, [fresh])
    else bucket.push(fresh)
  }

  all(): ReadonlyArray<Class> {
    return [...this.#byHash.values()].flat()
  }
}

const hashOf = (values: Float64Array, mentionsZ: boolean): number => {
  const words = new Int32Array(values.buffer)
  let hash = mentionsZ ? 1 : 0
  for (let k = 0; k < words.length; k++) {
    hash = Math.imul(hash ^ words[k]!, 0x9e3779b1)
    hash ^= hash >>> 15
  }
  return hash
}

const areEqual = (a: Float64Array, b: Float64Array): boolean => {
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) return false
  return true
}

/** The operator at every point. */
const combine = (
  operator: Operator,
  a: Float64Array,
  b: Float64Array,
  into: Float64Array
): void => {
  switch (operator) {
    case "+":
      for (let k = 0; k < into.length; k++) into[k] = a[k]! + b[k]!
      break
    case "-":
      for (let k = 0; k < into.length; k++) into[k] = a[k]! > b[k]! ? a[k]! - b[k]! : 0
      break
    case "*":
      for (let k = 0; k < into.length; k++) into[k] = a[k]! * b[k]!
      break
    case "/":
      for (let k = 0; k < into.length; k++) into[k] = b[k] === 0 ? 0 : Math.floor(a[k]! / b[k]!)
  }
}

/**
 * The classes of a language on declared inputs; they are kept for the next question.
 *
 * - **Errors** `RangeError` where values could leave the safe integers, or are too many to keep
 */
export const classes = (primitives: Primitives, inputs: ReadonlyArray<number>): Classes => {
  const constants = primitives.leaves.flatMap((it) =>
    it === "x" || it === "z" ? [] : [Number(it)]
  )
  const largest = Math.max(2, ...inputs.map((x) => x + 1), ...constants)
  const starts: Array<number> = []
  let points = 0
  for (const x of inputs) {
    starts.push(points)
    points += x + 2
  }
  const at = (read: (x: number, z: number) => number): Float64Array => {
    const values = new Float64Array(points)
    for (const [k, x] of inputs.entries()) {
      for (let z = 0; z <= x + 1; z++) values[starts[k]! + z] = read(x, z)
    }
    return values
  }

  /** Refuses a number of nodes at which a value could leave the safe integers. */
  const safe = (nodes: number): void => {
    const leaves = (nodes + 1) / 2
    if (leaves * Math.log2(largest) <= 52 && nodes * Math.log2(symbols(primitives).length) <= 52)
      return
    throw new RangeError(`Expected values and counts below 2^52, not those of \`${nodes}\` nodes`)
  }

  /** Every operator over every two classes of `nodes` nodes in all. */
  function* pairs(nodes: number): Generator<readonly [Operator, Class, Class], void> {
    safe(nodes)
    for (let left = 1; left < nodes - 1; left += 2) {
      for (const operator of primitives.operators) {
        for (const a of of(left)) {
          for (const b of of(nodes - 1 - left)) yield [operator, a, b]
        }
      }
    }
  }

  const made = (nodes: number): ReadonlyArray<Class> => {
    const merged = new Merged()
    if (nodes === 1) {
      for (const leaf of primitives.leaves) {
        const values = at((x, z) => (leaf === "x" ? x : leaf === "z" ? z : Number(leaf)))
        merged.add(values, leaf === "z", 1, () => [leaf])
      }
      return merged.all()
    }
    const values = new Float64Array(points)
    for (const [operator, a, b] of pairs(nodes)) {
      combine(operator, a.values, b.values, values)
      merged.add(values, a.mentionsZ || b.mentionsZ, a.count * b.count, () => [
        operator,
        ...a.body,
        ...b.body
      ])
    }
    return merged.all()
  }

  const known = new Map<number, ReadonlyArray<Class>>()
  const of = (nodes: number): ReadonlyArray<Class> => {
    if (nodes % 2 === 0) return []
    safe(nodes)
    const before = known.get(nodes)
    if (before !== undefined) return before
    const found = made(nodes)
    known.set(nodes, found)
    return found
  }
  return { of, pairs, starts }
}
