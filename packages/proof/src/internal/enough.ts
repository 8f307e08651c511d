import type { Domain } from "../Domain.ts"
import type { Options } from "../Statement.ts"

/**
 * The least number of models that satisfy the premises, and the least share of the sampled ones.
 * Whoever asks for fewer samples than a hundred is asked for three in ten of them.
 */
export const enough = { models: 30n, oneIn: 20n }

/** How many models of a domain have to satisfy the premises. */
export const expected = <Model>(domain: Domain<Model>, { runs }: Options): bigint =>
  domain.mode === "sampled" && domain.runs === undefined && runs < 100
    ? BigInt(Math.ceil(0.3 * runs))
    : enough.models
