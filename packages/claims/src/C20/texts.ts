/**
 * # How long texts take, for all inputs
 *
 * Tables and rules as the very texts of the families, run on one input. That a table takes the same
 * time whatever it holds, and how long two rules take beside one, are theorems about these texts. What
 * is measured of a run goes by the names that the theorems have for it.
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
  return { y: BigInt(y), steps: found.steps, r0: found.output }
}

const after = (idle: number): string => (idle === 0 ? "" : `, after ${idle} idle steps`)

/** A table of entries of a given number of bits, and the place that is asked for. */
const Filled = Schema.Struct({
  width: Schema.Int,
  entries: Schema.Array(Schema.Int),
  place: Schema.Int,
  /** Idle steps before the text: none in a table, some in mutants. */
  idle: Schema.Int
})
type Filled = typeof Filled.Type

const filled = (widths: fc.Arbitrary<number>): Reading.Model<Filled> => ({
  schema: Filled,
  show: ({ width, entries, place, idle }) =>
    `entry ${place} of ${entries.join(", ")} at ${width} bits each${after(idle)}`,
  arbitrary: widths
    .chain((width) =>
      fc.record({
        width: fc.constant(width),
        entries: fc.array(fc.nat(2 ** width - 1), { minLength: 1, maxLength: 12 })
      })
    )
    .chain((it) => fc.nat(it.entries.length - 1).map((place) => ({ ...it, place, idle: 0 })))
})

/** Tables of single bits, read at once. */
export const bits = filled(fc.constant(1))

/** Tables of entries, read bit by bit. */
export const values = filled(fc.integer({ min: 1, max: 6 }))

export const ofBits = ({ entries, place, idle }: Filled) => {
  const found = run(Table.bits(entries.join("")), place, idle)
  return { ...found, "cell#0": found.r0 }
}

/** The answer is twice what was read before the last bit, v, and that bit. */
export const ofValues = ({ width, entries, place, idle }: Filled) => {
  const found = run(Table.values(entries, width), place, idle)
  const [w, j] = [BigInt(width), BigInt(width - 1)]
  return { ...found, w, j, v: found.r0 / 2n, "cell#0": found.r0 % 2n }
}

/** The steps of a table of entries of a given number of bits. */
export const table = (width: bigint | number): bigint => 11n * BigInt(width) + 2n

/** Minus the square by which the steps differ from what a table takes. */
export const off = (steps: bigint, expected: bigint): Rational =>
  Rational.of(-((steps - expected) * (steps - expected)))

/** A number given to a rule, beside a table whose entries have a given number of bits. */
const Beside = Schema.Struct({ y: Schema.Int, width: Schema.Int, idle: Schema.Int })
type Beside = typeof Beside.Type

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

const game = Family.program(Register.language, subtraction, "closed", 2)
const search = Family.program(Register.language, isqrt, "search", 2)

export const closedGame = ({ y, width, idle }: Beside) => {
  const found = run(game, y, idle)
  const quotient = (found.y - found.r0) / 4n
  return { ...found, w: BigInt(width), "remainder#0": found.r0, "quotient#0": quotient }
}

export const rootSearch = ({ y, width, idle }: Beside) => {
  const found = run(search, y, idle)
  return { ...found, w: BigInt(width), a: found.r0 }
}

/** By how many steps a table of such entries takes longer. */
export const ahead = ({ w, steps }: { readonly w: bigint; readonly steps: bigint }): Rational =>
  Rational.of(table(w) - steps)

/** Theorems about the two frames, whatever they hold, and about the two rules beside such a table. */
export const theorems: Readonly<Record<"bits" | "values" | "game" | "roots", By>> = {
  bits: Theorems.by(Theorems.bitTable, { goal: "-(steps - 4)^2 >= 0" }),
  values: Theorems.by(Theorems.valueTable, { goal: "-(steps - 11*w - 2)^2 >= 0" }),
  game: Theorems.by(Theorems.subtractionClosed, {
    given: ["w >= 1"],
    goal: "11*w + 2 - steps >= 0"
  }),
  roots: Theorems.by(Theorems.isqrtSearch, {
    given: ["w >= 1", "a >= 2*w"],
    goal: "steps - 11*w - 2 >= 0",
    margin: "1"
  })
}
