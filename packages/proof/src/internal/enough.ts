import type { Domain } from "../Domain.ts"
import type { Options } from "../Statement.ts"

/** The least number of models that satisfy a region, and one in how many samples has to. */
export const enough = { models: 30n, oneIn: 20n, drawn: 200 } as const

/** How many models have to satisfy a region; fewer where fewer than a hundred samples are asked. */
export const expected = <M>(domain: Domain<M>, { runs }: Options): bigint =>
  domain.mode === "sampled" && domain.runs === undefined && runs < 100
    ? BigInt(Math.ceil(0.3 * runs))
    : enough.models

/** Whether a search of a domain found nothing only because hardly anything was asked for. */
export const isShort = <M>(domain: Domain<M>, { runs }: Options): boolean =>
  domain.mode === "sampled" && (domain.runs ?? runs) < 100
