/**
 * # Plugins
 *
 * Values that others add to the command, each of some kind, from modules of theirs. A module lists
 * them as `export default { plugins: [...] }`, or exports them one by one. Every command knows those
 * that the module `headwater.config.ts` of the working folder lists.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import { type BadInput, quoted, refused, said } from "./BadInput.ts"
import { configuration } from "./configuration.ts"
import { Host, skippedPlugin } from "./Host.ts"
import { all } from "./kinds/index.ts"
import type { Any, Kind, Registered } from "./kinds/Kind.ts"

interface Named {
  readonly id: string
}

/** A value of a module with its kind. */
export interface Found {
  readonly kind: Any
  readonly plugin: Named
}

/** The line for an id that is taken. */
export const again = (kind: string, id: string): string =>
  `expected an id of its own for each ${kind}, not ${quoted(id)} again`

/** Whether an id can be typed as one word: without blanks and characters that shells interpret. */
const isTypable = (id: string): boolean => /^[\p{L}\p{N}][\p{L}\p{N}._/@+-]*$/u.test(id)

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
): Effect.fn.Return<ReadonlyArray<Found>, BadInput> {
  const kinds: ReadonlyArray<Any> = yield* Effect.promise(all)
  const shapes = kinds.map((it) => it.shape).join(", or ")
  const { values, strict } = offered(exported)
  const plugins: Array<Found> = []
  for (const [index, value] of values.entries()) {
    if (value === skippedPlugin) continue
    const found = yield* Effect.try({
      try: () => {
        for (const kind of kinds) {
          const plugin = kind.decode(value)
          if (plugin !== undefined) return { kind, plugin }
        }
        return undefined
      },
      catch: (error) => refused(file, said(error))
    })
    if (found === undefined) {
      if (!strict) continue
      return yield* refused(file, `expected ${shapes} at place ${index + 1} of its list`)
    }
    const { kind, plugin } = found
    if (!isTypable(plugin.id)) {
      const what = `an id of letters, digits and ./-_ such as acme/frugal for a ${kind.name}`
      return yield* refused(file, `expected ${what}, not ${quoted(plugin.id)}`)
    }
    if (plugins.some((it) => it.kind === kind && it.plugin.id === plugin.id)) {
      return yield* refused(file, again(kind.name, plugin.id))
    }
    plugins.push(found)
  }
  if (plugins.length === 0 && !strict) {
    return yield* refused(file, `expected an export that is ${shapes}, found none`)
  }
  return plugins
})

/** Those of a kind among the plugins of a module. */
export const ofKind = <Plugin extends Named>(
  kind: Kind<Plugin>,
  found: ReadonlyArray<Found>
): ReadonlyArray<Plugin> =>
  found.flatMap(({ plugin }) => {
    const its = kind.decode(plugin)
    return its === undefined ? [] : [its]
  })

/** Warnings that were printed: each is printed once a process. */
const warned = new WeakSet<ReadonlyArray<string>>()

/** The plugins of a kind that the working folder lists, none with an id that is taken already. */
export const configured = Effect.fnUntraced(function* <Plugin extends Named>(
  kind: Kind<Plugin>,
  ours: ReadonlyArray<Plugin>
): Effect.fn.Return<ReadonlyArray<Plugin>, BadInput, Host> {
  const host = yield* Host
  const file = yield* host.find(configuration)
  if (file === undefined) return []
  const { exported, skipped } = yield* host.loadListed(file)
  if (!warned.has(skipped)) for (const line of skipped) host.stderr.write(`headwater: ${line}\n`)
  warned.add(skipped)
  if (skipped.length > 0 && Object.keys(exported).length === 0) return []
  const plugins = ofKind(kind, yield* pluginsOf(file, exported))
  const taken = plugins.find(({ id }) => ours.some((it) => it.id === id))
  return taken === undefined ? plugins : yield* refused(file, again(kind.name, taken.id))
})

/** The plugins of a kind that commands know: ours, then those that the working folder lists. */
export const known = Effect.fnUntraced(function* <Plugin extends Named>(
  kind: Kind<Plugin>
): Effect.fn.Return<ReadonlyArray<Registered<Plugin>>, BadInput, Host> {
  const ours = yield* kind.ours
  const added = yield* configured(kind, ours)
  return [
    ...ours.map((plugin): Registered<Plugin> => ({ plugin, from: "headwater" })),
    ...added.map((plugin): Registered<Plugin> => ({ plugin, from: "plugin" }))
  ]
})
