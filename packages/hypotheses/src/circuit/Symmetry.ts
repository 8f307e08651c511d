/**
 * # Functions up to symmetry
 *
 * The functions of n ≤ 4 bits as words of 2^n digits, the first digit lowest. A function is normal
 * where it is 0 at 0...00; of f and its complement one is. Permuting inputs, complementing inputs
 * and making normal again takes gates to gates, so size, length and depth are those of a whole
 * class, and a set of lines can be looked at in one of its images only.
 *
 * ## Main definitions
 * - {@link symmetry}: the group with n!·2^n elements, and the class of every normal function
 * - {@link Symmetry.image}: a normal function under an element of the group
 *
 * ## References
 * - [Knuth2011] §7.1.2
 *
 * @module
 */

/** The symmetries of the functions of n bits, with tables to apply them. */
export interface Symmetry {
  readonly inputs: number
  /** All ones: the constant 1. */
  readonly mask: number
  /** The normal functions that the inputs are. */
  readonly projections: ReadonlyArray<number>
  /** How many elements the group has. */
  readonly order: number
  /** The image of a normal function under an element. */
  readonly image: (element: number, word: number) => number
  /** The class of every normal function, by number from 0 on; the index is the word. */
  readonly classOf: Uint8Array
  /** The least function of every class. */
  readonly least: Uint16Array
  /** How many normal functions every class has. */
  readonly members: Uint16Array
  /**
   * The elements that take a word to the least of its class: `order / members` of them, in
   * `elements` from `from[word]` on.
   */
  readonly homeward: { readonly elements: Uint16Array; readonly from: Uint32Array }
}

function* permutations(of: ReadonlyArray<number>): Generator<ReadonlyArray<number>> {
  if (of.length === 0) yield []
  for (const first of of) {
    for (const rest of permutations(of.filter((it) => it !== first))) yield [first, ...rest]
  }
}

/** Every element as a map of the digits. */
const moves = (inputs: number): ReadonlyArray<Uint8Array> => {
  const places = Array.from({ length: inputs }, (_, place) => place)
  const digits = 2 ** inputs
  return [...permutations(places)].flatMap((permutation) =>
    Array.from({ length: digits }, (_, complemented) =>
      Uint8Array.from(
        { length: digits },
        (_, at) =>
          permutation.reduce((sum, to, from) => sum | (((at >> from) & 1) << to), 0) ^ complemented
      )
    )
  )
}

/** What each element makes of the eight digits from `from` on. */
const bytes = (moves: ReadonlyArray<Uint8Array>, from: number): Uint16Array => {
  const moved = new Uint16Array(moves.length * 256)
  for (const [element, move] of moves.entries()) {
    if (from >= move.length) continue
    const base = element * 256
    for (let byte = 1; byte < 256; byte++) {
      const top = 31 - Math.clz32(byte)
      const digit = from + top < move.length ? 1 << move[from + top]! : 0
      moved[base + byte] = moved[base + (byte ^ (1 << top))]! | digit
    }
  }
  return moved
}

/** For each element the one that undoes it. */
const inverses = (moves: ReadonlyArray<Uint8Array>): Uint16Array => {
  const places = new Map(moves.map((move, element) => [move.join(), element]))
  return Uint16Array.from(moves, (move) => {
    const back = new Uint8Array(move.length)
    for (const [from, to] of move.entries()) back[to] = from
    return places.get(back.join()) ?? 0
  })
}

const made = (inputs: number): Symmetry => {
  const all = moves(inputs)
  const [low, high, undo] = [bytes(all, 0), bytes(all, 8), inverses(all)]
  const order = all.length
  const mask = 2 ** (2 ** inputs) - 1
  const image = (element: number, word: number): number => {
    const base = element << 8
    const moved = low[base | (word & 255)]! | high[base | (word >> 8)]!
    return (moved & 1) === 1 ? moved ^ mask : moved
  }
  const classOf = new Uint8Array(mask + 1).fill(255)
  const from = new Uint32Array(mask + 1)
  const placed = new Uint16Array(mask + 1)
  const images = new Uint16Array(order)
  const elements = new Uint16Array(256 * order)
  const least: Array<number> = []
  const members: Array<number> = []
  for (let word = 0; word <= mask; word += 2) {
    if (classOf[word] !== 255) continue
    const orbit: Array<number> = []
    for (let element = 0; element < order; element++) {
      const other = image(element, word)
      images[element] = other
      if (classOf[other] === 255) orbit.push(other)
      classOf[other] = least.length
    }
    const base = least.length * order
    for (const [at, other] of orbit.entries()) from[other] = base + (at * order) / orbit.length
    for (let element = 0; element < order; element++) {
      const other = images[element]!
      elements[from[other]! + placed[other]!] = undo[element]!
      placed[other] = placed[other]! + 1
    }
    least.push(word)
    members.push(orbit.length)
  }
  const projections = Array.from({ length: inputs }, (_, input) => {
    let word = 0
    for (let at = 0; at < 2 ** inputs; at++) word |= ((at >> (inputs - 1 - input)) & 1) << at
    return word
  })
  return {
    inputs,
    mask,
    projections,
    order,
    image,
    classOf,
    least: Uint16Array.from(least),
    members: Uint16Array.from(members),
    homeward: { elements, from }
  }
}

/** The most inputs of the searches over all functions. */
export const searchLimit = 4

/**
 * The symmetries of the functions of n inputs.
 *
 * - **Errors** `RangeError` unless n is 1 to 4
 */
export const symmetry = (inputs: number): Symmetry => {
  if (Number.isInteger(inputs) && inputs >= 1 && inputs <= searchLimit) return made(inputs)
  throw new RangeError(`Expected 1 to ${searchLimit} inputs, not \`${inputs}\``)
}
