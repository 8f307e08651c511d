/**
 * # C25 Compute buys optimisation in many simple ways, complexity in few cheap ones
 *
 * References: [Levin1973], [Bennett1988]; thread: seeds/claims/C25.md
 *
 * @module
 */
import { isqrt } from "@headwater/programs"
import { Claim, Domain, Exact, Reading, Sentence } from "@headwater/proof"
import * as ProgramPair from "../models/ProgramPair.ts"
import { asserts, bets } from "../thread.ts"
import * as Discovery from "./discovery.ts"
import * as Solving from "./solving.ts"

const shared = { ...Solving.solving, threshold: "51/100", strict: true }

const smaller = Reading.most(
  "R1",
  "Of most problems in small languages that have solvers the smallest slow one is smaller than the smallest fast one.",
  { ...shared, ties: (it) => it.smaller === 0, margin: (it) => Exact.ofInteger(it.smaller) }
)

const more = Reading.most(
  "R2",
  "Of most problems in small languages that have solvers more are solved slowly than fast.",
  { ...shared, ties: (it) => it.more === 0n, margin: (it) => Exact.ofInteger(it.more) }
)

const predicts = Reading.most(
  "R3",
  "In most runs of a local search the order of discovery goes with time more than with size.",
  { ...Discovery.run, threshold: "51/100", strict: true, margin: Discovery.lead }
)

const somewhere = Reading.some(
  "R4",
  "For some problem and machine a slower program is shorter than a faster one.",
  {
    ...Reading.about(ProgramPair.ProgramPair, (it) => it, { show: ProgramPair.show }),
    strict: true,
    margin: (it) => Exact.ofInteger(ProgramPair.shorterAndSlower(it))
  }
)

/** Roots by any other member and by Newton's rule. */
const roots = Domain.exhaustive(() =>
  ProgramPair.pairs(isqrt, [1, 4, 16, 64, 128, 256], { second: "newton" })
)

/** Of how many problems slow, or fast, solvers are smaller, or more, where slow is beyond T. */
const counted = (T: number): Readonly<Record<string, string>> => {
  const all = Array.from(Solving.solved([T]).models(), Solving.measure)
  const of = (holds: (it: Solving.Measured) => boolean): string =>
    `${all.filter(holds).length} of ${all.length}`
  return {
    [`slow smaller beyond ${T}`]: of((it) => it.smaller > 0),
    [`fast smaller beyond ${T}`]: of((it) => it.smaller < 0),
    [`slow more beyond ${T}`]: of((it) => it.more > 0n),
    [`fast more beyond ${T}`]: of((it) => it.more < 0n)
  }
}

/** How many problems there are of each kind, and how searches order their solvers. */
const counts = (): Readonly<Record<string, string>> => {
  const { discovered, size, solvers, time, timeAtOneSize } = Discovery.ranks({
    order: "search",
    seed: 1
  })
  const blind = Discovery.ranks({ order: "blind walk", seed: 1 })
  return {
    problems: `${new Set(Array.from(Solving.solved([6]).models(), (it) => it.problem)).size}`,
    ...counted(2),
    ...counted(6),
    discovered: `${discovered} of ${solvers}`,
    "discovery and size": Discovery.words(size),
    "discovery and time": Discovery.words(time),
    "the same at one size": Discovery.words(timeAtOneSize),
    "a blind walk and size": Discovery.words(blind.size),
    "a blind walk and time": Discovery.words(blind.time)
  }
}

/** Each time from one number of evaluations to another as what divides slow from fast. */
const slow = (from: number, to: number, nodes = 8) =>
  ({
    domain: Solving.solved(Domain.integers(from, to), nodes),
    sizes: { beyond: [from, to], nodes: [nodes, nodes] }
  }) as const

export const C25 = Claim.define({
  id: "C25",
  title: "Compute buys optimisation in many simple ways, complexity in few cheap ones",
  says: {
    B: [
      {
        quote:
          "there are many simple ways to convert compute to optimisation, but few compute-cheap ways to convert additional complexity to optimization",
        said: asserts(9, 1),
        as: {
          "slow solvers are mostly more": more,
          "slow solvers are mostly smaller": smaller,
          "there is such a problem": somewhere
        }
      },
      {
        quote:
          "whether those inference algorithms run for longer than gradient descent ... my bet is the latter",
        said: bets(9, 1),
        as: { "time predicts discovery better than size": predicts }
      }
    ]
  },
  answer:
    "In the few problems tried it turns on what slow is, and a search finds first what is small, hardly what is fast; what complexity buys is not tested.",
  finding: (found) => {
    const counted = found("counts")
    return Sentence.say`Of ${counted("problems")} problems in small languages with solvers of at most eight nodes: where slow is beyond two to five evaluations, slow solvers are more in ${counted("slow more beyond 2")} cases and smaller in ${counted("slow smaller beyond 2")}, fast ones in ${counted("fast more beyond 2")} and ${counted("fast smaller beyond 2")}; where it is beyond six or more, slow ones are more in at most ${counted("slow more beyond 6")} and smaller in ${counted("slow smaller beyond 6")}, fast ones in ${counted("fast more beyond 6")} and ${counted("fast smaller beyond 6")}. What a search from the smallest program finds first goes by size (${counted("discovery and size")}) and hardly by time (${counted("discovery and time")}), as it does for a walk that looks at nothing (${counted("a blind walk and size")}). On the register machine a slow root is the shorter one. Whether more complexity buys optimisation is not tested.`
  },
  statements: [
    smaller.over("S1 fast_is_smaller_beyond_six", {
      ...slow(6, 16),
      expect: "against",
      beyond: { ...slow(2, 4, 10), expect: "for" }
    }),
    smaller.over("S2 fast_is_smaller_beyond_many", {
      ...slow(17, 49),
      expect: "against",
      beyond: slow(17, 49, 10)
    }),
    more.over("S3 slow_are_more_beyond_two", {
      ...slow(2, 5),
      expect: "for",
      beyond: slow(2, 5, 10)
    }),
    more.over("S4 fast_are_more_beyond_six", {
      ...slow(6, 49),
      expect: "against",
      beyond: slow(8, 49, 10)
    }),
    predicts.over("S5 size_predicts_discovery", {
      domain: Discovery.runs("search", 1, 2),
      sizes: { seed: [1, 2] },
      expect: "against",
      few: "each run looks for the solvers of every problem",
      otherwise: Discovery.runs("time", 1),
      beyond: { domain: Discovery.runs("search", 3, 4, 5, 6, 7, 8), sizes: { seed: [3, 8] } }
    }),
    somewhere.over("S6 roots_on_the_register_machine", { domain: roots, expect: "for" }),
    Claim.measured(
      "S7 counts",
      "Problems of which slow, or fast, solvers of at most eight nodes are smaller, or more, and how discovery orders the solvers.",
      counts
    )
  ]
})
