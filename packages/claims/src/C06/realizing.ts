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
import { Domain, type Reading } from "@headwater/proof"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"

const families = { isqrt, stanley, dlog } as const

/** A demonstrator, and bounds on the programs that are to be as it is. */
const Realizing = Schema.Struct({
  class: Schema.Literals(["circuits", "grammar", "isqrt", "stanley", "dlog"]),
  /** Of a family of known programs; the number of contexts of the grammar; inputs of circuits. */
  size: Schema.Int,
  /** What the demonstrator says on each context. */
  answers: Schema.Array(Schema.String),
  length: Schema.Int,
  time: Schema.Int
})
type Realizing = typeof Realizing.Type
type Class = Pick<Realizing, "class" | "size">
type Size = Pick<Realizing, "length" | "time">

/** A program as it matters here: what it costs and what it says on each context. */
type Candidate = Omit<Realizing, keyof Class>

/** Every function of three inputs at its least size, at which least depth is found too. */
const circuits = (): ReadonlyArray<Candidate> =>
  Array.from({ length: 256 }, (_, word) => {
    const answers = Array.from(word.toString(2).padStart(8, "0"))
    const { size, depthAtSize } = Circuit.optimum(answers.join(""))
    return { length: size, time: depthAtSize, answers }
  })

/** The longest programs of the grammar that are enumerated, the contexts, and the steps of a run. */
export const grammar = { bits: 18, contexts: 4, steps: 8 } as const

/** Of programs that say the same in the same time the shortest, which comes first. */
const ofGrammar = (): ReadonlyArray<Candidate> => {
  const { rows } = Enumeration.of(Register.grammar, {
    bits: grammar.bits,
    contexts: Array.from({ length: grammar.contexts }, (_, r1) => ({ registers: { r1 } })),
    budget: Budget.of("unit", { steps: grammar.steps }),
    stops: true
  })
  const decided = rows.filter((row) => row.isDecided)
  const alike = Map.groupBy(decided, ({ behaviour, cost }) => `${behaviour} ${cost.steps}`)
  return Array.from(alike.values(), ([first]) => ({
    length: first!.cost.bits,
    time: Number(first!.cost.steps),
    answers: first!.answers.map(String)
  }))
}

/** Bits and steps of a member of a family. */
const measured = (...which: Parameters<typeof Family.measurement>): Size => {
  const { bits, max } = Result.getOrThrow(Family.measurement(...which))
  return { length: bits, time: Number(max) }
}

const ofFamily = (name: keyof typeof families, size: number): ReadonlyArray<Candidate> => {
  const family = Family.inLanguage(families[name], Register.language)
  return family.members.map((member) => ({
    ...measured(family, member, size),
    answers: Array.from(Family.runs(family, member, size), ({ run }) =>
      run.status === "halted" ? `${run.output}` : ""
    )
  }))
}

/** The programs of a class without bounds, found once; of those that are alike the cheapest. */
export const candidates = Memo.by(
  (it: Class) => `${it.class} ${it.size}`,
  ({ class: name, size }): ReadonlyArray<Candidate> =>
    name === "circuits" ? circuits() : name === "grammar" ? ofGrammar() : ofFamily(name, size)
)

const errors = (it: Realizing, { answers }: Candidate): number =>
  it.answers.filter((answer, at) => answer !== answers[at]).length

/** On how many contexts the nearest program within the bounds errs; on all where there is none. */
export const distance = (it: Realizing): number =>
  candidates(it)
    .filter(({ length, time }) => length <= it.length && time <= it.time)
    .reduce((least, one) => Math.min(least, errors(it, one)), it.answers.length)

/** The programs of the class without bounds that do what the demonstrator does. */
const equals = Memo.by(
  (it: Realizing) => `${it.class} ${it.size} ${it.answers.join()}`,
  (it) => candidates(it).filter((one) => errors(it, one) === 0)
)

/**
 * How much of the tighter bound is left by the program that leaves most of it: at least 0 if and
 * only if the class has what the demonstrator does.
 */
export const slack = (it: Realizing): number =>
  Math.max(...equals(it).map(({ length, time }) => Math.min(it.length - length, it.time - time)))

/** The least time of any program of any length that does what the demonstrator does. */
export const leastTime = (it: Realizing): number => Math.min(...equals(it).map(({ time }) => time))

/** By how many contexts growth leads nearer; -1 where something is realized in less than it takes. */
export const neverAway = (it: Realizing): number => {
  const grown = [
    { ...it, length: it.length + 1 },
    { ...it, time: it.time + 1 }
  ]
  const away = distance(it) - Math.max(...grown.map(distance))
  const isTooFast = it.time < leastTime(it)
  return isTooFast ? Math.min(away, distance({ ...it, length: Infinity }) - 1) : away
}

/** The circuit that holds a table of eight answers: the first input chooses between two gates. */
export const multiplexer = (answers: ReadonlyArray<string>): Circuit.Circuit => {
  const half = (from: number): number => Number.parseInt(answers.slice(from, from + 4).join(""), 2)
  return Circuit.of(3, [
    [half(0), 1, 2],
    [half(4), 1, 2],
    [0b0100, 0, 3],
    [0b0001, 0, 4],
    [0b0111, 5, 6]
  ])
}

/** Length and time of the table of the demonstrator's answers; the grammar has none. */
export const table = Memo.by(
  (it: Realizing) => `${it.class} ${it.size} ${it.answers.join()}`,
  (it): Size => {
    if (it.class === "grammar") return { length: Infinity, time: Infinity }
    if (it.class !== "circuits") return measured(families[it.class], "table", it.size)
    const circuit = multiplexer(it.answers)
    return { length: Circuit.size(circuit), time: Circuit.depth(circuit) }
  }
)

/** In words: the demonstrator, the bounds, and what there is within and without them. */
export const show = (it: Realizing): string => {
  const [length, time] = it.class === "circuits" ? ["gates", "levels"] : ["bits", "steps"]
  const said = it.answers.length > 8 ? `at ${it.size}` : `saying ${it.answers.join(" ")}`
  const others = equals(it).map((one) => `${one.length} ${length} and ${one.time} ${time}`)
  return (
    `${it.class} ${said}: within ${it.length} ${length} and ${it.time} ${time} the nearest errs on ` +
    `${distance(it)} of ${it.answers.length} contexts; without bounds ${others.join(", ") || "there is none"}`
  )
}

/** All demonstrators of a class, each with bounds; or with those at and just below its programs. */
function* demonstrators(it: Class, given?: ReadonlyArray<Size>): Generator<Realizing> {
  const known = candidates(it)
  const near = (of: (one: Size) => number) => known.flatMap((one) => [of(one), of(one) - 1])
  const bounds =
    given ??
    grid(
      near((one) => one.length),
      near((one) => one.time)
    )
  const said = new Map(known.map(({ answers }) => [answers.join(), answers]))
  for (const answers of said.values())
    for (const bound of bounds) yield { ...it, answers, ...bound }
}

const grid = (lengths: ReadonlyArray<number>, times: ReadonlyArray<number>): ReadonlyArray<Size> =>
  lengths.flatMap((length) => times.map((time) => ({ length, time })))

function* withTables(): Generator<Realizing> {
  yield* demonstrators({ class: "circuits", size: 3 }, grid([0, 1, 2, 3, 4, 5], [0, 1, 2, 3]))
  for (const size of [16, 64, 256]) yield* demonstrators({ class: "isqrt", size })
  for (const size of [16, 64]) yield* demonstrators({ class: "stanley", size })
  for (const size of [11, 29]) yield* demonstrators({ class: "dlog", size })
}

/** Demonstrators and bounds, of classes with tables and of all. */
export const domains = {
  withTables: Domain.exhaustive(withTables),
  all: Domain.exhaustive(function* () {
    yield* withTables()
    const bounds = grid([4, 9, 11, 13, 16, 18], [1, 2, 3, 4])
    yield* demonstrators({ class: "grammar", size: grammar.contexts }, bounds)
  })
}

/** What conditions see: the bounds, and length and time of the table, where the class has one. */
const measure = (it: Realizing) => ({ length: it.length, time: it.time, table: table(it) })
type Measured = ReturnType<typeof measure>

/** The model with what readings of it may name. */
export const seen = {
  model: {
    schema: Realizing,
    show,
    arbitrary: Domain.arbitrary(domains.withTables)
  } satisfies Reading.Model<Realizing>,
  measure,
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

/** Bits and steps of the known programs of three families that no other beats in both. */
export const frontiers = (): Readonly<Record<string, string>> => {
  const families: ReadonlyArray<Class> = [
    { class: "isqrt", size: 256 },
    { class: "stanley", size: 64 },
    { class: "dlog", size: 29 }
  ]
  const beats = (a: Size, b: Size): boolean => a !== b && a.length <= b.length && a.time <= b.time
  return Object.fromEntries(
    families.map((it) => [
      `bits and steps of ${it.class} at ${it.size}`,
      candidates(it)
        .filter((one, _, all) => !all.some((other) => beats(other, one)))
        .toSorted((a, b) => a.length - b.length)
        .map(({ length, time }) => `${length} and ${time}`)
        .join(", ")
    ])
  )
}
