import { Families, Family } from "@headwater/programs"
import * as Effect from "effect/Effect"
import type { Answer } from "../Answer.ts"
import type { BadInput } from "../BadInput.ts"
import type { List } from "../Documents.ts"
import { families as known } from "../families.ts"
import type { Host } from "../Host.ts"
import { table } from "../table.ts"

/** The families in each of their languages, with their programs. */
export const list: Effect.Effect<Answer<typeof List.Type>, BadInput, Host> = Effect.map(
  known,
  (all) => {
    const families = Families.inLanguages(all.map(({ plugin }) => plugin)).map((it) => {
      const { id, label, title, about, size, members } = it
      const [language] = Family.languages(it)
      return {
        id,
        label,
        title,
        about,
        machine: language?.id ?? "",
        meters: language?.meters ?? [],
        size: size.expected,
        members: members.map(({ name, about }) => ({ name, about }))
      }
    })
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
  }
)
