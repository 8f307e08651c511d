/**
 * # Training that couples a brain and a world, or does not
 *
 * How often actions and states of the world come together in some contexts, and in which share of its
 * steps training draws the state anew, unmarked. One predictor of the action sees the context only,
 * another the state of the world as well; both are fitted to what training shows. Then the state is
 * drawn anew at every step.
 *
 * @module
 */
import { LogForm, Memo, Rational } from "@headwater/exact"
import { Domain, Exact, Reading } from "@headwater/proof"
import { Joint } from "@headwater/worlds"
import * as Schema from "effect/Schema"

/** Cases by context, state and action; how many of `of` steps draw the state anew. */
export const Training = Schema.Struct({
  counts: Schema.Array(Schema.Array(Schema.Array(Schema.Int))),
  order: Schema.Literals(["brain follows world", "brain does not"]),
  anew: Schema.Int,
  of: Schema.Int
})
export type Training = typeof Training.Type

/** The lead of the reader of the world once the state is drawn anew; undefined: it loses without bound. */
const lead = (joint: Joint.Joint, order: Joint.Order): LogForm | undefined => {
  const later = Joint.redrawn(joint, order)
  const [brain, world] = (["brain", "world"] as const).map((reader) =>
    Joint.excess(joint, reader, later)
  )
  return world === undefined ? undefined : (brain ?? LogForm.zero).minus(world)
}

export const training = Reading.about(
  Training,
  ({ anew, counts, of, order }) => {
    const joint = Joint.of(counts)
    const trained = Joint.trained(joint, order, Rational.of(anew, of))
    return {
      cases: counts.flat(2).reduce((a, b) => a + b, 0),
      contexts: counts.length,
      /** What the state says of the action where the context is known, in training without redraws. */
      information: Joint.information(joint),
      /** Of a hundred steps, those that do not draw the state anew. */
      left: Math.ceil((100 * (of - anew)) / of),
      /** Whether a state that is drawn anew still says something of the action. */
      follows: Joint.information(Joint.redrawn(joint, order)).sign > 0,
      /** What the reader of the world gains on the other a step, in training as it is. */
      gain: Joint.information(trained)
    }
  },
  {
    show: ({ anew, counts, of, order }) =>
      `cases ${JSON.stringify(counts)}, ${order}, ${anew} of ${of} steps drawn anew`
  }
)

export type Measured = ReturnType<typeof training.measure>

/** By how much the better predictor leads, in that of the two orders in which it leads by less. */
export const undecided = ({ counts }: Training): Exact.Exact => {
  const joint = Joint.of(counts)
  const reading = lead(joint, "brain follows world") ?? LogForm.zero
  const ignoring = lead(joint, "brain does not")?.negated()
  return ignoring === undefined ? reading : LogForm.min(reading, ignoring)
}

/** What reading the world costs where the brain does not follow it, less what it gained in training. */
export const regret = Memo.by(
  ({ counts }: Training) => JSON.stringify(counts),
  ({ counts }: Training): Exact.Exact => {
    const joint = Joint.of(counts)
    const cost = lead(joint, "brain does not")?.negated()
    return cost === undefined ? Exact.ofInteger(1) : cost.minus(Joint.information(joint))
  },
  { keep: 1000 }
)

const plain = { order: "brain does not", anew: 0, of: 1 } as const

/** Every table of two states and two actions with a given number of cases, coupled or not. */
export const tables = (cases: number, isCoupled: boolean): Domain.Domain<Training> =>
  Domain.exhaustive(function* () {
    for (let a = 0; a <= cases; a++) {
      for (let b = 0; b <= cases - a; b++) {
        for (let c = 0; c <= cases - a - b; c++) {
          const d = cases - a - b - c
          if ((a * d !== b * c) === isCoupled)
            yield {
              counts: [
                [
                  [a, b],
                  [c, d]
                ]
              ],
              ...plain
            }
        }
      }
    }
  })

/** Tables with redraws at a share of the steps, coupled or not. */
export const redrawn = (
  cases: number,
  isCoupled: boolean,
  { anew, of, order }: Omit<Training, "counts">
): Domain.Domain<Training> =>
  Domain.exhaustive(function* () {
    for (const it of Domain.models(tables(cases, isCoupled), { seed: 0, runs: 1 }))
      yield { ...it, anew, of, order }
  })

/** Two contexts in each of which the state is settled: coupled over all, and not in any context. */
export const settled: Training = {
  counts: [
    [
      [3, 1],
      [0, 0]
    ],
    [
      [0, 0],
      [1, 3]
    ]
  ],
  ...plain
}

/** A bit of the brain that is the bit of the world nine times in ten. */
const noisy = [
  [
    [9, 1],
    [1, 9]
  ]
]

/** Several domains after one another. */
export const together = (
  ...domains: ReadonlyArray<Domain.Domain<Training>>
): Domain.Domain<Training> =>
  Domain.exhaustive(function* () {
    for (const it of domains) yield* Domain.models(it, { seed: 0, runs: 1 })
  })

export const one = (it: Training): Domain.Domain<Training> => Domain.exhaustive(() => [it])

/** Ninety-nine steps in a hundred drawn anew, ninety-eight, and so on. */
export const nearly: Domain.Domain<Training> = Domain.exhaustive(function* () {
  for (let left = 1; left <= 100; left++)
    yield { counts: noisy, ...plain, anew: 100 - left, of: 100 }
})

/** What is left to gain where more and more steps are drawn anew, and for how many times as many steps. */
export const figures = (): Readonly<Record<string, string>> => {
  const left = (anew: number): LogForm =>
    training.measure({ counts: noisy, ...plain, anew, of: 100 }).gain
  const whole = left(0).toNumber()
  return Object.fromEntries(
    [0, 50, 90, 99].flatMap((anew) => {
      const gain = left(anew).toNumber()
      return [
        [`bits a step at ${anew}/100`, gain.toPrecision(3)] as const,
        [`times as long at ${anew}/100`, Number((whole / gain).toPrecision(3)).toString()] as const
      ]
    })
  )
}

/** In what share of coupled tables the cost is above the gain, on finer grids and inside them. */
export const grids = (): Readonly<Record<string, string>> =>
  Object.fromEntries([
    ...[8, 12, 16].map((cases) => {
      const all = [...Domain.models(tables(cases, true), { seed: 0, runs: 1 })]
      const dear = all.filter((it) => regret(it).sign > 0)
      return [`of ${cases} cases`, `${dear.length}/${all.length}`] as const
    }),
    ["without grid, about", inside(80)] as const
  ])

/** The same at the centres of the cells of a grid, where every cell of a table has some chance; in floats. */
const inside = (cells: number): string => {
  let [all, dear] = [0, 0]
  for (let i = 0; i < cells; i++) {
    for (let j = 0; j < cells - i; j++) {
      for (let k = 0; k < cells - i - j; k++) {
        const centre = (n: number): number => (n + 0.25) / cells
        const [a, b, c] = [centre(i), centre(j), centre(k)]
        const d = 1 - a - b - c
        if (d <= 0) continue
        const rows = [a + b, c + d] as const
        const columns = [a + c, b + d] as const
        const cost = (p: number, z: 0 | 1, x: 0 | 1): number => {
          const apart = rows[z] * columns[x]
          // Lautum information less mutual information: (P + Q) log(Q/P) in every cell.
          return (apart + p) * Math.log2(apart / p)
        }
        all++
        if (cost(a, 0, 0) + cost(b, 0, 1) + cost(c, 1, 0) + cost(d, 1, 1) > 0) dear++
      }
    }
  }
  return (dear / all).toFixed(3)
}
