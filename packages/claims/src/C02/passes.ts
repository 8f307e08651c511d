/**
 * # Answers in one pass, and answers after shown work
 *
 * A problem is a function of a few bits, asked at uniformly drawn instances. One pass is a circuit of at most
 * a given number of gates, with constants and negations free. An embedded problem is answered in one pass; where work is
 * shown, the gates of a smallest circuit are written out, one a pass, and the answer after them. Work tokens that
 * say nothing show a pass nothing new.
 *
 * @module
 */
import { Memo, Rational } from "@headwater/exact"
import { Circuit } from "@headwater/hypotheses"
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"

/** A function, the gates of a pass, and whether the work tokens say what the work is. */
export const Problem = Schema.Struct({
  table: Schema.String,
  gates: Schema.Int,
  isShown: Schema.Boolean
})
export type Problem = typeof Problem.Type

export const problem = Reading.about(
  Problem,
  ({ gates, isShown, table }) => {
    const inputs = Circuit.inputsOfTable(table)
    const word = Number.parseInt(table, 2)
    const wrong = Circuit.distances(inputs, gates)[word]!
    return {
      inputs,
      gates,
      size: Circuit.optimum(table).size,
      isShown,
      /** How much more often shown work is right. */
      gap: isShown ? Rational.of(wrong, 2 ** inputs) : Rational.zero
    }
  },
  {
    show: (it, { gap, size }) => {
      const work = it.isShown ? "shown" : "passed over in silence"
      return `${it.table} of ${size} gates, ${it.gates} a pass, work ${work}: right ${gap.toString()} more often`
    },
    conditions: {
      "does not fit": ["the problem needs more gates than a pass has", (it) => it.size > it.gates],
      "work is shown": ["work tokens say what the work is", (it) => it.isShown]
    },
    sizes: {
      inputs: (it) => it.inputs,
      gates: ["the gates that a pass has", (it) => it.gates],
      size: ["the gates of a smallest circuit of the problem", (it) => it.size]
    }
  }
)

/** Every function of a given number of inputs, at some numbers of gates a pass. */
export const problems = (
  inputs: number,
  gates: readonly [number, number],
  isShown: boolean
): Domain.Domain<Problem> =>
  Domain.exhaustive(function* () {
    for (const per of Domain.integers(...gates)) {
      for (const table of Circuit.functions(inputs)) yield { table, gates: per, isShown }
    }
  })

/** All functions of a given number of inputs, with a given number of gates a pass. */
export const Class = Schema.Struct({ inputs: Schema.Int, gates: Schema.Int })
export type Class = typeof Class.Type

/**
 * Functions, and those that one pass gets wrong somewhere, or in an eighth of the instances or more; of the worst
 * function the errors of its best pass.
 */
const counted = Memo.by(
  (it: Class) => `${it.inputs} ${it.gates}`,
  (it) => {
    const found = Circuit.distances(it.inputs, it.gates)
    const instances = 2 ** it.inputs
    let [missed, far, worst, sum] = [0, 0, 0, 0]
    for (const wrong of found) {
      if (wrong > 0) missed++
      if (8 * wrong >= instances) far++
      worst = Math.max(worst, wrong)
      sum += wrong
    }
    return {
      ...it,
      functions: BigInt(found.length),
      missed: BigInt(missed),
      far: BigInt(far),
      worst,
      mean: Rational.one.minus(Rational.of(sum, found.length * instances))
    }
  }
)

export const class_ = Reading.about(Class, counted, {
  show: (it, { far, functions, missed, worst }) =>
    `${it.inputs} inputs, ${it.gates} gates a pass: ${missed} of ${functions} functions missed, ${far} by an eighth or more, ${worst} of ${2 ** it.inputs} instances wrong at worst`,
  sizes: {
    inputs: (it) => it.inputs,
    gates: ["the gates that a pass has", (it) => it.gates]
  }
})

/** Classes of a given number of inputs, at some numbers of gates a pass. */
export const classes = (
  inputs: readonly [number, number],
  gates: readonly [number, number]
): Domain.Domain<Class> =>
  Domain.product({ inputs: Domain.integers(...inputs), gates: Domain.integers(...gates) })

/** The parity of a given number of bits, asked of a machine that reads at most one bit a step, which it may choose. */
export const Parity = Schema.Struct({ bits: Schema.Int, steps: Schema.Int })
export type Parity = typeof Parity.Type

/** How often the best such machine is right: what it has not read is uniform. */
export const parity = ({ bits, steps }: Parity): Rational => {
  if (bits === 0) return Rational.one
  if (steps === 0) return Rational.of(1, 2)
  // Stopping now is a guess; each bit that is read only turns the answer round.
  return Rational.max(Rational.of(1, 2), parity({ bits: bits - 1, steps: steps - 1 }))
}

export const bitwise = Reading.about(Parity, (it) => it, {
  show: (it) => `${it.bits} bits in ${it.steps} steps: right ${parity(it).toString()} of the time`,
  conditions: {
    "too few steps": ["it has fewer steps than there are bits", (it) => it.steps < it.bits]
  },
  sizes: { bits: (it) => it.bits, steps: (it) => it.steps }
})

/** Of all functions of four inputs, how often the best pass is right on average, and how many are missed. */
export const figures = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [1, 2, 3, 4].flatMap((gates) => {
      const { mean, missed } = counted({ inputs: 4, gates })
      return [
        [`${gates} gates`, mean.toNumber().toFixed(4)],
        [`${gates} gates, missed`, missed.toString()]
      ]
    })
  )
