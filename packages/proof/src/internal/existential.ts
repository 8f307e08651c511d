import type { PremiseReport, StatementReport } from "../Report.ts"
import type { Checked, Dropped, Existential, Options } from "../Statement.ts"
import { make, premiseTitle, showMargin, type Judged } from "./judge.ts"
import * as settings from "./settings.ts"

type Title = Pick<StatementReport, "name" | "text" | "kind" | "quantifier" | "expect">

const isWitness = (judged: Judged): boolean => judged.violated.length === 0 && judged.concludes

export const some = <Model, P extends string>(
  title: Title,
  body: Existential<Model, P>,
  options: Options
): Checked => {
  const judge = make(body)
  const problems: Array<string> = []
  const walk = judge.walk(body.domain, options, settings.isOwn(body))
  const witness = judge.smallest(body.domain, isWitness, options)
  if (witness === undefined) problems.push(`no witness among ${walk.cases} models`)
  if (walk.cases > 1n && walk.satisfied === walk.cases && walk.falsified === 0n) {
    problems.push("every model is a witness: state it as a statement that holds of all")
  }

  const premises: Array<PremiseReport> = []
  const listed: Readonly<Record<string, Dropped<Model>>> = body.without
  for (const premise of judge.premises) {
    const without = listed[premise.name]
    if (without === undefined) {
      problems.push(`premise "${premise.name}" names no models without it`)
      premises.push({ ...premiseTitle(premise), necessary: false })
      continue
    }
    if ("redundant" in without) {
      premises.push({ ...premiseTitle(premise), necessary: false, redundant: without.redundant })
      continue
    }
    const problem = (text: string): void => {
      problems.push(`premise "${premise.name}": ${text}`)
      premises.push({ ...premiseTitle(premise), necessary: false })
    }
    if (without.mode !== "exhaustive") {
      problem("the models without it must be listed, not sampled")
      continue
    }
    const dropped = [...without.models()].map((model) => ({ model, judged: judge.judge(model) }))
    const alone = dropped.filter(
      ({ judged }) => judged.violated.length === 1 && judged.violated[0] === premise.name
    )
    const survivor = alone.find(({ judged }) => judged.concludes)
    const first = alone[0]
    if (first === undefined) problem("no listed model violates it alone")
    else if (survivor !== undefined) {
      problem(`not necessary, a witness needs it not: ${judge.show(survivor.model)}`)
    } else {
      premises.push({
        ...premiseTitle(premise),
        necessary: true,
        counterexample: `none of ${alone.length} models; first ${judge.show(first.model)}`
      })
    }
  }

  const elsewhere = settings.check(settings.existential, body, judge, options)
  problems.push(...settings.strays(walk, body, judge), ...elsewhere.problems)

  return {
    report: {
      ...title,
      status: witness === undefined ? "fails" : "holds",
      ok: problems.length === 0,
      problems,
      mode: body.domain.mode,
      cases: walk.cases.toString(),
      satisfied: walk.satisfied.toString(),
      ...(witness === undefined
        ? {}
        : {
            witness: judge.show(witness),
            tightest: {
              margin: showMargin(judge.judge(witness).margin),
              model: judge.show(witness)
            }
          }),
      premises,
      settings: elsewhere.settings
    },
    replays: []
  }
}
