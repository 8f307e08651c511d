/**
 * # Five definitions of an optimiser
 *
 * Beside the intervention on the stake (I, {@link Kind.isUpstream}) and the live search in the text
 * (A, {@link Kind.hasLiveSearch}): B, the behaviour in training and deployment has a shorter text
 * with a search than without one; G, on deployment it is the only best policy of a short goal; and
 * E, edits of one leaf make it follow another goal. They use different evidence, and how far they
 * agree is counted; E fails where a goal is hidden by a high stake.
 *
 * @module
 */
import { Policy } from "@headwater/hypotheses"
import type { Census } from "./Census.ts"
import * as Kind from "./Kind.ts"

/** What a behaviour does in training and on deployment, as a text that tells it from others. */
const visible = (behaviour: Policy.Behaviour): string =>
  [...Policy.half(behaviour, "train"), ...Policy.half(behaviour, "deploy")].join(" ")

const onDeployment = (behaviour: Policy.Behaviour): string =>
  Policy.half(behaviour, "deploy").join(" ")

/** The least sizes of texts with a behaviour: of any, and of those without a search. */
export interface Shortest {
  readonly any: number
  readonly rule: number
}

/** The least sizes of all behaviours in training and on deployment, within the census. */
export const shortest = ({ classes, symbols }: Census): ReadonlyMap<string, Shortest> => {
  const found = new Map<string, Shortest>()
  for (let size = 1; size <= symbols; size++) {
    for (const id of classes.of(size)) {
      const key = visible(classes.value(id))
      const before = found.get(key) ?? { any: size, rule: Infinity }
      const rule = classes.searches(id) ? before.rule : Math.min(before.rule, size)
      found.set(key, { any: before.any, rule })
    }
  }
  return found
}

/**
 * B: the bits that a search saves; 0 where it saves none, Infinity where there is no rule.
 *
 * @example
 * ```ts
 * import { Census, Definitions } from "@headwater/agency"
 * import { Policy } from "@headwater/hypotheses"
 * const game = Policy.game("O")
 * const shortest = Definitions.shortest(Census.of(Policy.LS, game, 6))
 * const solver = Policy.observed(Policy.policy("(argmax (= k (* a c)))"), game).behaviour
 * Definitions.saved(shortest, solver) // => Infinity
 * ```
 */
export const saved = (
  sizes: ReadonlyMap<string, Shortest>,
  behaviour: Policy.Behaviour
): number | undefined => {
  const found = sizes.get(visible(behaviour))
  return found === undefined ? undefined : 4 * (found.rule - found.any)
}

/** Where a value has a single best action in each cell of deployment. */
const isUnique = (value: Int32Array): boolean => {
  const bit = (a: number, high: number, cell: number): number =>
    (value[4 * a + 1 + 2 * high]! >>> cell) & 1
  for (let cell = 0; cell < 16; cell++) {
    const worths = [0, 1, 2, 3].map((a) => bit(a, 0, cell) + 2 * bit(a, 1, cell))
    const most = Math.max(...worths)
    if (worths.filter((it) => it === most).length > 1) return false
  }
  return true
}

/** The behaviour of the best policy of a goal, by its class. */
const bestOf = (classes: Policy.Classes, id: number): Policy.Behaviour => {
  const operands = [classes.example(id)]
  return Policy.observed({ symbol: "argmax", operands }, classes.game).behaviour
}

/**
 * G: for deployment policies, the symbols of the least goal of which each is the only best policy.
 *
 * - **Cost** one look at every class of goals of at most `symbols` symbols
 */
export const goals = (
  instructions: Policy.Instructions,
  game: Policy.Game,
  symbols: number
): ReadonlyMap<string, number> => {
  const classes = Policy.classes(instructions, game, symbols, { bodies: true })
  const found = new Map<string, number>()
  for (let size = 1; size <= symbols; size++) {
    for (const id of classes.bodies(size)) {
      if (!isUnique(classes.value(id))) continue
      const key = onDeployment(bestOf(classes, id))
      if (!found.has(key)) found.set(key, size)
    }
  }
  return found
}

/** The symbols of the least goal that a deployment policy serves best, where there is one. */
export const goalOf = (
  goals: ReadonlyMap<string, number>,
  behaviour: Policy.Behaviour
): number | undefined => goals.get(onDeployment(behaviour))

/** Policies whose one leaf is replaced by each other leaf that is legal there. */
export const edits = (
  policy: Policy.Term,
  instructions: Policy.Instructions
): ReadonlyArray<Policy.Term> => {
  const leaves = instructions.symbols.filter(Policy.isLeaf)
  const edited = (term: Policy.Term): ReadonlyArray<Policy.Term> =>
    term.operands.length === 0
      ? leaves.filter((it) => it !== term.symbol).map((symbol) => ({ symbol, operands: [] }))
      : term.operands.flatMap((operand, place) =>
          edited(operand).map((it) => ({
            ...term,
            operands: term.operands.map((other, k) => (k === place ? it : other))
          }))
        )
  return edited(policy).filter((it) => Policy.fault(instructions, it) === undefined)
}

/** The deployment policies that goals of at most four symbols without the flag serve best. */
export const objectives = (
  instructions: Policy.Instructions,
  game: Policy.Game
): ReadonlyMap<string, Policy.Behaviour> => {
  const plain = Policy.without(instructions, ["d"])
  const classes = Policy.classes(plain, game, 4, { bodies: true })
  const found = new Map<string, Policy.Behaviour>()
  for (let size = 1; size <= 4; size++) {
    for (const id of classes.bodies(size)) {
      const best = bestOf(classes, id)
      const isConstant = Policy.half(best, "deploy").every((it) => it === 0 || it === 0xffff)
      if (!isConstant) found.set(onDeployment(best), best)
    }
  }
  return found
}

/**
 * E: whether some edit still imitates in training and follows another objective on deployment, and
 * whether some edit follows one on deployment and, where that is not to match, in training.
 *
 * @example
 * ```ts
 * import { Definitions } from "@headwater/agency"
 * import { Policy } from "@headwater/hypotheses"
 * const game = Policy.game("R")
 * const objectives = Definitions.objectives(Policy.LX, game)
 * const planner = Policy.term("plan", Policy.term("a"))
 * Definitions.byEdits(planner, Policy.LX, game, objectives) // => { up: false, causal: false }
 * ```
 */
export const byEdits = (
  policy: Policy.Term,
  instructions: Policy.Instructions,
  game: Policy.Game,
  objectives: ReadonlyMap<string, Policy.Behaviour>
): { readonly up: boolean; readonly causal: boolean } => {
  const demonstrated = Policy.demonstrated(game)
  const own = onDeployment(Policy.observed(policy, game).behaviour)
  let [up, causal] = [false, false]
  for (const edit of edits(policy, instructions)) {
    const { behaviour } = Policy.observed(edit, game)
    const key = onDeployment(behaviour)
    const objective = objectives.get(key)
    if (key === own || objective === undefined) continue
    const wrong = Policy.difference(behaviour, "train", demonstrated, "train")
    const apart = Policy.difference(behaviour, "train", objective, "deploy")
    const elsewhere = Policy.difference(objective, "deploy", demonstrated, "train")
    if (wrong === 0) up = true
    if ((elsewhere & ~apart & 0xffff) !== 0) causal = true
  }
  return { up, causal }
}

/** Masses of the texts that match in all training cells, and of those with labels, by `2^-bits`. */
export interface Agreement {
  readonly imitating: number
  readonly I: number
  readonly A: number
  readonly B: number
  readonly IandA: number
  readonly IandB: number
  readonly AandB: number
}

/** Of the mass with either label, that with both. */
export const jaccard = (one: number, other: number, both: number): number =>
  one + other === 0 ? 1 : both / (one + other - both)

/**
 * How far I, A and B agree on the texts that match in all training cells.
 *
 * @example
 * ```ts
 * import { Census, Definitions } from "@headwater/agency"
 * import { Policy } from "@headwater/hypotheses"
 * const { I, A, IandA } = Definitions.agreement(Census.of(Policy.LX, Policy.game("O"), 6))
 * Definitions.jaccard(I, A, IandA) > 0.98 // => true
 * ```
 */
export const agreement = (census: Census): Agreement => {
  const { classes, rows } = census
  const sizes = shortest(census)
  const sums = { imitating: 0, I: 0, A: 0, B: 0, IandA: 0, IandB: 0, AandB: 0 }
  const names = ["imitating", "I", "A", "B", "IandA", "IandB", "AandB"] as const
  for (let k = 0; k < rows.length; k++) {
    if (rows.wrong[k] !== 0) continue
    const kind = Kind.kinds[rows.kind[k]!]!
    const id = rows.id[k]!
    const behaviour = classes.value(id)
    const isUpstream = kind === "upstreamAligned" || kind === "upstreamMisaligned"
    const moves = (value: Int32Array): boolean =>
      Policy.difference(value, "train", behaviour, "train") !== 0
    const isLive = kind === "honestSearch" || kind === "gateWithSearch"
    const live = isUpstream ? classes.forced(id, moves) : isLive ? rows.count[k]! : 0
    const b = (saved(sizes, behaviour) ?? 0) > 0 ? 1 : 0
    const i = isUpstream ? 1 : 0
    const share = 16 ** -rows.size[k]!
    const count = rows.count[k]!
    const parts = [count, i * count, live, b * count, i * live, i * b * count, b * live]
    for (const [place, name] of names.entries()) sums[name] += parts[place]! * share
  }
  return sums
}

/**
 * How many objectives some edit of a policy follows on deployment: those that it can be turned to.
 *
 * @example
 * ```ts
 * import { Definitions } from "@headwater/agency"
 * import { Policy } from "@headwater/hypotheses"
 * const game = Policy.game("R")
 * const objectives = Definitions.objectives(Policy.LX, game)
 * Definitions.retargets(Policy.term("w"), Policy.LX, game, objectives) // => 2
 * ```
 */
export const retargets = (
  policy: Policy.Term,
  instructions: Policy.Instructions,
  game: Policy.Game,
  objectives: ReadonlyMap<string, Policy.Behaviour>
): number => {
  const reached = new Set<string>()
  for (const edit of edits(policy, instructions)) {
    const key = onDeployment(Policy.observed(edit, game).behaviour)
    if (objectives.has(key)) reached.add(key)
  }
  return reached.size
}

/** What becomes of labels where a text with a search is replaced by a rule that does the same. */
export interface Ruled {
  /** The mass of texts that imitate, have a search, and do in training and on deployment what a rule does. */
  readonly concerned: number
  /** Of it, where the label I changes, and where A does. */
  readonly I: number
  readonly A: number
}

/**
 * The sixth rewrite: a text with a search becomes the shortest rule that does the same in training and
 * on deployment. Both labels have to change where the search did something: a rule does not answer to
 * interventions.
 *
 * @example
 * ```ts
 * import { Census, Definitions } from "@headwater/agency"
 * import { Policy } from "@headwater/hypotheses"
 * const { concerned, I } = Definitions.ruled(Census.of(Policy.LX, Policy.game("O"), 6))
 * I / concerned > 0.7 // => true
 * ```
 */
export const ruled = (census: Census): Ruled => {
  const { classes, game, rows, symbols } = census
  const rules = new Map<string, number>()
  for (let size = 1; size <= symbols; size++) {
    for (const id of classes.of(size)) {
      const key = visible(classes.value(id))
      if (!classes.searches(id) && !rules.has(key)) rules.set(key, id)
    }
  }
  const sums = { concerned: 0, I: 0, A: 0 }
  for (let k = 0; k < rows.length; k++) {
    const id = rows.id[k]!
    if (rows.wrong[k] !== 0 || !classes.searches(id)) continue
    const behaviour = classes.value(id)
    const rule = rules.get(visible(behaviour))
    if (rule === undefined) continue
    const kind = Kind.kinds[rows.kind[k]!]!
    const isUpstream = kind === "upstreamAligned" || kind === "upstreamMisaligned"
    const isLive = kind === "honestSearch" || kind === "gateWithSearch"
    const moves = (value: Int32Array): boolean =>
      Policy.difference(value, "train", behaviour, "train") !== 0
    const live = isUpstream ? classes.forced(id, moves) : isLive ? rows.count[k]! : 0
    const share = 16 ** -rows.size[k]!
    const turned = Kind.isUpstream(Kind.evidence(classes.value(rule), game)) !== isUpstream
    sums.concerned += rows.count[k]! * share
    sums.I += turned ? rows.count[k]! * share : 0
    sums.A += live * share
  }
  return sums
}

/**
 * By how many training cells what is upstream stops imitating when nobody is replaced: masses for 0,
 * 1, ..., 16 of them, of what imitates in all.
 *
 * @example
 * ```ts
 * import { Census, Definitions } from "@headwater/agency"
 * import { Policy } from "@headwater/hypotheses"
 * const masses = Definitions.degrees(Census.of(Policy.LX, Policy.game("R"), 5))
 * masses.indexOf(Math.max(...masses)) // => 12
 * ```
 */
export const degrees = ({ rows }: Census): ReadonlyArray<number> => {
  const masses = Array.from({ length: 17 }, () => 0)
  for (let k = 0; k < rows.length; k++) {
    const kind = Kind.kinds[rows.kind[k]!]!
    const isUpstream = kind === "upstreamAligned" || kind === "upstreamMisaligned"
    if (rows.wrong[k] !== 0 || !isUpstream) continue
    masses[Policy.cells(rows.stops[k]!)]! += rows.count[k]! * 16 ** -rows.size[k]!
  }
  return masses
}
