import type { Claim } from "../Claim.ts"
import { type Finding, type Import, settled } from "../Finding.ts"
import type { Run } from "./run.ts"
import * as Region from "../Region.ts"
import * as Statement from "../Statement.ts"

/** What became of a statement's links. */
export interface Linked {
  readonly imports: ReadonlyArray<Import>
  /** The statements on a way round from this one to itself, where there is one. */
  readonly loop?: ReadonlyArray<string>
}

/** The full name of a statement: its claim and its name without the S-number. */
export const fullName = (claim: string, statement: string): string =>
  `${claim}.${Statement.key(statement)}`

interface Node {
  readonly from: ReadonlyArray<string>
  readonly result: Statement.Result
  readonly statement: string
}

/** The finding that a statement is linked for: its own, not those of its conditions or machines. */
export const own = (statement: string, { findings }: Statement.Result): Finding | undefined =>
  findings.find((it) => it.statement === statement)

/** The links of every statement followed, each statement once; a way round is met by nobody. */
export const follow = (
  claims: ReadonlyArray<Claim>,
  runs: ReadonlyArray<Run>
): ReadonlyMap<string, Linked> => {
  const nodes = new Map<string, Node>()
  for (const claim of claims) {
    const results = runs.find((it) => it.claim === claim.id)?.results ?? []
    for (const [index, { name, from }] of claim.statements.entries()) {
      const result = results[index]
      if (result !== undefined)
        nodes.set(fullName(claim.id, name), { from, result, statement: name })
    }
  }
  const done = new Map<string, Linked>()
  const visit = (name: string): Linked => {
    const known = done.get(name)
    if (known !== undefined) return known
    const from = nodes.get(name)?.from ?? []
    const round = loop(name, nodes)
    const linked =
      round === undefined
        ? { imports: from.map(imported) }
        : { imports: from.map((on) => ({ on, because: "they rest on one another" })), loop: round }
    done.set(name, linked)
    return linked
  }
  const imported = (on: string): Import => {
    const node = nodes.get(on)
    if (node === undefined) return { on, because: "it is not in the ledger" }
    const { imports } = visit(on)
    const finding = own(node.statement, node.result)
    if (finding === undefined || node.result.problems.length > 0) {
      return { on, because: "it is not as stated" }
    }
    const open = openBecause(imports, finding)
    const whole = settled({ ...finding, rests: imports })
    return whole === undefined
      ? { on, because: `it is ${open ?? "open"}` }
      : { on, found: { grade: whole.grade, region: whole.region } }
  }
  for (const name of nodes.keys()) visit(name)
  return done
}

/** The shortest way from a statement over links back to itself. */
const loop = (
  name: string,
  nodes: ReadonlyMap<string, Node>
): ReadonlyArray<string> | undefined => {
  const ways: Array<ReadonlyArray<string>> = [[name]]
  const seen = new Set<string>()
  for (const way of ways) {
    for (const on of nodes.get(way.at(-1) ?? "")?.from ?? []) {
      if (on === name) return [...way, name]
      if (seen.has(on)) continue
      seen.add(on)
      ways.push([...way, on])
    }
  }
  return undefined
}

/** Why a finding with these links stands open, or undefined where they are met. */
export const openBecause = (
  imports: ReadonlyArray<Import>,
  finding: Finding | undefined
): string | undefined => {
  const open = imports.find((it) => it.found === undefined)
  if (open !== undefined) return `open: rests on ${open.on}: ${open.because ?? "not met"}`
  if (finding === undefined || settled({ ...finding, rests: imports }) !== undefined)
    return undefined
  return `open: it has no common region with ${imports.map((it) => `${it.on} (${Region.show(it.found?.region ?? Region.everywhere)})`).join(", ")}`
}
