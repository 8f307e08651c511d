import { Roster } from "@headwater/programs"
import * as Effect from "effect/Effect"
import type { Answer } from "../Answer.ts"
import type { List } from "../Documents.ts"
import { table } from "../table.ts"

/** The families of `@headwater/programs` on each machine that has them, with their programs. */
export const list: Effect.Effect<Answer<typeof List.Type>> = Effect.sync(() => {
  const families = Roster.all.map(
    ({ id, label, title, about, machine, meters, size, members }) => ({
      id,
      label,
      title,
      about,
      machine,
      meters,
      size: size.expected,
      members
    })
  )
  return {
    ok: true,
    document: { families },
    text: (layout) =>
      table(
        families.map((it) => ({
          id: it.id,
          about: `${it.label} ${it.title}: ${it.members.map(({ name }) => name).join(", ")}`
        })),
        layout
      )
  }
})
