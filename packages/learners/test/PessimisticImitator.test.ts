import { Rational } from "@headwater/exact"
import { Mixture, PessimisticImitator, Policy, Process } from "@headwater/learners"
import { pessimisticImitator } from "@headwater/learners/laws"
import { Law } from "@headwater/proof"
import { assert, describe, it } from "vitest"

Law.check(it, pessimisticImitator())

const coins = (...ps: ReadonlyArray<readonly [n: number, d: number, weight?: number]>) => {
  const total = ps.reduce((sum, [, , weight = 1]) => sum + weight, 0)
  return ps.map(([n, d, weight = 1]) => ({
    name: `${n}/${d}`,
    weight: Rational.of(weight, total),
    process: Process.bernoulli(Rational.of(n, d))
  }))
}

type Imitator = PessimisticImitator.PessimisticImitator<unknown, 0 | 1>

/** What must not be done: to learn from one's own actions as from answers. */
const selfTaught = (imitator: Imitator): Imitator => ({
  ...imitator,
  acted: (context, action) => selfTaught(imitator.after(context, action)),
  after: (context, answer) => selfTaught(imitator.after(context, answer))
})

const rounds = (
  imitator: Imitator,
  demonstrator: Process.Process<unknown, 0 | 1>,
  member: number,
  horizon: number
): ReadonlyArray<PessimisticImitator.Round> =>
  PessimisticImitator.rounds(imitator, {
    demonstrator,
    member,
    horizon,
    context: () => undefined,
    merge: ({ mixture }) => Mixture.posterior(mixture).join(" ")
  })

const three = coins([1, 10], [5, 10], [9, 10])

/** Sums over 41 rounds for the coins of 1, 5 and 9 tenths, by counts of answers, in integers. */
const byCounts = (alpha: readonly [n: bigint, d: bigint]) => {
  const power = (a: number, n: number): bigint => BigInt(a) ** BigInt(n)
  /** Of k ones and m zeros: tenths of a query, and whether the coin of 5 tenths is in the top set. */
  const stand = (k: number, m: number) => {
    const weights = [1, 5, 9].map((ones) => power(ones, k) * power(10 - ones, m))
    const isTop = weights.map((own, index) => {
      const above = weights.filter((it, other) => it > own || (it === own && other <= index))
      return own * alpha[1] >= alpha[0] * above.reduce((a, b) => a + b)
    })
    const top = [1, 5, 9].filter((_, index) => isTop[index])
    const tenths = 10 - Math.min(...top) - (10 - Math.max(...top))
    return { tenths: BigInt(tenths), isTop: isTop[1]! }
  }
  let unit = 1n
  let [queries, cubes, outside] = [Rational.zero, Rational.zero, 0n]
  let chances = new Map([["0 0 false", 1n]])
  for (let round = 0; round < 41; round++) {
    const next = new Map<string, bigint>()
    const add = (key: string, chance: bigint) => next.set(key, (next.get(key) ?? 0n) + chance)
    outside = 0n
    let [query, cube] = [0n, 0n]
    for (const [key, chance] of chances) {
      const [k = 0, m = 0] = key.split(" ").map(Number)
      const { tenths, isTop } = stand(k, m)
      const out = key.endsWith("true") || !isTop
      query += chance * tenths
      cube += chance * tenths ** 3n
      if (out) outside += chance
      add(`${k} ${m} ${out}`, chance * 2n * (10n - tenths))
      add(`${k + 1} ${m} ${out}`, chance * tenths)
      add(`${k} ${m + 1} ${out}`, chance * tenths)
    }
    queries = queries.plus(Rational.of(query, unit * 10n))
    cubes = cubes.plus(Rational.of(cube, unit * 1000n))
    if (round < 40) unit *= 20n
    chances = next
  }
  return { queries, cubes, outside: Rational.of(outside, unit) }
}

describe("PessimisticImitator", () => {
  const published: ReadonlyArray<readonly [alpha: number, figures: ReadonlyArray<string>]> = [
    [20, ["2.926", "9.660", "0.0647"]],
    [6, ["1.548", "5.175", "0.3085"]]
  ]
  for (const [alpha, figures] of published) {
    it(`claim: 41 rounds with a fair demonstrator at threshold 1/${alpha} are those by counts`, () => {
      const imitator = PessimisticImitator.make(three, Rational.of(1, alpha))
      const found = rounds(imitator, three[1]!.process, 1, 41)
      const expected = byCounts([1n, BigInt(alpha)])
      const cubes = Rational.sum(found.map((it) => it.cube))
      const queries = Rational.sum(found.map((it) => it.query))
      const { outside } = found.at(-1)!
      assert.isTrue(cubes.equals(expected.cubes))
      assert.isTrue(queries.equals(expected.queries))
      assert.isTrue(outside.equals(expected.outside))
      assert.deepEqual(
        [cubes.toNumber().toFixed(3), queries.toNumber().toFixed(3), outside.toNumber().toFixed(4)],
        figures
      )
      assert.isTrue(outside.compare(Rational.of(3, alpha)) <= 0)
    })
    it(`claim: at threshold 1/${alpha} queries become rarer, and their sum of cubes levels off`, () => {
      const imitator = PessimisticImitator.make(three, Rational.of(1, alpha))
      const found = rounds(imitator, three[1]!.process, 1, 41)
      const tens = [0, 10, 20, 30].map((from) =>
        Rational.sum(found.slice(from, from + 10).map((it) => it.cube))
      )
      for (const [index, ten] of tens.slice(1).entries()) {
        assert.isTrue(ten.sign > 0)
        assert.isTrue(ten.plus(ten).compare(tens[index]!) < 0)
      }
    })
  }

  it("example: merging states that go on alike changes nothing", () => {
    const imitator = PessimisticImitator.make(three, Rational.of(1, 6))
    const options = { demonstrator: three[1]!.process, member: 1, horizon: 6 }
    const all = PessimisticImitator.rounds(imitator, { ...options, context: () => undefined })
    assert.deepEqual(rounds(imitator, three[1]!.process, 1, 6), all)
  })

  it("counterexample: above the demonstrator's weight he may be left out, and is outdone", () => {
    const class_ = coins([3, 4, 7], [1, 2])
    const imitator = PessimisticImitator.make(class_, Rational.of(1, 4))
    assert.deepEqual(PessimisticImitator.topSet(imitator.mixture, imitator.alpha), [0])
    // 3/4 where the demonstrator has 1/2, and never a question.
    assert.equal(imitator.act(undefined).get(1)?.toString(), "3/4")
    assert.equal(imitator.query(undefined).sign, 0)
  })

  it("counterexample: who learns from its own actions confirms itself", () => {
    const class_ = coins([1, 2], [3, 4])
    const imitator = PessimisticImitator.make(class_, Rational.of(1, 4))
    const bound = Rational.of(1, 2)
    const right = rounds(imitator, class_[0]!.process, 0, 20).at(-1)!
    const wrong = rounds(selfTaught(imitator), class_[0]!.process, 0, 20).at(-1)!
    assert.isTrue(right.outside.compare(bound) < 0)
    assert.isTrue(wrong.outside.compare(bound) > 0)
    // It does 1 twice as often as 0, which the wrong coin explains better than the right one. Five
    // times 1 on its own, and it is sure of the wrong coin without a question.
    let taught = selfTaught(imitator)
    for (let round = 0; round < 5; round++) taught = taught.acted(undefined, 1)
    assert.deepEqual(PessimisticImitator.topSet(taught.mixture, taught.alpha), [1])
    assert.equal(taught.query(undefined).sign, 0)
    assert.equal(
      rounds(
        selfTaught(PessimisticImitator.make(three, Rational.of(1, 20))),
        three[1]!.process,
        1,
        41
      )
        .at(-1)!
        .outside.toNumber()
        .toFixed(4),
      "0.4960"
    )
  })

  it("counterexample: outside the class queries end while the top set agrees on what is wrong", () => {
    const class_ = coins([1, 4], [3, 4])
    const imitator = PessimisticImitator.make(class_, Rational.of(1, 4))
    const fair = Process.bernoulli(Rational.of(1, 2))
    const found = rounds(imitator, fair, 0, 40)
    assert.isTrue(found.at(-1)!.query.compare(Rational.of(1, 500)) < 0)
    const told = Process.after(imitator, Process.alone([1, 1]))
    assert.equal(told.query(undefined).sign, 0)
    assert.equal(told.act(undefined).get(1)?.toString(), "3/4")
  })

  it("example: of equal weights the first listed is on top; the threshold itself is enough", () => {
    const { mixture } = PessimisticImitator.make(coins([1, 3], [2, 3]), Rational.one)
    assert.deepEqual(PessimisticImitator.topSet(mixture, Rational.one), [0])
    assert.deepEqual(PessimisticImitator.topSet(mixture, Rational.of(1, 2)), [0, 1])
    assert.deepEqual(PessimisticImitator.topSet(mixture, Rational.of(51, 100)), [0])
  })

  it("example: actions of its own move policies on that remember them", () => {
    const alternating = Process.deterministic<unknown, 0 | 1>([0, 1], (_, n) => (n % 2) as 0 | 1)
    const imitator = PessimisticImitator.make(
      [{ name: "alternating", weight: Rational.one, process: alternating }],
      Rational.one
    )
    assert.equal(imitator.acted(undefined, 0).act(undefined).get(1)?.toString(), "1")
    const policy = Policy.process(imitator)
    assert.equal(policy.after(undefined, 0).predict(undefined).get(1)?.toString(), "1")
  })

  it("example: a context decides which policies agree", () => {
    const on = (one: string) =>
      Process.deterministic<string, string>(["left", "right"], (seen) =>
        seen === one ? "left" : "right"
      )
    const half = Rational.of(1, 2)
    const imitator = PessimisticImitator.make(
      ["a", "b"].map((name) => ({ name, weight: half, process: on(name) })),
      half
    )
    const asks = (seen: string) => imitator.query(seen).toString()
    assert.deepEqual(["a", "b", "c"].map(asks), ["1", "1", "0"])
  })

  it("example: thresholds outside (0, 1] and empty classes are refused", () => {
    for (const alpha of [Rational.zero, Rational.of(-1, 2), Rational.of(3, 2)]) {
      assert.throws(
        () => PessimisticImitator.make(three, alpha),
        RangeError,
        `Expected a threshold above 0 and at most 1, not \`${alpha.toString()}\``
      )
    }
    assert.throws(() => PessimisticImitator.make([], Rational.one), RangeError, "Expected a class")
  })
})
