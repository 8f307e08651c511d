import { Rational } from "@headwater/exact"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import type * as Class from "../Class.ts"
import * as Extremes from "../Extremes.ts"
import { probability } from "./arbitraries.ts"

type Answer = ReadonlyArray<Rational>
type Rows = Class.Class<string, Answer>

const weight = fc.integer({ min: 1, max: 9 }).map((n) => Rational.of(n, 100))
const answer = probability.map((p): Answer => [Rational.one.minus(p), p])
const coded = { program: "", mass: Rational.one, bits: "" }

/** For classes of few programs that answer with chances of 0 and 1, three contexts, some undecided. */
const rows: fc.Arbitrary<Rows> = fc.record({
  contexts: fc.constant(3),
  decided: fc.array(
    fc.record({
      coded: fc.constant(coded),
      weight,
      outputs: fc.array(answer, { minLength: 3, maxLength: 3 })
    }),
    { maxLength: 3 }
  ),
  undecided: fc.array(
    fc.record({
      coded: fc.constant(coded),
      heaviest: weight,
      outputs: fc.array(fc.option(answer, { nil: undefined }), { minLength: 3, maxLength: 3 })
    }),
    { minLength: 1, maxLength: 4 }
  )
})

const data = fc.array(fc.nat({ max: 1 }), { maxLength: 2 })

/** What a class without undecided programs predicts for 1, or undefined where there is no posterior. */
const plain = (all: ReadonlyArray<Class.Decided<string, Answer>>, x: ReadonlyArray<number>) => {
  const joint = all.map((it) =>
    x.reduce((product, symbol, context) => product.times(it.outputs[context]![symbol]!), it.weight)
  )
  const mass = Rational.sum(joint)
  if (mass.sign === 0) return undefined
  return Rational.sum(joint.map((it, n) => it.times(all[n]!.outputs[x.length]![1]!))).dividedBy(
    mass
  )
}

/**
 * Everything that the undecided programs may turn out to be, at the ends: absent or at their
 * heaviest, each unknown answer sure of 0 or of 1.
 */
function* settled({
  decided,
  undecided
}: Rows): Generator<ReadonlyArray<Class.Decided<string, Answer>>> {
  const sure: ReadonlyArray<Answer> = [
    [Rational.one, Rational.zero],
    [Rational.zero, Rational.one]
  ]
  const ways = undecided.map(({ outputs, heaviest }) => {
    let known: ReadonlyArray<ReadonlyArray<Answer>> = [[]]
    for (const it of outputs) {
      known = known.flatMap((row) => (it === undefined ? sure : [it]).map((a) => [...row, a]))
    }
    return [[], ...known.map((outputs) => [{ coded, weight: heaviest, outputs }])]
  })
  let all: ReadonlyArray<ReadonlyArray<Class.Decided<string, Answer>>> = [decided]
  for (const way of ways) all = all.flatMap((before) => way.map((it) => [...before, ...it]))
  yield* all
}

/** The extremes against all that the undecided programs may turn out to be. */
export const extremes = (): Law.LawSet => {
  const over = Domain.sampled(fc.tuple(rows, data), { runs: 60 })
  return Law.set("extremes", [
    Law.law({
      name: "reached",
      statement: "least and most are the ends of what settling every undecided program can give",
      over,
      holds: ([class_, x]) => {
        const values = [...settled(class_)].flatMap((it) => plain(it, x) ?? [])
        const [first, ...rest] = values
        if (first === undefined) return true
        const found = Extremes.predict(class_, x, x.length, [0, 1], Extremes.listed)
        const [zero, one] = [found.get(0)!, found.get(1)!]
        return (
          one.least.equals(Rational.min(first, ...rest)) &&
          one.most.equals(Rational.max(first, ...rest)) &&
          zero.least.equals(Rational.one.minus(one.most)) &&
          zero.most.equals(Rational.one.minus(one.least))
        )
      }
    }),
    Law.law({
      name: "evidence",
      statement: "so are those of the evidence",
      over,
      holds: ([class_, x]) => {
        const masses = [...settled(class_)].map((all) =>
          Rational.sum(
            all.map((it) =>
              x.reduce((product, a, context) => product.times(it.outputs[context]![a]!), it.weight)
            )
          )
        )
        const { least, most } = Extremes.evidence(class_, x, Extremes.listed)
        return (
          least.equals(Rational.min(masses[0]!, ...masses)) &&
          most.equals(Rational.max(masses[0]!, ...masses))
        )
      }
    })
  ])
}
