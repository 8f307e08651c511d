import { LogWeight, Rational } from "@headwater/exact"
import { Budget, Register, Turing } from "@headwater/hypotheses"
import {
  HypothesisClass,
  LogMixture,
  MCMC,
  ParticleFilter,
  Process,
  Random,
  RandomProgram,
  Sampler,
  SMC,
  VersionSpace
} from "@headwater/learners"
import { mcmc, meanEstimate, particleFilter, smc } from "@headwater/learners/laws"
import { simplicity } from "@headwater/priors"
import { Law } from "@headwater/proof"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

Law.check(it, smc())
Law.check(it, particleFilter())
Law.check(it, mcmc())

const broken = (laws: Law.LawSet) =>
  Law.verdicts(laws)
    .filter((verdict) => !verdict.holds)
    .map((verdict) => verdict.law)

const half = Rational.of(1, 2)
const coins = [1, 2, 3].map((n) => ({
  name: `${n}/4`,
  weight: Rational.of(1, 3),
  process: Process.bernoulli(Rational.of(n, 4))
}))

/** Everyone becomes the heaviest: the biased resampling. */
const argmax: SMC.Resampling = (weights) => {
  const best = weights.reduce((b, it, at) => (it.compare(weights[b]!) > 0 ? at : b), 0)
  return weights.map(() => best)
}

describe("SMC", () => {
  it("counterexample: if the heaviest takes all places the estimate is biased", () => {
    // ξ(11) = (1 + 4 + 9) / 48; by hand over the pairs, (1 + 4 + 9 + 6 + 12 + 15) / 144
    const means = [argmax, SMC.multinomial, SMC.systematic].map((resampling) =>
      meanEstimate(coins, [1, 1], { particles: 2, resampling }).toString()
    )
    assert.deepEqual(means.slice(1), ["7/24", "7/24"])
    assert.equal(means[0], "47/144")
    assert.deepEqual(broken(smc([argmax])), ["unbiased"])
  })
  it("counterexample: with one member alone the heaviest is no choice, and there is no bias", () => {
    const mean = meanEstimate(coins, [1, 1], { particles: 1, resampling: argmax })
    assert.equal(mean.toString(), "7/24")
  })
  it("counterexample: a move that does not keep the posterior makes the estimate biased", () => {
    const mean = meanEstimate(coins, [1, 1], {
      particles: 1,
      resampling: SMC.multinomial,
      move: () => 2
    })
    assert.equal(mean.toString(), "3/8")
  })
  it("example: a class of 2^K strings dies out unless there are about 2^K members", () => {
    const strings = Array.from({ length: 8 }, (_, n) => ({
      name: `${n}`,
      weight: Rational.of(1, 8),
      process: Process.deterministic<unknown, 0 | 1>([0, 1], (_, t) => ((n >> t) & 1) as 0 | 1)
    }))
    const dead = (particles: number) =>
      Sampler.mean(
        Sampler.everyOutcome((sampler) =>
          SMC.estimate(
            SMC.ofMembers(strings),
            [1, 0, 1].map((bit) => [undefined, bit as 0 | 1] as const),
            { particles },
            sampler
          )
        ),
        (it) => (it.evidence.sign === 0 ? Rational.one : Rational.zero)
      ).toString()
    assert.deepEqual([1, 2, 3].map(dead), ["7/8", "49/64", "343/512"])
  })
  it("example: systematic resampling at exact ends", () => {
    const even = [half, half]
    const outcomes = [...Sampler.everyOutcome((sampler) => SMC.systematic(even, sampler).join(""))]
    assert.deepEqual(
      outcomes.map(({ value, probability }) => `${value} ${probability.toString()}`),
      ["01 1"]
    )
  })
  it("example: programs of the register machine, from a seed", () => {
    const budget = Budget.of("unit", { steps: 50 })
    const model = SMC.ofPrograms(Register.language, 18, budget)
    const data = [0, 1].map((r1) => [{ registers: { r1 } }, 0n] as const)
    const run = (seed: number) =>
      SMC.estimate(
        model,
        data,
        { particles: 200, resampling: SMC.multinomial },
        Sampler.from(Random.of(seed))
      )
    const exact = HypothesisClass.evidence(
      HypothesisClass.enumerate(Register.language, 18, {
        prior: simplicity.of({}),
        contexts: data.map(([input]) => input),
        budget
      }),
      [0n, 0n]
    )
    assert.equal(run(4).evidence.toString(), run(4).evidence.toString())
    assert.equal(run(4).seed, 4)
    const estimates = [1, 2, 3, 4].map((seed) => run(seed).evidence.toNumber())
    const mean = estimates.reduce((a, b) => a + b, 0) / 4
    assert.isBelow(Math.abs(mean - exact.lower.toNumber()), 0.03)
  })
  it("example: a number of particles that is none is refused", () => {
    const model = SMC.ofMembers(coins)
    const none: SMC.Data<undefined, 0 | 1> = []
    assert.throws(
      () => SMC.estimate(model, none, { particles: 0 }, Sampler.from(Random.of(1))),
      /Expected a positive number of particles, not `0`/
    )
  })
  it("example: no data have all the mass that there is", () => {
    const model = SMC.ofMembers(coins.slice(0, 2))
    const none: SMC.Data<undefined, 0 | 1> = []
    const empty = Sampler.everyOutcome((sampler) =>
      SMC.estimate(model, none, { particles: 2 }, sampler)
    )
    assert.equal(Sampler.mean(empty, (it) => it.evidence).toString(), "2/3")
  })
  it("example: a population that dies out states its seed too, and one on every outcome has none", () => {
    const zeros = SMC.ofMembers([
      { name: "zeros", weight: Rational.one, process: Process.bernoulli(Rational.zero) }
    ])
    const one: SMC.Data<undefined, 0 | 1> = [[undefined, 1]]
    for (const data of [one, []]) {
      const run = (sampler: Sampler.Sampler) => SMC.estimate(zeros, data, { particles: 2 }, sampler)
      assert.equal(run(Sampler.from(Random.of(9))).seed, 9)
      for (const { value } of Sampler.everyOutcome(run)) assert.isUndefined(value.seed)
    }
  })
})

describe("ParticleFilter", () => {
  const size = 4096
  const class_ = LogMixture.coins(
    new Float64Array(size).fill(-12),
    Float64Array.from({ length: size }, (_, n) => (2 * n + 1) / (2 * size))
  )
  const data = Array.from({ length: 50 }, (_, t) => [undefined, t % 3 === 0 ? 1 : 0] as const)
  const exact = LogMixture.open(class_)
  for (const [context, symbol] of data) exact.update(context, symbol)
  it("example: ten thousand particles come near the mass of four thousand coins", () => {
    for (const resampling of ["none", "multinomial", "systematic"] as const) {
      for (const below of [1, 0.5]) {
        const found = ParticleFilter.run(class_, data, {
          particles: 10_000,
          random: Random.of(20),
          resampling,
          below
        })
        assert.isBelow(Math.abs(found.log2Evidence + exact.loss()), 0.2)
        assert.equal(found.seed, 20)
        const sum = found.log2Weights.reduce((total, it) => total + 2 ** it, 0)
        assert.isBelow(Math.abs(sum - 1), 1e-9)
        if (resampling === "none") assert.equal(found.resampled, 0)
        else assert.equal(found.resampled < 50, below < 1)
      }
    }
  })
  it("example: over all programs of the register machine up to 18 bits", () => {
    const inputs = [0, 1, 2].map((r1) => ({ registers: { r1 } }))
    const programs = HypothesisClass.enumerate(Register.language, 18, {
      prior: simplicity.of({}),
      contexts: inputs,
      budget: Budget.of("unit", { steps: 50 })
    })
    const { table, answers } = VersionSpace.table(programs)
    const zero = answers.indexOf(0n)
    const found = ParticleFilter.run(
      LogMixture.ofTable(table),
      [0, 1, 2].map((context) => [context, zero] as const),
      { particles: 10_000, random: Random.of(3) }
    )
    const mass = HypothesisClass.evidence(programs, [0n, 0n, 0n]).lower
    assert.isBelow(Math.abs(found.log2Evidence - LogWeight.of(mass)), 0.2)
    assert.throws(
      () => LogMixture.open(LogMixture.ofTable(table)).predict(3),
      /Expected a context below 3, not `3`/
    )
  })
  it("example: the same seed gives the same population", () => {
    const run = (seed: number) =>
      ParticleFilter.run(class_, data, { particles: 100, random: Random.of(seed) })
    assert.deepEqual(run(1), run(1))
    assert.notEqual(run(1).log2Evidence, run(2).log2Evidence)
  })
  it("example: a member without weight is not drawn again, not even by the number 0", () => {
    const two = LogMixture.coins(Float64Array.of(-1, -1), Float64Array.of(0, 0.5))
    for (const resampling of ["multinomial", "systematic"] as const) {
      const numbers = [0.1, 0.9, 0, 0].values()
      const random = { seed: 0, uniform: () => numbers.next().value ?? 0 }
      const found = ParticleFilter.run(two, [[undefined, 1]], { particles: 2, resampling, random })
      assert.deepEqual([...found.ids], [1, 1])
    }
  })
  it("example: nor by rounding, where it is the last", () => {
    const two = LogMixture.coins(Float64Array.of(-1, -1), Float64Array.of(0.5, 0))
    for (const resampling of ["multinomial", "systematic"] as const) {
      const last = 1 - 2 ** -53
      const numbers = [0.1, 0.9, last, last].values()
      const random = { seed: 0, uniform: () => numbers.next().value ?? 0 }
      const found = ParticleFilter.run(two, [[undefined, 1]], { particles: 2, resampling, random })
      assert.deepEqual([...found.ids], [0, 0], resampling)
    }
  })
  /** Who is drawn by a number, among hypotheses of these log weights. */
  const drawn = (prior: ReadonlyArray<number>, number: number) => {
    const class_ = LogMixture.coins(Float64Array.from(prior), new Float64Array(prior.length))
    const random = { seed: 0, uniform: () => number }
    return ParticleFilter.run(class_, [], { particles: 1, random }).ids[0]
  }
  it("law: particles › a number draws the one in whose share it falls, its beginning counted", () => {
    const shares = fc
      .array(fc.constantFrom<number>(0, 1, 2, 4, 8, 16), { minLength: 1, maxLength: 9 })
      .filter((all) => all.reduce((a, b) => a + b) <= 32)
    for (const all of fc.sample(shares, { seed: 3, numRuns: 60 })) {
      for (let place = 0; place < 32; place++) {
        const owners = all.flatMap((share, id) => Array.from({ length: share }, () => id))
        const prior = all.map((share) => Math.log2(share / 32))
        assert.equal(drawn(prior, place / 32), owners[place], `${all.join(" ")} at ${place}`)
        assert.equal(
          drawn(prior, (place + 0.9) / 32),
          owners[place],
          `${all.join(" ")} past ${place}`
        )
      }
    }
  })
  it("example: a number that rounding puts into the next part is found where it is", () => {
    // 2 ** -log2(3) is a little more than the double 1/3, and thrice either rounds to 1
    const third = -Math.log2(3)
    assert.equal(drawn([third, third, third], 1 / 3), 0)
    assert.equal(drawn([third, third, third], 2 ** third), 1)
  })
  it("example: a population that dies out says so, never NaN", () => {
    const ones = LogMixture.coins(Float64Array.of(-1), Float64Array.of(1))
    const found = ParticleFilter.run(ones, [[undefined, 0]], { particles: 5, random: Random.of(1) })
    assert.equal(found.log2Evidence, Number.NEGATIVE_INFINITY)
    assert.equal(found.log2Weights.length, 0)
    assert.throws(
      () => ParticleFilter.run(ones, [[undefined, 2]], { particles: 5, random: Random.of(1) }),
      /Expected a symbol below 2, not `2`/
    )
    assert.throws(
      () => ParticleFilter.run(ones, [], { particles: 0.5, random: Random.of(1) }),
      /positive number of particles, not `0.5`/
    )
  })
})

describe("MCMC", () => {
  it("counterexample: without the ratio of Hastings there is no balance, nor is the target kept", () => {
    const naive: typeof MCMC.step = (target, proposal) =>
      MCMC.step(target, { ...proposal, ratio: () => Rational.one })
    assert.deepEqual(broken(mcmc(naive)), ["balance", "stationary", "posterior", "regrow"])
  })
  it("counterexample: accepting everything keeps the proposal's own distribution", () => {
    const always: typeof MCMC.step = (_, proposal) => (from, sampler) =>
      proposal.draw(from, sampler) ?? from
    assert.includeMembers(broken(mcmc(always)), ["balance", "stationary"])
  })
  it("counterexample: growing anew without its ratio favours the wrong lengths", () => {
    const programs = [...Register.language.programs({ bits: 9 })]
    const listing = programs.map((it) => it.bits!)
    const target = (word: string) => Rational.pow2(-word.length)
    const proposal = MCMC.regrow(Register.language, 9)
    const goal = listing.map(target)
    const right = MCMC.matrix(MCMC.step(target, proposal), listing)
    assert.isTrue(MCMC.isBalanced(right, goal))
    for (const ratio of [
      () => Rational.one,
      (from: string, to: string) => Rational.pow2(to.length - from.length)
    ]) {
      const naive = MCMC.matrix(MCMC.step(target, { ...proposal, ratio }), listing)
      assert.isFalse(MCMC.isBalanced(naive, goal))
    }
  })
  it("example: a chain over programs is as often at one as the posterior says", () => {
    // on r1 = 5 the answer 0, among the programs of at most 18 bits
    const class_ = HypothesisClass.enumerate(Register.language, 18, {
      prior: simplicity.of({}),
      contexts: [{ registers: { r1: 5 } }],
      budget: Budget.of("unit", { steps: 50 })
    })
    const right = new Map(
      HypothesisClass.decided(class_)
        .filter((it) => it.answers[0] === 0n)
        .map((it) => [it.coded.bits!, it.weight] as const)
    )
    const target = (word: string) => right.get(word) ?? Rational.zero
    const kernel = MCMC.step(target, MCMC.regrow(Register.language, 18))
    const other = HypothesisClass.decided(class_).find((it) => it.answers[0] !== 0n)!.coded.bits!
    const { seed, places } = MCMC.chain(kernel, other, 6000, Sampler.from(Random.of(8)))
    assert.deepEqual([seed, places.length, places[0]], [8, 6001, other])
    const kept = places.slice(100)
    const shortest = right.get("0000")!.dividedBy(Rational.sum(right.values())).toNumber()
    const share = kept.filter((it) => it === "0000").length / kept.length
    assert.isTrue(kept.every((it) => right.has(it)))
    assert.isAbove(new Set(kept).size, 50)
    assert.isBelow(Math.abs(share - shortest), 0.1)
  })
  it("example: a chain of no steps is its start, and one of less than none is refused", () => {
    const from = (steps: number) =>
      MCMC.chain((n: number) => n + 1, 3, steps, Sampler.from(Random.of(1)))
    assert.deepEqual(from(0).places, [3])
    assert.deepEqual(from(2).places, [3, 4, 5])
    for (const steps of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      assert.throws(() => from(steps), /^Expected a natural number of steps, not `[^`]+`$/)
    }
  })
  it("example: a step to a hypothesis that is not listed is refused, and a code by masses too", () => {
    assert.throws(
      () => MCMC.matrix((n: number) => n + 1, [0]),
      /Expected a listed hypothesis, not `1`/
    )
    assert.throws(
      () => RandomProgram.draw(Turing.language, 9, Sampler.from(Random.of(1))),
      /Expected a language with a prefix code, not `turing/
    )
  })
})
