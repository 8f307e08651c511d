import { Parameter, type Parametric } from "@headwater/priors"
import type { Layout } from "../Answer.ts"
import type { Known } from "../chosen.ts"
import { table } from "../table.ts"

/** Plugins as they are listed: as data, and as text that says which of them are the user's. */
export const listed = (
  known: ReadonlyArray<Known<Pick<Parametric.Parametric<unknown>, "id" | "about" | "parameters">>>
) => {
  const entries = known.map(({ plugin, from }) => ({
    id: plugin.id,
    about: plugin.about,
    from,
    parameters: Object.entries(plugin.parameters).map(([name, it]) => ({
      name,
      type: Parameter.typeText(it),
      about: it.about,
      default: it.default,
      example: Parameter.exampleOf(it)
    }))
  }))
  const text = (layout: Layout): string =>
    table(
      entries.flatMap(({ about, from, id, parameters }) => [
        { id, about: from === "plugin" ? `${about} (plugin)` : about },
        ...parameters.map((it) => ({
          id: `  ${it.name}=${it.default}`,
          about: `${it.about}: ${it.type}, such as ${it.example}`
        }))
      ]),
      layout
    )
  return { entries, text }
}
