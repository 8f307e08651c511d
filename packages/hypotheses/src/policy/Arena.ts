/**
 * # The store of classes
 *
 * Values, steps, uses and counts of classes in typed arrays, with a hash table for the size that is
 * being made, and the ways in which the texts of a class are made.
 *
 * @module
 */
import { words } from "./Planes.ts"
import { places } from "./Instructions.ts"
import type { Symbol } from "./Symbol.ts"

/** One way to make texts of a class: a symbol on classes, and how many texts it stands for. */
export interface Made {
  readonly symbol: Symbol
  /** Classes of the operands, or -1. */
  readonly x: number
  readonly y: number
  readonly z: number
  /** Texts, where operands that have a search count once. */
  readonly copies: number
}

const symbols: ReadonlyArray<Symbol> = places.flat()

/** The number by which the store knows a symbol. */
export const numberOf = (symbol: Symbol): number => symbols.indexOf(symbol)

const conditional = numberOf("if")
const planners: ReadonlySet<number> = new Set([numberOf("plan"), numberOf("habit")])

/** Uses in one word: four bits each for readings, those in goals and plans, then two flags. */
const search = 1 << 12
const openly = 1 << 13
const counts = search - 1

/** For how many classes there is room at first: most stores are of a few symbols, and many are made. */
const room = 1 << 8

/** Classes in typed arrays that grow. */
export class Arena {
  length = 0
  /** Sixteen words a class. */
  values = new Int32Array(words * room)
  /** Steps up to 2^53; below 0 the place of a larger number among the dear ones, less one. */
  steps = new Float64Array(room)
  count = new Float64Array(room)
  /** The value of the class that is to be added. */
  readonly value = new Int32Array(words)

  #uses = new Int32Array(room)
  readonly #dear: Array<bigint> = []
  readonly #dearPlaces = new Map<bigint, number>()
  /** The first way to make each class. */
  #first = new Int32Array(room)
  /** The last one, where the next goes. */
  #last = new Int32Array(room)

  #ways = 0
  /** A symbol, three operands and the next way of the class. */
  #parts = new Int32Array(5 * room)
  #copies = new Float64Array(room)

  #slots = new Int32Array(2 * room).fill(-1)
  #from = 0
  readonly #double = new Float64Array(1)
  readonly #halves = new Int32Array(this.#double.buffer)

  /** Begins a size: classes made from now on are not those made before. */
  begin(): number {
    this.#slots.fill(-1)
    this.#from = this.length
    return this.length
  }

  isOpen(id: number): boolean {
    return (this.#uses[id]! & openly) !== 0
  }

  searches(id: number): boolean {
    return (this.#uses[id]! & search) !== 0
  }

  reads(id: number): number {
    return this.#uses[id]! & 15
  }

  goalReads(id: number): number {
    return (this.#uses[id]! >> 4) & 15
  }

  plans(id: number): number {
    return (this.#uses[id]! >> 8) & 15
  }

  /** A leaf. */
  add(symbol: number, steps: number, uses: number, open: boolean): void {
    this.#put(symbol, -1, -1, -1, 1, steps, uses | (open ? openly : 0), 1)
  }

  /** The number of steps that a mark in `steps` stands for. */
  exact(mark: number): bigint {
    return mark < 0 ? this.#dear[-mark - 1]! : BigInt(mark)
  }

  /** The mark of `base + factor * x + other * y`, where x and y are marks. */
  mark(base: number, factor: number, x: number, other: number, y: number): number {
    const steps = base + factor * x + other * y
    if (x >= 0 && y >= 0 && steps <= Number.MAX_SAFE_INTEGER) return steps
    const exact = BigInt(base) + BigInt(factor) * this.exact(x) + BigInt(other) * this.exact(y)
    const known = this.#dearPlaces.get(exact) ?? this.#dear.push(exact)
    this.#dearPlaces.set(exact, known)
    return -known
  }

  /** A symbol whose operands keep their uses, and a if they have it; one step more than theirs. */
  join(symbol: number, x: number, y: number, z: number, orders: number): void {
    let steps = this.mark(1, 1, this.steps[x]!, 0, 0)
    let uses = this.#uses[x]!
    let flags = uses & ~counts
    uses &= counts
    let free = symbol === conditional || this.searches(x) ? 1 : this.count[x]!
    let texts = symbol === conditional ? orders : orders * this.count[x]!
    if (y >= 0) {
      steps = this.mark(0, 1, steps, 1, this.steps[y]!)
      uses += this.#uses[y]! & counts
      flags |= this.#uses[y]! & ~counts
      texts *= this.count[y]!
      if (!this.searches(y)) free *= this.count[y]!
    }
    if (z >= 0) {
      steps = this.mark(0, 1, steps, 1, this.steps[z]!)
      uses += this.#uses[z]! & counts
      flags |= this.#uses[z]! & ~counts
      texts *= this.count[z]!
      if (!this.searches(z)) free *= this.count[z]!
    }
    if (symbol === conditional && this.searches(x))
      this.#put(symbol, x, y, z, free, steps, uses | flags, texts)
    else this.#put(symbol, x, y, z, free * orders, steps, uses | flags, texts)
  }

  /** A search, which closes its body. */
  bind(symbol: number, x: number, y: number, steps: number): void {
    const body = this.#uses[x]! & counts
    let uses = body
    let free = this.searches(x) ? 1 : this.count[x]!
    let texts = this.count[x]!
    if (planners.has(symbol)) {
      uses = (((body & 15) + ((body >> 4) & 15)) << 4) | (body & 0xf00)
      if (y < 0) uses += 1 << 8
    }
    if (y >= 0) {
      uses += this.#uses[y]! & counts
      texts *= this.count[y]!
      if (!this.searches(y)) free *= this.count[y]!
    }
    this.#put(symbol, x, y, -1, free, steps, uses | search, texts)
  }

  /** The ways to make texts of a class. */
  *ways(id: number): Iterable<Made> {
    for (let way = this.#first[id]!; way >= 0; way = this.#parts[5 * way + 4]!) yield this.#way(way)
  }

  /** The first way. */
  first(id: number): Made {
    return this.#way(this.#first[id]!)
  }

  /**
   * One class for all conditions without a search that are 0 in the same cells at the same cost,
   * with how many texts there are; every class that has a search by itself.
   */
  conditions(ids: Int32Array): Iterable<readonly [id: number, texts: number]> {
    const groups = new Map<string, readonly [number, number]>()
    for (const id of ids) {
      let key = `${this.steps[id]} ${this.#uses[id]}`
      if (this.searches(id)) key = String(id)
      else {
        for (let k = 0; k < words; k += (k & 1) === 0 ? 1 : 3) {
          key += ` ${this.values[words * id + k]! | this.values[words * id + k + 2]!}`
        }
      }
      const [first, texts] = groups.get(key) ?? [id, 0]
      groups.set(key, [first, texts + this.count[id]!])
    }
    return groups.values()
  }

  #way(way: number): Made {
    const at = 5 * way
    return {
      symbol: symbols[this.#parts[at]!]!,
      x: this.#parts[at + 1]!,
      y: this.#parts[at + 2]!,
      z: this.#parts[at + 3]!,
      copies: this.#copies[way]!
    }
  }

  /** Adds texts to the class of the value, or begins one. */
  #put(
    symbol: number,
    x: number,
    y: number,
    z: number,
    copies: number,
    steps: number,
    uses: number,
    texts: number
  ): void {
    if ((uses & openly) === 0) {
      this.value.copyWithin(4, 0, 4)
      this.value.copyWithin(8, 0, 8)
    }
    const mask = this.#slots.length - 1
    let slot = this.#hash(steps, uses) & mask
    for (let id = this.#slots[slot]!; id >= 0; id = this.#slots[slot]!) {
      if (this.#isSame(id, steps, uses)) {
        this.count[id]! += texts
        if ((uses & search) !== 0) this.#more(id, symbol, x, y, z, copies)
        return
      }
      slot = (slot + 1) & mask
    }
    const id = this.length++
    if (id === this.steps.length) this.#grow()
    this.values.set(this.value, words * id)
    this.steps[id] = steps
    this.#uses[id] = uses
    this.count[id] = texts
    this.#first[id] = -1
    this.#more(id, symbol, x, y, z, copies)
    this.#slots[slot] = id
    if (2 * (this.length - this.#from) > this.#slots.length) this.#rehash()
  }

  #more(id: number, symbol: number, x: number, y: number, z: number, copies: number): void {
    const way = this.#ways++
    if (way === this.#copies.length) {
      this.#parts = grown(this.#parts, new Int32Array(2 * this.#parts.length))
      this.#copies = grown(this.#copies, new Float64Array(2 * this.#copies.length))
    }
    const at = 5 * way
    this.#parts[at] = symbol
    this.#parts[at + 1] = x
    this.#parts[at + 2] = y
    this.#parts[at + 3] = z
    this.#parts[at + 4] = -1
    this.#copies[way] = copies
    if (this.#first[id]! < 0) this.#first[id] = way
    else this.#parts[5 * this.#last[id]! + 4] = way
    this.#last[id] = way
  }

  #isSame(id: number, steps: number, uses: number): boolean {
    if (this.steps[id] !== steps || this.#uses[id] !== uses) return false
    const at = words * id
    const end = (uses & openly) === 0 ? 4 : words
    for (let k = 0; k < end; k++) if (this.values[at + k] !== this.value[k]) return false
    return true
  }

  #hash(steps: number, uses: number): number {
    this.#double[0] = steps
    let hash = Math.imul(uses ^ this.#halves[0]!, 0x85ebca6b)
    hash = Math.imul(hash ^ (hash >>> 13) ^ this.#halves[1]!, 0xc2b2ae35)
    const end = (uses & openly) === 0 ? 4 : words
    for (let k = 0; k < end; k++) {
      hash = Math.imul(hash ^ this.value[k]!, 0x9e3779b1)
      hash ^= hash >>> 15
    }
    return hash
  }

  #rehash(): void {
    const kept = this.value.slice()
    this.#slots = new Int32Array(2 * this.#slots.length).fill(-1)
    const mask = this.#slots.length - 1
    for (let id = this.#from; id < this.length; id++) {
      this.value.set(this.values.subarray(words * id, words * id + words))
      let slot = this.#hash(this.steps[id]!, this.#uses[id]!) & mask
      while (this.#slots[slot]! >= 0) slot = (slot + 1) & mask
      this.#slots[slot] = id
    }
    this.value.set(kept)
  }

  #grow(): void {
    const size = 2 * this.steps.length
    this.values = grown(this.values, new Int32Array(words * size))
    this.steps = grown(this.steps, new Float64Array(size))
    this.count = grown(this.count, new Float64Array(size))
    this.#uses = grown(this.#uses, new Int32Array(size))
    this.#first = grown(this.#first, new Int32Array(size))
    this.#last = grown(this.#last, new Int32Array(size))
  }
}

/** The longer array with the shorter one at its beginning. */
const grown = <A extends Int32Array | Float64Array>(from: A, into: A): A => {
  into.set(from)
  return into
}
