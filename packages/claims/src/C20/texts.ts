/**
 * # How long texts take, for all inputs
 *
 * Tables and rules as the very texts of the families, run on one input. That a table takes the same
 * time whatever it holds, and how long two rules take beside one, are theorems about these texts.
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { Budget, Register } from "@headwater/hypotheses"
import { Family, isqrt, subtraction, Table, Theorems } from "@headwater/programs"
import { type By, Domain, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"

const idling = Register.program("SET r0 0").instructions

/** Steps and answer of a text with a number in r1, after a given number of steps that do nothing. */
const run = ({ instructions }: Register.Program, y: number, idle: number) => {
  const before = Array.from({ length: idle }, () => idling).flat()
  const program = { instructions: [...before, ...instructions] }
  const found = Register.answer(program, { registers: { r1: y } }, Budget.of("unit"))
  if (found.status !== "halted") throw new RangeError("Expected a text that ends")
  return { steps: found.steps, answer: found.output }
}

/** A table of entries of a given number of bits, and the place that is asked for. */
const Filled = Schema.Struct({
  width: Schema.Int,
  entries: Schema.Array(Schema.Int),
  place: Schema.Int,
  /** Idle steps before the text: none in a table, some in mutants. */
  idle: Schema.Int
})
export type Filled = typeof Filled.Type

const filled = (width: fc.Arbitrary<number>): fc.Arbitrary<Filled> =>
  width.chain((bits) =>
    fc
      .array(fc.nat({ max: 2 ** bits - 1 }), { minLength: 1, maxLength: 12 })
      .chain((entries) =>
        fc
          .nat({ max: entries.length - 1 })
          .map((place) => ({ width: bits, entries, place, idle: 0 }))
      )
  )

const after = (idle: number): string => (idle === 0 ? "" : `, after ${idle} idle steps`)

const words = ({ width, entries, place, idle }: Filled): string =>
  `entry ${place} of ${entries.join(", ")} at ${width} bits each${after(idle)}`

/** Tables of single bits, read at once. */
export const bits: Reading.Model<Filled> = {
  schema: Filled,
  show: words,
  arbitrary: filled(fc.constant(1))
}

/** Tables of entries, read bit by bit. */
export const values: Reading.Model<Filled> = {
  schema: Filled,
  show: words,
  arbitrary: filled(fc.integer({ min: 1, max: 6 }))
}

/** What is seen of a table on one input. */
export interface Read {
  readonly width: number
  readonly place: number
  readonly steps: bigint
  readonly answer: bigint
  /** The answer without its last bit, and that bit. */
  readonly before: bigint
  readonly last: bigint
}

const read = (it: Filled, program: Register.Program): Read => {
  const { steps, answer } = run(program, it.place, it.idle)
  return {
    width: it.width,
    place: it.place,
    steps,
    answer,
    before: answer / 2n,
    last: answer % 2n
  }
}

export const ofBits = (it: Filled): Read => read(it, Table.bits(it.entries.join("")))
export const ofValues = (it: Filled): Read => read(it, Table.values(it.entries, it.width))

/** Minus the square by which the steps differ from what a table takes. */
export const off = (steps: bigint, expected: bigint): Rational =>
  Rational.of(-((steps - expected) * (steps - expected)))

/** Theorems about the two frames, whatever they hold. */
export const alike: Readonly<Record<"bits" | "values", By>> = {
  bits: Theorems.by(Theorems.bitTable, { goal: "-(steps - 4)^2 >= 0" }),
  values: Theorems.by(Theorems.valueTable, { goal: "-(steps - 11*w - 2)^2 >= 0" })
}

export const bitMeasures = (it: Read): Readonly<Record<string, bigint>> => ({
  y: BigInt(it.place),
  r0: it.answer,
  "cell#0": it.answer,
  steps: it.steps
})

export const valueMeasures = (it: Read): Readonly<Record<string, bigint>> => ({
  w: BigInt(it.width),
  y: BigInt(it.place),
  j: BigInt(it.width - 1),
  v: it.before,
  "cell#0": it.last,
  r0: it.answer,
  steps: it.steps
})

/** A number given to a rule, beside a table whose entries have a given number of bits. */
const Beside = Schema.Struct({ y: Schema.Int, width: Schema.Int, idle: Schema.Int })
export type Beside = typeof Beside.Type

export const beside: Reading.Model<Beside> = {
  schema: Beside,
  show: ({ y, width, idle }) => `${y}, beside a table of entries of ${width} bits${after(idle)}`,
  arbitrary: fc.record({
    y: fc.nat(4000),
    width: fc.integer({ min: 1, max: 12 }),
    idle: fc.constant(0)
  })
}

/** Small numbers, whose root is not large. */
export const small: Domain.Domain<Beside> = Domain.exhaustive(() =>
  Array.from({ length: 40 }, (_, y) => ({ y, width: 12, idle: 0 }))
)

/** Texts with idle steps before them: mutants. */
export const idlers = {
  bits: Domain.exhaustive(() => [{ width: 1, entries: [0, 1], place: 1, idle: 1 }]),
  values: Domain.exhaustive(() => [{ width: 2, entries: [0, 3], place: 1, idle: 1 }]),
  game: Domain.exhaustive(() => [{ y: 7, width: 1, idle: 11 }])
}

/** What is seen of a rule on a number. */
export interface Ruled extends Beside {
  readonly steps: bigint
  readonly answer: bigint
}

const ruled = (family: Family.Family, member: string) => {
  const program = Family.program(Register.language, family, member, 2)
  return (it: Beside): Ruled => ({ ...it, ...run(program, it.y, it.idle) })
}

export const closedGame = ruled(subtraction, "closed")
export const rootSearch = ruled(isqrt, "search")

/** By how many steps a table of such entries takes longer, 11 w + 2 in all. */
export const ahead = ({ width, steps }: Ruled): Rational =>
  Rational.of(11n * BigInt(width) + 2n - steps)

/** Theorems about the two rules beside such a table. */
export const rules: Readonly<Record<"closedGame" | "rootSearch", By>> = {
  closedGame: Theorems.by(Theorems.subtractionClosed, {
    given: ["w >= 1"],
    goal: "11*w + 2 - steps >= 0"
  }),
  rootSearch: Theorems.by(Theorems.isqrtSearch, {
    given: ["w >= 1", "a >= 2*w"],
    goal: "steps - 11*w - 2 >= 0",
    margin: "1"
  })
}

export const gameMeasures = ({
  y,
  width,
  steps,
  answer
}: Ruled): Readonly<Record<string, bigint>> => ({
  y: BigInt(y),
  w: BigInt(width),
  r0: answer,
  "remainder#0": answer,
  "quotient#0": (BigInt(y) - answer) / 4n,
  steps
})

export const rootMeasures = ({
  y,
  width,
  steps,
  answer
}: Ruled): Readonly<Record<string, bigint>> => ({
  y: BigInt(y),
  w: BigInt(width),
  a: answer,
  r0: answer,
  steps
})
