/**
 * # WebAssembly code of single instructions
 *
 * Registers are i64 locals that hold naturals below 2^63. An instruction that would pass the width
 * limit, address a cell outside the window or use more cells than there is room for does nothing:
 * the code leaves before it, and the host goes on with unbounded naturals.
 *
 * @module
 */
import { place, windowSize } from "./Arena.ts"
import { widthOf } from "./BasicBlock.ts"
import type { Instruction } from "../Instruction.ts"
import { type Code, op, type } from "../../wasm/Code.ts"

/** Local variables; 0 to 7 are the registers. */
export const local = {
  seen: 8,
  raw: 9,
  other: 10,
  fuel: 11,
  used: 12,
  resume: 13,
  truth: 14,
  address: 15,
  count: 16
} as const

/** Their types, as a module wants them. */
export const locals = [
  [11, type.i64],
  [6, type.i32]
] as const

const top = -(2n ** 63n)

/** What the code around an instruction provides. */
export interface Context {
  readonly code: Code
  /** Whether steps are counted by the bits of operands. */
  readonly log: boolean
  /** Bits that a value may have, at most 63. */
  readonly limit: number
  /** Emits the exit to the host, before the instruction. */
  readonly leave: () => void
  /** Emits the exit for want of fuel, where fuel is not known to suffice. */
  readonly short?: () => void
}

/** Leaves if the number on the stack is not 0. */
const guard = ({ code, leave }: Context): void => {
  code.if()
  leave()
  code.end()
}

/** Leaves if the local has more bits than the limit. */
const guardWidth = (context: Context, value: number): void => {
  const { code, limit } = context
  code.get(value)
  if (limit === 63) code.i64(0n).op(op.i64ltS)
  else code.i64(BigInt(limit)).op(op.i64shrU).i64(0n).op(op.i64ne)
  guard(context)
}

/**
 * The part of an instruction's cost that is known beforehand: all of it in the unit and load meters,
 * where each costs 1; in the log meter that of instructions without operands.
 */
export const fixedCost = (it: Instruction, log: boolean): number => {
  if (!log || it.op === "JMP" || it.op === "DATA") return 1
  return it.op === "SET" ? Math.max(1, widthOf(it)) : 0
}

/** In the log meter: takes the bits of the largest of some locals, at least 1, from the fuel. */
export const pay = ({ code, log, short }: Context, ...values: ReadonlyArray<number>): void => {
  if (!log) return
  code.get(local.fuel).i32(64).i64(1n)
  for (const value of values) code.get(value).op(op.i64or)
  code.op(op.i64clz, op.i32wrap, op.i32sub)
  if (short !== undefined) {
    code.tee(local.truth).get(local.fuel).op(op.i32gtS).if()
    short()
    code.end().get(local.truth)
  }
  code.op(op.i32sub).set(local.fuel)
}

/** Notes the width of a value. */
export const see = ({ code }: Context, value: number): void => {
  code.get(local.seen).get(value).op(op.i64or).set(local.seen)
}

/** Finds the cell that a register addresses and lists it: `address` in bytes, `raw` as it was. */
const cell = (context: Context, register: number): void => {
  const { code, leave } = context
  code.get(register).i64(BigInt(windowSize)).op(op.i64geU)
  guard(context)
  code.get(register).op(op.i32wrap).i32(3).op(op.i32shl).tee(local.address)
  code.load("i64", place.cells).tee(local.raw).i64(0n).op(op.i64geS).if()
  code.i32(0).load("i32", place.count).tee(local.count)
  code.i32(0).load("i32", place.room).op(op.i32geS).if()
  leave()
  code.end()
  code.get(local.count).i32(2).op(op.i32shl).get(register).op(op.i32wrap).store("i32", place.list)
  code.i32(0).get(local.count).i32(1).op(op.i32add).store("i32", place.count)
  code.get(local.address).get(local.raw).i64(top).op(op.i64or).store("i64", place.cells)
  code.end()
}

/** Emits the code of one instruction other than a jump. */
export const instructionCode = (context: Context, it: Instruction): void => {
  const { code } = context
  switch (it.op) {
    case "SET":
      code.i64(it.k).set(it.r)
      return
    case "MOV":
      pay(context, it.s)
      code.get(it.s).set(it.r)
      return
    case "ADD":
      code.get(it.r).get(it.s).op(op.i64add).set(local.raw)
      guardWidth(context, local.raw)
      pay(context, local.raw)
      see(context, local.raw)
      code.get(local.raw).set(it.r)
      return
    case "INC":
      code.get(it.r).i64(1n).op(op.i64add).set(local.raw)
      guardWidth(context, local.raw)
      pay(context, local.raw)
      see(context, local.raw)
      code.get(local.raw).set(it.r)
      return
    case "SUB":
      pay(context, it.r, it.s)
      code.get(it.r).get(it.s).op(op.i64sub).i64(0n)
      code.get(it.r).get(it.s).op(op.i64geS, op.select).set(it.r)
      return
    case "DEC":
      pay(context, it.r)
      code.get(it.r).get(it.r).i64(0n).op(op.i64ne, op.i64extend, op.i64sub).set(it.r)
      return
    case "LT":
    case "EQ":
      pay(context, it.r, it.s)
      code
        .get(it.r)
        .get(it.s)
        .op(it.op === "LT" ? op.i64ltS : op.i64eq)
      code.tee(local.truth).op(op.i64extend).set(it.r)
      return
    case "XOR":
      pay(context, it.r, it.s)
      code.get(it.r).get(it.s).op(op.i64xor).set(it.r)
      return
    case "DIV":
      pay(context, it.r, it.s)
      if (it.r === it.s) {
        code.i64(0n).set(it.r)
        return
      }
      code.get(it.s).op(op.i64eqz, op.i32eqz).if()
      code.get(it.r).get(it.s).op(op.i64divU).set(local.raw)
      code.get(it.r).get(local.raw).get(it.s).op(op.i64mul, op.i64sub).set(it.s)
      code.get(local.raw).set(it.r)
      code.end()
      return
    case "LD":
      cell(context, it.s)
      code.get(local.raw).i64(~top).op(op.i64and).set(local.raw)
      pay(context, it.s, local.raw)
      code.get(local.raw).set(it.r)
      return
    case "ST":
      cell(context, it.r)
      pay(context, it.r, it.s)
      code.get(local.address).get(it.s).i64(top).op(op.i64or).store("i64", place.cells)
      return
    case "JZ":
      pay(context, it.r)
      return
    case "JMP":
    case "DATA":
  }
}
