/**
 * # C10 Honest imitation starts far behind agents that reason better than the learner
 *
 * The honest program holds the demonstrator and pays for every bit of it; a program that learns pays
 * for its own text and for what it has yet to see. Against one honest program the learner therefore
 * leads until it has seen as many contexts as that program is longer. Against the class of all honest
 * programs it never leads, unless it is told by the bits it has seen what the next ones are, and by
 * more bits than its text is longer than what those programs share.
 *
 * ## Statements
 * - S1 (some)   an inner learner leads the table of θ at first and is behind it later
 * - S2 (holds)  new contexts cost a bit, text no shorter than the shared part ⇒ the class leads throughout
 * - S3 (holds)  θ uniform ⇒ every learner loses at least a bit a context, on average
 * - S4 (some)   where θ has a structure that it finds, an inner learner leads the whole class
 * - S5 (holds)  contexts met once ⇒ counting leads by the difference in length, less one a context
 *
 * References: [KrichevskyTrofimov1981], [CohenHutterNanda2022]; thread: seeds/claims/C10.md
 *
 * @module
 */
import { LogForm } from "@headwater/exact"
import { Claim, Domain, Exact, Statement } from "@headwater/proof"
import * as Average from "./models/Average.ts"
import * as Contest from "./models/Contest.ts"
import * as Honest from "./models/Honest.ts"
import * as Shown from "./models/Shown.ts"

/** The whole table is seen, or as much of it as fits into a history. */
const whole = [256, 128, 512, 64, 16].map((size) => [size, Math.min(size, 500)] as const)

export const C10 = Claim.define({
  id: "C10",
  title: "Honest imitation starts far behind agents that reason better than the learner",
  says: ["Kosoy"],
  about:
    "A program that learns the demonstrator can be far shorter than one that holds it, and leads it " +
    "until it has seen as many contexts as the other is longer. But all honest programs together are " +
    "a learner, too. They lead an inner learner throughout, unless the demonstrator has a structure " +
    "that the inner one finds more cheaply.",
  verdict: { is: "conditional", because: ["S1", "S2", "S3", "S4"] },
  statements: [
    Statement.some(
      "S1",
      "An inner learner leads the table of θ until some number of contexts was seen, and is behind it after all were.",
      {
        model: Contest.Contest,
        show: Contest.show,
        domain: Domain.exhaustive(() =>
          Contest.contests(["counting", "doubling"], ["scrambled"], whole)
        ),
        premises: {
          "longer table": [
            "the table is longer than the learner",
            (it) => Honest.longer(Contest.honest(it)) > 0
          ],
          "enough seen": [
            "more contexts are seen than the table has bits more",
            (it) => it.seen > Honest.longer(Contest.honest(it))
          ]
        },
        without: {
          "longer table": Domain.exhaustive(() =>
            Contest.contests(
              ["counting", "doubling"],
              ["scrambled"],
              whole.filter(([size]) => size <= 64)
            )
          ),
          "enough seen": Domain.exhaustive(() =>
            Contest.contests(
              ["counting", "doubling"],
              ["scrambled"],
              [
                [256, 156],
                [128, 26],
                [512, 414]
              ]
            )
          )
        },
        margin: (it) => {
          const odds = Honest.againstTable(Contest.honest(it))
          const at = odds.findIndex((one) => one.sign <= 0)
          const end = odds.at(-1)
          return Exact.ofCondition(at > 0 && end !== undefined && end.sign < 0)
        }
      }
    ),
    Statement.holds(
      "S2",
      "All tables together lead the inner learner after every number of visits.",
      {
        model: Honest.Honest,
        show: Honest.show,
        domain: Domain.sampled(
          Honest.honest({
            learners: [
              "counting",
              "doubling",
              "descent-per-context",
              "coin",
              "search",
              "tree",
              "padded"
            ],
            size: 12,
            visits: 10
          })
        ),
        premises: {
          "new contexts cost": [
            "every new context costs the learner at least one bit",
            Honest.newCostsABit
          ],
          "text no shorter": [
            "its text is no shorter than what the tables share",
            (it) => Shown.bitsOf(it.learner) >= Honest.shared(it)
          ]
        },
        without: {
          "new contexts cost": Domain.exhaustive(() =>
            [96, 128, 256].map((size) =>
              Contest.honest({ learner: "coin", kind: "zeros", size, seen: size })
            )
          ),
          "text no shorter": Domain.sampled(
            Honest.honest({ learners: ["indifferent"], size: 12, visits: 10 })
          )
        },
        margin: Honest.closest
      }
    ),
    Statement.holds(
      "S3",
      "Averaged over θ, a learner loses at least as many bits as contexts were seen.",
      {
        model: Average.Average,
        show: Average.show,
        domain: Domain.sampled(Average.averages(Average.all)),
        premises: { uniform: ["every θ of its length is as likely", Average.everyTheta] },
        without: {
          uniform: Domain.sampled(Average.averages((size) => ["0".repeat(size), "1".repeat(size)]))
        },
        margin: (it) => Average.loss(it).minus(LogForm.of(Shown.seen(it.visits).at(-1) ?? 0))
      }
    ),
    Statement.some(
      "S4",
      "An inner learner leads all tables together, after some number of visits.",
      {
        model: Contest.Contest,
        show: (it) => Honest.show(Contest.honest(it)),
        domain: Domain.exhaustive(() =>
          Contest.contests(
            ["coin", "counting"],
            ["zeros", "alternating", "scrambled"],
            [
              [256, 32],
              [256, 64],
              [256, 128],
              [256, 256]
            ]
          )
        ),
        premises: {
          structure: ["θ shows one bit throughout", (it) => it.kind === "zeros"],
          "structure found": [
            "the learner gives some new context less than one bit of loss",
            (it) => !Honest.newCostsABit(Contest.honest(it))
          ],
          "enough seen": [
            "more contexts are seen than the learner has bits more than the tables share",
            (it) => it.seen > Shown.bitsOf(it.learner) - Honest.shared(Contest.honest(it))
          ]
        },
        without: {
          structure: Domain.exhaustive(() =>
            Contest.contests(
              ["coin"],
              ["alternating", "scrambled"],
              [
                [256, 64],
                [256, 128],
                [256, 256]
              ]
            )
          ),
          "structure found": Domain.exhaustive(() =>
            Contest.contests(
              ["counting", "doubling"],
              ["zeros"],
              [
                [256, 128],
                [256, 256]
              ]
            )
          ),
          "enough seen": Domain.exhaustive(() =>
            Contest.contests(
              ["coin"],
              ["zeros"],
              [
                [256, 16],
                [256, 32],
                [256, 57]
              ]
            )
          )
        },
        margin: (it) => Honest.closest(Contest.honest(it)).negated()
      }
    ),
    Statement.holds(
      "S5",
      "Counting leads the table of θ by the difference of their lengths less one bit for each context that was seen, whatever θ is.",
      {
        model: Honest.Honest,
        show: Honest.show,
        domain: Domain.sampled(Honest.met(false)),
        premises: { once: ["no context comes twice", Honest.isOnce] },
        without: { once: Domain.sampled(Honest.met(true)) },
        iff: true,
        margin: (it) => {
          const odds = Honest.againstTable(it).at(-1) ?? LogForm.zero
          const gap = odds.minus(LogForm.of(Honest.longer(it) - it.visits.length))
          return gap.sign >= 0 ? gap.negated() : gap
        }
      }
    )
  ]
})
