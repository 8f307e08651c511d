/**
 * # A learner and a table on contexts met once
 *
 * A problem of Honest.ts in a few words: a kind of θ, how many bits it has, and how many of its
 * contexts are seen, in their order and each once.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as Honest from "./Honest.ts"
import * as Shown from "./Shown.ts"

/** A table size, a kind of θ, and how many contexts are seen, each once. */
export const Contest = Schema.Struct({
  learner: Schema.String,
  kind: Schema.Literals(["zeros", "alternating", "scrambled"]),
  size: Schema.Int,
  seen: Schema.Int
})
export type Contest = typeof Contest.Type

/** The contest with its bits and visits written out. */
export const honest = ({ learner, kind, size, seen }: Contest): Honest.Honest => ({
  learner,
  theta: Shown.theta(kind, size),
  visits: Honest.once(seen)
})

/** Learners and kinds, each with these sizes and numbers of contexts. */
export function* contests(
  learners: ReadonlyArray<string>,
  kinds: ReadonlyArray<Shown.Kind>,
  cases: ReadonlyArray<readonly [size: number, seen: number]>
): Generator<Contest> {
  for (const learner of learners) {
    for (const kind of kinds) for (const [size, seen] of cases) yield { learner, kind, size, seen }
  }
}

/** In words: the programs, and who leads until when. */
export const show = (it: Contest): string => {
  const model = honest(it)
  const at = Honest.overtaken(model)
  const odds = at === undefined ? undefined : Honest.againstTable(model)[at]?.sign
  const until = at === undefined ? "leads to the end" : `leads before ${at} contexts, `
  const then = odds === undefined ? "" : odds === 0 ? "level there, behind after" : "behind there"
  return `${Honest.show(model)}: ${until}${then}`
}
