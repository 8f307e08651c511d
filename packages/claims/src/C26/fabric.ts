/**
 * # A fabric with programmable gates
 *
 * A fixed architecture as a register program: three gates on three bits, wired once and for all,
 * whose truth tables stand in memory. The twelve bits in memory are the parameters. A fabric that
 * may halt has one bit more: where it is set and the first gate says 1, that is the answer, and the
 * other gates are not looked up. Time is what the machine counts.
 *
 * The regulariser charges four bits for each gate that does more than pass its first operand on,
 * and one for the bit that halts.
 *
 * @module
 */
import { Distribution, Memo, Rational } from "@headwater/exact"
import { Budget, Register } from "@headwater/hypotheses"
import { Domain, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"

/** Which fabric, what it learns from, and how time is counted and charged. */
const Fabric = Schema.Struct({
  halts: Schema.Boolean,
  /** A function of three bits, the first bit of an input the high one. */
  target: Schema.String,
  /** Which of the eight inputs are shown. */
  shown: Schema.String,
  how: Schema.Literals(["max", "total"]),
  gamma: Schema.Int
})
type Fabric = typeof Fabric.Type

const gate = (out: string, a: string, b: string, table: number): string =>
  `SET ${out} ${table} | ADD ${out} ${a} | ADD ${out} ${a} | ADD ${out} ${b} | LD ${out} ${out}`

const gates = [gate("r4", "r1", "r2", 0), gate("r5", "r4", "r3", 4), gate("r0", "r5", "r1", 8)]
const halt = "SET r6 12 | LD r6 r6 | JZ r6 C | JZ r4 C | MOV r0 r4 | JMP E"

/** The program of a fabric, with a given number of instructions before it that do nothing. */
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

const budget = Budget.of("unit", { steps: 1000 })
const inputs = Array.from({ length: 8 }, (_, n) => [n >> 2, (n >> 1) & 1, n & 1] as const)

/** What a program computes with these parameters, and the steps on each input. */
export const ran = (
  text: Register.Program,
  parameters: ReadonlyArray<number>
): { readonly table: string; readonly steps: ReadonlyArray<bigint> } => {
  const runs = inputs.map(([r1, r2, r3]) => {
    const run = Register.answer(text, { registers: { r1, r2, r3 }, history: parameters }, budget)
    if (run.status === "exhausted") throw new RangeError("Expected a fabric to end")
    return run
  })
  return { table: runs.map((it) => it.output).join(""), steps: runs.map((it) => it.steps) }
}

/** The parameters of a number: its bits, the lowest first. */
export const parameters = (setting: number, halts: boolean): ReadonlyArray<number> =>
  Array.from({ length: halts ? 13 : 12 }, (_, bit) => (setting >> bit) & 1)

/** The bits that a setting is charged by the regulariser. */
export const penalty = (setting: number): number =>
  [0, 4, 8].reduce((sum, at) => (((setting >> at) & 15) === 12 ? sum : sum + 4), setting >> 12)

/** All settings of a fabric, by what they compute, their penalty and their times. */
export const settings = Memo.by(Boolean, (halts: boolean) => {
  const text = program(halts)
  const all = Array.from({ length: halts ? 8192 : 4096 }, (_, setting) => {
    const { table, steps } = ran(text, parameters(setting, halts))
    return {
      table,
      penalty: penalty(setting),
      max: steps.reduce((a, b) => (a > b ? a : b)),
      total: steps.reduce((a, b) => a + b)
    }
  })
  const groups = Map.groupBy(all, (it) => Object.values(it).join(" "))
  return Array.from(groups.values(), (alike) => ({ ...alike[0]!, count: BigInt(alike.length) }))
})

const agrees = (table: string, { target, shown }: Fabric): boolean =>
  Array.from(shown).every((bit, input) => bit === "0" || table[input] === target[input])

/** The posterior of each function under 2^-penalty · t^-gamma, given what is shown. */
export const posterior = (it: Fabric, gamma = it.gamma): Distribution.Distribution<string> => {
  const alike = settings(it.halts).filter(({ table }) => agrees(table, it))
  const weights = alike.map(({ table, penalty, count, [it.how]: time }) => {
    const weight = Rational.pow2(-penalty).times(Rational.of(count, time ** BigInt(gamma)))
    return [table, weight] as const
  })
  const total = Rational.sum(weights.map(([, weight]) => weight))
  return new Map(
    Array.from(Distribution.masses(weights), ([table, it]) => [table, it.dividedBy(total)])
  )
}

/** Functions of three bits with what is shown of them, for all ways to charge for time. */
export const fabrics = (halts: boolean): Domain.Listing<Fabric> =>
  Domain.product<Fabric>({
    halts: [halts],
    target: ["01010101", "00010111", "01101001", "11110001"],
    shown: ["00000000", "10000001", "11110000", "11111110"],
    how: ["max", "total"],
    gamma: [1, 2, 7]
  })

/** How many times there are among the settings, and how far the charge for time moves the posterior. */
export const measure = (it: Fabric) => ({
  times: new Set(settings(it.halts).map((one) => one[it.how])).size,
  moved: Distribution.totalVariation(posterior(it), posterior(it, 0))
})
export type Measured = ReturnType<typeof measure>

export const model: Reading.Model<Fabric> = {
  schema: Fabric,
  show: ({ gamma, halts, how, shown, target }) => {
    const known = Array.from(target, (bit, input) => (shown[input] === "1" ? bit : "-")).join("")
    const kind = halts ? "that may halt" : "of constant time"
    return `a fabric ${kind}, shown ${known}, ${how} time, gamma = ${gamma}`
  },
  arbitrary: Domain.arbitrary(fabrics(false))
}
