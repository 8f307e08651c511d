/**
 * # Claims
 *
 * What participants said, the readings of it, and the statements that decide them. A claim has no
 * verdict of its own: `Ledger` computes one for each reading and each speaker.
 *
 * @module
 */
import type { Domain } from "./Domain.ts"
import * as Domains from "./Domain.ts"
import type { Exact } from "./Exact.ts"
import type { By } from "./By.ts"
import type { Held, Model, Title } from "./Spec.ts"
import type { Said } from "./Said.ts"
import type * as Sentence from "./Sentence.ts"
import * as Statement from "./Statement.ts"

/** What someone said, and the readings of it by the words of the sense, strongest sense first. */
export interface Quote {
  readonly quote: string
  /** What the words do, and where they stand in the source. */
  readonly said: Said
  readonly as: Readonly<Record<string, Title | Held>>
}

/** A claim of the argument. */
export interface Claim {
  readonly id: string
  readonly title: string
  readonly says: Readonly<Record<string, ReadonlyArray<Quote>>>
  /** The answer in a line, in words: it stands in tables, and before the finding. */
  readonly answer?: string
  /** The answer to the reader, with numbers from the statements. */
  readonly finding: (found: Sentence.Found) => Sentence.Sentence
  readonly statements: ReadonlyArray<Statement.Statement>
}

/** A reading as it is held: not denied, if nothing is said. */
export const held = (sense: Title | Held): Held =>
  "reading" in sense ? sense : { reading: sense, denied: false }

/** The readings of a claim in order of their names: those that someone holds, and the others. */
export const readings = ({ says, statements }: Claim): ReadonlyArray<Title> => {
  const all = [
    ...Object.values(says)
      .flat()
      .flatMap(({ as }) => Object.values(as))
      .map((it) => held(it).reading),
    ...statements.flatMap((it) => it.reading ?? [])
  ]
  const byId = new Map(all.map((it) => [it.id, it]))
  return [...byId.values()].toSorted((a, b) => a.id.localeCompare(b.id, "en", { numeric: true }))
}

const twice = (names: ReadonlyArray<string>): string | undefined =>
  names.find((name, index) => names.indexOf(name) !== index)

/** Quotes stand in posts of those who are said to say them. */
const attributed = ({ id, says }: Claim): void => {
  for (const [name, quotes] of Object.entries(says)) {
    for (const { quote, said } of quotes) {
      if (said.post.by.name !== name) {
        const by = `${said.post.by.name} (post ${said.post.number})`
        throw new RangeError(`Expected \`${quote}\` in ${id} to be said by ${by}, not \`${name}\``)
      }
    }
  }
}

/** Characters that an answer in a line may have. */
const longest = 160

/** No number in an answer can be out of date, since it has none. */
const inALine = ({ answer, id }: Claim): void => {
  if (answer === undefined || (answer.length <= longest && !/\d/.test(answer))) return
  throw new RangeError(
    `Expected an answer of ${id} in at most ${longest} characters without digits, not \`${answer}\``
  )
}

/**
 * A claim as a value.
 *
 * - **Errors** `RangeError` where statements or readings share a name, where a statement's name has
 *   not the form `S2 newton_overtakes_search`, where a quote is read as nothing, where it stands
 *   in a post of someone else, and for an answer with digits or of more than 160 characters
 */
export const define = (claim: Claim): Claim => {
  attributed(claim)
  inALine(claim)
  const keys = claim.statements.map((it) => Statement.key(it.name))
  const numbers = claim.statements.map((it) => it.name.split(" ")[0] ?? "")
  const texts = claim.statements.flatMap((it) => it.reading ?? [])
  const said = Object.values(claim.says)
    .flat()
    .flatMap((it) => {
      if (Object.keys(it.as).length === 0) {
        throw new RangeError(`Expected a reading of a quote in ${claim.id}, not \`${it.quote}\``)
      }
      return Object.values(it.as).map((sense) => held(sense).reading)
    })
  const distinct = [...new Set([...texts, ...said].map((it) => `${it.id} ${it.text}`))]
  const shared =
    twice(keys) ?? twice(numbers) ?? twice(distinct.map((it) => it.split(" ")[0] ?? ""))
  if (shared !== undefined) {
    throw new RangeError(`Expected distinct names in ${claim.id}, not \`${shared}\` twice`)
  }
  return claim
}

/**
 * A statement that helps and is not what anyone said: it bears on nothing. Either a proof, or a
 * margin that has to be at least 0 at every model of a domain.
 */
export const lemma = <M>(
  name: string,
  text: string,
  body:
    | { readonly by: By }
    | {
        readonly model: Model<M>
        readonly domain: Domain<M>
        readonly margin: (model: M) => Exact
      }
): Statement.Statement => ({
  name,
  kind: "lemma",
  text,
  from: [],
  ...("by" in body ? { by: body.by } : {}),
  check: (options) => {
    if ("by" in body) {
      const { ok, lemmas, theorems = [], terms, isByShape } = body.by.check()
      return {
        ...Statement.nothing,
        problems: [
          ...(ok ? [] : ["the proof is refused"]),
          ...(body.by.contradicts?.() === true ? ["its premises contradict each other"] : [])
        ],
        lemmas,
        theorems,
        grade: isByShape === true ? "by definition" : "proved",
        figures: { terms: terms.toString() }
      }
    }
    let cases = 0
    let broken: M | undefined
    for (const model of Domains.models(body.domain, options)) {
      cases++
      if (body.margin(model).sign < 0) broken ??= model
    }
    const scarce = cases === 0 ? ["too few models: none was tried"] : []
    return {
      ...Statement.nothing,
      problems: broken === undefined ? scarce : [`it breaks: ${body.model.show(broken)}`],
      grade: body.domain.mode === "sampled" ? "sampled" : "exhaustive",
      figures: { cases: cases.toString() }
    }
  }
})

/** Numbers that are measured, printed and bear on nothing. */
export const measured = (
  name: string,
  text: string,
  figures: () => Readonly<Record<string, string>>
): Statement.Statement => ({
  name,
  kind: "measured",
  text,
  from: [],
  check: () => ({ ...Statement.nothing, figures: figures() })
})
