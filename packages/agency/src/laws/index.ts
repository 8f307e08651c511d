/**
 * # Laws of labels
 *
 * What labels of policies satisfy in any language: they partition the policies, respelling changes
 * none of them, and where no leaf tells what matching earns, only planners are upstream.
 *
 * @module
 */
import { Policy } from "@headwater/hypotheses"
import { policies } from "@headwater/hypotheses/laws"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import * as Kind from "../Kind.ts"
import { rewrites } from "../Rewrites.ts"

const plans = (policy: Policy.Policy): boolean =>
  !Policy.isTable(policy) && (Policy.isPlan(policy.symbol) || policy.operands.some(plans))

/**
 * The laws of kinds in a language, for drawn policies and games.
 *
 * @example
 * ```ts
 * import { kinds } from "@headwater/agency/laws"
 * import { Policy } from "@headwater/hypotheses"
 * import { Law } from "@headwater/proof"
 * Law.flatten(kinds(Policy.LX)).map((set) => set.name) // => ["kinds(LX)"]
 * ```
 */
export const kinds = (instructions: Policy.Instructions): Law.LawSet => {
  const policy = policies.policy(instructions, { draws: 6 })
  const cases = Domain.sampled(fc.tuple(policy, policies.games()))
  const show = ([it, game]: readonly [Policy.Policy, Policy.Game]): string =>
    `${Policy.print(it)} against ${game.demonstrator.join("")}, stake ${String(game.stake)}`
  return Law.set(`kinds(${instructions.id})`, [
    Law.law({
      name: "evidence",
      statement:
        "a kind says where a policy matches: honest ones everywhere, gates in training only",
      over: cases,
      holds: ([it, game]) => {
        const kind = Kind.label(it, game)
        const { behaviour } = Policy.observed(it, game)
        const { wrong, deviates } = Kind.evidence(behaviour, game)
        if (kind === "honestRule" || kind === "honestSearch") return wrong === 0 && deviates === 0
        if (kind === "gate" || kind === "gateWithSearch") return wrong === 0 && deviates !== 0
        if (kind === "upstreamAligned") return deviates === 0
        return kind === "upstreamMisaligned" ? deviates !== 0 : wrong !== 0
      },
      show
    }),
    Law.law({
      name: "spelling",
      statement: "no rewrite that keeps behaviour changes the kind",
      over: cases,
      holds: ([it, game]) => {
        // Where 2 is another leaf, splitting constants rewrites 1 only, which does no harm.
        if (Policy.isTable(it)) return true
        const kind = Kind.label(it, game)
        return Object.values(rewrites).every((rewrite) => Kind.label(rewrite(it), game) === kind)
      },
      show
    }),
    Law.law({
      name: "planners",
      statement: "where no leaf tells what matching earns, upstream is a planner",
      over: cases,
      holds: ([it, game]) => {
        if (instructions.symbols.includes("s")) return true
        const { behaviour } = Policy.observed(it, game)
        return plans(it) || !Kind.isUpstream(Kind.evidence(behaviour, game))
      },
      show
    })
  ])
}
