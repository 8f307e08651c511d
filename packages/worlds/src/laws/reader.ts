import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import * as Reader from "../Reader.ts"

/** For questions of at most three cells. */
const questions: fc.Arbitrary<Reader.Question> = fc.integer({ min: 1, max: 3 }).chain((cells) => {
  const length = 2 ** cells
  const answers = fc.array(fc.nat(3), { minLength: length, maxLength: length })
  return answers.map((answers) => ({ cells, answers }))
})

/** The worlds that a reader of a given number of cells names, by trying all first cells, then all second ones, and so on. */
const tried = (
  worlds: ReadonlyArray<number>,
  { answers, cells }: Reader.Question,
  reads: number
): number => {
  const counts = new Map<number, number>()
  for (const world of worlds) {
    const answer = answers[world] ?? 0
    counts.set(answer, (counts.get(answer) ?? 0) + 1)
  }
  let best = Math.max(0, ...counts.values())
  if (reads === 0) return best
  for (let cell = 0; cell < cells; cell++) {
    const [zeros, ones] = [0, 1].map((bit) => worlds.filter((it) => ((it >> cell) & 1) === bit))
    const named = [zeros, ones].map((it) => tried(it ?? [], { answers, cells }, reads - 1))
    best = Math.max(best, (named[0] ?? 0) + (named[1] ?? 0))
  }
  return best
}

/**
 * Adaptive readers, against all readers one by one.
 */
export const reader = (): Law.LawSet =>
  Law.set("reader", [
    Law.law({
      name: "best",
      statement: "no reader of as many cells names the answer of more worlds",
      over: Domain.sampled(questions, { runs: 100 }),
      holds: (question) => {
        const worlds = Array.from({ length: 2 ** question.cells }, (_, world) => world)
        return Reader.named(question).every((it, reads) => it === tried(worlds, question, reads))
      }
    }),
    Law.law({
      name: "left",
      statement: "what is left to know does not grow with what is read, and is nothing in the end",
      over: Domain.sampled(questions, { runs: 100 }),
      holds: (question) => {
        const left = Reader.left(question)
        return (
          left.every((it, reads) => reads === 0 || it.compare(left[reads - 1] ?? it) <= 0) &&
          left.at(-1)?.sign === 0
        )
      }
    })
  ])
