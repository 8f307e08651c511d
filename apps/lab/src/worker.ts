/**
 * The worker of the page: loads plugins, computes figures, and answers each question with its
 * number. A plugin is a module that somebody else wrote. It is loaded here, away from the page, and
 * used only if it has the shape of a prior and its laws hold; one that does not load is named, and
 * figures are computed without it.
 *
 * @module
 */
import { builtIn, Parameter, Prior } from "@headwater/priors"
import { Law } from "@headwater/proof"
import { figure, Problem } from "./figure.ts"
import type { Ask, Loaded, Module, PriorEntry, Reply } from "./Messages.ts"

const said = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split("\n", 1)[0] ?? ""

const known = new Map<string, Promise<ReadonlyArray<Prior.PriorPlugin>>>()

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

/** The values that a module offers: its list of plugins, or its exports. */
const offered = (module: Readonly<Record<string, unknown>>): ReadonlyArray<unknown> => {
  const main = module["default"]
  const listed =
    typeof main === "object" && main !== null && "plugins" in main ? main.plugins : main
  return Array.isArray(listed) ? listed : [...new Set(Object.values(module))]
}

const load = async (
  { name, text }: Module,
  tell: (line: string) => void
): Promise<ReadonlyArray<Prior.PriorPlugin>> => {
  tell(`Loading ${name}`)
  const module = await exportsOf(text).catch((error: unknown) => {
    throw new Problem(`${name}: expected a module of JavaScript that loads, but ${said(error)}`)
  })
  const plugins = offered(module).flatMap((it) => {
    if (typeof it !== "object" || it === null || !("make" in it)) return []
    if (Prior.is(it)) return [it]
    throw new Problem(`${name}: ${Prior.wrong(it)}`)
  })
  if (plugins.length === 0) {
    throw new Problem(`${name}: expected an export that is ${Prior.shape}, found none`)
  }
  const { prior } = await import("@headwater/priors/laws")
  for (const plugin of plugins) {
    if (builtIn.some((it) => it.id === plugin.id)) {
      throw new Problem(`${name}: expected an id of its own, not “${plugin.id}” again`)
    }
    tell(`Checking the laws of ${plugin.id}`)
    const broken = Law.verdicts(prior(plugin)).find((it) => !it.holds)
    if (broken !== undefined) {
      throw new Problem(
        `${name}: expected the laws of ${plugin.id} to hold, but ${Law.message(broken).replaceAll(/\s*\n\s*/g, " ")}`
      )
    }
  }
  return plugins
}

/** The plugins of a module, checked once; a fault is a rejection each time. */
const pluginsOf = (
  module: Module,
  tell: (line: string) => void
): Promise<ReadonlyArray<Prior.PriorPlugin>> => {
  const key = `${module.name}\n${module.text}`
  const loading = known.get(key) ?? load(module, tell)
  known.set(key, loading)
  return loading
}

const entry = (plugin: Prior.PriorPlugin): PriorEntry => ({
  id: plugin.id,
  about: plugin.about,
  from: builtIn.includes(plugin) ? "headwater" : "plugin",
  params: Object.entries(plugin.parameters).map(([name, it]) => ({
    name,
    about: it.about,
    type: Parameter.typeText(it),
    default: it.default,
    example: Parameter.exampleOf(it),
    ranges: it.type !== "list" && it.type !== "choice"
  }))
})

const answer = async ({ modules, run, state }: Ask): Promise<Reply> => {
  const tell = (module?: string) => (line: string) =>
    postMessage({ run, kind: "progress", line, module } satisfies Reply)
  const loaded: Array<Loaded> = []
  const added = new Map<string, string>()
  let plugins: ReadonlyArray<Prior.PriorPlugin> = builtIn
  for (const module of modules) {
    const { name } = module
    try {
      const own = await pluginsOf(module, tell(name))
      const again = own.find((it) => added.has(it.id))
      if (again !== undefined) {
        throw new Problem(`${name}: expected an id of its own, not “${again.id}” again`)
      }
      for (const { id } of own) added.set(id, name)
      plugins = [...plugins, ...own]
      loaded.push({ name, priors: own.map((it) => it.id), problem: undefined })
    } catch (error) {
      loaded.push({ name, priors: [], problem: said(error) })
    }
  }
  const rest = { run, priors: plugins.map(entry), loaded }
  try {
    const found = figure(state, plugins, tell(added.get(state.prior)))
    return { kind: "figure", figure: found, ...rest }
  } catch (error) {
    return { kind: "problem", line: said(error), ...rest }
  }
}

addEventListener("message", ({ data }: MessageEvent<Ask>) => {
  void answer(data).then((reply) => postMessage(reply))
})
