/**
 * # C06 Growing networks approach realizability of the brain
 *
 * Whether a class of bounded programs has the demonstrator in it is decided by two bounds together.
 * Large enough for a table of the answers in both, it has; too small in either, it may never,
 * however the other grows. And the way there is a staircase: with more gates the nearest circuit
 * may stay where it was, half wrong, up to the last gate that is needed.
 *
 * ## Statements
 * - S1 (law)    growth in either bound never leads away; below the least time no length suffices
 * - S2 (holds)  length and time of the table ⇒ realizable
 * - S3 (holds)  parity of n bits, fewer than n - 1 gates ⇒ the nearest circuit errs on half
 * - S4 (open)   where the steps of the staircase are
 *
 * References: thread: seeds/claims/C06.md
 *
 * @module
 */
import { Claim, Domain, Exact, Statement } from "@headwater/proof"
import * as Landing from "./models/Landing.ts"
import * as Realizing from "./models/Realizing.ts"
import * as Staircase from "./models/Staircase.ts"

type Realizing = Realizing.Realizing
type Bounds = Pick<Realizing, "length" | "time">

/** The demonstrators of a class that is known as a whole: all that its programs say. */
const all = (name: "circuits" | "grammar", bounds: ReadonlyArray<Bounds>) =>
  function* (): Generator<Realizing> {
    const size = name === "circuits" ? 3 : Realizing.grammar.contexts
    const texts = Realizing.candidates({ class: name, size }).map((it) => it.answers.join(" "))
    for (const text of new Set(texts)) {
      for (const bound of bounds) yield { class: name, size, answers: text.split(" "), ...bound }
    }
  }

/** A family's demonstrator, with bounds at and just below what each of its programs takes. */
const family = (name: "isqrt" | "stanley" | "dlog", sizes: ReadonlyArray<number>) =>
  function* (): Generator<Realizing> {
    for (const size of sizes) {
      const known = Realizing.candidates({ class: name, size })
      for (const length of known.flatMap((it) => [it.length, it.length - 1])) {
        for (const time of known.flatMap((it) => [it.time, it.time - 1])) {
          yield { class: name, size, answers: [], length, time }
        }
      }
    }
  }

const bounds = (lengths: ReadonlyArray<number>, times: ReadonlyArray<number>) =>
  lengths.flatMap((length) => times.map((time) => ({ length, time })))

const circuits = all("circuits", bounds([0, 1, 2, 3, 4, 5], [0, 1, 2, 3]))
const grammar = all("grammar", bounds([4, 9, 11, 13, 16, 18], [1, 2, 3, 4]))

function* families(): Generator<Realizing> {
  yield* family("isqrt", [16, 64, 256])()
  yield* family("stanley", [16, 64])()
  yield* family("dlog", [11, 29])()
}

function* withTables(): Generator<Realizing> {
  yield* circuits()
  yield* families()
}

const longEnough = (it: Realizing): boolean => it.length >= Realizing.table(it).length
const slowEnough = (it: Realizing): boolean => it.time >= Realizing.table(it).time

/** By how many contexts growth leads nearer; -1 where something is realized in less than it takes. */
const neverAway = (it: Realizing): number => {
  const here = Realizing.distance(it)
  const grown = [
    { ...it, length: it.length + 1 },
    { ...it, time: it.time + 1 }
  ]
  const away = Math.min(...grown.map((more) => here - Realizing.distance(more)))
  const isTooFast = it.time < Realizing.leastTime(it)
  return isTooFast ? Math.min(away, Realizing.distance({ ...it, length: Infinity }) - 1) : away
}

const landings = (
  operations: ReadonlyArray<Landing.Landing["operation"]>,
  gates: (inputs: number) => ReadonlyArray<number>
): Domain.Domain<Landing.Landing> =>
  Domain.exhaustive(() =>
    [2, 3, 4, 5, 6, 7, 8, 9].flatMap((inputs) =>
      gates(inputs).flatMap((gates) =>
        operations.map((operation) => ({ operation, inputs, gates }))
      )
    )
  )

const upTo = (most: number): ReadonlyArray<number> => Array.from({ length: most + 1 }, (_, n) => n)

export const C06 = Claim.define({
  id: "C06",
  title: "Growing networks approach realizability of the brain",
  says: ["Kosoy"],
  about:
    "As networks grow, exact imitation of a brain comes into reach. It does where length and time " +
    "grow together, up to a table at the worst. Below the least time of the work no length will do, " +
    "and there may be no sign of progress until the last step.",
  verdict: { is: "conditional", because: ["S2"] },
  statements: [
    Statement.law(
      "S1",
      "More length or more time never leads away from the demonstrator, and below its least time it is not reached.",
      {
        model: Realizing.Realizing,
        show: Realizing.show,
        domain: Domain.exhaustive(function* () {
          yield* circuits()
          yield* grammar()
          yield* families()
        }),
        premises: {},
        margin: (it) => Exact.ofInteger(neverAway(it))
      }
    ),
    Statement.holds(
      "S2",
      "A class has the demonstrator in it once it has room for the table of its answers.",
      {
        model: Realizing.Realizing,
        show: Realizing.show,
        domain: Domain.exhaustive(withTables),
        premises: {
          "enough length": ["the bound on length is at least that of the table", longEnough],
          "enough time": ["the bound on time is at least that of the table", slowEnough]
        },
        without: {
          "enough length": Domain.exhaustive(function* () {
            for (const it of withTables()) if (!longEnough(it) && slowEnough(it)) yield it
          }),
          "enough time": Domain.exhaustive(function* () {
            for (const it of withTables()) if (longEnough(it) && !slowEnough(it)) yield it
          })
        },
        margin: (it) => Exact.ofInteger(Realizing.slack(it))
      }
    ),
    Statement.holds("S3", "The nearest circuit errs on half of the inputs.", {
      model: Landing.Landing,
      show: Landing.show,
      domain: landings(["xor"], (inputs) => upTo(inputs - 2)),
      premises: {
        parity: ["the function is the parity of its inputs", (it) => it.operation === "xor"],
        "few gates": ["there are fewer gates than n - 1", (it) => it.gates < it.inputs - 1]
      },
      without: {
        parity: landings(["and", "or", "xor but one"], (inputs) => upTo(inputs - 2)),
        "few gates": landings(["xor"], (inputs) => [inputs - 1, inputs])
      },
      margin: (it) => Exact.ofInteger(2 * Landing.errors(it) - 2 ** it.inputs)
    }),
    Statement.open(
      "S4",
      "How far is the nearest program, and how many demonstrators come nearer with one gate more?",
      { probe: Staircase.figures }
    )
  ]
})
