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
import * as ProgramPair from "./models/ProgramPair.ts"
import * as BoundaryTrend from "./models/BoundaryTrend.ts"
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
import * as MachineOrder from "./models/MachineOrder.ts"

type ProgramPair = ProgramPair.ProgramPair

const { sizes } = ProgramPair

/** From so many numbers on the search for a square root is slower than Newton's rule; measured. */
const numbers = 65

/** From so many on it is slower than a table of the roots, on either machine; measured. */
const listed = 11

const isRuled = ({ family, second, size }: ProgramPair): boolean =>
  family === "isqrt" && second === "newton" && size >= numbers

const isListed = ({ family, second, size }: ProgramPair): boolean =>
  family === "dlog" || (family === "isqrt" && second === "table" && size >= listed)

/** Square roots by search and by Newton's rule, from the smallest size at which the search is slower. */
const ruled = (meter: Meter = "unit"): Iterable<ProgramPair> =>
  ProgramPair.searchPairs(isqrt, sizes(isqrt, numbers, isUnary(meter) ? 96 : 512), {
    meter,
    second: "newton"
  })

/** Square roots and discrete logarithms by search and by table, likewise. */
function* inTables(meter: Meter = "unit"): Generator<ProgramPair> {
  const [small, large] = isUnary(meter) ? [24, [65, 80]] : [64, [65, 80, 128, 256]]
  yield* ProgramPair.searchPairs(isqrt, [...sizes(isqrt, listed, small), ...large], {
    meter,
    second: "table"
  })
  yield* ProgramPair.searchPairs(dlog, sizes(dlog, 3, 181), { meter })
}

function* searched(meter: Meter = "unit"): Generator<ProgramPair> {
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
function* directly(): Generator<ProgramPair> {
  yield* ProgramPair.searchPairs(isqrt, sizes(isqrt, 1, numbers - 1).toReversed(), {
    second: "newton"
  })
  yield* ProgramPair.searchPairs(stanley, sizes(stanley, 1, 190), { second: "closed" })
  yield* ProgramPair.searchPairs(ring, sizes(ring, 3, 8), { second: "rule" })
  yield* ProgramPair.searchPairs(subtraction, sizes(subtraction, 2, 64), { second: "closed" })
}

/** Tables of other families, and of few square roots. */
function* otherTables(): Generator<ProgramPair> {
  yield* ProgramPair.searchPairs(isqrt, sizes(isqrt, 1, listed - 1).toReversed(), {
    second: "table"
  })
  yield* ProgramPair.searchPairs(stanley, sizes(stanley, 1, 190), { second: "table" })
  yield* ProgramPair.searchPairs(ring, sizes(ring, 3, 8), { second: "table" })
}

function* others(): Generator<ProgramPair> {
  yield* directly()
  yield* otherTables()
}

const areShorterAndSlower = (searchPairs: Iterable<ProgramPair>): ReadonlyArray<ProgramPair> =>
  [...searchPairs].filter((it) => ProgramPair.shorterAndSlower(it) > 0n)

/** By how many bits the speed prior prefers the second. */
const turned = (it: ProgramPair) => Weight.length(ProgramPair.odds(it, speed.of({})))

const most = 1024
const fourfold = (size: number): number => 4 * size

/** Whether the first takes more steps than the second at the smaller size. */
const isSlower = (it: BoundaryTrend.BoundaryTrend): boolean =>
  ProgramPair.timeRatio(BoundaryTrend.at(it, it.from)).compare(Rational.one) > 0

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
        model: ProgramPair.ProgramPair,
        show: ProgramPair.show,
        domain: Domain.exhaustive(function* () {
          for (const family of Costs.all) {
            yield* ProgramPair.pairs(family, family.size.examples, "unit")
          }
        }),
        settings: elsewhere((meter) =>
          Domain.exhaustive(function* () {
            for (const family of Costs.families(meter)) {
              const small = family.size.examples.filter((size) => size <= 8)
              yield* ProgramPair.pairs(family, small, meter)
            }
          })
        ),
        premises: {},
        margin: (it) => {
          const gain = Weight.odds(
            ProgramPair.odds(it, simplicity.of({})),
            ProgramPair.odds(it, speed.of({}))
          )
          const ratio = ProgramPair.timeRatio(it)
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
        model: ProgramPair.ProgramPair,
        show: ProgramPair.show,
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
        margin: (it) => Exact.ofInteger(ProgramPair.shorterAndSlower(it))
      }
    ),
    Statement.holds(
      "S2b",
      "A program that goes through candidates is shorter and slower than a table of all answers.",
      {
        model: ProgramPair.ProgramPair,
        show: ProgramPair.show,
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
        margin: (it) => Exact.ofInteger(ProgramPair.shorterAndSlower(it))
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
      model: ProgramPair.ProgramPair,
      show: ProgramPair.show,
      domain: Domain.exhaustive(() => searched()),
      premises: {
        "shorter and slower": [
          "the first is shorter and slower",
          (it) => ProgramPair.shorterAndSlower(it) > 0n
        ]
      },
      settings: elsewhere((meter) => Domain.exhaustive(() => searched(meter))),
      margin: turned
    }),
    Statement.holds(
      "S3b",
      "Of two programs the shorter and slower is preferred at the exponent 1.",
      {
        model: ProgramPair.ProgramPair,
        show: ProgramPair.show,
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
        model: BoundaryTrend.BoundaryTrend,
        show: BoundaryTrend.show,
        domain: Domain.exhaustive(() => BoundaryTrend.roots(sizes(isqrt, numbers, most), fourfold)),
        premises: {
          fourfold: ["M = 4N", ({ from, to }) => to === 4 * from],
          slower: ["for N numbers the program that tries in turn is the slower one", isSlower]
        },
        without: {
          fourfold: Domain.exhaustive(function* () {
            const next = BoundaryTrend.roots(sizes(isqrt, numbers, most), (size) => size + 1)
            for (const it of next) if (BoundaryTrend.change(it) !== 0) yield it
          }),
          slower: Domain.exhaustive(() =>
            BoundaryTrend.roots(sizes(isqrt, 1, numbers - 1).toReversed(), fourfold)
          )
        },
        settings: elsewhere(
          (meter) =>
            Domain.exhaustive(() =>
              isUnary(meter)
                ? BoundaryTrend.roots(sizes(isqrt, 1, 24), fourfold, meter)
                : BoundaryTrend.roots(sizes(isqrt, numbers, most / 4), fourfold, meter)
            ),
          { beta: vacuous(division), graph: vacuous(division) }
        ),
        strict: true,
        margin: (it) => Exact.ofInteger(-BoundaryTrend.change(it))
      }
    ),
    Statement.holds(
      "S4b",
      "For discrete logarithms the exponent at which the order turns rises from one prime with primitive root 2 to the next.",
      {
        model: BoundaryTrend.BoundaryTrend,
        show: BoundaryTrend.show,
        domain: Domain.exhaustive(() => BoundaryTrend.primes(29, 523, "unit")),
        premises: {
          "29 on": ["the primes are at least 29", ({ from }) => from >= 29]
        },
        without: { "29 on": Domain.exhaustive(() => BoundaryTrend.primePairs(3, 29)) },
        settings: elsewhere(
          (meter) => Domain.exhaustive(() => BoundaryTrend.primes(29, 389, meter)),
          {
            load: turns(
              "a program pays for each bit of its table, and at first the search grows faster than they do"
            ),
            log: turns(
              "numbers cost by their length: modulo 349 the dearest entry of the table costs less than modulo 347"
            ),
            beta: absent("logarithms have no lambda terms here"),
            graph: absent("logarithms have no lambda terms here")
          }
        ),
        strict: true,
        margin: (it) => Exact.ofInteger(BoundaryTrend.change(it))
      }
    ),
    Statement.open("S5", "How far that exponent depends on what a step is.", {
      probe: () => BoundaryTrend.figures()
    }),
    Statement.fails(
      "S6a",
      "Which of two programs is the shorter one does not depend on the machine.",
      {
        model: MachineOrder.Pair,
        show: MachineOrder.show("bits"),
        domain: Domain.exhaustive(MachineOrder.pairs),
        premises: {},
        settings: across,
        margin: (it) => Exact.ofCondition(MachineOrder.isSameOnAll(it, "bits"))
      }
    ),
    Statement.fails(
      "S6b",
      "Which of two programs is the faster one does not depend on the machine.",
      {
        model: MachineOrder.Pair,
        show: MachineOrder.show("steps"),
        domain: Domain.exhaustive(MachineOrder.pairs),
        premises: {},
        settings: across,
        margin: (it) => Exact.ofCondition(MachineOrder.isSameOnAll(it, "steps"))
      }
    ),
    Statement.fails(
      "S6c",
      "Of two programs without a table, which is the faster one does not depend on the meter.",
      {
        model: MachineOrder.OnMachine,
        show: MachineOrder.showOnMachine,
        domain: Domain.exhaustive(MachineOrder.onMachines),
        premises: {},
        settings: across,
        margin: (it) => Exact.ofCondition(MachineOrder.isSameInAll(it))
      }
    )
  ]
})
