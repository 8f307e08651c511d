import { Case } from "@headwater/infrabayes"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Answer, Layout } from "../Answer.ts"
import { type BadInput, expected, refused } from "../BadInput.ts"
import { Found } from "../documents/infra.ts"
import type { Infra } from "../Documents.ts"
import { isFields } from "../fields.ts"
import { Host } from "../Host.ts"
import { picture } from "../infra/picture.ts"
import { words } from "../program/words.ts"
import * as Source from "../Source.ts"

type Found = typeof Found.Type

/** The kind of question that a word asks. */
const kinds = {
  update: "update",
  extend: "natural-extension",
  bridge: "bridge",
  maximin: "maximin",
  exchange: "stake-free"
} as const

const isKnown = (word: string): word is keyof typeof kinds | "solve" =>
  word === "solve" || word in kinds

/** What a case asks about, of a whole case or of its input alone. */
const inputOf = Effect.fnUntraced(function* (
  word: keyof typeof kinds,
  given: unknown,
  file: string
): Effect.fn.Return<unknown, BadInput> {
  if (isFields(given) && "vectors" in given) {
    return yield* refused(file, "it has many cases: headwater infra solve answers them")
  }
  if (!isFields(given) || !("kind" in given && "input" in given)) return given
  if (given["kind"] === kinds[word]) return given["input"]
  return yield* expected(
    `${kinds[word]}, which headwater infra ${word} asks`,
    String(given["kind"]),
    `${file}: kind`
  )
})

/** A file of cases, and not a single one. */
const casesOf = (given: unknown, file: string): Effect.Effect<unknown, BadInput> =>
  isFields(given) && "vectors" in given
    ? Effect.succeed(given)
    : refused(
        file,
        `expected { "vectors": [...] }, a list of cases; one case is what headwater infra ${Object.keys(kinds).join(", ")} answer`
      )

/** The answer to a question about imprecise beliefs, or to many. */
export const answer = Effect.fnUntraced(function* (flags: {
  readonly word: string
  readonly file: string
  readonly svg: string | undefined
}): Effect.fn.Return<Answer<typeof Infra.Type>, BadInput, Host> {
  const { file, svg, word } = flags
  const host = yield* Host
  if (!isKnown(word)) {
    return yield* expected(`one of ${words.join(", ")}`, word, "headwater infra")
  }
  if (svg !== undefined) {
    if (word !== "update") return yield* expected("update", word, "headwater infra --svg")
    yield* host.canSave(svg)
  }
  const given = yield* Source.json(file, word === "solve" ? "cases as JSON" : "a case as JSON")
  const input = yield* word === "solve"
    ? casesOf(given, Source.name(file))
    : inputOf(word, given, Source.name(file))
  const found: Result.Result<unknown, string> =
    word === "solve"
      ? Result.map(Case.solveAll(input), (vectors) => ({ vectors }))
      : Case.solve(kinds[word], input)
  if (Result.isFailure(found)) return yield* refused(Source.name(file), found.failure)
  if (svg !== undefined) {
    const drawn = picture(Source.name(file), input)
    if (Result.isFailure(drawn)) return yield* refused(Source.name(file), drawn.failure)
    yield* host.save(svg, drawn.success)
  }
  const document = Schema.decodeUnknownSync(Found)(found.success)
  return { ok: isAnswered(document), document, text: (layout) => text(document, layout) }
})

/** Whether there is what was asked for: not under sure loss, nor where there is no update. */
const isAnswered = (it: Found): boolean =>
  "defined" in it ? it.defined : "sureLoss" in it ? !it.sureLoss : true

const text = (it: Found, { paint }: Layout): string => {
  if ("vectors" in it) return JSON.stringify(it, null, 1)
  if ("max" in it) return paint("bold", it.max)
  if ("defined" in it) {
    return it.value === null
      ? paint("bad", "there is no update: 1 and 0 are worth the same")
      : it.value
  }
  if ("sureLoss" in it) {
    if (it.sureLoss) return paint("bad", "sure loss: no belief meets the assessments")
    const coherent = it.coherent === true ? "coherent" : "not coherent: an assessment is exceeded"
    return `${paint("bold", `from ${it.lower} to ${it.upper}`)}\n${paint("dim", coherent)}`
  }
  if ("stakeFree" in it) {
    const seen = it.strictly ? "" : "; some belief excludes the event, so ties may differ"
    return it.stakeFree
      ? `${paint("bold", "closed under exchange")}: no stakes reverse an order${seen}`
      : `${paint("bold", "not closed under exchange")}: stakes reverse an order by ${it.largestReversal}`
  }
  const line = (name: string, value: string, policy: ReadonlyArray<number> | undefined): string =>
    `${paint("dim", name.padEnd(20))}${value}${policy === undefined ? "" : `  (actions ${policy.join(", ")})`}`
  return [
    line("with dice", it.mixed, undefined),
    line("without", it.pure, it.purePolicy),
    line("by observation", it.elementwiseValue, it.elementwisePolicy)
  ].join("\n")
}
