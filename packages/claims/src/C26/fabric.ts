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
import { Memo, Rational } from "@headwater/exact"
import { Budget, Register } from "@headwater/hypotheses"
import { Domain, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"

/** Which fabric, what it learns from, and how time is counted and charged. */
export const Fabric = Schema.Struct({
  halts: Schema.Boolean,
  /** A function of three bits, the first bit of an input the high one. */
  target: Schema.String,
  /** Which of the eight inputs are shown. */
  shown: Schema.String,
  how: Schema.Literals(["max", "total"]),
  gamma: Schema.Int
})
export type Fabric = typeof Fabric.Type

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

/** Settings that nothing here tells apart. */
interface Alike {
  readonly table: string
  readonly penalty: number
  readonly max: bigint
  readonly total: bigint
  readonly count: bigint
}

/** All settings of a fabric, those that are alike together. */
export const settings = Memo.by(Boolean, (halts: boolean): ReadonlyArray<Alike> => {
  const text = program(halts)
  const groups = new Map<string, Alike>()
  for (let setting = 0; setting < (halts ? 8192 : 4096); setting++) {
    const { table, steps } = ran(text, parameters(setting, halts))
    const one = {
      table,
      penalty: penalty(setting),
      max: steps.reduce((a, b) => (a > b ? a : b)),
      total: steps.reduce((a, b) => a + b)
    }
    const key = `${table} ${one.penalty} ${one.max} ${one.total}`
    groups.set(key, { ...one, count: (groups.get(key)?.count ?? 0n) + 1n })
  }
  return [...groups.values()]
})

/** What the regulariser alone gives to settings that are alike. */
export const regularised = ({ penalty, count }: Alike): Rational =>
  Rational.pow2(-penalty).times(Rational.of(count))

/** The functions that a fabric can compute. */
export const functions = (halts: boolean): ReadonlyArray<string> => [
  ...new Set(settings(halts).map((it) => it.table))
]

const agrees = (table: string, { target, shown }: Fabric): boolean =>
  Array.from(shown).every((bit, input) => bit === "0" || table[input] === target[input])

/** The posterior of each function under 2^-penalty · t^-gamma, given what is shown. */
export const posterior = (it: Fabric, gamma = it.gamma): ReadonlyMap<string, Rational> => {
  const masses = new Map<string, Rational>()
  for (const { table, penalty, count, [it.how]: time } of settings(it.halts)) {
    if (!agrees(table, it)) continue
    const weight = Rational.pow2(-penalty).dividedBy(Rational.of(time ** BigInt(gamma)))
    masses.set(table, (masses.get(table) ?? Rational.zero).plus(weight.times(Rational.of(count))))
  }
  const total = Rational.sum(masses.values())
  return new Map(Array.from(masses, ([table, mass]) => [table, mass.dividedBy(total)]))
}

/** How far two posteriors are apart: half the sum of the differences. */
export const distance = (
  a: ReadonlyMap<string, Rational>,
  b: ReadonlyMap<string, Rational>
): Rational =>
  Rational.sum(
    Array.from(a, ([table, mass]) => mass.minus(b.get(table) ?? Rational.zero).abs())
  ).dividedBy(Rational.of(2))

/** What is shown of a model. */
export const show = (it: Fabric): string => {
  const known = Array.from(it.target, (bit, input) => (it.shown[input] === "1" ? bit : "-")).join(
    ""
  )
  return `a fabric ${it.halts ? "that may halt" : "of constant time"}, shown ${known}, ${it.how} time, gamma = ${it.gamma}`
}

/** Functions of three bits with what is shown of them, for all ways to charge for time. */
export const fabrics = (halts: boolean): Domain.Domain<Fabric> =>
  Domain.exhaustive(function* () {
    for (const target of ["01010101", "00010111", "01101001", "11110001"]) {
      for (const shown of ["00000000", "10000001", "11110000", "11111110"]) {
        for (const how of ["max", "total"] as const) {
          for (const gamma of [1, 2, 7]) yield { halts, target, shown, how, gamma }
        }
      }
    }
  })

/** How many times there are among the settings, and how far the charge for time moves the posterior. */
export const measure = (it: Fabric) => ({
  times: new Set(settings(it.halts).map((one) => one[it.how])).size,
  moved: distance(posterior(it), posterior(it, 0))
})

export type Measured = ReturnType<typeof measure>

export const model: Reading.Model<Fabric> = {
  schema: Fabric,
  show,
  arbitrary: fc.record({
    halts: fc.constant(false),
    target: fc.constantFrom("01010101", "00010111"),
    shown: fc.constantFrom("00000000", "10000001"),
    how: fc.constantFrom("max", "total"),
    gamma: fc.integer({ min: 1, max: 7 })
  })
}
