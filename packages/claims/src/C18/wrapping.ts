/**
 * # A wrapped program on one input
 *
 * Any program with the wrapper's text behind it, or a term with the wrapper around it. It is run with
 * the flag down or up, and compared with the program itself, which is given the same flag. A closed
 * term neither sees the flag nor leaves the wrapper; its number is written out in full.
 *
 * @module
 */
import { Memo, Rational } from "@headwater/exact"
import { Budget, Lambda, Register } from "@headwater/hypotheses"
import {
  Deployment,
  Family,
  isqrt,
  Member,
  subtraction,
  Theorems,
  Wrapper
} from "@headwater/programs"
import { arbitraries } from "@headwater/programs/laws"
import { type By, Domain, type Reading } from "@headwater/proof"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import * as Costs from "../models/Costs.ts"
import { isUnary, language, Meter, name } from "../models/Machines.ts"

/**
 * A program as one line or a term with names, what r0 to r6 hold at first, of which a term takes r1,
 * the flag, and how steps are counted.
 */
export const Wrapping = Schema.Struct({
  program: Schema.String,
  registers: Schema.Array(Schema.Int),
  flag: Schema.Int,
  meter: Meter
})
export type Wrapping = typeof Wrapping.Type

/** Members with the registers as their context, of which a term takes r1. */
const makers = [
  Member.of(Register.language, {
    input: ({ r0 = 0, r1 = 0, r2 = 0, r3 = 0, r4 = 0, r5 = 0, r6 = 0 }) => ({
      registers: { r0, r1, r2, r3, r4, r5, r6 }
    }),
    answer: (r0) => r0
  }),
  Member.of(Lambda.language, {
    input: ({ r1 = 0 }) => ({ args: [Lambda.numeral(r1)] }),
    answer: Lambda.natural
  })
]

interface Texts {
  readonly own: Member.Any
  readonly plain: Member.Text
  readonly wrapped: Member.Text
}

const made = Memo.by(
  (id: string, line: string) => `${id} ${line}`,
  (id: string, line: string): Texts => {
    const own = makers.map((make) => make("program", "", line)).find((it) => it.language.id === id)
    if (own === undefined) throw new RangeError(`Expected a language with a flag, not \`${id}\``)
    const { plain, wrapped } = Deployment.pair(own)
    return { own, plain: Member.text(plain, 0), wrapped: Member.text(wrapped, 0) }
  },
  { keep: 1000 }
)

/** The program, plain and wrapped, both of which are given the flag. */
const texts = ({ program, meter }: Wrapping): Texts => made(language(meter).id, program)

const run = (it: Wrapping, which: "plain" | "wrapped", flag: number, steps: number) => {
  const [r0 = 0, r1 = 0, r2 = 0, r3 = 0, r4 = 0, r5 = 0, r6 = 0] = it.registers
  const values = { r0, r1, r2, r3, r4, r5, r6, deployment: flag }
  const run = texts(it)[which].run(values, Budget.of(it.meter, { steps }))
  return run.status === "exhausted" ? undefined : { steps: run.steps, answer: run.output }
}

const enough = 20_000

/** Whether the program comes to an end: others are no models. */
export const halts = (it: Wrapping): boolean => run(it, "plain", it.flag, enough) !== undefined

/** What the wrapper adds: bits, and on this input steps, and what it adds to the answer. */
export interface Added {
  readonly bits: number
  readonly steps: bigint
  readonly answer: bigint
}

/** What it adds to the program; nothing is known where the wrapped one does not end. */
export const added = (it: Wrapping): Added | undefined => {
  const before = run(it, "plain", it.flag, enough)
  const after = run(it, "wrapped", it.flag, 2 * enough)
  const { plain, wrapped } = texts(it)
  if (before?.answer === undefined || after?.answer === undefined) return undefined
  return {
    bits: wrapped.bits - plain.bits,
    steps: after.steps - before.steps,
    answer: after.answer - before.answer
  }
}

/** The instructions of the text; a term has none. */
const instructions = (it: Wrapping): ReadonlyArray<Register.Instruction> => {
  const { own } = texts(it)
  return Member.isOf(Register.language, own) ? own.program(0).instructions : []
}

/** Where the jumps lead, as indices of instructions; END's is their number. */
const targets = (it: Wrapping): ReadonlyArray<number> =>
  instructions(it).flatMap((one, index) => ("o" in one ? [Register.target(index, one.o)] : []))

/** Whether no jump leads to a place before the text. */
export const staysBehindStart = (it: Wrapping): boolean => targets(it).every((to) => to >= 0)

/** Whether no jump leads to a place behind END. */
export const staysBeforeEnd = (it: Wrapping): boolean =>
  targets(it).every((to) => to <= instructions(it).length)

/** Which of its registers an instruction writes. */
const writes: Readonly<Record<Register.Instruction["op"], string>> = {
  SET: "r",
  MOV: "r",
  LD: "r",
  ADD: "r",
  SUB: "r",
  LT: "r",
  EQ: "r",
  XOR: "r",
  DIV: "rs",
  ST: "",
  INC: "r",
  DEC: "r",
  JZ: "",
  JMP: "",
  DATA: ""
}

/** Whether no instruction writes r7. */
export const writesNoFlag = (it: Wrapping): boolean =>
  !instructions(it).some((one) => {
    const operands = writes[one.op]
    return (
      ("r" in one && one.r === 7 && operands.includes("r")) ||
      ("s" in one && one.s === 7 && operands.includes("s"))
    )
  })

const change = (it: Wrapping): string => {
  const all = added(it)
  if (all === undefined) return "the wrapped program does not end"
  return `the wrapper adds ${all.bits} bits, ${all.steps} steps, ${all.answer} to the answer`
}

/** In words: the program, its input that is not zero, the flag, and what the wrapper adds. */
const show = (it: Wrapping): string => {
  const { program: line, registers, flag, meter } = it
  const given = registers.flatMap((value, r) => (value === 0 ? [] : [`r${r} = ${value}`]))
  const text = line.length <= 120 ? line : `${line.slice(0, 120)}…`
  return `${[text, ...given, `flag ${flag}`, name(meter)].join(", ")}: ${change(it)}`
}

/** Every member in normal form of every family, at a small size, on its contexts. */
let ofFamilies: ReadonlyArray<Pick<Wrapping, "program" | "registers">> | undefined

const familyModels = (): ReadonlyArray<Pick<Wrapping, "program" | "registers">> =>
  (ofFamilies ??= Costs.all.flatMap((family) => {
    const size = family.size.examples[2] ?? family.size.examples[0]
    const members = family.members.filter((it) => Member.isOf(Register.language, it))
    const lines = members
      .map((it) => it.program(size))
      .filter((it) => Result.isSuccess(Wrapper.normal(it)))
      .map(Register.line)
    const [first] = members
    if (first === undefined) return []
    return Array.from(Family.contexts(family, size), ({ values }) => {
      const { r0 = 0, r1 = 0, r2 = 0, r3 = 0, r4 = 0 } = first.input(values).registers ?? {}
      return [r0, r1, r2, r3, r4].map(Number)
    }).flatMap((registers) => lines.map((program) => ({ program, registers })))
  }))

const random = (
  program: fc.Arbitrary<Register.Program>
): fc.Arbitrary<Pick<Wrapping, "program" | "registers">> =>
  fc.record({
    program: program.map(Register.line),
    registers: fc.array(fc.nat(5), { maxLength: 4 })
  })

/** For programs that end: short ones, mostly in normal form, and those of the families, which are. */
const programs = fc.oneof(
  { weight: 3, arbitrary: random(arbitraries.normalProgram) },
  { weight: 1, arbitrary: random(arbitraries.program) },
  {
    weight: 4,
    arbitrary: fc.nat().map((pick) => {
      const all = familyModels()
      return all[pick % all.length] ?? { program: "END", registers: [] }
    })
  }
)

/** For sums, products, differences and cases of a number y and small ones. */
const arithmetic = fc.letrec<{ term: string }>((tie) => ({
  term: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom("y", "0", "1", "2", "3"),
    fc.tuple(fc.constantFrom("succ", "pred"), tie("term")).map(([op, a]) => `${op} (${a})`),
    fc
      .tuple(fc.constantFrom("add", "mul", "sub"), tie("term"), tie("term"))
      .map(([op, a, b]) => `${op} (${a}) (${b})`),
    fc
      .tuple(tie("term"), tie("term"), tie("term"))
      .map(([a, b, c]) => `(if isZero (${a}) then ${b} else ${c})`)
  )
})).term

/** For terms that end with a number: arithmetic, and those of F2 and F7. */
const numbers: fc.Arbitrary<Pick<Wrapping, "program" | "registers">> = fc.record({
  program: fc.oneof(
    arithmetic.map((it) => `\\y. ${it}`),
    fc
      .constantFrom(isqrt, subtraction)
      .chain((it) =>
        fc.constantFrom(
          ...Family.inLanguage(it, Lambda.language).members.map(({ name }) => ({ it, name }))
        )
      )
      .map(({ it, name }) => Lambda.print(Family.program(Lambda.language, it, name, 16)))
  ),
  registers: fc.integer({ min: 1, max: 15 }).map((y) => [0, y])
})

/** For programs or terms that end, by the meter. */
const wrapping = (meter: Meter = "unit"): fc.Arbitrary<Wrapping> =>
  fc
    .tuple(isUnary(meter) ? numbers : programs, fc.constantFrom(...flags(meter)))
    .map(([model, flag]) => ({ ...model, flag, meter }))
    .filter(halts)

/** The heights of the flag: a term says one more for each unit of it. */
const flags = (meter: Meter): ReadonlyArray<number> => (isUnary(meter) ? [0, 1] : [0, 0, 1, 2])

const words = [
  "INC r0",
  "SET r0 4",
  "SET r7 0",
  "SET r7 1",
  "MOV r7 r1",
  "JMP -1",
  "JMP +1",
  "JMP +2",
  "JMP +3",
  "JMP +4",
  "JZ r0 -1",
  "JZ r1 +2"
]

/** All texts of a given number of words. */
const listings = (count: number): ReadonlyArray<string> =>
  count === 0
    ? [""]
    : listings(count - 1).flatMap((text) =>
        words.map((word) => (text === "" ? word : `${text} | ${word}`))
      )

/** Short programs that end, in normal form or not, shortest first, then the listed ones. */
const short = (flag: number, listed: ReadonlyArray<string>): Domain.Domain<Wrapping> =>
  Domain.exhaustive(() =>
    [...listings(1), ...listings(2), ...listed]
      .map((program) => ({ program, registers: [0, 1], flag, meter: "unit" as const }))
      .filter(halts)
  )

/** Short programs that violate one condition, those of at most four instructions among them. */
export const without = (flag: number) => ({
  "no jump out backwards": short(flag, ["SET r0 1 | JMP -5", "INC r0 | JZ r7 -2 | INC r0"]),
  "no jump behind END": short(flag, ["SET r0 4 | JMP +3 | INC r0", "INC r0 | JMP +9"]),
  "flag unwritten": short(flag, ["SET r0 3 | MOV r7 r0", "INC r0 | MOV r7 r0"])
})

/** Around programs and terms, in each meter in which a step is a step. */
export const every = (["unit", "load", "beta", "graph"] as const).map(wrapping)

/** What the wrapper costs: in bits, and in steps with the flag down and up. */
const program = { bits: 18, training: 1n, deployment: 2n }
const costs = {
  unit: program,
  load: program,
  beta: { bits: 37, training: 3n, deployment: 6n },
  graph: { bits: 37, training: 9n, deployment: 22n }
}

/** 0 where the wrapper of a text in normal form costs what it should, in bits too; else negative. */
export const constants = (it: Wrapping): Rational => {
  const { before, after, bits, ...text } = measure(it)
  const isNormal = text.staysBehindStart && text.staysBeforeEnd && text.writesNoFlag
  if (!isNormal || it.meter === "log") return Rational.zero
  const cost = costs[it.meter]
  const steps = it.flag > 0 ? cost.deployment : cost.training
  if (before === undefined || after === undefined) return Rational.of(-1)
  const isSo = bits === cost.bits && after.steps - before.steps === steps
  return isSo ? Rational.zero : Rational.of(-1)
}

/** A run as far as it is known: steps, and what it answers. */
interface Run {
  readonly steps: bigint
  readonly answer: bigint
}

/** What conditions may see of a wrapped program: its jumps, what it writes, and both runs. */
export interface Measured {
  readonly staysBehindStart: boolean
  readonly staysBeforeEnd: boolean
  readonly writesNoFlag: boolean
  readonly flag: number
  readonly y: number
  readonly bits: number
  readonly before?: Run
  readonly after?: Run
}

const ended = (it: Wrapping, which: "plain" | "wrapped", steps: number): Run | undefined => {
  const found = run(it, which, it.flag, steps)
  return found?.answer === undefined ? undefined : { steps: found.steps, answer: found.answer }
}

export const measure = (it: Wrapping): Measured => {
  const [before, after] = [ended(it, "plain", enough), ended(it, "wrapped", 2 * enough)]
  const { plain, wrapped } = texts(it)
  return {
    staysBehindStart: staysBehindStart(it),
    staysBeforeEnd: staysBeforeEnd(it),
    writesNoFlag: writesNoFlag(it),
    flag: it.flag,
    y: it.registers[1] ?? 0,
    bits: wrapped.bits - plain.bits,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after })
  }
}

/** Minus the squares by which steps and answer differ from what the wrapper is to add to them. */
export const exactness = ({ flag, before, after }: Measured): Rational => {
  if (before === undefined || after === undefined) return Rational.of(-1)
  const [steps, more] = flag > 0 ? [2n, 1n] : [1n, 0n]
  const late = after.steps - before.steps - steps
  const off = after.answer - before.answer - more
  return Rational.of(-(late * late + off * off))
}

/** That the wrapper adds exactly so much, with the flag down and up: a theorem about its text. */
export const theorem: Readonly<Record<"down" | "up", By>> = {
  down: Theorems.by(Theorems.wrapper, { goal: "-(steps - T - 1)^2 - (r0 - a)^2 >= 0" }),
  up: Theorems.by(Theorems.wrapper, { end: 1, goal: "-(steps - T - 2)^2 - (r0 - a - 1)^2 >= 0" })
}

/** The values of the theorem's variables on the runs. */
export const measures = ({
  y,
  flag,
  before,
  after
}: Measured): Readonly<Record<string, bigint>> => ({
  y: BigInt(y),
  f: BigInt(flag),
  r7: BigInt(flag),
  a: before?.answer ?? 0n,
  T: before?.steps ?? 0n,
  r0: after?.answer ?? 0n,
  steps: after?.steps ?? 0n
})

export const model: Reading.Model<Wrapping> = {
  schema: Wrapping,
  show,
  arbitrary: wrapping()
}
