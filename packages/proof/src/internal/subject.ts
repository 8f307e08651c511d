import * as Schema from "effect/Schema"
import type { Exact } from "../Exact.ts"
import * as Fraction from "../Fraction.ts"
import type { Body } from "../Spec.ts"
import * as Region from "../Region.ts"

/** How one model fares in a region: whether it is within the bounds, and what it violates. */
export interface Judged<M> {
  readonly model: M
  readonly sizes: Readonly<Record<string, Region.Size>>
  readonly violated: ReadonlyArray<string>
  readonly margin: Exact
  readonly concludes: boolean
  readonly weight: Fraction.Fraction
  readonly part: Fraction.Fraction
  readonly isTie: boolean
}

/** A reading's body ready to judge models. */
export interface Subject<M> {
  /** Undefined where the model lies outside the bounds of the region. */
  readonly judge: (model: M, region: Region.Region) => Judged<M> | undefined
  /** Where a model stands: every condition and every size of the reading. */
  readonly point: (model: M) => Region.Region
  readonly show: (model: M) => string
  readonly encode: (model: M) => unknown
  readonly decode: (value: unknown) => { readonly model: M } | undefined
  readonly conditions: ReadonlyArray<string>
  readonly sizes: ReadonlyArray<string>
  readonly says: (condition: string) => string
  /** What margins count. */
  readonly unit: string | undefined
}

const longest = 400
const [none, one] = [Fraction.from(0), Fraction.from(1)]

export const make = <M, X>(body: Body<M, X, string, string>): Subject<M> => {
  const encode = Schema.encodeSync(body.model.schema)
  const decode = Schema.decodeUnknownResult(body.model.schema)
  const conditions = Object.entries(body.conditions ?? {})
  const sizes = Object.entries(body.sizes ?? {}).map(
    ([name, size]) => [name, typeof size === "function" ? size : size[1]] as const
  )
  const sizesAt = (x: X, model: M): Record<string, Region.Size> =>
    Object.fromEntries(sizes.map(([name, size]) => [name, size(x, model)]))
  return {
    conditions: conditions.map(([name]) => name),
    sizes: sizes.map(([name]) => name),
    unit: body.unit,
    says: (condition) => body.conditions?.[condition]?.[0] ?? condition,
    judge: (model, region) => {
      const x = body.measure(model)
      const at = sizesAt(x, model)
      const isInside = Object.entries(region.sizes).every(([name, bounds]) => {
        const size = at[name]
        return size !== undefined && Region.isWithin(size, bounds)
      })
      if (!isInside) return undefined
      const violated = conditions
        .filter(([name, [, test]]) => {
          const wanted = region.where[name]
          return wanted !== undefined && test(x) !== wanted
        })
        .map(([name]) => name)
      const margin = body.margin(x, model)
      const concludes = body.strict === true ? margin.sign > 0 : margin.sign >= 0
      const weight = body.weight === undefined ? one : Fraction.from(body.weight(x))
      const part =
        body.part === undefined ? (concludes ? weight : none) : Fraction.from(body.part(x))
      const isTie = body.ties?.(x) ?? false
      return { model, sizes: at, violated, margin, concludes, weight, part, isTie }
    },
    point: (model) => {
      const x = body.measure(model)
      const at = sizesAt(x, model)
      return Region.make({
        where: Object.fromEntries(conditions.map(([name, [, test]]) => [name, test(x)])),
        sizes: Object.fromEntries(Object.entries(at).map(([name, size]) => [name, [size, size]]))
      })
    },
    show: (model) => {
      const text = body.model.show(model)
      return text.length <= longest ? text : `${text.slice(0, longest)}…`
    },
    encode,
    decode: (value) => {
      const result = decode(value)
      return result._tag === "Success" ? { model: result.success } : undefined
    }
  }
}
