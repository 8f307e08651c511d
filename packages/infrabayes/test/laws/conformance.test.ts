import { Rational } from "@headwater/exact"
import { Case } from "@headwater/infrabayes"
import { conformance, type Implementation } from "@headwater/infrabayes/laws"
import { Law } from "@headwater/proof"
import { Result } from "effect"
import { assert, describe, it } from "vitest"

/** What the answers of any kind have. */
interface Found {
  readonly lower: string | null
  readonly upper: string | null
  readonly sureLoss: boolean
  readonly value: string | null
  readonly minimal: ReadonlyArray<number>
  readonly stakeFree: boolean
  readonly max: string
  readonly mixed: string
  readonly pure: string
  readonly purePolicy: ReadonlyArray<number>
  readonly programs: number
  readonly shortest: number | null
  readonly share: string
  readonly level: string
  readonly plain: string
  readonly ownLoss: string
  readonly distances: ReadonlyArray<string | null>
}

/** What the inputs of any kind have. */
interface Input {
  readonly g: ReadonlyArray<string>
  readonly points: ReadonlyArray<unknown>
  readonly H: ReadonlyArray<unknown>
  readonly gamma: number
  readonly theta: ReadonlyArray<unknown>
  readonly objectiveTable: ReadonlyArray<{ readonly alpha: ReadonlyArray<number> }>
  readonly envs: ReadonlyArray<unknown>
  readonly deadline: number
}

const solve = (kind: string, input: unknown): Found =>
  Result.getOrThrow(Case.solve(kind, input)) as Found

Law.check(it, conformance({ name: "ours", answer: solve }), { runs: 60 })

const plus = (text: string, n: number) => {
  const value = Result.getOrThrow(Rational.parse(text)).plus(Rational.of(n))
  return value.toString()
}
const half = (text: string) =>
  Result.getOrThrow(Rational.parse(text)).dividedBy(Rational.of(2)).toString()

/** What somebody may get wrong in a kind, and the law that finds it out. */
const mistakes: ReadonlyArray<
  readonly [law: string, kind: string, answer: (input: Input) => unknown]
> = [
  [
    "met",
    "natural-extension",
    (it) => {
      const found = solve("natural-extension", it)
      return { ...found, lower: found.upper }
    }
  ],
  [
    "conjugate",
    "natural-extension",
    (it) => {
      const found = solve("natural-extension", it)
      return { ...found, upper: found.upper === null ? null : plus(found.upper, 1) }
    }
  ],
  [
    "superadditive",
    "natural-extension",
    (it) => {
      const found = solve("natural-extension", it)
      return { ...found, lower: found.lower === null ? null : plus(found.lower, 1) }
    }
  ],
  [
    "assessed",
    "natural-extension",
    (it) => ({ ...solve("natural-extension", it), coherent: true })
  ],
  [
    "loss",
    "natural-extension",
    (it) => {
      const found = solve("natural-extension", it)
      return found.sureLoss ? { sureLoss: false, lower: "0", upper: "0", coherent: false } : found
    }
  ],
  // Forgets to divide.
  [
    "bayes",
    "update",
    (it) => {
      const found = solve("update", it)
      return { ...found, value: found.value === null ? null : half(found.value) }
    }
  ],
  [
    "consistent",
    "update",
    (it) => {
      const found = solve("update", it)
      return { ...found, value: found.value === null ? null : "1/2" }
    }
  ],
  [
    "normalised",
    "update",
    (it) => {
      const found = solve("update", it)
      return { ...found, value: found.value === null ? null : plus(found.value, 1) }
    }
  ],
  // 0 where there is no update.
  [
    "defined",
    "update",
    (it) => {
      const found = solve("update", it)
      return { defined: true, value: found.value ?? "0" }
    }
  ],
  // Prior by prior, the stakes left out.
  ["composed", "update", (it) => solve("update", { ...it, g: it.g.map(() => "0") })],
  ["enough", "minimal-points", (it) => ({ minimal: it.points.slice(0, 1).map(() => 0) })],
  [
    "alone",
    "minimal-points",
    (it) => {
      const found = solve("minimal-points", it)
      return { minimal: it.points.length === 1 ? [] : found.minimal }
    }
  ],
  ["between", "minimal-points", (it) => ({ minimal: it.points.map((_, i) => i) })],
  // The order of the coordinates: one is above another only if it is so in every place.
  ["constant", "minimal-points", (it) => ({ minimal: it.points.map((_, i) => i) })],
  ["equivalent", "stake-free", (it) => ({ ...solve("stake-free", it), stakeFree: true })],
  [
    "exchanged",
    "stake-free",
    () => ({ stakeFree: false, largestReversal: "1/9", strictly: false })
  ],
  // The first two beliefs only.
  ["order", "stake-free", (it) => solve("stake-free", { ...it, H: it.H.slice(0, 2) })],
  [
    "strict",
    "stake-free",
    (it) => {
      const found = solve("stake-free", it)
      return { ...found, strictly: found.stakeFree }
    }
  ],
  // A loss that is not closed counts where it stands.
  [
    "closed",
    "bridge",
    (it) => {
      const whole = it.objectiveTable.filter((row) => row.alpha.length === it.gamma)
      return solve("bridge", { ...it, objectiveTable: whole })
    }
  ],
  // What is manifest alone.
  [
    "unmanifest",
    "bridge",
    (it) => {
      const own = it.objectiveTable.filter((row) => row.alpha.length === 1)
      return solve("bridge", { ...it, objectiveTable: own })
    }
  ],
  [
    "single",
    "bridge",
    (it) => {
      const found = solve("bridge", it)
      return { max: plus(found.max, 1) }
    }
  ],
  [
    "projection",
    "bridge",
    (it) => {
      const found = solve("bridge", it)
      return { max: half(found.max) }
    }
  ],
  // The last point for all of them.
  ["monotone", "bridge", (it) => solve("bridge", { ...it, theta: it.theta.slice(-1) })],
  [
    "pure",
    "maximin",
    (it) => {
      const found = solve("maximin", it)
      return { ...found, purePolicy: found.purePolicy.map((n) => 1 - n) }
    }
  ],
  // Dice are thrown after the environment is known.
  ["dice", "maximin", (it) => ({ ...solve("maximin", it), mixed: "1" })],
  ["alone", "maximin", (it) => ({ ...solve("maximin", it), mixed: "1" })],
  [
    "more",
    "maximin",
    (it) => {
      const found = solve("maximin", it)
      return { ...found, mixed: plus(found.mixed, it.envs.length - 1) }
    }
  ],
  [
    "elementwise",
    "maximin",
    (it) => {
      const found = solve("maximin", it)
      return { ...found, elementwisePolicy: found.purePolicy, elementwiseValue: found.pure }
    }
  ],
  [
    "found",
    "turing-rl",
    (it) => {
      const found = solve("turing-rl", it)
      return { ...found, shortest: found.shortest === null ? null : found.shortest + 1 }
    }
  ],
  // The empty text is forgotten.
  [
    "short",
    "turing-rl",
    (it) => {
      const found = solve("turing-rl", it)
      return { ...found, programs: found.programs - 1 }
    }
  ],
  // The share is not normalised: the code is not complete.
  [
    "whole",
    "turing-rl",
    (it) => {
      const found = solve("turing-rl", it)
      return { ...found, share: half(found.share) }
    }
  ],
  // Programs beyond the deadline are not counted.
  [
    "deadline",
    "turing-rl",
    (it) => {
      const found = solve("turing-rl", it)
      return { ...found, programs: Math.min(found.programs, 3 * it.deadline) }
    }
  ],
  [
    "level",
    "partial-hypothesis",
    (it) => {
      const found = solve("partial-hypothesis", it)
      return { ...found, level: plus(found.level, 1) }
    }
  ],
  [
    "bayes",
    "partial-hypothesis",
    (it) => {
      const found = solve("partial-hypothesis", it)
      return { ...found, plain: found.ownLoss }
    }
  ],
  ["fair", "partial-hypothesis", (it) => ({ ...solve("partial-hypothesis", it), ownLoss: "1/2" })],
  // The uniform completion for both.
  [
    "less",
    "partial-hypothesis",
    (it) => {
      const found = solve("partial-hypothesis", it)
      return { ...found, ownLoss: found.plain }
    }
  ],
  ["gain", "plan-against", (it) => ({ ...solve("plan-against", it), gain: "1/7" })],
  [
    "near",
    "plan-against",
    (it) => {
      const found = solve("plan-against", it)
      return { ...found, distances: found.distances.map(() => "0") }
    }
  ],
  // The distance is not the least one.
  [
    "reached",
    "plan-against",
    (it) => {
      const found = solve("plan-against", it)
      const far = (d: string | null) => (d === null || d === "0" ? d : plus(d, 1))
      return { ...found, distances: found.distances.map(far) }
    }
  ],
  // Ties for the planner: what earns exactly nothing does no harm.
  ["ruin", "plan-against", (it) => ({ ...solve("plan-against", it), leastRuinousError: null })]
]

describe("conformance", () => {
  for (const [law, kind, answer] of mistakes) {
    it(`counterexample: a wrong ${kind} does not pass the law ${law}`, () => {
      const wrong: Implementation = {
        name: "wrong",
        answer: (of, input) => (of === kind ? answer(input as Input) : solve(of, input))
      }
      const own = Law.flatten(conformance(wrong)).filter((set) => set.name.startsWith(kind))
      const broken = own
        .flatMap((set) => Law.verdicts(set, { runs: 40 }))
        .filter((verdict) => !verdict.holds)
      assert.include(
        broken.map((verdict) => verdict.law),
        law
      )
    })
  }

  it("claim: there is a mistake for every law", () => {
    const laws = Law.flatten(conformance({ name: "it", answer: solve })).flatMap((set) =>
      set.laws.map((law) => `${set.name} › ${law.name}`)
    )
    assert.sameMembers(
      laws,
      mistakes.map(([law, kind]) => `${kind}(it) › ${law}`)
    )
  })
})
