/**
 * The worker of the page: loads plugins, computes figures, and answers each question with its number.
 * A plugin is a module of someone else's. It is loaded here, away from the page, adopted through
 * its public fields alone, and used only if its laws hold.
 *
 * @module
 */
import { builtIn, Plugin, type Prior, Words } from "@headwater/priors"
import { Law } from "@headwater/proof"
import { figure, Problem } from "./figure.ts"
import type { Ask, Module, PriorEntry, Reply } from "./Messages.ts"

const said = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split("\n", 1)[0] ?? ""

const loaded = new Map<string, Promise<ReadonlyArray<Prior.PriorPlugin>>>()

/** What a module exports, from its text alone. */
const exportsOf = async (text: string): Promise<Readonly<Record<string, unknown>>> => {
  const address = URL.createObjectURL(new Blob([text], { type: "text/javascript" }))
  try {
    const module: unknown = await import(/* @vite-ignore */ address)
    return typeof module === "object" && module !== null ? { ...module } : {}
  } finally {
    URL.revokeObjectURL(address)
  }
}

/** The values that a module offers: its list of plugins, or whatever it exports. */
const offered = (module: Readonly<Record<string, unknown>>): ReadonlyArray<unknown> => {
  const main = module["default"]
  const listed =
    typeof main === "object" && main !== null && "plugins" in main ? main.plugins : main
  return Array.isArray(listed) ? listed : [...new Set(Object.values(module))]
}

const load = async ({ name, text }: Module): Promise<ReadonlyArray<Prior.PriorPlugin>> => {
  const module = await exportsOf(text).catch((error: unknown) => {
    throw new Problem(`${name}: expected a module of JavaScript that loads, but ${said(error)}`)
  })
  const plugins = offered(module).flatMap((it) => Plugin.adopt(it) ?? [])
  if (plugins.length === 0) {
    throw new Problem(`${name}: expected an export that is ${Plugin.shape}, found none`)
  }
  const { prior } = await import("@headwater/priors/laws")
  for (const plugin of plugins) {
    if (builtIn.some((it) => it.id === plugin.id)) {
      throw new Problem(`${name}: expected an id of its own, not “${plugin.id}” again`)
    }
    const broken = Law.verdicts(prior(plugin)).find((it) => !it.holds)
    if (broken !== undefined) {
      throw new Problem(
        `${name}: expected the laws of ${plugin.id} to hold, but ${Law.message(broken).replaceAll(/\s*\n\s*/g, " ")}`
      )
    }
  }
  return plugins
}

const pluginsOf = (module: Module): Promise<ReadonlyArray<Prior.PriorPlugin>> => {
  const known = loaded.get(module.text) ?? load(module)
  loaded.set(module.text, known)
  return known
}

const entry = (plugin: Prior.PriorPlugin): PriorEntry => ({
  id: plugin.id,
  about: plugin.about,
  from: builtIn.includes(plugin) ? "headwater" : "plugin",
  params: Words.names(plugin)
})

const answer = async ({ modules, run, state }: Ask): Promise<Reply> => {
  let plugins: ReadonlyArray<Prior.PriorPlugin> = builtIn
  try {
    for (const module of modules) plugins = [...plugins, ...(await pluginsOf(module))]
    return { run, kind: "figure", figure: figure(state, plugins), priors: plugins.map(entry) }
  } catch (error) {
    return { run, kind: "problem", line: said(error), priors: plugins.map(entry) }
  }
}

addEventListener("message", ({ data }: MessageEvent<Ask>) => {
  void answer(data).then((reply) => postMessage(reply))
})
