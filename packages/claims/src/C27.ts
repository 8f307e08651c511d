/**
 * # C27 Among programs that fit, regularisation accounts for any preference for speed
 *
 * A charge for gates selects small circuits. Worked through one gate after another, small is fast
 * by definition. Level by level it is so for up to three inputs; at four there are functions whose
 * smallest circuits are all deeper than a larger one, and which of the two is preferred depends on
 * what a level costs beside a gate.
 *
 * ## Statements
 * - S1 (law)    sequential time is size; depth does not matter to a prior on size
 * - S2 (holds)  at most three inputs ⇒ some smallest circuit has least depth
 * - S3 (holds)  a bit a gate and gamma bits a level ⇒ the two ends change places at gamma = 1
 * - S4 (open)   the share of functions of four inputs whose least size excludes least depth
 *
 * References: [Knuth2011] §7.1.2; thread: seeds/claims/C27.md
 *
 * @module
 */
import { Rational, Weight } from "@headwater/exact"
import { Budget, Circuit } from "@headwater/hypotheses"
import { circuits } from "@headwater/hypotheses/laws"
import { simplicity } from "@headwater/priors"
import { Claim, Domain, Exact, Statement } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import * as SizeDepth from "./models/SizeDepth.ts"
import { chain, functions, inputs } from "./models/SizeDepth.ts"

/** Two circuits as listings. */
const Pair = Schema.Struct({ first: Schema.String, second: Schema.String })
type Pair = typeof Pair.Type

const both = (it: Pair): ReadonlyArray<Circuit.Circuit> =>
  [it.first, it.second].map(Circuit.circuit)

/** Two circuits of as many gates, of different depths more often than not. */
const pairs: fc.Arbitrary<Pair> = fc
  .tuple(circuits.circuit({ inputs: 3, gates: 6 }), circuits.circuit({ inputs: 3, gates: 6 }))
  .map(([first, second]) => ({ first: Circuit.line(first), second: Circuit.line(second) }))

/** Steps one gate after another, and the weight under 2^-size, which knows no depth. */
const sequential = (circuit: Circuit.Circuit): readonly [steps: bigint, weight: Weight.Weight] => {
  const run = Circuit.run(circuit, "0".repeat(circuit.inputs), Budget.of("gates"))
  if (run.status === "exhausted") throw new RangeError(`Expected fewer gates than ${run.limit}`)
  const size = Circuit.size(circuit)
  const cost = {
    mass: Rational.pow2(-size),
    bits: size,
    steps: BigInt(Circuit.depth(circuit)) + 1n,
    space: 1n
  }
  return [run.steps, simplicity.of({}).weight(cost)]
}

const eighths = (weighed: "one" | "all"): Domain.Domain<SizeDepth.Charged> =>
  Domain.exhaustive(() =>
    Array.from({ length: 33 }, (_, k) => ({ ...chain, gamma: Rational.of(k, 8), weighed }))
  )

/** The functions of at most so many gates among those of four inputs, and one of five. */
const larger = (gates: number): Domain.Domain<SizeDepth.Function> =>
  Domain.exhaustive(function* () {
    for (const it of functions(4)) if (Circuit.optimum(it.table).size <= gates) yield it
    yield chain
  })

/** One share of functions, in lowest terms beside the counts. */
const share = (part: number, all: number): string =>
  part === 0 ? `0 of ${all}` : `${part} of ${all} (${Rational.of(part, all).toString()})`

export const C27 = Claim.define({
  id: "C27",
  title: "Among programs that fit, regularisation accounts for any preference for speed",
  says: ["C"],
  about:
    "Of the circuits that compute a function a regulariser prefers those with fewer gates, and fewer " +
    "gates are faster. One after another they are, by definition. In parallel they are for up to " +
    "three inputs; at four inputs one function in six has no smallest circuit that is also shallow.",
  verdict: { is: "conditional", because: ["S2", "S3"] },
  statements: [
    Statement.law(
      "S1",
      "Sequential time is size, and a prior on size alone weighs circuits of equal size alike.",
      {
        model: Pair,
        domain: Domain.sampled(pairs),
        premises: {},
        margin: (it) => {
          const [first, second] = both(it)
          if (first === undefined || second === undefined) return Exact.ofCondition(false)
          const [[steps, weight], [otherSteps, otherWeight]] = [
            sequential(first),
            sequential(second)
          ]
          return Exact.ofCondition(
            steps === BigInt(Circuit.size(first)) &&
              otherSteps === BigInt(Circuit.size(second)) &&
              (steps === otherSteps) === Weight.equals(weight, otherWeight)
          )
        }
      }
    ),
    Statement.holds("S2", "Every function has a smallest circuit of least depth.", {
      model: SizeDepth.Function,
      show: SizeDepth.show,
      domain: Domain.exhaustive(function* () {
        for (const count of [1, 2, 3]) yield* functions(count)
      }),
      premises: {
        "three inputs": ["the function has at most three inputs", (it) => inputs(it) <= 3]
      },
      without: { "three inputs": larger(4) },
      margin: (it) => Exact.ofInteger(-SizeDepth.excess(it))
    }),
    Statement.holds(
      "S3",
      "With a charge of one bit a gate and gamma bits a level, ((x1 x2 + x3) or x4) + x5 is likeliest computed by 4 gates at depth 4 for gamma < 1 and by 5 gates at depth 3 for gamma > 1, and at 1 they tie.",
      {
        model: SizeDepth.Charged,
        show: SizeDepth.showCharged,
        domain: eighths("one"),
        premises: {
          "the likeliest": [
            "the single most likely circuit counts, not the mass of all of its kind",
            (it) => it.weighed === "one"
          ]
        },
        without: { "the likeliest": eighths("all") },
        margin: (it) =>
          Exact.ofCondition(SizeDepth.lead(it).sign === it.gamma.compare(Rational.one))
      }
    ),
    Statement.open(
      "S4",
      "For which share of the functions of four inputs does least size exclude least depth?",
      {
        probe: () => {
          const { size, deeper } = Circuit.counts(4)
          const all = size.reduce((sum, it) => sum + it, 0)
          return {
            "three inputs": share(Circuit.counts(3).deeper, 256),
            "four inputs": share(deeper, all)
          }
        }
      }
    )
  ]
})
