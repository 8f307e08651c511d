import type { StatementReport } from "../Report.ts"

/** The mark of a status and its colour. */
export const marks = {
  "as stated": ["✓", "good"],
  "not as stated": ["✗", "bad"],
  "not checked": ["·", "dim"]
} as const satisfies Record<
  StatementReport["status"],
  readonly [mark: string, style: "good" | "bad" | "dim"]
>

const count = (number: string, noun: string): string =>
  `${number} ${noun}${number === "1" ? "" : "s"}`

/** How a statement came about, in a line. */
const source = (it: StatementReport): string => {
  const { kind, grade, cases, figures, lemmas, theorems } = it
  const trusted = lemmas.length === 0 ? "" : `, from ${lemmas.join(", ")} (taken on trust)`
  const checked = theorems.length === 0 ? "" : `, from ${theorems.join(", ")} (checked)`
  const rest = `${trusted}${checked}`
  const paper = figures["paper"]
  if (kind === "measured") return "measured; bears on nothing"
  if (kind === "lemma") return `lemma, bears on nothing${grade === null ? "" : `; ${grade}${rest}`}`
  const terms = figures["terms"]
  if (terms !== undefined) {
    const how = grade === "proved" ? "proved" : "by definition: it follows from what it is about"
    return `${how} (${count(terms, "term")})${rest}; goal and margin alike at ${count(cases, "model")}`
  }
  if (paper !== undefined) {
    const sizes = figures["tested"] === undefined ? "" : `, ${figures["tested"]}`
    return `proof on paper: ${paper}; tested on ${count(cases, "model")}${sizes}`
  }
  if (cases === "1") return kind === "law" ? "by definition; the one model agrees" : "the one model"
  const models =
    figures["mode"] === "sampled" ? count(cases, "sampled model") : `all ${count(cases, "model")}`
  return kind === "law" ? `by definition; ${models} agree` : models
}

const printed = [
  "given",
  "counterexample",
  "witness",
  "tightest",
  "share",
  "sweep",
  "ties",
  "few",
  "firstExceptions"
]

/** Whether the tightest model concludes: else it is an exception, and those are printed as such. */
const isClose = ({ margin: it = "" }: StatementReport["figures"]): boolean =>
  !/^(about )?-/.test(it)

/** A margin with its unit; without a unit a number would say nothing. */
const margin = ({ margin: it, unit }: StatementReport["figures"]): string =>
  unit === undefined ? "" : `${it} ${unit} to spare, `

/** The figures that have a line of their own. */
const figures = ({ kind, figures: all }: StatementReport): ReadonlyArray<string> => {
  const names =
    kind === "measured"
      ? Object.keys(all)
      : printed.filter((it) => all[it] !== undefined && (it !== "tightest" || isClose(all)))
  return names.map((name) => {
    if (name === "tightest") return `closest call: ${margin(all)}${all[name]}`
    if (name === "share")
      return `share: ${all["part"]} of ${all["whole"]}, ${all["share"]} (${all["percent"]})`
    return `${name === "firstExceptions" ? "first exceptions" : name}: ${all[name]}`
  })
}

/** The evidence of a statement, in lines. */
export const evidence = (it: StatementReport): ReadonlyArray<string> => [
  source(it),
  ...figures(it),
  ...it.premises.map(({ name, says, needed, counterexample }) =>
    needed
      ? `"${name}" (${says}) matters: ${counterexample ?? "the other side comes out without it"}`
      : `"${name}" (${says}) is not shown to matter`
  ),
  ...it.settings.map(({ name, side, turns, because, shown }) =>
    [`on ${name}: ${side}${turns ? ", it turns" : ""}`, because, shown]
      .filter((one) => one !== undefined)
      .join("; ")
  ),
  ...(it.rests.length === 0 || it.open !== undefined ? [] : [`rests on ${it.rests.join(", ")}`]),
  ...(it.open === undefined ? [] : [it.open]),
  ...(it.otherwise === undefined ? [] : [`otherwise: ${it.otherwise}`]),
  ...(it.beyond === undefined ? [] : [it.beyond])
]
