/**
 * # Functions of five inputs as pairs
 *
 * A function of five inputs is two of four, its values where the first input is 0 and where it is 1. The
 * class of a function under permutation and complement of inputs and complement of the output
 * has one pair in which the first is the least function of the lowest class of four inputs that any
 * input gives it, and the second is least besides.
 *
 * @module
 */
import { optima } from "../Optima.ts"
import type { Symmetry } from "../Symmetry.ts"

/** A pair of functions of four inputs, as words. */
export interface Pair {
  readonly zero: number
  readonly one: number
}

/** The eight digits of sixteen at which a bit of their place has a value. */
const halves = (bit: number, value: number): Uint8Array => {
  const found = new Uint8Array(65_536)
  const places = Array.from({ length: 16 }, (_, at) => at).filter(
    (at) => ((at >> bit) & 1) === value
  )
  for (let word = 0; word < 65_536; word++) {
    let half = 0
    for (const [to, from] of places.entries()) half |= ((word >> from) & 1) << to
    found[word] = half
  }
  return found
}

/** What is needed to look at pairs. */
export class Pairs {
  readonly symmetry: Symmetry
  /** The class of every function of four inputs, complemented or not. */
  readonly classes = new Uint8Array(65_536)
  readonly #halves: ReadonlyArray<Uint8Array>
  /** The digit that an element brings to the first place. */
  readonly #origins: Uint8Array

  constructor() {
    const { symmetry } = optima(4)
    this.symmetry = symmetry
    for (let word = 0; word < 65_536; word += 2) {
      this.classes[word] = this.classes[word ^ 65_535] = symmetry.classOf[word]!
    }
    this.#halves = [3, 2, 1, 0].flatMap((bit) => [halves(bit, 0), halves(bit, 1)])
    this.#origins = Uint8Array.from({ length: symmetry.order }, (_, element) => {
      for (let digit = 0; digit < 16; digit++) {
        if (symmetry.image(element, 1 << digit) === 65_534) return digit
      }
      throw new RangeError("Expected a digit that comes first")
    })
  }

  /** The values of a pair where an input, from 0 on, is 0 or 1. */
  cofactor({ zero, one }: Pair, input: number, value: number): number {
    if (input === 0) return value === 0 ? zero : one
    const half = this.#halves[2 * (input - 1) + value]!
    return half[zero]! | (half[one]! << 8)
  }

  /**
   * How many symmetries lead a pair to itself, where it is the one that stands for its class and its first
   * function is the least of `class_`; 0 elsewhere.
   */
  same(pair: Pair, class_: number): number {
    if (this.#lowest(pair, class_) < class_) return 0
    let same = 0
    for (const one of this.#images(pair, class_)) {
      if (one < pair.one) return 0
      if (one === pair.one) same++
    }
    return same
  }

  /** A number for the class of a pair: that of its lowest class of four inputs, and the second function. */
  key(pair: Pair): number {
    const class_ = this.#lowest(pair, 0)
    let least = 65_536
    for (const one of this.#images(pair, class_)) if (one < least) least = one
    return class_ * 65_536 + least
  }

  /** The lowest class that an input gives, or the first that is found below a bound. */
  #lowest(pair: Pair, bound: number): number {
    let lowest = 255
    for (let input = 0; input < 5; input++) {
      for (let value = 0; value < 2; value++) {
        const class_ = this.classes[this.cofactor(pair, input, value)]!
        if (class_ < lowest) lowest = class_
        if (lowest < bound) return lowest
      }
    }
    return lowest
  }

  readonly #found: Array<number> = []

  /** The second functions of all images of a pair whose first is the least of a class. */
  #images(pair: Pair, class_: number): ReadonlyArray<number> {
    const { image, homeward, members, order } = this.symmetry
    const ways = order / members[class_]!
    const found = this.#found
    found.length = 0
    for (let input = 0; input < 5; input++) {
      for (let value = 0; value < 2; value++) {
        const first = this.cofactor(pair, input, value)
        if (this.classes[first] !== class_) continue
        const second = this.cofactor(pair, input, 1 - value)
        const normal = (first & 1) === 1 ? first ^ 65_535 : first
        const other = (second & 1) === 1 ? second ^ 65_535 : second
        const from = homeward.from[normal]!
        for (let way = from; way < from + ways; way++) {
          const element = homeward.elements[way]!
          const moved = image(element, other)
          const isOther = (((first ^ second) >> this.#origins[element]!) & 1) === 1
          found.push(isOther ? moved ^ 65_535 : moved)
        }
      }
    }
    return found
  }
}
