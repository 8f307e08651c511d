/**
 * # Which programs ran
 *
 * One belief about what programs put out and what is recorded: how much mass its bridge transform can
 * put where two outcomes are not told apart, which is where the programs need not have run.
 *
 * @module
 */
import { Memo, Rational } from "@headwater/exact"
import { Bridge } from "@headwater/infrabayes"
import { Domain, Reading } from "@headwater/proof"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"

/** The masses of outcomes and records, as `[outcome][record]`. */
export const Joint = Schema.Struct({ masses: Schema.Array(Schema.Array(Schema.String)) })
export type Joint = typeof Joint.Type

const bridgeOf = ({ masses }: Joint): Bridge.Bridge => ({
  gamma: masses.length,
  phi: masses[0]?.length ?? 0,
  theta: [masses.map((row) => row.map((text) => Result.getOrThrow(Rational.parse(text))))]
})

const isOpen = ({ alpha }: Bridge.World): boolean => (alpha & (alpha - 1)) !== 0

export const joint = Reading.about(
  Joint,
  Memo.by(
    (it) => JSON.stringify(it.masses),
    (it: Joint) => {
      const bridge = bridgeOf(it)
      const [mu] = bridge.theta
      const columns = Array.from({ length: bridge.phi }, (_, x) =>
        mu!.filter((row) => Rational.from(row[x]!).sign > 0)
      )
      return {
        outcomes: bridge.gamma,
        records: bridge.phi,
        isNoisy: columns.some((possible) => possible.length > 1),
        /** The greatest mass on worlds that leave open what the programs put out. */
        open: Bridge.maximum(bridge, (world) => Rational.of(isOpen(world) ? 1 : 0)).value
      }
    }
  ),
  {
    show: (it, { open }) =>
      `${it.masses.map((row) => `(${row.join(", ")})`).join(" ")}: up to ${open.toString()} left open`,
    conditions: { noisy: ["some record leaves two outcomes possible", (it) => it.isNoisy] },
    sizes: {
      outcomes: ["what a program may put out", (it) => it.outcomes],
      records: ["what may be seen of it", (it) => it.records]
    }
  }
)

const lattice = function* (places: number, grid: number): Generator<ReadonlyArray<number>> {
  if (places === 1) yield [grid]
  else {
    for (let n = 0; n <= grid; n++) {
      for (const rest of lattice(places - 1, grid - n)) yield [n, ...rest]
    }
  }
}

const jointOf = (all: ReadonlyArray<number>, records: number, grid: number): Joint => ({
  masses: Array.from({ length: all.length / records }, (_, y) =>
    all.slice(y * records, (y + 1) * records).map((n) => Rational.of(n, grid).toString())
  )
})

/** Every belief of two or three outcomes and one or two records, in thirds. */
export const joints: Domain.Domain<Joint> = Domain.exhaustive(function* () {
  for (const [outcomes, records] of [
    [2, 1],
    [2, 2],
    [3, 1],
    [3, 2]
  ] as const) {
    for (const all of lattice(outcomes * records, 3)) yield jointOf(all, records, 3)
  }
})

/** An unknown bit whose record is wrong with some chance: what each wish makes of the worst case. */
export const figures = (): Readonly<Record<string, string>> => {
  const [tenth, zero, one] = [Rational.of(1, 10), Rational.zero, Rational.one]
  const right = one.minus(tenth)
  const theta = [
    [
      [right, tenth],
      [zero, zero]
    ],
    [
      [zero, zero],
      [tenth, right]
    ]
  ]
  const worst = (loss: Bridge.Objective, theta_ = theta) =>
    Bridge.maximum({ gamma: 2, phi: 2, theta: theta_ }, loss).value.toString()
  const when =
    (holds: (world: Bridge.World) => boolean): Bridge.Objective =>
    (world) =>
      holds(world) ? one : zero
  const sure = [
    [
      [one, zero],
      [zero, zero]
    ],
    [
      [zero, zero],
      [zero, one]
    ]
  ]
  // The mass of a world counts a hundredfold, so that none is given away.
  const full = worst(({ alpha }) => Rational.of(alpha === 3 ? 101 : 100))
  return {
    "chance that the record is wrong": tenth.toString(),
    "lost by who wants the program to run": worst(when(({ alpha }) => alpha === 3)),
    "of full mass": Result.getOrThrow(Rational.parse(full)).minus(Rational.of(100)).toString(),
    "lost with a sure record": worst(
      when(({ alpha }) => alpha === 3),
      sure
    ),
    "lost by who wants no 1": worst(when(({ alpha, y }) => alpha === 2 && y === 1)),
    "lost by who wants it not to run": worst(when(({ alpha }) => alpha !== 3))
  }
}
