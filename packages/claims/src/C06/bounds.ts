/**
 * # Bounds to grow
 *
 * Demonstrators of three kinds of classes, each with bounds on length and time, and the corners that
 * known programs make.
 *
 * @module
 */
import { Domain } from "@headwater/proof"
import * as Realizing from "./realizing.ts"

type Model = Realizing.Realizing
type Bounds = Pick<Model, "length" | "time">

/** The demonstrators of a class that is known as a whole: all that its programs say. */
const all = (name: "circuits" | "grammar", bounds: ReadonlyArray<Bounds>) =>
  function* (): Generator<Model> {
    const size = name === "circuits" ? 3 : Realizing.grammar.contexts
    const texts = Realizing.candidates({ class: name, size }).map((it) => it.answers.join(" "))
    for (const text of new Set(texts)) {
      for (const bound of bounds) yield { class: name, size, answers: text.split(" "), ...bound }
    }
  }

/** A family's demonstrator, with bounds at and just below what each of its programs takes. */
const family = function* (
  name: "isqrt" | "stanley" | "dlog",
  sizes: ReadonlyArray<number>
): Generator<Model> {
  for (const size of sizes) {
    const known = Realizing.candidates({ class: name, size })
    for (const length of known.flatMap((it) => [it.length, it.length - 1])) {
      for (const time of known.flatMap((it) => [it.time, it.time - 1])) {
        yield { class: name, size, answers: [], length, time }
      }
    }
  }
}

const grid = (lengths: ReadonlyArray<number>, times: ReadonlyArray<number>) =>
  lengths.flatMap((length) => times.map((time) => ({ length, time })))

const circuits = all("circuits", grid([0, 1, 2, 3, 4, 5], [0, 1, 2, 3]))
const grammar = all("grammar", grid([4, 9, 11, 13, 16, 18], [1, 2, 3, 4]))

function* withTables(): Generator<Model> {
  yield* circuits()
  yield* family("isqrt", [16, 64, 256])
  yield* family("stanley", [16, 64])
  yield* family("dlog", [11, 29])
}

/** All demonstrators and bounds, and those of classes with tables. */
export const domains = {
  all: Domain.exhaustive(function* () {
    yield* withTables()
    yield* grammar()
  }),
  withTables: Domain.exhaustive(withTables)
}

/** Those that no other is at least as short and as fast as, from the shortest on. */
const corners = (known: ReadonlyArray<Realizing.Candidate>): ReadonlyArray<Realizing.Candidate> =>
  known
    .filter((it) =>
      known.every((other) => other === it || !(other.length <= it.length && other.time <= it.time))
    )
    .toSorted((a, b) => a.length - b.length)

/** Bits and steps of the known programs of three families that no other beats in both. */
export const frontiers = (): Readonly<Record<string, string>> => {
  const families: ReadonlyArray<Pick<Model, "class" | "size">> = [
    { class: "isqrt", size: 256 },
    { class: "stanley", size: 64 },
    { class: "dlog", size: 29 }
  ]
  return Object.fromEntries(
    families.map((it) => [
      `bits and steps of ${it.class} at ${it.size}`,
      corners(Realizing.candidates(it))
        .map(({ length, time }) => `${length} and ${time}`)
        .join(", ")
    ])
  )
}
