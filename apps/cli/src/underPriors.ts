import { Prior } from "@headwater/priors"
import type { Asked } from "@headwater/claims"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { type BadInput, refused } from "./BadInput.ts"
import { Host } from "./Host.ts"
import { chosen, lawful, parameters } from "./chosen.ts"
import type { Layout } from "./Answer.ts"
import { kind as prior } from "./kinds/prior.ts"
import { paragraph } from "./paragraph.ts"
import { ofKind, pluginsOf } from "./plugins.ts"
import { underPrior } from "./weigh.ts"

/** Without parameters: the most instances that are tried, defaults included, and the draws for them. */
const [most, draws] = [3, 12]

/** The priors of a module, or the prior of an id; those whose laws hold. */
const pluginsIn = Effect.fnUntraced(function* (
  named: string
): Effect.fn.Return<ReadonlyArray<Prior.PriorPlugin>, BadInput, Host> {
  if (!/\.[cm]?[jt]s$/.test(named)) return [yield* chosen(prior, named)]
  const host = yield* Host
  const priors = ofKind(prior, yield* pluginsOf(named, yield* host.load(named)))
  if (priors.length === 0) return yield* refused(named, "expected an export that is a prior")
  return yield* Effect.forEach(priors, (plugin) => lawful(prior, { plugin, from: "plugin" }))
})

/** A prior at the parameters that are given, or at its defaults and some others. */
const instances = Effect.fnUntraced(function* (
  plugin: Prior.PriorPlugin,
  words: ReadonlyArray<string>
): Effect.fn.Return<ReadonlyArray<Prior.Prior>, BadInput> {
  const params = yield* parameters(words)
  if (words.length > 0) {
    return [yield* underPrior(plugin, () => Prior.at(plugin, params))]
  }
  const { arbitraries } = yield* Effect.promise(() => import("@headwater/priors/laws"))
  const { sample } = yield* Effect.promise(() => import("fast-check"))
  const given = [{}, ...sample(arbitraries.params(plugin), { numRuns: draws, seed: 1 })]
  const drawn = yield* underPrior(plugin, () => Result.all(given.map((it) => Prior.at(plugin, it))))
  return [...new Map(drawn.map((it) => [it.id, it])).values()].slice(0, most)
})

/** A prior with what was asked of it. */
export interface Audited {
  readonly id: string
  readonly asked: ReadonlyArray<Asked>
}

/** What the ledger asks of priors, asked of each prior of a module, or of the one of an id. */
export const underPriors = Effect.fnUntraced(function* (
  named: string,
  words: ReadonlyArray<string>
): Effect.fn.Return<ReadonlyArray<Audited>, BadInput, Host> {
  const plugins = yield* pluginsIn(named)
  const priors = yield* Effect.forEach(plugins, (plugin) => instances(plugin, words))
  const { audit } = yield* Effect.promise(() => import("./claimsPackage.ts"))
  return priors.flat().map((prior) => ({ id: prior.id, asked: audit(prior) }))
})

/** One table: a row for each question and a column for each prior, then what breaks it first. */
export const audits = (priors: ReadonlyArray<Audited>, { paint, columns }: Layout): string => {
  const [first] = priors
  if (first === undefined) return ""
  const cell = ({ kept, models }: Asked): string =>
    kept === models ? `all ${models}` : `${kept} of ${models}`
  const heads = priors.map(({ id }) => id)
  const names = Math.max(...first.asked.map(({ name }) => name.length))
  const widths = priors.map(({ id, asked: all }) =>
    Math.max(id.length, ...all.map((it) => cell(it).length))
  )
  const line = (name: string, cells: ReadonlyArray<string>): string =>
    [name.padEnd(names), ...cells.map((it, index) => it.padEnd(widths[index] ?? 0))]
      .join("  ")
      .trimEnd()
  return [
    paint("bold", line("", heads)),
    ...first.asked.flatMap(({ name, text }, row) => [
      line(
        name,
        priors.map(({ asked: all }) => cell(all[row]!))
      ),
      paint("dim", paragraph(text, columns, "  ")),
      ...priors.flatMap(({ id, asked: all }) => {
        const broken = all[row]?.broken
        return broken === undefined
          ? []
          : [paint("dim", paragraph(`${id} breaks first at ${broken}`, columns, "  "))]
      })
    ])
  ].join("\n")
}
