import { LogForm, Rational } from "@headwater/exact"
import {
  bdm,
  bdmGiven,
  Columns,
  ctm,
  ctmBounds,
  ctmGivenLength,
  depth,
  fast,
  fastLength,
  fastMass,
  kt,
  ktBounds,
  skt,
  sktBounds,
  sktMass,
  Table
} from "@headwater/complexity"
import { Budget, Turing } from "@headwater/hypotheses"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

const tables = [1, 2, 3, 4].map(Table.ofStates)
const [, two, three, four] = tables as [Table.Table, Table.Table, Table.Table, Table.Table]

const bits = (most: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom("0", "1"), maxLength: most })

describe("tables", () => {
  it("claim: halting machines and strings of 1 to 4 states are the published ones", () => {
    assert.deepEqual(
      tables.map((it) => [it.halting, it.rows.size]),
      [
        [24n, 2],
        [6_088n, 22],
        [4_294_368n, 128],
        [5_970_768_960n, 1_832]
      ]
    )
    assert.equal(four.rows.get("00000")?.count, 1_683_888n)
    assert.equal(four.rows.get("0110")?.count, 9_712_752n)
    assert.equal(three.rows.get("000")?.count, 48_064n)
  })

  it("claim: the machines that halt by a step are those of the table cut there", () => {
    for (const table of tables) {
      const times = Columns.times(Columns.of(table))
      for (const [last] of times) {
        const sum = times.reduce((all, [steps, count]) => (steps <= last ? all + count : all), 0)
        assert.equal(BigInt(sum), Table.within(table, last).halting)
      }
      assert.deepEqual(
        times,
        times.toSorted(([a], [b]) => a - b)
      )
    }
  })

  it("claim: one cell is put out at the first step alone", () => {
    for (const [k, table] of tables.entries()) {
      const count = 2n * BigInt(4 * (k + 1) + 2) ** BigInt(2 * k + 1)
      assert.deepEqual(table.rows.get("1"), { count, times: [[1, count]] })
    }
  })
})

describe("the prior of a table", () => {
  it("law: its masses add up to 1, and complements and reversals have equal ones", () => {
    for (const table of [two, three, Table.within(three, 4)]) {
      const prior = Table.distribution(table)
      assert.equal(String(Rational.sum(prior.values())), "1")
      for (const [string, mass] of prior) {
        const complement = string.replaceAll(/[01]/g, (it) => (it === "0" ? "1" : "0"))
        const reversal = Array.from(string).reverse().join("")
        for (const other of [complement, reversal]) assert.isTrue(prior.get(other)?.equals(mass))
      }
    }
    assert.throws(() => Table.distribution(Table.within(two, 0)), "Expected a machine that halts")
  })
})

describe("complexities of strings", () => {
  it("claim: they are what running every machine of two states gives", () => {
    const found = new Map<string, Array<number>>()
    let halting = 0n
    for (const machine of Turing.machines(2)) {
      for (const blank of [0, 1] as const) {
        const run = Turing.run(machine, blank, Budget.of("steps", { steps: 100n }))
        if (run.status === "exhausted") continue
        halting++
        found.set(run.output, [...(found.get(run.output) ?? []), Number(run.steps)])
      }
    }
    for (const [string, times] of found) {
      const share = Rational.of(halting, BigInt(times.length))
      assert.isTrue(ctm(two, string)!.equals(LogForm.log2(share)))
      const mass = times.reduce(
        (sum, time) => sum.plus(Rational.of(1n, 20_000n * BigInt(time))),
        Rational.zero
      )
      assert.isTrue(sktMass(two, string).equals(mass))
      assert.isTrue(skt(two, string)!.equals(LogForm.log2(mass).negated()))
      assert.equal(depth(two, string), Math.min(...times))
      const least = BigInt(Math.min(...times))
      assert.isTrue(kt(two, string)!.equals(LogForm.log2(10_000n * least)))
    }
    assert.equal(found.size, two.rows.size)
  })

  it("law: strings and their images under reflection and exchange are equally complex", () => {
    const images = (string: string): ReadonlyArray<string> => [
      Array.from(string).toReversed().join(""),
      Array.from(string, (it) => (it === "0" ? "1" : "0")).join("")
    ]
    for (const string of four.rows.keys()) {
      for (const image of images(string)) {
        assert.deepEqual(four.rows.get(image), four.rows.get(string))
      }
    }
  })

  it("law: a table cut short has bounds that hold the value of the whole", () => {
    for (const steps of [1, 3, 5, 8, 13, 20]) {
      const cut = Table.of(3, steps, Turing.tally(3, steps))
      assert.isTrue(cut.undecided > 0n)
      for (const string of three.rows.keys()) {
        const { lower, upper } = ctmBounds(cut, string)!
        const value = ctm(three, string)!
        assert.isAtMost(lower.compare(value), 0)
        if (upper === undefined) assert.isUndefined(ctm(cut, string))
        else assert.isAtLeast(upper.compare(value), 0)
      }
    }
  })

  it("example: a string outside the table has no complexity, and no bound where all is decided", () => {
    const outside = "010101010101"
    for (const measure of [ctm, kt, skt, depth, ctmBounds]) {
      assert.isUndefined(measure(three, outside))
    }
    assert.equal(sktMass(three, outside).sign, 0)
  })
})

describe("blocks", () => {
  it("law: equal blocks cost their logarithm, different ones their own complexity", () => {
    const cut = { size: 4, step: 4 }
    fc.assert(
      fc.property(bits(200), (string) => {
        const { bits: total, blocks, different, rest } = bdm(four, string, cut)
        const times = new Map<string, bigint>()
        for (let at = 0; at + 4 <= string.length; at += 4) {
          const block = string.slice(at, at + 4)
          times.set(block, (times.get(block) ?? 0n) + 1n)
        }
        const expected = LogForm.sum(
          [...times].map(([block, count]) => ctm(four, block)!.plus(LogForm.log2(count)))
        )
        assert.isTrue(total!.equals(expected))
        assert.deepEqual([different, rest], [times.size, string.length % 4])
        assert.equal(blocks, Math.floor(string.length / 4))
      })
    )
  })

  it("law: blocks that overlap wholly are all substrings", () => {
    fc.assert(
      fc.property(bits(60), fc.integer({ min: 1, max: 5 }), (string, size) => {
        const { blocks, different } = bdm(four, string, { size, step: 1 })
        const all = Array.from({ length: Math.max(0, string.length - size + 1) }, (_, at) =>
          string.slice(at, at + size)
        )
        assert.deepEqual([blocks, different], [all.length, new Set(all).size])
      })
    )
  })

  it("example: a long string of all blocks is saturated, and blocks outside the table are named", () => {
    const all = Array.from({ length: 16 }, (_, word) => word.toString(2).padStart(4, "0")).join("")
    assert.isFalse(bdm(four, all, { size: 4, step: 4 }).isSaturated)
    assert.isTrue(bdm(four, all + all, { size: 4, step: 4 }).isSaturated)
    const { bits: none, outside } = bdm(two, "0111", { size: 4, step: 4 })
    assert.isUndefined(none)
    assert.deepEqual(outside, ["0111"])
  })

  it("example: what is no string of bits, or no cut", () => {
    const cut = { size: 4, step: 4 }
    assert.throws(() => bdm(two, "01a", cut), "Expected a string of 0 and 1, not `a` in it")
    assert.throws(() => bdm(two, "01", { ...cut, size: 0 }), "Expected blocks of 1 to 20 bits")
    assert.throws(() => bdm(two, "01", { ...cut, step: 5 }), "Expected steps of 1 to 4 bits")
    assert.throws(() => Table.ofStates(5), "Expected 1 to 4 states, not `5`")
  })
})

describe("speed priors with their error bars", () => {
  const early = Table.within(three, 7)

  it("law: what is known at a bound holds between its bounds, for every string and every bound", () => {
    for (let steps = 0; steps <= 21; steps++) {
      const cut = Table.within(three, steps)
      for (const string of three.rows.keys()) {
        const mass = sktBounds(cut, string)
        assert.isTrue(mass.lower.compare(sktMass(three, string)) <= 0)
        assert.isTrue(mass.upper.compare(sktMass(three, string)) >= 0)
        const quick = fastMass(cut, string)
        assert.isTrue(quick.lower.compare(fastMass(three, string).lower) <= 0)
        assert.isTrue(quick.upper.compare(fastMass(three, string).lower) >= 0)
        const bounds = ktBounds(cut, string)!
        const whole = kt(three, string)!
        assert.isTrue(bounds.lower.compare(whole) <= 0)
        assert.isTrue((bounds.upper ?? whole).compare(whole) >= 0)
      }
    }
  })

  it("law: where nothing is undecided, bounds meet, and a string outside has none", () => {
    for (const string of three.rows.keys()) {
      const { lower, upper } = fastMass(three, string)
      assert.isTrue(lower.equals(upper))
      assert.isTrue(sktBounds(three, string).upper.equals(sktMass(three, string)))
    }
    assert.isUndefined(ktBounds(three, "010101010101"))
    assert.isUndefined(fast(three, "010101010101"))
    assert.equal(fastMass(three, "010101010101").upper.sign, 0)
    assert.equal(fastMass(early, "010101010101").upper.sign, 1)
  })

  it("claim: S_Fast is what running every machine in phases gives", () => {
    const length = fastLength(two)
    assert.equal(length, 15)
    const sums = new Map<string, Rational>()
    for (const machine of Turing.machines(2)) {
      for (const blank of [0, 1] as const) {
        const run = Turing.run(machine, blank, Budget.of("steps", { steps: 100n }))
        if (run.status === "exhausted") continue
        // a program of l bits has 2^(i-l) steps in phase i, which has 2^-i; its own mass is 2^-l
        let phase = length
        while (2n ** BigInt(phase - length) < run.steps) phase++
        const tail = Rational.pow2(1 - phase)
        const mass = (sums.get(run.output) ?? Rational.zero).plus(
          tail.times(Rational.pow2(-length))
        )
        sums.set(run.output, mass)
      }
    }
    assert.equal(sums.size, 22)
    for (const [string, mass] of sums) assert.isTrue(fastMass(two, string).lower.equals(mass))
  })

  it("law: S_Fast charges length twice: it is less than S_Kt's mass times 2^-l, to a factor of 4", () => {
    const scale = Rational.pow2(-fastLength(three))
    for (const string of three.rows.keys()) {
      const ratio = fastMass(three, string).lower.dividedBy(sktMass(three, string).times(scale))
      assert.isTrue(ratio.compare(Rational.of(2)) <= 0 && ratio.compare(Rational.of(1, 4)) >= 0)
    }
  })
})

describe("complexities where something is known", () => {
  it("law: shares of the strings of one length add up to 1", () => {
    for (const length of [1, 2, 3, 4, 5]) {
      const strings = [...three.rows.keys()].filter((it) => it.length === length)
      const sum = strings.reduce((all, it) => all + 2 ** -ctmGivenLength(three, it)!.toNumber(), 0)
      assert.approximately(sum, 1, 1e-9)
      const [first] = strings
      const more = ctm(three, first!)!.compare(ctmGivenLength(three, first!)!)
      assert.isTrue(more >= 0)
    }
  })

  it("law: what a string says of itself is nothing, and of a stranger all", () => {
    fc.assert(
      fc.property(bits(40), (string) => {
        const cut = { size: 3, step: 3 }
        assert.isTrue(bdmGiven(three, string, string, cut).bits!.equals(LogForm.zero))
        const alone = bdm(three, string, cut)
        assert.isTrue(bdmGiven(three, string, "", cut).bits!.equals(alone.bits!))
        const [own, given] = [alone.bits!, bdmGiven(three, string, "000111", cut).bits!]
        assert.isTrue(given.compare(own) <= 0)
      })
    )
  })

  it("example: a block outside of the table counts only where the other string has not got it", () => {
    const cut = { size: 12, step: 12 }
    const odd = "010011000111"
    assert.deepEqual(bdmGiven(three, odd, "", cut).outside, [odd])
    assert.isTrue(bdmGiven(three, odd, odd, cut).bits!.equals(LogForm.zero))
  })
})
