/**
 * # C19 A prior can be shaped only so far while learning stays feasible
 *
 * Two limits, on opposite sides. What a mixture loses is at most K + γ log2 t + log2 Z of the
 * demonstrator, and that rises with γ where the demonstrator is slower than the average of the prior;
 * the charge that puts a departing variant behind makes it rise as fast as the emulator's time. On the
 * other side a charge for time is what makes the mixture computable: at γ = 1 all programs of length
 * plus log time at most k are found in 2^k steps, where the code is prefix-free.
 *
 * ## Statements
 * - S1 (holds)  demonstrator in the class ⇒ regret at most the bound
 * - S2 (holds)  demonstrator slower than average ⇒ the bound does not fall with γ
 * - S3 (holds)  prefix-free ⇒ running all programs of |p| + log2 t ≤ k takes at most 2^k steps
 * - S4 (holds)  fixed extra time, variant s bits behind ⇒ the bound grows with the emulator's time
 *
 * References: [Levin1973], [FilanLeikeHutter2016], [LiVitanyi2019]; thread: seeds/claims/C19.md
 *
 * @module
 */
import { LogForm, Rational } from "@headwater/exact"
import { Claim, Domain, Exact, Statement } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import * as Averages from "./models/Averages.ts"
import * as Enumerating from "./models/Enumerating.ts"
import * as Overhead from "./models/Overhead.ts"
import * as Shaped from "./models/Shaped.ts"

type Shaped = Shaped.Shaped

const charges = [0, 1, 2, 5]
const bounds = [1, 2, 4, 20, Shaped.fuel]

/** Programs of the grammar, one in 400, and those of F1, which are the slow ones. */
const names = (): ReadonlyArray<string> =>
  [...Shaped.programs().values()].flatMap(({ name, length }, index) =>
    index % 400 === 0 || length > Shaped.limit ? [name] : []
  )

function* demonstrations(): Generator<Shaped> {
  for (const program of names()) {
    for (const gamma of charges) for (const T of bounds) yield { program, shows: "", gamma, T }
  }
}

/** Demonstrators by what they show, whatever program may do that. */
const strangers: fc.Arbitrary<Shaped> = fc.record({
  program: fc.constant(""),
  shows: fc
    .array(fc.constantFrom("0", "1"), { minLength: Shaped.contexts, maxLength: Shaped.contexts })
    .map((bits) => bits.join("")),
  gamma: fc.constantFrom(...charges),
  T: fc.constantFrom(...bounds)
})

const isMember = (it: Shaped): boolean => Shaped.member(it) !== undefined

function* enumerations(
  codes: ReadonlyArray<Enumerating.Enumerating["code"]>
): Generator<Enumerating.Enumerating> {
  for (const code of codes) {
    for (let k = 1; k <= Enumerating.most[code]; k++) {
      for (const r1 of [0, 3]) yield { code, k, r1 }
    }
  }
}

/** An emulator with its variant, and a charge for time. */
const Charged = Schema.Struct({ ...Overhead.Overhead.fields, gamma: Schema.Int })
type Charged = typeof Charged.Type

/** Whether the variant is as far behind as it is to be. */
const isBehind = (it: Charged): boolean => Overhead.reprieve(it, Rational.of(it.gamma)).sign <= 0

/** The least whole charge at which it is. */
const least = (it: Overhead.Overhead): number => {
  let high = 1
  while (!isBehind({ ...it, gamma: high })) high *= 2
  let low = -1
  while (high - low > 1) {
    const gamma = Math.floor((low + high) / 2)
    if (isBehind({ ...it, gamma })) high = gamma
    else low = gamma
  }
  return high
}

const counts = [1, 10, 100].map((times) => ["counts", times] as const)
const repeats = [2, 3].map((times) => ["repeats", times] as const)

function* charged(
  variants: ReadonlyArray<readonly ["counts" | "repeats", number]>,
  factors: ReadonlyArray<number>
): Generator<Charged> {
  for (const it of Overhead.overheads(variants, [1, 18])) {
    for (const factor of factors) yield { ...it, gamma: Math.floor(factor * least(it)) }
  }
}

/** The text END: four bits and, in priors, one step. */
const end = 4

const showCharged = (it: Charged): string =>
  `${Overhead.showMeasured(it)}; γ = ${it.gamma}: the bound is at least ` +
  `${guaranteed(it).toNumber().toFixed(0)} bits`

/** What the bound is at least, in any class with the emulator and END: Z is at least END's weight. */
const guaranteed = (it: Charged): LogForm => {
  const { emulator } = Overhead.costs(it)
  return LogForm.of(emulator.bits - end).plus(LogForm.log2(emulator.steps).times(it.gamma))
}

export const C19 = Claim.define({
  id: "C19",
  title: "A prior can be shaped only so far while learning stays feasible",
  says: ["Kosoy"],
  about:
    "A charge for time that is heavy enough to rule out mesa-optimisers goes beyond what learning can " +
    "bear: the bound on the loss grows with it, in proportion to the time of what is to be learned. No " +
    "charge at all is beyond the other limit, that of what can be computed.",
  verdict: { is: "conditional", because: ["S1", "S2", "S3", "S4"] },
  statements: [
    Statement.holds("S1", "The regret is at most K + γ log2 t + log2 Z of the demonstrator.", {
      model: Shaped.Shaped,
      show: Shaped.show,
      domain: Domain.exhaustive(() => demonstrations()),
      premises: { "in the class": ["a program of the class shows the bits", isMember] },
      without: { "in the class": Domain.sampled(strangers) },
      margin: (it) => Shaped.bound(it).minus(Shaped.regret(it))
    }),
    Statement.holds("S2", "The bound is no lower at γ + 1 than at γ, in any finite class.", {
      model: Averages.Averages,
      show: Averages.show,
      domain: Domain.sampled(Averages.averages),
      premises: {
        slower: [
          "log2 t of the demonstrator is no less than the average of log2 t under the prior",
          (it) => Averages.slowness(it).sign >= 0
        ]
      },
      without: { slower: Domain.sampled(fc.oneof(Averages.averages, Averages.between)) },
      margin: Averages.rise
    }),
    Statement.holds(
      "S3",
      "Each program of at most k bits run for 2^(k - |p|) steps and no longer, that takes at most 2^k steps in all.",
      {
        model: Enumerating.Enumerating,
        show: Enumerating.show,
        domain: Domain.exhaustive(() => enumerations(["grammar", "register"])),
        premises: {
          "prefix-free": [
            "no word of the code begins another",
            (it) => Enumerating.isPrefixFree(it.code)
          ]
        },
        without: { "prefix-free": Domain.exhaustive(() => enumerations(["open", "numbers"])) },
        margin: (it) => Exact.ofInteger(BigInt(2 ** it.k) - Enumerating.steps(it))
      }
    ),
    Statement.holds(
      "S4",
      "The bound is at least (Δ + s) t log2 t / (2δ₀) for an emulator of t steps, in any class with the program END; δ₀ is the variant's extra time at the smallest size.",
      {
        model: Charged,
        show: showCharged,
        domain: Domain.exhaustive(() => charged([...counts, ...repeats], [1, 2, 0.25])),
        premises: {
          "fixed extra time": [
            "the extra time is no more than at the family's smallest size",
            (it) => Overhead.extra(it) <= Overhead.extraAtFirst(it)
          ],
          "variant behind": ["the charge puts the variant s bits behind", isBehind]
        },
        without: {
          "fixed extra time": Domain.exhaustive(() => charged(repeats, [1])),
          "variant behind": Domain.exhaustive(() => charged(counts, [0, 0.25]))
        },
        margin: (it) => {
          const time = LogForm.log2(Overhead.costs(it).emulator.steps)
          return guaranteed(it).minus(time.times(Overhead.charge(it)))
        }
      }
    )
  ]
})
