import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import * as D from "../Distribution.ts"
import { LogForm } from "../LogForm.ts"
import { Rational } from "../Rational.ts"

const show = <A>(ds: ReadonlyArray<D.Distribution<A>>): string =>
  ds
    .map((d) => `{${Array.from(d, ([a, p]) => `${String(a)}: ${p.toString()}`).join(", ")}}`)
    .join(" and ")

/**
 * The laws of finite distributions and of their quantities in bits, over any generator of
 * distributions on common outcomes. A kernel or a mixture that makes distributions is checked by
 * giving what it makes.
 *
 * 1. Normalised: masses are positive and sum to exactly 1
 * 2. Gibbs: `kl(p, q) ≥ 0`, with equality only for `p = q`
 * 3. Entropy: `0 ≤ entropy(p) ≤ log2 |support|`
 * 4. Distance: `0 ≤ totalVariation ≤ 1`, symmetric, 0 only for `p = q`
 * 5. Chain rule: `kl(p × r, q × s) = kl(p, q) + kl(r, s)`
 *
 * - **Source** [CoverThomas2006] §2.3, §2.5, §2.6
 *
 * @example
 * ```ts
 * import { arbitraries, distributions } from "@headwater/exact/laws"
 * import { Law } from "@headwater/proof"
 * const laws = distributions("ours", arbitraries.distribution(["a", "b", "c"]))
 * Law.verdicts(laws).every((verdict) => verdict.holds) // => true
 * ```
 */
export const distributions = <A>(
  name: string,
  arbitrary: fc.Arbitrary<D.Distribution<A>>
): Law.LawSet => {
  const pairs = Domain.sampled(fc.tuple(arbitrary, arbitrary))
  const same = (p: D.Distribution<A>, q: D.Distribution<A>): boolean =>
    p.size === q.size && [...p].every(([a, mass]) => mass.equals(D.probability(q, a)))
  return Law.set(`distributions(${name})`, [
    Law.law({
      name: "normalised",
      statement: "Σ p = 1 and p > 0 on the support",
      over: Domain.sampled(fc.tuple(arbitrary)),
      holds: ([p]) =>
        Rational.sum(p.values()).equals(Rational.one) &&
        [...p.values()].every((mass) => mass.sign > 0),
      show
    }),
    Law.law({
      name: "gibbs",
      statement: "kl(p, q) ≥ 0, and = 0 only for p = q",
      source: "[CoverThomas2006] §2.6",
      over: pairs,
      holds: ([p, q]) => {
        const divergence = D.kl(p, q)
        return divergence === undefined || divergence.sign === (same(p, q) ? 0 : 1)
      },
      show
    }),
    Law.law({
      name: "entropy",
      statement: "0 ≤ entropy(p) ≤ log2 |support(p)|",
      source: "[CoverThomas2006] §2.6",
      over: Domain.sampled(fc.tuple(arbitrary)),
      holds: ([p]) => {
        const entropy = D.entropy(p)
        return entropy.sign >= 0 && entropy.compare(LogForm.log2(BigInt(p.size))) <= 0
      },
      show
    }),
    Law.law({
      name: "distance",
      statement: "0 ≤ tv(p, q) = tv(q, p) ≤ 1, and = 0 only for p = q",
      over: pairs,
      holds: ([p, q]) => {
        const distance = D.totalVariation(p, q)
        return (
          distance.equals(D.totalVariation(q, p)) &&
          distance.sign === (same(p, q) ? 0 : 1) &&
          distance.compare(Rational.one) <= 0
        )
      },
      show
    }),
    Law.law({
      name: "chain-rule",
      statement: "kl(p × r, q × s) = kl(p, q) + kl(r, s)",
      source: "[CoverThomas2006] §2.5",
      over: Domain.sampled(fc.tuple(arbitrary, arbitrary, arbitrary, arbitrary)),
      holds: ([p, q, r, s]) => {
        // Pairs are looked up by the places of their parts.
        const outcomes = [...new Set([p, q, r, s].flatMap(D.support))]
        const pair = (a: A, b: A): number =>
          outcomes.indexOf(a) * outcomes.length + outcomes.indexOf(b)
        const joint = D.kl(D.product(p, r, pair), D.product(q, s, pair))
        const [left, right] = [D.kl(p, q), D.kl(r, s)]
        if (left === undefined || right === undefined) return joint === undefined
        return joint !== undefined && joint.equals(left.plus(right))
      },
      show
    })
  ])
}
