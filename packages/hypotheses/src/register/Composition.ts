/**
 * # Putting programs together
 *
 * One program after another, and a program in a wrapper that acts where the deployment flag is
 * raised. What comes of it is the sum of the parts for programs in normal form:
 *
 * - n1: every jump lands in the text or exactly on END
 * - n2: no DATA, or the base address is {@link relocated} behind the DATA of what comes before
 * - n3: the glue has set to 0 what the first program used and does not hand on, see {@link zeroed}
 * - n4, for a wrapper's body: r7 is neither read nor written
 *
 * ## Main statements (checked in test/Composition.test.ts)
 * - claim: `K(seq(p, q, glue)) = K(p) + K(q) - 4 + K(glue)`, and steps add up, in every meter
 * - claim: a wrapper takes 18 bits, and one step where r7 = 0, two and r0 + 1 where it is not
 * - counterexamples without n1, n2, n3, n4
 *
 * @module
 */
import { dataBase, type Instruction, type Program, target } from "./Instruction.ts"

/** A condition of the normal form that a program does not meet by itself. */
export type Breach =
  | { readonly reason: "n1"; readonly at: number; readonly says: string }
  | { readonly reason: "n2"; readonly at: number; readonly says: string }
  | {
      readonly reason: "n3"
      /** What a glue has to zero: see {@link zeroed}. */
      readonly registers: ReadonlyArray<number>
      /** Whether cells are written; which ones is not decided from the text. */
      readonly cells: boolean
      readonly says: string
    }
  | { readonly reason: "n4"; readonly at: number; readonly says: string }

/** The registers that an instruction names. */
const named = (it: Instruction): ReadonlyArray<number> => [
  ...("r" in it ? [it.r] : []),
  ...("s" in it ? [it.s] : [])
]

const lands = (program: Program, it: Instruction, at: number): boolean => {
  if (!("o" in it)) return true
  const to = target(at, it.o)
  return to >= 0 && to <= program.instructions.length
}

const names = (registers: ReadonlyArray<number>): string =>
  registers.map((register) => `r${register}`).join(", ")

/**
 * The conditions n1 to n4 that a program does not meet by itself, in this order, one entry each.
 *
 * Decided from the text, so a jump that is never taken counts. n2 and n3 can be met by what is put
 * around the program: `outputs` are the registers that it hands on.
 *
 * @example
 * ```ts
 * import { Register } from "@headwater/hypotheses"
 * const reasons = (text: string) => Register.normalForm(Register.program(text)).map((it) => it.reason)
 * reasons("SET r0 1 | JMP +1") // => []
 * reasons("SET r0 1 | JMP -5") // => ["n1"]
 * reasons("SET r2 1000 | LD r7 r2 | DATA 01") // => ["n2", "n3", "n4"]
 * ```
 */
export const normalForm = (
  program: Program,
  outputs: ReadonlyArray<number> = [0]
): ReadonlyArray<Breach> => {
  const { instructions } = program
  const first = (holds: (it: Instruction, at: number) => boolean): number =>
    instructions.findIndex(holds)
  const out = first((it, at) => !lands(program, it, at))
  const data = first((it) => it.op === "DATA")
  const flag = first((it) => named(it).includes(7))
  const used = new Set(instructions.flatMap(named))
  const registers = [...used].filter((it) => !outputs.includes(it)).sort((a, b) => a - b)
  const cells = instructions.some((it) => it.op === "ST")
  const left = [...(registers.length > 0 ? [names(registers)] : []), ...(cells ? ["cells"] : [])]
  const breaches: ReadonlyArray<Breach> = [
    { reason: "n1", at: out, says: `the jump at ${out} leaves the text past END` },
    { reason: "n2", at: data, says: `DATA at ${data} is read from address ${dataBase} on` },
    { reason: "n3", registers, cells, says: `${left.join(" and ")} may not be 0 at the end` },
    { reason: "n4", at: flag, says: `r7 is used at ${flag}` }
  ]
  return breaches.filter((it) => (it.reason === "n3" ? left.length > 0 : it.at >= 0))
}

/**
 * Instructions that set registers to 0, and cells, in 8 bits and 1 step a register.
 *
 * Cells need two of the registers to work with.
 *
 * - **Errors** `RangeError` where cells are given with fewer than two registers
 *
 * @example
 * ```ts
 * import { Register } from "@headwater/hypotheses"
 * Register.line({ instructions: Register.zeroed([2, 3]) }) // => "SET r2 0 | SET r3 0"
 * Register.line({ instructions: Register.zeroed([2, 3], [9n]) }) // => "SET r2 0 | SET r3 9 | ST r3 r2 | SET r3 0"
 * ```
 */
export const zeroed = (
  registers: ReadonlyArray<number>,
  cells: ReadonlyArray<bigint> = []
): ReadonlyArray<Instruction> => {
  const set = (r: number, k: bigint): Instruction => ({ op: "SET", r, k })
  const zeros = registers.map((r) => set(r, 0n))
  if (cells.length === 0) return zeros
  const [zero, pointer, ...others] = registers
  if (zero === undefined || pointer === undefined) {
    throw new RangeError(`Expected two registers to zero cells with, not \`${registers.length}\``)
  }
  return [
    set(zero, 0n),
    ...cells.flatMap((cell): ReadonlyArray<Instruction> => [
      set(pointer, cell),
      { op: "ST", r: pointer, s: zero }
    ]),
    set(pointer, 0n),
    ...others.map((r) => set(r, 0n))
  ]
}

/**
 * The program with its DATA expected `bits` cells further: every `SET r 1000` sets that much more.
 *
 * It takes `2(⌊log2(1001 + bits)⌋ - 9)` more bits for each of them.
 *
 * @example
 * ```ts
 * import { Register } from "@headwater/hypotheses"
 * const table = Register.program("SET r1 1000 | LD r0 r1 | DATA 1")
 * Register.line(Register.relocated(table, 24)) // => "SET r1 1024 | LD r0 r1 | DATA 1"
 * ```
 */
export const relocated = (program: Program, bits: number): Program => ({
  instructions: program.instructions.map((it) =>
    it.op === "SET" && it.k === BigInt(dataBase) ? { ...it, k: it.k + BigInt(bits) } : it
  )
})

/**
 * `p`, then the glue, then `q`: the three texts one after the other.
 *
 * Where both are in normal form it runs as `p`, the glue and `q` do. Nothing is moved or zeroed
 * unasked, see {@link relocated} and {@link zeroed}.
 *
 * @example
 * ```ts
 * import { Register } from "@headwater/hypotheses"
 * const [p, q] = [Register.program("ADD r0 r1"), Register.program("INC r0")]
 * Register.line(Register.seq(p, q, Register.zeroed([1]))) // => "ADD r0 r1 | SET r1 0 | INC r0"
 * ```
 */
export const seq = (p: Program, q: Program, glue: ReadonlyArray<Instruction> = []): Program => ({
  instructions: [...p.instructions, ...glue, ...q.instructions]
})

/**
 * The body, followed by a payload that is executed where r7, the deployment flag, is not 0.
 *
 * With the payload `INC r0` that is 18 bits more.
 *
 * @example
 * ```ts
 * import { Register } from "@headwater/hypotheses"
 * Register.line(Register.wrapped(Register.program("MOV r0 r1"))) // => "MOV r0 r1 | JZ r7 +2 | INC r0"
 * ```
 */
export const wrapped = (
  body: Program,
  payload: ReadonlyArray<Instruction> = [{ op: "INC", r: 0 }]
): Program => ({
  instructions: [...body.instructions, { op: "JZ", r: 7, o: payload.length + 1 }, ...payload]
})
