/**
 * # Plugins
 *
 * What others add to the command: values of their modules, sorted by kind. A module lists them as
 * `export default { plugins: [...] }`, or exports them one by one. Those that the module
 * `headwater.config.ts` of the working folder lists are known to every command.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import { type BadInput, quoted, refused, said } from "./BadInput.ts"
import type { Known } from "./chosen.ts"
import { Host } from "./Host.ts"
import type { Kinds } from "./Kinds.ts"

/** The file in the working folder that lists plugins. */
export const configuration = "headwater.config.ts"

/** The plugins of a module by kind. */
export type Plugins = { readonly [Kind in keyof Kinds]: ReadonlyArray<Kinds[Kind]> }

const kinds: ReadonlyArray<keyof Kinds> = ["prior", "language", "learner", "family", "claim"]
const none: Plugins = { prior: [], language: [], learner: [], family: [], claim: [] }

/** The plugins with one of a kind among them, where there is one. */
const withOne = (
  plugins: Plugins,
  kind: keyof Kinds,
  plugin: Kinds[keyof Kinds] | undefined
): Plugins | undefined => {
  if (plugin === undefined) return undefined
  if (plugins[kind].some((it) => it.id === plugin.id)) throw again(kind, plugin.id)
  return { ...plugins, [kind]: [...plugins[kind], plugin] }
}

/** What is wrong with an id that is taken. */
const again = (kind: string, id: string): TypeError =>
  new TypeError(`expected an id of its own for each ${kind}, not ${quoted(id)} again`)

/** The values that a module offers, and whether each of them has to be a plugin. */
const offered = (
  exported: Readonly<Record<string, unknown>>
): { readonly values: ReadonlyArray<unknown>; readonly strict: boolean } => {
  const main = exported["default"]
  const listed =
    typeof main === "object" && main !== null && "plugins" in main ? main.plugins : main
  return Array.isArray(listed)
    ? { values: listed, strict: true }
    : { values: [...new Set(Object.values(exported))], strict: false }
}

/** The plugins of a module: what its `plugins` list, or what it exports. */
export const pluginsOf = Effect.fnUntraced(function* (
  file: string,
  exported: Readonly<Record<string, unknown>>
): Effect.fn.Return<Plugins, BadInput> {
  const { adopters } = yield* Effect.promise(() => import("./adopters.ts"))
  const shapes = kinds.map((kind) => adopters[kind].shape).join(", or ")
  const { values, strict } = offered(exported)
  let plugins = none
  for (const [index, value] of values.entries()) {
    const found = yield* Effect.try({
      try: () => {
        for (const kind of kinds) {
          const more = withOne(plugins, kind, adopters[kind].adopt(value))
          if (more !== undefined) return more
        }
        return undefined
      },
      catch: (error) => refused(file, said(error))
    })
    if (found === undefined && strict) {
      return yield* refused(file, `expected ${shapes} at place ${index + 1} of its list`)
    }
    plugins = found ?? plugins
  }
  if (plugins === none && !strict) {
    return yield* refused(file, `expected an export that is ${shapes}, found none`)
  }
  return plugins
})

/** The plugins that the working folder lists, none of them with an id that is taken already. */
export const configured = Effect.fnUntraced(function* <Kind extends keyof Kinds>(
  kind: Kind,
  taken: ReadonlyArray<string>
): Effect.fn.Return<Plugins[Kind], BadInput, Host> {
  const host = yield* Host
  const file = yield* host.find(configuration)
  if (file === undefined) return none[kind]
  const plugins = yield* pluginsOf(file, yield* host.load(file))
  const known = plugins[kind].find((it) => taken.includes(it.id))
  if (known !== undefined) return yield* refused(file, again(kind, known.id).message)
  return plugins[kind]
})

/** The plugins of a kind that commands know: ours, then those that the working folder lists. */
export const known = Effect.fnUntraced(function* <Kind extends keyof Kinds>(
  kind: Kind,
  ours: Plugins[Kind]
): Effect.fn.Return<ReadonlyArray<Known<Kinds[Kind]>>, BadInput, Host> {
  const taken = ours.map((it) => it.id)
  const added = yield* configured(kind, taken)
  return [
    ...ours.map((plugin): Known<Kinds[Kind]> => ({ plugin, from: "headwater" })),
    ...added.map((plugin): Known<Kinds[Kind]> => ({ plugin, from: "plugin" }))
  ]
})
