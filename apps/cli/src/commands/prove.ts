import type { By, Statement } from "@headwater/proof"
import { Statement as Statements } from "@headwater/proof"
import * as Effect from "effect/Effect"
import type { Answer, Content, Layout } from "../Answer.ts"
import { type BadInput, expected, refused } from "../BadInput.ts"
import type { Prove } from "../Documents.ts"
import type { Host } from "../Host.ts"
import { knownClaims } from "../knownClaims.ts"
import { paragraph } from "../paragraph.ts"
import { pick } from "../pick.ts"

type Document = Content<typeof Prove.Type>
type Proved = Document["statements"][number]

/** The proofs of a claim, or of one of its statements by number or name, checked and written out. */
export const answer = Effect.fnUntraced(function* (flags: {
  readonly id: string
}): Effect.fn.Return<Answer<typeof Prove.Type>, BadInput, Host> {
  const known = yield* knownClaims
  const [id = "", ...rest] = flags.id.split(".")
  const [claim] = yield* pick(known.all, [id])
  if (claim === undefined) return yield* expected("a claim of the ledger", id)
  const proofs = claim.statements.flatMap((it) => (it.by === undefined ? [] : [{ it, by: it.by }]))
  if (proofs.length === 0) {
    const those = known.all.filter((it) => it.statements.some(({ by }) => by !== undefined))
    const others = those.map(({ id: name }) => name).join(", ")
    return yield* refused(
      claim.id,
      others === ""
        ? "it has no proof for all parameters, nor has any other claim"
        : `it has no proof for all parameters; ${others} have some`
    )
  }
  const wanted = rest.join(".")
  const asked = proofs.filter(({ it }) => wanted === "" || isNamed(it, wanted))
  if (asked.length === 0) {
    const names = proofs.map(({ it }) => Statements.key(it.name)).join(", ")
    return yield* expected(`a statement of ${claim.id} that is proved (${names})`, wanted)
  }
  const statements = asked.map(({ it, by }) => proved(it, by))
  const ok = statements.every((it) => it.ok)
  const document = { ok, claim: claim.id, statements }
  return { ok, document, text: (layout) => statements.map((it) => text(it, layout)).join("\n\n") }
})

/** Whether a statement is meant: `S8`, or its name. */
const isNamed = ({ name }: Statement.Statement, wanted: string): boolean =>
  name.split(" ").some((it) => it.toLowerCase() === wanted.toLowerCase())

const proved = ({ name, text: says }: Statement.Statement, by: By): Proved => {
  const { ok, terms, lemmas, theorems = [], isByShape = false } = by.check()
  return {
    name,
    text: says,
    ok,
    terms,
    lemmas,
    theorems,
    byDefinition: isByShape,
    certificates: by.certificates?.() ?? []
  }
}

const text = (it: Proved, { paint, columns }: Layout): string => {
  const grade = it.byDefinition ? "by definition" : "proved"
  const rests = [
    ...(it.lemmas.length === 0 ? [] : [`taken on trust: ${it.lemmas.join(", ")}`]),
    ...(it.theorems.length === 0 ? [] : [`theorems, proved again: ${it.theorems.join(", ")}`])
  ]
  return [
    paint("bold", `${it.name}  ${it.text}`),
    paint(
      it.ok ? "good" : "bad",
      `  ${it.ok ? grade : "NOT PROVED"}, ${it.terms} terms of its own`
    ),
    ...rests.map((line) => paint("dim", `  ${line}`)),
    ...it.certificates.flatMap(({ name, goal, given, steps }, index) => [
      paragraph(`${index + 1}. ${name}: ${goal}`, columns, "  "),
      ...(given.length === 0
        ? []
        : [paint("dim", paragraph(`from ${given.join(", ")}`, columns, "     "))]),
      ...steps.map((step) => paragraph(step, columns, "     "))
    ])
  ].join("\n")
}
