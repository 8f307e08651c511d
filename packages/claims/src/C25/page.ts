/**
 * # C25 Compute buys optimisation in many simple ways, complexity in few cheap ones
 *
 * References: [Levin1973], [Bennett1988]; thread: seeds/claims/C25.md
 *
 * @module
 */
import { Claim, Domain, Exact, Reading, Sentence } from "@headwater/proof"
import { asserts, bets } from "../thread.ts"
import * as Solvers from "./model.ts"

const { counted, problems } = Solvers

const shared = {
  model: Solvers.model,
  measure: Solvers.measure,
  sizes: { beyond: (it: Solvers.Measured) => it.T, nodes: (it: Solvers.Measured) => it.nodes }
}

const smaller = Reading.most(
  "R1",
  "Of most problems in small languages that have solvers the smallest slow one is smaller than the smallest fast one.",
  {
    ...shared,
    threshold: "51/100",
    strict: true,
    ties: (it) => it.smaller === 0,
    margin: (it) => Exact.ofInteger(it.smaller)
  }
)

const more = Reading.most(
  "R2",
  "Of most problems in small languages that have solvers more are solved slowly than fast.",
  {
    ...shared,
    threshold: "51/100",
    strict: true,
    ties: (it) => it.more === 0n,
    margin: (it) => Exact.ofInteger(it.more)
  }
)

const predicts = Reading.all(
  "R3",
  "In every run of a local search the order of discovery goes with time more than with size.",
  {
    model: Solvers.search,
    measure: Solvers.ranks,
    sizes: { seed: (it) => it.seed },
    margin: (it) => it.time.minus(it.size)
  }
)

const somewhere = Reading.some(
  "R4",
  "For some problem and machine a slower program is shorter than a faster one.",
  {
    model: Solvers.roots,
    measure: (it) => it,
    strict: true,
    margin: (it) => Exact.ofInteger(Solvers.shorterAndSlower(it))
  }
)

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
  finding: (found) =>
    Sentence.say`Counted over small languages, ${found("counts")("problems")} problems in all and slow meaning beyond six evaluations, it is rather the other way round: slow solvers are the smaller ones in ${found("counts")("slow smaller")} cases and fast ones in ${found("counts")("fast smaller")}, slow ones are more in ${found("counts")("slow more")} and fast ones in ${found("counts")("fast more")}; what a search finds first goes by size (${found("counts")("discovery and size")}) and hardly by time (${found("counts")("discovery and time")}). On the register machine a slow root is the shorter one.`,
  statements: [
    smaller.over("S1 slow_is_smaller", {
      domain: problems(6, 20),
      sizes: { beyond: [6, 20], nodes: [8, 8] },
      expect: "against",
      beyond: "all solvers of ten nodes",
      otherwise: Solvers.withoutIteration
    }),
    more.over("S2 slow_are_more", {
      domain: problems(6, 20),
      sizes: { beyond: [6, 20], nodes: [8, 8] },
      expect: "against",
      beyond: "all solvers of ten nodes",
      otherwise: Solvers.withoutIteration
    }),
    predicts.over("S3 size_predicts_discovery", {
      domain: Solvers.runs([1, 2]),
      sizes: { seed: [1, 2] },
      expect: "against",
      otherwise: Solvers.runs([1], true)
    }),
    somewhere.over("S4 roots_on_the_register_machine", {
      domain: Domain.exhaustive(Solvers.allRoots),
      expect: "for"
    }),
    Claim.measured(
      "S5 counts",
      "Problems in languages with both binders of which slow, or fast, solvers of at most eight nodes are smaller, or more.",
      () => counted(6)
    )
  ]
})
