import type { Claim } from "../Claim.ts"
import * as Claims from "../Claim.ts"
import * as Finding from "../Finding.ts"
import type { Run } from "./run.ts"
import type { Title } from "../Spec.ts"
import * as Region from "../Region.ts"
import type * as Report from "../Report.ts"
import type { Said } from "../Said.ts"
import * as Statement from "../Statement.ts"
import * as Verdict from "../Verdict.ts"
import { type Entry, entry } from "./entry.ts"
import { fullName, type Linked } from "./links.ts"
import { said } from "./sentence.ts"

/** What came out on a reading, whether or not its links are met: enough to show what is needed. */
const shownOn = (entries: ReadonlyArray<Entry>, reading: string): Verdict.Verdict =>
  Verdict.of(
    entries.flatMap(({ result }) => result.findings.filter((it) => it.reading === reading))
  )

/** All findings on a reading, each with what it rests on. */
const findingsOn = (
  entries: ReadonlyArray<Entry>,
  reading: string
): ReadonlyArray<Finding.Finding> =>
  entries.flatMap(({ result, linked }) =>
    result.findings
      .filter((it) => it.reading === reading)
      .map((it) => ({ ...it, rests: linked.imports }))
  )

/** The finding that shows a condition needed which the statement's own models do not. */
const shownBy = (
  { name, side, region }: Statement.Result["wanting"][number],
  verdict: Verdict.Verdict
): Finding.Finding | undefined =>
  verdict[side].find(
    (it) =>
      it.region.where[name] === region.where[name] && Region.meet(it.region, region) !== undefined
  )

const statementReport = (
  { statement, result, linked, finding, open }: Entry,
  verdict: Verdict.Verdict | undefined
): Report.StatementReport => {
  const { name, kind, text } = statement
  const others = finding === undefined ? [] : (verdict?.[Finding.opposite(finding.side)] ?? [])
  const otherwise =
    others[0] === undefined
      ? result.otherwise
      : `${others[0].statement} comes out ${others[0].side}: ${Region.show(others[0].region)}`
  const wanting = result.wanting.map((it) => ({
    name: it.name,
    by: verdict === undefined ? undefined : shownBy(it, verdict)
  }))
  const unshown = wanting.filter((it) => it.by === undefined && open === undefined)
  const problems = [
    ...result.problems,
    ...unshown.map(({ name: condition }) => `"${condition}" is not shown to matter`),
    ...(finding !== undefined && kind === "finding" && otherwise === undefined
      ? ["it could not have come out otherwise: nothing tried comes out so, give `otherwise`"]
      : []),
    ...(linked.loop === undefined ? [] : [`it rests on itself: ${linked.loop.join(" <- ")}`])
  ]
  const grade = finding?.grade ?? result.grade ?? null
  const region = finding?.region ?? Region.everywhere
  const isChecked = kind !== "measured" && open === undefined && result.tooFew !== true
  return {
    name,
    kind,
    bears: finding === undefined ? [] : [{ reading: finding.reading, for: finding.side === "for" }],
    text: sentence(text, finding),
    region: Region.toJson(region),
    grade,
    lemmas: result.lemmas,
    theorems: result.theorems ?? [],
    status: !isChecked ? "not checked" : problems.length > 0 ? "not as stated" : "as stated",
    cases: result.figures["cases"] ?? "0",
    ...(result.figures["share"] === undefined ? {} : { share: result.figures["share"] }),
    premises: result.premises.map((it) => {
      const by = wanting.find((one) => one.name === it.name)?.by
      return by === undefined ? it : { ...it, needed: true, counterexample: by.statement }
    }),
    settings: result.settings,
    rests: statement.from,
    ...(open === undefined ? {} : { open }),
    ...(otherwise === undefined ? {} : { otherwise }),
    ...(result.beyond === undefined ? {} : { beyond: result.beyond }),
    figures: result.figures,
    problems
  }
}

/** The sentence of a statement: what it reads, on which side it comes out, and where. */
const sentence = (text: string, finding: Finding.Finding | undefined): string => {
  if (finding === undefined) return text
  const where = Region.show(finding.region)
  const place = where === "everywhere" ? "" : ` (${where})`
  return finding.side === "for" ? `${text}${place}` : `Not so: ${text}${place}`
}

/** The words of the names that stand in some of the regions. */
const used = (
  words: Readonly<Record<string, string>>,
  regions: ReadonlyArray<Region.Region>
): Readonly<Record<string, string>> => {
  const names = new Set(
    regions.flatMap(({ sizes, where }) => [
      ...Object.entries(where)
        .filter(([name, value]) => value || !name.startsWith(Region.settingWord))
        .map(([name]) => name),
      ...Object.keys(sizes)
    ])
  )
  return Object.fromEntries(
    [...names].flatMap((name) => (words[name] === undefined ? [] : [[name, words[name]]]))
  )
}

const readingReport = (
  title: Title,
  verdict: Verdict.Verdict,
  brought: Readonly<Record<string, string>>
): Report.ReadingReport => ({
  id: title.id,
  text: title.text,
  quantifier: title.quantifier,
  ...(title.threshold === undefined ? {} : { threshold: title.threshold }),
  verdict: verdict.is,
  for: verdict.for.map((it) => Region.toJson(it.region)),
  against: verdict.against.map((it) => Region.toJson(it.region)),
  words: used(
    { ...brought, ...title.words },
    [...verdict.for, ...verdict.against].map((it) => it.region)
  ),
  findings: [...verdict.for, ...verdict.against].map(({ statement, side, region, grade }) => ({
    statement,
    side,
    region: Region.toJson(region),
    grade
  })),
  clashes: verdict.clashes.map(
    (it) => `${it.for} and ${it.against} disagree: ${Region.show(it.region)}`
  )
})

const saidReport = ({ act, post, place }: Said): Report.SaidReport => ({
  act,
  post: {
    number: post.number,
    opens: post.opens,
    ...(post.answers === undefined ? {} : { answers: post.answers })
  },
  ...(place === undefined ? {} : { place })
})

const speakers = (
  { says }: Claim,
  verdicts: ReadonlyMap<string, Verdict.Verdict>
): ReadonlyArray<Report.SpeakerReport> =>
  Object.entries(says).map(([name, quotes]) => ({
    name,
    part: quotes[0]?.said.post.by.part ?? "",
    quotes: quotes.map(({ quote, said, as }) => ({
      quote,
      said: saidReport(said),
      as: Object.entries(as).map(([words, sense], index, all): Report.SenseReport => {
        const { reading, denied } = Claims.held(sense)
        const verdict = verdicts.get(reading.id) ?? Verdict.of([])
        return {
          sense: index === 0 ? "strongest" : index === all.length - 1 ? "weakest" : "weaker",
          words,
          reading: reading.id,
          denied,
          verdict: Verdict.ofSpeaker(verdict.is, denied),
          where: Verdict.rightWhere(verdict, denied).map(Region.toJson),
          wrongWhere: Verdict.wrongWhere(verdict, denied).map(Region.toJson)
        }
      })
    }))
  }))

/** The report of a claim that was run, given where links lead. */
export const claimReport = (
  claim: Claim,
  run: Run,
  links: ReadonlyMap<string, Linked>,
  brought: (claim: Claim, reading: Title) => Readonly<Record<string, string>>
): Report.ClaimReport => {
  const entries = claim.statements.map((statement, index) =>
    entry(
      statement,
      run.results[index] ?? Statement.nothing,
      links.get(fullName(claim.id, statement.name)) ?? { imports: [] }
    )
  )
  const titles = Claims.readings(claim)
  const verdicts = new Map(titles.map((it) => [it.id, Verdict.of(findingsOn(entries, it.id))]))
  const readings = titles.map((it) =>
    readingReport(it, verdicts.get(it.id) ?? Verdict.of([]), brought(claim, it))
  )
  const shown = new Map(titles.map((it) => [it.id, shownOn(entries, it.id)]))
  const statements = entries.map((it) =>
    statementReport(it, shown.get(it.statement.reading?.id ?? ""))
  )
  const { finding, numbers, problems: unsaid } = said(claim, entries)
  const problems = [...run.problems, ...unsaid, ...readings.flatMap((it) => it.clashes)]
  return {
    id: claim.id,
    title: claim.title,
    ...(claim.answer === undefined ? {} : { answer: claim.answer }),
    finding,
    numbers,
    ok: problems.length === 0 && statements.every((it) => it.problems.length === 0),
    speakers: speakers(claim, verdicts),
    readings,
    statements,
    problems
  }
}
