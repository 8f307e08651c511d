/**
 * # C16 Simplicity favours learned inference much more than speed does
 *
 * Of two programs that answer alike, charging for time moves the odds by the ratio of their times
 * and by nothing else. So a slow program gains from a prior over lengths alone; whether what
 * searches is short and slow is a fact about the problem and the instruction set. The effect is
 * logarithmic: b bits weigh as much as a factor of 2^b in time.
 *
 * ## Statements
 * - S1 (law)    simplicity odds / speed odds = ratio of the times
 * - S2a (holds) square roots ⇒ what goes through candidates is shorter, slower than Newton's rule
 * - S2b (holds) square roots, discrete logarithms ⇒ shorter and slower than a table
 * - S2c (holds) the same for inverses of random quadratic polynomials
 * - S3a (fails) shorter and slower ⇒ the order turns by gamma = 1
 * - S3b (holds) in the pairs of S2a and S2b it does not
 * - S4a, S4b (hold) gamma* falls with N to 4N for square roots; rises with p for logarithms
 * - S6a..S6c (fail) which is the shorter, the faster one does not depend on machine or meter
 *
 * References: [Schmidhuber2002], [Levin1973]; thread: seeds/claims/C16.md
 *
 * @module
 */
import { Rational, Weight } from "@headwater/exact"
import { simplicity, speed } from "@headwater/priors"
import { dlog, isqrt, ring, stanley, subtraction } from "@headwater/programs"
import { Claim, Domain, Exact, Statement } from "@headwater/proof"
import * as fc from "fast-check"
import * as Costs from "./models/Costs.ts"
import * as Duel from "./models/Duel.ts"
import * as Growth from "./models/Growth.ts"
import * as Inverse from "./models/Inverse.ts"
import {
  absent,
  across,
  elsewhere,
  isUnary,
  type Meter,
  settings,
  turns,
  vacuous
} from "./models/Machines.ts"
import * as Orders from "./models/Orders.ts"

type Duel = Duel.Duel

const { sizes } = Duel

/** From so many numbers on the search for a square root is slower than Newton's rule; measured. */
const numbers = 65

/** From so many on it is slower than a table of the roots, on either machine; measured. */
const listed = 11

const isRuled = ({ family, second, size }: Duel): boolean =>
  family === "isqrt" && second === "newton" && size >= numbers

const isListed = ({ family, second, size }: Duel): boolean =>
  family === "dlog" || (family === "isqrt" && second === "table" && size >= listed)

/** Square roots by search and by Newton's rule, from the smallest size at which the search is slower. */
const ruled = (meter: Meter = "unit"): Iterable<Duel> =>
  Duel.duels(isqrt, sizes(isqrt, numbers, isUnary(meter) ? 96 : 512), { meter, second: "newton" })

/** Square roots and discrete logarithms by search and by table, likewise. */
function* inTables(meter: Meter = "unit"): Generator<Duel> {
  const [small, large] = isUnary(meter) ? [24, [65, 80]] : [64, [65, 80, 128, 256]]
  yield* Duel.duels(isqrt, [...sizes(isqrt, listed, small), ...large], { meter, second: "table" })
  yield* Duel.duels(dlog, sizes(dlog, 3, 181), { meter })
}

function* searched(meter: Meter = "unit"): Generator<Duel> {
  yield* ruled(meter)
  yield* inTables(meter)
}

/** For second differences that make a polynomial quadratic. */
const quadratic = (most: number) => fc.integer({ min: 1, max: most })

/** Why a table may be the slower one: in load, and in log. */
const loading = "a program pays for each bit of its table, and reads only a few of them"
const addresses = "numbers cost by their length, and the addresses in a table are long ones"

/** Why Newton's rule is not faster as a term. */
const division = "numbers are unary, so Newton's division is a loop and his rule the slowest term"

/** Where a direct rule is known, and square roots of few numbers, the most of them first. */
function* directly(): Generator<Duel> {
  yield* Duel.duels(isqrt, sizes(isqrt, 1, numbers - 1).toReversed(), { second: "newton" })
  yield* Duel.duels(stanley, sizes(stanley, 1, 190), { second: "closed" })
  yield* Duel.duels(ring, sizes(ring, 3, 8), { second: "rule" })
  yield* Duel.duels(subtraction, sizes(subtraction, 2, 64), { second: "closed" })
}

/** Tables of other families, and of few square roots. */
function* otherTables(): Generator<Duel> {
  yield* Duel.duels(isqrt, sizes(isqrt, 1, listed - 1).toReversed(), { second: "table" })
  yield* Duel.duels(stanley, sizes(stanley, 1, 190), { second: "table" })
  yield* Duel.duels(ring, sizes(ring, 3, 8), { second: "table" })
}

function* others(): Generator<Duel> {
  yield* directly()
  yield* otherTables()
}

const areShorterAndSlower = (duels: Iterable<Duel>): ReadonlyArray<Duel> =>
  [...duels].filter((it) => Duel.shorterAndSlower(it) > 0n)

/** By how many bits the speed prior prefers the second. */
const turned = (it: Duel) => Weight.length(Duel.odds(it, speed.of({})))

const most = 1024
const fourfold = (size: number): number => 4 * size

/** Whether the first takes more steps than the second at the smaller size. */
const isSlower = (it: Growth.Growth): boolean =>
  Duel.timeRatio(Growth.at(it, it.from)).compare(Rational.one) > 0

export const C16 = Claim.define({
  id: "C16",
  title: "Simplicity favours learned inference much more than speed does",
  says: ["B"],
  about:
    "A program that finds its answers by going through candidates can be short, and it is slow; a " +
    "prior that charges for time favours it less. The direction is certain where it is shorter and " +
    "slower, which depends on the problem. The size is logarithmic: at the usual exponent 1 the " +
    "programs measured keep their order.",
  verdict: { is: "conditional", because: ["S2a", "S2b", "S4a", "S4b"] },
  settings,
  statements: [
    Statement.law(
      "S1",
      "The simplicity odds of two programs exceed the speed odds by the ratio of their times, so exactly where the first is slower.",
      {
        model: Duel.Duel,
        show: Duel.show,
        domain: Domain.exhaustive(function* () {
          for (const family of Costs.all) {
            yield* Duel.pairs(family, family.size.examples, "unit")
          }
        }),
        settings: elsewhere((meter) =>
          Domain.exhaustive(function* () {
            for (const family of Costs.families(meter)) {
              const small = family.size.examples.filter((size) => size <= 8)
              yield* Duel.pairs(family, small, meter)
            }
          })
        ),
        premises: {},
        margin: (it) => {
          const gain = Weight.odds(Duel.odds(it, simplicity.of({})), Duel.odds(it, speed.of({})))
          const ratio = Duel.timeRatio(it)
          return Exact.ofCondition(
            Weight.compare(gain, Weight.one) === ratio.compare(Rational.one) &&
              Weight.equals(gain, Weight.of(ratio))
          )
        }
      }
    ),
    Statement.holds(
      "S2a",
      "A program that goes through candidates is shorter and slower than a rule that does not.",
      {
        model: Duel.Duel,
        show: Duel.show,
        domain: Domain.exhaustive(() => ruled()),
        premises: {
          family: [`the problem is the square roots of at least ${numbers} numbers`, isRuled]
        },
        without: { family: Domain.exhaustive(directly) },
        settings: elsewhere((meter) => Domain.exhaustive(() => ruled(meter)), {
          log: turns("numbers cost by their length, and Newton's rule has the longer ones"),
          beta: turns(division),
          graph: turns(division)
        }),
        strict: true,
        margin: (it) => Exact.ofInteger(Duel.shorterAndSlower(it))
      }
    ),
    Statement.holds(
      "S2b",
      "A program that goes through candidates is shorter and slower than a table of all answers.",
      {
        model: Duel.Duel,
        show: Duel.show,
        domain: Domain.exhaustive(() => inTables()),
        premises: {
          family: [
            `the problem is the square roots of at least ${listed} numbers, or discrete logarithms`,
            isListed
          ]
        },
        without: { family: Domain.exhaustive(otherTables) },
        settings: elsewhere((meter) => Domain.exhaustive(() => inTables(meter)), {
          load: turns(loading),
          log: turns(addresses)
        }),
        strict: true,
        margin: (it) => Exact.ofInteger(Duel.shorterAndSlower(it))
      }
    ),
    Statement.holds(
      "S2c",
      "To invert a random polynomial, the program that tries answers in turn is shorter and slower than a table and, where one will do, a division.",
      {
        model: Inverse.Inverse,
        show: Inverse.show,
        domain: Domain.sampled(Inverse.inverse(quadratic(6)), { runs: 60 }),
        premises: { quadratic: ["the polynomial is not linear", ({ step }) => step > 0] },
        without: {
          quadratic: Domain.sampled(Inverse.inverse(fc.constant(0)), { runs: 20 })
        },
        settings: elsewhere(
          (meter) =>
            Domain.sampled(Inverse.inverse(quadratic(isUnary(meter) ? 2 : 6), meter), {
              runs: 30
            }),
          { load: turns(loading), log: turns(addresses) }
        ),
        iff: true,
        strict: true,
        margin: (it) => Exact.ofInteger(Inverse.shorterAndSlower(it))
      }
    ),
    Statement.fails("S3a", "The order of the two turns round at an exponent of at most 1.", {
      model: Duel.Duel,
      show: Duel.show,
      domain: Domain.exhaustive(() => searched()),
      premises: {
        "shorter and slower": [
          "the first is shorter and slower",
          (it) => Duel.shorterAndSlower(it) > 0n
        ]
      },
      settings: elsewhere((meter) => Domain.exhaustive(() => searched(meter))),
      margin: turned
    }),
    Statement.holds(
      "S3b",
      "Of two programs the shorter and slower is preferred at the exponent 1.",
      {
        model: Duel.Duel,
        show: Duel.show,
        domain: Domain.exhaustive(() => areShorterAndSlower(searched())),
        premises: {
          family: [
            `the pair is one of S2a (from ${numbers} square roots on) or S2b (from ${listed} on, or logarithms)`,
            (it) => isRuled(it) || isListed(it)
          ]
        },
        without: { family: Domain.exhaustive(() => areShorterAndSlower(others())) },
        settings: elsewhere((meter) =>
          Domain.exhaustive(() => areShorterAndSlower(searched(meter)))
        ),
        strict: true,
        margin: (it) => turned(it).negated()
      }
    ),
    Statement.holds(
      "S4a",
      "For square roots the exponent at which the order turns falls from N numbers to M.",
      {
        model: Growth.Growth,
        show: Growth.show,
        domain: Domain.exhaustive(() => Growth.roots(sizes(isqrt, numbers, most), fourfold)),
        premises: {
          fourfold: ["M = 4N", ({ from, to }) => to === 4 * from],
          slower: ["for N numbers the program that tries in turn is the slower one", isSlower]
        },
        without: {
          fourfold: Domain.exhaustive(function* () {
            const next = Growth.roots(sizes(isqrt, numbers, most), (size) => size + 1)
            for (const it of next) if (Growth.change(it) !== 0) yield it
          }),
          slower: Domain.exhaustive(() =>
            Growth.roots(sizes(isqrt, 1, numbers - 1).toReversed(), fourfold)
          )
        },
        settings: elsewhere(
          (meter) =>
            Domain.exhaustive(() =>
              isUnary(meter)
                ? Growth.roots(sizes(isqrt, 1, 24), fourfold, meter)
                : Growth.roots(sizes(isqrt, numbers, most / 4), fourfold, meter)
            ),
          { beta: vacuous(division), graph: vacuous(division) }
        ),
        strict: true,
        margin: (it) => Exact.ofInteger(-Growth.change(it))
      }
    ),
    Statement.holds(
      "S4b",
      "For discrete logarithms the exponent at which the order turns rises from one prime with primitive root 2 to the next.",
      {
        model: Growth.Growth,
        show: Growth.show,
        domain: Domain.exhaustive(() => Growth.primes(29, 523, "unit")),
        premises: {
          "29 on": ["the primes are at least 29", ({ from }) => from >= 29]
        },
        without: { "29 on": Domain.exhaustive(() => Growth.primePairs(3, 29)) },
        settings: elsewhere((meter) => Domain.exhaustive(() => Growth.primes(29, 389, meter)), {
          load: turns(
            "a program pays for each bit of its table, and at first the search grows faster than they do"
          ),
          log: turns(
            "numbers cost by their length: modulo 349 the dearest entry of the table costs less than modulo 347"
          ),
          beta: absent("logarithms have no lambda terms here"),
          graph: absent("logarithms have no lambda terms here")
        }),
        strict: true,
        margin: (it) => Exact.ofInteger(Growth.change(it))
      }
    ),
    Statement.open("S5", "How far that exponent depends on what a step is.", {
      probe: () => Growth.figures()
    }),
    Statement.fails(
      "S6a",
      "Which of two programs is the shorter one does not depend on the machine.",
      {
        model: Orders.Pair,
        show: Orders.show("bits"),
        domain: Domain.exhaustive(Orders.pairs),
        premises: {},
        settings: across,
        margin: (it) => Exact.ofCondition(Orders.isSameOnAll(it, "bits"))
      }
    ),
    Statement.fails(
      "S6b",
      "Which of two programs is the faster one does not depend on the machine.",
      {
        model: Orders.Pair,
        show: Orders.show("steps"),
        domain: Domain.exhaustive(Orders.pairs),
        premises: {},
        settings: across,
        margin: (it) => Exact.ofCondition(Orders.isSameOnAll(it, "steps"))
      }
    ),
    Statement.fails(
      "S6c",
      "Of two programs without a table, which is the faster one does not depend on the meter.",
      {
        model: Orders.OnMachine,
        show: Orders.showOnMachine,
        domain: Domain.exhaustive(Orders.onMachines),
        premises: {},
        settings: across,
        margin: (it) => Exact.ofCondition(Orders.isSameInAll(it))
      }
    )
  ]
})
