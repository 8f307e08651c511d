/**
 * # Regions
 *
 * Where a finding stands: named conditions of the world, each true or false, and sizes within
 * bounds, both ends included. Premises, scopes, what lies one size up, known breaks and turning
 * points are all regions; there is no other notion of "where".
 *
 * @module
 */
import * as Schema from "effect/Schema"

/** A size: a count, exact however large. */
export type Size = number | bigint

/** The least and the greatest value of a size; `null` where there is no greatest. */
export type Bounds = readonly [lo: Size, hi: Size | null]

/** A conjunction of conditions and bounds. What it does not name is free. */
export interface Region {
  readonly where: Readonly<Record<string, boolean>>
  readonly sizes: Readonly<Record<string, Bounds>>
}

/** The region that names nothing. */
export const everywhere: Region = { where: {}, sizes: {} }

/**
 * A region of some conditions and bounds.
 *
 * - **Errors** `RangeError` for bounds of which none is a number, or that are the wrong way round
 */
export const make = (parts: {
  readonly where?: Readonly<Record<string, boolean>>
  readonly sizes?: Readonly<Record<string, Bounds>>
}): Region => {
  for (const [name, [lo, hi]] of Object.entries(parts.sizes ?? {})) {
    if (Number.isNaN(Number(lo)) || (hi !== null && !(lo <= hi))) {
      throw new RangeError(`Expected bounds of ${name} in order, not \`${lo}\` and \`${hi}\``)
    }
  }
  return { where: parts.where ?? {}, sizes: parts.sizes ?? {} }
}

const later = (a: Size, b: Size): Size => (a >= b ? a : b)

const sooner = (a: Size | null, b: Size | null): Size | null =>
  a === null ? b : b === null || a <= b ? a : b

/**
 * The common part of two regions, or undefined where there is none.
 *
 * @example
 * ```ts
 * import { Region } from "@headwater/proof"
 * const small = Region.make({ sizes: { gates: [0, 3] } })
 * Region.meet(small, Region.make({ sizes: { gates: [3, null] } }))?.sizes // => { gates: [3, 3] }
 * Region.meet(small, Region.make({ sizes: { gates: [4, null] } })) // => undefined
 * ```
 */
export const meet = (a: Region, b: Region): Region | undefined => {
  const where: Record<string, boolean> = { ...a.where }
  for (const [name, value] of Object.entries(b.where)) {
    if ((where[name] ?? value) !== value) return undefined
    where[name] = value
  }
  const sizes: Record<string, Bounds> = { ...a.sizes }
  for (const [name, bounds] of Object.entries(b.sizes)) {
    const known = sizes[name] ?? bounds
    const lo = later(known[0], bounds[0])
    const hi = sooner(known[1], bounds[1])
    if (hi !== null && lo > hi) return undefined
    sizes[name] = [lo, hi]
  }
  return { where, sizes }
}

/** Whether every point of one region is a point of another. */
export const isPartOf = (part: Region, whole: Region): boolean =>
  Object.entries(whole.where).every(([name, value]) => part.where[name] === value) &&
  Object.entries(whole.sizes).every(([name, bounds]) => {
    const own = part.sizes[name]
    if (own === undefined) return false
    const [lo, hi] = own
    return isWithin(lo, bounds) && (hi === null ? bounds[1] === null : isWithin(hi, bounds))
  })

/**
 * The regions that are part of no other, each once: together they have the same points.
 *
 * @example
 * ```ts
 * import { Region } from "@headwater/proof"
 * const gates = (lo: number, hi: number) => Region.make({ sizes: { gates: [lo, hi] } })
 * Region.widest([gates(1, 3), gates(1, 4), gates(1, 4)]) // => [gates(1, 4)]
 * ```
 */
export const widest = (all: ReadonlyArray<Region>): ReadonlyArray<Region> =>
  all.filter(
    (it, at) =>
      !all.some(
        (other, place) =>
          place !== at && isPartOf(it, other) && (!isPartOf(other, it) || place < at)
      )
  )

/** The region with a condition turned round. */
export const flip = (region: Region, name: string): Region => ({
  ...region,
  where: { ...region.where, [name]: !(region.where[name] ?? false) }
})

/** Whether a size lies within bounds. */
export const isWithin = (size: Size, [lo, hi]: Bounds): boolean =>
  size >= lo && (hi === null || size <= hi)

/**
 * A region narrowed by what a point says of the names that another region has and this one lacks.
 *
 * A witness stands at a point. Told against a finding under a condition that its own finding does
 * not name, the witness answers for itself.
 */
export const refine = (region: Region, point: Region, names: Region): Region => {
  const where: Record<string, boolean> = { ...region.where }
  for (const name of Object.keys(names.where)) {
    const value = point.where[name]
    if (where[name] === undefined && value !== undefined) where[name] = value
  }
  const sizes: Record<string, Bounds> = { ...region.sizes }
  for (const name of Object.keys(names.sizes)) {
    const at = point.sizes[name]
    if (sizes[name] === undefined && at !== undefined) sizes[name] = at
  }
  return { where, sizes }
}

const bounds = (name: string, [lo, hi]: Bounds): string => {
  if (hi === null) return `${name} >= ${lo}`
  return lo >= hi ? `${name} = ${lo}` : `${name} = ${lo}..${hi}`
}

/** A condition that fails: one of several words is quoted, so that no two negations stand together. */
const negated = (name: string): string => {
  if (name.startsWith("not ")) return name.slice("not ".length)
  return name.includes(" ") ? `not “${name}”` : `not ${name}`
}

/** The names of settings, such as machines: those that exclude one another begin so. */
export const settingWord = "on "

/**
 * The region in words. Of settings, which exclude one another, only the one that is on is named.
 *
 * @example
 * ```ts
 * import { Region } from "@headwater/proof"
 * Region.show(Region.make({ where: { independent: false }, sizes: { gates: [1, 4] } })) // => "not independent, gates = 1..4"
 * Region.show(Region.everywhere) // => "everywhere"
 * ```
 */
export const show = ({ where, sizes }: Region): string => {
  const conditions = Object.entries(where)
    .filter(([name, value]) => value || !name.startsWith(settingWord))
    .map(([name, value]) => (value ? name : negated(name)))
  const scopes = Object.entries(sizes).map(([name, it]) => bounds(name, it))
  return [...conditions, ...scopes].join(", ") || "everywhere"
}

const Value = Schema.Union([Schema.Number, Schema.String])

/** A region as JSON: numbers where they are safe integers, else decimal strings. */
export const Json = Schema.Struct({
  where: Schema.Record(Schema.String, Schema.Boolean),
  sizes: Schema.Record(Schema.String, Schema.Tuple([Value, Schema.NullOr(Value)]))
})
export type Json = typeof Json.Type

const value = (size: Size): number | string => {
  const short = Number(size)
  return typeof size === "number" || Number.isSafeInteger(short) ? short : size.toString()
}

/** The region as JSON. */
export const toJson = ({ where, sizes }: Region): Json => ({
  where,
  sizes: Object.fromEntries(
    Object.entries(sizes).map(([name, [lo, hi]]) => [
      name,
      [value(lo), hi === null ? null : value(hi)] as const
    ])
  )
})
