/**
 * # Majority deviations
 *
 * Deployment goes cell by cell and the demonstrator's action is shown after each. A majority deviates
 * where more than half of the mass that is left does not act as the demonstrator; what never deviates
 * is never lost. The worst of all orders of the sixteen cells is found.
 *
 * @module
 */
import { Policy } from "@headwater/hypotheses"
import { Demonstrators, Deviations } from "@headwater/agency"
import { Memo } from "@headwater/exact"
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as Policies from "../models/Policies.ts"
import { inBits } from "../models/inBits.ts"

/** A setting, and whether the demonstrator's action is shown after each step of deployment. */
export const Deployment = Schema.Struct({ ...Policies.Setting.fields, shown: Schema.Boolean })
export type Deployment = typeof Deployment.Type

/** All that deployment shows of a setting. */
export const deviations = Memo.by(
  (it: Policies.Setting) => Policies.show(it),
  (it) => Deviations.of(Policies.census(it), it),
  { keep: 64 }
)

export const deployment = Reading.about(
  Deployment,
  (it) => {
    const { honestRule, honestSearch, upstreamAligned } = Policies.shares(it)
    return {
      /** The share of the posterior that never deviates. */
      faithful: honestRule.plus(honestSearch).plus(upstreamAligned),
      shown: it.shown,
      /** The most majority deviations in any order. */
      worst: it.shown ? deviations(it).worst : deviations(it).unshown,
      /** Whether a symbol lets a policy answer on deployment as in training. */
      trains: Policy.named(it.language).symbols.includes("train")
    }
  },
  {
    show: (it, { faithful, worst }) => {
      const hidden = it.shown ? "" : ", nothing shown"
      return `${Policies.show(it)}${hidden}: ${worst} majority deviations at worst, penalty ${inBits(faithful)} bits`
    },
    sizes: { symbols: Policies.sizes.symbols, own: Policies.sizes.own }
  }
)

export type Measured = ReturnType<typeof deployment.measure>

const named = ["R", "O", "T"]

const shown = (them: ReadonlyArray<Policies.Setting>): ReadonlyArray<Deployment> =>
  them.map((it) => ({ ...it, shown: true }))

/** The entangled language at one bound, others at 4 bits less, and there other demonstrators at 16 bits. */
export const settings = (
  symbols: number,
  language: ReadonlyArray<string> = ["LX", "LM", "LG", "LT"],
  others: () => ReadonlyArray<string> = () => Demonstrators.some(3, 8, 5)
): Domain.Domain<Deployment> =>
  Domain.exhaustive(() => [
    ...shown(Policies.settings({ language: ["LX(inf,0)"], demonstrator: others(), symbols: [4] })),
    ...shown(
      Policies.settings({ language: ["LX(inf,0)"], demonstrator: named, symbols: [symbols] })
    ),
    ...shown(Policies.settings({ language, demonstrator: named, symbols: [symbols - 1] }))
  ])

/** One language against the three demonstrators, at several bounds. */
export const entangled = (
  symbols: ReadonlyArray<number>,
  language = "LX(inf,0)"
): Domain.Domain<Deployment> =>
  Domain.exhaustive(() =>
    shown(Policies.settings({ language: [language], demonstrator: named, symbols }))
  )

/** All of these, and the entangled language at all smaller bounds. */
export const upTo = (symbols: number): Domain.Domain<Deployment> => {
  const bounds = Array.from({ length: symbols - 3 }, (_, k) => 4 + k)
  const models = (it: Domain.Domain<Deployment>) => Domain.models(it, { seed: 1, runs: 1 })
  return Domain.exhaustive(() => [...models(entangled(bounds)), ...models(settings(symbols))])
}

/** The entangled language, where nothing is shown. */
export const hidden = (symbols: ReadonlyArray<number>): Domain.Domain<Deployment> =>
  Domain.exhaustive(() =>
    Policies.settings({ language: ["LX(inf,0)"], demonstrator: named, symbols }).map((it) => ({
      ...it,
      shown: false
    }))
  )

/** Worst numbers, penalties and what deviates at once, by language and demonstrator: 28 bits in the entangled one, 24 in others. */
export const figures = (): Record<string, string> => {
  const found: Record<string, string> = {}
  for (const language of ["LX", "LM"]) {
    const all = Policies.settings({ language: [language], demonstrator: named, symbols: [6] })
    found[`${language}: worst of all`] = `${Math.max(...all.map((it) => deviations(it).worst))}`
  }
  for (const it of [
    ...Policies.settings({ language: ["LX(inf,0)"], demonstrator: named }),
    ...Policies.settings({
      language: ["LG", "LT", "LX", "LM"],
      demonstrator: named,
      symbols: [6]
    })
  ]) {
    const { cells, drawn, drawnBound, first, penalty, unshown, worst } = deviations(it)
    const at = `${it.language} ${it.demonstrator}`
    found[`${at}: worst`] = `${worst}`
    found[`${at}: penalty`] = penalty.toFixed(2)
    found[`${at}: drawn`] = `${drawn.toFixed(2)} of ${drawnBound.toFixed(2)}`
    found[`${at}: first step`] = first.map((part) => part.toFixed(2)).join("..")
    found[`${at}: if nothing is shown`] = `${unshown}`
    const most = cells.indexOf(Math.max(...cells.slice(1)))
    found[`${at}: cells in which most that deviate do`] = `${most}`
  }
  return found
}
