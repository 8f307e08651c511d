/**
 * # Laws of version spaces
 *
 * A version space against the exact mixture of the same deterministic class.
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import * as Mixture from "../Mixture.ts"
import { deterministic } from "../Process.ts"
import * as VersionSpace from "../VersionSpace.ts"
import { session, steps } from "./session.ts"

/** A table with columns. */
export type Columns = VersionSpace.Table & { readonly outputs: ReadonlyArray<Uint8Array> }

/** The same table with a function in place of its columns. */
const asked = (made: Columns): VersionSpace.Table => ({
  ...made,
  outputs: {
    contexts: made.outputs.length,
    write: (context, ids, into) =>
      ids.forEach((id, place) => (into[place] = made.outputs[context]![id]!))
  }
})

/** For tables of deterministic hypotheses over three symbols and five contexts. */
export const table: fc.Arbitrary<Columns> = fc
  .tuple(
    fc.array(fc.array(fc.nat({ max: 2 }), { minLength: 5, maxLength: 5 }), {
      minLength: 1,
      maxLength: 12
    }),
    fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }),
    fc.array(fc.nat(), { minLength: 12, maxLength: 12 })
  )
  .map(([rows, weights, picks]) => ({
    alphabet: 3,
    weights: weights.map((n) => Rational.of(n, 9 * rows.length)),
    weightOf: Uint8Array.from(rows, (_, index) => picks[index]! % weights.length),
    outputs: Array.from({ length: 5 }, (_, context) =>
      Uint8Array.from(rows, (row) => row[context] ?? 0)
    )
  }))

/** The hypotheses of a table as members of an exact mixture. */
export const tableMembers = ({
  alphabet,
  weights,
  weightOf,
  outputs
}: Columns): ReadonlyArray<Mixture.Member<number, number>> =>
  Array.from(weightOf, (weight, hypothesis) => ({
    name: `${hypothesis}`,
    weight: weights[weight]!,
    process: deterministic(
      Array.from({ length: alphabet }, (_, symbol) => symbol),
      (context: number) => outputs[context]![hypothesis]!
    )
  }))

/** The contexts of {@link table}. */
export const contexts = [0, 1, 2, 3, 4]
/** For updates that {@link table} can be told. */
export const update = fc.record({ context: fc.nat({ max: 4 }), symbol: fc.nat({ max: 2 }) })

/** The version space against the exact mixture of the same class. */
export const versionSpace = (): Law.LawSet =>
  Law.set(
    "version-space",
    [
      Law.law({
        name: "evidence",
        statement: "its evidence is ξ(x), and what it leaves is the support of the posterior",
        over: Domain.sampled(fc.tuple(table, fc.array(update, { maxLength: 4 }))),
        holds: ([made, data]) => {
          const space = VersionSpace.open(made)
          let xi = Mixture.make(tableMembers(made))
          for (const { context, symbol } of data) {
            if ((xi.predict(context).get(symbol)?.sign ?? 0) === 0) break
            xi = xi.after(context, symbol)
            space.update(context, symbol)
          }
          const support = xi.joint.flatMap((it, index) => (it > 0n ? [index] : []))
          return (
            space.evidence().equals(Mixture.evidence(xi)) &&
            space.loss().equals(Mixture.loss(xi)) &&
            space.size() === support.length &&
            space
              .left()
              .toSorted()
              .every((it, index) => it === support[index])
          )
        }
      })
    ],
    [
      session(
        "version-space",
        fc.tuple(table, fc.boolean()).map(([made, byFunction]) => ({
          exact: Mixture.make(tableMembers(made)),
          open: () => VersionSpace.open(byFunction ? asked(made) : made)
        })),
        steps(update, 12),
        contexts,
        (exact, fast) => exact.equals(fast)
      )
    ]
  )
