import * as Schema from "effect/Schema"
import { Bits, CodeLength, Count, document, Length, Ratio, Resource } from "./parts.ts"

const Changes = Schema.Record(Schema.String, Count)

const trace = Schema.optionalKey(
  Schema.Struct({
    steps: Schema.Array(
      Schema.Struct({
        at: Schema.Natural,
        instruction: Schema.String,
        registers: Changes,
        cells: Changes
      })
    ),
    cut: Schema.Boolean.annotate({
      description: "There were more instructions than are shown."
    })
  })
)

/** `headwater run --json`: halted with an output or with weights, or exhausted. */
export const Run = Schema.Union([
  document("A run of headwater run that halted with an output.", {
    status: Schema.Literal("halted"),
    output: Schema.String.annotate({
      description: "r0, bits, a number or a word, a normal form: what the language gives."
    }),
    reads: Schema.optionalKey(
      Schema.Struct({
        natural: Schema.optionalKey(Count),
        list: Schema.optionalKey(Schema.String),
        truth: Schema.optionalKey(Schema.Boolean)
      }).annotate({
        description: "What a normal form also is as data, for each reading that it has."
      })
    ),
    steps: Count,
    space: Count,
    bits: CodeLength,
    trace
  }),
  document("A run of headwater run that halted with the weights of symbols.", {
    status: Schema.Literal("halted"),
    weights: Schema.Array(Ratio),
    steps: Count,
    space: Count,
    bits: CodeLength,
    trace
  }),
  document("A run of headwater run that would have passed a bound.", {
    status: Schema.Literal("exhausted"),
    resource: Resource,
    limit: Count,
    bits: CodeLength,
    trace
  })
])

/** `headwater assemble --json` */
export const Assemble = document("What headwater assemble printed.", {
  bits: Bits,
  length: Length
})

/** `headwater disassemble --json` */
export const Disassemble = document("What headwater disassemble printed.", {
  listing: Schema.String,
  length: Length,
  instructions: Schema.optionalKey(
    Schema.Natural.annotate({ description: "How many there are, where the language has them." })
  )
})
