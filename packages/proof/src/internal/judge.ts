import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Domain, Sampling } from "../Domain.ts"
import * as Domains from "../Domain.ts"
import type { Exact } from "../Exact.ts"
import type { PremiseReport } from "../Report.ts"
import type { Body, Premise, Replay } from "../Statement.ts"

/** How one model fares: the premises that it violates, the margin, and the conclusion. */
export interface Judged {
  readonly violated: ReadonlyArray<string>
  readonly margin: Exact
  readonly concludes: boolean
}

/** What a walk over a domain counted. */
export interface Walk<Model> {
  cases: bigint
  satisfied: bigint
  broken: bigint
  /** Models that violate a premise, and those of them that keep the conclusion. */
  violating: bigint
  kept: bigint
  firstKept: Model | undefined
  /** Models, satisfying or not, of which the conclusion is false. */
  falsified: bigint
  tightest: { readonly model: Model; readonly margin: Exact; readonly size: number } | undefined
  /** The first model that does not belong in the domain. */
  stray: Model | undefined
}

/** A statement's body ready to judge models. */
export interface Judge<Model> {
  readonly premises: ReadonlyArray<{ readonly name: string; readonly says?: string }>
  readonly judge: (model: Model) => Judged
  readonly show: (model: Model) => string
  readonly encode: (model: Model) => unknown
  readonly walk: (
    domain: Domain<Model>,
    sampling: Sampling,
    belongs?: (model: Model) => boolean
  ) => Walk<Model>
  readonly smallest: (
    domain: Domain<Model>,
    has: (judged: Judged) => boolean,
    sampling: Sampling
  ) => Model | undefined
  /** The kept counterexample, decoded: undefined where none is kept, an error where it is stale. */
  readonly replay: (
    replays: ReadonlyArray<Replay>,
    statement: string,
    premise: string | undefined,
    has: (judged: Judged) => boolean
  ) => Result.Result<Model, string> | undefined
}

const longest = 400

export const make = <Model, P extends string>(body: Body<Model, P>): Judge<Model> => {
  const encode = Schema.encodeSync(body.model)
  const decode = Schema.decodeUnknownResult(body.model)
  const premises = Object.entries<Premise<Model>>(body.premises).map(([name, premise]) =>
    typeof premise === "function"
      ? { name, test: premise }
      : { name, says: premise[0], test: premise[1] }
  )
  const judge = (model: Model): Judged => {
    const violated = premises.filter((it) => !it.test(model)).map((it) => it.name)
    const margin = body.margin(model)
    return { violated, margin, concludes: body.strict ? margin.sign > 0 : margin.sign >= 0 }
  }
  const show = (model: Model): string => {
    const text = body.show?.(model) ?? JSON.stringify(encode(model))
    return text.length <= longest ? text : `${text.slice(0, longest)}…`
  }
  return {
    premises,
    judge,
    show,
    encode,
    walk: (domain, sampling, belongs = () => true) => {
      const walk: Walk<Model> = {
        cases: 0n,
        satisfied: 0n,
        broken: 0n,
        violating: 0n,
        kept: 0n,
        firstKept: undefined,
        falsified: 0n,
        tightest: undefined,
        stray: undefined
      }
      for (const model of Domains.models(domain, sampling)) {
        const { violated, margin, concludes } = judge(model)
        walk.cases++
        if (walk.stray === undefined && !belongs(model)) walk.stray = model
        if (!concludes) walk.falsified++
        if (violated.length > 0) {
          walk.violating++
          if (concludes) {
            walk.kept++
            walk.firstKept ??= model
          }
          continue
        }
        walk.satisfied++
        if (!concludes) walk.broken++
        const size = margin.toNumber()
        if (walk.tightest === undefined || size < walk.tightest.size) {
          walk.tightest = { model, margin, size }
        }
      }
      return walk
    },
    smallest: (domain, has, sampling) =>
      Domains.smallest(domain, (model) => has(judge(model)), sampling)?.model,
    replay: (replays, statement, premise, has) => {
      const kept = replays.find((it) => it.statement === statement && it.premise === premise)
      if (kept === undefined) return undefined
      const name = premise === undefined ? "counterexample" : `counterexample to "${premise}"`
      return Result.flatMap(
        Result.mapError(decode(kept.model), () => `the kept ${name} is no longer a model`),
        (model) =>
          has(judge(model))
            ? Result.succeed(model)
            : Result.fail(`the kept ${name} is none any more: ${show(model)}`)
      )
    }
  }
}

/** A premise as the report names it. */
export const premiseTitle = (premise: {
  readonly name: string
  readonly says?: string
}): Pick<PremiseReport, "name" | "says"> => ({
  name: premise.name,
  ...(premise.says === undefined ? {} : { says: premise.says })
})

/** A margin for people: its exact text where that is short, with a decimal beside where it helps. */
export const showMargin = (margin: Exact): string => {
  const text = margin.toString()
  const decimal = margin.toNumber().toPrecision(6)
  if (text.length > 60) return `about ${Number(decimal)}`
  return /^-?\d+$/.test(text) ? text : `about ${Number(decimal)} (${text})`
}
