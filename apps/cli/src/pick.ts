import * as Effect from "effect/Effect"
import { type BadInput, expected } from "./BadInput.ts"

/** The number of a claim's name: C05, c5 and C5 have one. */
const number = (name: string): number | undefined => {
  const digits = /^c0*([0-9]{1,9})$/i.exec(name)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** The most claims that an error lists; of more it names the ends. */
const listed = 12

const all = (ids: ReadonlyArray<string>): string =>
  ids.length <= listed ? ids.join(", ") : `${ids[0]} to ${ids.at(-1)}, see headwater list claims`

/**
 * The claims of the ledger with these names, in its order, each once; all claims where there are no
 * names.
 */
export const pick = <Claim extends { readonly id: string }>(
  ledger: ReadonlyArray<Claim>,
  names: ReadonlyArray<string>
): Effect.Effect<ReadonlyArray<Claim>, BadInput> => {
  if (names.length === 0) return Effect.succeed(ledger)
  const is = (claim: Claim, name: string): boolean =>
    claim.id.toLowerCase() === name.toLowerCase() ||
    (number(name) !== undefined && number(claim.id) === number(name))
  const unknown = names.find((name) => !ledger.some((claim) => is(claim, name)))
  if (unknown !== undefined) {
    const ids = all(ledger.map((claim) => claim.id))
    return Effect.fail(expected(`a claim of the ledger (${ids})`, unknown))
  }
  return Effect.succeed(ledger.filter((claim) => names.some((name) => is(claim, name))))
}
