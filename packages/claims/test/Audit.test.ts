import { Rational, Weight } from "@headwater/exact"
import { Budget, type Cost, Register } from "@headwater/hypotheses"
import { hard, type Prior, simplicity, soft, speed } from "@headwater/priors"
import { dlog, Family, isqrt } from "@headwater/programs"
import { type Asked, audit } from "@headwater/claims"
import { Result } from "effect"
import { assert, describe, it } from "vitest"

/** What came of a question about a prior. */
const found = (prior: Prior.Prior, name: string): Asked => {
  const one = audit(prior).find((it) => it.name === name)
  assert.isDefined(one)
  return one
}

const holds = (prior: Prior.Prior, name: string): string => {
  const { kept, models } = found(prior, name)
  return of(kept, models)
}

const of = (kept: number, all: number): string => `${kept} of ${all}`

const free = (id: string, weight: (cost: Cost.Cost) => Weight.Weight): Prior.Prior => ({
  id,
  weight
})

/** All programs weigh the same. */
const even = free("even", () => Weight.one)
/** The square of the mass: lengths count twice. */
const twice = free("twice", ({ mass }) => Weight.power(mass, 2))
/** The root of the mass: a bit of length counts half. */
const half = free("half", ({ mass }) => Weight.power(mass, Rational.of(1, 2)))
/** Time counts for nothing, and space does. */
const roomy = free("roomy", ({ mass, space }) =>
  Weight.times(Weight.of(mass), Weight.power(Rational.of(space + 1n), -1))
)
/** What takes longer is heavier. */
const slow = free("slow", ({ mass, steps }) =>
  Weight.times(Weight.of(mass), Weight.of(Rational.of(steps)))
)

/** Every program of at most 15 bits with its time and space, run here on the eight inputs. */
const programs = Array.from(Register.language.programs({ bits: 15 }), ({ bits = "", program }) => {
  const runs = [0, 1].flatMap((r7) =>
    [0, 1, 2, 3].map((r1) =>
      Register.answer(program, { registers: { r1, r7 } }, Budget.of("unit", { steps: 100 }))
    )
  )
  const [times, spaces] = [
    runs.map((it) => (it.status === "halted" ? Number(it.steps) : Infinity)),
    runs.map((it) => (it.status === "halted" ? Number(it.space) : 0))
  ]
  return { bits: bits.length, time: Math.max(1, ...times), space: Math.max(...spaces) }
}).filter(({ time }) => time < Infinity)

/** Neighbours in the order of enumeration among those with the same key and space. */
const neighbours = (key: "bits" | "time") =>
  [...Map.groupBy(programs, (it) => `${it[key]} in ${it.space}`).values()].flatMap((same) =>
    same.slice(1).map((b, index) => [same[index]!, b] as const)
  )

describe("the ledger under a prior", () => {
  it("example: sums of weights, of which the numbers of programs are published", () => {
    // one program of 4 bits and none of 5 to 8, then one of 9 [the table of the Kraft test]
    assert.equal(holds(even, "C23-kraft"), of(5, 12))
    assert.equal(found(even, "C23-kraft").broken, "2 programs of at most 9 bits")
    for (const prior of [simplicity.of({}), speed.of({}), twice]) {
      assert.equal(holds(prior, "C23-kraft"), of(12, 12), prior.id)
    }
  })

  it("example: odds of equal times, and times of equal lengths, against runs of their own", () => {
    const times = neighbours("time")
    for (const prior of [speed.of({}), roomy]) {
      assert.equal(holds(prior, "C23-length"), of(times.length, times.length), prior.id)
    }
    const alike = times.filter(([a, b]) => a.bits === b.bits).length
    assert.isBelow(alike, times.length)
    for (const prior of [even, twice]) {
      assert.equal(holds(prior, "C23-length"), of(alike, times.length), prior.id)
    }
    const lengths = neighbours("bits")
    assert.equal(holds(speed.of({}), "C23-time"), of(lengths.length, lengths.length))
    const level = lengths.filter(([a, b]) => a.time === b.time).length
    assert.isBelow(level, lengths.length)
    assert.equal(holds(slow, "C23-time"), of(level, lengths.length))
  })

  it("example: what is shorter and slower, against powers of its times", () => {
    const cost = (family: Family.Family, name: string, size: number) =>
      Result.getOrThrow(Family.cost(family, name, size))
    const sizes = Array.from({ length: 121 }, (_, index) => 11 + index)
    const roots = ["search", "argmax", "newton", "table"]
    const pairs = [
      ...[65, 80, 128, 256, 512].flatMap((size) =>
        roots.flatMap((first) => roots.map((second) => [isqrt, size, first, second] as const))
      ),
      ...sizes.filter(dlog.size.isValid).map((size) => [dlog, size, "search", "table"] as const)
    ]
      .map(([family, size, a, b]) => [cost(family, a, size), cost(family, b, size)] as const)
      .filter(([a, b]) => a.bits < b.bits && a.steps > b.steps)
    for (const gamma of [0, 1, 30, 100, 400]) {
      // 2^-a s^-g > 2^-b t^-g, without a logarithm
      const kept = pairs.filter(
        ([a, b]) =>
          b.steps ** BigInt(gamma) * 2n ** BigInt(b.bits - a.bits) > a.steps ** BigInt(gamma)
      ).length
      const prior = soft.of({ gamma: Rational.of(gamma) })
      assert.equal(holds(prior, "C16"), of(kept, pairs.length), prior.id)
    }
    assert.equal(holds(even, "C16"), of(0, pairs.length))
  })

  it("example: wrappers, rules and worlds, whose lengths are known", () => {
    // 18 bits and a step
    assert.equal(holds(simplicity.of({}), "C18"), of(16, 16))
    assert.match(found(twice, "C18").closest ?? "", /^36 at /)
    // a tie is no preference
    assert.equal(holds(even, "C18"), of(0, 16))
    assert.equal(holds(hard.of({ T: 1n }), "C18"), of(0, 16))
    // the rule has 92 bits; tables of 79, 97, 131, 197 and 327 bits, half of each free
    const tables = [79 - 8, 97 - 16, 131 - 32, 197 - 64, 327 - 128]
    const kept = tables.filter((it) => it > 92).length
    assert.equal(holds(simplicity.of({}), "C20"), of(kept, tables.length))
    // half of (131 - 92), (197 - 92) and (327 - 92) is less than 32, 64 and 128
    assert.equal(holds(half, "C20"), of(0, tables.length))
    // the world has 275 bits; tables of 16, 64 and 224 entries have 79, 131 and 293
    assert.equal(holds(simplicity.of({}), "C09"), of(1, 3))
    assert.include(found(simplicity.of({}), "C09").broken, "275 bits")
    // 18 bits are less than the logarithm of 400,000
    assert.equal(holds(speed.of({}), "C09"), of(0, 3))
  })
})
