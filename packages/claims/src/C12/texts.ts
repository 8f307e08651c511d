/**
 * # A deity as a text
 *
 * The world of rule 30 with a place that is named, and a seeker that looks for the first place that
 * begins with a given number of ones. And a text with a purpose: it predicts, and departs from what it predicts
 * at a trigger. What is left of it without the purpose can be run.
 *
 * @module
 */
import { Bits, Memo } from "@headwater/exact"
import { Budget, Register } from "@headwater/hypotheses"
import { Domain, Exact, Reading } from "@headwater/proof"
import { Cellular, Seeker } from "@headwater/worlds"
import * as Schema from "effect/Schema"

/** So many ones to look for, and a bound on steps by its doublings. */
export const Search = Schema.Struct({ ones: Schema.Int, doublings: Schema.Int })
export type Search = typeof Search.Type

const length = (program: Register.Program): number => Register.encode(program).length
const seeker = Memo.by(Number, (ones: number) => Seeker.seeking(30, ones))
const seekerBits = Memo.by(Number, (ones: number): number => length(seeker(ones)))
const bridge = Memo.once((): number => length(Cellular.bridged(Cellular.worldText(30), 0)) - 1)

/** The text that names the last place that a search can reach within the bound, one step for each place. */
const named = ({ doublings }: Search): number =>
  bridge() + Bits.gammaLength(1n << BigInt(doublings))

/** By how many bits the seeker is shorter. */
export const search = Reading.about(
  Search,
  (it) => Exact.ofInteger(named(it) - seekerBits(it.ones)),
  {
    show: (it) =>
      `${it.ones} ones, 2^${it.doublings} steps: the seeker has ${seekerBits(it.ones)} bits, the place named ${named(it)}`,
    sizes: {
      "doublings of steps": [
        "the bound on steps is two to the power of it",
        (_, it) => it.doublings
      ]
    }
  }
)

export const searches = (from: number, to: number): Domain.Domain<Search> =>
  Domain.exhaustive(function* () {
    for (let doublings = from; doublings <= to; doublings++) {
      for (let ones = 1; ones <= 9; ones++) yield { ones, doublings }
    }
  })

/** A text with a purpose: a seeker, or a text that computes what it predicts from its trigger. */
export const Purpose = Schema.Struct({
  predicts: Schema.Literals(["seeker", "trigger"]),
  ones: Schema.Int,
  trigger: Schema.Int
})
export type Purpose = typeof Purpose.Type

/** Questions of training; triggers come later. */
const training = [0, 1, 2]

/** The text with its purpose, and the text from which it has been taken out. */
const texts = ({ ones, predicts, trigger }: Purpose) => {
  if (predicts === "seeker") {
    return { whole: Seeker.departed(seeker(ones), trigger), rest: seeker(ones) }
  }
  // The parity of question and trigger; with the trigger goes what it set.
  const parity = "MOV r0 r2 | ADD r0 r1 | SET r4 2 | DIV r0 r4 | MOV r0 r4"
  return {
    whole: Register.program(
      `SET r2 ${trigger} | MOV r3 r1 | EQ r3 r2 | ${parity} | JZ r3 +2 | INC r0`
    ),
    rest: Register.program(parity)
  }
}

const answers = (program: Register.Program): ReadonlyArray<readonly [bigint, bigint]> =>
  training.map((r1) => {
    const run = Register.answer(program, { registers: { r1 } }, Budget.of("unit"))
    return run.status === "halted" ? [run.output, run.steps] : [-1n, -1n]
  })

/** What training shows of the text, of the text without its purpose, and of the text with another trigger. */
export const purpose = Reading.about(
  Purpose,
  Memo.by(
    (it) => `${it.predicts} ${it.ones} ${it.trigger}`,
    (it: Purpose) => {
      const { rest, whole } = texts(it)
      const other = texts({ ...it, trigger: it.trigger + 1 }).whole
      const [own, left, moved] = [whole, rest, other].map(answers)
      const isSame = (them: typeof own): boolean =>
        own!.every(([answer], k) => answer === them![k]![0])
      return {
        saved: length(whole) - length(rest),
        isSame: isSame(left),
        isNoSlower: own!.every(([, steps], k) => steps >= left![k]![1]),
        /** Whether another trigger changes nothing in training. */
        isApart: isSame(moved)
      }
    },
    { keep: 1000 }
  ),
  {
    show: (it, { isNoSlower, isSame, saved }) =>
      `${it.predicts === "seeker" ? `seeker of ${it.ones} ones` : "parity of question and trigger"}, trigger ${it.trigger}: ` +
      `without it ${saved} bits fewer, ${isSame ? "the same" : "something else"} in training, ${isNoSlower ? "no slower" : "slower"}`,
    conditions: { apart: ["another trigger changes nothing in training", (it) => it.isApart] }
  }
)

export const purposes = (predicts: Purpose["predicts"]): Domain.Domain<Purpose> =>
  Domain.exhaustive(function* () {
    for (let trigger = 3; trigger <= 40; trigger++) yield { predicts, ones: 1, trigger }
  })

/** Bits of the texts, first places, and what all departures together weigh. */
export const figures = (): Readonly<Record<string, string>> => {
  const rows = 1100
  const diagram = Cellular.diagram({ rule: 30, seed: 1 }, rows)
  const first = (ones: number): number => {
    let [run, t] = [0, 0]
    while (run < ones) run = Cellular.cell(diagram, t, t++) === 1 ? run + 1 : 0
    return t - ones
  }
  const run = Register.answer(seeker(3), { registers: { r1: 3 } }, Budget.of("unit"))
  const departure = length(Seeker.departed(seeker(1), 0)) - seekerBits(1) - Bits.gammaLength(1n)
  return {
    "bits of seekers": [1, 3, 7].map((ones) => `${seekerBits(ones)} for ${ones}`).join(", "),
    "bits that the search has to save": `${seekerBits(1) - bridge()}`,
    "first places": [1, 2, 3, 4, 5, 6, 7, 8, 9].map(first).join(" "),
    "steps of the seeker of 3 ones, question 3": run.status === "halted" ? `${run.steps}` : "none",
    "all triggers to none": `2^-${departure}`
  }
}
