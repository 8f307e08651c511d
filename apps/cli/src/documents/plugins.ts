import * as Schema from "effect/Schema"
import { kinds, singular } from "../kinds/index.ts"
import { Count, document } from "./parts.ts"

/** `headwater laws --json` */
export const Laws = document("The laws of the plugins of a module, checked by headwater laws.", {
  ok: Schema.Boolean,
  plugins: Schema.Array(
    Schema.Struct({
      kind: Schema.String.annotate({ description: singular }),
      id: Schema.String,
      ok: Schema.Boolean,
      laws: Schema.Array(
        Schema.Struct({
          set: Schema.String,
          law: Schema.String,
          statement: Schema.String,
          holds: Schema.Boolean,
          cases: Count,
          counterexample: Schema.optionalKey(Schema.String),
          error: Schema.optionalKey(Schema.String)
        })
      )
    })
  )
})

/** `headwater new --json`: what was written, and whether the folder's commands know it. */
export const New = document("What headwater new wrote.", {
  kind: Schema.String,
  id: Schema.String,
  files: Schema.Array(Schema.String),
  listed: Schema.Boolean.annotate({
    description: "Whether the commands of the folder know it already."
  })
})

/** `headwater examples --json`: the files, and where they were written. */
export const Examples = document("The files of the examples in the help of commands.", {
  folder: Schema.NullOr(Schema.String),
  files: Schema.Array(Schema.String)
})

/** `headwater lab --json`: where the page is served. */
export const Lab = document("Where headwater lab serves its page.", { address: Schema.String })

/** `headwater list --json`: the list of one kind. */
export const List = Schema.Union(
  (await Promise.all(kinds.map((it) => it.load()))).map(({ kind }) => kind.document)
)
