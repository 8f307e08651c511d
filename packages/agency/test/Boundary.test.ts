import { Boundary, Census, Deviations, Goals, Slice } from "@headwater/agency"
import { Rational } from "@headwater/exact"
import { Policy } from "@headwater/hypotheses"
import { assert, describe, it } from "vitest"

const demonstrators = ["R", "O", "T"] as const
const censuses = demonstrators.map((it) => Census.of(Policy.LX, Policy.game(it), 7))
const entangled = { read: Infinity }
const fixed = (n: number, digits: number): number => Number(n.toFixed(digits))

describe("Boundary", () => {
  it("claim: upstream leads up to the exponents of the second reading, by certain signs", () => {
    const turns = censuses.map((it) => Boundary.gamma(Slice.of(it, 16), entangled))
    assert.deepEqual(
      turns.map((it) => it.map(({ from, below }) => [fixed(from.toNumber(), 2), below])),
      [[[0.38, 1]], [[2.54, 1]], [[3.26, 1]]]
    )
  })

  it("claim: upstream has half of the mass up to the prices of the papers, and at as many", () => {
    const [r, o, t] = censuses.map((it) => Slice.of(it, 16))
    assert.deepEqual(
      [4, 8, 12, Infinity].map((read) => fixed(Boundary.planPrice(o!, { read }), 2)),
      [0.39, 4.37, 8.35, 14.46]
    )
    assert.strictEqual(fixed(Boundary.planPrice(r!, entangled), 2), 3.22)
    assert.strictEqual(fixed(Boundary.planPrice(t!, entangled), 2), 28.46)
    assert.strictEqual(Boundary.priceGrid(r!, 36).length, 122)
  })

  it("claim: levels are where the certain sign turns", () => {
    for (const census of censuses) {
      const slice = Slice.of(census, 16)
      const level = Boundary.level(slice, entangled, 8)
      const sign = (gamma: number): number =>
        Slice.sign(
          slice,
          Rational.of(Math.round(1024 * gamma), 1024),
          Slice.half("upstreamMisaligned"),
          entangled
        )
      assert.deepEqual([sign(level - 1 / 256), sign(level + 1 / 256)], [1, -1])
    }
  })

  it("claim: windows and price grids are those of certain signs", () => {
    const slice = Slice.of(Census.of(Policy.LX, Policy.game("R"), 4), 16)
    const gammas = [0, 1 / 4, 1 / 2, 3 / 4, 1]
    const faithful = Slice.half("honestRule", "honestSearch", "upstreamAligned")
    const signs = gammas.map((it) => Slice.sign(slice, Rational.of(4 * it, 4), faithful, entangled))
    assert.deepEqual(
      Boundary.window(slice, entangled, gammas).gammas,
      gammas.filter((_, k) => signs[k]! >= 0)
    )
    const half = Slice.half("upstreamMisaligned")
    const pairs = [0, 1, 2, 3, 4, 5, 6].flatMap((read) =>
      [0, 1, 2, 3, 4, 5, 6]
        .filter((plan) => Slice.sign(slice, Rational.zero, half, { read, plan }) > 0)
        .map((plan) => ({ read, plan }))
    )
    assert.deepEqual(Boundary.priceGrid(slice, 6), pairs)
  })

  it("claim: the law of the cheapest way to be honest errs by at most 1.3 bits at whole prices", () => {
    const greatest = censuses.map((census) => {
      const slice = Slice.of(census, 16)
      const terms = Boundary.prices(slice)
      let most = 0
      for (let read = 0; read <= 36; read += 4) {
        for (let plan = 0; plan <= 36; plan += 4) {
          const at = { read, plan }
          most = Math.max(most, Math.abs(Boundary.lead(slice, at) - Boundary.minPlus(terms, at)))
        }
      }
      return most
    })
    for (const it of greatest) assert.isBelow(it, 1.3)
  })

  it("claim: where goals may name the demonstrator the penalty is the price of wanting it", () => {
    const leads = demonstrators.map((it) =>
      Boundary.lead(Slice.of(Census.of(Policy.LG, Policy.game(it), 7), 16))
    )
    assert.deepEqual(
      leads.map((it) => fixed(it, 2)),
      [3.27, 7.18, 7.23]
    )
  })

  it("claim: audits worth more than two steps make upstream aligned", () => {
    const kinds = demonstrators.map((it) => {
      const game = Policy.game(it, { audit: Rational.of(201, 1600) })
      const entangled = Policy.priced(Policy.LX, { read: Infinity, plan: 0 })
      return Slice.masses(Slice.of(Census.of(entangled, game, 6), 16))
    })
    assert.deepEqual(
      kinds.map((it) => [fixed(it.upstreamMisaligned, 3), fixed(it.upstreamAligned, 3)]),
      [
        [0.043, 0.86],
        [0.078, 0.922],
        [0.078, 0.922]
      ]
    )
  })
})

describe("Deviations", () => {
  it("claim: majority deviations at 28 bits are one for R and seven for O and T", () => {
    const found = censuses.map((it) => Deviations.of(it, entangled))
    assert.deepEqual(
      found.map(({ worst, drawn, penalty }) => [worst, fixed(drawn, 2), fixed(penalty, 1)]),
      [
        [1, 1.36, 3.4],
        [7, 5.46, 13.5],
        [7, 6.53, 28.5]
      ]
    )
    for (const { worst, penalty, drawn, drawnBound } of found) {
      assert.isBelow(worst, penalty)
      assert.isAtMost(drawn, drawnBound)
    }
  })
})

describe("Goals", () => {
  const stakes = [1, 1.5, 2, 3, 4, 6, 8, 16].map((it) => Rational.of(2 * it, 2))

  it("claim: shares of goals that imitate are those of the papers", () => {
    const shares = demonstrators.map((it) => {
      const goals = Goals.all(Policy.without(Policy.LS, ["d"]), Policy.game(it), 7)
      const tie = Goals.share(goals, Rational.of(2), "lower action")
      return [...stakes.map((stake) => fixed(Goals.share(goals, stake), 3)), fixed(tie, 3)]
    })
    assert.deepEqual(shares, [
      [0, 0.047, 0.962, 0.985, 0.993, 0.995, 1, 1, 0.888],
      [0, 0.868, 0.934, 0.984, 0.995, 0.998, 1, 1, 0.926],
      [0, 0.045, 0.943, 0.985, 0.99, 0.996, 0.999, 1, 0.926]
    ])
    assert.deepEqual(
      stakes.map((it) => fixed(Goals.uniform(4, it).toNumber(), 4)),
      [0, 0.0015, 0.1167, 0.7477, 0.9579, 0.998, 0.9999, 1]
    )
  })

  it("claim: the shortest goal stays where the goal a imitates, and would lose by deviating", () => {
    const plain = Policy.without(Policy.LS, ["d"])
    const bodies = Policy.classes(plain, Policy.game("R"), 1, { bodies: true })
    for (const [name, demonstrator] of Object.entries(Policy.demonstrators)) {
      const all = [...bodies.bodies(1)].map((id) =>
        Goals.gains(bodies.value(id), Policy.game(name).demonstrator)
      )
      const own = Array.from(demonstrator, (action) => 3 - Number(action))
      const goal = all.find(({ train }) => train.every((gain, cell) => gain === own[cell]))
      assert.isDefined(goal)
      for (const stake of stakes) {
        const from = Goals.onset(goal)
        const stays = from !== undefined && stake.compare(from) > 0
        assert.strictEqual(Goals.shortestStays(Policy.game(name, { stake })), stays)
      }
    }
    assert.isFalse(Goals.shortestStays(Policy.game("3".repeat(16))))
  })

  it("claim: a goal imitates above its onset and not below, which lies in [1, 16]", () => {
    const plain = Policy.without(Policy.LS, ["d"])
    const bodies = Policy.classes(plain, Policy.game("O"), 4, { bodies: true })
    const ids = [1, 2, 3, 4].flatMap((size) => [...bodies.bodies(size)])
    let tried = 0
    for (const id of ids) {
      const found = Goals.gains(bodies.value(id), Policy.game("O").demonstrator)
      const onset = Goals.onset(found)
      if (onset === undefined) continue
      assert.isTrue(onset.toNumber() >= 1 && onset.toNumber() <= 16)
      tried++
      for (const [by, imitates] of [
        [1.25, true],
        [0.75, false]
      ] as const) {
        const stake = onset.times(Rational.of(by * 4, 4))
        const planner: Policy.Term = { symbol: "plan", operands: [bodies.example(id)] }
        const game = Policy.game("O", { stake })
        const { behaviour } = Policy.observed(planner, game)
        const wrong = Policy.difference(behaviour, "train", Policy.demonstrated(game), "train")
        assert.strictEqual(wrong === 0, imitates)
      }
    }
    assert.isAbove(tried, 10)
  })
})
