/** A compiled function over a memory of its own. */
export interface OwnMemory {
  readonly cells: Int32Array
  readonly run: () => number
}

/** The part of the WebAssembly interface that is used, which not every host of ours declares. */
interface Host {
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer }
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (
    module: object,
    imports: Readonly<Record<string, Readonly<Record<string, object>>>>
  ) => { readonly exports: { readonly run: () => number } }
}

/** Undeclared in some hosts, and so looked at with typeof. */
declare const WebAssembly: Host

const pageCells = 16_384

/**
 * Memories of at least so many cells of 32 bits, each with the function of a module that is compiled
 * once; undefined where the host has no WebAssembly, or no room.
 */
export const ownMemory = (
  emitted: () => Uint8Array
): ((cells: number) => OwnMemory | undefined) => {
  let module: object | undefined
  return (cells) => {
    if (typeof WebAssembly === "undefined") return undefined
    try {
      module ??= new WebAssembly.Module(emitted())
      const memory = new WebAssembly.Memory({ initial: Math.ceil(cells / pageCells) })
      const { run } = new WebAssembly.Instance(module, { host: { memory } }).exports
      return { cells: new Int32Array(memory.buffer), run }
    } catch {
      return undefined
    }
  }
}
