import { Weight } from "@headwater/exact"
import { Odds } from "@headwater/figures"
import { type Prior, Winners } from "@headwater/priors"
import type { Candidates } from "@headwater/programs"
import type { Race, Racer } from "./Messages.ts"

/** Shares of weights that sum to one, from code lengths in bits; all zero of none. */
const shares = (lengths: ReadonlyArray<number>): ReadonlyArray<number> => {
  const least = Math.min(...lengths)
  if (!Number.isFinite(least)) return lengths.map(() => 0)
  const weights = lengths.map((it) => 2 ** (least - it))
  const whole = weights.reduce((sum, it) => sum + it, 0)
  return weights.map((it) => it / whole)
}

/** The race under one prior: weights are exact, and shares are floats. */
export const raceOf = (
  prior: Prior.Prior,
  at: Race["at"],
  field: Candidates.Candidates,
  bound: bigint | undefined
): Race => {
  const running = field.candidates.flatMap(({ text, measured }) =>
    measured === undefined ? [] : [{ text, measured }]
  )
  const weights = running.map(({ measured: { cost } }) =>
    bound !== undefined && cost.steps > bound ? Weight.zero : Winners.weight(prior, { cost })
  )
  const lengths = weights.map(Weight.bits)
  const after = (seen: number): ReadonlyArray<number> =>
    shares(
      running.map(({ measured }, index) =>
        measured.right < seen ? Infinity : (lengths[index] ?? Infinity)
      )
    )
  const changes = running.map(({ measured }) => measured.right + 1)
  const starts = [...new Set([0, ...changes.filter((it) => it <= field.contexts)])].toSorted(
    (a, b) => a - b
  )
  const final = after(field.contexts)
  const ahead = final.indexOf(Math.max(...final))
  const best = final[ahead] === 0 ? undefined : weights[ahead]
  const racers = running.map(({ text, measured }, index): Racer => {
    const weight = weights[index] ?? Weight.zero
    const zero = Weight.isZero(weight)
    const odds = best === undefined || zero ? undefined : Weight.odds(weight, best)
    return {
      name: text.member.name,
      bits: text.bits,
      steps: measured.cost.steps.toString(),
      right: measured.right,
      length: {
        exact: zero ? "∞" : Weight.length(weight).toString(),
        decimal: lengths[index] ?? Infinity
      },
      odds: odds && { exact: Odds.text(odds), log2: -Weight.bits(odds) },
      posterior: final[index] ?? 0
    }
  })
  return {
    prior: prior.id,
    at,
    size: field.size,
    contexts: field.contexts,
    racers,
    stages: starts.map((from, index) => ({
      from,
      to: (starts[index + 1] ?? field.contexts + 1) - 1,
      shares: after(from)
    }))
  }
}
