/**
 * # The bridge transform
 *
 * Which programs run, as a belief about physics can say. A world (y, α, x) has the outcomes y of some
 * programs, the set α of outcomes that the physical facts x do not tell apart from y, and y in α.
 *
 * ## Main definitions
 * - {@link Bridge}: outcomes, physical states, and the points whose hull, and all below it, is believed
 * - {@link contains}: whether a contribution θ is in the transform: for every map s of outcomes, what
 *   stays of θ where `s(y) ∈ α`, sent along s, is believed
 * - {@link maximum}: the greatest value of an objective over the transform
 * - {@link closure}: a loss as it counts: the worst over the smaller sets
 *
 * ## Main statements (laws `bridges`, claim C11)
 * - all |Γ|^|Γ| maps are needed: constants and the identity let in too much
 * - a loss and its closure have the same maximum
 * - a single belief has `Σ |α| θ ≤ 1`: of full mass everything is manifest
 *
 * ## Implementation notes
 * Of the worlds only those count that are worth more than with fewer outcomes not told apart, and of the maps
 * only those bind of which no other keeps all that they keep (`internal/binding`). The maps are generated
 * lazily: a linear program over worlds under the cuts so far, then for every map a separating utility where
 * what it sends is not believed, by arithmetic for two points and by a linear program for more. A cut is
 * `θ(s(y) ∈ α, g(s(y), x)) ≤ max_i μ_i·g`.
 *
 * ## References
 * - [KosoyIBP2021]
 *
 * @module
 */
import { LinearProgram, Rational, type RationalLike } from "@headwater/exact"
import { expected } from "./internal/expected.ts"
import { binding, counting, type Places } from "./internal/binding.ts"
import { greatest, separating, unit } from "./internal/separating.ts"
import { choices, read, type Vector } from "./internal/vector.ts"

export interface Bridge {
  /** How many outcomes there are. */
  readonly gamma: number
  /** How many physical states there are. */
  readonly phi: number
  /** `theta[point][y][x]`. */
  readonly theta: ReadonlyArray<ReadonlyArray<ReadonlyArray<RationalLike>>>
}

/** An outcome, the outcomes that are not told apart from it as a bit mask, and a physical state. */
export interface World {
  readonly y: number
  readonly alpha: number
  readonly x: number
}

/** What a world counts. */
export type Objective = (world: World) => RationalLike

/** A mass for some worlds; none elsewhere. */
export type Contribution = ReadonlyArray<readonly [World, RationalLike]>

/**
 * All worlds.
 *
 * @example
 * ```ts
 * import { Bridge } from "@headwater/infrabayes"
 * Bridge.worlds(2, 1).map(({ y, alpha }) => [y, alpha]) // => [[0, 1], [1, 2], [0, 3], [1, 3]]
 * ```
 */
export const worlds = (gamma: number, phi: number): ReadonlyArray<World> => {
  const all: Array<World> = []
  for (let alpha = 1; alpha < 2 ** gamma; alpha++) {
    for (let y = 0; y < gamma; y++) {
      if ((alpha & (1 << y)) === 0) continue
      for (let x = 0; x < phi; x++) all.push({ y, alpha, x })
    }
  }
  return all
}

/** The most outcomes: there are |Γ|^|Γ| maps of them. */
const mostOutcomes = 5

/** The points of the belief, each with `y · phi + x` as its places. */
const pointsOf = ({ gamma, phi, theta }: Bridge): ReadonlyArray<Vector> => {
  if (!(Number.isInteger(gamma) && gamma >= 1 && gamma <= mostOutcomes)) {
    throw new RangeError(expected(`from 1 to ${mostOutcomes} outcomes`, gamma))
  }
  if (theta.length === 0) throw new RangeError(expected("at least one point", "none"))
  return theta.map((point) => {
    if (point.length !== gamma || point.some((row) => row.length !== phi)) {
      throw new RangeError(expected(`${gamma} rows of ${phi} masses`, `${point.length} rows`))
    }
    const masses = read(point.flat())
    const wrong = masses.find((mass) => mass.sign < 0)
    if (wrong !== undefined) throw new RangeError(expected("masses from 0", wrong))
    return masses
  })
}

type Map = ReadonlyArray<number>

const mapsOf = (gamma: number): ReadonlyArray<Map> => {
  const outcomes = Array.from({ length: gamma }, (_, y) => y)
  return [...choices(outcomes.map(() => outcomes))]
}

/** Where a map sends a world, as a place; undefined where the facts exclude it. */
const sent = ({ alpha, x, y }: World, map: Map, phi: number): number | undefined => {
  const to = map[y]!
  return (alpha & (1 << to)) === 0 ? undefined : to * phi + x
}

/** What a map makes of a contribution. */
const image = (places: Places, masses: Vector, width: number): Vector => {
  const sums: Array<Array<Rational>> = Array.from({ length: width }, () => [])
  for (const [i, place] of places.entries()) {
    if (place !== undefined && masses[i]!.sign !== 0) sums[place]!.push(masses[i]!)
  }
  return sums.map((all) => Rational.sum(all))
}

/**
 * Whether a contribution is in the transform: all |Γ|^|Γ| maps are tried.
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Bridge } from "@headwater/infrabayes"
 * const half = Rational.of(1, 2)
 * const bridge = { gamma: 2, phi: 1, theta: [[[half], [half]]] }
 * Bridge.contains(bridge, [[{ y: 0, alpha: 3, x: 0 }, half]]) // => true
 * Bridge.contains(bridge, [[{ y: 0, alpha: 3, x: 0 }, half], [{ y: 1, alpha: 2, x: 0 }, half]]) // => false
 * ```
 */
export const contains = (bridge: Bridge, contribution: Contribution): boolean => {
  const points = pointsOf(bridge)
  const masses = contribution.map(([, mass]) => Rational.from(mass))
  if (masses.some((mass) => mass.sign < 0)) return false
  if (contribution.some(([{ alpha, y }]) => (alpha & (1 << y)) === 0)) return false
  return mapsOf(bridge.gamma).every((map) => {
    const places = contribution.map(([world]) => sent(world, map, bridge.phi))
    return separating(points, image(places, masses, bridge.gamma * bridge.phi)) === undefined
  })
}

/** The greatest value, and a contribution that has it. */
export interface Maximum {
  readonly value: Rational
  readonly at: Contribution
  /** How many cuts were made. */
  readonly cuts: number
}

/**
 * The greatest value of an objective over the transform.
 *
 * - **Cost** linear programs with at most |Γ|·2^(|Γ|-1)·|Φ| unknowns; a round tries at most |Γ|^|Γ| maps
 * - **Laws** `bridges`
 * - **Source** [KosoyIBP2021]
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Bridge } from "@headwater/infrabayes"
 * // The record of one bit is wrong one time in ten, and the bit is unknown.
 * const [right, wrong, none] = [Rational.of(9, 10), Rational.of(1, 10), Rational.zero]
 * const theta = [[[right, wrong], [none, none]], [[none, none], [wrong, right]]]
 * const unmanifest = ({ alpha }: Bridge.World) => (alpha === 3 ? Rational.one : none)
 * Bridge.maximum({ gamma: 2, phi: 2, theta }, unmanifest).value.toString() // => "1/5"
 * ```
 */
export const maximum = (bridge: Bridge, objective: Objective): Maximum => {
  const { gamma, phi } = bridge
  const points = pointsOf(bridge)
  const all = counting(worlds(gamma, phi), (world) => Rational.from(objective(world)))
  const width = gamma * phi
  const maximise = all.map(({ worth }) => worth)
  const maps = binding(mapsOf(gamma).map((map) => all.map(({ world }) => sent(world, map, phi))))
  const subject: Array<LinearProgram.Constraint> = []
  const known = new Set<string>()
  const cut = (places: Places, g: Vector): void => {
    const coefficients = places.map((place) => (place === undefined ? Rational.zero : g[place]!))
    const bound = greatest(points, g)
    const key = `${coefficients.join()} ${bound.toString()}`
    if (known.has(key)) return
    known.add(key)
    subject.push({ coefficients, relation: "<=", bound })
  }
  for (const places of maps) {
    cut(
      places,
      Array.from({ length: width }, () => Rational.one)
    )
    for (const place of new Set(places)) if (place !== undefined) cut(places, unit(width, place))
  }
  for (;;) {
    const answer = LinearProgram.solve({ maximise, subject })
    if (answer._tag !== "optimal") throw new Error("The transform has no greatest value")
    const before = subject.length
    for (const places of maps) {
      const g = separating(points, image(places, answer.point, width))
      if (g !== undefined) cut(places, g)
    }
    if (subject.length > before) continue
    const at = all.flatMap(({ world }, i) => {
      const mass = answer.point[i]!
      return mass.sign === 0 ? [] : [[world, mass] as const]
    })
    return { value: answer.value, at, cuts: subject.length }
  }
}

/**
 * The loss as it counts: `max L(y, β, x)` over the β within α that hold y. It has the same maximum over
 * every transform, since α may always shrink.
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Bridge } from "@headwater/infrabayes"
 * const manifest = ({ alpha }: Bridge.World) => Rational.of(alpha === 3 ? 0 : 1)
 * const counts = Bridge.closure(manifest)
 * Bridge.worlds(2, 1).map((world) => counts(world).toString()) // => ["1", "1", "1", "1"]
 * ```
 */
export const closure =
  (loss: Objective): ((world: World) => Rational) =>
  ({ alpha, x, y }) => {
    let worst = Rational.from(loss({ y, alpha, x }))
    // All parts of the mask that hold y.
    const rest = alpha & ~(1 << y)
    for (let part = rest; ; part = (part - 1) & rest) {
      worst = Rational.max(worst, loss({ y, alpha: part | (1 << y), x }))
      if (part === 0) return worst
    }
  }
