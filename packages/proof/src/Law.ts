/**
 * # Laws
 *
 * A law is true by definition or by an identity, so any implementation must satisfy it. It is a
 * value: a name, a statement, a domain and a condition. A set of laws names its parents, as
 * groups name monoids; a parent shared by several sets is checked once.
 *
 * Laws test implementations and are never evidence for a claim. No test runner is imported:
 * {@link check} takes any `(name, run) => void`, so vitest, node:test and a browser page all do.
 *
 * @module
 */
import * as fc from "fast-check"
import * as Domain from "./Domain.ts"

/** A property that every implementation of a concept has. The type of its cases is closed over. */
export interface Law {
  readonly name: string
  /** The law in symbols or one sentence. */
  readonly statement: string
  /** A key of REFERENCES.bib, with a place. */
  readonly source?: string
  readonly mode: Domain.Domain<unknown>["mode"]
  readonly verdict: (options: Domain.Sampling & { readonly path?: string }) => Outcome
}

/** What one walk over the cases of a law found. */
export interface Outcome {
  readonly holds: boolean
  readonly cases: number
  /** The shrunk case that breaks the law, as text. */
  readonly counterexample?: string
  /** What the law threw on that case. */
  readonly error?: string
  /** Leads a random walk with the same seed back to the case. */
  readonly path?: string
}

/** Laws of one concept, after those of its parents. */
export interface LawSet {
  readonly name: string
  readonly laws: ReadonlyArray<Law>
  readonly parents: ReadonlyArray<LawSet>
}

/** A failing random case of a law, kept so that it runs before the random ones. */
export interface Replay {
  /** `set › law` */
  readonly law: string
  readonly seed: number
  readonly path: string
  /** The case as text, for the day when the generator has changed. */
  readonly value: string
}

/**
 * How many cases, from which seed, after which kept failures. What is not given is fast-check's
 * global configuration, then {@link defaultRuns} and {@link defaultSeed}.
 */
export interface Options {
  readonly runs?: number
  readonly seed?: number
  readonly replays?: ReadonlyArray<Replay>
}

/** The outcome of one law of a set. */
export interface LawVerdict extends Outcome {
  readonly set: string
  readonly law: string
  readonly statement: string
  readonly seed: number
}

/** The seed that is used where none is given. */
export const defaultSeed = 20260101

/** The number of random cases where none is given. */
export const defaultRuns = 100

let keptReplays: ReadonlyArray<Replay> = []

/**
 * Sets the failures that every check runs first, unless it is given its own: for a set-up file of a
 * test run, beside `fc.configureGlobal`.
 */
export const keep = (replays: ReadonlyArray<Replay>): void => {
  keptReplays = replays
}

const shown = (value: unknown): string => {
  try {
    return (
      JSON.stringify(value, (_, part: unknown) =>
        typeof part === "bigint" ? part.toString() : part
      ) ?? String(value)
    )
  } catch {
    return String(value)
  }
}

/**
 * A law over a domain of cases. It is broken by a case on which `holds` is false or throws.
 *
 * @example
 * ```ts
 * import { Domain, Law } from "@headwater/proof"
 * const even = Law.law({
 *   name: "even",
 *   statement: "n(n+1) is even",
 *   over: Domain.exhaustive(() => [0, 1, 2, 3]),
 *   holds: (n) => (n * (n + 1)) % 2 === 0
 * })
 * even.verdict({ seed: 1, runs: 100 }).cases // => 4
 * ```
 */
export const law = <Case>(body: {
  readonly name: string
  readonly statement: string
  readonly source?: string
  readonly over: Domain.Domain<Case>
  readonly holds: (value: Case) => boolean
  readonly show?: (value: Case) => string
}): Law => ({
  name: body.name,
  statement: body.statement,
  ...(body.source === undefined ? {} : { source: body.source }),
  mode: body.over.mode,
  verdict: (options) => {
    let cases = 0
    let error: string | undefined
    const breaks = (value: Case): boolean => {
      cases++
      try {
        const broken = !body.holds(value)
        if (broken) error = undefined
        return broken
      } catch (thrown) {
        error = thrown instanceof Error ? thrown.message : String(thrown)
        return true
      }
    }
    const found = Domain.smallest(body.over, breaks, options, options)
    if (found === undefined) return { holds: true, cases }
    return {
      holds: false,
      cases,
      counterexample: (body.show ?? shown)(found.model),
      ...(error === undefined ? {} : { error }),
      ...(found.path === undefined ? {} : { path: found.path })
    }
  }
})

/**
 * A named set of laws.
 *
 * - **Errors** `RangeError` where two of its laws share a name
 */
export const set = (
  name: string,
  laws: ReadonlyArray<Law>,
  parents: ReadonlyArray<LawSet> = []
): LawSet => {
  const twice = laws.find((law, index) => laws.findIndex((it) => it.name === law.name) !== index)
  if (twice !== undefined) {
    throw new RangeError(`Expected distinct law names in ${name}, not \`${twice.name}\` twice`)
  }
  return { name, laws, parents }
}

/** The set and its ancestors, parents first, each set once (by name). */
export const flatten = (laws: LawSet): ReadonlyArray<LawSet> => {
  const seen = new Map<string, LawSet>()
  const visit = (it: LawSet): void => {
    if (seen.has(it.name)) return
    for (const parent of it.parents) visit(parent)
    seen.set(it.name, it)
  }
  visit(laws)
  return [...seen.values()]
}

/** The verdict of every law of the set and of its parents. Kept failures run first. */
export const verdicts = (laws: LawSet, options: Options = {}): ReadonlyArray<LawVerdict> =>
  flatten(laws).flatMap((it) => it.laws.map((law) => verdict(it, law, options)))

const verdict = (laws: LawSet, law: Law, options: Options): LawVerdict => {
  const title = { set: laws.name, law: law.name, statement: law.statement }
  const configured = fc.readConfigureGlobal()
  const runs = options.runs ?? configured.numRuns ?? defaultRuns
  for (const kept of options.replays ?? keptReplays) {
    if (kept.law !== `${laws.name} › ${law.name}`) continue
    const again = law.verdict({ seed: kept.seed, path: kept.path, runs })
    if (!again.holds) return { ...title, seed: kept.seed, ...again }
  }
  const seed = options.seed ?? configured.seed ?? defaultSeed
  return { ...title, seed, ...law.verdict({ seed, runs }) }
}

/** One line for a broken law: its name, its statement, the shrunk case, and how to see it again. */
export const message = (verdict: LawVerdict): string =>
  verdict.holds
    ? `${verdict.set} › ${verdict.law} holds on ${verdict.cases} cases`
    : `${verdict.set} › ${verdict.law} is broken: ${verdict.statement}; at ${verdict.counterexample}` +
      (verdict.error === undefined ? "" : ` (${verdict.error})`) +
      ` {seed: ${verdict.seed}${verdict.path === undefined ? "" : `, path: "${verdict.path}"`}}`

/**
 * Registers one test a law with a test runner: `law: <set> › <law>`.
 *
 * ```ts
 * import { it } from "vitest"
 * Law.check(it, semimeasure(mine), { runs: 500 })
 * ```
 */
export const check = (
  test: (name: string, run: () => void) => unknown,
  laws: LawSet,
  options: Options = {}
): void => {
  for (const it of flatten(laws)) {
    for (const law of it.laws) {
      test(`law: ${it.name} › ${law.name}`, () => {
        const found = verdict(it, law, options)
        if (!found.holds) throw new Error(message(found))
      })
    }
  }
}
