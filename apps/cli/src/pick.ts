import * as Effect from "effect/Effect"
import { type BadInput, expected } from "./BadInput.ts"

/** The number of a claim's name: C05, c5 and C5 have one. */
const number = (name: string): number | undefined => {
  const digits = /^c0*([0-9]{1,9})$/i.exec(name)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** The most claims that an error names. */
const named = 38

/** The known ids nearest to a name, in the order of the ledger. */
const near = (name: string, ids: ReadonlyArray<string>): ReadonlyArray<string> => {
  const wanted = number(name)
  if (ids.length <= named || wanted === undefined) return ids.slice(0, 2 * named)
  const away = (id: string): number => Math.abs((number(id) ?? Infinity) - wanted)
  const nearest = ids.toSorted((a, b) => away(a) - away(b)).slice(0, named)
  return ids.filter((id) => nearest.includes(id))
}

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
    const ids = near(
      unknown,
      ledger.map((claim) => claim.id)
    ).join(", ")
    return Effect.fail(expected(`a claim of the ledger (${ids})`, unknown))
  }
  return Effect.succeed(ledger.filter((claim) => names.some((name) => is(claim, name))))
}
