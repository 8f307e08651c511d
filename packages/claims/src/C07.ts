/**
 * # C07 Scaling passes through pseudorealizability
 *
 * The demonstrator D is in the class and exact, but so long that a shorter rival A, which loses
 * something, is ahead of it. D draws level where A has lost as many bits as D is longer. If A keeps
 * losing that comes soon, and if the losses of A end it never comes. The regime concerns one D: A with
 * corrections in an arithmetic code is exact, too, and longer than A by its losses and a constant.
 *
 * ## Statements
 * - S1 (law)    D has more than half of the posterior exactly where it is ahead, and then to the end
 * - S2 (holds)  a bit lost in every m steps ⇒ level by m(K(D) - K(A)), ahead by m(K(D) - K(A) + 1)
 * - S3 (holds)  same exact weights, normal form ⇒ A with corrections is exact, in so many bits
 * - S4 (holds)  few contexts ⇒ A, which doubles, is never caught up with
 *
 * References: [LiVitanyi2019] §5.4; thread: seeds/claims/C07.md
 *
 * @module
 */
import { LogForm, Rational } from "@headwater/exact"
import { Claim, Domain, Exact, Statement } from "@headwater/proof"
import * as fc from "fast-check"
import * as Corrected from "./models/Corrected.ts"
import * as Pseudo from "./models/Pseudo.ts"

const half = Rational.of(1, 2)

const least = (a: LogForm, b: LogForm): LogForm => (a.compare(b) <= 0 ? a : b)

/** Enough visits for A to lose a bit more than D is longer, one in every `every`. */
const enough = (every: number, longer: number): number => every * (longer + 1)

const coders = ["coin", "counting", "descent-per-context"].map(Corrected.line)

/** The texts with their way out behind END instead of on it; alone they do the same. */
const jumpsOut = ["coin", "counting"].map((id) =>
  Corrected.line(id).replace(
    /JZ r6 \+(\d+)/u,
    (_, offset: string) => `JZ r6 +${Number(offset) + 4}`
  )
)

/** Doubling in few contexts or in many, each seen six times. */
const doubling = (contexts: fc.Arbitrary<number>): Domain.Domain<Pseudo.Pseudo> =>
  Domain.sampled(
    fc
      .record({
        kind: fc.constantFrom<Pseudo.Pseudo["kind"]>("zeros", "alternating", "scrambled"),
        size: fc.integer({ min: 104, max: 256 }),
        contexts
      })
      .map((it) => ({ ...it, learner: "doubling", every: 1, visits: 6 * it.contexts }))
  )

export const C07 = Claim.define({
  id: "C07",
  title: "Scaling passes through pseudorealizability",
  says: ["Kosoy"],
  about:
    "A demonstrator may be in the class and yet weigh so little that other hypotheses lead on all the " +
    "data there are. How long that lasts is computable, and it may be for ever. It concerns the " +
    "demonstrator's own program: a rival with a list of corrections is exact as well.",
  verdict: { is: "conditional", because: ["S2", "S3", "S4"] },
  statements: [
    Statement.law(
      "S1",
      "Against A alone D has more than half of the posterior exactly where K(A) + L_A(n) > K(D), half where they are equal, and does not fall back.",
      {
        model: Pseudo.Pseudo,
        show: Pseudo.show,
        domain: Domain.sampled(
          Pseudo.pseudo({
            learners: ["counting", "doubling", "coin"],
            every: [1, 2],
            contexts: (size) => fc.integer({ min: 1, max: size }),
            visits: (_, longer) => Math.min(longer + 4, 48)
          }),
          { runs: 40 }
        ),
        premises: {},
        margin: (it) => {
          const posteriors = Pseudo.posteriors(it)
          const same = Pseudo.leads(it).every(
            (lead, n) => lead.sign === posteriors[n]?.compare(half)
          )
          const rises = posteriors.every(
            (own, n) => n === 0 || own.compare(posteriors[n - 1] ?? own) >= 0
          )
          return Exact.ofCondition(same && rises)
        }
      }
    ),
    Statement.holds(
      "S2",
      "If A loses a bit at least once in every m visits, D is level with it or ahead after m(K(D) - K(A)) visits, and ahead by a bit after m(K(D) - K(A) + 1).",
      {
        model: Pseudo.Pseudo,
        show: Pseudo.show,
        domain: Domain.sampled(
          Pseudo.pseudo({
            learners: ["counting", "doubling"],
            every: [1, 2, 3],
            contexts: (size) => fc.constant(size),
            visits: enough
          })
        ),
        premises: {
          "losses that keep coming": [
            "in every m visits there is one that costs A a bit or more",
            (it) => Pseudo.keepsLosing(it, it.every)
          ]
        },
        without: {
          "losses that keep coming": Domain.sampled(
            Pseudo.pseudo({
              learners: ["counting", "doubling"],
              every: [1, 2, 3],
              contexts: () => fc.integer({ min: 1, max: 4 }),
              visits: enough
            })
          )
        },
        margin: (it) => {
          const leads = Pseudo.leads(it)
          const longer = Math.max(0, Pseudo.longer(it))
          const [level, ahead] = [leads[it.every * longer], leads[it.every * (longer + 1)]]
          if (level === undefined || ahead === undefined) throw new RangeError("Expected visits")
          return least(level, ahead.minus(LogForm.of(1)))
        }
      }
    ),
    Statement.holds(
      "S3",
      "A with arithmetic-coded corrections answers with all the bits and has at most K(A) + ⌈L⌉ + 1 + 2⌊log2(L + 3)⌋ + 1 + c bits, c being the length of the decoder around A where there is nothing to decode.",
      {
        model: Corrected.Corrected,
        show: Corrected.show,
        domain: Domain.sampled(
          Corrected.corrected({ learners: coders, decoder: "exact", bits: 12 }),
          { runs: 40 }
        ),
        premises: {
          "same weights": [
            "the decoder uses the exact weights that the code was made with",
            (it) => it.decoder === "exact"
          ],
          "jumps inside": ["every jump of A lands in its text or on END", Corrected.staysInside],
          "no cells": ["A writes no cell", Corrected.writesNoCell]
        },
        without: {
          "same weights": Domain.exhaustive(() => Corrected.short(coders, "rounded")),
          "jumps inside": Domain.exhaustive(() => Corrected.short(jumpsOut, "exact")),
          "no cells": Domain.exhaustive(() => Corrected.short([Corrected.line("tree")], "exact"))
        },
        margin: (it) =>
          Corrected.isExact(it)
            ? Exact.ofInteger(Corrected.most(it) - BigInt(Corrected.length(it)))
            : Exact.ofInteger(-1)
      }
    ),
    Statement.holds(
      "S4",
      "Doubling, which loses less than 5/2 bits on a context however often it comes, is ahead of D at every n.",
      {
        model: Pseudo.Pseudo,
        show: Pseudo.show,
        domain: doubling(fc.integer({ min: 1, max: 24 })),
        premises: {
          "few contexts": [
            "the contexts are at most 2/5 of the bits by which D is longer",
            (it) => 5 * it.contexts <= 2 * Pseudo.longer(it)
          ]
        },
        without: { "few contexts": doubling(fc.integer({ min: 4, max: 40 })) },
        strict: true,
        margin: (it) => LogForm.of(Pseudo.longer(it)).minus(Pseudo.mostInAll(it))
      }
    )
  ]
})
