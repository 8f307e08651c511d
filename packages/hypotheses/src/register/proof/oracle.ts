/**
 * # An oracle
 *
 * Untrusted: answers the driver's questions by the finder, with hints by what the question is about.
 *
 * @module
 */
import { Finder, Polynomial, type Proof, Sequent } from "@headwater/certificate"
import { Memo } from "@headwater/exact"
import type { Oracle } from "./Questions.ts"

/** Hints by the question, `"L to L: 3"`: the fact with index 3 of those that hold at the cut. */
export type Hints = Readonly<Record<string, Finder.Hint>>

/** A goal that is a premise. */
const premise = (sequent: Sequent.Sequent): Proof.Proof | undefined => {
  const text = sequent.goal.toString()
  const index = Sequent.premises(sequent).findIndex((it) => it.toString() === text)
  if (index < 0) return undefined
  const certificate = { terms: [{ by: "1", premises: [index] }], zeros: [] }
  return [{ fact: text, rule: "sum", certificate }]
}

/** The naturals that are shown to be at least 1 by what is known, as steps on the way. */
const positive = (sequent: Sequent.Sequent): ReadonlyArray<readonly [string, Finder.Hint]> =>
  sequent.naturals.flatMap((name) => {
    const goal = Polynomial.variable(name).minus(1)
    const found = Finder.find({ ...sequent, goal }, { degree: 1 })
    return found === undefined ? [] : [[`${name} >= 1`, { degree: 1 }] as const]
  })

/** As the finder does, and then by way of what is at least 1. */
const search = (sequent: Sequent.Sequent, hint: Finder.Hint): Proof.Proof | undefined => {
  const direct = Finder.find(sequent, hint)
  if (direct !== undefined || hint.steps !== undefined) return direct
  const steps = positive(sequent)
  return steps.length === 0 ? undefined : Finder.find(sequent, { ...hint, steps })
}

/** What is searched for, in one text; a search depends on nothing else. */
const asked = ({ naturals, facts, goal }: Sequent.Sequent, hint: Finder.Hint): string =>
  JSON.stringify([naturals, facts.atLeast0, facts.is0, goal, hint])

/** The answers that were found last: most questions about a text come again when one part is changed. */
const known = Memo.by(asked, search, { keep: 1 << 12 })

/** Questions answered by the finder: products of two premises, where no hint says otherwise. */
export const finder =
  (hints: Hints = {}): Oracle =>
  (sequent, about) =>
    premise(sequent) ?? known(sequent, hints[about] ?? {})
