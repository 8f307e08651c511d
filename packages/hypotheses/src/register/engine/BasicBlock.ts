/**
 * # Basic blocks of a register program
 *
 * Instructions that are always executed one after the other, up to a jump, to the target of one, or
 * to an instruction that no compiled code can do because it would write too wide a value.
 *
 * @module
 */
import { type Instruction, type Program, target } from "../Instruction.ts"

/** Where a block goes: to the block that begins at an instruction, or out of the text. */
export type Next = { readonly block: number } | { readonly out: number }

/** Instructions from `start` to before `end`, the jump that closes them included. */
export interface Block {
  readonly start: number
  readonly end: number
  readonly close:
    | { readonly kind: "go"; readonly to: Next }
    | { readonly kind: "fork"; readonly r: number; readonly zero: Next; readonly other: Next }
    /** The instruction at `end` is too much. */
    | { readonly kind: "leave" }
  /** Registers that its instructions read or write, as a bit mask. */
  readonly registers: number
  /** Bits of the widest constant that it writes. */
  readonly width: number
}

/** Registers that an instruction reads or writes, as a bit mask. */
export const registersOf = (it: Instruction): number =>
  ("r" in it ? 1 << it.r : 0) | ("s" in it ? 1 << it.s : 0)

/** Bits of the constant that an instruction writes; the 1 of EQ is one, that of LT needs a 1. */
export const widthOf = (it: Instruction): number =>
  it.op === "SET" ? (it.k === 0n ? 0 : it.k.toString(2).length) : it.op === "EQ" ? 1 : 0

/** The blocks that a block goes to; the two of a fork are different ones. */
export const successors = ({ close }: Block): ReadonlyArray<number> => {
  const all =
    close.kind === "go" ? [close.to] : close.kind === "fork" ? [close.other, close.zero] : []
  return all.flatMap((next) => ("block" in next ? [next.block] : []))
}

/** The blocks of a program that may be reached from its start, where `limit` bounds the width. */
export const blocksOf = ({ instructions }: Program, limit: number): ReadonlyArray<Block> => {
  const inside = (index: number): boolean => index >= 0 && index < instructions.length
  const starts = new Set([0])
  instructions.forEach((it, index) => {
    if (it.op !== "JZ" && it.op !== "JMP") return
    starts.add(index + 1)
    starts.add(target(index, it.o))
  })
  const blocks: Array<Block> = []
  const numbers = new Map<number, number>()
  const pending: Array<number> = []
  const next = (index: number): Next => {
    if (!inside(index)) return { out: index }
    const known = numbers.get(index)
    if (known !== undefined) return { block: known }
    const block = numbers.size
    numbers.set(index, block)
    pending.push(index)
    return { block }
  }
  const blockAt = (start: number): Block => {
    let registers = 0
    let width = 0
    for (let end = start; ;) {
      const it = instructions[end]
      const so = { start, registers, width }
      if (it === undefined || (end > start && starts.has(end))) {
        return { ...so, end, close: { kind: "go", to: next(end) } }
      }
      if (widthOf(it) > limit) return { ...so, end, close: { kind: "leave" } }
      registers |= registersOf(it)
      width = Math.max(width, widthOf(it))
      end++
      if (it.op !== "JZ" && it.op !== "JMP") continue
      const aim = target(end - 1, it.o)
      const to = next(aim)
      const close =
        it.op === "JMP" || aim === end
          ? ({ kind: "go", to } as const)
          : ({ kind: "fork", r: it.r, zero: to, other: next(end) } as const)
      return { start, registers, width, end, close }
    }
  }
  if (instructions.length > 0) next(0)
  for (let start; (start = pending.shift()) !== undefined;) blocks.push(blockAt(start))
  return blocks
}
