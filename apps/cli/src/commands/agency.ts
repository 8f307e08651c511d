import { Finding } from "@headwater/agency"
import { Kinds } from "@headwater/figures"
import { Policy } from "@headwater/hypotheses"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { documentOf } from "../agency/diagram.ts"
import * as Found from "../agency/finding.ts"
import { labelled, told } from "../agency/label.ts"
import { type Flags, gammasOf, questionOf, symbolsOf } from "../agency/question.ts"
import { drawnAxes, heading, shown } from "../agency/text.ts"
import type { Answer, Content } from "../Answer.ts"
import { type BadInput, expected, refused } from "../BadInput.ts"
import type { Agency } from "../Documents.ts"
import { Host } from "../Host.ts"
import * as Source from "../Source.ts"

type Document = Content<typeof Agency.Type>

/** The phase diagram of a language in a game, the finding of all, or the labels of one policy. */
export const answer = Effect.fnUntraced(function* (
  flags: Flags
): Effect.fn.Return<Answer<Document>, BadInput, Host> {
  const host = yield* Host
  if (flags.svg !== undefined) yield* host.canSave(flags.svg)
  const question = yield* questionOf(flags)
  const [word, file, ...more] = flags.words
  if (word === undefined) {
    const document = documentOf(question, yield* gammasOf(flags))
    if (flags.svg !== undefined) {
      yield* host.save(flags.svg, Kinds.question(heading(document), question, drawnAxes(question)))
    }
    return { ok: true, document, text: (layout) => shown(document, layout) }
  }
  if (word === "finding" && file === undefined) {
    const found = Finding.of(symbolsOf(flags))
    if (flags.svg !== undefined) yield* host.save(flags.svg, Kinds.finding(found))
    const document = Found.documentOf(found)
    return { ok: true, document, text: (layout) => Found.shown(document, layout) }
  }
  if (word !== "label" || file === undefined || more.length > 0) {
    const what = "nothing more, finding, or label and a file"
    return yield* expected(what, flags.words.join(" "), "agency")
  }
  const listing = yield* Source.text(file, "a policy")
  const policy = Policy.parse(listing, question.language)
  if (Result.isFailure(policy)) return yield* refused(Source.name(file), policy.failure)
  const { audit, demonstrator, language, stake, symbols } = question
  const game = Policy.game(demonstrator, { stake, audit })
  const document = labelled(policy.success, language, game, symbols)
  return { ok: true, document, text: (layout) => told(document, layout) }
})
