import { Rational, Weight } from "@headwater/exact"
import { Budget, Lambda, Register } from "@headwater/hypotheses"
import {
  builtIn,
  hard,
  LayerCake,
  type Prior,
  Programs,
  Semimeasure,
  simplicity,
  speed
} from "@headwater/priors"
import { sumAtMostOne } from "@headwater/priors/laws"
import * as Result from "effect/Result"
import { assert, describe, it } from "vitest"

/** The programs of both machines, run. */
const classes: Readonly<Record<string, ReadonlyArray<Programs.Ran>>> = {
  register: Programs.run(Register.grammar, {
    bits: 20,
    contexts: [0, 1, 2, 3].map((r1) => ({ registers: { r1 } })),
    budget: Budget.of("unit", { steps: 200 }),
    show: String
  }),
  lambda: Programs.run(Lambda.language, {
    bits: 18,
    contexts: ["", "0", "1", "01"].map((bits) => ({ bits })),
    budget: Budget.of("beta", { steps: 200, space: 20_000, width: 2000 }),
    show: (term) => Lambda.encode(term)
  })
}

/** Built-in priors at a few parameters each. */
const priors: ReadonlyArray<Prior.Prior> = builtIn.flatMap((plugin) =>
  [1, 2, 3, 4].map((seed) => Result.getOrThrow(plugin.make(plugin.sample(seed, 4 * seed))))
)

const decided = (ran: ReadonlyArray<Programs.Ran>) =>
  ran.flatMap((it) => (it.decided === undefined ? [] : [{ name: it.name, ...it.decided }]))

/** The programs of each cost: the first of them, and how many there are. */
const byCost = (ran: ReadonlyArray<Programs.Ran>) => {
  const groups = new Map<string, { first: ReturnType<typeof decided>[number]; count: bigint }>()
  for (const it of decided(ran)) {
    const key = `${it.cost.bits} ${it.cost.steps} ${it.cost.space}`
    const known = groups.get(key)
    if (known === undefined) groups.set(key, { first: it, count: 1n })
    else known.count++
  }
  return [...groups.values()]
}
const half = Rational.of(1, 2)

for (const [machine, ran] of Object.entries(classes)) {
  const all = decided(ran)
  const times = [...new Set(all.map(({ cost }) => cost.steps))].toSorted((a, b) => Number(a - b))
  const last = times.at(-1) ?? 1n
  const groups = byCost(ran)

  describe(`priors over the programs of the ${machine} machine`, () => {
    it("example: there are several times, and every program has its mass", () => {
      assert.isAtLeast(times.length, 3)
      for (const { name, mass } of ran)
        assert.equal(String(mass), String(Rational.pow2(-name.length)))
    })
    it("law: the weights of all programs sum to at most 1 under every prior, the undecided with their mass", () => {
      const undecided = Rational.sum(ran.flatMap((it) => (it.decided ? [] : [it.mass])))
      for (const prior of priors) {
        const weights = groups.map(({ first, count }) =>
          Weight.times(prior.weight(first.cost), Weight.of(Rational.of(count)))
        )
        assert.isTrue(sumAtMostOne([...weights, Weight.of(undecided)]), prior.id)
      }
    })
    it("law: of equal lengths and space the faster is no lighter, under every prior", () => {
      const sorted = groups
        .map(({ first }) => first)
        .toSorted(
          (a, b) =>
            a.cost.bits - b.cost.bits ||
            Number(a.cost.space - b.cost.space) ||
            Number(a.cost.steps - b.cost.steps)
        )
      for (const prior of priors) {
        for (const [index, { cost }] of sorted.entries()) {
          const next = sorted[index + 1]?.cost
          if (next?.bits !== cost.bits || next.space !== cost.space) continue
          assert.isTrue(Weight.compare(prior.weight(cost), prior.weight(next)) >= 0, prior.id)
        }
      }
    })
    it("law: the layer cake, program by program and normalised", () => {
      const cake = LayerCake.of((t) => Rational.of(1n, t), last)
      const class_ = all.map(({ cost }) => cost)
      const normalised = LayerCake.normalised(cake, class_)
      const drawn = Rational.sum(normalised.layers.map((it) => it.probability)).plus(
        normalised.beyond
      )
      assert.equal(String(drawn), "1")
      const posterior = (prior: Prior.Prior) =>
        Result.getOrThrow(
          Semimeasure.given(Result.getOrThrow(Programs.weights(prior, ran)), () => true)
        )
      const [free, fast] = [posterior(simplicity.of({})), posterior(speed.of({}))]
      const bounded = new Map(times.map((T) => [T, posterior(hard.of({ T }))]))
      // between two times that occur no program is added, so the last one before a bound stands for it
      const layers = normalised.layers.map(({ T, probability }) => ({
        probability,
        of: bounded.get(times.findLast((time) => time <= T) ?? last)
      }))
      const byClass = new Map<unknown, Rational>()
      for (const { probability, of } of layers) {
        byClass.set(of, (byClass.get(of) ?? Rational.zero).plus(probability))
      }
      for (const { name, cost } of groups.map(({ first }) => first)) {
        assert.isTrue(
          LayerCake.factor(cake, cost.steps)
            .times(cost.mass)
            .equals(cost.mass.dividedBy(Rational.of(cost.steps)))
        )
        const mixture = Rational.sum(
          Array.from(byClass, ([of, probability]) =>
            ((of as typeof free).get(name) ?? Rational.zero).times(probability)
          )
        ).plus((free.get(name) ?? Rational.zero).times(normalised.beyond))
        assert.equal(String(mixture), String(fast.get(name)))
      }
    })
    it("law: the posterior under a hard bound is the simplicity posterior given t ≤ T", () => {
      const free = Result.getOrThrow(Programs.weights(simplicity.of({}), ran))
      const stepsOf = new Map(all.map(({ name, cost }) => [name, cost.steps]))
      const answersOf = new Map(all.map(({ name, answers }) => [name, answers]))
      const first = all[0]?.answers
      for (const T of times) {
        const bounded = Result.getOrThrow(Programs.weights(hard.of({ T }), ran))
        for (const agrees of [() => true, (name: string) => answersOf.get(name) === first]) {
          const here = Semimeasure.given(bounded, agrees)
          const there = Semimeasure.given(
            free,
            (name) => agrees(name) && (stepsOf.get(name) ?? 0n) <= T
          )
          assert.equal(Result.isSuccess(here), Result.isSuccess(there))
          if (Result.isFailure(here) || Result.isFailure(there)) continue
          assert.equal(here.success.size, there.success.size)
          for (const [name, mass] of here.success) {
            assert.isTrue(there.success.get(name)?.equals(mass))
          }
        }
      }
    })
    it("law: a function weighs what its programs weigh", () => {
      for (const prior of [simplicity.of({}), speed.of({}), hard.of({ T: 2n })]) {
        const programs = Result.getOrThrow(Programs.weights(prior, ran))
        const functions = Result.getOrThrow(Programs.functions(prior, ran))
        assert.equal(String(Semimeasure.total(functions)), String(Semimeasure.total(programs)))
        assert.equal(String(functions.undecided), String(programs.undecided))
        const constant = all[0]?.answers ?? ""
        const own = all.flatMap((it) =>
          it.answers === constant ? [Semimeasure.mass(programs, it.name)] : []
        )
        assert.equal(String(Semimeasure.mass(functions, constant)), String(Rational.sum(own)))
      }
    })
  })
}

describe("equal results on two machines", () => {
  it("law: programs of equal cost weigh the same, whichever machine they are of", () => {
    const key = ({ cost }: ReturnType<typeof decided>[number]) =>
      `${cost.bits} ${cost.steps} ${cost.space}`
    const space = (ran: ReadonlyArray<Programs.Ran> | undefined) =>
      decided(ran ?? []).map((it) => ({ ...it, cost: { ...it.cost, space: it.cost.space % 4n } }))
    const [register, lambda] = [space(classes["register"]), space(classes["lambda"])]
    const there = new Map(lambda.map((it) => [key(it), it.cost]))
    const here = new Map(register.map((it) => [key(it), it]))
    const shared = [...here.values()].filter((it) => there.has(key(it)))
    assert.isAtLeast(shared.length, 5)
    for (const prior of priors) {
      for (const it of shared) {
        const other = there.get(key(it))
        assert.isTrue(other && Weight.equals(prior.weight(it.cost), prior.weight(other)), prior.id)
      }
    }
  })
})

describe("Programs", () => {
  it("counterexample: texts without END, weighed by their length, are no semimeasure", () => {
    const ran = (classes["register"] ?? []).map((it) => {
      const bits = it.name.length - 4
      const mass = Rational.pow2(-bits)
      return it.decided
        ? { ...it, mass, decided: { ...it.decided, cost: { ...it.decided.cost, bits, mass } } }
        : { ...it, mass }
    })
    const made = Programs.weights(simplicity.of({}), ran)
    assert.match(
      Result.isFailure(made) ? made.failure : "",
      /^Expected masses that sum to at most 1/
    )
  })
  it("counterexample: a prior uniform over functions is a distribution over them, and gives programs of equal length and time unequal weights", () => {
    const ran = classes["register"] ?? []
    const functions = new Map<string, number>()
    for (const { answers } of decided(ran))
      functions.set(answers, (functions.get(answers) ?? 0) + 1)
    // each function alike, and within one its programs alike
    const weight = (answers: string) =>
      Rational.of(1, functions.size * (functions.get(answers) ?? 1))
    const total = Rational.sum(decided(ran).map(({ answers }) => weight(answers)))
    assert.equal(String(total), "1")
    const alike = decided(ran).filter(
      ({ cost }) => cost.bits === 10 && cost.steps === 1n && cost.space === 1n
    )
    assert.isAbove(new Set(alike.map(({ answers }) => String(weight(answers)))).size, 1)
  })
  it("example: a weight that is not rational is refused in one line", () => {
    const soft = builtIn.find((it) => it.id === "soft")
    const prior = soft && Result.getOrThrow(soft.make({ gamma: half.toString() }))
    const made = prior && Programs.weights(prior, classes["register"] ?? [])
    assert.match(
      made && Result.isFailure(made) ? made.failure : "",
      /^Expected integer exponents, not `2\^\(-\d+\/2\)`$/
    )
  })
})
