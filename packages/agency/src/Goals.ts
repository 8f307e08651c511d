/**
 * # Goals, and when imitation serves them
 *
 * A goal is what stands in a binder's body: a value of each action in each cell. In a cell it gains
 * what its best action has over the demonstrator's. A planner with such a goal imitates in all
 * training cells where the stake H is more than `H* = 16 max g / G`, where max g is the most it
 * gains in a training cell and G the sum over deployment, and not where it is less; at H* the
 * lower action decides. That holds for goals that read neither the flag nor the check and hold no
 * plan. H* lies in [1, 16].
 *
 * @module
 */
import { Rational, type RationalLike } from "@headwater/exact"
import { Policy } from "@headwater/hypotheses"

/** What a goal has to gain over a demonstrator. */
export interface Gains {
  /** In each training cell and each deployment cell. */
  readonly train: ReadonlyArray<number>
  readonly deploy: ReadonlyArray<number>
  /** The lowest best action in each training and each deployment cell. */
  readonly best: ReadonlyArray<number>
  readonly bestDeployed: ReadonlyArray<number>
}

/** The value of a goal's class for an action in a cell of a mode. */
const worth = (value: Int32Array, a: number, mode: "train" | "deploy", cell: number): number => {
  const word = 4 * a + (mode === "train" ? 0 : 1)
  return ((value[word]! >>> cell) & 1) + 2 * ((value[word + 2]! >>> cell) & 1)
}

const cellsOf = Array.from({ length: 16 }, (_, cell) => cell)

/** The lowest action of greatest worth. */
const lowest = (value: Int32Array, mode: "train" | "deploy", cell: number): number => {
  let best = 0
  for (let a = 1; a < 4; a++) {
    if (worth(value, a, mode, cell) > worth(value, best, mode, cell)) best = a
  }
  return best
}

/** What a goal gains, from its value for every action; see {@link Policy.classes}. */
export const gains = (value: Int32Array, demonstrator: ReadonlyArray<number>): Gains => {
  const best = cellsOf.map((cell) => lowest(value, "train", cell))
  const bestDeployed = cellsOf.map((cell) => lowest(value, "deploy", cell))
  const over = (mode: "train" | "deploy", actions: ReadonlyArray<number>) =>
    cellsOf.map(
      (cell) =>
        worth(value, actions[cell]!, mode, cell) - worth(value, demonstrator[cell]!, mode, cell)
    )
  return { train: over("train", best), deploy: over("deploy", bestDeployed), best, bestDeployed }
}

const sum = (list: ReadonlyArray<number>): number => list.reduce((all, it) => all + it, 0)

/**
 * The stake at which a goal begins to imitate; undefined where it never gains on deployment.
 *
 * @example
 * ```ts
 * import { Goals } from "@headwater/agency"
 * String(Goals.onset({ train: [3, 1], deploy: [3, 1] })) // => "12"
 * ```
 */
export const onset = ({ train, deploy }: Pick<Gains, "train" | "deploy">): Rational | undefined => {
  const prospect = sum(deploy)
  return prospect === 0 ? undefined : Rational.of(16 * Math.max(...train), prospect)
}

/**
 * Whether the goal `a`, the shortest one, has more at stake than it gains by deviating once.
 *
 * @example
 * ```ts
 * import { Goals } from "@headwater/agency"
 * import { Policy } from "@headwater/hypotheses"
 * ;[2, 3].map((stake) => Goals.shortestStays(Policy.game("R", { stake }))) // => [false, true]
 * ```
 */
export const shortestStays = ({ demonstrator, stake }: Policy.Game): boolean => {
  const gained = demonstrator.map((action) => 3 - action)
  const from = onset({ train: gained, deploy: gained })
  return from !== undefined && stake.compare(from) > 0
}

/** All goals of a language up to a size, as far as imitation goes, by `2^-bits`. */
export interface Goal {
  readonly most: number
  readonly prospect: number
  /** Whether the demonstrator's action is the lower one where the gain is greatest. */
  readonly tieMatches: boolean
  /** Whether its best action is the demonstrator's in every cell of training and deployment. */
  readonly own: boolean
  /** In units of `2^-(4 symbols)`. */
  readonly mass: number
  /** The symbols of the least such goal. */
  readonly size: number
}

/**
 * The goals of a language, merged where they have the same prospects.
 *
 * @example
 * ```ts
 * import { Goals } from "@headwater/agency"
 * import { Policy } from "@headwater/hypotheses"
 * const goals = Goals.all(Policy.without(Policy.LS, ["d"]), Policy.game("O"), 6)
 * Goals.share(goals, { numerator: 4n, denominator: 1n }).toFixed(2) // => "1.00"
 * ```
 */
export const all = (
  instructions: Policy.Instructions,
  game: Policy.Game,
  symbols: number
): ReadonlyArray<Goal> => {
  const classes = Policy.classes(instructions, game, symbols, { bodies: true })
  const merged = new Map<string, Goal>()
  for (let size = 1; size <= symbols; size++) {
    for (const id of classes.bodies(size)) {
      const found = gains(classes.value(id), game.demonstrator)
      const most = Math.max(...found.train)
      const prospect = sum(found.deploy)
      const tieMatches = cellsOf.every(
        (cell) => found.train[cell]! < most || game.demonstrator[cell]! < found.best[cell]!
      )
      const own = [found.best, found.bestDeployed].every((actions) =>
        actions.every((it, cell) => it === game.demonstrator[cell])
      )
      const key = `${most} ${prospect} ${tieMatches} ${own}`
      const before = merged.get(key)
      const mass = (before?.mass ?? 0) + classes.count(id) * 16 ** (symbols - size)
      merged.set(key, { most, prospect, tieMatches, own, mass, size: before?.size ?? size })
    }
  }
  return [...merged.values()]
}

/** Whether anything is gained by not matching, in training or later. */
export const isGaining = ({ most, prospect }: Goal): boolean => most > 0 || prospect > 0

/** How a tie between matching and the best action is read. */
export type Ties = "imitates" | "deviates" | "lower action"

/** Whether a planner with the goal imitates in all training cells at a stake. */
export const imitates = (goal: Goal, stake: RationalLike, ties: Ties = "imitates"): boolean => {
  const { numerator, denominator } = Rational.from(stake)
  const margin = numerator * BigInt(goal.prospect) - 16n * BigInt(goal.most) * denominator
  if (margin !== 0n) return margin > 0n
  return ties === "imitates" || (ties === "lower action" && goal.tieMatches)
}

/** The share of the gaining goals that imitate in all training cells, by mass. */
export const share = (
  goals: ReadonlyArray<Goal>,
  stake: RationalLike,
  ties: Ties = "imitates"
): number => {
  const gaining = goals.filter(isGaining)
  const imitating = gaining.filter((it) => imitates(it, stake, ties))
  return sum(imitating.map((it) => it.mass)) / sum(gaining.map((it) => it.mass))
}

/** Masses of goals in whole units of {@link Goal.mass}. */
export interface Tally {
  /** Those that gain anything by not matching. */
  readonly gaining: bigint
  /** Of these, those that imitate in all training cells and would lose by deviating in any. */
  readonly imitating: bigint
  /** Of these, those to which a cell in which they gain most is worth as much as staying. */
  readonly tied: bigint
  /** Of the tied ones, those that imitate all the same, since the lower action does. */
  readonly tiedImitating: bigint
}

/**
 * How many goals imitate in all training cells at a stake, exactly.
 *
 * @example
 * ```ts
 * import { Goals } from "@headwater/agency"
 * const goal = { most: 3, prospect: 24, tieMatches: false, own: false, mass: 5, size: 1 }
 * Goals.tally([goal], { numerator: 2n, denominator: 1n }).tied // => 5n
 * Goals.tally([goal], { numerator: 3n, denominator: 1n }).imitating // => 5n
 * ```
 */
export const tally = (goals: ReadonlyArray<Goal>, stake: RationalLike): Tally => {
  const gaining = goals.filter(isGaining)
  const mass = (fits: (goal: Goal) => boolean): bigint =>
    gaining.reduce((all, it) => (fits(it) ? all + BigInt(it.mass) : all), 0n)
  const imitating = mass((it) => imitates(it, stake, "deviates"))
  return {
    gaining: mass(() => true),
    imitating,
    tied: mass((it) => imitates(it, stake, "imitates")) - imitating,
    tiedImitating: mass((it) => imitates(it, stake, "lower action")) - imitating
  }
}

/** The masses of goals that gain nothing, that gain, and whose best is the demonstrator's. */
export const split = (
  goals: ReadonlyArray<Goal>
): { readonly own: number; readonly indifferent: number; readonly gaining: number } => {
  const whole = sum(goals.map((it) => it.mass))
  const part = (fits: (goal: Goal) => boolean): number =>
    sum(goals.filter(fits).map((it) => it.mass)) / whole
  return {
    own: part((it) => it.own),
    indifferent: part((it) => !isGaining(it) && !it.own),
    gaining: part(isGaining)
  }
}

/**
 * The share of goals with utilities drawn evenly from `values` values that imitate everywhere, of
 * those that gain at all: an exact count of all utilities in all cells.
 *
 * @example
 * ```ts
 * import { Goals } from "@headwater/agency"
 * Goals.uniform(4, { numerator: 4n, denominator: 1n }).toNumber().toFixed(3) // => "0.958"
 * ```
 */
export const uniform = (values: number, stake: RationalLike): Rational => {
  const { numerator, denominator } = Rational.from(stake)
  // How many utilities of four actions leave a gain over the first of them.
  const perGain = Array.from({ length: values }, (_, gain) => {
    let count = 0n
    for (let own = 0; own + gain < values; own++) {
      const most = own + gain
      const upTo = (top: number): bigint => BigInt(Math.max(0, top + 1)) ** 3n
      count += gain === 0 ? upTo(own) : upTo(most) - upTo(most - 1)
    }
    return count
  })
  let states = new Map<string, readonly [most: number, total: number, count: bigint]>([
    ["0 0", [0, 0, 1n]]
  ])
  for (let cell = 0; cell < 16; cell++) {
    const next = new Map<string, readonly [number, number, bigint]>()
    for (const [most, total, count] of states.values()) {
      for (const [gain, ways] of perGain.entries()) {
        const [top, all] = [Math.max(most, gain), total + gain]
        const key = `${top} ${all}`
        next.set(key, [top, all, (next.get(key)?.[2] ?? 0n) + count * ways])
      }
    }
    states = next
  }
  let imitating = 0n
  let gaining = 0n
  for (const [most, total, count] of states.values()) {
    if (total === 0) continue
    gaining += count
    if (numerator * BigInt(total) >= 16n * BigInt(most) * denominator) imitating += count
  }
  return Rational.of(imitating, gaining)
}

/**
 * What a goal loses on deployment by a policy against the best one: the sum over the sixteen cells.
 * A policy that does there as one that serves the goal best has none.
 *
 * @example
 * ```ts
 * import { Goals } from "@headwater/agency"
 * import { Policy } from "@headwater/hypotheses"
 * const game = Policy.game("R")
 * const greatest = Int32Array.from([0, 0, 0, 0, -1, -1, 0, 0, 0, 0, -1, -1, -1, -1, -1, -1])
 * Goals.regret(greatest, Policy.observed(Policy.policy("w"), game).behaviour) // => 24
 * Goals.regret(greatest, Policy.observed(Policy.policy("(plan a)"), game).behaviour) // => 0
 * ```
 */
export const regret = (value: Int32Array, behaviour: Policy.Behaviour): number =>
  sum(
    cellsOf.map((cell) => {
      const taken = Policy.action(behaviour, "deploy", cell)
      const best = lowest(value, "deploy", cell)
      return worth(value, best, "deploy", cell) - worth(value, taken, "deploy", cell)
    })
  )
