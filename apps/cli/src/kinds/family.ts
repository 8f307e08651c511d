import { Families, Family } from "@headwater/programs"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { document } from "../documents/parts.ts"
import { table } from "../table.ts"
import { type Kind, marked } from "./Kind.ts"
import type { Scaffold } from "./scaffold.ts"

/** A family of two register programs that double a number. */
const scaffold: Scaffold = {
  packages: ["hypotheses", "programs", "proof"],
  about: ({ id, file }) =>
    `A family: a demonstrator, and programs that do what it does. \`headwater phase ${id}\` shows which of them
wins where. Its laws run every program on every context of the small sizes. Change the
demonstrator and the contexts in ${file}.ts, then the programs; they may be of any language, also
of one of your own.`,
  module: ({ id, value }) => `import { Register } from "@headwater/hypotheses"
import { Family, Member } from "@headwater/programs"

/** How the register machine is given a context, and what of its output is the answer. */
const program = Member.of(Register.language, {
  input: ({ x }: { readonly x: number }) => ({ registers: { r1: x } }),
  answer: (r0) => r0
})

export const ${value} = Family.define({
  id: "${id}",
  label: "${id}",
  title: "Twice a number",
  about: "The demonstrator says 2x.",
  size: { name: "N", expected: "a positive number", isValid: (n) => n > 0, examples: [4, 8] },
  nested: true,
  contexts: (size) => Array.from({ length: size }, (_, x) => ({ x })),
  demonstrator: () => ({ x }) => 2 * x,
  members: [
    program("add", "adds the number to itself", "ADD r0 r1 | ADD r0 r1"),
    program("count", "counts two for each one", "L: JZ r1 E | INC r0 | INC r0 | DEC r1 | JMP L | E:")
  ]
})
`,
  test: ({ file, value }) => `import assert from "node:assert/strict"
import { it } from "node:test"
import { Family } from "@headwater/programs"
import { family } from "@headwater/programs/laws"
import { Law } from "@headwater/proof"
import { ${value} } from "./${file}.ts"

Law.check(it, family(${value}))

it("example: both programs do what the demonstrator does", () => {
  assert.equal(Family.agrees(${value}, "add", 16), true)
  assert.equal(Family.agrees(${value}, "count", 16), true)
})
`
}

const list = document(
  "The families that headwater list families knows, in each of their languages.",
  {
    families: Schema.Array(
      Schema.Struct({
        id: Schema.String,
        about: Schema.String,
        from: Schema.Literals(["headwater", "plugin"]),
        label: Schema.String,
        title: Schema.String,
        machine: Schema.String.annotate({ description: "The language of its programs." }),
        meters: Schema.Array(Schema.String),
        size: Schema.String,
        members: Schema.Array(Schema.Struct({ name: Schema.String, about: Schema.String }))
      })
    )
  }
)

/** Families of programs that do what a demonstrator does. */
export const kind: Kind<Family.Family, typeof list> = {
  name: "family",
  plural: "families",
  shape: Family.shape,
  decode: (value) => {
    if (typeof value !== "object" || value === null) return undefined
    if (!("members" in value && "contexts" in value)) return undefined
    if (Family.is(value)) return value
    const id = "id" in value && typeof value.id === "string" ? ` ${value.id}` : ""
    throw new TypeError(`expected ${Family.lacks(value)} in the family${id}`)
  },
  ours: Effect.succeed(Families.all),
  laws: async (plugin) => (await import("@headwater/programs/laws")).family(plugin),
  document: list,
  list: (known) => {
    const added = known.filter(({ from }) => from === "plugin").map(({ plugin }) => plugin)
    const addedIds = new Set(Families.inLanguages(added).map(({ id }) => id))
    const families = Families.inLanguages(known.map(({ plugin }) => plugin)).map((it) => {
      const { id, label, title, about, size, members } = it
      const [language] = Family.languages(it)
      return {
        id,
        label,
        title,
        about,
        from: addedIds.has(id) ? ("plugin" as const) : ("headwater" as const),
        machine: language?.id ?? "",
        meters: language?.meters ?? [],
        size: size.expected,
        members: members.map(({ name, about }) => ({ name, about }))
      }
    })
    return {
      document: { families },
      text: (layout) =>
        table(
          families.map((it) => ({
            id: it.id,
            about: marked(
              `${it.label} ${it.title}: ${it.members.map(({ name }) => name).join(", ")}`,
              it.from
            )
          })),
          layout
        )
    }
  },
  scaffold
}
