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
import { dlog, Family, isqrt, Realizability, stanley } from "@headwater/programs"
import { Domain, Reading } from "@headwater/proof"
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

/** Every function of three inputs at its least size, at which least depth is found too. */
const circuits = (): ReadonlyArray<Realizability.Candidate> =>
  Array.from(Circuit.functions(3), (table) => {
    const { size, depthAtSize } = Circuit.optimum(table)
    return { length: size, time: depthAtSize, answers: Array.from(table) }
  })

/** The longest programs of the grammar that are enumerated, the contexts, and the steps of a run. */
export const grammar = { bits: 18, contexts: 4, steps: 8 } as const

const ofGrammar = (): ReadonlyArray<Realizability.Candidate> => {
  const { rows } = Enumeration.of(Register.grammar, {
    bits: grammar.bits,
    contexts: Array.from({ length: grammar.contexts }, (_, r1) => ({ registers: { r1 } })),
    budget: Budget.of("unit", { steps: grammar.steps }),
    stops: true
  })
  return Realizability.ofRows(rows)
}

const registers = (name: keyof typeof families): Family.Family =>
  Family.inLanguage(families[name], Register.language)

/** The programs of a class without bounds, found once; of those that are alike the cheapest. */
export const candidates = Memo.by(
  (it: Class) => `${it.class} ${it.size}`,
  ({ class: name, size }): ReadonlyArray<Realizability.Candidate> => {
    if (name === "circuits") return circuits()
    return name === "grammar" ? ofGrammar() : Realizability.ofFamily(registers(name), size)
  }
)

/** On how many contexts the nearest program within the bounds errs; on all where there is none. */
export const distance = (it: Realizing): number =>
  Realizability.distance(candidates(it), it.answers, it)

/** The programs of the class without bounds that do what the demonstrator does. */
const equals = Memo.by(
  (it: Realizing) => `${it.class} ${it.size} ${it.answers.join()}`,
  (it) => Realizability.realizers(candidates(it), it.answers)
)

/** How much of the tighter bound is left: at least 0 if and only if the class has the demonstrator. */
export const slack = (it: Realizing): number => Realizability.slack(equals(it), it)

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

/** Length and time of the table of the demonstrator's answers; the grammar has none. */
export const table = Memo.by(
  (it: Realizing) => `${it.class} ${it.size} ${it.answers.join()}`,
  (it): Realizability.Size => {
    if (it.class === "grammar") return { length: Infinity, time: Infinity }
    if (it.class !== "circuits") return Realizability.sizeOf(families[it.class], "table", it.size)
    const circuit = Circuit.multiplexer(it.answers.join(""))
    return { length: Circuit.size(circuit), time: Circuit.depth(circuit) }
  }
)

/** All demonstrators of a class, each with bounds; or with those at and just below its programs. */
function* demonstrators(
  it: Class,
  given?: ReadonlyArray<Realizability.Size>
): Generator<Realizing> {
  const known = candidates(it)
  const near = (of: (one: Realizability.Size) => number) =>
    known.flatMap((one) => [of(one), of(one) - 1])
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

const grid = (length: ReadonlyArray<number>, time: ReadonlyArray<number>) => [
  ...Domain.product({ length, time }).models()
]

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

export const class_ = Reading.about(
  Realizing,
  (it) => ({ length: it.length, time: it.time, table: table(it) }),
  {
    show: (it) => {
      const [length, time] = it.class === "circuits" ? ["gates", "levels"] : ["bits", "steps"]
      const said = it.answers.length > 8 ? `at ${it.size}` : `saying ${it.answers.join(" ")}`
      const others = equals(it).map((one) => `${one.length} ${length} and ${one.time} ${time}`)
      return (
        `${it.class} ${said}: within ${it.length} ${length} and ${it.time} ${time} the nearest errs on ` +
        `${distance(it)} of ${it.answers.length} contexts; without bounds ${others.join(", ") || "there is none"}`
      )
    },
    conditions: {
      "enough length": [
        "the bound on length is at least that of the table",
        (it) => it.length >= it.table.length
      ],
      "enough time": [
        "the bound on time is at least that of the table",
        (it) => it.time >= it.table.time
      ]
    }
  }
)

/** Bits and steps of the known programs of three families that no other beats in both. */
export const frontiers = (): Readonly<Record<string, string>> => {
  const families: ReadonlyArray<Class> = [
    { class: "isqrt", size: 256 },
    { class: "stanley", size: 64 },
    { class: "dlog", size: 29 }
  ]
  return Object.fromEntries(
    families.map((it) => [
      `bits and steps of ${it.class} at ${it.size}`,
      Realizability.frontier(candidates(it))
        .map(({ length, time }) => `${length} and ${time}`)
        .join(", ")
    ])
  )
}
