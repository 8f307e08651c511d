/**
 * Texts that differ from a program in one operand, opcode or jump.
 */
import { Budget, Register } from "@headwater/hypotheses"

const two = ["MOV", "ADD", "SUB", "LT", "LD", "DIV", "EQ"] as const
const registers = [0, 1, 2, 3, 4, 5, 6, 7]

/** The instructions that differ from one in a single part. */
const changes = (it: Register.Instruction): ReadonlyArray<Register.Instruction> => {
  switch (it.op) {
    case "SET":
      return [
        ...registers.map((r) => ({ ...it, r })),
        ...[it.k + 1n, it.k > 0n ? it.k - 1n : 7n, 2n * it.k + 3n].map((k) => ({ ...it, k }))
      ]
    case "JMP":
      return [-2, -1, 1, 2].map((far) => ({ ...it, o: Number(it.o) + far }))
    case "JZ":
      return [
        ...registers.map((r) => ({ ...it, r })),
        ...[-2, -1, 1, 2].map((far) => ({ ...it, o: Number(it.o) + far }))
      ]
    case "INC":
    case "DEC":
      return [
        ...registers.map((r) => ({ ...it, r })),
        { op: it.op === "INC" ? ("DEC" as const) : ("INC" as const), r: it.r }
      ]
    case "DATA":
      return []
    default:
      return [
        ...registers.map((r) => ({ ...it, r })),
        ...registers.map((s) => ({ ...it, s })),
        ...two.map((op) => ({ ...it, op }))
      ]
  }
}

const key = (it: unknown): string =>
  JSON.stringify(it, (_, part: unknown) => (typeof part === "bigint" ? `${part}` : part))

/** All texts that differ from the program in one part of one instruction, or in that it is left out. */
export const mutants = (program: Register.Program): ReadonlyArray<Register.Program> => {
  const { instructions } = program
  return instructions.flatMap((it, at) => {
    if (it.op === "DATA") return [] // the theorems are about all DATA
    const others = changes(it).filter((other) => key(other) !== key(it))
    const put = (...some: ReadonlyArray<Register.Instruction>) => ({
      instructions: [...instructions.slice(0, at), ...some, ...instructions.slice(at + 1)]
    })
    return [...others.map((other) => put(other)), put({ op: "JMP", o: 1 })]
  })
}

/** What a program answers on inputs, in which steps; a run that is cut off is a text of its own. */
export const behaviour = (
  program: Register.Program,
  inputs: ReadonlyArray<Register.Input>,
  outputs: ReadonlyArray<number>
): string =>
  inputs
    .map((input) => {
      const run = Register.execute(program, input, Budget.of("unit", { steps: 4000, width: 200 }))
      return run.status === "halted"
        ? `${outputs.map((r) => run.output[r]).join(",")} in ${run.steps}`
        : "no end"
    })
    .join("; ")
