/**
 * # Parts of documents
 *
 * Parts that the documents of several commands share. Rationals are `"p/q"` strings; counts, steps
 * and cells decimal strings; code lengths and seeds numbers.
 *
 * @module
 */
import * as Schema from "effect/Schema"

export const Count = Schema.String.pipe(Schema.check(Schema.isPattern(/^[0-9]+$/)))
export const Ratio = Schema.String.pipe(Schema.check(Schema.isPattern(/^[0-9]+(\/[1-9][0-9]*)?$/)))
export const Bits = Schema.String.pipe(Schema.check(Schema.isPattern(/^[01]+$/)))
export const Length = Schema.Natural

/** A length in bits, which is whole except where programs have masses. */
export const CodeLength = Schema.Finite.pipe(Schema.check(Schema.isGreaterThanOrEqualTo(0)))
export const Side = Schema.Literals(["a", "b", "tie"])
export const Resource = Schema.Literals(["steps", "space", "width"])

/** Where a document comes from. */
export const Provenance = Schema.Struct({
  version: Schema.String,
  node: Schema.String,
  seed: Schema.NullOr(Schema.Int),
  runs: Schema.NullOr(Schema.Int)
}).annotate({
  description:
    "Where the document comes from; seed and runs are null where nothing is drawn at random."
})
export type Provenance = typeof Provenance.Type

/** A document of a command, with its description. */
export const document = <const Fields extends Schema.Struct.Fields>(
  description: string,
  fields: Fields
) =>
  Schema.Struct({ schema: Schema.Literal(1), ...fields, provenance: Provenance }).annotate({
    description
  })
