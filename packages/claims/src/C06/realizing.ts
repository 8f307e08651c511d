/**
 * # Realizability by growth
 *
 * A demonstrator on finitely many contexts, and a class of programs bounded in length and in time:
 * does one of them do what the demonstrator does, and on how many contexts does the nearest err?
 * Three kinds of classes: all circuits of three inputs, by gates and levels; all programs of a small
 * grammar, by bits and steps; and the known programs of a family, by bits and steps.
 *
 * Time is the greatest on any context. A program that its budget ended takes longer than any bound
 * that is asked about here, so that nothing is left undecided.
 *
 * @module
 */
import { Memo } from "@headwater/exact"
import { Budget, Circuit, Enumeration, Register } from "@headwater/hypotheses"
import { dlog, Family, isqrt, stanley } from "@headwater/programs"
import type { Reading } from "@headwater/proof"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"

/** A demonstrator, and bounds on the programs that are to be as it is. */
const Realizing = Schema.Struct({
  class: Schema.Literals(["circuits", "grammar", "isqrt", "stanley", "dlog"]),
  /** Of a family of known programs; the number of contexts of the grammar; inputs of circuits. */
  size: Schema.Int,
  /** What the demonstrator says on each context; empty where the family has one. */
  answers: Schema.Array(Schema.String),
  length: Schema.Int,
  time: Schema.Int
})
export type Realizing = typeof Realizing.Type

/** A program as it matters here: what it costs and what it says on each context. */
export interface Candidate {
  readonly length: number
  readonly time: number
  readonly answers: ReadonlyArray<string>
}

const inputs = 3

/** Every function of three inputs at its least size, at which least depth is found too. */
const circuits = (): ReadonlyArray<Candidate> =>
  Array.from({ length: 2 ** (2 ** inputs) }, (_, word) => {
    const answers = Array.from(word.toString(2).padStart(2 ** inputs, "0"))
    const { size, depthAtSize } = Circuit.optimum(answers.join(""))
    return { length: size, time: depthAtSize, answers }
  })

/** The longest programs of the grammar that are enumerated, the contexts, and the steps of a run. */
export const grammar = { bits: 18, contexts: 4, steps: 8 } as const

const ofGrammar = (): ReadonlyArray<Candidate> => {
  const { rows } = Enumeration.of(Register.grammar, {
    bits: grammar.bits,
    contexts: Array.from({ length: grammar.contexts }, (_, r1) => ({ registers: { r1 } })),
    budget: Budget.of("unit", { steps: grammar.steps }),
    stops: true
  })
  const decided = rows.filter((row) => row.isDecided)
  // The first of those that are alike is the shortest.
  return Array.from(
    Map.groupBy(decided, ({ behaviour, cost }) => `${behaviour} ${cost.steps}`).values(),
    (alike) =>
      alike.slice(0, 1).map(({ answers, cost }) => ({
        length: cost.bits,
        time: Number(cost.steps),
        answers: answers.map(String)
      }))
  ).flat()
}

const families = { isqrt, stanley, dlog } as const

type Known = keyof typeof families

const ofFamily = (name: Known, size: number): ReadonlyArray<Candidate> => {
  const family = Family.inLanguage(families[name], Register.language)
  return family.members.map((member) => {
    const { bits, max } = Result.getOrThrow(Family.measurement(family, member, size))
    const answers = Array.from(Family.runs(family, member, size), ({ run }) =>
      run.status === "halted" ? `${run.output}` : ""
    )
    return { length: bits, time: Number(max), answers }
  })
}

/** The programs of a class without bounds, found once; of those that are alike the cheapest. */
export const candidates = Memo.by(
  ({ class: name, size }: Pick<Realizing, "class" | "size">) => `${name} ${size}`,
  ({ class: name, size }): ReadonlyArray<Candidate> =>
    name === "circuits" ? circuits() : name === "grammar" ? ofGrammar() : ofFamily(name, size)
)

const ofKnown = Memo.by(
  (name: Known, size: number) => `${name} ${size}`,
  (name, size): ReadonlyArray<string> =>
    Array.from(Family.contexts(families[name], size), ({ answer }) => `${answer}`)
)

/** What the demonstrator says on each context. */
export const demonstrated = ({ answers, class: name, size }: Realizing): ReadonlyArray<string> =>
  name === "circuits" || name === "grammar" ? answers : ofKnown(name, size)

const errors = (answers: ReadonlyArray<string>, wanted: ReadonlyArray<string>): number =>
  wanted.reduce((sum, it, at) => (answers[at] === it ? sum : sum + 1), 0)

const isEqual = (answers: ReadonlyArray<string>, wanted: ReadonlyArray<string>): boolean =>
  answers.length === wanted.length && errors(answers, wanted) === 0

/** On how many contexts the nearest program within the bounds errs; on all where there is none. */
export const distance = (it: Realizing): number => {
  const wanted = demonstrated(it)
  return candidates(it)
    .filter(({ length, time }) => length <= it.length && time <= it.time)
    .reduce((least, { answers }) => Math.min(least, errors(answers, wanted)), wanted.length)
}

/** The programs of the class without bounds that do what the demonstrator does. */
const equals = Memo.by(
  (it: Realizing) => `${it.class} ${it.size} ${demonstrated(it).join()}`,
  (it): ReadonlyArray<Candidate> =>
    candidates(it).filter((one) => isEqual(one.answers, demonstrated(it)))
)

/**
 * How much of the tighter bound is left by the program that leaves most of it: at least 0 if and
 * only if the class has what the demonstrator does.
 */
export const slack = (it: Realizing): number =>
  equals(it).reduce(
    (most, { length, time }) => Math.max(most, Math.min(it.length - length, it.time - time)),
    -Infinity
  )

/** The least time of any program of any length that does what the demonstrator does. */
export const leastTime = (it: Realizing): number =>
  it.class === "circuits"
    ? Circuit.optimum(demonstrated(it).join("")).depth
    : equals(it).reduce((least, { time }) => Math.min(least, time), Infinity)

/** The circuit that holds a table of eight answers: the first input chooses between two gates. */
export const multiplexer = (answers: ReadonlyArray<string>): Circuit.Circuit => {
  const [low, high] = [answers.slice(0, 4), answers.slice(4)].map((it) =>
    Number.parseInt(it.join(""), 2)
  )
  return Circuit.of(inputs, [
    [low ?? 0, 1, 2],
    [high ?? 0, 1, 2],
    [0b0100, 0, 3],
    [0b0001, 0, 4],
    [0b0111, 5, 6]
  ])
}

/** Length and time of a table. */
type Size = Pick<Candidate, "length" | "time">

const measured = (it: Realizing): Size => {
  if (it.class === "circuits") {
    const circuit = multiplexer(it.answers)
    return { length: Circuit.size(circuit), time: Circuit.depth(circuit) }
  }
  if (it.class === "grammar") throw new RangeError("Expected a class with a table, not the grammar")
  const { bits, max } = Result.getOrThrow(Family.measurement(families[it.class], "table", it.size))
  return { length: bits, time: Number(max) }
}

/** Length and time of the table of the demonstrator's answers. */
export const table = Memo.by(
  (it: Realizing) => `${it.class} ${it.size} ${it.answers.join()}`,
  measured
)

const units = (it: Realizing): readonly [length: string, time: string] =>
  it.class === "circuits" ? ["gates", "levels"] : ["bits", "steps"]

/** In words: the demonstrator, the bounds, and what there is within and without them. */
export const show = (it: Realizing): string => {
  const [length, time] = units(it)
  const name =
    demonstrated(it).length > 8 ? `at ${it.size}` : `saying ${demonstrated(it).join(" ")}`
  const others = equals(it).map((one) => `${one.length} ${length} and ${one.time} ${time}`)
  return (
    `${it.class} ${name}: within ${it.length} ${length} and ${it.time} ${time} the nearest errs on ` +
    `${distance(it)} of ${demonstrated(it).length} contexts; ` +
    `without bounds ${others.length === 0 ? "there is none" : others.join(", ")}`
  )
}

/** What conditions see: the bounds, and length and time of the table, where the class has one. */
export interface Measured {
  readonly length: number
  readonly time: number
  readonly table: Size
}

/** The model with what readings of it may name. */
export const seen = {
  model: {
    schema: Realizing,
    show,
    arbitrary: fc.record({
      class: fc.constant("circuits" as const),
      size: fc.constant(inputs),
      answers: fc.array(fc.constantFrom("0", "1"), { minLength: 8, maxLength: 8 }),
      length: fc.nat(5),
      time: fc.nat(3)
    })
  } satisfies Reading.Model<Realizing>,
  measure: (it: Realizing): Measured => ({
    length: it.length,
    time: it.time,
    table: it.class === "grammar" ? { length: Infinity, time: Infinity } : table(it)
  }),
  conditions: {
    "enough length": [
      "the bound on length is at least that of the table",
      (it: Measured) => it.length >= it.table.length
    ],
    "enough time": [
      "the bound on time is at least that of the table",
      (it: Measured) => it.time >= it.table.time
    ]
  }
} as const

/** By how many contexts growth leads nearer; -1 where something is realized in less than it takes. */
export const neverAway = (it: Realizing): number => {
  const here = distance(it)
  const grown = [
    { ...it, length: it.length + 1 },
    { ...it, time: it.time + 1 }
  ]
  const away = Math.min(...grown.map((more) => here - distance(more)))
  const isTooFast = it.time < leastTime(it)
  return isTooFast ? Math.min(away, distance({ ...it, length: Infinity }) - 1) : away
}
