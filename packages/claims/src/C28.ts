/**
 * # C28 A cutoff on speed matters only where good parameters are rare
 *
 * A cutoff takes mass away from every function, more from some than from others. Where it takes
 * little from two functions whose odds are far from even, their order stays. That it takes much from
 * both says nothing: what counts is the difference, and two rare functions may pay the same. The
 * functions are here the strings that all Turing machines of two and three states put out.
 *
 * ## Statements
 * - S1 (law)    log odds change by the difference of the prices, which do not rise with T and end at 0
 * - S2 (holds)  price of the heavier at most ε, log odds above ε ⇒ the order survives the cutoff
 * - S3 (fails)  both prices a bit or more ⇒ the odds change
 * - S4 (law)    the lighter one pays no less ⇒ the order survives, however high the prices
 * - S5 (open)   how many pairs change places
 *
 * References: [Rado1962], [DelahayeZenil2012], [SolerToscanoEtAl2014]; thread: seeds/claims/C28.md
 *
 * @module
 */
import { LogForm, Rational } from "@headwater/exact"
import { Claim, Domain, Exact, Statement } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as Cutoff from "./models/Cutoff.ts"
import * as Halting from "./models/Halting.ts"
import { RationalFromString } from "./models/RationalFromString.ts"

const Thick = Schema.Struct({ ...Cutoff.Cutoff.fields, ratio: RationalFromString })
type Thick = typeof Thick.Type

/** 2^ε for some small ε. */
const ratios = [Rational.of(9, 8), Rational.of(3, 2), Rational.of(4)]

const range = (from: number, to: number): ReadonlyArray<number> =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)

function* thick(pairs: Iterable<Cutoff.Cutoff>): Generator<Thick> {
  for (const pair of pairs) for (const ratio of ratios) yield { ...pair, ratio }
}

/** Every pair of strings of two states at each cutoff, and of three states at some. */
const someCutoffs = (cutoffs: ReadonlyArray<number>): ReadonlyArray<Cutoff.Cutoff> => [
  ...Cutoff.pairs(2, range(1, 6)),
  ...Cutoff.pairs(3, cutoffs)
]

/** Whether the price of the heavier one is at most ε. */
const isThick = ({ states, first, T, ratio }: Thick): boolean =>
  Cutoff.isThick(states, first, T, ratio)

/** Whether the log odds of the pair exceed ε. */
const isClear = ({ states, first, second, ratio }: Thick): boolean =>
  Cutoff.whole(states, first) * ratio.denominator > Cutoff.whole(states, second) * ratio.numerator

/** By how many machines the first leads the second after the cutoff. */
const lead = ({ states, first, second, T }: Cutoff.Cutoff): bigint =>
  Cutoff.mass(states, first, T) - Cutoff.mass(states, second, T)

/** m_T(a) m(b): the odds with and without the cutoff agree where this is the same both ways. */
const crossed = (states: number, a: string, b: string, T: number): bigint =>
  Cutoff.mass(states, a, T) * Cutoff.whole(states, b)

const isLeft = ({ states, first, second, T }: Cutoff.Cutoff): boolean =>
  Cutoff.mass(states, first, T) > 0n && Cutoff.mass(states, second, T) > 0n

/** Whether the price of each is a bit or more. */
const isRare = ({ states, first, second, T }: Cutoff.Cutoff): boolean =>
  [first, second].every(
    (output) => 2n * Cutoff.mass(states, output, T) <= Cutoff.whole(states, output)
  )

/** Log odds after the cutoff, where both are left. */
const oddsAfter = ({ states, first, second, T }: Cutoff.Cutoff): LogForm =>
  LogForm.log2(Rational.of(Cutoff.mass(states, first, T), Cutoff.mass(states, second, T)))

export const C28 = Claim.define({
  id: "C28",
  title: "A cutoff on speed matters only where good parameters are rare",
  says: ["C"],
  about:
    "If good parameters are plentiful a limit on time decides little; if they were few and only just " +
    "fitted it would decide much. The first half stands, with a number: an order can change only where " +
    "a price exceeds the odds. The second half does not, for functions that are equally rare.",
  verdict: { is: "contested", because: ["S2", "S3"] },
  statements: [
    Statement.law(
      "S1",
      "A cutoff changes the log odds of two strings by the difference of their prices; a price does not rise with T, and is 0 at the longest run.",
      {
        model: Cutoff.Cutoff,
        show: Cutoff.show,
        domain: Domain.exhaustive(() => [
          ...Cutoff.pairs(2, range(1, 7)),
          ...[...Cutoff.pairs(3, [4, 21])].filter((_, index) => index % 8 === 0)
        ]),
        premises: { left: ["the cutoff leaves some of both", isLeft] },
        margin: (it) => {
          const { states, first, second, T } = it
          const [own, other] = [Cutoff.price(states, first, T), Cutoff.price(states, second, T)]
          if (own === undefined || other === undefined) return Exact.ofCondition(false)
          const later = [first, second].every(
            (output) => Cutoff.mass(states, output, T) <= Cutoff.mass(states, output, T + 1)
          )
          const ends = T < Halting.longest(states) || (own.sign === 0 && other.sign === 0)
          const before = Rational.of(Cutoff.whole(states, first), Cutoff.whole(states, second))
          const change = oddsAfter(it).minus(LogForm.log2(before))
          const same = change.equals(other.minus(own))
          return Exact.ofCondition(same && later && ends)
        }
      }
    ),
    Statement.holds("S2", "The heavier of two strings is the heavier after the cutoff, too.", {
      model: Thick,
      show: (it) => `${Cutoff.show(it)}; 2^ε = ${it.ratio.toString()}`,
      domain: Domain.exhaustive(() => thick(someCutoffs([8]))),
      premises: {
        thick: ["the price of the heavier one is at most ε", isThick],
        clear: ["their log odds exceed ε", isClear]
      },
      without: {
        thick: Domain.exhaustive(() => thick(Cutoff.pairs(3, [8]))),
        clear: Domain.exhaustive(() => thick(Cutoff.pairs(3, [8])))
      },
      strict: true,
      margin: (it) => Exact.ofInteger(lead(it))
    }),
    Statement.fails(
      "S3",
      "The cutoff changes the odds of two strings of which it takes half or more each.",
      {
        model: Cutoff.Cutoff,
        show: Cutoff.show,
        domain: Domain.exhaustive(() => someCutoffs([8, 10, 12])),
        premises: {
          rare: ["the price of each is a bit or more", isRare],
          left: ["the cutoff leaves some of both", isLeft]
        },
        margin: ({ states, first, second, T }) =>
          Exact.ofCondition(crossed(states, first, second, T) !== crossed(states, second, first, T))
      }
    ),
    Statement.law(
      "S4",
      "The heavier of two strings is no lighter than the other after a cutoff that leaves it no smaller a share, however small that is.",
      {
        model: Cutoff.Cutoff,
        show: Cutoff.show,
        domain: Domain.exhaustive(() => someCutoffs([8, 12])),
        premises: {
          "price no higher": [
            "the heavier one keeps no smaller share of its mass",
            ({ states, first, second, T }) =>
              crossed(states, first, second, T) >= crossed(states, second, first, T)
          ]
        },
        margin: (it) => Exact.ofInteger(lead(it))
      }
    ),
    Statement.open("S5", "How many pairs of strings change places at a cutoff.", {
      probe: () =>
        Object.fromEntries(
          range(4, 20).map((T) => [
            `3 states, T = ${T}`,
            `${[...Cutoff.pairs(3, [T])].filter(Cutoff.turns).length} of 8128`
          ])
        )
    })
  ]
})
