/**
 * # C37 A trained network is about a Bayesian imitator with a bounded simplicity prior
 *
 * The premise of the argument, on networks that can all be counted: three bits, up to three hidden
 * units, parameters -1, 0 and 1. All settings of the parameters alike are a prior over functions.
 * It gives what few units compute at least a mass that falls exponentially with their parameters,
 * nothing to what does not fit, and conditioning it generalises. But it is not 2^-cK: many pairs of
 * functions stand the other way round. And training is not conditioning; that stays open.
 *
 * ## Statements
 * - S1 (holds)  computed by h of H hidden units ⇒ mass at least 3^-(4h + H + 1)
 * - S2 (fails)  fewer non-zero parameters ⇒ more mass
 * - S3 (law)    the networks' own posterior loses no more than that of any simplicity prior
 * - S4 (holds)  conditioning random networks generalises to functions from a simplicity prior
 * - S5 (open)   how near the simplicity prior comes, and what gradient descent finds
 *
 * References: [VallePerezEtAl2019], [MingardEtAl2021]; thread: seeds/claims/C37.md
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { Claim, Domain, Exact, Statement } from "@headwater/proof"
import * as Descended from "./models/Descended.ts"
import * as RandomNetwork from "./models/RandomNetwork.ts"

type Within = RandomNetwork.Within
type Learning = RandomNetwork.Learning

const within = (holds: (it: Within) => boolean): Domain.Domain<Within> =>
  Domain.exhaustive(function* () {
    for (const hidden of [1, 2, 3]) {
      for (const used of [0, 1, 2, 3]) {
        for (const table of RandomNetwork.tables) {
          const it = { table, used, hidden }
          if (holds(it)) yield it
        }
      }
    }
  })

/** About 2^1.2, the price of a parameter that three hidden units come nearest to. */
const price = Rational.of(85, 37)

const learning = (
  options: {
    readonly hidden?: ReadonlyArray<number>
    readonly factors?: ReadonlyArray<Rational>
    readonly alike?: Learning["alike"]
    readonly unseen?: ReadonlyArray<number>
  } = {}
): Domain.Domain<Learning> =>
  Domain.exhaustive(function* () {
    for (const hidden of options.hidden ?? [2, 3]) {
      for (const factor of options.factors ?? [price]) {
        for (const shown of RandomNetwork.choices) {
          const unseen = shown.replaceAll("1", "").length
          if (options.unseen?.includes(unseen) === false) continue
          yield { hidden, shown, factor, alike: options.alike ?? "parameters" }
        }
      }
    }
  })

export const C37 = Claim.define({
  id: "C37",
  title: "A trained network is about a Bayesian imitator with a bounded simplicity prior",
  says: ["Kosoy"],
  about:
    "Of all small networks more compute what few parameters can do, and none what does not fit: a " +
    "bounded simplicity prior in shape, which generalises when it is conditioned. It is not one by " +
    "the letter, since many functions of fewer parameters have less mass. Whether training " +
    "conditions it is open; here descent finds the likelier functions more often than it should.",
  verdict: { is: "contested", because: ["S1", "S2"] },
  statements: [
    Statement.holds(
      "S1",
      "A function that h of H hidden units compute has a mass of at least 3^-(4h + H + 1).",
      {
        model: RandomNetwork.Within,
        show: RandomNetwork.showWithin,
        domain: within(() => true),
        premises: {
          computed: ["h hidden units compute the function", RandomNetwork.isComputed],
          fits: ["there are at least so many hidden units", (it) => it.used <= it.hidden]
        },
        without: {
          computed: within((it) => it.used <= it.hidden && !RandomNetwork.isComputed(it)),
          fits: within((it) => it.used > it.hidden && RandomNetwork.isComputed(it))
        },
        margin: (it) => RandomNetwork.mass(it.table, it.hidden).minus(RandomNetwork.bound(it))
      }
    ),
    Statement.fails(
      "S2",
      "Of two functions that of fewer non-zero parameters has the greater mass.",
      {
        model: RandomNetwork.Pair,
        show: RandomNetwork.showPair,
        domain: Domain.exhaustive(function* () {
          yield* RandomNetwork.pairs(2)
          yield* RandomNetwork.pairs(3)
        }),
        premises: {
          fewer: [
            "the one has fewer non-zero parameters than the other",
            ({ one, other, hidden }) =>
              RandomNetwork.least(one, hidden) < RandomNetwork.least(other, hidden)
          ]
        },
        margin: ({ one, other, hidden }) =>
          Exact.ofInteger(
            RandomNetwork.networks(one, hidden) - RandomNetwork.networks(other, hidden)
          )
      }
    ),
    Statement.law(
      "S3",
      "On functions of random networks the networks' posterior loses no more than any 2^-cK does.",
      {
        model: RandomNetwork.Learning,
        show: RandomNetwork.showLearning,
        domain: learning({ factors: [Rational.one, price], unseen: [1, 2, 4] }),
        premises: {},
        margin: RandomNetwork.gap
      }
    ),
    Statement.holds(
      "S4",
      "Conditioning random networks is right more often than chance on inputs that were not shown.",
      {
        model: RandomNetwork.Learning,
        show: RandomNetwork.showLearning,
        domain: learning(),
        premises: {
          parameters: [
            "all settings of the parameters are alike to the learner",
            (it) => it.alike === "parameters"
          ],
          simple: [
            "functions of fewer parameters are likelier to be drawn",
            (it) => it.factor.compare(Rational.one) > 0
          ]
        },
        without: {
          parameters: learning({ alike: "functions" }),
          simple: learning({ factors: [Rational.one] })
        },
        margin: (it) => RandomNetwork.accuracy(it).minus(Rational.of(1, 2)),
        strict: true
      }
    ),
    Statement.open(
      "S5",
      "How near does a simplicity prior come to random networks, and random networks to what gradient descent finds?",
      { probe: Descended.figures }
    )
  ]
})
