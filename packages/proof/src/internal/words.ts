import type { Claim } from "../Claim.ts"
import type { Body, Title } from "../Spec.ts"
import * as Region from "../Region.ts"
import { fullName } from "./links.ts"

/** What names mean that stand in regions. */
export type Words = Readonly<Record<string, string>>

/** The words of a reading: of every condition, and of the sizes and machines that have some. */
export const ofBody = <M, X>({
  conditions = {},
  machines,
  sizes = {}
}: Pick<Body<M, X, string, string>, "conditions" | "machines" | "sizes">): Words =>
  Object.fromEntries([
    ...Object.entries(sizes).flatMap(([name, size]) =>
      typeof size === "function" ? [] : [[name, size[0]] as const]
    ),
    ...Object.entries(conditions).map(([name, [says]]) => [name, says] as const),
    ...Object.entries(machines?.says ?? {}).map(
      ([name, says]) => [`${Region.settingWord}${name}`, says] as const
    )
  ])

/** The words that links bring to a reading of a claim: of all that its statements rest on. */
export const linked = (claims: ReadonlyArray<Claim>): ((claim: Claim, reading: Title) => Words) => {
  const nodes = new Map(
    claims.flatMap((claim) =>
      claim.statements.map((it) => [fullName(claim.id, it.name), it] as const)
    )
  )
  return (claim, { id }) => {
    const names = new Set(
      claim.statements.filter((it) => it.reading?.id === id).flatMap((it) => it.from)
    )
    let found: Words = {}
    for (const name of names) {
      const statement = nodes.get(name)
      found = { ...statement?.reading?.words, ...found }
      for (const on of statement?.from ?? []) names.add(on)
    }
    return found
  }
}
