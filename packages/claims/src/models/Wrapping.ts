/**
 * # A wrapped program on one input
 *
 * Any program with the wrapper's text behind it. It is run with the flag down or up, and compared
 * with the program itself in training, where the flag is down.
 *
 * @module
 */
import { Budget, Register } from "@headwater/hypotheses"
import { Families, Family, Wrapper } from "@headwater/programs"
import { arbitraries } from "@headwater/programs/laws"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"

/** A program as one line, what r0 to r6 hold at first, the flag, and how steps are counted. */
export const Wrapping = Schema.Struct({
  program: Schema.String,
  registers: Schema.Array(Schema.Int),
  flag: Schema.Int,
  meter: Schema.Literals(["unit", "load"])
})
export type Wrapping = typeof Wrapping.Type

/** Programs by their lines. */
const read = new Map<string, Register.Program>()

const program = ({ program: line }: Wrapping): Register.Program => {
  const known = read.get(line)
  if (known !== undefined) return known
  if (read.size >= 1000) read.clear()
  const made = Register.program(line)
  read.set(line, made)
  return made
}

const run = (
  text: Register.Program,
  { registers: first, meter }: Wrapping,
  r7: number,
  steps: number
): ReturnType<typeof Register.answer> => {
  const [r0 = 0, r1 = 0, r2 = 0, r3 = 0, r4 = 0, r5 = 0, r6 = 0] = first
  const registers = { r0, r1, r2, r3, r4, r5, r6, r7 }
  return Register.answer(text, { registers }, Budget.of(meter, { steps }))
}

const enough = 20_000

/** Whether the program comes to an end in training: others are no models. */
export const halts = (it: Wrapping): boolean => run(program(it), it, 0, enough).status === "halted"

/** What the wrapper adds: bits, and on this input steps, and what it adds to the answer. */
export interface Added {
  readonly bits: number
  readonly steps: bigint
  readonly answer: bigint
}

/** What it adds to the program in training; nothing is known where the wrapped one does not end. */
export const added = (it: Wrapping): Added | undefined => {
  const [plain, wrapped] = [program(it), Wrapper.append(program(it))]
  const [before, after] = [run(plain, it, 0, enough), run(wrapped, it, it.flag, 2 * enough)]
  if (before.status === "exhausted" || after.status === "exhausted") return undefined
  return {
    bits: Register.encode(wrapped).length - Register.encode(plain).length,
    steps: after.steps - before.steps,
    answer: after.output - before.output
  }
}

/** Where the jumps lead, as indices of instructions; END's is their number. */
const targets = (it: Wrapping): ReadonlyArray<number> =>
  program(it).instructions.flatMap((one, index) =>
    "o" in one ? [Register.target(index, one.o)] : []
  )

/** Whether no jump leads to a place before the text. */
export const staysBehindStart = (it: Wrapping): boolean => targets(it).every((to) => to >= 0)

/** Whether no jump leads to a place behind END. */
export const staysBeforeEnd = (it: Wrapping): boolean =>
  targets(it).every((to) => to <= program(it).instructions.length)

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
  program(it).instructions.some((one) => {
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
  return `${[text, ...given, `flag ${flag}`, `${meter} steps`].join(", ")}: ${change(it)}`
}

/** Every member in normal form of every family, at a small size, on its contexts. */
let ofFamilies: ReadonlyArray<Pick<Wrapping, "program" | "registers">> | undefined

const familyModels = (): ReadonlyArray<Pick<Wrapping, "program" | "registers">> =>
  (ofFamilies ??= Families.all.flatMap((family) => {
    const size = family.size.examples[2] ?? family.size.examples[0]
    const texts = family.members
      .map((it) => it.program(size))
      .filter((it) => Result.isSuccess(Wrapper.normal(it)))
      .map(Register.line)
    return Array.from(Family.contexts(family, size), ({ input }) => {
      const { r0 = 0, r1 = 0, r2 = 0, r3 = 0, r4 = 0 } = input.registers ?? {}
      return [r0, r1, r2, r3, r4].map(Number)
    }).flatMap((registers) => texts.map((program) => ({ program, registers })))
  }))

const random = (
  program: fc.Arbitrary<Register.Program>
): fc.Arbitrary<Pick<Wrapping, "program" | "registers">> =>
  fc.record({
    program: program.map(Register.line),
    registers: fc.array(fc.nat(5), { maxLength: 4 })
  })

/** For programs that end: short ones, mostly in normal form, and those of the families, which are. */
export const wrapping: fc.Arbitrary<Wrapping> = fc
  .tuple(
    fc.oneof(
      { weight: 3, arbitrary: random(arbitraries.normalProgram) },
      { weight: 1, arbitrary: random(arbitraries.program) },
      {
        weight: 4,
        arbitrary: fc.nat().map((pick) => {
          const all = familyModels()
          return all[pick % all.length] ?? { program: "END", registers: [] }
        })
      }
    ),
    fc.constantFrom(0, 0, 1, 2),
    fc.constantFrom("unit" as const, "load" as const)
  )
  .map(([model, flag, meter]) => ({ ...model, flag, meter }))
  .filter(halts)

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
const texts = (count: number): ReadonlyArray<string> =>
  count === 0
    ? [""]
    : texts(count - 1).flatMap((text) =>
        words.map((word) => (text === "" ? word : `${text} | ${word}`))
      )

/** Short programs in normal form or not, shortest first, then the listed ones; those that end. */
export function* short(
  flags: ReadonlyArray<number>,
  listed: ReadonlyArray<string>
): Generator<Wrapping> {
  for (const program of [...texts(1), ...texts(2), ...listed]) {
    for (const flag of flags) {
      const model = { program, registers: [0, 1], flag, meter: "unit" } as const
      if (halts(model)) yield model
    }
  }
}
