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
import { LogForm, Rational } from "@headwater/exact"
import { Claim, Domain, Exact, Statement } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import * as Honest from "./models/Honest.ts"
import * as Shown from "./models/Shown.ts"

/** A table size, a kind of θ, and how many contexts are seen, each once. */
const Contest = Schema.Struct({
  learner: Schema.String,
  kind: Schema.Literals(["zeros", "alternating", "scrambled"]),
  size: Schema.Int,
  seen: Schema.Int
})
type Contest = typeof Contest.Type

const honest = ({ learner, kind, size, seen }: Contest): Honest.Honest => ({
  learner,
  theta: Shown.theta(kind, size),
  visits: Honest.once(seen)
})

function* contests(
  learners: ReadonlyArray<string>,
  kinds: ReadonlyArray<Shown.Kind>,
  cases: ReadonlyArray<readonly [size: number, seen: number]>
): Generator<Contest> {
  for (const learner of learners) {
    for (const kind of kinds) for (const [size, seen] of cases) yield { learner, kind, size, seen }
  }
}

/** The whole table is seen, or as much of it as fits into a history. */
const whole = [256, 128, 512, 64, 16].map((size) => [size, Math.min(size, 500)] as const)

const showContest = (it: Contest): string => {
  const model = honest(it)
  const at = Honest.overtaken(model)
  const odds = at === undefined ? undefined : Honest.againstTable(model)[at]?.sign
  const until = at === undefined ? "leads to the end" : `leads before ${at} contexts, `
  const then = odds === undefined ? "" : odds === 0 ? "level there, behind after" : "behind there"
  return `${Honest.show(model)}: ${until}${then}`
}

/** Demonstrators that may be met, each as likely as the others. */
const Average = Schema.Struct({
  learner: Schema.String,
  thetas: Schema.Array(Schema.String),
  visits: Schema.Array(Schema.Int)
})
type Average = typeof Average.Type

const all = (size: number): ReadonlyArray<string> =>
  Array.from({ length: 2 ** size }, (_, n) => n.toString(2).padStart(size, "0"))

const everyTheta = ({ thetas }: Average): boolean =>
  new Set(thetas).size === 2 ** (thetas[0]?.length ?? 0)

const averages = (thetas: (size: number) => ReadonlyArray<string>): fc.Arbitrary<Average> =>
  fc
    .tuple(
      fc.constantFrom("counting", "coin", "doubling", "descent", "search", "tree", "indifferent"),
      fc.integer({ min: 1, max: 4 })
    )
    .chain(([learner, size]) =>
      fc.array(fc.nat(size - 1), { minLength: 1, maxLength: 6 }).map((visits) => ({
        learner,
        thetas: thetas(size),
        visits
      }))
    )

const averageLoss = ({ learner, thetas, visits }: Average): LogForm =>
  LogForm.sum(
    thetas.map((theta) =>
      Shown.loss(learner, Shown.shown(theta, visits)).times(Rational.of(1, thetas.length))
    )
  )

const showAverage = ({ learner, thetas, visits }: Average): string =>
  `${learner}, θ one of ${thetas.length} (${thetas.slice(0, 4).join(", ")}, ...), contexts ${visits.join(" ")}`

const isOnce = ({ visits }: Honest.Honest): boolean => new Set(visits).size === visits.length

/** θ of so many bits, and some of its contexts in some order, each once or again. */
const met = (again: boolean): fc.Arbitrary<Honest.Honest> =>
  fc
    .tuple(
      fc.constantFrom<Shown.Kind>("zeros", "alternating", "scrambled"),
      fc.integer({ min: 2, max: 256 }),
      fc.integer({ min: 1, max: 40 })
    )
    .chain(([kind, size, count]) =>
      fc.uniqueArray(fc.nat(size - 1), { minLength: 1, maxLength: count }).map((visits) => ({
        learner: "counting",
        theta: Shown.theta(kind, size),
        visits: again ? [...visits, ...visits] : visits
      }))
    )

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
        model: Contest,
        show: showContest,
        domain: Domain.exhaustive(() => contests(["counting", "doubling"], ["scrambled"], whole)),
        premises: {
          "longer table": [
            "the table is longer than the learner",
            (it) => Honest.longer(honest(it)) > 0
          ],
          "enough seen": [
            "more contexts are seen than the table has bits more",
            (it) => it.seen > Honest.longer(honest(it))
          ]
        },
        without: {
          "longer table": Domain.exhaustive(() =>
            contests(
              ["counting", "doubling"],
              ["scrambled"],
              whole.filter(([size]) => size <= 64)
            )
          ),
          "enough seen": Domain.exhaustive(() =>
            contests(
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
          const odds = Honest.againstTable(honest(it))
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
              honest({ learner: "coin", kind: "zeros", size, seen: size })
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
        model: Average,
        show: showAverage,
        domain: Domain.sampled(averages(all)),
        premises: { uniform: ["every θ of its length is as likely", everyTheta] },
        without: {
          uniform: Domain.sampled(averages((size) => ["0".repeat(size), "1".repeat(size)]))
        },
        margin: (it) => averageLoss(it).minus(LogForm.of(Shown.seen(it.visits).at(-1) ?? 0))
      }
    ),
    Statement.some(
      "S4",
      "An inner learner leads all tables together, after some number of visits.",
      {
        model: Contest,
        show: (it) => Honest.show(honest(it)),
        domain: Domain.exhaustive(() =>
          contests(
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
            (it) => !Honest.newCostsABit(honest(it))
          ],
          "enough seen": [
            "more contexts are seen than the learner has bits more than the tables share",
            (it) => it.seen > Shown.bitsOf(it.learner) - Honest.shared(honest(it))
          ]
        },
        without: {
          structure: Domain.exhaustive(() =>
            contests(
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
            contests(
              ["counting", "doubling"],
              ["zeros"],
              [
                [256, 128],
                [256, 256]
              ]
            )
          ),
          "enough seen": Domain.exhaustive(() =>
            contests(
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
        margin: (it) => Honest.closest(honest(it)).negated()
      }
    ),
    Statement.holds(
      "S5",
      "Counting leads the table of θ by the difference of their lengths less one bit for each context that was seen, whatever θ is.",
      {
        model: Honest.Honest,
        show: Honest.show,
        domain: Domain.sampled(met(false)),
        premises: { once: ["no context comes twice", isOnce] },
        without: { once: Domain.sampled(met(true)) },
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
