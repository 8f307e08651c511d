import type { SettingReport, SettingVerdict } from "../Report.ts"

const models = ({ mode, cases = "0", satisfied }: SettingReport): string =>
  `${mode === "exhaustive" ? "all " : ""}${cases}${mode === "exhaustive" ? "" : " sampled"}` +
  (satisfied === cases ? "" : `, ${satisfied} under the premises`)

const whole = (it: SettingReport): string => {
  const few = it.few === undefined ? "" : `, all there are: ${it.few}`
  const shown = it.counterexample ?? it.witness
  return `${it.name} (${shown ?? models(it)}${few})`
}

const turned = (it: SettingReport): string => {
  const found =
    it.counterexample !== undefined
      ? `it fails at ${it.broken} of ${it.satisfied} models, first ${it.counterexample}`
      : it.witness !== undefined
        ? `it holds at ${it.witness}`
        : `it ${it.status}, ${models(it)} models`
  return `turns in ${it.name}: ${it.because}; ${found}`
}

const unknown = ({ status, cases }: SettingReport): string | undefined =>
  status === "vacuous"
    ? `vacuous, at all ${cases} models,`
    : status === "absent"
      ? "not"
      : undefined

/** The settings of which nothing is known, together where it is for the same reason. */
const gaps = (settings: ReadonlyArray<SettingReport>): ReadonlyArray<string> => {
  const said = settings.flatMap((it) => {
    const start = unknown(it)
    return start === undefined ? [] : [{ start, name: it.name, because: it.because }]
  })
  const alike = (a: (typeof said)[number]) =>
    said.filter((b) => a.start === b.start && a.because === b.because)
  return said
    .filter((it) => alike(it)[0] === it)
    .map((it) => {
      const names = alike(it).map(({ name }) => name)
      return `${it.start} in ${names.join(", ")}: ${it.because}`
    })
}

/** What became of a statement in its settings: those that are alike on one line. */
export const lines = (settings: ReadonlyArray<SettingReport>): ReadonlyArray<string> => {
  const alike = settings.filter((it) => !it.turns && unknown(it) === undefined)
  return [
    ...(alike.length === 0 ? [] : [`the same in ${alike.map(whole).join(", ")}`]),
    ...settings.filter((it) => it.turns).map(turned),
    ...gaps(settings)
  ]
}

/** The verdict in a setting, with what turns and what is not known there. */
export const cell = ({ verdict, turns, unknown }: SettingVerdict): string =>
  [
    verdict ?? "not known",
    ...(turns.length === 0 ? [] : [`${turns.join(", ")} turn${turns.length === 1 ? "s" : ""}`]),
    ...(unknown.length === 0 || verdict === null ? [] : [`nothing known of ${unknown.join(", ")}`])
  ].join("; ")
