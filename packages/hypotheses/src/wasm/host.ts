/**
 * # The host of compiled code
 *
 * The part of the WebAssembly interface that is used here; not every host declares its types.
 *
 * @module
 */

/** A linear memory. */
export interface Memory {
  readonly buffer: ArrayBuffer
  /** Makes it larger by `pages` pages; throws where the host has none. */
  readonly grow: (pages: number) => number
}

/** What compiles and runs modules of one function over one memory. */
export interface Host {
  readonly Memory: new (size: { readonly initial: number; readonly maximum?: number }) => Memory
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (
    module: object,
    imports: { readonly host: { readonly memory: Memory } }
  ) => { readonly exports: { readonly run: () => number } }
}

/** Undeclared in some hosts, and so looked at with typeof. */
declare const WebAssembly: Host

/** What this process has of WebAssembly; undefined where it has none. */
export const host: Host | undefined = typeof WebAssembly === "undefined" ? undefined : WebAssembly

const present = (): Host => {
  if (host !== undefined) return host
  throw new RangeError("Expected a host with WebAssembly, not `undefined`")
}

/** A memory of at least some pages, which can grow; throws where the host has none. */
export const memoryOf = (initial: number): Memory => new (present().Memory)({ initial })

/** A compiled module. */
export const compiled = (bytes: Uint8Array): object => new (present().Module)(bytes)

/** The function of a compiled module, over a memory. */
export const functionOf = (module: object, memory: Memory): (() => number) =>
  new (present().Instance)(module, { host: { memory } }).exports.run

/** Bytes of a page of memory. */
export const pageSize = 65_536
