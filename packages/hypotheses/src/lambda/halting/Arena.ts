/**
 * # Terms in an arena
 *
 * Terms as numbers: equal terms have equal numbers, so that a term that was seen before is known at
 * once. Beside the terms of `Term.ts` there are Church numerals `λf. λx. f (f … x)` that are too long
 * to write out. What was added last can be taken back.
 *
 * @module
 */

export const VARIABLE = -1
export const LAMBDA = -2
export const NUMERAL = -3

/**
 * What is known of a term's normal form, beside the number of one: nothing yet, or that it has none.
 * Numbers below both say with how many steps it was not found.
 */
export const OPEN = -1
export const NONE = -2

/** The heights that recursion over terms can bear. */
export const highest = 1200

const first = 1 << 16

/** Hash-consed terms, with what is known of each. */
export class Arena {
  /** The function of an application, or one of the kinds above. */
  fun = new Int32Array(first)
  /** The argument of an application, the index of a variable, the body of an abstraction. */
  arg = new Int32Array(first)
  /** The largest index of a free variable, counted from outside the term. */
  free = new Int32Array(first)
  /** 1 where the term is a normal form, and 2 more where its head is a variable. */
  form = new Uint8Array(first)
  height = new Uint16Array(first)
  /** The number of the normal form, or what is known of it. */
  known = new Int32Array(first)
  /** The term with one free variable for all, or -1. */
  merged = new Int32Array(first)
  /** The chain of head reductions in which the term was met, and the one in which it was needed. */
  head = new Int32Array(first)
  whole = new Int32Array(first)
  /** Its bits, exact below 2^53. */
  size = new Float64Array(first)
  count = 0
  /** Nothing is noted of terms below this number. */
  settled = 0
  readonly numerals: Array<bigint> = []
  #slots = new Int32Array(4 * first)

  variable(index: number): number {
    return this.#intern(VARIABLE, index)
  }

  lambda(body: number): number {
    return this.#intern(LAMBDA, body)
  }

  apply(fun: number, arg: number): number {
    return this.#intern(fun, arg)
  }

  numeral(value: bigint): number {
    let at = this.numerals.indexOf(value)
    if (at < 0) at = this.numerals.push(value) - 1
    return this.#intern(NUMERAL, at)
  }

  /** Notes what is known of a term, unless it is {@link settled}: then it would depend on what came before. */
  note(term: number, known: number): void {
    if (term >= this.settled) this.known[term] = known
  }

  /** Forgets all terms from a number on, which no older term may know of. */
  rewind(to: number): void {
    for (let id = this.count - 1; id >= to; id--) this.#slots[this.#slot(id)] = 0
    this.count = to
  }

  #slot(id: number): number {
    const mask = this.#slots.length - 1
    let at = this.#hash(this.fun[id]!, this.arg[id]!) & mask
    while (this.#slots[at] !== id + 1) at = (at + 1) & mask
    return at
  }

  #hash(fun: number, arg: number): number {
    const it = Math.imul(fun, 0x9e3779b1) ^ Math.imul(arg, 0x85ebca6b)
    return it ^ (it >>> 15)
  }

  #intern(fun: number, arg: number): number {
    const mask = this.#slots.length - 1
    let at = this.#hash(fun, arg) & mask
    for (;;) {
      const slot = this.#slots[at]!
      if (slot === 0) break
      if (this.fun[slot - 1] === fun && this.arg[slot - 1] === arg) return slot - 1
      at = (at + 1) & mask
    }
    if (this.count === this.fun.length) {
      this.#grow()
      return this.#intern(fun, arg)
    }
    const id = this.count++
    this.#slots[at] = id + 1
    this.fun[id] = fun
    this.arg[id] = arg
    this.known[id] = OPEN
    this.merged[id] = -1
    this.head[id] = this.whole[id] = 0
    if (fun >= 0) {
      this.free[id] = Math.max(this.free[fun]!, this.free[arg]!)
      this.form[id] = this.form[fun] === 3 ? (this.form[arg]! & 1) | 2 : this.form[fun]! & 2
      this.height[id] = 1 + Math.max(this.height[fun]!, this.height[arg]!)
      this.size[id] = 2 + this.size[fun]! + this.size[arg]!
    } else if (fun === LAMBDA) {
      this.free[id] = Math.max(0, this.free[arg]! - 1)
      this.form[id] = this.form[arg]! & 1
      this.height[id] = 1 + this.height[arg]!
      this.size[id] = 2 + this.size[arg]!
    } else {
      this.free[id] = fun === VARIABLE ? arg : 0
      this.form[id] = fun === VARIABLE ? 3 : 1
      this.height[id] = 0
      this.size[id] = fun === VARIABLE ? arg + 1 : Number(5n * this.numerals[arg]! + 6n)
    }
    if ((this.form[id] & 1) !== 0) this.known[id] = id
    return id
  }

  #grow(): void {
    const size = 2 * this.fun.length
    const wider = (old: Int32Array): Int32Array<ArrayBuffer> => {
      const it = new Int32Array(size)
      it.set(old)
      return it
    }
    this.fun = wider(this.fun)
    this.arg = wider(this.arg)
    this.free = wider(this.free)
    this.known = wider(this.known)
    this.merged = wider(this.merged)
    this.head = wider(this.head)
    this.whole = wider(this.whole)
    const form = new Uint8Array(size)
    form.set(this.form)
    this.form = form
    const sizes = new Float64Array(size)
    sizes.set(this.size)
    this.size = sizes
    const height = new Uint16Array(size)
    height.set(this.height)
    this.height = height
    this.#slots = new Int32Array(4 * size)
    const mask = this.#slots.length - 1
    for (let id = 0; id < this.count; id++) {
      let at = this.#hash(this.fun[id]!, this.arg[id]!) & mask
      while (this.#slots[at] !== 0) at = (at + 1) & mask
      this.#slots[at] = id + 1
    }
  }
}
