import type { Cost } from "@headwater/hypotheses"
import { Weight } from "@headwater/exact"
import { Odds as OddsText } from "@headwater/figures"
import { CriticalExponent } from "@headwater/priors"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { Answer, Content, Layout } from "../Answer.ts"
import { type BadInput, refused } from "../BadInput.ts"
import { contexts } from "../contexts.ts"
import type { Odds } from "../Documents.ts"
import type { Host } from "../Host.ts"
import { lengthText } from "../lengthText.ts"
import { priorOf } from "../weigh.ts"
import { type Bounds, overrun, type Units } from "../budget.ts"
import * as Hypothesis from "../Hypothesis.ts"
import * as Source from "../Source.ts"

type Document = typeof Odds.Type
type Weighed = Extract<Content<Document>, { readonly status: "weighed" }>

/** Two programs under a prior: their odds, the exponent at which they tie, and the winner. */
export const answer = Effect.fnUntraced(function* (
  flags: Bounds & {
    readonly a: string
    readonly b: string
    readonly prior: string | undefined
    readonly params: ReadonlyArray<string>
    readonly contexts: string | undefined
    readonly language: string | undefined
  }
): Effect.fn.Return<Answer<Document>, BadInput, Host> {
  if (flags.a === "-" && flags.b === "-") {
    return yield* refused("headwater odds", "expected one of the programs in a file, not both on -")
  }
  const language = flags.language ?? (yield* languageOf(flags.a, flags.b))
  const a = yield* Source.read(flags.a, { language })
  const b = yield* Source.read(flags.b, { language })
  const given = flags.contexts === undefined ? undefined : yield* contexts(flags.contexts)
  const prior = yield* priorOf(flags.prior ?? "simplicity", flags.params)
  const costFlags = { ...flags, contexts: given }
  const outcomeA = yield* Hypothesis.cost(a, costFlags)
  if (Result.isFailure(outcomeA.cost)) {
    return exhausted("a", flags.a, outcomeA.units, outcomeA.cost.failure)
  }
  const { cost: outcomeB, meter, units } = yield* Hypothesis.cost(b, costFlags)
  if (Result.isFailure(outcomeB)) return exhausted("b", flags.b, units, outcomeB.failure)
  const [costA, costB] = [outcomeA.cost.success, outcomeB.success]
  const weights = yield* Effect.try({
    try: () => [prior.weight(costA), prior.weight(costB)] as const,
    catch: (error) => refused(`prior ${prior.id}`, error instanceof Error ? error.message : "")
  })
  const boundary = CriticalExponent.between(costA, costB)
  const sign = Weight.compare(...weights)
  const program = (file: string, cost: Cost.Cost) => ({
    file,
    bits: cost.bits,
    steps: cost.steps.toString(),
    space: cost.space.toString()
  })
  const document: Weighed = {
    status: "weighed",
    a: program(flags.a, costA),
    b: program(flags.b, costB),
    prior: prior.id,
    meter,
    contexts: given?.values.length ?? 1,
    odds: odds(...weights),
    winner: sign > 0 ? "a" : sign < 0 ? "b" : "tie",
    boundary: boundary.kind === "never" ? null : crossing(boundary),
    always: boundary.kind === "never" ? boundary.winner : null
  }
  return { ok: true, document, text: (layout) => text(document, units, layout) }
})

/** The language of the files by their names; register where neither name has one. */
const languageOf = Effect.fnUntraced(function* (
  a: string,
  b: string
): Effect.fn.Return<string, BadInput, Host> {
  const named = (file: string): Effect.Effect<string | undefined, never, Host> =>
    Effect.match(Source.place(file, {}), {
      onSuccess: ({ known }) => known.plugin.id,
      onFailure: () => undefined
    })
  const [ofA, ofB] = [yield* named(a), yield* named(b)]
  if (ofA !== undefined && ofB !== undefined && ofA !== ofB) {
    return yield* refused(
      "headwater odds",
      `expected two programs of one language, not ${a} in ${ofA} and ${b} in ${ofB}`
    )
  }
  return ofA ?? ofB ?? "register"
})

const exhausted = (
  program: "a" | "b",
  file: string,
  units: Units,
  it: {
    readonly context: number
    readonly resource: "steps" | "space" | "width"
    readonly limit: bigint
  }
): Answer<Document> => {
  const document = {
    status: "exhausted" as const,
    program,
    context: it.context,
    resource: it.resource,
    limit: it.limit.toString()
  }
  return {
    ok: false,
    document,
    text: ({ paint }) =>
      paint("bad", overrun(file, { ...it, on: `input ${it.context + 1}` }, units))
  }
}

/** The odds as an exact product and in bits; there are no bits where a weight is zero. */
const odds = (a: Weight.Weight, b: Weight.Weight): Weighed["odds"] => {
  if (Weight.isZero(b)) return { exact: Weight.isZero(a) ? "0/0" : "1/0", log2: null }
  const ratio = Weight.odds(a, b)
  return { exact: OddsText.text(ratio), log2: Weight.isZero(ratio) ? null : -Weight.bits(ratio) }
}

const crossing = (it: Extract<CriticalExponent.Preference, { readonly kind: "crosses" }>) => ({
  deltaBits: it.deltaBits.toNumber(),
  timeRatio: it.timeRatio.toString(),
  gamma: CriticalExponent.toNumber(it),
  below: it.below
})

const decimals = (value: number): string =>
  Math.abs(value) >= 1e15 ? value.toExponential(6) : String(Number(value.toFixed(6)))

const text = (it: Weighed, units: Units, { paint }: Layout): string => {
  const width = Math.max(14, it.a.file.length + 2)
  const labels = Math.max(16, units.steps.length + 2)
  const row = (name: string, a: string, b: string): string =>
    `${paint("dim", name.padEnd(labels))}${a.padEnd(width)}  ${b}`.trimEnd()
  const line = (name: string, value: string): string => paint("dim", name.padEnd(labels)) + value
  const who = { a: "A", b: "B", tie: "neither" }
  const other = it.boundary?.below === "a" ? "B" : "A"
  return [
    row("", paint("bold", "A".padEnd(width)), paint("bold", "B")),
    row("file", it.a.file, it.b.file),
    row("length", lengthText(it.a.bits), lengthText(it.b.bits)),
    row(units.steps, it.a.steps, it.b.steps),
    row("space", it.a.space, it.b.space),
    "",
    line("prior", it.prior),
    line(
      "odds A : B",
      it.odds.exact === "0/0"
        ? "none: both weigh zero"
        : it.odds.exact === "1/0"
          ? "infinite: B weighs zero"
          : it.odds.log2 === null
            ? "0: A weighs zero"
            : `${it.odds.exact}   (2^${decimals(it.odds.log2)})`
    ),
    line(
      "winner",
      paint(
        "bold",
        it.odds.exact === "0/0"
          ? "none: both are excluded"
          : it.winner === "tie"
            ? "neither: they tie"
            : who[it.winner]
      )
    ),
    line(
      "contexts",
      it.contexts === 1 ? "1 (the default input; --contexts names others)" : String(it.contexts)
    ),
    line(
      "boundary",
      it.boundary === null
        ? it.always === "tie"
          ? "none: they tie under 2^-length · t^-gamma at every gamma"
          : `none: ${who[it.always ?? "tie"]} is preferred under 2^-length · t^-gamma at every gamma`
        : `gamma* = ${decimals(it.boundary.deltaBits)} / log2(${it.boundary.timeRatio}) = ${decimals(it.boundary.gamma)}: ${who[it.boundary.below]} below, ${other} above`
    )
  ].join("\n")
}
