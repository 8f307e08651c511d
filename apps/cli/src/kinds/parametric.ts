import { Parameter, type Parametric } from "@headwater/priors"
import * as Schema from "effect/Schema"
import { table } from "../table.ts"
import type { Layout } from "../Answer.ts"
import { marked, type Registered } from "./Kind.ts"

type Plugin = Pick<Parametric.Parametric<unknown>, "id" | "about" | "parameters">

const entry = ({ plugin, from }: Registered<Plugin>): typeof listed.Type => ({
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
})

/** A prior or a learner in a list, with its parameters as they are typed. */
export const listed = Schema.Struct({
  id: Schema.String,
  about: Schema.String,
  from: Schema.Literals(["headwater", "plugin"]),
  parameters: Schema.Array(
    Schema.Struct({
      name: Schema.String,
      type: Schema.String.annotate({ description: "Its values, as a phrase." }),
      about: Schema.String,
      default: Schema.String,
      example: Schema.String
    })
  )
})

/** A list of plugins with parameters: each parameter is a line of its own. */
export const parametric = <Document>(
  known: ReadonlyArray<Registered<Plugin>>,
  document: (entries: ReadonlyArray<typeof listed.Type>) => Document
): { readonly document: Document; readonly text: (layout: Layout) => string } => {
  const entries = known.map(entry)
  return {
    document: document(entries),
    text: (layout) =>
      table(
        entries.flatMap(({ about, from, id, parameters }) => [
          { id, about: marked(about, from) },
          ...parameters.map((it) => ({
            id: `  ${it.name}=${it.default}`,
            about: `${it.about}: ${it.type}, such as ${it.example}`
          }))
        ]),
        layout
      )
  }
}
