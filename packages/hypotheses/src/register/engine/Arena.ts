/**
 * # Memory of compiled programs
 *
 * One linear memory that all compiled programs of a thread share, since they run one at a time:
 *
 * - a head: r0 to r7, then what a run is given and gives back,
 * - the bytecode of a program, for the interpreter,
 * - a list of the cells that were addressed, in the order of their first use,
 * - a window of cells from address 0. A cell's top bit says that it is in the list.
 *
 * Between runs all cells are 0 but those of the owner's DATA. The window is not grown: pages that
 * are never touched cost address space only.
 *
 * @module
 */
import { type Host, host, pageSize } from "../../wasm/host.ts"

/** How many cells the window has. */
export const windowSize = 1 << 22

/** Bytes of the longest bytecode. */
export const bytecodeSize = 1 << 18

/** Byte offsets. */
export const place = {
  fuel: 64,
  used: 68,
  resume: 72,
  count: 76,
  room: 80,
  seen: 88,
  bytecode: 256,
  list: 256 + bytecodeSize,
  cells: 256 + bytecodeSize + 4 * windowSize
} as const

/** The same as indices of words. */
export const fuelAt = place.fuel >> 2
export const usedAt = place.used >> 2
export const resumeAt = place.resume >> 2
export const countAt = place.count >> 2
export const roomAt = place.room >> 2
export const seenAt = place.seen >> 2
export const listAt = place.list >> 2
export const cellsAt = place.cells >> 2

/** The bits of a natural below 2^63, by its two words. */
export const bitsOf = (low: number, high: number): number =>
  high === 0 ? 32 - Math.clz32(low) : 64 - Math.clz32(high)

/** Pages of the memory. */
export const pages = Math.ceil((place.cells + 8 * windowSize) / pageSize)

/** The shared memory, seen as words and as values. */
export interface Arena {
  readonly words: Int32Array
  readonly values: BigInt64Array
  /** The function of a module that imports this memory; undefined where the host refuses it. */
  readonly instance: (bytes: Uint8Array) => (() => number) | undefined
  /** Whose bytecode and DATA are laid. */
  owner: object | undefined
  /** How many DATA bits are laid. */
  laid: number
  /** Interpreters, by what they are made for. */
  readonly interpreters: Map<number, (() => number) | undefined>
}

/** A memory of its own; undefined where there is no WebAssembly, or no room. */
export const arenaOf = (host: Host | undefined): Arena | undefined => {
  if (host === undefined) return undefined
  const attempt = <A>(make: () => A): A | undefined => {
    try {
      return make()
    } catch {
      return undefined
    }
  }
  const memory = attempt(() => new host.Memory({ initial: pages, maximum: pages }))
  if (memory === undefined) return undefined
  const imports = { host: { memory } }
  return {
    words: new Int32Array(memory.buffer),
    values: new BigInt64Array(memory.buffer),
    instance: (bytes) =>
      attempt(() => new host.Instance(new host.Module(bytes), imports).exports.run),
    owner: undefined,
    laid: 0,
    interpreters: new Map()
  }
}

let shared: Arena | undefined
let tried = false

/** The arena of this thread, made on first use; undefined where there is no WebAssembly. */
export const arena = (): Arena | undefined => {
  if (!tried) {
    tried = true
    shared = arenaOf(host)
  }
  return shared
}
