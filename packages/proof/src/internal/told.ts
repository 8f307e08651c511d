import type { Carries, Move, Trace } from "./argument.ts"

const named = (all: ReadonlyArray<Move>): string => all.map((it) => it.claim).join(", ")

const count = (all: ReadonlyArray<Move>): string =>
  `${all.length} ${all.length === 1 ? "move" : "moves"}`

/**
 * What becomes of a line, in sentences: where it follows, where it stops, what would have to be true.
 *
 * @example
 * ```ts
 * import { Argument } from "@headwater/proof"
 * const line = { name: "It follows", by: ["A"], moves: ["C01"] }
 * const found = Argument.trace(line, { report: { claims: [] }, pages: {} })
 * Argument.told(found) // => ["Nothing is known of C01, which is not checked yet."]
 * ```
 */
export const told = ({ conditions, steps, stops, weakened }: Trace): ReadonlyArray<string> => {
  const isIn = (all: ReadonlyArray<Move>, ...states: ReadonlyArray<Carries>) =>
    all.filter((it) => states.includes(it.carries))
  const whole = isIn(steps, "carries", "carries in weaker words")
  const unchecked = isIn(stops, "is not checked")
  const failed = isIn(stops, "fails")
  const open = isIn(stops, "is open")
  const first = steps.find((it) => stops.includes(it))
  return [
    ...(whole.length === 0 ? [] : [`It follows without conditions at ${named(whole)}.`]),
    ...(conditions.length === 0
      ? []
      : [
          `It follows under conditions at ${named(conditions)}: what would have to be true stands at each.`
        ]),
    ...(weakened.length === 0
      ? []
      : [`At ${named(weakened)} the strongest sense of some words is wrong.`]),
    ...(failed.length === 0
      ? []
      : [`It breaks at ${named(failed)}, where no sense of some words is right.`]),
    ...(open.length === 0
      ? []
      : [`It is open at ${named(open)}, where no sense of some words is decided for it.`]),
    ...(unchecked.length === 0
      ? []
      : [
          `Nothing is known of ${named(unchecked)}, which ${unchecked.length === 1 ? "is" : "are"} not checked yet.`
        ]),
    ...(first === undefined || steps.length === 1
      ? []
      : [
          `So the way through ${count(steps)} is unbroken up to ${first.claim}, and after that it does not follow from what was said.`
        ]),
    ...(first === undefined && conditions.length > 0
      ? [
          "No move breaks it: it follows wherever all of these conditions hold together, which nothing here shows to be possible."
        ]
      : [])
  ]
}
