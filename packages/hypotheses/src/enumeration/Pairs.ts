/**
 * Pairs of naturals below 2^31, numbered 1, 2, ... in the order in which they are first met.
 *
 * An open hash table over typed arrays: twelve to twenty-four bytes a pair. A path of naturals is
 * numbered by numbering `(number of the path before, last natural)`, from 0 on.
 */
export interface Pairs {
  readonly id: (a: number, b: number) => number
}

const hash = (a: number, b: number): number => {
  const mixed = Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b)
  return (mixed ^ (mixed >>> 15)) >>> 0
}

const grown = (old: Int32Array): Int32Array<ArrayBuffer> => {
  const all = new Int32Array(2 * old.length)
  all.set(old)
  return all
}

/** An empty table. */
export const pairs = (): Pairs => {
  let [left, right] = [new Int32Array(16), new Int32Array(16)]
  let slots = new Int32Array(32)
  let size = 0

  const place = (a: number, b: number): number => {
    const mask = slots.length - 1
    let at = hash(a, b) & mask
    for (;;) {
      const known = slots[at] ?? 0
      if (known === 0 || (left[known] === a && right[known] === b)) return at
      at = (at + 1) & mask
    }
  }

  const grow = (): void => {
    left = grown(left)
    right = grown(right)
    slots = new Int32Array(2 * slots.length)
    for (let id = 1; id <= size; id++) slots[place(left[id] ?? 0, right[id] ?? 0)] = id
  }

  return {
    id: (a, b) => {
      const at = place(a, b)
      const known = slots[at] ?? 0
      if (known !== 0) return known
      size++
      left[size] = a
      right[size] = b
      slots[at] = size
      if (size + 1 === left.length) grow()
      return size
    }
  }
}
