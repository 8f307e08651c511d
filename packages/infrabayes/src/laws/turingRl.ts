import { Rational } from "@headwater/exact"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import { rational } from "../internal/json.ts"
import { turingRl } from "../kinds/turingRl.ts"
import { bits, permutation, steps, type Word } from "../Word.ts"
import { ask, type Implementation } from "./implementation.ts"

const item: fc.Arbitrary<Word[number]> = fc.oneof(
  fc.constantFrom("r" as const, "s" as const),
  fc.record({
    times: fc.integer({ min: 2, max: 5 }),
    body: fc.array(fc.constantFrom("r" as const, "s" as const), { minLength: 1, maxLength: 2 })
  })
)
const cases = fc.record({
  word: fc.array(item, { maxLength: 2 }),
  points: fc.integer({ min: 2, max: 4 }),
  extra: fc.nat(2)
})

const permutations = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0]
]

/**
 * The laws of classes of words.
 *
 * 1. Found: a word in time is found, no longer than it is, and has at least its share
 * 2. Short: without room for any item only the empty text is there
 * 3. Whole: the shares of all functions are 1, and those with a share are counted
 * 4. Deadline: it changes no number of programs, and more time loses no function
 */
export const wordClasses = (of: Implementation): Law.LawSet => {
  const answer = ask(of, turingRl)
  return Law.set(`turing-rl(${of.name})`, [
    Law.law({
      name: "found",
      statement: "a word in time is found, no longer than it is, with at least its own share",
      over: Domain.sampled(cases),
      holds: ({ extra, points, word }) => {
        const maxBits = bits(word) + extra
        const found = answer({
          points,
          maxBits,
          deadline: steps(word),
          target: permutation(word, points)
        })
        return (
          found.shortest !== null &&
          found.shortest <= bits(word) &&
          rational(found.share).compare(Rational.pow2(-bits(word))) >= 0 &&
          rational(found.share).compare(Rational.one) <= 0
        )
      }
    }),
    Law.law({
      name: "short",
      statement: "without room for any item only the empty text is there, and it changes nothing",
      over: Domain.exhaustive(() => [2, 3]),
      holds: (maxBits) => {
        const found = answer({ points: 3, maxBits, deadline: 1, target: [0, 1, 2] })
        const other = answer({ points: 3, maxBits, deadline: 1, target: [1, 2, 0] })
        return (
          found.programs === 1 &&
          found.functions === 1 &&
          found.shortest === 2 &&
          found.share === "1" &&
          other.shortest === null &&
          other.share === "0"
        )
      }
    }),
    Law.law({
      name: "whole",
      statement: "the shares of all functions sum to 1, and those with a share are counted",
      over: Domain.sampled(
        fc.tuple(fc.integer({ min: 2, max: 14 }), fc.integer({ min: 1, max: 9 }))
      ),
      holds: ([maxBits, deadline]) => {
        const all = permutations.map((target) => answer({ points: 3, maxBits, deadline, target }))
        return (
          Rational.sum(all.map(({ share }) => rational(share))).equals(Rational.one) &&
          all.every(({ functions }) => functions === all.filter((it) => it.share !== "0").length)
        )
      }
    }),
    Law.law({
      name: "deadline",
      statement: "a later deadline changes no number of programs and loses no function",
      over: Domain.sampled(
        fc.tuple(fc.integer({ min: 2, max: 14 }), fc.integer({ min: 1, max: 9 }))
      ),
      holds: ([maxBits, deadline]) => {
        const at = (deadline: number) =>
          answer({ points: 4, maxBits, deadline, target: [0, 1, 2, 3] })
        const [soon, later] = [at(deadline), at(deadline + 3)]
        return soon.programs === later.programs && soon.functions <= later.functions
      }
    })
  ])
}
