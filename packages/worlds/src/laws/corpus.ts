import { Rational } from "@headwater/exact"
import { Process } from "@headwater/learners"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import * as Corpus from "../Corpus.ts"

const bit = fc.constantFrom<Process.Bit>(0, 1)

/** For answered questions of three bits, and a process that counts what it saw of each. */
const corpora = fc.array(fc.tuple(fc.nat(7), bit), { maxLength: 12 })

const counting = (
  seen: ReadonlyMap<number, readonly [zeros: number, ones: number]> = new Map()
): Process.Process<number, Process.Bit> => ({
  predict: (question) => {
    const [zeros, ones] = seen.get(question) ?? [0, 0]
    return Process.coin(Rational.of(ones + 1, zeros + ones + 2))
  },
  after: (question, answer) => {
    const [zeros, ones] = seen.get(question) ?? [0, 0]
    return counting(
      new Map([...seen, [question, answer === 1 ? [zeros, ones + 1] : [zeros + 1, ones]]])
    )
  }
})

/**
 * Corpora, in their two formats.
 */
export const corpus = (): Law.LawSet =>
  Law.set("corpus", [
    Law.law({
      name: "formats",
      statement:
        "embedded, a process loses what it loses on demonstrations, and the bits of the questions",
      over: Domain.sampled(corpora, { runs: 60 }),
      holds: (all) => {
        const shown = Process.probability(counting(), Corpus.demonstrations(all))
        const stream = Process.probability(Corpus.reading(counting(), 3), Corpus.embedded(all, 3))
        return stream.equals(shown.times(Rational.pow2(-3 * all.length)))
      }
    })
  ])
