/**
 * # C32 Imitating an optimiser or optimising to imitate cannot be settled a priori
 *
 * A program and its wrapped version say the same in training, so what is seen there moves neither.
 * What remains is the prior. It depends on the machine: of two machines that simulate each other
 * with a few bits, one may give more weight to the program and the other to the wrapped one. All
 * that is fixed is how far they can disagree: by the two translations, for shortest programs.
 *
 * ## Statements
 * - S1 (law)    after training data the odds are those of the prior
 * - S2 (holds)  training data exclude neither; deployment data may
 * - S3 (some)   a second machine reverses the sign of the odds; so for terms
 * - S4 (holds)  shortest lengths: the difference changes by at most the two translations
 * - S5 (some)   the sign is reversed for shortest programs too
 * - S6 (law)    the translations: same answers, at most a constant of bits more
 * - S7 (open)   what the listing behind S4 and S5 holds
 *
 * References: [LiVitanyi2019] §2.1; thread: seeds/claims/C32.md
 *
 * @module
 */
import { Rational, Weight } from "@headwater/exact"
import { Claim, Domain, Exact, Statement } from "@headwater/proof"
import * as fc from "fast-check"
import * as Listing from "./models/Listing.ts"
import { elsewhere, nowhere, settings } from "./models/Machines.ts"
import * as DeploymentPair from "./models/DeploymentPair.ts"
import * as SecondMachine from "./models/SecondMachine.ts"
import * as ShortestTexts from "./models/ShortestTexts.ts"
import * as Translation from "./models/Translation.ts"

const never = fc.constant(Rational.zero)
const sometimes = fc.constantFrom(Rational.zero, Rational.of(1, 8), Rational.of(1, 2))

const census = ({ programs, endless, undecided, longestRun, shortest }: Listing.Listing): string =>
  `${programs} programs, ${endless} shown endless, ${undecided.length} undecided; longest run ` +
  `${longestRun} steps; ${shortest.size} functions`

/** Samples in each other meter. */
const enough = { runs: 32 }

/** Of statements about the lengths of programs in a listing. */
const lengths = nowhere({
  load: "lengths do not depend on the meter",
  log: "lengths do not depend on the meter",
  beta: "it is not listed which short terms end",
  graph: "it is not listed which short terms end"
})

export const C32 = Claim.define({
  id: "C32",
  title: "Imitating an optimiser or optimising to imitate cannot be settled a priori",
  says: ["F"],
  about:
    "Whether a system trained on the outputs of optimisers copies optimising or optimises in order to " +
    "copy is not told by training data, on which the two agree. A prior over programs decides it, but " +
    "machines that simulate each other with a few bits decide it in opposite ways; they are bound only " +
    "to differ by no more than the translations.",
  verdict: { is: "conditional", because: ["S2", "S3", "S4"] },
  settings,
  statements: [
    Statement.law(
      "S1",
      "After any answers in training the odds of a program and its wrapped version are the prior odds.",
      {
        model: DeploymentPair.DeploymentPair,
        show: DeploymentPair.show,
        domain: Domain.sampled(DeploymentPair.pairs({ flags: fc.constant(0), noise: sometimes })),
        premises: {},
        settings: elsewhere((meter) =>
          Domain.sampled(
            DeploymentPair.pairs({ flags: fc.constant(0), noise: sometimes, meter }),
            enough
          )
        ),
        margin: (it) => {
          const [plain, wrapped] = DeploymentPair.posterior(it)
          const after = Weight.of(plain.dividedBy(wrapped))
          return Exact.ofCondition(Weight.equals(Weight.odds(...DeploymentPair.weights(it)), after))
        }
      }
    ),
    Statement.holds("S2", "Answers exclude neither a program nor its wrapped version.", {
      model: DeploymentPair.DeploymentPair,
      show: DeploymentPair.show,
      domain: Domain.sampled(
        DeploymentPair.pairs({ flags: fc.constantFrom(0, 0, 0, 0, 0, 0, 1, 2), noise: never })
      ),
      premises: { "training only": ["every answer is from training", DeploymentPair.isTraining] },
      without: {
        "training only": Domain.sampled(
          DeploymentPair.pairs({ flags: fc.constantFrom(0, 1, 2), noise: never })
        )
      },
      settings: elsewhere((meter) =>
        Domain.sampled(DeploymentPair.pairs({ flags: fc.constant(0), noise: never, meter }), enough)
      ),
      strict: true,
      margin: (it) => Rational.min(...DeploymentPair.posterior(it))
    }),
    Statement.some(
      "S3",
      "A machine that simulates the register machine and is simulated by it, each with a constant of bits, reverses the sign of the difference in length between an emulator and its departing version.",
      {
        model: SecondMachine.SecondMachine,
        show: SecondMachine.show,
        domain: Domain.exhaustive(() => [
          ...SecondMachine.renamedModels(),
          ...SecondMachine.flaggedModels()
        ]),
        premises: {
          "not a renaming": [
            "the machines differ in more than the names of their instructions",
            ({ machine }) => machine !== "renamed"
          ]
        },
        without: { "not a renaming": Domain.exhaustive(SecondMachine.renamedModels) },
        settings: elsewhere((meter) => Domain.exhaustive(() => SecondMachine.flaggedModels(meter))),
        strict: true,
        margin: (it) => {
          const [first, second] = SecondMachine.excesses(it)
          return Exact.ofInteger(-first * second)
        }
      }
    ),
    Statement.holds(
      "S4",
      "Between the two machines the difference of the lengths of two functions changes by at most the sum of the two translations.",
      {
        model: ShortestTexts.ShortestTexts,
        show: ShortestTexts.show,
        domain: Domain.exhaustive(function* () {
          yield* ShortestTexts.pairs()
          yield* ShortestTexts.padding()
        }),
        premises: {
          "shortest texts": [
            "each text is the shortest of its function on its machine; of a function beyond 22 bits there, the translated one, all lengths from 23 bits to its own being tried",
            ShortestTexts.areShortest
          ]
        },
        without: { "shortest texts": Domain.exhaustive(ShortestTexts.padding) },
        settings: lengths,
        margin: (it) => {
          const { fromPlain, toPlain } = Listing.listings().overhead
          return Exact.ofInteger(fromPlain + toPlain - ShortestTexts.change(it))
        }
      }
    ),
    Statement.some(
      "S5",
      "The shortest program of a function is shorter than that of the same with one more in deployment on one machine, and longer on the other.",
      {
        model: ShortestTexts.ShortestTexts,
        show: ShortestTexts.show,
        domain: Domain.exhaustive(ShortestTexts.departures),
        premises: {},
        without: {},
        settings: lengths,
        strict: true,
        margin: (it) => Exact.ofInteger(Math.min(...ShortestTexts.reversal(it)))
      }
    ),
    Statement.law(
      "S6",
      "A program of at most 20 bits, translated to the other machine, says the same there and is longer by at most the constant of the translation.",
      {
        model: Translation.Translation,
        show: Translation.show,
        domain: Domain.exhaustive(() => Translation.translations(20)),
        premises: {},
        margin: (it) => Exact.ofInteger(Translation.room(it))
      }
    ),
    Statement.open("S7", `What the programs of at most ${Listing.limit} bits come to.`, {
      probe: () => {
        const { plain, flagged, overhead } = Listing.listings()
        return {
          "register machine": census(plain),
          "flagged machine": census(flagged),
          "on both": `${[...plain.shortest.keys()].filter((it) => flagged.shortest.has(it)).length} functions`,
          "translations add at most": `${overhead.fromPlain} bits to the flagged machine, ${overhead.toPlain} back`
        }
      }
    })
  ]
})
