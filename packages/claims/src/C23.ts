/**
 * # C23 Bounded simplicity priors are well defined, and the speed prior is one
 *
 * A bounded simplicity prior is 2^-K · phi(t) with phi(1) = 1 and phi not rising: hard where phi
 * drops to 0, soft elsewhere. Each soft bound is a mixture of hard ones, so simplicity, hard bounds
 * and the speed prior are one family, and a quarrel between them is one over the prior of the
 * bound. What a machine simulates with some overhead keeps its weight, if it has the time.
 *
 * ## Statements
 * - S1a..S1d (laws) Kraft; equal times; equal lengths; the layer cake
 * - S2 (holds)      time to spare for the simulation ⇒ weight kept up to a constant
 * - S3..S5 (fail)   the laws for a code without ends, a bound that rises, a prior over functions
 *
 * References: [LiVitanyi2019] §4.5, [FilanLeikeHutter2016]; thread: seeds/claims/C23.md
 *
 * @module
 */
import { LogForm, Rational, Weight } from "@headwater/exact"
import { hard, LayerCake } from "@headwater/priors"
import { arbitraries } from "@headwater/priors/laws"
import { Claim, Domain, Exact, Statement } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import * as Bounded from "./models/Bounded.ts"
import { elsewhere, language, machine, Meter, nowhere, settings } from "./models/Machines.ts"
import { RationalFromString } from "./models/RationalFromString.ts"

const limit = 15

const Weighed = Schema.Struct({ prior: Bounded.Choice, limit: Schema.Int, meter: Meter })
const Two = Schema.Struct({ a: Schema.String, b: Schema.String, meter: Meter })
const Pair = Schema.Struct({ prior: Bounded.Choice, ...Two.fields })
const Heights = Schema.Struct({ phi: Schema.Array(RationalFromString) })
const Simulated = Schema.Struct({ program: Schema.String, T: Schema.Int, meter: Meter })
type Simulated = typeof Simulated.Type

const showPair = ({ prior, a, b, meter }: typeof Pair.Type): string =>
  `${Bounded.showChoice(prior)}: ${Bounded.showProgram(a, meter)} and ${Bounded.showProgram(b, meter)}`

const showWeighed = ({ prior, limit, meter }: typeof Weighed.Type): string =>
  `${Bounded.showChoice(prior)}: ${language(meter).tongue.noun}s of at most ${limit} bits`

/** Each prior with each limit. */
const weighed = (meter: Meter): ReadonlyArray<typeof Weighed.Type> =>
  Bounded.choices.flatMap((prior) =>
    Array.from({ length: limit - 3 }, (_, index) => ({ prior, limit: index + 4, meter }))
  )

/** Neighbours among the decided programs in the order of `key`, where it is equal, for each prior. */
function* pairs(key: "steps" | "bits", meter: Meter = "unit"): Generator<typeof Pair.Type> {
  const decided = Bounded.decided(limit, "plain", meter).map(({ bits, cost }) => ({
    bits,
    at: cost[key]
  }))
  const sorted = decided.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  for (const prior of Bounded.choices) {
    for (const [index, a] of sorted.entries()) {
      const b = sorted[index + 1]
      if (b?.at === a.at) yield { prior, a: a.bits, b: b.bits, meter }
    }
  }
}

/** Two programs whatever the prior. */
const twos = (meter: Meter): ReadonlyArray<typeof Two.Type> =>
  [...pairs("steps", meter)].flatMap(({ prior, a, b }) =>
    prior.id === "simplicity" ? [{ a, b, meter }] : []
  )

const costs = ({ a, b, meter }: typeof Pair.Type) =>
  [Bounded.cost(a, "plain", meter), Bounded.cost(b, "plain", meter)] as const

/** Whether the layers of phi are probabilities that give phi back. */
const isMixture = ({ phi }: typeof Heights.Type): boolean => {
  const bound = LayerCake.steps(phi)
  const cake = LayerCake.of(bound, BigInt(phi.length))
  return (
    cake.layers.every((it) => it.probability.sign >= 0) &&
    phi.every((height, index) => LayerCake.factor(cake, BigInt(index + 1)).equals(height))
  )
}

/** How many times slower a simulated program may be; measured, where it is not in the text. */
const overheads: Readonly<Record<Meter, bigint>> = {
  unit: 3n,
  load: 3n,
  log: 4n,
  beta: 10n,
  graph: 10n
}

/** How many bits a simulated program is longer at most. */
const longer = (meter: Meter): number => machine(meter).variant.overhead.toPlain

/** Up to how many bits all programs are simulated. */
const upTo: Readonly<Record<Meter, number>> = { unit: 14, load: 14, log: 14, beta: 16, graph: 16 }

/** The time of a program on the simulated machine. */
const time = ({ program, meter }: Simulated): bigint =>
  Bounded.cost(program, "flagged", meter).steps

function* simulated(
  meter: Meter,
  bounds: (time: bigint) => Iterable<bigint>
): Generator<Simulated> {
  const short = Bounded.decided(upTo[meter], "flagged", meter).flatMap((it) =>
    Bounded.answers(it.bits, meter) ? [it.bits] : []
  )
  for (const program of [...short, ...Bounded.slower(meter)]) {
    const t = time({ program, T: 0, meter })
    for (const T of bounds(t)) yield { program, T: Number(T), meter }
  }
}

/** Just enough time, one step more, and much. */
const enough = (meter: Meter) => (t: bigint) => {
  const least = overheads[meter] * t
  return [t, 2n * t, least, least + 1n, 100n * t]
}

const none = "no program is in it"
const programless = nowhere({ load: none, log: none, beta: none, graph: none })

export const C23 = Claim.define({
  id: "C23",
  title: "Bounded simplicity priors are well defined, and the speed prior is one",
  says: ["Kosoy"],
  about:
    "A bounded simplicity prior weighs a program by 2^-length and bounds its resources, hard or " +
    "soft. The definition is sound, hard and soft bounds and the speed prior are one family up to a " +
    "prior over the bound, and what another machine computes keeps its weight up to a constant as " +
    "long as the simulation fits the bound.",
  verdict: { is: "conditional", because: ["S2"] },
  settings,
  statements: [
    Statement.law("S1a", "The weights of all programs sum to at most one.", {
      model: Weighed,
      show: showWeighed,
      domain: Domain.exhaustive(() => weighed("unit")),
      premises: {},
      settings: elsewhere((meter) => Domain.exhaustive(() => weighed(meter))),
      margin: (it) => {
        const class_ = Bounded.programs(it.limit, "plain", it.meter)
        return Rational.one.minus(Bounded.totals(Bounded.prior(it.prior), class_).present)
      }
    }),
    Statement.law(
      "S1b",
      "Of two programs of equal time the odds are 2 to the difference in bits.",
      {
        model: Pair,
        show: showPair,
        domain: Domain.exhaustive(() => pairs("steps")),
        premises: {},
        settings: elsewhere((meter) => Domain.exhaustive(() => pairs("steps", meter))),
        margin: (it) => {
          const { weight } = Bounded.prior(it.prior)
          const [a, b] = costs(it)
          const [u, v] = [weight(a), weight(b)]
          if (Weight.isZero(u) || Weight.isZero(v)) {
            return Exact.ofCondition(Weight.isZero(u) && Weight.isZero(v))
          }
          const odds = Weight.length(v).minus(Weight.length(u))
          return Exact.ofCondition(odds.equals(LogForm.of(b.bits - a.bits)))
        }
      }
    ),
    Statement.law("S1c", "Of two programs of equal length the faster is no lighter.", {
      model: Pair,
      show: showPair,
      domain: Domain.exhaustive(() => pairs("bits")),
      premises: {},
      settings: elsewhere((meter) => Domain.exhaustive(() => pairs("bits", meter))),
      margin: (it) => {
        const { weight } = Bounded.prior(it.prior)
        const [a, b] = costs(it)
        const order = Weight.compare(weight(a), weight(b))
        return Exact.ofInteger(a.steps <= b.steps ? order : -order)
      }
    }),
    Statement.law("S1d", "Every soft bound is a mixture of hard bounds.", {
      model: Heights,
      show: ({ phi }) => `phi = ${phi.join(", ")}`,
      domain: Domain.sampled(arbitraries.phi.map((phi) => ({ phi }))),
      premises: {},
      margin: (it) => Exact.ofCondition(isMixture(it))
    }),
    Statement.holds(
      "S2",
      "What the flagged machine computes in time t weighs, under a hard bound T, at least 2^-c of its weight there.",
      {
        model: Simulated,
        show: (it) => `${Bounded.showProgram(it.program, it.meter)}, t = ${time(it)}, T = ${it.T}`,
        domain: Domain.exhaustive(() => simulated("unit", enough("unit"))),
        premises: {
          "time to spare": [
            `t ≤ T/${overheads.unit}, for a simulated program takes at most two steps more; T/${overheads.log} in log, T/${overheads.beta} for terms`,
            (it) => time(it) * overheads[it.meter] <= BigInt(it.T)
          ]
        },
        without: {
          "time to spare": Domain.exhaustive(() => simulated("unit", (t) => [t, t + 1n, t + 2n]))
        },
        settings: elsewhere((meter) => Domain.exhaustive(() => simulated(meter, enough(meter)))),
        margin: (it) => {
          const there = Bounded.cost(it.program, "flagged", it.meter)
          const here = Bounded.cost(Bounded.toPlain(it.program, it.meter), "plain", it.meter)
          const weight = hard.of({ T: BigInt(it.T) }).weight(here)
          if (Weight.isZero(weight)) return LogForm.of(-1)
          return LogForm.of(there.bits + longer(it.meter)).minus(Weight.length(weight))
        }
      }
    ),
    Statement.fails(
      "S3",
      "S1a for texts without END, weighed 2^-length: a code that is not prefix-free.",
      {
        model: Weighed,
        show: (it) => `${showWeighed(it)}, their last four bits left out`,
        domain: Domain.exhaustive(() =>
          Array.from({ length: 16 }, (_, index) => ({
            prior: { id: "simplicity", params: {} },
            limit: index + 4,
            meter: "unit" as const
          }))
        ),
        premises: {},
        settings: nowhere({
          load: "lengths do not depend on the meter",
          log: "lengths do not depend on the meter",
          beta: "a term has no END to leave out",
          graph: "a term has no END to leave out"
        }),
        margin: ({ limit }) =>
          Rational.one.minus(
            Rational.sum(
              Bounded.programs(limit, "plain").map(({ cost }) => Rational.pow2(4 - cost.bits))
            )
          )
      }
    ),
    Statement.fails("S4", "S1d for bounds that may rise.", {
      model: Heights,
      show: ({ phi }) => `phi = ${phi.join(", ")}`,
      domain: Domain.sampled(
        fc
          .array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 5 })
          .map((rest) => ({ phi: [10, ...rest].map((n) => Rational.of(n, 10)) }))
      ),
      premises: {},
      settings: programless,
      margin: (it) => Exact.ofCondition(isMixture(it))
    }),
    Statement.fails("S5", "S1b for a prior that weighs all functions alike.", {
      model: Two,
      show: (it) => showPair({ prior: { id: "uniform over functions", params: {} }, ...it }),
      domain: Domain.exhaustive(() => twos("unit")),
      premises: {},
      settings: elsewhere((meter) => Domain.exhaustive(() => twos(meter))),
      margin: ({ a, b }) => Exact.ofCondition(a.length === b.length)
    })
  ]
})
