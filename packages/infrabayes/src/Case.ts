/**
 * # Cases
 *
 * Questions and answers as JSON, so that implementations in any language can be held against each other.
 *
 * ## Main definitions
 * - {@link kinds}: the nine kinds of questions
 * - {@link update}: one of them, with the types of its inputs
 * - {@link solve}: the answer to one; {@link solveAll}: the answers to a file of many
 * - {@link schema}: the JSON schema of a kind's inputs and answers
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { decode, type Kind } from "./Kind.ts"
import { bridge } from "./kinds/bridge.ts"
import { maximin } from "./kinds/maximin.ts"
import { minimalPoints } from "./kinds/minimalPoints.ts"
import { naturalExtension } from "./kinds/naturalExtension.ts"
import { partialHypothesis } from "./kinds/partialHypothesis.ts"
import { planAgainst } from "./kinds/planAgainst.ts"
import { stakeFree } from "./kinds/stakeFree.ts"
import { turingRl } from "./kinds/turingRl.ts"
import { update } from "./kinds/update.ts"

export { update }

/** The kinds of questions. */
export const kinds: ReadonlyArray<Kind> = [
  naturalExtension,
  update,
  minimalPoints,
  stakeFree,
  bridge,
  maximin,
  turingRl,
  partialHypothesis,
  planAgainst
]

/** A question with a name; what else a file says of it is passed over. */
export const Case = Schema.Struct({
  id: Schema.String,
  kind: Schema.String,
  input: Schema.Unknown
})
export type Case = typeof Case.Type

/** A file of questions. */
export const Cases = Schema.Struct({ vectors: Schema.Array(Case) })

export interface Answer {
  readonly id: string
  readonly answer: unknown
}

/**
 * The answer to a question of a kind, or a line that says what is wrong with it.
 *
 * @example
 * ```ts
 * import { Case } from "@headwater/infrabayes"
 * import { Result } from "effect"
 * const found = Case.solve("plan-against", { game: [[0, -1], [1, 0]], human: ["1/2", "1/2"] })
 * Result.getOrThrow(found) // => { gain: "1/2", distances: [null, "0"], leastRuinousError: null }
 * Result.getOrThrow(Result.flip(Case.solve("update", {}))) // => "H: Expected a value, not `nothing`"
 * ```
 */
export const solve = (kind: string, input: unknown): Result.Result<unknown, string> => {
  const known = kinds.find(({ id }) => id === kind)
  return known === undefined
    ? Result.fail(`kind: Expected one of ${kinds.map(({ id }) => id).join(", ")}, not \`${kind}\``)
    : known.answer(input)
}

/**
 * The answers to a file of questions, in its order; the first that is wrong spoils all.
 *
 * @example
 * ```ts
 * import { Case } from "@headwater/infrabayes"
 * import { Result } from "effect"
 * const input = { points: [{ m: ["1"], b: "0" }] }
 * const file = { vectors: [{ id: "one", kind: "minimal-points", input }] }
 * Result.getOrThrow(Case.solveAll(file)) // => [{ id: "one", answer: { minimal: [0] } }]
 * ```
 */
export const solveAll = (file: unknown): Result.Result<ReadonlyArray<Answer>, string> =>
  Result.flatMap(decode(Cases, file), ({ vectors }) => {
    const answers: Array<Answer> = []
    for (const { id, input, kind } of vectors) {
      const found = solve(kind, input)
      if (Result.isFailure(found)) return Result.fail(`${id}: ${found.failure}`)
      answers.push({ id, answer: found.success })
    }
    return Result.succeed(answers)
  })

/**
 * The JSON schema of a case: any of the kinds, with its input and its answer.
 *
 * @example
 * ```ts
 * import { Case } from "@headwater/infrabayes"
 * Case.schema().oneOf.length // => 9
 * ```
 */
export const schema = () => ({
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "A case of infra-Bayes, exactly",
  oneOf: kinds.map(({ about, id, input, output }) => ({
    description: about,
    type: "object",
    required: ["id", "kind", "input"],
    properties: {
      id: { type: "string" },
      kind: { const: id },
      input: Schema.toJsonSchemaDocument(input).schema,
      answer: Schema.toJsonSchemaDocument(output).schema,
      note: { type: "string" }
    }
  }))
})
