import * as Schema from "effect/Schema"
import { Bits, Count, document } from "./parts.ts"

/** A census by its name and parameters. */
const named = {
  census: Schema.Literals(["turing", "lambda", "circuit"]),
  parameters: Schema.Record(Schema.String, Schema.Natural)
}

const byValue = Schema.Record(Schema.String, Count)

/** `headwater census --json`: a whole census of one of three kinds, or what became of a part of one. */
export const Census = Schema.Union([
  document("The census of all Turing machines of a number of states.", {
    status: Schema.Literal("counted"),
    census: Schema.Literal("turing"),
    states: Schema.Natural,
    steps: Count,
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
  document("The census of all closed lambda terms of up to a number of bits.", {
    status: Schema.Literal("counted"),
    census: Schema.Literal("lambda"),
    bits: Schema.Natural,
    sizes: Schema.Array(
      Schema.Struct({
        bits: Schema.Natural,
        closed: Count,
        halting: Count.annotate({ description: "Terms that have a normal form." }),
        endless: Count.annotate({ description: "Terms that are proved to have none." }),
        undecided: Count,
        largestNormalForm: Schema.NullOr(Count).annotate({
          description: "The most bits of a normal form, and in `largestFrom` the first such term."
        }),
        largestFrom: Schema.NullOr(Bits),
        undecidedTerms: Schema.Array(Bits)
      })
    ),
    redexes: Schema.Struct({ repeats: Count, grows: Count, pictured: Count }).annotate({
      description:
        "Redexes without a normal form by the proof: a reduction that comes back, one that reaches an instance of itself, a finite picture of all reductions."
    })
  }),
  document("The census of all functions of a number of inputs, by their smallest circuits.", {
    status: Schema.Literal("counted"),
    census: Schema.Literal("circuit"),
    inputs: Schema.Natural,
    size: byValue.annotate({
      description: "How many functions need a number of gates, or between two numbers, as `8..9`."
    }),
    length: byValue,
    depth: byValue,
    classes: byValue.annotate({
      description: "Classes under permutation and complement, by size."
    }),
    smallest: byValue.annotate({
      description: "Smallest circuits of all functions of a size together, in normal form."
    }),
    exact: Count.annotate({ description: "Classes of which the size is known." }),
    functions: Schema.NullOr(
      Schema.Array(
        Schema.Struct({
          table: Bits,
          functions: Count,
          size: Schema.String,
          length: Schema.NullOr(Count),
          depth: Schema.NullOr(Count),
          smallest: Schema.NullOr(Count)
        })
      )
    ).annotate({
      description: "One function of each class; null of 5 inputs, whose classes --out writes."
    })
  }),
  document("A census that was planned in a folder.", {
    status: Schema.Literal("planned"),
    ...named,
    folder: Schema.String,
    shards: Count
  }),
  document("Shards of a census that were counted into a folder.", {
    status: Schema.Literal("run"),
    ...named,
    folder: Schema.String,
    counted: Count.annotate({ description: "Shards that were counted now." }),
    shards: Count
  })
])
