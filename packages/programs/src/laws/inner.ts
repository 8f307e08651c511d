/**
 * # Laws of the programs that learn
 *
 * Each program against its formula, worked out in rationals and without the machine.
 *
 * @module
 */
import { Bits, Rational } from "@headwater/exact"
import { Budget, Register } from "@headwater/hypotheses"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import * as Carried from "../inner/Carried.ts"
import * as Corrections from "../inner/Corrections.ts"
import * as InnerLearner from "../inner/InnerLearner.ts"
import * as Regression from "../inner/Regression.ts"
import * as Switching from "../inner/Switching.ts"

type Pair = readonly [context: number, bit: number]

const budget = Budget.of("unit", { steps: 10_000_000 })

/** The chance of 1 by a program in weights mode. */
const predicted = (program: Register.Program, pairs: ReadonlyArray<Pair>, r1: number) => {
  const history = InnerLearner.history(pairs)
  const run = Register.weights(program, { registers: { r1 }, history }, 2, budget)
  return run.status === "halted" ? { one: run.output[1], steps: run.steps } : undefined
}

const bitsOf = (pairs: ReadonlyArray<Pair>): ReadonlyArray<number> => pairs.map(([, bit]) => bit)
const of = (pairs: ReadonlyArray<Pair>, context: number): ReadonlyArray<Pair> =>
  pairs.filter(([other]) => other === context)
const count = (bits: ReadonlyArray<number>, bit: number): number =>
  bits.filter((it) => it === bit).length

/** The chance of bits by the estimator of Krichevsky and Trofimov: the product of its predictions. */
const estimated = (bits: ReadonlyArray<number>): Rational =>
  bits.reduce((product, bit, index) => {
    const before = bits.slice(0, index)
    return product.times(Rational.of(2 * count(before, bit) + 1, 2 * index + 2))
  }, Rational.one)

/** Half of one estimate for all bits, half of an estimate for each context. */
const mixed = (pairs: ReadonlyArray<Pair>): Rational => {
  const contexts = new Set(pairs.map(([context]) => context))
  const apart = [...contexts].reduce(
    (product, context) => product.times(estimated(bitsOf(of(pairs, context)))),
    Rational.one
  )
  return estimated(bitsOf(pairs)).plus(apart).times(Rational.of(1, 2))
}

const ratio = (zero: Rational, one: Rational): Rational => one.dividedBy(zero.plus(one))

/** An eighth of the way to each bit, in units of 1/64. */
const descended = (bits: ReadonlyArray<number>): Rational =>
  Rational.of(
    bits.reduce((at, bit) => (bit === 1 ? at + ((64 - at) >> 3) : at - (at >> 3)), 32),
    64
  )

/** What each learner gives to 1, by its formula. */
const formulas: Readonly<
  Record<string, (pairs: ReadonlyArray<Pair>, context: number) => Rational>
> = {
  indifferent: () => Rational.of(1, 2),
  coin: (pairs) => Rational.of(2 * count(bitsOf(pairs), 1) + 1, 2 * pairs.length + 2),
  counting: (pairs, context) => {
    const bits = bitsOf(of(pairs, context))
    return Rational.of(2 * count(bits, 1) + 1, 2 * bits.length + 2)
  },
  doubling: (pairs, context) => {
    const bits = bitsOf(of(pairs, context))
    return ratio(Rational.pow2(count(bits, 0)), Rational.pow2(count(bits, 1)))
  },
  descent: (pairs) => descended(bitsOf(pairs)),
  "descent-per-context": (pairs, context) => descended(bitsOf(of(pairs, context))),
  tree: (pairs, context) => ratio(mixed([...pairs, [context, 0]]), mixed([...pairs, [context, 1]]))
}

const pairs: fc.Arbitrary<ReadonlyArray<Pair>> = fc.array(fc.tuple(fc.nat(2), fc.nat(1)), {
  maxLength: 9
})

/** The learners over bits: what they predict, and the steps that counting takes. */
export const learners: Law.LawSet = Law.set("inner learners", [
  ...InnerLearner.all.map(({ id, program }) =>
    Law.law({
      name: id,
      statement: "the program predicts what its formula says",
      over: Domain.sampled(fc.tuple(pairs, fc.nat(3))),
      holds: ([pairs, context]) => {
        const expected = formulas[id]?.(pairs, context)
        return (
          expected !== undefined &&
          predicted(program, pairs, context)?.one?.equals(expected) === true
        )
      }
    })
  ),
  Law.law({
    name: "steps of counting",
    statement: "4 steps, 11 for each pair of the context and 7 for each other pair",
    over: Domain.sampled(fc.tuple(pairs, fc.nat(3))),
    holds: ([pairs, context]) => {
      const same = of(pairs, context).length
      return (
        predicted(InnerLearner.counting.program, pairs, context)?.steps ===
        BigInt(4 + 11 * same + 7 * (pairs.length - same))
      )
    }
  }),
  Law.law({
    name: "carried",
    statement: "carried counts predict what the coin finds in the history, in at most 5 steps",
    over: Domain.sampled(pairs),
    holds: (pairs) =>
      Carried.predictions(Carried.counts, bitsOf(pairs), budget).every((it, index) => {
        const whole = predicted(InnerLearner.coin.program, pairs.slice(0, index), 0)
        return whole?.one?.equals(it.chances[1]) === true && it.steps <= 5n
      })
  })
])

const points = fc.array(fc.tuple(fc.nat(6), fc.nat(60)), { maxLength: 5 })

const answered = (program: Register.Program, history: ReadonlyArray<number>, r1: number) => {
  const run = Register.answer(program, { registers: { r1 }, history }, budget)
  return run.status === "halted" ? Number(run.output) : undefined
}

/** Descent over the pairs from the newest on, in so many passes. */
const slope = (
  points: ReadonlyArray<Pair>,
  passes: number,
  step: (slope: number, x: number, y: number) => number
): number =>
  Array.from({ length: passes }, () => points.toReversed())
    .flat()
    .reduce((at, [x, y]) => Math.max(0, step(at, x, y)), 0)

const solved = (points: ReadonlyArray<Pair>, x: number): number => {
  const sum = (of: (point: Pair) => number) => points.reduce((sum, it) => sum + of(it), 0)
  const squares = sum(([x]) => x * x)
  return squares === 0 ? 0 : Math.floor((sum(([x, y]) => x * y) * x) / squares)
}

/** The programs of regression. */
export const regression: Law.LawSet = Law.set("inner regression", [
  ...(["instruction", "subtraction"] as const).map((division) =>
    Law.law({
      name: `closed by ${division}`,
      statement: "x Σxy div Σx²",
      over: Domain.sampled(fc.tuple(points, fc.nat(9))),
      holds: ([points, x]) =>
        answered(Regression.closed(division), points.flat(), x) === solved(points, x)
    })
  ),
  Law.law({
    name: "descent",
    statement: "passes of slope + x (y - (slope x div 64)), never below 0",
    over: Domain.sampled(fc.tuple(points, fc.nat(9), fc.nat(4))),
    holds: ([points, x, passes]) => {
      const s = slope(points, passes, (s, x, y) => s + x * (y - Math.floor((s * x) / 64)))
      return answered(Regression.descent(passes), points.flat(), x) === Math.floor((s * x) / 64)
    }
  }),
  Law.law({
    name: "unit descent",
    statement: "passes of slope + sign(y - slope x), never below 0",
    over: Domain.sampled(fc.tuple(points, fc.nat(9), fc.nat(4))),
    holds: ([points, x, passes]) => {
      const s = slope(points, passes, (s, x, y) => s + Math.sign(y - s * x))
      return answered(Regression.unitDescent(passes), points.flat(), x) === s * x
    }
  })
])

const schedule = fc.oneof(
  fc.constant("distinct" as const),
  fc.integer({ min: 1, max: 4 }).map((period) => ({ period }))
)
const coded = ["coin", "counting", "doubling", "descent", "descent-per-context"]
const coders = InnerLearner.all.filter(({ id }) => coded.includes(id))

/** Learners with corrections to them. */
export const corrections: Law.LawSet = Law.set("corrections", [
  Law.law({
    name: "exact",
    statement: "the program answers with every bit",
    over: Domain.sampled(
      fc.tuple(fc.constantFrom(...coders), schedule, fc.stringMatching(/^[01]{1,10}$/u)),
      { runs: 60 }
    ),
    show: ([{ id }, schedule, bits]) => `${id}, ${JSON.stringify(schedule)}, ${bits}`,
    holds: ([{ program }, schedule, bits]) => {
      const exact = Corrections.exact(program, schedule, bits)
      return Array.from(bits).every((bit, t) => answered(exact, [], t) === Number(bit))
    }
  }),
  Law.law({
    name: "length",
    statement: "K(A) + l + |gamma(l + 1)| + c bits with l = ⌈-log2 A(bits)⌉ + 1",
    over: Domain.sampled(
      fc.tuple(fc.constantFrom(...coders), schedule, fc.stringMatching(/^[01]{1,30}$/u)),
      { runs: 60 }
    ),
    show: ([{ id }, schedule, bits]) => `${id}, ${JSON.stringify(schedule)}, ${bits}`,
    holds: ([{ id, program }, schedule, bits]) => {
      const exact = Corrections.exact(program, schedule, bits)
      const data = Register.dataBits(exact).length
      const pairs = Array.from(bits).map(
        (bit, t) => [Corrections.context(schedule, t), Number(bit)] as const
      )
      const chance = pairs.reduce((product, [context, bit], index) => {
        const one = formulas[id]?.(pairs.slice(0, index), context) ?? Rational.zero
        return product.times(bit === 1 ? one : Rational.one.minus(one))
      }, Rational.one)
      const [fits, tight] = [
        chance.compare(Rational.pow2(1 - data)) >= 0,
        chance.compare(Rational.pow2(2 - data)) < 0
      ]
      return (
        fits &&
        (tight || data === 1) &&
        length(exact) ===
          length(program) +
            data +
            Bits.gammaLength(BigInt(data + 1)) +
            Corrections.overhead(program, schedule)
      )
    }
  })
])

const length = (program: Register.Program): number => Register.encode(program).length

const switchings = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.array(fc.nat(3), { minLength: 1, maxLength: 5 }))
  .chain(([k, rule]) =>
    fc.record({
      strategies: fc.constant(Switching.strategies.slice(0, k)),
      rule: fc.constant(rule.map((index) => index % k)),
      period: fc.integer({ min: 1, max: 5 })
    })
  )
const doing = [
  (c: number) => c % 2,
  (c: number) => (c > 3 ? 1 : 0),
  (c: number) => (c % 3 === 0 ? 1 : 0),
  () => 0
]

/** F6: the programs that imitate a demonstrator who switches. */
export const switching: Law.LawSet = Law.set("switching", [
  Law.law({
    name: "world and table",
    statement: "both do what the demonstrator does, at every step of the rule",
    over: Domain.sampled(fc.tuple(switchings, fc.infiniteStream(fc.nat(9)))),
    show: ([it]) =>
      `${it.strategies.length} strategies, rule ${it.rule.join(" ")}, period ${it.period}`,
    holds: ([it, stream]) => {
      const contexts = [...stream.take(it.rule.length * it.period)]
      const actions = Switching.demonstrated(it, contexts)
      const programs = [Switching.world(it), Switching.table(actions)]
      return contexts.every((context, t) => {
        const strategy = it.rule[Math.floor(t / it.period)] ?? 0
        return programs.every((program) => {
          const run = Register.answer(program, { registers: { r1: context, r2: t } }, budget)
          return (
            run.status === "halted" &&
            Number(run.output) === actions[t] &&
            actions[t] === doing[strategy]?.(context)
          )
        })
      })
    }
  }),
  Law.law({
    name: "search",
    statement: "the first of the strategies that were right most often in the window",
    over: Domain.sampled(
      fc.tuple(fc.integer({ min: 1, max: 4 }), pairs, fc.nat(9), fc.integer({ min: 1, max: 6 }))
    ),
    holds: ([k, pairs, context, window]) => {
      const program = Switching.search(Switching.strategies.slice(0, k), window)
      const scores = doing
        .slice(0, k)
        .map((act) => pairs.slice(-window).filter(([c, bit]) => act(c) === bit).length)
      const best = scores.indexOf(Math.max(...scores))
      const run = Register.answer(
        program,
        { registers: { r1: context, r2: pairs.length }, history: pairs.flat() },
        budget
      )
      return run.status === "halted" && Number(run.output) === doing[best]?.(context)
    }
  })
])
