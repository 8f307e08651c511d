/**
 * # The interpreter in WebAssembly
 *
 * One function for all programs, which reads bytecode in the arena, for those that have not run long.
 * What its instructions do is the code of compiled ones, between loads of registers and stores. It
 * stops exactly where fuel ends, so that it also takes the last steps of compiled runs.
 *
 * An instruction is four words: a byte each for its opcode, for the places of r and s and for its
 * registers as a mask; the place of the instruction that it jumps to; its constant, in two words.
 *
 * @module
 */
import { type Arena, pages, place } from "./Arena.ts"
import { registersOf, widthOf } from "./BasicBlock.ts"
import {
  type BinaryName,
  type Instruction,
  mnemonics,
  type Program,
  target
} from "../Instruction.ts"
import { type Context, instructionCode, local, locals, pay, see } from "./InstructionCode.ts"
import { Code, moduleOf, op, type } from "../../wasm/Code.ts"

/** How the function ends; it leaves the place of the next instruction in the arena. */
export const ending = { halted: 0, fuel: 1, leave: 2 } as const

/** Bytes of an instruction. */
export const stride = 16

/** The opcode of what is left to the host. */
const leaving = mnemonics.length

/** Where r and s lie, in further local variables. */
const at = { r: 17, s: 18 } as const

/** What the function knows of an opcode: its registers, and its code with them in two locals. */
interface Kind {
  readonly reads: "" | "r" | "s" | "rs"
  readonly writes: "" | "r" | "rs"
  readonly it?: Instruction
}

const binary = (op: BinaryName, reads: Kind["reads"], writes: Kind["writes"]): Kind => ({
  reads,
  writes,
  it: { op, r: 0, s: 1 }
})

/** By opcode, from that of SET on. */
const kinds: ReadonlyArray<Kind> = [
  { reads: "", writes: "r" },
  binary("MOV", "s", "r"),
  binary("ADD", "rs", "r"),
  binary("SUB", "rs", "r"),
  binary("LT", "rs", "r"),
  binary("LD", "s", "r"),
  binary("ST", "rs", ""),
  { reads: "r", writes: "", it: { op: "JZ", r: 0, o: 0 } },
  { reads: "", writes: "" },
  { reads: "r", writes: "r", it: { op: "INC", r: 0 } },
  { reads: "r", writes: "r", it: { op: "DEC", r: 0 } },
  { reads: "", writes: "" },
  binary("DIV", "rs", "rs"),
  binary("XOR", "rs", "r"),
  binary("EQ", "rs", "r")
]

/** Emits what an opcode does, up to the place of the next instruction. */
const handler = (context: Context, name: string, { reads, writes, it }: Kind): void => {
  const { code, log } = context
  if (!log) {
    code.get(local.fuel).op(op.i32eqz).if()
    context.short?.()
    code.end()
  }
  if (reads.includes("r") || writes !== "") {
    code
      .get(local.resume)
      .byte(place.bytecode + 1)
      .set(at.r)
  }
  if (reads.includes("r")) code.get(at.r).load("i64", 0).set(0)
  if (reads.includes("s"))
    code
      .get(local.resume)
      .byte(place.bytecode + 2)
      .tee(at.s)
      .load("i64", 0)
      .set(1)
  if (name === "SET")
    code
      .get(local.resume)
      .load("i64", place.bytecode + 8)
      .set(0)
  if (it !== undefined) instructionCode(context, it)
  else if (name === "SET") pay(context, 0)
  else pay(context)
  if (name === "SET") see(context, 0)
  if (name === "EQ") code.get(local.seen).i64(1n).op(op.i64or).set(local.seen)
  // nothing leaves from here on
  if (!log) code.get(local.fuel).i32(1).op(op.i32sub).set(local.fuel)
  code
    .get(local.used)
    .get(local.resume)
    .byte(place.bytecode + 3)
    .op(op.i32or)
    .set(local.used)
  if (writes !== "") code.get(at.r).get(0).store("i64", 0)
  if (writes === "rs") code.get(at.s).get(1).store("i64", 0)
}

const interpreterCode = (log: boolean, limit: number): Code => {
  const code = new Code()
  code.i32(0).load("i32", place.fuel).set(local.fuel)
  code.i32(0).load("i32", place.resume).set(local.resume)
  const out = code.block(type.i32)
  const again = code.loop()
  const exit = (how: number) => () => code.i32(how).br(out)
  const context = { code, log, limit, leave: exit(ending.leave), short: exit(ending.fuel) }
  const jump = () =>
    code
      .get(local.resume)
      .load("i32", place.bytecode + 4)
      .set(local.resume)
      .br(again)
  const labels = Array.from({ length: leaving + 1 }, () => code.block()).reverse()
  code.get(local.resume).byte(place.bytecode).brTable(labels)
  code.end()
  exit(ending.halted)()
  for (const [index, kind] of kinds.entries()) {
    const name = mnemonics[index + 1] ?? ""
    code.end()
    handler(context, name, kind)
    if (name === "JMP") jump()
    else {
      if (name === "JZ") {
        code.get(0).op(op.i64eqz).if()
        jump()
        code.end()
      }
      code.get(local.resume).i32(stride).op(op.i32add).set(local.resume).br(again)
    }
  }
  code.end()
  exit(ending.leave)()
  code.end().op(op.unreachable).end().set(local.truth)
  code.i32(0).get(local.fuel).store("i32", place.fuel)
  code.i32(0).get(local.resume).store("i32", place.resume)
  code.i32(0).get(local.used).store("i32", place.used)
  code.i32(0).get(local.seen).store("i64", place.seen)
  return code.get(local.truth)
}

/**
 * The function, for a way of counting steps and values of at most `limit` bits, itself at most 63;
 * undefined where the host refuses it.
 */
export const interpreter = (
  arena: Arena,
  log: boolean,
  limit: number
): (() => number) | undefined => {
  const key = 2 * limit + (log ? 1 : 0)
  if (!arena.interpreters.has(key)) {
    const [values, numbers] = locals
    const variables = [values, [numbers[0] + 2, numbers[1]]] as const
    const bytes = moduleOf(interpreterCode(log, limit), variables, pages)
    arena.interpreters.set(key, arena.instance(bytes))
  }
  return arena.interpreters.get(key)
}

const opcodes = new Map<string, number>(mnemonics.map((name, opcode) => [name, opcode]))

/** Lays the bytecode of a program in the arena, for values of at most `limit` bits. */
export const layBytecode = (
  { words, values }: Arena,
  { instructions }: Program,
  limit: number
): void => {
  const length = instructions.length
  for (let index = 0; index < length; index++) {
    const it = instructions[index]!
    const word = (place.bytecode + stride * index) >> 2
    const [r, s] = ["r" in it ? it.r : 0, "s" in it ? it.s : 0]
    const opcode = widthOf(it) > limit ? leaving : (opcodes.get(it.op) ?? leaving)
    words[word] = opcode | (r << 11) | (s << 19) | (registersOf(it) << 24)
    if ("o" in it) {
      const to = target(index, it.o)
      words[word + 1] = stride * (to >= 0 && to < length ? to : length)
    }
    if (it.op === "SET" && opcode !== leaving) values[(word + 2) >> 1] = it.k
  }
  words[(place.bytecode + stride * length) >> 2] = 0
}
