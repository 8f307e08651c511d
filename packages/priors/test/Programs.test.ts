import { Rational, Weight } from "@headwater/exact"
import { Budget, Enumeration, Lambda, Register } from "@headwater/hypotheses"
import { builtIn, hard, Prior, Programs, Semimeasure, simplicity, speed } from "@headwater/priors"
import { arbitraries, overPrograms } from "@headwater/priors/laws"
import { Law } from "@headwater/proof"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

type Ran = Enumeration.Ran<unknown, unknown>

/** The programs of both machines, run. */
const classes: Readonly<Record<"register" | "lambda", ReadonlyArray<Ran>>> = {
  register: [
    ...Enumeration.ran(Register.grammar, {
      bits: 20,
      contexts: [0, 1, 2, 3].map((r1) => ({ registers: { r1 } })),
      budget: Budget.of("unit", { steps: 200 })
    })
  ],
  lambda: [
    ...Enumeration.ran(Lambda.language, {
      bits: 18,
      contexts: ["", "0", "1", "01"].map((bits) => ({ bits })),
      budget: Budget.of("beta", { steps: 200, space: 20_000, width: 2000 }),
      key: (term) => Lambda.encode(term)
    })
  ]
}

/** Built-in priors at a few parameters each. */
const priors: ReadonlyArray<Prior.Prior> = builtIn.flatMap((plugin) =>
  fc
    .sample(arbitraries.params(plugin), { numRuns: 4, seed: 1 })
    .map((params) => Result.getOrThrow(Prior.at(plugin, params)))
)

const decided = <R extends Ran>(ran: ReadonlyArray<R>) => ran.filter((it) => it.isDecided)

const half = Rational.of(1, 2)

for (const [machine, ran] of Object.entries(classes)) {
  Law.check(it, overPrograms(machine, ran))

  const all = decided(ran)
  const times = [...new Set(all.map(({ cost }) => cost.steps))].toSorted((a, b) => Number(a - b))

  describe(`priors over the programs of the ${machine} machine`, () => {
    it("example: there are several times, and every program has its mass", () => {
      assert.isAtLeast(times.length, 3)
      for (const it of ran) {
        assert.equal(String(it.cost.mass), String(Rational.pow2(-Programs.nameOf(it).length)))
      }
    })
    it("law: a function weighs what its programs weigh", () => {
      for (const prior of [simplicity.of({}), speed.of({}), hard.of({ T: 2n })]) {
        const programs = Result.getOrThrow(Programs.weights(prior, ran))
        const functions = Result.getOrThrow(Programs.functions(prior, ran))
        assert.equal(String(Semimeasure.total(functions)), String(Semimeasure.total(programs)))
        assert.equal(String(functions.undecided), String(programs.undecided))
        const cut = ran.filter((it) => !it.isDecided)
        assert.equal(String(programs.undecided), String(Enumeration.mass(cut)))
        const constant = all[0]?.behaviour ?? ""
        const own = all.flatMap((it) =>
          it.behaviour === constant ? [Semimeasure.mass(programs, Programs.nameOf(it))] : []
        )
        assert.equal(String(Semimeasure.mass(functions, constant)), String(Rational.sum(own)))
      }
    })
  })
}

describe("equal results on two machines", () => {
  it("law: programs of equal cost weigh the same, whichever machine they are of", () => {
    const key = ({ cost }: Ran) => `${cost.bits} ${cost.steps} ${cost.space}`
    const space = (ran: ReadonlyArray<Ran>) =>
      decided(ran).map((it) => ({ ...it, cost: { ...it.cost, space: it.cost.space % 4n } }))
    const [register, lambda] = [space(classes.register), space(classes.lambda)]
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

/** A program whose last four bits are not counted. */
const withoutEnd = (it: Ran): Ran => {
  const bits = it.cost.bits - 4
  return { ...it, cost: { ...it.cost, bits, mass: Rational.pow2(-bits) } }
}

describe("laws over programs", () => {
  const ran = classes.register
  const broken = (plugins: ReadonlyArray<Prior.PriorPlugin>, of = ran): ReadonlyArray<string> =>
    Law.verdicts(overPrograms("register", of, plugins))
      .filter((verdict) => !verdict.holds)
      .map((verdict) => verdict.law)
  const control = (weight: Prior.Prior["weight"]) =>
    Prior.define({ id: "control", about: "", parameters: {}, make: () => weight })
  it("counterexample: a bound that rises breaks faster, over real programs as well", () => {
    const late = control((cost) =>
      cost.steps % 2n === 0n ? Weight.of(cost.mass) : Weight.of(cost.mass.times(half))
    )
    assert.deepEqual(broken([late]), ["faster"])
  })
  it("counterexample: what is undecided counts at its whole mass", () => {
    const [one] = ran.filter((it) => it.cost.bits === 4)
    assert.isDefined(one)
    const cost = { ...one.cost, mass: half, bits: 1 }
    const of = (mass: Rational): ReadonlyArray<Ran> => [
      { ...one, cost },
      { ...one, isDecided: false, cost: { ...cost, mass } }
    ]
    assert.deepEqual(broken([simplicity], of(half)), [])
    assert.deepEqual(broken([simplicity], of(Rational.of(3, 4))), ["kraft"])
  })
  it("counterexample: texts without END break kraft and nothing else", () => {
    const shorter = ran.map(withoutEnd)
    assert.deepEqual(broken([simplicity], shorter), ["kraft"])
  })
})

describe("Programs", () => {
  it("counterexample: texts without END, weighed by their length, are no semimeasure", () => {
    const ran = classes.register.map(withoutEnd)
    const made = Programs.weights(simplicity.of({}), ran)
    assert.match(
      Result.isFailure(made) ? made.failure : "",
      /^Expected masses that sum to at most 1/
    )
  })
  it("counterexample: a prior uniform over functions is a distribution over them, and gives programs of equal length and time unequal weights", () => {
    const ran = classes.register
    const functions = new Map<string, number>()
    for (const { behaviour } of decided(ran))
      functions.set(behaviour, (functions.get(behaviour) ?? 0) + 1)
    // each function alike, and within one its programs alike
    const weight = (behaviour: string) =>
      Rational.of(1, functions.size * (functions.get(behaviour) ?? 1))
    const total = Rational.sum(decided(ran).map(({ behaviour }) => weight(behaviour)))
    assert.equal(String(total), "1")
    const alike = decided(ran).filter(
      ({ cost }) => cost.bits === 10 && cost.steps === 1n && cost.space === 1n
    )
    assert.isAbove(new Set(alike.map(({ behaviour }) => String(weight(behaviour)))).size, 1)
  })
  it("example: a weight that is not rational is refused in one line", () => {
    const soft = builtIn.find((it) => it.id === "soft")
    const prior = soft && Result.getOrThrow(Prior.at(soft, { gamma: half }))
    const made = prior && Programs.weights(prior, classes.register)
    assert.match(
      made && Result.isFailure(made) ? made.failure : "",
      /^Expected integer exponents, not `2\^\(-\d+\/2\)`$/
    )
  })
})
