import type { Claim } from "../Claim.ts"
import * as Region from "../Region.ts"
import type * as Sentence from "../Sentence.ts"
import * as Statement from "../Statement.ts"
import type { Entry } from "./entry.ts"

/** The numbers of statements, by the stable part of their names. */
const figuresOf =
  (id: string, entries: ReadonlyArray<Entry>): Sentence.Found =>
  (statement) => {
    const its = entries.find((it) => Statement.key(it.statement.name) === statement)
    if (its === undefined)
      throw new RangeError(`Expected a statement of ${id}, not \`${statement}\``)
    const { finding, result } = its
    const figures: Readonly<Record<string, string>> = {
      ...result.figures,
      ...(finding === undefined
        ? {}
        : { grade: finding.grade, region: Region.show(finding.region), side: finding.side })
    }
    return (figure) => {
      const value = figures[figure]
      if (value === undefined) {
        const known = Object.keys(figures).join(", ")
        throw new RangeError(`Expected a figure of ${statement} (${known}), not \`${figure}\``)
      }
      return value
    }
  }

/** What is wrong with the sentence is a problem of the claim, and its text is then missing. */
export const said = (
  claim: Claim,
  entries: ReadonlyArray<Entry>
): {
  readonly finding: string
  readonly numbers: ReadonlyArray<string>
  readonly problems: ReadonlyArray<string>
} => {
  const used = new Set<string>()
  const found = figuresOf(claim.id, entries)
  try {
    const { sentence: finding } = claim.finding((statement) => {
      const figures = found(statement)
      used.add(statement)
      return figures
    })
    const numbers = entries
      .filter((it) => used.has(Statement.key(it.statement.name)))
      .map((it) => `${it.statement.name} (${known(it)})`)
    return { finding, numbers, problems: [] }
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown)
    return { finding: "", numbers: [], problems: [`the finding cannot be said: ${message}`] }
  }
}

/** How well the numbers of a statement are known. */
const known = ({ statement, result, finding }: Entry): string =>
  statement.kind === "measured" ? "measured" : (finding?.grade ?? result.grade ?? "open")
