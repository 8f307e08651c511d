import * as Effect from "effect/Effect"
import type { Answer } from "../Answer.ts"
import { type BadInput, expected, refused } from "../BadInput.ts"
import type { New } from "../Documents.ts"
import { Host } from "../Host.ts"
import { kinds, loaded } from "../kinds/index.ts"
import { files, nameOf } from "../kinds/scaffold.ts"
import { configuration } from "../plugins.ts"
import { version } from "../version.ts"

/** Writes a plugin that works into a folder of its name, which must not be there yet. */
export const answer = Effect.fnUntraced(function* (flags: {
  readonly kind: string
  readonly name: string
}): Effect.fn.Return<Answer<typeof New.Type>, BadInput, Host> {
  const entry = kinds.find((it) => it.name === flags.kind)
  if (entry === undefined) {
    const names = kinds.map((it) => it.name).join(", ")
    return yield* expected(names, flags.kind, "headwater new")
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
  const listing = `import { ${name.value} } from "./${name.file}/${name.file}.ts"\n\nexport default { plugins: [${name.value}] }\n`
  const isListed = (yield* host.find(configuration)) === undefined
  yield* host.create(name.file, written)
  if (isListed) yield* host.save(configuration, listing)
  const hasPackages = (yield* Effect.forEach(scaffold.packages, (it) =>
    host.finds(`@headwater/${it}`)
  )).every((it) => it)
  const paths = [
    ...Object.keys(written).map((file) => `${name.file}/${file}`),
    ...(isListed ? [configuration] : [])
  ]
  return {
    ok: true,
    document: { kind: flags.kind, id: name.id, files: paths, listed: isListed },
    text: ({ paint }) =>
      [
        ...paths.map((path) => `${paint("good", "+")} ${path}`),
        "",
        ...(isListed
          ? [`The folder's commands know it: ${configuration} lists it.`]
          : [
              `To make it known, add to ${configuration}:`,
              ...listing
                .split("\n")
                .slice(0, 1)
                .map((line) => `    ${line}`),
              `and ${name.value} to its plugins.`
            ]),
        hasPackages
          ? "The packages that it imports are found from here."
          : `The packages that it imports are not on npm yet: npm run tarballs in a clone of Headwater, then npm install CLONE/tarballs/*.tgz in ${name.file}.`,
        `Its laws: headwater laws ${name.file}/${name.file}.ts`
      ].join("\n")
  }
})
