import { ownMemory } from "../wasm/ownMemory.ts"
import { emitted } from "./compiled.ts"

/** Cells, and the compiled reducer over them where the host has WebAssembly. */
export interface Memory {
  readonly cells: Int32Array
  readonly run: (() => number) | undefined
}

const own = ownMemory(emitted)

/** Cells that only the interpreted reducer works on. */
export const plain = (cells: number): Memory => ({ cells: new Int32Array(cells), run: undefined })

/** At least `cells` cells with the compiled reducer, or plain ones where the host refuses it. */
export const compiled = (cells: number): Memory => own(cells) ?? plain(cells)
