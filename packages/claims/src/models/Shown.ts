/**
 * # Bits shown to learners that are programs
 *
 * Bits that come in contexts, and what a program in weights mode makes of them: the chance that it
 * gave to each, by running it on the history so far. The programs are those of InContextLearner and the
 * strategy search of F6, sure of its answer with chance 7/8.
 *
 * @module
 */
import { LogForm, Memo, Rational } from "@headwater/exact"
import { Budget, Register } from "@headwater/hypotheses"
import { InContextLearner, StrategySearch } from "@headwater/programs"

export type Pair = InContextLearner.Pair

/** The strategy search with two strategies and a window of four steps, as one in weights mode. */
const search: InContextLearner.InContextLearner = {
  id: "search",
  about: "follows the strategy that was right most often in the last four steps",
  program: StrategySearch.confident(
    StrategySearch.search(StrategySearch.strategies.slice(0, 2), 4),
    7
  )
}

/** Both bits alike, in a text of 61 bits: as much as the tables of 7 to 14 bits share. */
const padded: InContextLearner.InContextLearner = {
  id: "padded",
  about: "gives both bits one half, at length",
  program: Register.program(`SET r1 0${" | INC r3".repeat(7)}`)
}

/** The learners by id. */
const learners: ReadonlyMap<string, InContextLearner.InContextLearner> = new Map(
  [...InContextLearner.all, search, padded].map((it) => [it.id, it])
)

/** The learner of that id. */
export const learner = (id: string): InContextLearner.InContextLearner => {
  const found = learners.get(id)
  if (found !== undefined) return found
  throw new RangeError(`Expected a learner (${[...learners.keys()].join(", ")}), not \`${id}\``)
}

/** Bits of a text. */
export const length = (program: Register.Program): number => Register.encode(program).length

/** Bits of the text of a learner. */
export const bitsOf = (id: string): number => length(learner(id).program)

/** The budget of a run: far more than any learner takes here. */
export const budget = Budget.of("unit", { steps: 10_000_000 })

/** The predictions of a learner along a sequence, each on the history so far. */
export const along = Memo.by(
  (id: string, pairs: ReadonlyArray<Pair>) => `${id} ${pairs.join(" ")}`,
  (id, pairs) => InContextLearner.along(learner(id).program, pairs, budget),
  { keep: 2048 }
)

/** The chance that a learner gives to the first bits of a sequence, for each number of them. */
export const chances = (id: string, pairs: ReadonlyArray<Pair>): ReadonlyArray<Rational> => {
  let product = Rational.one
  return [product, ...along(id, pairs).map(({ chance }) => (product = product.times(chance)))]
}

/** What a learner loses on a sequence, in bits. */
export const loss = (id: string, pairs: ReadonlyArray<Pair>): LogForm =>
  LogForm.log2(chances(id, pairs).at(-1) ?? Rational.one).negated()

/** Kinds of θ. */
export const kinds = ["zeros", "alternating", "scrambled"] as const
export type Kind = (typeof kinds)[number]

/** θ of a kind; the scrambled one is made by a congruential generator. */
export const theta = (kind: Kind, size: number): string => {
  let state = 12_345n
  return Array.from({ length: size }, (_, index) => {
    state = (state * 1_103_515_245n + 12_345n) % 2n ** 31n
    if (kind === "zeros") return "0"
    return kind === "alternating" ? String(index % 2) : String((state >> 16n) % 2n)
  }).join("")
}
