import { host, pageSize } from "./host.ts"

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
      module ??= new host.Module(emitted())
      const memory = new host.Memory({ initial: Math.ceil((4 * cells) / pageSize) })
      const { run } = new host.Instance(module, { host: { memory } }).exports
      return { cells: new Int32Array(memory.buffer), run }
    } catch {
      return undefined
    }
  }
}
