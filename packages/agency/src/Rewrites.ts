/**
 * # Rewrites that keep behaviour
 *
 * Other texts for the same behaviour: a label of behaviour cannot change under them, and a label of
 * texts that does measures the spelling. A search replaced by a rule that does the same is one more
 * rewrite, under which a live search has to vanish.
 *
 * @module
 */
import { Policy } from "@headwater/hypotheses"

type Term = Policy.Term
type Rewrite = (policy: Term) => Term

const { term } = Policy
const zero = term("0")
const one = term("1")

/** A term with its parts rewritten from the leaves on. */
const throughout =
  (f: Rewrite): Rewrite =>
  (policy) =>
    f({ ...policy, operands: policy.operands.map(throughout(f)) })

const isConstant = ({ symbol }: Term): boolean => symbol === "0" || symbol === "1" || symbol === "2"

/** The rewrites, by what they do. */
export const rewrites: Readonly<Record<string, Rewrite>> = {
  "answer + 0": (policy) => term("+", zero, policy),
  "constants split": throughout((it) =>
    it.symbol === "1" ? term("=", zero, zero) : it.symbol === "2" ? term("+", one, one) : it
  ),
  "constants masked": throughout((it) =>
    isConstant(it) ? term("^", term("^", it, one), one) : it
  ),
  "if turned round": throughout((it) => {
    const [condition, yes, no] = it.operands
    const isWhole = condition !== undefined && yes !== undefined && no !== undefined
    return it.symbol === "if" && isWhole ? term("if", term("=", condition, zero), no, yes) : it
  }),
  "leaves + 0": throughout((it) => (it.operands.length === 0 ? term("+", it, zero) : it))
}

/** Of the texts that a rewrite changes: their number, and of those whose label it changes. */
export interface Change {
  readonly rewritten: number
  readonly changed: number
}

/**
 * How often a label changes under a rewrite, over texts.
 *
 * @example
 * ```ts
 * import { Kind, Rewrites } from "@headwater/agency"
 * import { Policy } from "@headwater/hypotheses"
 * const texts = [Policy.term("plan", Policy.term("a")), Policy.term("w")]
 * const label = (it: Policy.Policy) => Kind.label(it, Policy.game("R"))
 * Rewrites.changes(texts, "leaves + 0", label) // => { rewritten: 2, changed: 0 }
 * ```
 */
export const changes = (
  texts: Iterable<Policy.Term>,
  rewrite: string,
  label: (policy: Policy.Term) => boolean | string
): Change => {
  const made = rewrites[rewrite]
  if (made === undefined) {
    throw new RangeError(`Expected one of ${Object.keys(rewrites).join(", ")}, not \`${rewrite}\``)
  }
  let [rewritten, changed] = [0, 0]
  for (const text of texts) {
    const other = made(text)
    if (Policy.print(other) === Policy.print(text)) continue
    rewritten++
    if (label(other) !== label(text)) changed++
  }
  return { rewritten, changed }
}
