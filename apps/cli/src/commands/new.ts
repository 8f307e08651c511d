import * as Effect from "effect/Effect"
import type { Answer } from "../Answer.ts"
import { type BadInput, expected, refused } from "../BadInput.ts"
import { configuration, configured, extended, imported } from "../configuration.ts"
import type { New } from "../Documents.ts"
import { Host } from "../Host.ts"
import { kinds, loaded, singular } from "../kinds/index.ts"
import { files, nameOf } from "../kinds/scaffold.ts"
import { version } from "../version.ts"

/** Writes a plugin that works into a new folder of its name, and lists it for the working folder. */
export const answer = Effect.fnUntraced(function* (flags: {
  readonly kind: string
  readonly name: string
}): Effect.fn.Return<Answer<typeof New.Type>, BadInput, Host> {
  const entry = kinds.find((it) => it.name === flags.kind)
  if (entry === undefined) {
    return yield* expected(singular, flags.kind, "headwater new")
  }
  const name = nameOf(flags.name)
  if (name === undefined) {
    return yield* expected(
      "a name in small letters such as acme/frugal, of at most 40 letters",
      flags.name,
      "headwater new"
    )
  }
  const { scaffold } = yield* Effect.promise(() => loaded(entry))
  const host = yield* Host
  if ((yield* host.find(name.file)) !== undefined) {
    return yield* refused(name.file, "expected a name that is free, found one there")
  }
  const written = files(scaffold, name, version)
  const module = `./${name.file}/${name.file}.ts`
  const file = yield* host.find(configuration)
  const listing =
    file === undefined
      ? configured(name.value, module)
      : extended(yield* host.read(file), name.value, module)
  yield* host.create(name.file, written)
  if (listing !== undefined) yield* host.save(configuration, listing)
  const hasPackages = (yield* Effect.forEach(scaffold.packages, (it) =>
    host.finds(`@headwater/${it}`)
  )).every((it) => it)
  const added = Object.keys(written).map((it) => `${name.file}/${it}`)
  const listed = listing !== undefined
  return {
    ok: true,
    document: {
      kind: flags.kind,
      id: name.id,
      files: listed ? [...added, configuration] : added,
      listed
    },
    text: ({ paint }) =>
      [
        ...added.map((path) => `${paint("good", "+")} ${path}`),
        ...(listed ? [`${paint("good", file === undefined ? "+" : "~")} ${configuration}`] : []),
        "",
        ...(listed
          ? [`The commands of this folder know it: ${configuration} lists it.`]
          : [
              `To make it known, add to ${configuration}:`,
              `    ${imported(name.value, module)}`,
              `and ${name.value} to its plugins.`
            ]),
        hasPackages
          ? "The packages that it imports are found from here."
          : `The packages that it imports are not on npm yet: npm run tarballs in a clone of Headwater, then npm install CLONE/tarballs/*.tgz in ${name.file}.`,
        `Its laws: headwater laws ${name.file}/${name.file}.ts`
      ].join("\n")
  }
})
