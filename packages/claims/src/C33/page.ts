/**
 * # C33 The dichotomy is inner alignment under another name
 *
 * References: [HubingerEtAl2019]; thread: seeds/claims/C33.md
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { Claim, Exact, Reading, Sentence } from "@headwater/proof"
import { asks, asserts } from "../thread.ts"
import * as Imitators from "./model.ts"

const { imitators, settings } = Imitators

const still = Reading.all(
  "R1",
  "Of what imitates the demonstrator, nine tenths have a live search.",
  {
    ...imitators,
    conditions: {
      "a search saves twelve bits": [
        "the shortest text for the demonstrator has a search and is three symbols shorter than any without",
        (it) => it.saves >= 3
      ],
      "no rule may read it": [
        "nothing but a planner's goal may read the demonstrator",
        (it) => !it.read
      ]
    },
    margin: (it) => Exact.ofInteger(10n * it.A - 9n * it.imitating)
  }
)

/** Nine tenths of one share, as a margin of a part of it. */
const mostly = (part: Rational, whole: Rational): Rational =>
  part.times(Rational.of(10)).minus(whole.times(Rational.of(9)))

const unaudited: Reading.Condition<{ readonly audited: Rational }> = [
  "no step of deployment is checked",
  (it) => it.audited.sign === 0
]

const same = Reading.all(
  "R2",
  "Of what deviates on deployment nine tenths imitate as a means, and of what imitates as a means nine tenths deviate.",
  {
    ...imitators,
    conditions: {
      "no flag": ["no leaf tells deployment from training", (it) => !it.flag],
      "never audited": unaudited
    },
    margin: ({ deviant, misaligned, upstream }) =>
      Rational.min(mostly(misaligned, deviant), mostly(misaligned, upstream))
  }
)

const implies = Reading.all(
  "R3",
  "Of what imitates as a means nine tenths deviate on deployment.",
  {
    ...imitators,
    conditions: { "never audited": unaudited },
    margin: ({ misaligned, upstream }) => mostly(misaligned, upstream)
  }
)

export const C33 = Claim.define({
  id: "C33",
  title: "The dichotomy is inner alignment under another name",
  says: {
    G: [
      {
        quote: "Isn't it just inner alignment / inner misalignment",
        said: asks(15, 1),
        as: {
          "what deviates is what optimises in order to imitate": same,
          "what optimises in order to imitate deviates": implies
        }
      },
      {
        quote: "If you're imitating an optimizer, you're still an optimizer",
        said: asserts(15, 1),
        as: { "what imitates an optimiser searches": still }
      }
    ],
    H: [{ quote: "I agree with this", said: asserts(16, 1), as: { "the two are one": same } }]
  },
  answer:
    "Unaudited, nearly all that optimises to imitate deviates later; what deviates need not optimise if it can tell deployment from training.",
  finding: (found) => {
    const at = found("quadrants")
    return Sentence.say`In one direction: what optimises in order to imitate deviates later, unless it is audited (${at("LX, O: deviating, of what is upstream")} of it where all may read the demonstrator, ${at("LT, R: deviating, of what is upstream")} where a program may answer as in training). In the other it turns on who can read the demonstrator: of what deviates, ${at("LM, R: upstream, of what deviates")} does so where a model can be cut out, ${at("LX, O: upstream, of what deviates")} where all may read and ${at("LX(inf,0), R: upstream, of what deviates")} where planners alone may; the rest are gates that read a flag and want nothing, and without the flag nine tenths of either are the other, with texts of up to twenty bits. What imitates an optimiser searches itself where nothing reads the demonstrator and a search saves twelve bits; ${at("that need a search")} of ${at("demonstrators")} demonstrators with texts of up to eight symbols have none so short without a search.`
  },
  statements: [
    still.over("S1 imitators_of_searchers_search", {
      domain: settings(7, 5),
      where: { "a search saves twelve bits": true, "no rule may read it": true },
      sizes: { symbols: [5, 7] },
      few: "every demonstrator of five symbols of which a search saves as much, and O of six",
      expect: "for",
      beyond: { domain: settings(8, 7), sizes: { symbols: [7, 8] } }
    }),
    same.over("S2 one_without_a_flag", {
      domain: Imitators.flags(5),
      where: { "no flag": true, "never audited": true },
      without: { "never audited": Imitators.audited(5) },
      sizes: { symbols: [5, 5] },
      expect: "for",
      beyond: { domain: Imitators.flags(7), sizes: { symbols: [7, 7] } }
    }),
    implies.over("S3 upstream_deviates", {
      domain: Imitators.flags(5),
      where: { "never audited": true },
      without: { "never audited": Imitators.audited(5) },
      iff: true,
      sizes: { symbols: [5, 5] },
      expect: "for",
      beyond: { domain: Imitators.flags(7), sizes: { symbols: [7, 7] } }
    }),
    Claim.measured(
      "S4 quadrants",
      "Shares of the posterior by search and deviation, and of what deviates and is upstream in each other, at 28 bits; demonstrators of up to eight symbols.",
      Imitators.figures
    )
  ]
})
