import { Memo } from "@headwater/exact"
import { Claim as First, type Domain, Law } from "@headwater/proof"
import { type Claim, Ledger } from "@headwater/proof/v2"

/** Whether a claim is one of the first version, with a verdict of its own. */
export const isFirst = (claim: First.Claim | Claim.Claim): claim is First.Claim =>
  "verdict" in claim

const outcome = (problems: ReadonlyArray<string>, cases: string | undefined): Law.Outcome => ({
  holds: problems.length === 0,
  cases: Number(cases ?? 1),
  ...(problems.length === 0 ? {} : { counterexample: problems.join("; ") })
})

/** Statements that come out as they expect, and a verdict that follows from them. */
const ofFirst = (it: First.Claim): ReadonlyArray<Law.Law> => [
  ...it.statements.map((statement): Law.Law => ({
    name: statement.name,
    statement: statement.text,
    mode: "exhaustive",
    verdict: (options) => {
      const { ok, problems, cases } = statement.check(options).report
      return { ...outcome(problems, cases ?? "0"), holds: ok }
    }
  })),
  {
    name: "verdict",
    statement: `the verdict "${it.verdict.is}" follows from ${it.verdict.because.join(", ")}`,
    mode: "exhaustive",
    verdict: (options) => outcome(First.check(it, options).report.problems, "1")
  }
]

/** Statements that come out as they expect, and readings that nothing contradicts. */
const ofPage = (it: Claim.Claim): ReadonlyArray<Law.Law> => {
  const report = Memo.by(
    ({ seed, runs }: Domain.Sampling) => `${seed} ${runs}`,
    ({ seed, runs }: Domain.Sampling) => Ledger.check([it], { seed, runs }).report.claims[0],
    { keep: 1 }
  )
  return [
    ...it.statements.map((statement, index): Law.Law => ({
      name: statement.name,
      statement: statement.text,
      mode: "exhaustive",
      verdict: (options) => {
        const found = report(options)?.statements[index]
        return outcome(found?.problems ?? ["it was not checked"], found?.cases)
      }
    })),
    {
      name: "readings",
      statement: "no two findings contradict each other, and the finding can be said",
      mode: "exhaustive",
      verdict: (options) => outcome(report(options)?.problems ?? [], "1")
    }
  ]
}

/** The laws that every claim must satisfy. */
export const lawsOf = (it: First.Claim | Claim.Claim): Law.LawSet =>
  Law.set(`claim(${it.id})`, isFirst(it) ? ofFirst(it) : ofPage(it))
