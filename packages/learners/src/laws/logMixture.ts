/**
 * # Laws of mixtures in log weights
 *
 * A mixture in log weights against the exact one of the same class.
 *
 * @module
 */
import { LogWeight, Rational } from "@headwater/exact"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import * as LogMixture from "../LogMixture.ts"
import * as Mixture from "../Mixture.ts"
import * as Process from "../Process.ts"
import { probability } from "./arbitraries.ts"
import { session, steps } from "./session.ts"
import { contexts, table, tableMembers, update } from "./versionSpace.ts"

/** How far a probability or a loss in log weights may be from its exact twin, in bits. */
export const tolerance = 2 ** -40

const near = (exact: number, fast: number): boolean =>
  exact === fast || Math.abs(exact - fast) <= tolerance

/** Coins in rationals, with their weights. */
export interface Coins {
  readonly weights: ReadonlyArray<Rational>
  readonly ones: ReadonlyArray<Rational>
}

/** For classes of coins, 0 and 1 among them, weights of sum at most one. */
export const coins: fc.Arbitrary<Coins> = fc
  .tuple(
    fc.array(fc.tuple(fc.integer({ min: 1, max: 1000 }), probability), {
      minLength: 1,
      maxLength: 8
    }),
    fc.nat({ max: 1000 })
  )
  .map(([all, slack]) => {
    const total = all.reduce((sum, [weight]) => sum + weight, slack)
    return {
      weights: all.map(([weight]) => Rational.of(weight, total)),
      ones: all.map(([, p]) => p)
    }
  })

/** The coins as members of an exact mixture. */
export const membersOf = ({
  weights,
  ones
}: Coins): ReadonlyArray<Mixture.Member<unknown, number>> =>
  ones.map((p, index) => ({
    name: `${index}`,
    weight: weights[index]!,
    process: Process.iid<number>(
      new Map([
        [0, Rational.one.minus(p)],
        [1, p]
      ])
    )
  }))

const logs = (list: ReadonlyArray<Rational>): Float64Array =>
  Float64Array.from(list, (it) => LogWeight.of(it))

/** The coins as a class in log weights. */
export const logClassOf = ({ weights, ones }: Coins): LogMixture.LogClass<unknown> =>
  LogMixture.rows(logs(weights), [logs(ones.map((p) => Rational.one.minus(p))), logs(ones)])

const bits = fc.array(fc.nat({ max: 1 }), { maxLength: 40 })

/** A class of coins in log weights and its exact twin, after the same data. */
const both = (made: Coins, data: ReadonlyArray<number>, pruned: ReadonlyMap<number, number>) => {
  let exact = Mixture.make(membersOf(made))
  const fast = LogMixture.open(logClassOf(made))
  for (const [index, bit] of data.entries()) {
    const drop = pruned.get(index)
    if (drop !== undefined) fast.prune(drop)
    if (![...fast.predict(undefined)].some(([a, p]) => a === bit && p > Number.NEGATIVE_INFINITY))
      break
    exact = exact.after(undefined, bit)
    fast.update(undefined, bit)
  }
  return { exact, fast }
}

/** The mixture in log weights against the exact one, and what pruning is said to cost. */
export const logMixture = (): Law.LawSet =>
  Law.set(
    "log-mixture",
    [
      Law.law({
        name: "exact",
        statement: "the loss and each log probability are within 2^-40 bits of the exact ones",
        over: Domain.sampled(fc.tuple(coins, bits)),
        holds: ([made, data]) => {
          const { exact, fast } = both(made, data, new Map())
          const predicted = fast.predict(undefined)
          return (
            near(Mixture.loss(exact).toNumber(), fast.loss()) &&
            [...exact.predict(undefined)].every(([a, p]) =>
              near(LogWeight.of(p), predicted.get(a)!)
            )
          )
        }
      }),
      Law.law({
        name: "pruning",
        statement:
          "after pruning, ξ' ≤ ξ ≤ ξ' · 2^bound, and no probability is off by more than 1 - 2^-bound",
        over: Domain.sampled(
          fc.tuple(coins, bits, fc.dictionary(fc.nat({ max: 39 }).map(String), fc.nat({ max: 12 })))
        ),
        holds: ([made, data, pruned]) => {
          const when = new Map(Object.entries(pruned).map(([at, drop]) => [Number(at), drop]))
          const { exact, fast } = both(made, data, when)
          const excess = fast.loss() - Mixture.loss(exact).toNumber()
          const share = 1 - 2 ** -fast.bound()
          const predicted = fast.predict(undefined)
          return (
            excess >= -tolerance &&
            excess <= fast.bound() + tolerance &&
            [...exact.predict(undefined)].every(
              ([a, p]) => Math.abs(p.toNumber() - 2 ** predicted.get(a)!) <= share + tolerance
            )
          )
        }
      }),
      Law.law({
        name: "share",
        statement:
          "one pruning drops at most the share 2^-bits: the loss grows by at most -log2(1 - 2^-bits)",
        over: Domain.sampled(fc.tuple(coins, bits, fc.integer({ min: 1, max: 12 }))),
        holds: ([made, data, drop]) => {
          const { fast } = both(made, data, new Map())
          const before = fast.loss()
          fast.prune(drop)
          return fast.loss() - before <= -Math.log2(1 - 2 ** -drop) + tolerance
        }
      })
    ],
    [
      session(
        "log-mixture",
        coins.map((made) => ({
          exact: Mixture.make(membersOf(made)),
          open: () => LogMixture.open(logClassOf(made))
        })),
        steps(fc.record({ context: fc.constant(undefined), symbol: fc.nat({ max: 1 }) }), 40),
        [undefined],
        (exact, fast) => near(LogWeight.of(exact), fast)
      ),
      session(
        "log-mixture of a table",
        table.map((made) => ({
          exact: Mixture.make(tableMembers(made)),
          open: () => LogMixture.open(LogMixture.ofTable(made))
        })),
        steps(update, 12),
        contexts,
        (exact, fast) => near(LogWeight.of(exact), fast)
      )
    ]
  )
