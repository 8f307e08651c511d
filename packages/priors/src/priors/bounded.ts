import * as Bounded from "../Bounded.ts"

const exponent = (about: string) =>
  ({ type: "rational", least: "0", default: "1", example: "3/2", about }) as const
const count = (about: string, usual: string, example = "5000") =>
  ({ type: "count", default: usual, example, about }) as const

const gamma = exponent("the power of time that is charged")
const sigma = exponent("the power of space that is charged")
const T = count("the most steps of a program", "1000")
const S = count("the most registers and cells of a program", "16", "5")

/**
 * The simplicity prior: the mass of a program, 2^-length for a prefix code.
 *
 * - **Source** [LiVitanyi2019] §4.5
 *
 * @example
 * ```ts
 * import { Rational, Weight } from "@headwater/exact"
 * import { simplicity } from "@headwater/priors"
 * const cost = { mass: Rational.pow2(-98), bits: 98, steps: 125n, space: 4n }
 * Weight.length(simplicity.of({}).weight(cost)).toString() // => "98"
 * ```
 */
export const simplicity = Bounded.define({
  id: "simplicity",
  about: "2^-length, whatever the program costs to run.",
  parameters: {},
  bounds: []
})

/**
 * Simplicity under a hard bound on time: 2^-length for programs of at most `T` steps, else zero.
 *
 * The bound is inclusive: a program of exactly `T` steps keeps its weight.
 *
 * - **Units** bits, steps
 * - **Laws** its posterior is the simplicity posterior given `t <= T`
 *
 * @example
 * ```ts
 * import { Rational, Weight } from "@headwater/exact"
 * import { hard } from "@headwater/priors"
 * const cost = { mass: Rational.pow2(-98), bits: 98, steps: 125n, space: 4n }
 * Weight.isZero(hard.of({ T: 124n }).weight(cost)) // => true
 * ```
 */
export const hard = Bounded.define({
  id: "hard",
  about: "2^-length for programs of at most T steps; the others have weight zero.",
  parameters: { T },
  bounds: [{ kind: "hard", on: "steps", at: "T" }]
})

/** Simplicity under a hard bound on space: zero above `S` registers and cells. */
export const hardSpace = Bounded.define({
  id: "hard/space",
  about: "2^-length for programs that use at most S registers and cells; the others have zero.",
  parameters: { S },
  bounds: [{ kind: "hard", on: "space", at: "S" }]
})

/** Simplicity under hard bounds on time and on space. */
export const hardBoth = Bounded.define({
  id: "hard/both",
  about: "2^-length for programs of at most T steps and S cells; the others have weight zero.",
  parameters: { T, S },
  bounds: [
    { kind: "hard", on: "steps", at: "T" },
    { kind: "hard", on: "space", at: "S" }
  ]
})

/**
 * A prior over the bound itself: one of the hard bounds T is drawn in proportion to its share, and
 * a program is weighed by simplicity under it. A program weighs 2^-length · P(T ≥ t).
 *
 * Every soft bound is of this kind in the limit, and every one that is constant from some time on is
 * one exactly; `LayerCake` finds the bounds.
 *
 * @example
 * ```ts
 * import { Rational, Weight } from "@headwater/exact"
 * import { mixed } from "@headwater/priors"
 * const prior = mixed.of({ bounds: [{ T: 10n, share: 3n }, { T: 1000n, share: 1n }] })
 * const cost = { mass: Rational.pow2(-98), bits: 98, steps: 100n, space: 4n }
 * Weight.length(prior.weight(cost)).toString() // => "100"
 * prior.id // => "hard/mixed(bounds=10:3,1000:1)"
 * ```
 */
export const mixed = Bounded.define({
  id: "hard/mixed",
  about: "2^-length · P(T ≥ t) for a random hard bound T, drawn in proportion to its share.",
  parameters: {
    bounds: {
      type: "list",
      of: { T: count("a bound on steps", "1000"), share: count("its share", "1", "3") },
      about: "bounds on steps with their shares",
      default: "100:1,10000:1",
      example: "10:3,1000:1"
    }
  },
  bounds: [{ kind: "random", at: "bounds" }]
})

/**
 * Simplicity under a soft bound on time: 2^-length · t^-gamma.
 *
 * Gamma 0 is simplicity, gamma 1 the speed prior S_Kt; as gamma grows only time counts.
 *
 * @example
 * ```ts
 * import { Rational, Weight } from "@headwater/exact"
 * import { soft } from "@headwater/priors"
 * const cost = { mass: Rational.pow2(-98), bits: 98, steps: 128n, space: 4n }
 * Weight.length(soft.of({ gamma: Rational.of(1, 2) }).weight(cost)).toString() // => "203/2"
 * ```
 */
export const soft = Bounded.define({
  id: "soft",
  about: "2^-length · t^-gamma, a soft bound on time.",
  parameters: { gamma },
  bounds: [{ kind: "soft", on: "steps", at: "gamma" }]
})

/**
 * Simplicity under a soft bound with a scale: 2^-length · ((1 + 1/tau) / (1 + t/tau))^gamma.
 *
 * Below `tau` steps time hardly counts, far above it the weight falls like t^-gamma. At one step
 * the factor is 1.
 */
export const softScaled = Bounded.define({
  id: "soft/scaled",
  about: "2^-length · ((1 + 1/tau) / (1 + t/tau))^gamma: free below about tau steps.",
  parameters: { tau: count("the steps below which time hardly counts", "100"), gamma },
  bounds: [{ kind: "scaled", at: "gamma", from: "tau" }]
})

/**
 * The whole family in two parameters: 2^-length · t^-gamma for at most `T` steps, else zero. A soft
 * bound with a hard one on top; gamma 0 leaves the hard one.
 *
 * @example
 * ```ts
 * import { Rational, Weight } from "@headwater/exact"
 * import { softHard } from "@headwater/priors"
 * const cost = { mass: Rational.pow2(-98), bits: 98, steps: 61n, space: 4n }
 * const { weight } = softHard.of({ gamma: Rational.of(10_000_000), T: 61n })
 * Weight.toString(weight(cost)) // => "2^-98 · 61^-10000000"
 * Weight.isZero(weight({ ...cost, steps: 62n })) // => true
 * ```
 */
export const softHard = Bounded.define({
  id: "soft/hard",
  about: "2^-length · t^-gamma for programs of at most T steps; the others have weight zero.",
  parameters: { gamma, T },
  bounds: [
    { kind: "hard", on: "steps", at: "T" },
    { kind: "soft", on: "steps", at: "gamma" }
  ]
})

/** Simplicity under a soft bound on space: 2^-length · s^-sigma for s registers and cells. */
export const softSpace = Bounded.define({
  id: "soft/space",
  about: "2^-length · s^-sigma, a soft bound on registers and cells.",
  parameters: { sigma },
  bounds: [{ kind: "soft", on: "space", at: "sigma" }]
})

/** Simplicity under soft bounds on time and on space: 2^-length · t^-gamma · s^-sigma. */
export const softBoth = Bounded.define({
  id: "soft/both",
  about: "2^-length · t^-gamma · s^-sigma, soft bounds on time and on space.",
  parameters: { gamma, sigma },
  bounds: [
    { kind: "soft", on: "steps", at: "gamma" },
    { kind: "soft", on: "space", at: "sigma" }
  ]
})

/**
 * The speed prior S_Kt: 2^-length / t, so a program may double its time for one bit. Its code length
 * is Levin's Kt, `K + log2 t`.
 *
 * It charges length once; `fast` charges it twice and is another prior.
 *
 * - **Source** [FilanLeikeHutter2016]; [Levin1973]
 *
 * @example
 * ```ts
 * import { Rational, Weight } from "@headwater/exact"
 * import { speed } from "@headwater/priors"
 * const cost = { mass: Rational.pow2(-98), bits: 98, steps: 128n, space: 4n }
 * Weight.length(speed.of({}).weight(cost)).toString() // => "105"
 * ```
 */
export const speed = Bounded.define({
  id: "speed",
  about: "2^-length / t: a bit buys a doubling of time.",
  parameters: {},
  bounds: [{ kind: "soft", on: "steps" }],
  declares: ["speed"]
})
