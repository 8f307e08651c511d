import * as Region from "../Region.ts"

/** A region as a report has it, in words. */
export const regionText = ({ where, sizes }: Region.Json): string =>
  Region.show({
    where,
    sizes: Object.fromEntries(
      Object.entries(sizes).map(([name, [lo, hi]]) => [
        name,
        [size(lo), hi === null ? null : size(hi)]
      ])
    )
  })

const size = (value: number | string): Region.Size =>
  typeof value === "string" ? BigInt(value) : value

/** Regions in words, each once. */
export const regions = (all: ReadonlyArray<Region.Json>): string =>
  [...new Set(all.map(regionText))].join("; or ")
