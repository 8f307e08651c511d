import { Svg } from "@headwater/figures"
import * as Effect from "effect/Effect"
import type { BadInput } from "../BadInput.ts"
import { answer } from "../commands/phase.ts"
import type { Host } from "../Host.ts"

/** The family whose phase diagram shows what a claim says. */
const families: Readonly<Record<string, string>> = { C16: "isqrt", C20: "stanley" }

/** The phase diagram of a family at its usual size, as an inline picture. */
const diagram = Effect.fnUntraced(function* (
  family: string,
  id: string
): Effect.fn.Return<string, BadInput, Host> {
  const { document } = yield* answer({
    family,
    size: undefined,
    gamma: undefined,
    bound: undefined,
    data: undefined,
    prior: undefined,
    params: [],
    meter: undefined,
    time: undefined,
    svg: undefined
  })
  return document.status === "drawn"
    ? Svg.phase(document).replaceAll("phase-description", `phase-description-${id}`)
    : ""
})

/** The figures of the claims that have one, by id. */
export const figuresOf = Effect.fnUntraced(function* (
  ids: ReadonlyArray<string>
): Effect.fn.Return<Readonly<Record<string, string>>, BadInput, Host> {
  const drawn = yield* Effect.forEach(
    ids.flatMap((id) => {
      const family = families[id]
      return family === undefined ? [] : [{ id, family }]
    }),
    ({ id, family }) => Effect.map(diagram(family, id), (svg) => [id, svg] as const)
  )
  return Object.fromEntries(drawn)
})
