import type { Side } from "../Finding.ts"
import * as Region from "../Region.ts"
import type * as Statement from "../Statement.ts"
import { conclude } from "./conclude.ts"
import * as Outcome from "./outcome.ts"
import { defined, type Job, vacuity } from "./job.ts"
import { attained } from "./sizes.ts"
import * as Walk from "./walk.ts"

/** What came out one size up. */
export interface Next extends Pick<Statement.Result, "findings" | "problems"> {
  readonly text?: string
}

/** Whether a region has a greatest size, so that there is a next one. */
const isBounded = (region: Region.Region): boolean =>
  Object.values(region.sizes).some(([, hi]) => hi !== null)

/**
 * One size up. What is bounded says what is there: a region to re-run, with what is known to come
 * out, or in words why it is out of reach. It is run where `--beyond` asks.
 */
export const beyond = <M>(
  job: Job<M>,
  region: Region.Region,
  isExempt: boolean,
  side: Side
): Next => {
  const { title, subject, name, spec, options } = job
  const next = spec.beyond
  if (next === undefined) {
    const isSilent = !isExempt && isBounded(region)
    const problem = "it has bounds and does not say what is one size up"
    return { findings: [], problems: isSilent ? [problem] : [] }
  }
  if (typeof next === "string") {
    return { findings: [], problems: [], text: `one size up: ${next}, not run` }
  }
  const stated = Region.make({ where: region.where, sizes: defined(next.sizes) })
  const where = `one size up: ${Region.show({ where: {}, sizes: stated.sizes })}`
  const expect = next.expect ?? side
  if (options.beyond !== true) {
    const known = expect === side ? "" : `, known to come out ${expect}`
    return { findings: [], problems: [], text: `${where}, not run${known}` }
  }
  const { domain } = next
  const walk = Walk.over(subject, domain, stated, options)
  const {
    outcome,
    byOne,
    model,
    finding,
    problems: mixed
  } = conclude(job, {
    name: `${name}, one size up`,
    domain,
    region: stated,
    tally: walk.own
  })
  const came = outcome.side ?? "on no side"
  const shown = model === undefined ? "" : `: ${subject.show(model)}`
  const problems = [
    ...mixed,
    ...(byOne ? [] : vacuity(walk, domain, spec.few, options)),
    ...attained(stated, walk.own, undefined),
    ...(outcome.side === expect ? [] : [`it comes out ${came}, which is not recorded${shown}`])
  ]
  const share = Outcome.figures(title, walk.own)["share"]
  return {
    text: `${where}: ${came}, ${walk.own.satisfied} models${share === undefined ? "" : `, share ${share}`}`,
    problems: problems.map((it) => `one size up: ${it}`),
    findings: finding === undefined || problems.length > 0 ? [] : [finding]
  }
}
