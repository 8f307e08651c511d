import { compiled, functionOf, host, memoryOf, pageSize } from "./host.ts"

/** A compiled function over a memory of its own. */
export interface OwnMemory {
  readonly cells: Int32Array
  readonly run: () => number
}

/**
 * Memories of at least `cells` cells of 32 bits, each with the function of a module that is
 * compiled once; undefined where the host has no WebAssembly, or no room.
 */
export const ownMemory = (
  emitted: () => Uint8Array
): ((cells: number) => OwnMemory | undefined) => {
  let module: object | undefined
  return (cells) => {
    if (host === undefined) return undefined
    try {
      module ??= compiled(emitted())
      const memory = memoryOf(Math.ceil((4 * cells) / pageSize))
      return { cells: new Int32Array(memory.buffer), run: functionOf(module, memory) }
    } catch {
      return undefined
    }
  }
}
