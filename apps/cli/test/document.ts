import * as Schema from "effect/Schema"

/** The document on standard output: of its schema, with nothing beside it. */
export const document = <A>(schema: Schema.Codec<A, unknown>, stdout: string): A =>
  Schema.decodeUnknownSync(schema, { onExcessProperty: "error" })(JSON.parse(stdout))
