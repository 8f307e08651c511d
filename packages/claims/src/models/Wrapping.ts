/**
 * # A wrapped program on one input
 *
 * Any program with the wrapper's text behind it, or a term with the wrapper around it. It is run with
 * the flag down or up, and compared with the program itself in training, where the flag is down. A
 * closed term neither sees the flag nor leaves the wrapper; its number is written out in full.
 *
 * @module
 */
import { Memo } from "@headwater/exact"
import { Budget, Lambda, Register } from "@headwater/hypotheses"
import { Deployment, Family, isqrt, Member, subtraction, Wrapper } from "@headwater/programs"
import { arbitraries } from "@headwater/programs/laws"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import * as Costs from "./Costs.ts"
import { isUnary, language, Meter, name } from "./Machines.ts"

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

/** Whether the program comes to an end in training: others are no models. */
export const halts = (it: Wrapping): boolean => run(it, "plain", 0, enough) !== undefined

/** What the wrapper adds: bits, and on this input steps, and what it adds to the answer. */
export interface Added {
  readonly bits: number
  readonly steps: bigint
  readonly answer: bigint
}

/** What it adds to the program in training; nothing is known where the wrapped one does not end. */
export const added = (it: Wrapping): Added | undefined => {
  const before = run(it, "plain", 0, enough)
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

/** Which of its registers an instruction reads, and which it writes. */
const uses: Readonly<Record<Register.Instruction["op"], readonly [reads: string, writes: string]>> =
  {
    SET: ["", "r"],
    MOV: ["s", "r"],
    LD: ["s", "r"],
    ADD: ["rs", "r"],
    SUB: ["rs", "r"],
    LT: ["rs", "r"],
    EQ: ["rs", "r"],
    XOR: ["rs", "r"],
    DIV: ["rs", "rs"],
    ST: ["rs", ""],
    INC: ["r", "r"],
    DEC: ["r", "r"],
    JZ: ["r", ""],
    JMP: ["", ""],
    DATA: ["", ""]
  }

const flagIn = (it: Wrapping, which: 0 | 1): boolean =>
  instructions(it).some((one) => {
    const operands = uses[one.op][which]
    return (
      ("r" in one && one.r === 7 && operands.includes("r")) ||
      ("s" in one && one.s === 7 && operands.includes("s"))
    )
  })

/** Whether no instruction reads r7. */
export const readsNoFlag = (it: Wrapping): boolean => !flagIn(it, 0)

/** Whether no instruction writes r7. */
export const writesNoFlag = (it: Wrapping): boolean => !flagIn(it, 1)

const change = (it: Wrapping): string => {
  const all = added(it)
  if (all === undefined) return "the wrapped program does not end"
  return `the wrapper adds ${all.bits} bits, ${all.steps} steps, ${all.answer} to the answer`
}

/** In words: the program, its input that is not zero, the flag, and what the wrapper adds. */
export const show = (it: Wrapping): string => {
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
export const wrapping = (meter: Meter = "unit"): fc.Arbitrary<Wrapping> =>
  fc
    .tuple(isUnary(meter) ? numbers : programs, fc.constantFrom(...flags(meter)))
    .map(([model, flag]) => ({ ...model, flag, meter }))
    .filter(halts)

/** The heights of the flag: a term says one more for each unit of it. */
const flags = (meter: Meter): ReadonlyArray<number> => (isUnary(meter) ? [0, 1] : [0, 0, 1, 2])

const words = [
  "INC r0",
  "SET r0 4",
  "MOV r0 r7",
  "ADD r0 r7",
  "JZ r7 +1",
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

/** All texts of so many words. */
const listings = (count: number): ReadonlyArray<string> =>
  count === 0
    ? [""]
    : listings(count - 1).flatMap((text) =>
        words.map((word) => (text === "" ? word : `${text} | ${word}`))
      )

/** Short programs in normal form or not, shortest first, then the listed ones; those that end. */
export function* short(
  flags: ReadonlyArray<number>,
  listed: ReadonlyArray<string>
): Generator<Wrapping> {
  for (const program of [...listings(1), ...listings(2), ...listed]) {
    for (const flag of flags) {
      const model = { program, registers: [0, 1], flag, meter: "unit" } as const
      if (halts(model)) yield model
    }
  }
}
