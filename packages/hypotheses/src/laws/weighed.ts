import { Rational } from "@headwater/exact"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import * as Enumeration from "../enumeration/index.ts"

type Answer = ReadonlyArray<Rational>
type Row = Enumeration.Weighed<Answer>

const chance = fc.integer({ min: 0, max: 4 }).map((n) => Rational.of(n, 4))
const answer = chance.map((p): Answer => [Rational.one.minus(p), p])
const sure: ReadonlyArray<Answer> = [
  [Rational.one, Rational.zero],
  [Rational.zero, Rational.one]
]

const rowOf = (
  answers: ReadonlyArray<Answer | undefined>,
  weight: Rational,
  count: number
): Row => ({
  answers,
  behaviour: answers.map((it) => it?.map(String).join(" ") ?? "?").join(","),
  isDecided: !answers.includes(undefined),
  cost: { mass: Rational.one, bits: 0, steps: 1n, space: 0n },
  count,
  first: 0,
  weight
})

const contexts = 3

/** For rows of few programs that answer with chances of 0 and 1, some of them undecided. */
const rows: fc.Arbitrary<ReadonlyArray<Row>> = fc.array(
  fc
    .tuple(
      fc.array(fc.option(answer, { nil: undefined, freq: 4 }), {
        minLength: contexts,
        maxLength: contexts
      }),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 2 })
    )
    .map(([answers, n, count]) => rowOf(answers, Rational.of(n, 100), count)),
  { minLength: 1, maxLength: 6 }
)

const data = fc.array(fc.nat({ max: 1 }), { maxLength: contexts - 1 })

const joint = (all: ReadonlyArray<Row>, x: ReadonlyArray<number>): ReadonlyArray<Rational> =>
  all.map(({ answers, weight, count }) =>
    x.reduce(
      (product, symbol, context) => product.times(answers[context]?.[symbol] ?? Rational.zero),
      weight.times(Rational.of(count))
    )
  )

/** What rows without undecided programs predict for 1, or undefined where there is no posterior. */
const plain = (all: ReadonlyArray<Row>, x: ReadonlyArray<number>): Rational | undefined => {
  const masses = joint(all, x)
  const mass = Rational.sum(masses)
  if (mass.sign === 0) return undefined
  const ones = masses.map((it, n) => it.times(all[n]?.answers[x.length]?.[1] ?? Rational.zero))
  return Rational.sum(ones).dividedBy(mass)
}

/**
 * Everything that undecided programs may turn out to be, at the ends: absent or at their heaviest,
 * each unknown answer sure of 0 or of 1.
 */
const settled = (rows: ReadonlyArray<Row>): ReadonlyArray<ReadonlyArray<Row>> => {
  let all: ReadonlyArray<ReadonlyArray<Row>> = [[]]
  for (const row of rows) {
    let known: ReadonlyArray<ReadonlyArray<Answer>> = [[]]
    for (const it of row.answers) {
      known = known.flatMap((past) => (it === undefined ? sure : [it]).map((a) => [...past, a]))
    }
    const heaviest = known.map((answers) => [rowOf(answers, row.weight, row.count)])
    const ways = row.isDecided ? heaviest : [[], ...heaviest]
    all = all.flatMap((before) => ways.map((way) => [...before, ...way]))
  }
  return all
}

/** What rows with weights say of data, against all that their undecided programs may turn out to be. */
export const weighed = (): Law.LawSet => {
  const over = Domain.sampled(fc.tuple(rows, data), { runs: 60 })
  return Law.set("weighed", [
    Law.law({
      name: "prediction",
      statement: "lower and upper are the ends of what settling every undecided program can give",
      over,
      holds: ([all, x]) => {
        const values = settled(all).flatMap((it) => plain(it, x) ?? [])
        const [first, ...rest] = values
        const found = Enumeration.predict(all, x, x.length, [0, 1], Enumeration.listed)
        const [zero, one] = [found?.get(0), found?.get(1)]
        if (first === undefined || zero === undefined || one === undefined) {
          return first === found
        }
        return (
          one.lower.equals(Rational.min(first, ...rest)) &&
          one.upper.equals(Rational.max(first, ...rest)) &&
          zero.lower.equals(Rational.one.minus(one.upper)) &&
          zero.upper.equals(Rational.one.minus(one.lower))
        )
      }
    }),
    Law.law({
      name: "evidence",
      statement: "so are those of the evidence",
      over,
      holds: ([all, x]) => {
        const masses = settled(all).map((them) => Rational.sum(joint(them, x)))
        const likelihood = Enumeration.given(x, Enumeration.listed)
        const { lower, upper } = Enumeration.evidence(all, likelihood)
        return (
          lower.equals(Rational.min(masses[0] ?? Rational.zero, ...masses)) &&
          upper.equals(Rational.max(masses[0] ?? Rational.zero, ...masses))
        )
      }
    })
  ])
}
