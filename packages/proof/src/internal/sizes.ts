import type { Side } from "../Finding.ts"
import * as Region from "../Region.ts"
import type { Tally } from "./tally.ts"

/** A region with a bound for every size: those that are named, and for the others what was tried. */
export const bounded = (region: Region.Region, tried: Region.Region["sizes"]): Region.Region => ({
  where: region.where,
  sizes: { ...tried, ...region.sizes }
})

/** The most values of a size that are looked at one by one. */
const most = 1000n

/**
 * What is wrong with the bounds that are named. A region must not say more than was tried: its
 * ends are met, and where one model decides there is one at every value.
 */
export const attained = <M>(
  region: Region.Region,
  { ranges, values: [breaking, concluding] }: Tally<M>,
  decidedFor: Side | undefined
): ReadonlyArray<string> =>
  Object.entries(region.sizes).flatMap(([name, [lo, hi]]) => {
    const range = ranges.get(name)
    if (hi === null) return [`${name} has no greatest value: that takes a proof`]
    if (range === undefined) return [`no model has a size ${name} in ${lo}..${hi}`]
    if (range[0] > lo || (range[1] ?? hi) < hi) {
      return [`${name} is said to be ${lo}..${hi}, and the models have ${range[0]}..${range[1]}`]
    }
    if (decidedFor === undefined) return []
    const values = (decidedFor === "for" ? concluding : breaking).get(name)
    const missing: Array<string> = []
    if (typeof lo === "number" && !Number.isInteger(lo)) return []
    for (let size = BigInt(lo); size <= hi && size - BigInt(lo) < most; size++) {
      if (values === undefined || !values.has(size.toString())) missing.push(size.toString())
    }
    return missing.length === 0 ? [] : [`no model decides at ${name} = ${missing.join(", ")}`]
  })
