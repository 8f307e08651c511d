/**
 * # C25 Compute buys optimisation in many simple ways, complexity in few cheap ones
 *
 * Is the shortest slow solver of a problem shorter than the shortest fast one, and are slow solvers
 * more? In small languages both can be counted, and both depend on what the language has. Where it
 * iterates to a fixed point, the fast root is the smallest program; where it cannot divide, halving
 * goes by search alone. Without the fast binder both hold, and say nothing: nothing there is fast.
 *
 * ## Statements
 * - S1 (fails)  a solver exists ⇒ the smallest slow one is smaller than the smallest fast one
 * - S1b (fails) a solver exists ⇒ slow ones are more
 * - S2 (holds)  without FIX both hold, vacuously
 * - S3 (open)   time predicts the difficulty of discovery better than size; measured by a local search
 * - S4 (some)   both hold in a language that has both binders
 * - S5 (some)   on the register machine a slow root is shorter than a fast one
 *
 * References: [Levin1973], [Bennett1988]; thread: seeds/claims/C25.md
 *
 * @module
 */
import { Register } from "@headwater/hypotheses"
import { isqrt } from "@headwater/programs"
import { Claim, Domain, Exact, Statement } from "@headwater/proof"
import * as Discovery from "./models/Discovery.ts"
import * as ProgramPair from "./models/ProgramPair.ts"
import * as Solving from "./models/Solving.ts"

const both = ["MU", "FIX"] as const
const search = ["MU"] as const

const solved = [
  "a program of at most 8 nodes solves the problem",
  (it: Solving.Solving) => Solving.solvers(it).length > 0
] as const

const share = (models: ReadonlyArray<Solving.Solving>, holds: (it: Solving.Solving) => boolean) =>
  `${models.filter(holds).length} of ${models.length}`

export const C25 = Claim.define({
  id: "C25",
  title: "Compute buys optimisation in many simple ways, complexity in few cheap ones",
  says: ["B"],
  about:
    "Whether slow solvers of a problem are shorter and more than fast ones is counted in small languages. " +
    "It depends on the language: where one iteration does the clever step, the fast solver is the " +
    "smallest; where that step cannot be written, search is. Which of them resembles training is open.",
  verdict: { is: "contested", because: ["S1", "S1b", "S4", "S5"] },
  statements: [
    Statement.fails(
      "S1",
      "In every language with both binders the smallest slow solver is smaller than the smallest fast one.",
      {
        model: Solving.Solving,
        show: Solving.show,
        domain: Domain.exhaustive(() => Solving.all(both)),
        premises: { solved },
        strict: true,
        margin: (it) => Exact.ofInteger(Solving.smaller(it))
      }
    ),
    Statement.fails(
      "S1b",
      "In every language with both binders more solvers of at most 8 nodes are slow than fast.",
      {
        model: Solving.Solving,
        show: Solving.show,
        domain: Domain.exhaustive(() => Solving.all(both)),
        premises: { solved },
        strict: true,
        margin: (it) => Exact.ofInteger(Solving.more(it))
      }
    ),
    Statement.holds(
      "S2",
      "The smallest slow solver is smaller than the smallest fast one, and slow ones are more; vacuous, for a search that answers y evaluates y + 1 times, and none is fast.",
      {
        model: Solving.Solving,
        show: Solving.show,
        domain: Domain.exhaustive(function* () {
          yield* Solving.all(search)
          yield* Solving.all(both)
        }),
        premises: {
          "no fast iteration": ["the language lacks FIX", (it) => !it.binders.includes("FIX")],
          "a slow solver": [
            "some program of at most 8 nodes solves the problem in more than T",
            (it) => Solving.slow(it).count > 0n
          ]
        },
        without: {
          "no fast iteration": Domain.exhaustive(() => Solving.all(both)),
          "a slow solver": Domain.exhaustive(() => Solving.all(search, [6, 50]))
        },
        strict: true,
        margin: (it) => Exact.ofInteger(Solving.smallerAndMore(it))
      }
    ),
    Statement.open(
      "S3",
      "Time predicts the difficulty of discovery better than size; measured are the variants in which slow solvers are smaller, and more, and the order in which a local search discovers solvers.",
      {
        probe: () => {
          const models = [...Solving.all(both)].filter((it) => Solving.solvers(it).length > 0)
          const variants = Discovery.comparable()
          const search = Discovery.ranks(variants, { blind: false, tries: 5000, seed: 1 })
          const walk = Discovery.ranks(variants, { blind: true, tries: 5000, seed: 1 })
          return {
            "slow ones are smaller": share(models, (it) => Solving.smaller(it) > 0),
            "fast ones are smaller": share(models, (it) => Solving.smaller(it) < 0),
            "slow ones are more": share(models, (it) => Solving.more(it) > 0n),
            "fast ones are more": share(models, (it) => Solving.more(it) < 0n),
            "discovered by the search": `${search.discovered} of ${search.solvers} solvers, in ${variants.length} variants with more than one time`,
            "discovery and size": Discovery.words(search.size),
            "discovery and time": Discovery.words(search.time),
            "the same at one size": Discovery.words(search.timeAtOneSize),
            "discovered by a blind walk": `${walk.discovered} of ${walk.solvers}`,
            "blind walk and size": Discovery.words(walk.size),
            "blind walk and time": Discovery.words(walk.time)
          }
        }
      }
    ),
    Statement.some(
      "S4",
      "In some language with both binders the smallest slow solver is smaller than the smallest fast one, and slow ones are more.",
      {
        model: Solving.Solving,
        show: Solving.show,
        domain: Domain.exhaustive(() => Solving.all(both)),
        premises: {},
        without: {},
        strict: true,
        margin: (it) => Exact.ofInteger(Solving.smallerAndMore(it))
      }
    ),
    Statement.some(
      "S5",
      "On the register machine a program for the square root that takes more steps than Newton's iteration is shorter.",
      {
        model: ProgramPair.ProgramPair,
        show: ProgramPair.show,
        domain: Domain.exhaustive(() =>
          Register.meters.flatMap((meter) => [
            ...ProgramPair.searchPairs(isqrt, [1, 4, 16, 64, 128, 256], { meter, second: "newton" })
          ])
        ),
        premises: {},
        without: {},
        strict: true,
        margin: (it) => Exact.ofInteger(ProgramPair.shorterAndSlower(it))
      }
    )
  ]
})
