import { language } from "@headwater/hypotheses/laws"
import { learner } from "@headwater/learners/laws"
import { prior } from "@headwater/priors/laws"
import { family } from "@headwater/programs/laws"
import { Claim, Law } from "@headwater/proof"
import type { Plugins } from "./plugins.ts"

/** The laws of one plugin. */
export interface Laws {
  readonly kind: keyof Plugins
  readonly id: string
  readonly laws: Law.LawSet
}

/** Statements that come out as they expect, and a verdict that follows from them. */
const claim = (it: Claim.Claim): Law.LawSet =>
  Law.set(`claim(${it.id})`, [
    ...it.statements.map((statement): Law.Law => ({
      name: statement.name,
      statement: statement.text,
      mode: "exhaustive",
      verdict: (options) => outcome(statement.check(options).report)
    })),
    {
      name: "verdict",
      statement: `the verdict "${it.verdict.is}" follows from ${it.verdict.because.join(", ")}`,
      mode: "exhaustive",
      verdict: (options) => {
        const { problems } = Claim.check(it, options).report
        return { holds: problems.length === 0, cases: 1, ...broken(problems) }
      }
    }
  ])

const outcome = (report: ReturnType<Claim.Claim["statements"][number]["check"]>["report"]) => ({
  holds: report.ok,
  cases: Number(report.cases ?? 0),
  ...broken(report.problems)
})

const broken = (problems: ReadonlyArray<string>) =>
  problems.length === 0 ? {} : { counterexample: problems.join("; ") }

/** The laws of each plugin of a module. */
export const lawsOf = (plugins: Plugins): ReadonlyArray<Laws> => [
  ...plugins.prior.map((it): Laws => ({ kind: "prior", id: it.id, laws: prior(it) })),
  ...plugins.language.map((it): Laws => ({
    kind: "language",
    id: it.id,
    laws: language(it)
  })),
  ...plugins.learner.map((it): Laws => ({ kind: "learner", id: it.id, laws: learner(it) })),
  ...plugins.family.map((it): Laws => ({ kind: "family", id: it.id, laws: family(it) })),
  ...plugins.claim.map((it): Laws => ({ kind: "claim", id: it.id, laws: claim(it) }))
]
