/**
 * # C14 As many parameters as a brain is not the same as representing it
 *
 * A class with many free bits may be too shallow and miss a function of a few bits. A class with few
 * may represent all of a noisy source but the noise, and the noise need not be represented. The two
 * counts agree where nothing but the exact function will do and the class holds every table that
 * its free bits suffice for. What looks like noise is made exact by an enumerated class of
 * compressors, see models/LooksRandom.
 *
 * ## Statements
 * - S1 (fails)  as many free bits as the shortest description ⇒ represented
 * - S2 (fails)  represented ⇒ as many free bits as the shortest description
 * - S3 (holds)  exact, complete tables ⇒ represented if and only if the free bits reach the table's
 * - S4 (open)   how many functions a limit on gates, or on levels, misses
 *
 * References: [Cotra2020], [Knuth2011] §7.1.2; thread: seeds/claims/C14.md
 *
 * @module
 */
import { Circuit } from "@headwater/hypotheses"
import { Claim, Domain, Exact, Statement } from "@headwater/proof"
import * as fc from "fast-check"
import { functions } from "./models/LooksRandom.ts"
import * as Representing from "./models/Representing.ts"

type Representing = Representing.Representing
type Class = Representing["class"]

/** More free bits than any function of three inputs takes, and as many again that are not used. */
const plenty = [64, 128]

/** Circuits of too few gates or of too few levels, with free bits to spare. */
const shallow: ReadonlyArray<Class> = plenty.flatMap((free) => [
  { kind: "gates", most: 2, free },
  { kind: "gates", most: 3, free },
  { kind: "levels", most: 1, free },
  { kind: "levels", most: 2, free }
])

/** Complete tables, with free bits up to and beyond those of three inputs. */
const complete: ReadonlyArray<Class> = [1, 2, 3, 4, 5, 6, 7, 8, 9, 16].map((free) => ({
  kind: "tables",
  free
}))

/** Every function, without noise. */
const silent = (classes: ReadonlyArray<Class>): Domain.Domain<Representing> =>
  Domain.exhaustive(function* () {
    for (const it of classes) for (const table of functions) yield { table, noise: "", class: it }
  })

/** Functions that depend on more inputs first. */
const widest = functions.toSorted((a, b) => Circuit.support(b).length - Circuit.support(a).length)

const described: fc.Arbitrary<Representing> = fc.record({
  table: fc.constantFrom(...widest),
  noise: fc.oneof(fc.constant(""), Representing.coinFlips),
  class: fc.record({ kind: fc.constant("descriptions"), free: fc.integer({ min: 32, max: 64 }) })
})

const noisy: fc.Arbitrary<Representing> = fc.record({
  table: fc.constantFrom(...widest),
  noise: Representing.coinFlips,
  class: fc.constantFrom(...complete)
})

export const C14 = Claim.define({
  id: "C14",
  title: "As many parameters as a brain is not the same as representing it",
  says: ["Kosoy"],
  about:
    "A class of models with as many parameters as a brain may still not represent it: circuits of two " +
    "gates miss most functions of three inputs, whatever else they could store. And a class with far " +
    "fewer may represent it up to errors that look like noise, since noise need not be stored. The " +
    "two agree for complete tables that have to be exact.",
  verdict: { is: "conditional", because: ["S3"] },
  statements: [
    Statement.fails(
      "S1",
      "A class with at least as many free bits as the shortest description of a source represents it.",
      {
        model: Representing.Representing,
        show: Representing.show,
        domain: silent(shallow),
        premises: {
          "enough free bits": [
            "the free bits are at least those of the shortest description",
            (it) => it.class.free >= Representing.shortest(it)
          ]
        },
        margin: (it) => Exact.ofCondition(Representing.isRepresented(it))
      }
    ),
    Statement.fails(
      "S2",
      "A class that represents a source has at least as many free bits as its shortest description.",
      {
        model: Representing.Representing,
        show: Representing.show,
        domain: Domain.sampled(described),
        premises: {
          represented: [
            "a member is right, or its errors are shortened by no compressor",
            Representing.isRepresented
          ]
        },
        margin: (it) => Exact.ofInteger(it.class.free - Representing.shortest(it))
      }
    ),
    Statement.holds(
      "S3",
      "A source is represented if and only if the free bits reach the bits of its table.",
      {
        model: Representing.Representing,
        show: Representing.show,
        domain: silent(complete),
        premises: {
          exactness: [
            "there is no noise, and a single error is one too many",
            (it) => it.noise === ""
          ],
          "complete tables": [
            "the class has every table over the inputs that the free bits suffice for",
            (it) => it.class.kind === "tables"
          ]
        },
        without: {
          exactness: Domain.sampled(noisy),
          "complete tables": silent(shallow)
        },
        margin: (it) =>
          Exact.ofCondition(
            Representing.isRepresented(it) === it.class.free >= Representing.tableBits(it)
          )
      }
    ),
    Statement.open(
      "S4",
      "How many functions of three inputs does a limit on gates, or on levels, miss?",
      {
        probe: () =>
          Object.fromEntries(
            (["gate", "level"] as const).flatMap((kind) =>
              [0, 1, 2, 3, 4].map((most) => [
                `at most ${Representing.counted(most, kind)}`,
                `${Representing.missed({ kind: `${kind}s`, most, free: 64 })} of ${functions.length}`
              ])
            )
          )
      }
    )
  ]
})
