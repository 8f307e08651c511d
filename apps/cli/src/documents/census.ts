import * as Schema from "effect/Schema"
import { Count, document } from "./parts.ts"

const counted = {
  census: Schema.Literal("turing"),
  states: Schema.Natural,
  steps: Count
}

/** `headwater census --json`: a whole census, or what became of a part of one. */
export const Census = Schema.Union([
  document("The census of all Turing machines of a number of states.", {
    status: Schema.Literal("counted"),
    ...counted,
    machines: Count,
    halting: Schema.Struct({ blank0: Count, both: Count }).annotate({
      description: "Machines that halt in time, from a tape of 0, and from both tapes together."
    }),
    strings: Count,
    leaves: Schema.Struct({
      halting: Count,
      cycling: Count,
      translated: Count,
      windows: Count,
      histories: Count,
      closed: Count,
      outlasting: Count
    }).annotate({
      description:
        "Machines from a tape of 0 by what was seen of them: a halt, the whole tape again, ever new ends of the tape, a closed set of windows around the head without a halt, such a set of cells with histories, a full table without a halt, more steps than the longest run of such machines that halts."
    }),
    undecided: Count.annotate({ description: "Machines whose time was up before that." }),
    nodes: Count.annotate({
      description: "Partial tables that were met, without their mirror images."
    }),
    longestRun: Schema.NullOr(Count)
  }),
  document("A census that was planned in a folder.", {
    status: Schema.Literal("planned"),
    ...counted,
    folder: Schema.String,
    shards: Count
  }),
  document("A shard of a census that was counted into a folder.", {
    status: Schema.Literal("shard"),
    ...counted,
    folder: Schema.String,
    shard: Schema.Natural,
    shards: Count
  })
])
