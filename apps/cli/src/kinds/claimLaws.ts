import { Memo } from "@headwater/exact"
import { type Claim, type Domain, Law, Ledger } from "@headwater/proof"

const outcome = (problems: ReadonlyArray<string>, cases: string | undefined): Law.Outcome => ({
  holds: problems.length === 0,
  cases: Number(cases ?? 1),
  ...(problems.length === 0 ? {} : { counterexample: problems.join("; ") })
})

/**
 * The laws that every claim must satisfy: statements that come out as they expect, and readings that
 * nothing contradicts.
 */
export const lawsOf = (it: Claim.Claim): Law.LawSet => {
  const report = Memo.by(
    ({ seed, runs }: Domain.Sampling) => `${seed} ${runs}`,
    ({ seed, runs }: Domain.Sampling) => Ledger.check([it], { seed, runs }).report.claims[0],
    { keep: 1 }
  )
  return Law.set(`claim(${it.id})`, [
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
  ])
}
