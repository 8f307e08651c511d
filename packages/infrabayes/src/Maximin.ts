/**
 * # Maximin over policies
 *
 * ## Main definitions
 * - {@link pure}: the policy whose worst expected reward is best
 * - {@link mixed}: the same with dice: a matrix game against the environment, as a linear program
 *
 * ## Main statements (laws `maximin`)
 * - dice never hurt, and help in some games
 * - the mixed value is the least value of the best reply to a mixture of environments: a belief
 *
 * ## References
 * - [AppelKosoy2020]
 *
 * @module
 */
import { LinearProgram, Rational } from "@headwater/exact"
import { expected } from "./internal/expected.ts"
import { policies, type Policy, type Tree, value } from "./Tree.ts"

/** A policy and the least it earns. */
export interface Pure {
  readonly value: Rational
  readonly policy: Policy
}

/** Chances of policies, the least they earn, and a belief against which nothing earns more. */
export interface Mixed {
  readonly value: Rational
  readonly policies: ReadonlyArray<readonly [chance: Rational, policy: Policy]>
  /** A chance for each environment. */
  readonly belief: ReadonlyArray<Rational>
}

/**
 * What a policy earns in the worst of the environments.
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Maximin, Tree } from "@headwater/infrabayes"
 * const [low, high] = [Tree.reward(Rational.zero), Tree.reward(Rational.one)]
 * Maximin.worst([high, low], new Map()).toString() // => "0"
 * ```
 */
export const worst = (environments: ReadonlyArray<Tree>, policy: Policy): Rational => {
  const [first, ...rest] = environments.map((it) => value(it, policy))
  if (first === undefined) throw new RangeError(expected("at least one environment", "none"))
  return Rational.min(first, ...rest)
}

/**
 * The first of the policies whose worst reward is greatest.
 *
 * - **Cost** every policy in every environment
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Maximin, Tree } from "@headwater/infrabayes"
 * const pays = (...all: ReadonlyArray<number>) => Tree.choice("bet", all.map((n) => Tree.reward(Rational.of(n, 4))))
 * const found = Maximin.pure([pays(4, 1), pays(0, 1)])
 * found.value.toString() // => "1/4"
 * found.policy.get("bet") // => 1
 * ```
 */
export const pure = (environments: ReadonlyArray<Tree>): Pure => {
  const [first, ...rest] = policies(environments).map((policy) => ({
    policy,
    value: worst(environments, policy)
  }))
  if (first === undefined) throw new RangeError(expected("an option at every choice", "none"))
  return rest.reduce((best, it) => (it.value.compare(best.value) > 0 ? it : best), first)
}

/**
 * The mixture of policies whose worst reward is greatest. Dice are thrown once, at the start; where
 * nothing is forgotten along the tree it is the same to throw them at each choice.
 *
 * - **Cost** a linear program with an unknown a policy and a constraint an environment
 * - **Laws** `maximin`
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Maximin, Tree } from "@headwater/infrabayes"
 * const pays = (...all: ReadonlyArray<number>) => Tree.choice("bet", all.map((n) => Tree.reward(Rational.of(n))))
 * const found = Maximin.mixed([pays(1, 0), pays(0, 1)])
 * found.value.toString() // => "1/2"
 * found.belief.map(String) // => ["1/2", "1/2"]
 * ```
 */
export const mixed = (environments: ReadonlyArray<Tree>): Mixed => {
  const all = policies(environments)
  const answer = LinearProgram.solve({
    maximise: [...all.map(() => 0), 1],
    subject: [
      ...environments.map((it) => ({
        coefficients: [...all.map((policy) => value(it, policy)), -1],
        relation: ">=" as const,
        bound: 0
      })),
      { coefficients: [...all.map(() => 1), 0], relation: "=", bound: 1 }
    ],
    free: [all.length]
  })
  if (answer._tag !== "optimal") {
    throw new RangeError(expected("at least one environment and an option at every choice", "none"))
  }
  return {
    value: answer.value,
    policies: all.flatMap((policy, i) => {
      const chance = answer.point[i]!
      return chance.sign === 0 ? [] : [[chance, policy] as const]
    }),
    belief: environments.map((_, i) => answer.dual[i]!.negated())
  }
}
