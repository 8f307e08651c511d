import * as Schema from "effect/Schema"
import { CodeLength, Count, document, Ratio } from "./parts.ts"

/**
 * `headwater predict --json`: the code length of bits under a learner, or where it excluded them.
 * `codeLength` is off by at most `within` bits; `probability` is exact, where the bits are few.
 */
export const Predict = Schema.Union([
  document("What the bits cost under the learner of headwater predict.", {
    status: Schema.Literal("learned"),
    learner: Schema.String,
    symbols: Count,
    codeLength: CodeLength,
    within: CodeLength.annotate({ description: "By how many bits codeLength may be off." }),
    bitsPerByte: Schema.NullOr(CodeLength).annotate({
      description: "Null where the bits are not those of bytes."
    }),
    probability: Schema.NullOr(Ratio).annotate({
      description: "Exact, where the bits are few."
    })
  }),
  document("The learner of headwater predict gave a bit probability 0.", {
    status: Schema.Literal("excluded"),
    learner: Schema.String,
    symbols: Count,
    learned: Count.annotate({
      description: "How many bits it learned before the one that it gave probability 0."
    })
  })
])
