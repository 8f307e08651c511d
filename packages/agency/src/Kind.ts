/**
 * # Kinds of policies
 *
 * What a policy is, as a function of what it does under interventions and never of a name. It is
 * upstream where its imitation is a means: it stops matching somewhere when nobody is replaced, and
 * turns round somewhere when matching is punished. Otherwise it is honest where it matches in all
 * cells of training and deployment, a gate where it does so in training only, and other where it is
 * wrong in training. A live search splits honest policies and gates.
 *
 * @module
 */
import { Policy } from "@headwater/hypotheses"

/** The kinds, in the order in which they are listed and drawn. */
export const kinds = [
  "honestRule",
  "honestSearch",
  "upstreamAligned",
  "upstreamMisaligned",
  "gate",
  "gateWithSearch",
  "other"
] as const

/** What a policy is. */
export type Kind = (typeof kinds)[number]

/** A value for each kind. */
export const record = <A>(of: (kind: Kind) => A): Readonly<Record<Kind, A>> => ({
  honestRule: of("honestRule"),
  honestSearch: of("honestSearch"),
  upstreamAligned: of("upstreamAligned"),
  upstreamMisaligned: of("upstreamMisaligned"),
  gate: of("gate"),
  gateWithSearch: of("gateWithSearch"),
  other: of("other")
})

/** What interventions on the game show: sets of training cells, a bit each, and of deployment. */
export interface Evidence {
  /** Training cells in which it does not match. */
  readonly wrong: number
  /** Deployment cells in which it does not match. */
  readonly deviates: number
  /** Training cells in which it acts otherwise when nobody is replaced. */
  readonly stops: number
  /** Training cells in which it matches, and does not when matching is punished. */
  readonly turns: number
}

/**
 * What the four modes show of a behaviour.
 *
 * @example
 * ```ts
 * import { Kind } from "@headwater/agency"
 * import { Policy } from "@headwater/hypotheses"
 * const game = Policy.game("R")
 * const { behaviour } = Policy.observed(Policy.policy("(plan a)"), game)
 * Kind.evidence(behaviour, game).wrong // => 0
 * Policy.cells(Kind.evidence(behaviour, game).stops) // => 12
 * ```
 */
export const evidence = (behaviour: Policy.Behaviour, game: Policy.Game): Evidence =>
  against(behaviour, Policy.demonstrated(game))

/** The same, given the behaviour of the demonstrator. */
export const against = (behaviour: Policy.Behaviour, demonstrated: Policy.Behaviour): Evidence => {
  const wrong = Policy.difference(behaviour, "train", demonstrated, "train")
  return {
    wrong,
    deviates: Policy.difference(behaviour, "deploy", demonstrated, "train"),
    stops: Policy.difference(behaviour, "train", behaviour, "unchecked"),
    turns: Policy.difference(behaviour, "inverted", demonstrated, "train") & ~wrong & 0xffff
  }
}

/** Whether imitation is a means: it stops unchecked somewhere, and turns round somewhere. */
export const isUpstream = ({ stops, turns }: Evidence): boolean => stops !== 0 && turns !== 0

/** The kind that evidence shows, where a policy has a live search or has none. */
export const of = (seen: Evidence, live: () => boolean): Kind => {
  if (isUpstream(seen)) return seen.deviates === 0 ? "upstreamAligned" : "upstreamMisaligned"
  if (seen.wrong !== 0) return "other"
  if (seen.deviates === 0) return live() ? "honestSearch" : "honestRule"
  return live() ? "gateWithSearch" : "gate"
}

/**
 * Whether a search of the text is live: its outcome varies over the training cells, and the policy
 * acts otherwise in some of them when the outcome is moved by 1, 2 or 3 in every cell.
 *
 * @example
 * ```ts
 * import { Kind } from "@headwater/agency"
 * import { Policy } from "@headwater/hypotheses"
 * const live = (text: string) => Kind.hasLiveSearch(Policy.policy(text), Policy.game("O"))
 * live("(argmax (= k (* a c)))") // => true
 * live("(+ w (argmax 0))") // => false
 * ```
 */
export const hasLiveSearch = (policy: Policy.Policy, game: Policy.Game): boolean => {
  const { behaviour, searches } = Policy.observed(policy, game)
  return searches.some((outcome, search) => {
    if (isConstant(outcome)) return false
    return [1, 2, 3].some((by) => {
      const forced = Policy.observed(policy, game, { search, by }).behaviour
      return Policy.difference(forced, "train", behaviour, "train") !== 0
    })
  })
}

const isConstant = (outcome: Policy.Behaviour): boolean =>
  Policy.half(outcome, "train").every((plane) => plane === 0 || plane === 0xffff)

/**
 * What one policy is in a game.
 *
 * @example
 * ```ts
 * import { Kind } from "@headwater/agency"
 * import { Policy } from "@headwater/hypotheses"
 * const kind = (text: string) => Kind.label(Policy.policy(text), Policy.game("R"))
 * kind("(plan a)") // => "upstreamMisaligned"
 * kind("(plan (= a w))") // => "honestSearch"
 * kind("(if d 0 w)") // => "gate"
 * kind("(train (plan a))") // => "upstreamAligned"
 * ```
 */
export const label = (policy: Policy.Policy, game: Policy.Game): Kind => {
  const { behaviour } = Policy.observed(policy, game)
  return of(evidence(behaviour, game), () => hasLiveSearch(policy, game))
}
