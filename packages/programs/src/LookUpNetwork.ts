/**
 * # Networks of look-up tables
 *
 * A fixed architecture as a register program: three gates on three bits, wired once and for all,
 * whose truth tables stand in memory. The first gate reads the first two bits, the second the first
 * gate and the third bit, the last the second gate and the first bit. The twelve bits in memory are
 * the parameters, and as the register machine counts, every setting of them takes the same time.
 *
 * A network that may halt has one bit more: where it is set and the first gate says 1, that is the
 * answer, and the other gates are not looked up, so that times depend on the parameters.
 *
 * ## Main definitions
 * - {@link program}: the architecture; {@link parameters}: a setting of its memory
 * - {@link run}: what it computes and the steps that it takes
 *
 * @module
 */
import { Budget, Register } from "@headwater/hypotheses"

const gate = (out: string, a: string, b: string, table: number): string =>
  `SET ${out} ${table} | ADD ${out} ${a} | ADD ${out} ${a} | ADD ${out} ${b} | LD ${out} ${out}`

const gates = [gate("r4", "r1", "r2", 0), gate("r5", "r4", "r3", 4), gate("r0", "r5", "r1", 8)]
const halt = "SET r6 12 | LD r6 r6 | JZ r6 C | JZ r4 C | MOV r0 r4 | JMP E"

/** The program of a network, with a given number of instructions before it that do nothing. */
export const program = (halts: boolean, idle = 0): Register.Program =>
  Register.program(
    [
      ...Array.from({ length: idle }, () => "MOV r7 r7"),
      gates[0],
      ...(halts ? [halt, `C: ${gates[1]}`] : [gates[1]]),
      gates[2],
      "E: END"
    ].join(" | ")
  )

/** How many settings the parameters have. */
export const settings = (halts: boolean): number => (halts ? 8192 : 4096)

/** The parameters of a setting: its bits, the lowest first; four for each gate, at 00, 01, 10 and 11. */
export const parameters = (setting: number, halts: boolean): ReadonlyArray<number> =>
  Array.from({ length: halts ? 13 : 12 }, (_, bit) => (setting >> bit) & 1)

const budget = Budget.of("unit", { steps: 1_000_000 })
const inputs = Array.from({ length: 8 }, (_, n) => [n >> 2, (n >> 1) & 1, n & 1] as const)

/**
 * What a program computes of three bits with these parameters, as a truth table, and the steps on each input.
 *
 * - **Errors** `RangeError` where it does not end within a million steps
 *
 * @example
 * ```ts
 * import { LookUpNetwork } from "@headwater/programs"
 * // XOR, XOR and the first operand: the parity of three bits
 * const setting = 0b1100_0110_0110
 * const { steps, table } = LookUpNetwork.run(
 *   LookUpNetwork.program(false), LookUpNetwork.parameters(setting, false))
 * table // => "01101001"
 * new Set(steps) // => new Set([15n])
 * ```
 */
export const run = (
  program: Register.Program,
  parameters: ReadonlyArray<number>
): { readonly table: string; readonly steps: ReadonlyArray<bigint> } => {
  const runs = inputs.map(([r1, r2, r3]) => {
    const run = Register.answer(program, { registers: { r1, r2, r3 }, history: parameters }, budget)
    if (run.status === "exhausted") throw new RangeError("Expected a network to end")
    return run
  })
  return { table: runs.map((it) => it.output).join(""), steps: runs.map((it) => it.steps) }
}
