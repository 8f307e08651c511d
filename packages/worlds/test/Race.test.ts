import { Rational } from "@headwater/exact"
import { Budget, Register } from "@headwater/hypotheses"
import { Process } from "@headwater/learners"
import { hard, simplicity, soft } from "@headwater/priors"
import { Table } from "@headwater/programs"
import { Law } from "@headwater/proof"
import { Chain, Entrant, Race, Selection } from "@headwater/worlds"
import { race } from "@headwater/worlds/laws"
import { Result } from "effect"
import { assert, describe, it } from "vitest"

Law.check(it, race())

const chain = { sites: 60, reach: 2 }

/** Worlds of fair cells, by a congruential generator. */
const worlds = (count: number): ReadonlyArray<ReadonlyArray<number>> => {
  let state = 7n
  return Array.from({ length: count }, () =>
    Array.from({ length: Chain.cells(chain) }, () => {
      state = (state * 6_364_136_223_846_793_005n + 1_442_695_040_888_963_407n) % 2n ** 64n
      return Number(state >> 63n)
    })
  )
}

/** Partial readers with the odds that fit how often they err. */
const partial = [
  { radius: 1, odds: 3 },
  { radius: 2, odds: 4 },
  { radius: 4, odds: 11 },
  { radius: 8, odds: 65 },
  { radius: 16, odds: 3332 }
] as const

/** The record, the whole selection and partial readers on every choice of a given number of brains. */
const drawn = (count: number) => {
  const all = worlds(count)
  const brains = all.map((world) => Chain.brain(chain, world))
  const budget = Budget.of("unit", { steps: 20_000 })
  const shown = all.flatMap((history) =>
    Array.from({ length: chain.sites }, (_, r1): Register.Input => ({ registers: { r1 }, history }))
  )
  const numbered = shown.map((_, r1): Register.Input => ({ registers: { r1 } }))
  const enter = (
    name: string,
    program: Register.Program,
    inputs: ReadonlyArray<Register.Input>,
    reading: { readonly weights?: number; readonly steps?: bigint } = {}
  ) =>
    Result.getOrThrow(Entrant.of(name, Register.language, program, inputs, { budget, ...reading }))
  const entrants = [
    enter("record", Table.bits(brains.flat().join("")), numbered),
    enter("whole", Selection.whole(chain.reach), shown, {
      steps: BigInt(Selection.wholeSteps(chain))
    }),
    ...partial.map((it) =>
      enter(`near ${it.radius}`, Selection.partial(chain.reach, it), shown, {
        weights: 2,
        steps: BigInt(269 + 486 * it.radius)
      })
    )
  ]
  return Race.run(
    entrants,
    brains.flat().map((choice, place) => [place, String(choice)] as const)
  )
}

const names = (race: Race.Race, prior: ReturnType<typeof simplicity.of>): string =>
  (Race.stages(race, prior).at(-1)?.leaders ?? [])
    .map((place) => race.runners[place]?.name)
    .join(" = ")

describe("Race", () => {
  it("example: who leads under a hard bound on time, 50 brains of 60 choices and reach 2", () => {
    const found = drawn(50)
    const leaders = [4, 800, 1300, 2300, 4300, 8300, 14_300].map((T) =>
      names(found, hard.of({ T: BigInt(T) }))
    )
    assert.deepEqual(leaders, [
      "record",
      "record",
      "near 2",
      "near 4",
      "near 8",
      "near 16",
      "whole"
    ])
    const lead = Race.odds(found, simplicity.of({}), 1, 0, 3000)
    assert.equal(lead?.toString(), "2656")
  })

  it("example: ten brains: only the whole selection is ahead of the record, and time turns it", () => {
    const found = drawn(10)
    for (const T of [4, 800, 4300, 8300])
      assert.equal(names(found, hard.of({ T: BigInt(T) })), "record")
    assert.equal(names(found, simplicity.of({})), "whole")
    assert.equal(Race.odds(found, simplicity.of({}), 1, 0, 600)?.toString(), "252")
    assert.equal(names(found, soft.of({ gamma: Rational.of(21) })), "whole")
    assert.equal(names(found, soft.of({ gamma: Rational.of(22) })), "record")
  })

  it("example: ties are found exactly, and where nobody is left nobody leads", () => {
    const cost = (bits: number) => ({ mass: Rational.pow2(-bits), bits, steps: 1n, space: 1n })
    const half = Rational.of(1, 2)
    const found = Race.run(
      [
        { name: "fair", cost: cost(3), process: Process.bernoulli(half) },
        { name: "zeros", cost: cost(6), process: Process.bernoulli(Rational.zero) }
      ],
      Process.alone([0, 0, 0, 0, 1])
    )
    assert.deepEqual(Race.stages(found, simplicity.of({})), [
      { from: 0, to: 2, leaders: [0] },
      { from: 3, to: 3, leaders: [0, 1] },
      { from: 4, to: 4, leaders: [1] },
      { from: 5, to: 5, leaders: [0] }
    ])
    assert.deepEqual(Race.stages(found, simplicity.of({}), 0n), [{ from: 0, to: 5, leaders: [] }])
  })

  it("example: two programs that agree on the data may differ off them", () => {
    const budget = Budget.of("unit")
    const inputs = [0, 1, 2].map((r1): Register.Input => ({ registers: { r1 } }))
    const enter = (name: string, text: string) =>
      Result.getOrThrow(
        Entrant.of(name, Register.language, Register.program(text), inputs, { budget })
      )
    const entrants = [
      enter("same", "MOV r0 r1"),
      enter("parity", "SET r2 2 | DIV r1 r2 | MOV r0 r2")
    ]
    const data = [
      [0, "0"],
      [1, "1"]
    ] as const
    assert.deepEqual(Race.deviations(entrants, data, [[2, "2"]]), [[], [0]])
  })
})
