import { ownMemory } from "../wasm/ownMemory.ts"
import { Code, moduleOf, op, type } from "../wasm/Code.ts"

/** Bytes of a gate: where its operands lie, and its four masks of 64 digits. */
const gateBytes = 40
/** Where gates begin; before them lie the end of the gates, of the inputs, and bytes a line. */
const gatesAt = 16

const [g, end, to, stride, w, a, b] = [0, 1, 2, 3, 4, 5, 6] as const

/** Every gate on every word of 64 digits, in order. */
const emitted = (): Uint8Array => {
  const c = new Code()
  c.i32(gatesAt).set(g)
  c.i32(0).load("i32", 0).set(end)
  c.i32(4).load("i32", 0).set(to)
  c.i32(8).load("i32", 0).set(stride)
  const out = c.block()
  const gates = c.loop()
  c.get(g).get(end).op(op.i32geU).brIf(out)
  c.get(g).load("i32", 0).set(a)
  c.get(g).load("i32", 4).set(b)
  c.i32(0).set(w)
  const done = c.block()
  const words = c.loop()
  c.get(w).get(stride).op(op.i32geU).brIf(done)
  /** A mask, and the words of the operands behind it. */
  const term = (mask: number, operands: ReadonlyArray<number>): void => {
    c.get(g).load("i64", 8 + 8 * mask)
    for (const operand of operands) c.get(operand).get(w).op(op.i32add).load("i64", 0).op(op.i64and)
  }
  c.get(to)
  term(0, [])
  for (const [mask, operands] of [[a], [b], [a, b]].entries()) {
    term(mask + 1, operands)
    c.op(op.i64xor)
  }
  c.store("i64", 0)
  for (const local of [to, w]) c.get(local).i32(8).op(op.i32add).set(local)
  c.br(words)
  c.end()
  c.end()
  c.get(g).i32(gateBytes).op(op.i32add).set(g)
  c.br(gates)
  c.end()
  c.end()
  c.i32(0)
  return moduleOf(c, [[7, type.i32]], 1)
}

const own = ownMemory(emitted)

/**
 * Lines in a memory of their own and a run over words of 64 digits: one word a gate at six inputs.
 * Undefined where the host has no WebAssembly, or no room.
 */
export const wideWords = (
  masks: Int32Array,
  operands: Int32Array,
  lines: { readonly base: number; readonly total: number; readonly stride: number }
): { readonly words: Int32Array; readonly run: () => void } | undefined => {
  const gates = operands.length / 2
  const linesAt = gatesAt + gateBytes * gates
  const memory = own(linesAt / 4 + lines.total)
  if (memory === undefined) return undefined
  const { cells, run } = memory
  cells.set([linesAt, linesAt + 4 * lines.base, 4 * lines.stride])
  for (let gate = 0; gate < gates; gate++) {
    const at = (gatesAt + gateBytes * gate) / 4
    cells[at] = linesAt + 4 * operands[2 * gate]!
    cells[at + 1] = linesAt + 4 * operands[2 * gate + 1]!
    for (let mask = 0; mask < 4; mask++) {
      // both halves of a mask are alike
      cells.fill(masks[4 * gate + mask]!, at + 2 + 2 * mask, at + 4 + 2 * mask)
    }
  }
  return { words: cells.subarray(linesAt / 4, linesAt / 4 + lines.total), run: () => void run() }
}
