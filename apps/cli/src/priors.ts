import { builtIn, type Prior } from "@headwater/priors"
import * as Effect from "effect/Effect"
import { type BadInput, refused } from "./BadInput.ts"
import { Host } from "./Host.ts"
import { adopt } from "./Plugin.ts"

/** The file in the working folder that lists plugins. */
export const configuration = "headwater.config.ts"

/** A prior that commands know, and where it is from. */
export interface Known {
  readonly plugin: Prior.PriorPlugin
  readonly from: "headwater" | "plugin"
}

/** The plugins of a module: what its `plugins` list, or what it exports. */
export const pluginsOf = (
  file: string,
  exported: Readonly<Record<string, unknown>>
): Effect.Effect<ReadonlyArray<Prior.PriorPlugin>, BadInput> => {
  const main = exported["default"]
  const listed =
    typeof main === "object" && main !== null && "plugins" in main ? main.plugins : undefined
  const values = Array.isArray(listed)
    ? (listed as ReadonlyArray<unknown>)
    : Array.isArray(main)
      ? (main as ReadonlyArray<unknown>)
      : [...new Set(Object.values(exported))]
  const strict = Array.isArray(listed) || Array.isArray(main)
  const plugins: Array<Prior.PriorPlugin> = []
  for (const [index, value] of values.entries()) {
    const plugin = adopt(value)
    if (plugin !== undefined) plugins.push(plugin)
    else if (strict) {
      return Effect.fail(
        refused(
          file,
          `expected a prior plugin { id, make, sample } at place ${index + 1} of its list`
        )
      )
    }
  }
  return plugins.length === 0 && !strict
    ? Effect.fail(
        refused(file, "expected an export that is a prior plugin { id, make, sample }, found none")
      )
    : Effect.succeed(plugins)
}

/** The priors that commands know: ours, then those of the plugins in the working folder. */
export const priors = Effect.gen(function* (): Effect.fn.Return<
  ReadonlyArray<Known>,
  BadInput,
  Host
> {
  const host = yield* Host
  const known: Array<Known> = builtIn.map((plugin) => ({ plugin, from: "headwater" }))
  const file = yield* host.find(configuration)
  if (file === undefined) return known
  for (const plugin of yield* pluginsOf(file, yield* host.load(file))) {
    if (known.some((it) => it.plugin.id === plugin.id)) {
      return yield* refused(file, `expected an id of its own, not \`${plugin.id}\` again`)
    }
    known.push({ plugin, from: "plugin" })
  }
  return known
})
