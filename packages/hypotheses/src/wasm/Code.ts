/**
 * # WebAssembly binaries
 *
 * The few pieces of the binary format that compiled programs need: an emitter of code that knows
 * how deep its labels lie, and modules of functions without parameters over one imported memory.
 *
 * @module
 */

/** The types of values, and of blocks without a result. */
export const type = { i32: 0x7f, i64: 0x7e, f64: 0x7c, none: 0x40 } as const

/** One-byte instructions that take no immediate. */
export const op = {
  unreachable: 0x00,
  else: 0x05,
  select: 0x1b,
  i32eqz: 0x45,
  i32ltS: 0x48,
  i32gtS: 0x4a,
  i32geS: 0x4e,
  i32leU: 0x4d,
  i32geU: 0x4f,
  i64eqz: 0x50,
  i64eq: 0x51,
  i64ne: 0x52,
  i64ltS: 0x53,
  i64geS: 0x59,
  i64geU: 0x5a,
  f64lt: 0x63,
  f64gt: 0x64,
  f64ge: 0x66,
  i32add: 0x6a,
  i32sub: 0x6b,
  i32mul: 0x6c,
  i32and: 0x71,
  i32or: 0x72,
  i32xor: 0x73,
  i32shl: 0x74,
  i32shrU: 0x76,
  i64clz: 0x79,
  i64add: 0x7c,
  i64sub: 0x7d,
  i64mul: 0x7e,
  i64divU: 0x80,
  i64and: 0x83,
  i64or: 0x84,
  i64xor: 0x85,
  i64shl: 0x86,
  i64shrU: 0x88,
  f64add: 0xa0,
  f64sub: 0xa1,
  f64mul: 0xa2,
  f64div: 0xa3,
  i32wrap: 0xa7,
  i64extend: 0xad,
  f64convert: 0xb8,
  f64reinterpret: 0xbf
} as const

const unsigned = (bytes: Array<number>, value: number): void => {
  let rest = value
  while (rest > 127) {
    bytes.push((rest & 127) | 128)
    rest >>>= 7
  }
  bytes.push(rest)
}

const signed = (bytes: Array<number>, value: number): void => {
  let rest = value
  while (rest < -64 || rest > 63) {
    bytes.push((rest & 127) | 128)
    rest >>= 7
  }
  bytes.push(rest & 127)
}

const long = (bytes: Array<number>, value: bigint): void => {
  let rest = value
  while (rest < -64n || rest > 63n) {
    bytes.push(Number(rest & 127n) | 128)
    rest >>= 7n
  }
  bytes.push(Number(rest & 127n))
}

/** The types in which memory is read and written. */
type Kind = "i32" | "i64" | "f64"

/** Code of one function. A label is the nesting depth at which it was opened. */
export class Code {
  readonly bytes: Array<number> = []
  #depth = 0

  /** Instructions without immediates, from {@link op}. */
  op(...codes: ReadonlyArray<number>): this {
    this.bytes.push(...codes)
    return this
  }

  get(local: number): this {
    return this.#with(0x20, local)
  }

  set(local: number): this {
    return this.#with(0x21, local)
  }

  tee(local: number): this {
    return this.#with(0x22, local)
  }

  i32(value: number): this {
    this.bytes.push(0x41)
    signed(this.bytes, value)
    return this
  }

  i64(value: bigint): this {
    this.bytes.push(0x42)
    long(this.bytes, value)
    return this
  }

  f64(value: number): this {
    this.bytes.push(0x44, ...new Uint8Array(new Float64Array([value]).buffer))
    return this
  }

  /** The value at the address on the stack plus `offset`. */
  load(kind: Kind, offset: number): this {
    return this.#access({ i32: 0x28, i64: 0x29, f64: 0x2b }[kind], kind, offset)
  }

  /** As a number, the byte at the address on the stack plus `offset`. */
  byte(offset: number): this {
    this.bytes.push(0x2d, 0)
    unsigned(this.bytes, offset)
    return this
  }

  store(kind: Kind, offset: number): this {
    return this.#access({ i32: 0x36, i64: 0x37, f64: 0x39 }[kind], kind, offset)
  }

  /** Opens a block; a branch to its label goes behind it, with the results that it is given. */
  block(result: number = type.none): number {
    return this.#open(0x02, result)
  }

  /** Opens a loop; a branch to its label goes to its beginning. */
  loop(): number {
    return this.#open(0x03, type.none)
  }

  if(): number {
    return this.#open(0x04, type.none)
  }

  end(): this {
    this.#depth--
    return this.op(0x0b)
  }

  br(label: number): this {
    return this.#with(0x0c, this.#depth - label)
  }

  brIf(label: number): this {
    return this.#with(0x0d, this.#depth - label)
  }

  /** Branches to the label that the number on the stack counts, or to the last one. */
  brTable(labels: ReadonlyArray<number>): this {
    this.#with(0x0e, labels.length - 1)
    for (const label of labels) unsigned(this.bytes, this.#depth - label)
    return this
  }

  #with(code: number, immediate: number): this {
    this.bytes.push(code)
    unsigned(this.bytes, immediate)
    return this
  }

  #access(code: number, kind: Kind, offset: number): this {
    this.bytes.push(code, kind === "i32" ? 2 : 3)
    unsigned(this.bytes, offset)
    return this
  }

  #open(code: number, result: number): number {
    this.op(code, result)
    return ++this.#depth
  }
}

const count = (value: number): ReadonlyArray<number> => {
  const bytes: Array<number> = []
  unsigned(bytes, value)
  return bytes
}

const sized = (...content: ReadonlyArray<number>): ReadonlyArray<number> => [
  ...count(content.length),
  ...content
]

const name = (text: string): ReadonlyArray<number> =>
  sized(...Array.from(text, (it) => it.charCodeAt(0)))

const magic = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00]

/**
 * A module that imports a memory of at least `pages` as `host.memory` and exports, as `run`, one
 * function from nothing to an i32 with the given code and local variables.
 */
export const moduleOf = (
  code: Code,
  locals: ReadonlyArray<readonly [count: number, type: number]>,
  pages: number
): Uint8Array => {
  const variables = [locals.length, ...locals.flat()]
  const length = variables.length + code.bytes.length + 1
  const front = [
    ...magic,
    1, // types
    ...sized(1, 0x60, 0, 1, type.i32),
    2, // imports
    ...sized(1, ...name("host"), ...name("memory"), 0x02, 0x00, ...count(pages)),
    3, // functions
    ...sized(1, 0),
    7, // exports
    ...sized(1, ...name("run"), 0x00, 0),
    10, // code
    ...count(1 + count(length).length + length),
    1,
    ...count(length),
    ...variables
  ]
  const bytes = new Uint8Array(front.length + code.bytes.length + 1)
  bytes.set(front)
  bytes.set(code.bytes, front.length)
  bytes[bytes.length - 1] = 0x0b
  return bytes
}
