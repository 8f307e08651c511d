/**
 * # Numbers in bytes
 *
 * Seven bits a byte, the lowest first; the last byte of a number is below 128.
 *
 * @module
 */

/** Writes numbers below 2^53. */
export class Writer {
  #bytes = new Uint8Array(1024)
  #size = 0

  add(value: number): void {
    let rest = value
    for (; rest > 127; rest = Math.floor(rest / 128)) this.#byte((rest % 128) | 128)
    this.#byte(rest)
  }

  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#size)
  }

  #byte(value: number): void {
    if (this.#size === this.#bytes.length) {
      const bytes = new Uint8Array(2 * this.#size)
      bytes.set(this.#bytes)
      this.#bytes = bytes
    }
    this.#bytes[this.#size++] = value
  }
}

/** Reads the numbers of a part of some bytes; throws `RangeError` at its end. */
export class Reader {
  #at: number
  readonly #bytes: Uint8Array
  readonly #end: number

  constructor(bytes: Uint8Array, from: number, to: number) {
    this.#bytes = bytes
    this.#at = from
    this.#end = to
  }

  next(): number {
    let [value, scale] = [0, 1]
    for (;;) {
      if (this.#at >= this.#end) throw new RangeError("Expected a number, not the end of bytes")
      const byte = this.#bytes[this.#at++]!
      value += (byte & 127) * scale
      if (byte < 128) return value
      scale *= 128
    }
  }

  /** Where the next number begins. */
  get at(): number {
    return this.#at
  }
}
