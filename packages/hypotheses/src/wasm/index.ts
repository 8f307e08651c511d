/**
 * WebAssembly for hot loops: an emitter of binaries of one function over one memory, and the part
 * of the host that runs them.
 *
 * @module
 */
export * from "./Code.ts"
export * from "./host.ts"
