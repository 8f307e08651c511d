/**
 * # Domains
 *
 * Where a law or a statement is checked: every model of a finite listing, or seeded random models
 * that shrink. A domain does not say what is checked; see `Law` and `Statement`.
 *
 * @module
 */
import * as fc from "fast-check"

/**
 * The models over which a statement ranges.
 *
 * An exhaustive domain lists its models in order of size: the first counterexample is then the
 * smallest. A sampled domain relies on its arbitrary to shrink.
 */
export type Domain<Model> =
  | Listing<Model>
  | {
      readonly mode: "sampled"
      readonly arbitrary: fc.Arbitrary<Model>
      /** Number of samples, where it is not left to the one who checks. */
      readonly runs?: number
    }

/** A domain that lists its models. */
export interface Listing<Model> {
  readonly mode: "exhaustive"
  readonly models: () => Iterable<Model>
}

/** How a domain is walked: the seed of its samples and how many of them there are. */
export interface Sampling {
  readonly seed: number
  readonly runs: number
}

/**
 * A domain that lists all its models, smallest first.
 *
 * @example
 * ```ts
 * import { Domain } from "@headwater/proof"
 * const bits = Domain.exhaustive(() => [0, 1])
 * Domain.models(bits, { seed: 1, runs: 100 }) // => [0, 1]
 * ```
 */
export const exhaustive = <Model>(models: () => Iterable<Model>): Listing<Model> => ({
  mode: "exhaustive",
  models
})

/**
 * Every combination of what is listed for each field; the last field changes first.
 *
 * @example
 * ```ts
 * import { Domain } from "@headwater/proof"
 * const models = Domain.product({ size: [1, 2], isWhole: [true, false] }).models()
 * Array.from(models, ({ size, isWhole }) => `${size} ${isWhole}`) // => ["1 true", "1 false", "2 true", "2 false"]
 * ```
 */
export const product = <Model extends object>(lists: Lists<Model>): Listing<Model> =>
  exhaustive(function* () {
    const fields: Array<keyof Model> = []
    for (const field in lists) fields.push(field)
    const isWhole = (it: Partial<Model>): it is Model => fields.every((field) => field in it)
    for (const it of combinations(lists, fields)) if (isWhole(it)) yield it
  })

type Lists<Model> = { readonly [Field in keyof Model]: Iterable<Model[Field]> }

function* combinations<Model extends object>(
  lists: Lists<Model>,
  [field, ...others]: ReadonlyArray<keyof Model>,
  chosen: Partial<Model> = {}
): Generator<Partial<Model>> {
  if (field === undefined) yield chosen
  else {
    for (const value of lists[field]) {
      yield* combinations(lists, others, Object.assign({}, chosen, { [field]: value }))
    }
  }
}

/**
 * The integers from one to another, both among them; none where the second is less.
 *
 * @example
 * ```ts
 * import { Domain } from "@headwater/proof"
 * Domain.integers(3, 6) // => [3, 4, 5, 6]
 * ```
 */
export const integers = (from: number, to: number): ReadonlyArray<number> =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, k) => from + k)

/** A domain of random models. `runs` fixes the number of samples, where a model is costly. */
export const sampled = <Model>(
  arbitrary: fc.Arbitrary<Model>,
  options: { readonly runs?: number } = {}
): Domain<Model> => ({ mode: "sampled", arbitrary, ...options })

/** The models of one walk over a domain: all of them, or as many samples as asked. */
export const models = <Model>(domain: Domain<Model>, sampling: Sampling): Iterable<Model> =>
  domain.mode === "exhaustive"
    ? domain.models()
    : fc.sample(domain.arbitrary, { seed: sampling.seed, numRuns: domain.runs ?? sampling.runs })

/**
 * Random models of a domain: of a listing, any as likely as another, the first ones where it shrinks.
 * The listing is made at the first draw, and once.
 *
 * - **Errors** `RangeError` at a draw from a listing of no models
 *
 * @example
 * ```ts
 * import { Domain } from "@headwater/proof"
 * import * as fc from "fast-check"
 * const bits = Domain.arbitrary(Domain.exhaustive(() => [0, 1]))
 * fc.sample(bits, { seed: 1, numRuns: 4 }).every((bit) => bit < 2) // => true
 * ```
 */
export const arbitrary = <Model>(domain: Domain<Model>): fc.Arbitrary<Model> => {
  if (domain.mode === "sampled") return domain.arbitrary
  let listed: ReadonlyArray<Model> | undefined
  return fc.nat().map((place) => {
    listed ??= [...domain.models()]
    if (listed.length === 0)
      throw new RangeError("Expected models to draw from, not a listing of 0")
    return listed[place % listed.length]!
  })
}

/** A model that was looked for, with the `path` that leads a random walk back to it. */
export interface Found<Model> {
  readonly model: Model
  readonly path?: string
}

/**
 * The smallest model of the domain with the property, or undefined: the first of a listing, the
 * shrunk one of a random walk. Shrinking stops after `shrinks` evaluations.
 */
export const smallest = <Model>(
  domain: Domain<Model>,
  has: (model: Model) => boolean,
  sampling: Sampling,
  options: { readonly shrinks?: number; readonly path?: string } = {}
): Found<Model> | undefined => {
  if (domain.mode === "exhaustive") {
    for (const model of domain.models()) if (has(model)) return { model }
    return undefined
  }
  let left = options.shrinks ?? 1000
  let found: { readonly model: Model } | undefined
  const property = fc.property(domain.arbitrary, (model) => {
    if (found !== undefined && left-- <= 0) return true
    if (!has(model)) return true
    found = { model }
    return false
  })
  const details = fc.check(property, {
    seed: sampling.seed,
    numRuns: domain.runs ?? sampling.runs,
    ...(options.path === undefined ? {} : { path: options.path })
  })
  if (found === undefined) return undefined
  return details.counterexamplePath === null
    ? found
    : { ...found, path: details.counterexamplePath }
}
