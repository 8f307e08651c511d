/**
 * # A wrapped program on one input
 *
 * Any program with the wrapper's text behind it. It is run with the flag down or up, and compared
 * with the program itself, which is given the same flag. Around terms the wrapper has other
 * constants, see `@headwater/programs`.
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { Budget, Register } from "@headwater/hypotheses"
import { Member, Theorems, Wrapper } from "@headwater/programs"
import { arbitraries } from "@headwater/programs/laws"
import { type By, Domain, Exact, Reading } from "@headwater/proof"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import * as Costs from "../models/Costs.ts"

/** A program on one line, its input in r1, and the flag in r7. */
export const Wrapping = Schema.Struct({
  program: Schema.String,
  y: Schema.Int,
  flag: Schema.Int
})
export type Wrapping = typeof Wrapping.Type

const enough = 20_000

/** The steps of a run and what it answers, where it is known to end. */
const run = (program: Register.Program, { y, flag }: Wrapping, steps = enough) => {
  const input = { registers: { r1: y, r7: flag } }
  const found = Register.answer(program, input, Budget.of("unit", { steps }))
  return found.status === "exhausted" ? undefined : { steps: found.steps, answer: found.output }
}

/** Whether the program halts: others are no models. */
export const halts = (it: Wrapping): boolean => run(Register.program(it.program), it) !== undefined

/** Registers that hold no 0: DIV writes only where it does not divide by one. */
const ones = { r0: 1, r1: 1, r2: 1, r3: 1, r4: 1, r5: 1, r6: 1, r7: 1 }

/** The jumps of a program, what it writes, and what the wrapper adds to it. */
const measure = (it: Wrapping) => {
  const program = Register.program(it.program)
  const { instructions } = program
  const wrapped = Wrapper.append(program)
  const targets = instructions.flatMap((one, at) =>
    "o" in one ? [Register.target(at, one.o)] : []
  )
  const state = Register.start(program, { registers: ones })
  const written = instructions.flatMap((one) =>
    one.op === "DATA" ? [] : Register.action(one, state).writes.map(([register]) => register)
  )
  return {
    ...it,
    staysBehindStart: targets.every((to) => to >= 0),
    staysBeforeEnd: targets.every((to) => to <= instructions.length),
    writesNoFlag: !written.includes(7),
    /** Bits that the wrapper adds. */
    bits: Register.encode(wrapped).length - Register.encode(program).length,
    before: run(program, it),
    after: run(wrapped, it, 2 * enough)
  }
}
type Measured = ReturnType<typeof measure>

export const wrapping = Reading.about(Wrapping, measure, {
  show: (it, { after, before, bits }) => {
    const text = it.program.length <= 120 ? it.program : `${it.program.slice(0, 120)}…`
    const change =
      before === undefined || after === undefined
        ? "the wrapped program does not end"
        : `the wrapper adds ${bits} bits, ${after.steps - before.steps} steps, ${after.answer - before.answer} to the answer`
    return `${text}, r1 = ${it.y}, flag ${it.flag}: ${change}`
  },
  conditions: {
    "no jump out backwards": [
      "no jump leads to a place before the text",
      (it) => it.staysBehindStart
    ],
    "no jump behind END": ["no jump leads to a place behind END", (it) => it.staysBeforeEnd],
    "flag unwritten": ["no instruction writes r7", (it) => it.writesNoFlag]
  },
  sizes: { flag: (it) => it.flag }
})

/** What makes a program one that the wrapper goes with. */
export const normal = {
  "no jump out backwards": true,
  "no jump behind END": true,
  "flag unwritten": true
}

/** Every member in normal form of every family, at a small size. */
const members: Domain.Domain<string> = Domain.exhaustive(() =>
  Costs.all.flatMap(({ members, size: { examples } }) =>
    members
      .filter((it) => Member.isOf(Register.language, it))
      .map((it) => it.program(examples[2] ?? examples[0]))
      .filter((it) => Result.isSuccess(Wrapper.normal(it)))
      .map(Register.line)
  )
)

/** For programs that end: short ones, mostly in normal form, and those of the families, which are. */
export const domain: Domain.Domain<Wrapping> = Domain.sampled(
  fc
    .record({
      program: fc.oneof(
        { weight: 3, arbitrary: arbitraries.normalProgram.map(Register.line) },
        { weight: 1, arbitrary: arbitraries.program.map(Register.line) },
        { weight: 4, arbitrary: Domain.arbitrary(members) }
      ),
      y: fc.nat(15),
      flag: fc.constantFrom(0, 0, 1, 2)
    })
    .filter(halts)
)

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

const pairs = words.flatMap((first) => words.map((second) => `${first} | ${second}`))

/** Short programs that end, in normal form or not, shortest first. */
const short = (flag: number): Domain.Domain<Wrapping> =>
  Domain.exhaustive(() =>
    [...words, ...pairs].map((program) => ({ program, y: 1, flag })).filter(halts)
  )

/** Short programs that violate one condition are among these. */
export const without = (flag: number) => ({
  "no jump out backwards": short(flag),
  "no jump behind END": short(flag),
  "flag unwritten": short(flag)
})

/** Minus the squares by which steps and answer differ from what the wrapper is to add to them. */
export const exactness = ({ flag, before, after }: Measured): Rational => {
  if (before === undefined || after === undefined) return Rational.of(-1)
  const [steps, more] = flag > 0 ? [2n, 1n] : [1n, 0n]
  const late = after.steps - before.steps - steps
  const off = after.answer - before.answer - more
  return Rational.of(-(late * late + off * off))
}

/** Minus the difference of the bits that the wrapper adds from what it should. */
export const isLonger = (it: Wrapping): Exact.Exact =>
  Exact.ofInteger(-Math.abs(measure(it).bits - 18))

/** That the wrapper adds exactly that, with the flag down and up: a theorem about its text. */
export const theorem: Readonly<Record<"down" | "up", By>> = {
  down: Theorems.by(Theorems.wrapper, { goal: "-(steps - T - 1)^2 - (r0 - a)^2 >= 0" }),
  up: Theorems.by(Theorems.wrapper, { end: 1, goal: "-(steps - T - 2)^2 - (r0 - a - 1)^2 >= 0" })
}

/** The values of the theorem's variables on the runs. */
export const measures = (it: Measured): Readonly<Record<string, bigint>> => ({
  y: BigInt(it.y),
  f: BigInt(it.flag),
  r7: BigInt(it.flag),
  a: it.before?.answer ?? 0n,
  T: it.before?.steps ?? 0n,
  r0: it.after?.answer ?? 0n,
  steps: it.after?.steps ?? 0n
})
