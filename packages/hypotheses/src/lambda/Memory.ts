import { emitted } from "./compiled.ts"

/** Cells, and the compiled reducer over them where the host has WebAssembly. */
export interface Memory {
  readonly cells: Int32Array
  readonly run: (() => number) | undefined
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

let module: object | undefined

/** Cells that only the interpreted reducer works on. */
export const plain = (cells: number): Memory => ({ cells: new Int32Array(cells), run: undefined })

/** At least so many cells with the compiled reducer, or plain ones where the host refuses it. */
export const compiled = (cells: number): Memory => {
  if (typeof WebAssembly === "undefined") return plain(cells)
  try {
    module ??= new WebAssembly.Module(emitted())
    const memory = new WebAssembly.Memory({ initial: Math.ceil(cells / pageCells) })
    const { run } = new WebAssembly.Instance(module, { host: { memory } }).exports
    return { cells: new Int32Array(memory.buffer), run }
  } catch {
    return plain(cells)
  }
}
