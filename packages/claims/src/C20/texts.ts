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
import { type By, Domain, Reading } from "@headwater/proof"
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

/** Minus the square by which the steps differ from what a table takes. */
const off = (steps: bigint, expected: bigint): Rational =>
  Rational.of(-((steps - expected) * (steps - expected)))

/** A table of entries of a given number of bits, and the place that is asked for. */
const Filled = Schema.Struct({
  width: Schema.Int,
  entries: Schema.Array(Schema.Int),
  place: Schema.Int,
  /** Idle steps before the text: none in a table, some in mutants. */
  idle: Schema.Int
})
type Filled = typeof Filled.Type

const showFilled = ({ width, entries, place, idle }: Filled): string =>
  `entry ${place} of ${entries.join(", ")} at ${width} bits each${after(idle)}`

/** Tables of entries of some widths. */
const filled = (widths: fc.Arbitrary<number>): Domain.Domain<Filled> =>
  Domain.sampled(
    widths
      .chain((width) =>
        fc.record({
          width: fc.constant(width),
          entries: fc.array(fc.nat(2 ** width - 1), { minLength: 1, maxLength: 12 })
        })
      )
      .chain((it) => fc.nat(it.entries.length - 1).map((place) => ({ ...it, place, idle: 0 })))
  )

export const bits = Reading.all("R7", "A table of bits takes 4 steps, whatever it holds.", {
  ...Reading.about(
    Filled,
    ({ entries, place, idle }) => {
      const found = run(Table.bits(entries.join("")), place, idle)
      return { ...found, "cell#0": found.r0 }
    },
    { show: showFilled }
  ),
  margin: ({ steps }) => off(steps, 4n)
})

/** The steps of a table of entries of a given number of bits. */
const steps = (width: bigint): bigint => 11n * width + 2n

export const values = Reading.all(
  "R8",
  "A table of entries of w bits takes 11 w + 2 steps, whatever it holds.",
  {
    /** The answer is twice what was read before the last bit, v, and that bit. */
    ...Reading.about(
      Filled,
      ({ width, entries, place, idle }) => {
        const found = run(Table.values(entries, width), place, idle)
        const [w, j] = [BigInt(width), BigInt(width - 1)]
        return { ...found, w, j, v: found.r0 / 2n, "cell#0": found.r0 % 2n }
      },
      { show: showFilled }
    ),
    margin: (it) => off(it.steps, steps(it.w))
  }
)

/** A number given to a rule, beside a table whose entries have a given number of bits. */
const Beside = Schema.Struct({ y: Schema.Int, width: Schema.Int, idle: Schema.Int })
type Beside = typeof Beside.Type

const showBeside = ({ y, width, idle }: Beside): string =>
  `${y}, beside a table of entries of ${width} bits${after(idle)}`

const beside: Domain.Domain<Beside> = Domain.sampled(
  fc.record({ y: fc.nat(4000), width: fc.integer({ min: 1, max: 12 }), idle: fc.constant(0) })
)

/** By how many steps a table of such entries takes longer. */
const ahead = (it: { readonly w: bigint; readonly steps: bigint }): Rational =>
  Rational.of(steps(it.w) - it.steps)

const game = Family.program(Register.language, subtraction, "closed", 2)
const search = Family.program(Register.language, isqrt, "search", 2)

export const closedGame = Reading.all(
  "R9",
  "The closed rule of the subtraction game takes no more steps than any table of entries.",
  {
    ...Reading.about(
      Beside,
      ({ y, width, idle }) => {
        const found = run(game, y, idle)
        const quotient = (found.y - found.r0) / 4n
        return { ...found, w: BigInt(width), "remainder#0": found.r0, "quotient#0": quotient }
      },
      { show: showBeside }
    ),
    margin: ahead
  }
)

export const rootSearch = Reading.all(
  "R10",
  "The search for a square root takes no more steps than a table of entries of w bits.",
  {
    ...Reading.about(
      Beside,
      ({ y, width, idle }) => {
        const found = run(search, y, idle)
        return { ...found, w: BigInt(width), a: found.r0 }
      },
      {
        show: showBeside,
        conditions: {
          "large root": [
            "the root is at least twice as large as an entry has bits",
            (it) => it.a >= 2n * it.w
          ]
        }
      }
    ),
    margin: ahead
  }
)

const by: (...of: Parameters<typeof Theorems.by>) => By = Theorems.by

/**
 * Theorems about the two frames, whatever they hold, and about the two rules beside such a table; the
 * mutants have idle steps before the text.
 */
export const proofs = {
  bits: {
    by: by(Theorems.bitTable, { goal: "-(steps - 4)^2 >= 0" }),
    domain: filled(fc.constant(1)),
    otherwise: Domain.exhaustive(() => [{ width: 1, entries: [0, 1], place: 1, idle: 1 }])
  },
  values: {
    by: by(Theorems.valueTable, { goal: "-(steps - 11*w - 2)^2 >= 0" }),
    domain: filled(fc.integer({ min: 1, max: 6 })),
    otherwise: Domain.exhaustive(() => [{ width: 2, entries: [0, 3], place: 1, idle: 1 }])
  },
  closedGame: {
    by: by(Theorems.subtractionClosed, {
      given: ["w >= 1"],
      goal: "11*w + 2 - steps >= 0"
    }),
    domain: beside,
    otherwise: Domain.exhaustive(() => [{ y: 7, width: 1, idle: 11 }])
  },
  rootSearch: {
    by: by(Theorems.isqrtSearch, {
      given: ["w >= 1", "a >= 2*w"],
      goal: "steps - 11*w - 2 >= 0",
      margin: "1"
    }),
    domain: beside,
    /** Small numbers have no large root. */
    without: { "large root": Domain.product({ y: Domain.integers(0, 39), width: [12], idle: [0] }) }
  }
}
