/**
 * # Elementary worlds from a few cells
 *
 * Everything that grows from a row under a rule that leaves an empty row empty. A model of it is complete and
 * exact if it answers for every cell. One way is to run the world; another is a closed form, a digit automaton
 * whose proof of exactness is checked again each time. Both are texts of the register machine.
 *
 * @module
 */
import { type LogForm, Memo } from "@headwater/exact"
import { Budget, Register } from "@headwater/hypotheses"
import { Domain, Reading } from "@headwater/proof"
import { Cellular } from "@headwater/worlds"
import * as Schema from "effect/Schema"
import { length } from "../models/Shown.ts"

/** A world by its rule and first row, and how many of its rows are looked at. */
export const World = Schema.Struct({ rule: Schema.Int, seed: Schema.Int, rows: Schema.Int })
export type World = typeof World.Type

/** How many cells an observer sees one after another, and when answers are timed. */
export const [seen, time] = [24, 64]

const key = ({ rows, rule, seed }: World): string => `${rule} ${seed} ${rows}`
const start = ({ rule, seed }: World): string => `${rule} ${seed}`

/** The closed form of a world, where one was found and proved. */
export const closedForm = Memo.by(start, (it: World) => Cellular.closedForm(it))

/** The streams in half of the rows and in all of them. */
const streams = Memo.by(key, (it: World) =>
  Cellular.streams(Cellular.diagram(it, it.rows), seen, [it.rows / 2, it.rows])
)

/** Parts of the world that differ, by a window in its rows. */
const parts = Memo.by(key, (it: World) => Cellular.kernel(Cellular.diagram(it, it.rows)).different)

/** The steps of a text for the cell furthest right of row 64. */
const steps = (text: Register.Program): bigint => {
  const registers = { r1: time, r2: 2 * time }
  const run = Register.answer(text, { registers }, Budget.of("unit"))
  if (run.status === "exhausted") throw new RangeError("Expected a world that ends")
  return run.steps
}

/** Bits and steps of the run, and of the closed form where there is one. */
export const texts = Memo.by(start, (it: World) => {
  const form = closedForm(it)
  const cost = (text: Register.Program) => ({ bits: length(text), steps: steps(text) })
  return {
    run: cost(Cellular.worldText(it.rule)),
    ...(form === undefined ? {} : { closed: cost(Cellular.automatonText(form.automaton)) })
  }
})

/** What conditions, sizes and margins see of a world. */
export interface Measured {
  readonly hasClosedForm: boolean
  readonly rows: number
  /** The streams in half of the rows, and in all of them. */
  readonly half: Cellular.Streams
  readonly whole: Cellular.Streams
  /** By how much the entropy of a stream grows from half of the rows to all. */
  readonly dearer: () => LogForm
  /** How many parts differ. */
  readonly parts: () => number
}

const measure = Memo.by(key, (it: World): Measured => {
  const [half, whole] = streams(it)
  if (half === undefined || whole === undefined) throw new RangeError("Expected rows")
  return {
    hasClosedForm: closedForm(it) !== undefined,
    rows: it.rows,
    half,
    whole,
    dearer: () => Cellular.entropy(whole).minus(Cellular.entropy(half)),
    parts: () => parts(it)
  }
})

const all = (rows: number, seeds: ReadonlyArray<number> = [1]): ReadonlyArray<World> =>
  Cellular.quietRules.flatMap((rule) => seeds.map((seed) => ({ rule, seed, rows })))

/** Whether something happens in a world: more streams than one has cells. */
export const isLively = (it: World): boolean => measure(it).whole.different > seen

/** Every world from one cell, in 512 rows; or from every row of a given number of cells at most. */
export const worlds = (seeds: ReadonlyArray<number> = [1], rows = 512): Domain.Domain<World> =>
  Domain.exhaustive(() => all(rows, seeds))

/** Those in which something happens. */
export const lively = (seeds: ReadonlyArray<number> = [1], rows = 512): Domain.Domain<World> =>
  Domain.exhaustive(() => all(rows, seeds).filter(isLively))

/** Those without a closed form that was found. */
export const obstinate = (rows = 512): Domain.Domain<World> =>
  Domain.exhaustive(() => all(rows).filter((it) => closedForm(it) === undefined))

export const world = Reading.about(World, measure, {
  show: (it, { half, whole }) => {
    const form = closedForm(it)
    const closed =
      form === undefined
        ? "no closed form found"
        : `a closed form of ${Cellular.states(form.automaton)} states`
    const { closed: other, run } = texts(it)
    const time = other === undefined ? "" : `, ${other.steps} steps against ${run.steps}`
    const start = it.seed === 1 ? "one cell" : `cells ${it.seed.toString(2)}`
    return `rule ${it.rule} from ${start}: ${closed}${time}; ${half.different} and ${whole.different} streams in ${it.rows / 2} and ${it.rows} rows`
  },
  conditions: {
    "closed form": ["a digit automaton answers for every cell, proved", (it) => it.hasClosedForm]
  },
  sizes: { rows: ["rows of the world, one a step", (it) => it.rows] }
})

const count = <A>(of: ReadonlyArray<A>, is: (it: A) => boolean): string =>
  of.filter(is).length.toString()

/** What the texts take, over all worlds from one cell. */
export const lengths = (): Readonly<Record<string, string>> => {
  const worlds = all(512)
  const found = worlds.flatMap((it) => {
    const { closed, run } = texts(it)
    return closed === undefined ? [] : [{ closed, run, it }]
  })
  const times = found.map(({ closed }) => closed.steps)
  const most = (a: bigint, b: bigint): bigint => (a > b ? a : b)
  return {
    "bits of the run": `${found[0]?.run.bits}`,
    "steps of the run": `${found.map(({ run }) => run.steps).reduce(most)}`,
    "worlds with a closed form": `${found.length}`,
    worlds: `${worlds.length}`,
    "closed forms shorter than the run": count(found, ({ closed, run }) => closed.bits < run.bits),
    "closed forms longer by more than a hundred bits": count(
      found,
      ({ closed, run }) => closed.bits > run.bits + 100
    ),
    "steps of the slowest closed form": `${times.reduce(most)}`,
    "bits of rule 102 by hand": `${length(Cellular.binomials)}`,
    "bits of the longest closed form": `${Math.max(...found.map(({ closed }) => closed.bits))}`
  }
}
