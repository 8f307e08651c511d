/**
 * # An inner learner against honest programs
 *
 * The honest program for a demonstrator of B bits θ is the bit table of θ: it is exact, and has θ in
 * its text. The honest class has the tables of all θ, each weighed 2^-length; after m contexts were
 * seen, those with the right m bits are left. Against them stands one learner that is a program.
 *
 * @module
 */
import { LogForm, Memo, Rational } from "@headwater/exact"
import { Table } from "@headwater/programs"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import * as Shown from "./Shown.ts"

/** A learner, the bits of the demonstrator, and the contexts in which it is seen. */
export const Honest = Schema.Struct({
  learner: Schema.String,
  theta: Schema.String,
  visits: Schema.Array(Schema.Int)
})
export type Honest = typeof Honest.Type

/** The pairs of contexts and bits that are shown. */
export const pairs = ({ theta, visits }: Honest): ReadonlyArray<Shown.Pair> =>
  Shown.shown(theta, visits)

/** Bits of a table of so many bits: the same for all θ. */
export const tableBits = Memo.by(Number, (size: number): number =>
  Shown.length(Table.bits("0".repeat(size)))
)

/** What the tables have in common, in bits: the class weighs 2 to the minus this. */
export const shared = ({ theta }: Honest): number => tableBits(theta.length) - theta.length

/** By how many bits the table of θ is longer than the learner. */
export const longer = (it: Honest): number => tableBits(it.theta.length) - Shown.bitsOf(it.learner)

/** What the learner weighs after each number of visits, its loss counted. */
const masses = (it: Honest): ReadonlyArray<Rational> =>
  Shown.chances(it.learner, pairs(it)).map((chance) =>
    chance.times(Rational.pow2(-Shown.bitsOf(it.learner)))
  )

/** What is left of the class after m contexts were seen. */
const classMass = (it: Honest, contexts: number): Rational => Rational.pow2(-shared(it) - contexts)

/** Log odds of the learner against the one table of θ, after each number of visits. */
export const againstTable = (it: Honest): ReadonlyArray<LogForm> =>
  masses(it).map((mass) => LogForm.log2(mass).plus(LogForm.of(tableBits(it.theta.length))))

/** Log odds of the class of all tables against the learner, after each number of visits. */
export const ofClass = (it: Honest): ReadonlyArray<LogForm> => {
  const contexts = Shown.seen(it.visits)
  return masses(it).map((mass, n) => LogForm.log2(classMass(it, contexts[n] ?? 0).dividedBy(mass)))
}

/** The least of the log odds of the class against the learner. */
export const closest = (it: Honest): LogForm =>
  ofClass(it).reduce((a, b) => (a.compare(b) <= 0 ? a : b))

/** Whether every context that comes for the first time costs the learner a bit or more. */
export const newCostsABit = (it: Honest): boolean => {
  const first = it.visits.map((context, index) => it.visits.indexOf(context) === index)
  return Shown.along(it.learner, pairs(it)).every(
    ({ chance }, index) => !first[index] || chance.compare(Rational.of(1, 2)) <= 0
  )
}

/** Every context from 0 on, each once, as many as there are or as fit into a history. */
export const once = (size: number): ReadonlyArray<number> =>
  Array.from({ length: Math.min(size, 500) }, (_, context) => context)

/** After how many visits the learner no longer leads the table; undefined where it leads to the end. */
export const overtaken = (it: Honest): number | undefined => {
  const at = againstTable(it).findIndex((odds) => odds.sign <= 0)
  return at < 0 ? undefined : at
}

/** For demonstrators of at most so many bits, seen at most so often. */
export const honest = (options: {
  readonly learners: ReadonlyArray<string>
  readonly size: number
  readonly visits: number
}): fc.Arbitrary<Honest> =>
  fc
    .tuple(fc.constantFrom(...options.learners), fc.integer({ min: 1, max: options.size }))
    .chain(([learner, size]) =>
      fc.record({
        learner: fc.constant(learner),
        theta: fc
          .array(fc.constantFrom("0", "1"), { minLength: size, maxLength: size })
          .map((bits) => bits.join("")),
        visits: fc.array(fc.nat(size - 1), { minLength: 1, maxLength: options.visits })
      })
    )

/** Whether no context comes twice. */
export const isOnce = ({ visits }: Honest): boolean => new Set(visits).size === visits.length

/** For counting on up to 256 bits, some contexts of which come in some order, each once or twice. */
export const met = (again: boolean): fc.Arbitrary<Honest> =>
  fc
    .tuple(
      fc.constantFrom<Shown.Kind>("zeros", "alternating", "scrambled"),
      fc.integer({ min: 2, max: 256 }),
      fc.integer({ min: 1, max: 40 })
    )
    .chain(([kind, size, count]) =>
      fc.uniqueArray(fc.nat(size - 1), { minLength: 1, maxLength: count }).map((visits) => ({
        learner: "counting",
        theta: Shown.theta(kind, size),
        visits: again ? [...visits, ...visits] : visits
      }))
    )

const abbreviated = (text: string): string => (text.length <= 40 ? text : `${text.slice(0, 40)}...`)

/** In words: the learner and its length, the table, the visits. */
export const show = (it: Honest): string => {
  const contexts = Shown.seen(it.visits).at(-1) ?? 0
  return (
    `${it.learner} (${Shown.bitsOf(it.learner)} bits) on θ = ${abbreviated(it.theta)} ` +
    `(a table has ${tableBits(it.theta.length)} bits, ${shared(it)} of them shared), ` +
    `${it.visits.length} visits to ${contexts} contexts`
  )
}
