/**
 * # C26 Regularisation is the selective pressure, and speed is not
 *
 * In one architecture every setting of the parameters takes the same time, so a charge for time
 * moves nothing; and where the number of updates is fixed, slow evaluation costs nothing. Both end
 * with adaptive computation: parameters that stop early are faster, and a clock gives the faster
 * candidate more updates. What a penalty on squares prefers is not what a code prefers.
 *
 * ## Statements
 * - S1 (law)    one time for all ⇒ the posterior goes by the regulariser
 * - S2 (holds)  a fixed number of updates ⇒ what is selected does not depend on evaluation time
 * - S3 (holds)  no halting gate ⇒ the posterior does not depend on gamma
 * - S4, S4b (fail) squares order functions as code lengths do; they are a property of the function
 *
 * References: [thread]; thread: seeds/claims/C26.md
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { Network } from "@headwater/hypotheses"
import { Regularised } from "@headwater/priors"
import { Claim, Domain, Exact, Statement } from "@headwater/proof"
import * as Fabric from "./models/Fabric.ts"
import * as Penalties from "./models/Penalties.ts"
import * as Training from "./models/Training.ts"

type Fabric = Fabric.Fabric

/** Functions of three bits with what is shown of them, for all ways to charge for time. */
function* fabrics(halts: boolean): Generator<Fabric> {
  for (const target of ["01010101", "00010111", "01101001", "11110001"]) {
    for (const shown of ["00000000", "10000001", "11110000", "11111110"]) {
      for (const how of ["max", "total"] as const) {
        for (const gamma of [1, 2, 7]) yield { halts, target, shown, how, gamma }
      }
    }
  }
}

const moved = (it: Fabric): Rational =>
  Fabric.distance(Fabric.posterior(it), Fabric.posterior(it, 0))

export const C26 = Claim.define({
  id: "C26",
  title: "Regularisation is the selective pressure, and speed is not",
  says: ["C"],
  about:
    "Every setting of a network's parameters takes the same time, so being fast earns nothing, and " +
    "being favoured by the regulariser does. That is exact for a fixed architecture and a fixed " +
    "number of updates. It ends where candidates may stop early and pay for their steps, or share a " +
    "clock. A penalty on squared weights is not a code length.",
  verdict: { is: "conditional", because: ["S2", "S3"] },
  statements: [
    Statement.law(
      "S1",
      "Of settings that take one time, the posterior is 2^-R among those that agree with the data.",
      {
        model: Fabric.Fabric,
        show: Fabric.show,
        domain: Domain.exhaustive(() => fabrics(false)),
        premises: {},
        margin: (it) => {
          const times = new Set(Fabric.settings(false).map((one) => one[it.how]))
          const masses = Fabric.settings(false).filter(({ table }) =>
            Array.from(it.shown).every((bit, i) => bit === "0" || table[i] === it.target[i])
          )
          const total = Rational.sum(masses.map(Fabric.regularised))
          return Exact.ofCondition(
            times.size === 1 &&
              Array.from(Fabric.posterior(it)).every(([table, mass]) =>
                Rational.sum(masses.filter((one) => one.table === table).map(Fabric.regularised))
                  .dividedBy(total)
                  .equals(mass)
              )
          )
        }
      }
    ),
    Statement.holds(
      "S2",
      "Idle work in every evaluation of one of two candidates does not change which is selected.",
      {
        model: Training.Training,
        show: Training.show,
        domain: Domain.sampled(Training.trainings("updates of each arm")),
        premises: {
          "fixed updates": [
            "each candidate gets a number of updates that is fixed",
            ({ limit }) => limit === "updates of each arm"
          ]
        },
        without: {
          "fixed updates": Domain.sampled(Training.trainings("shared steps"), { runs: 400 })
        },
        margin: (it) => Exact.ofCondition(Training.isUnmoved(it))
      }
    ),
    Statement.holds("S3", "The posterior does not depend on the charge for time.", {
      model: Fabric.Fabric,
      show: Fabric.show,
      domain: Domain.exhaustive(() => fabrics(false)),
      premises: { "no halting gate": ["no parameter ends a run early", ({ halts }) => !halts] },
      without: { "no halting gate": Domain.exhaustive(() => fabrics(true)) },
      margin: (it) => moved(it).negated()
    }),
    Statement.fails(
      "S4",
      "Of two functions of a threshold unit, the one with the shorter code has no larger squares.",
      {
        model: Penalties.Pair,
        show: Penalties.show,
        domain: Domain.exhaustive(Penalties.pairs),
        premises: {},
        margin: ({ f, g }) =>
          Exact.ofInteger(Penalties.least(g).squares - Penalties.least(f).squares)
      }
    ),
    Statement.fails("S4b", "Two units that compute one function have equal squares.", {
      model: Penalties.Scaled,
      show: Penalties.showScaled,
      domain: Domain.exhaustive(Penalties.scaled),
      premises: {},
      margin: (it) => {
        const [a, b] = Penalties.both(it)
        const same = Network.table(a).join() === Network.table(b).join()
        const [p, q] = [Regularised.penalty("L2", a), Regularised.penalty("L2", b)]
        return Exact.ofCondition(!same || p === q)
      }
    })
  ]
})
