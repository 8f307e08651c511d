/**
 * # The loader
 *
 * Lays a program and its inputs in the arena, reads off registers and cells, and leaves the arena as
 * it was between runs.
 *
 * @module
 */
import { type Arena, bitsOf, cellsAt, countAt, listAt, windowSize } from "./Arena.ts"
import { bigint } from "./bigint.ts"
import { eachRegister, type Input, natural } from "../Input.ts"
import { dataBase, dataBits, type Program } from "../Instruction.ts"
import { layBytecode } from "./Interpreter.ts"

/** How many cells make it worth while to look at where they lie. */
const many = 4096

const noData = new Uint8Array(0)

/** The loader that lays an input now. */
let laying: Loader

const begin = (loader: Loader): void => {
  laying = loader
}

/** One function for all loaders, so that a host can make one call of it. */
const put = (at: number, value: bigint | number): void => laying.put(at, value)

/** The arena as one program uses it, with values of at most `limit` bits, itself at most 63. */
export class Loader {
  readonly #program: Program
  readonly #limit: number
  readonly #arena: Arena
  readonly #words: Int32Array
  readonly #values: BigInt64Array
  readonly #data: Uint8Array
  readonly #ones: boolean
  /** Bits of the widest value of the input that was laid last; 64 where it has more than 63. */
  width = 0

  constructor(program: Program, limit: number, arena: Arena) {
    const bits = dataBits(program)
    this.#program = program
    this.#limit = limit
    this.#arena = arena
    this.#words = arena.words
    this.#values = arena.values
    this.#data = bits === "" ? noData : Uint8Array.from(bits, Number)
    this.#ones = bits.includes("1")
  }

  /** How many DATA bits the program has. */
  get dataLength(): number {
    return this.#data.length
  }

  /**
   * Lays registers, history, bytecode and DATA.
   *
   * - **Errors** `RangeError` for an input that is not one; then no cell has been changed
   */
  lay(input: Input): void {
    const values = this.#values
    for (let register = 0; register < 8; register++) values[register] = 0n
    this.width = this.#ones ? 1 : 0
    begin(this)
    eachRegister(input, put)
    const { history } = input
    history?.forEach(natural)
    if (this.#arena.owner !== this) this.#own()
    history?.forEach((symbol, index) => this.put((cellsAt >> 1) + index, symbol))
  }

  register(index: number): bigint {
    const words = this.#words
    const low = words[2 * index]!
    return words[2 * index + 1] === 0 && low >= 0 ? bigint(low) : this.#values[index]!
  }

  /** The cells that a run has used, with what they hold. */
  cells(): ReadonlyArray<readonly [address: number, value: bigint]> {
    const words = this.#words
    return Array.from({ length: words[countAt]! }, (_, index) => {
      const address = words[listAt + index]!
      return [address, this.#values[(cellsAt >> 1) + address]! & (2n ** 63n - 1n)] as const
    })
  }

  /** Gives every cell that a run may have changed the value that it has between runs. */
  clear(input: Input): void {
    const words = this.#words
    const count = words[countAt]!
    if (count < many || !this.#swept(count)) {
      const end = dataBase + this.#data.length
      for (let index = 0; index < count; index++) {
        const address = words[listAt + index]!
        const inData = address >= dataBase && address < end
        words[cellsAt + 2 * address] = inData ? this.#data[address - dataBase]! : 0
        words[cellsAt + 2 * address + 1] = 0
      }
    }
    words[countAt] = 0
    if (input.history !== undefined) words.fill(0, cellsAt, cellsAt + 2 * input.history.length)
  }

  /** Clears all cells from the first to the last that was used, if they are dense. */
  #swept(count: number): boolean {
    const words = this.#words
    let [low, high] = [windowSize, 0]
    for (let index = listAt; index < listAt + count; index++) {
      const address = words[index]!
      if (address < low) low = address
      if (address > high) high = address
    }
    if (high - low > 8 * count) return false
    words.fill(0, cellsAt + 2 * low, cellsAt + 2 * high + 2)
    this.#layData()
    return true
  }

  /** Puts a value at an index and notes its width. */
  put(at: number, value: bigint | number): void {
    const words = this.#words
    let bits = 64
    if (typeof value === "number" && value <= 0x7fff_ffff) {
      words[2 * at] = value
      bits = 32 - Math.clz32(value)
    } else {
      const wide = BigInt(value)
      if (wide >> 63n === 0n) {
        this.#values[at] = wide
        bits = bitsOf(words[2 * at]!, words[2 * at + 1]!)
      }
    }
    if (bits > this.width) this.width = bits
  }

  /** Replaces the bytecode and the DATA of the last owner by this program's. */
  #own(): void {
    const from = cellsAt + 2 * dataBase
    this.#words.fill(0, from, from + 2 * this.#arena.laid)
    layBytecode(this.#arena, this.#program, this.#limit)
    this.#layData()
    this.#arena.laid = this.#data.length
    this.#arena.owner = this
  }

  #layData(): void {
    const from = cellsAt + 2 * dataBase
    for (let index = 0; index < this.#data.length; index++) {
      this.#words[from + 2 * index] = this.#data[index]!
    }
  }
}
