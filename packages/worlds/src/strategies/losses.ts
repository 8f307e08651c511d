/**
 * # What the texts lose
 *
 * Bits lost along what a world shows, exactly, computed without running the texts. That the texts do
 * what is computed here is checked where histories are short enough for them.
 *
 * @module
 */
import { Bits, LogForm, Memo, Rational } from "@headwater/exact"
import { Register } from "@headwater/hypotheses"
import { answers, contexts, epochLength, strategies } from "./choice.ts"
import { record, search, survivors } from "./texts.ts"

/** How far back a search looks, and how much it trusts what it finds. */
export const memories = [3, 4, 6, 8, 12]
export const trusts = [3, 7, 15, 31, 63]

/** The bits of a text. */
export const length = (program: Register.Program): number => Register.encode(program).length

/** At each step, for each strategy, whether it is right: 1 where it is. */
const right = (choice: ReadonlyArray<number>): ReadonlyArray<Uint8Array> => {
  const asked = contexts(choice.length * epochLength)
  const said = answers(choice, asked)
  return strategies.map((answer) =>
    Uint8Array.from(asked, (context, step) => (answer[context] === said[step] ? 1 : 0))
  )
}

const follow = (all: ReadonlyArray<Uint8Array>, memory: number): number => {
  const scores = new Int32Array(all.length)
  const steps = all[0]!.length
  let found = 0
  for (let step = 0; step < steps; step++) {
    let best = 0
    for (let k = 1; k < scores.length; k++) if (scores[k]! > scores[best]!) best = k
    found += all[best]![step]!
    for (let k = 0; k < scores.length; k++) {
      scores[k]! += all[k]![step]! - (step >= memory ? all[k]![step - memory]! : 0)
    }
  }
  return found
}

/** In how many of all steps a search that looks so far back is right. */
export const followed = (choice: ReadonlyArray<number>, memory: number): number =>
  follow(right(choice), memory)

/** Text and losses of a search that is right a given number of times. */
const searching = Memo.by(
  (memory: number, trust: number) => `${memory} ${trust}`,
  (memory: number, trust: number): number => length(search(memory, trust))
)

/**
 * Text and losses of the best search, over how far it looks back and how much it trusts. Doubles leave
 * few that may be the best, and of these exact values decide.
 */
export const searched = (choice: ReadonlyArray<number>): LogForm => {
  const steps = choice.length * epochLength
  const were = right(choice)
  const all = memories.flatMap((memory) => {
    const hits = follow(were, memory)
    return trusts.map((trust) => {
      const text = searching(memory, trust)
      const about =
        text + hits * Math.log2((trust + 1) / trust) + (steps - hits) * Math.log2(trust + 1)
      return { trust, hits, text, about }
    })
  })
  const least = Math.min(...all.map(({ about }) => about))
  return all
    .filter(({ about }) => about < least + 1e-6)
    .map(({ hits, text, trust }) =>
      LogForm.sum([
        LogForm.of(text),
        LogForm.log2(Rational.of(trust + 1, trust)).times(hits),
        LogForm.log2(BigInt(trust + 1)).times(steps - hits)
      ])
    )
    .reduce((a, b) => (b.compare(a) < 0 ? b : a))
}

const voting = Memo.once((): number => length(survivors()))

/** Text and losses of those that were right all through an epoch: what the epoch leaves of three. */
export const voted = (choice: ReadonlyArray<number>): LogForm => {
  const all = right(choice)
  const left = choice.map((_, epoch) => {
    const [from, to] = [epoch * epochLength, (epoch + 1) * epochLength]
    return all.filter((were) => were.subarray(from, to).every((it) => it === 1)).length
  })
  const lost = (count: number): LogForm =>
    LogForm.log2(Rational.of(strategies.length, count)).times(
      left.filter((it) => it === count).length
    )
  return LogForm.sum([LogForm.of(voting()), lost(1), lost(2)])
}

const gamma = (n: number): number => Bits.gammaLength(BigInt(n))

/** The bits of a list of a given number of choices. */
export const listed: (choices: number) => number = Memo.by(Number, (choices) =>
  length(record(Array.from({ length: choices }, () => 0)))
)

const repeating = Memo.once((): number => {
  // A list of one choice that is repeated, without what hangs on its length and its period.
  const [start, period, data] = [0, 1, 14]
  return length(record([0], 1)) - gamma(start + 1) - gamma(period + 1) - gamma(data + 1) - data
})

/** The bits of the shortest list of the choices that ends in a period. */
export const repeated = (choice: ReadonlyArray<number>): number => {
  let least = Infinity
  for (let period = 1; period <= choice.length; period++) {
    let start = choice.length - period
    while (start > 0 && choice[start - 1] === choice[start - 1 + period]) start--
    const data = 2 * (start + period) + strategies.flat().length
    least = Math.min(
      least,
      repeating() + gamma(start + 1) + gamma(period + 1) + gamma(data + 1) + data
    )
  }
  return least
}
