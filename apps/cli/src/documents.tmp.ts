/**
 * # Documents
 *
 * What each command prints with `--json`, as schemas. Rationals are `"p/q"` strings; counts, steps
 * and cells decimal strings; code lengths and seeds numbers. The build writes them as JSON Schema
 * files beside the command.
 *
 * @module
 */
import { Report } from "@headwater/proof"
import * as V2 from "@headwater/proof/v2"
import * as Schema from "effect/Schema"

const Count = Schema.String.pipe(Schema.check(Schema.isPattern(/^[0-9]+$/)))
const Ratio = Schema.String.pipe(Schema.check(Schema.isPattern(/^[0-9]+(\/[1-9][0-9]*)?$/)))
const Bits = Schema.String.pipe(Schema.check(Schema.isPattern(/^[01]+$/)))
const Length = Schema.Natural

/** A length in bits: whole but where programs have masses. */
const CodeLength = Schema.Finite.pipe(Schema.check(Schema.isGreaterThanOrEqualTo(0)))
const Side = Schema.Literals(["a", "b", "tie"])

/** Where a document comes from. `seed` and `runs` are null where nothing is drawn at random. */
export const Provenance = Schema.Struct({
  version: Schema.String,
  node: Schema.String,
  seed: Schema.NullOr(Schema.Int),
  runs: Schema.NullOr(Schema.Int)
})
export type Provenance = typeof Provenance.Type

const document = <const Fields extends Schema.Struct.Fields>(fields: Fields) =>
  Schema.Struct({ schema: Schema.Literal(1), ...fields, provenance: Provenance })

/** `headwater claims --json` */
export const Claims = document({
  ok: Schema.Boolean,
  claims: Schema.Array(Report.ClaimReport),
  /** The claims that are written as pages of readings. */
  pages: Schema.Array(V2.Report.ClaimReport)
})

/** `headwater explain --json` */
export const Explain = Schema.Union([
  document({
    ok: Schema.Boolean,
    claim: Report.ClaimReport,
    about: Schema.NullOr(Schema.String),
    note: Schema.NullOr(Schema.String)
  }),
  document({
    ok: Schema.Boolean,
    page: V2.Report.ClaimReport,
    note: Schema.NullOr(Schema.String)
  })
])

const Entry = Schema.Struct({ id: Schema.String, about: Schema.String })

/** A prior or a learner, with its parameters as they are typed. */
const Parametric = Schema.Struct({
  ...Entry.fields,
  from: Schema.Literals(["headwater", "plugin"]),
  parameters: Schema.Array(
    Schema.Struct({
      name: Schema.String,
      /** What it may be, in words. */
      type: Schema.String,
      about: Schema.String,
      default: Schema.String,
      example: Schema.String
    })
  )
})

/** `headwater list --json`: one of its lists. */
export const List = Schema.Union([
  document({
    claims: Schema.Array(
      Schema.Struct({
        id: Schema.String,
        title: Schema.String,
        says: Schema.Array(Schema.String),
        verdict: Report.VerdictName,
        because: Schema.Array(Schema.String),
        statements: Schema.Natural
      })
    ),
    pages: Schema.Array(
      Schema.Struct({
        id: Schema.String,
        title: Schema.String,
        says: Schema.Array(Schema.String),
        statements: Schema.Natural
      })
    )
  }),
  document({
    priors: Schema.Array(Parametric)
  }),
  document({
    languages: Schema.Array(
      Schema.Struct({
        ...Entry.fields,
        /** How the names of listings end. */
        extension: Schema.String,
        meters: Schema.Array(Schema.String)
      })
    )
  }),
  document({
    learners: Schema.Array(Parametric)
  }),
  document({
    families: Schema.Array(
      Schema.Struct({
        ...Entry.fields,
        label: Schema.String,
        title: Schema.String,
        /** The machine that its programs are for, and what that can count as a step. */
        machine: Schema.String,
        meters: Schema.Array(Schema.String),
        size: Schema.String,
        members: Schema.Array(Schema.Struct({ name: Schema.String, about: Schema.String }))
      })
    )
  })
])

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
    /** There were more instructions than are shown. */
    cut: Schema.Boolean
  })
)

const Resource = Schema.Literals(["steps", "space", "width"])

/** `headwater run --json`: halted with an output or with weights, or exhausted. */
export const Run = Schema.Union([
  document({
    status: Schema.Literal("halted"),
    /** r0, bits, a number or a word, a normal form: what the language gives. */
    output: Schema.String,
    /** What a normal form also is as data, for each reading that it has. */
    reads: Schema.optionalKey(
      Schema.Struct({
        natural: Schema.optionalKey(Count),
        list: Schema.optionalKey(Schema.String),
        truth: Schema.optionalKey(Schema.Boolean)
      })
    ),
    steps: Count,
    space: Count,
    bits: CodeLength,
    trace
  }),
  document({
    status: Schema.Literal("halted"),
    weights: Schema.Array(Ratio),
    steps: Count,
    space: Count,
    bits: CodeLength,
    trace
  }),
  document({
    status: Schema.Literal("exhausted"),
    resource: Resource,
    limit: Count,
    bits: CodeLength,
    trace
  })
])

/** `headwater assemble --json` */
export const Assemble = document({ bits: Bits, length: Length })

/** `headwater disassemble --json` */
export const Disassemble = document({
  listing: Schema.String,
  length: Length,
  /** Of register programs. */
  instructions: Schema.optionalKey(Schema.Natural)
})

/**
 * `headwater circuit --json`: a circuit of least size with its own figures, and how it is known that
 * none is smaller; or that the solver gave up. `least` is that of any circuit of the function, where
 * all functions of so many inputs can be searched.
 */
export const MinimalCircuit = Schema.Union([
  document({
    status: Schema.Literal("found"),
    table: Schema.String,
    inputs: Schema.Natural,
    size: Schema.Natural,
    length: Schema.Natural,
    depth: Schema.Natural,
    bits: Length,
    listing: Schema.String,
    minimality: Schema.Union([
      Schema.Struct({ by: Schema.Literal("exhaustion") }),
      /** A circuit that depends on k inputs has at least k - 1 gates. */
      Schema.Struct({ by: Schema.Literal("inputs"), inputs: Schema.Natural }),
      /** A solver refuted so many gates; nobody has checked the refutation. */
      Schema.Struct({
        by: Schema.Literal("solver"),
        refuted: Schema.Natural,
        proof: Schema.Literal("unchecked")
      })
    ]),
    least: Schema.NullOr(
      Schema.Struct({
        length: Schema.Natural,
        depth: Schema.Natural,
        depthAtSize: Schema.Natural
      })
    )
  }),
  document({
    status: Schema.Literal("unknown"),
    table: Schema.String,
    inputs: Schema.Natural,
    atLeast: Schema.Natural
  })
])

const Program = Schema.Struct({ file: Schema.String, bits: CodeLength, steps: Count, space: Count })

/**
 * `headwater odds --json`: the weights of two programs, or the run that was exhausted. `boundary`
 * is the exponent gamma of 2^-length · t^-gamma at which the two tie, where there is one; `always`
 * who is preferred at every exponent, where there is none.
 */
export const Odds = Schema.Union([
  document({
    status: Schema.Literal("weighed"),
    a: Program,
    b: Program,
    prior: Schema.String,
    meter: Schema.String,
    contexts: Schema.Natural,
    odds: Schema.Struct({
      exact: Schema.String,
      /** Decimal; null where one weight is zero. */
      log2: Schema.NullOr(Schema.Finite)
    }),
    winner: Side,
    boundary: Schema.NullOr(
      Schema.Struct({
        deltaBits: CodeLength,
        timeRatio: Ratio,
        gamma: Schema.Finite,
        below: Schema.Literals(["a", "b"])
      })
    ),
    always: Schema.NullOr(Side)
  }),
  document({
    status: Schema.Literal("exhausted"),
    program: Schema.Literals(["a", "b"]),
    context: Schema.Natural,
    resource: Resource,
    limit: Count
  })
])

/** An end of the axis, an exact boundary with a decimal beside, or an interval that one is in. */
const Edge = Schema.Union([
  Schema.Struct({ value: Ratio }),
  /** The exponent `deltaBits / log2(timeRatio)`. */
  Schema.Struct({ deltaBits: Length, timeRatio: Ratio, gamma: Schema.Finite }),
  /** Above `low` and at most at `high`; where they are equal, exactly there. */
  Schema.Struct({ low: Ratio, high: Ratio })
])

/**
 * `headwater phase --json`: who wins along a parameter of a prior, in rows over hard bounds, sizes or
 * data; or a run that was exhausted. A row is from one bound (or number of contexts seen) to
 * another, both included; in it nothing changes but along the parameter. `sizes` has the programs.
 */
export const Phase = Schema.Union([
  document({
    status: Schema.Literal("drawn"),
    family: Schema.String,
    label: Schema.String,
    title: Schema.String,
    /** What goes by the name of size, such as N. */
    sizeName: Schema.String,
    machine: Schema.String,
    meter: Schema.String,
    /** Whether a program's time is the greatest over the contexts or the total. */
    time: Schema.Literals(["max", "total"]),
    prior: Schema.String,
    params: Schema.Record(Schema.String, Schema.String),
    /** The parameter along the diagram; null where every one is given. */
    along: Schema.NullOr(Schema.Struct({ name: Schema.String, from: Ratio, to: Ratio })),
    over: Schema.Literals(["bound", "size", "data"]),
    /** The hard bound of every row, where rows are not over bounds. */
    bound: Schema.NullOr(Count),
    /** How boundaries were found; `grid`: at values, and others may hide between them. */
    how: Schema.Literals(["exact", "bisection", "grid"]),
    sizes: Schema.Array(
      Schema.Struct({
        size: Schema.Natural,
        contexts: Schema.Natural,
        members: Schema.Array(
          Schema.Struct({
            name: Schema.String,
            /** The size that it was made for. */
            madeFor: Schema.Natural,
            bits: Length,
            /** Null where it takes more than `moreThan`, and no bound asked about admits it. */
            steps: Schema.NullOr(Count),
            moreThan: Schema.optionalKey(Count),
            space: Schema.NullOr(Count),
            /** How many contexts it gets right before it errs. */
            right: Schema.NullOr(Schema.Natural)
          })
        )
      })
    ),
    rows: Schema.Array(
      Schema.Struct({
        size: Schema.Natural,
        from: Count,
        to: Schema.NullOr(Count),
        regions: Schema.Array(
          Schema.Struct({
            winners: Schema.Array(Schema.String),
            from: Schema.NullOr(Edge),
            to: Schema.NullOr(Edge)
          })
        )
      })
    )
  }),
  document({
    status: Schema.Literal("exhausted"),
    member: Schema.String,
    size: Schema.Natural,
    context: Schema.Natural,
    resource: Resource,
    limit: Count
  })
])

/**
 * `headwater predict --json`: what the bits cost under a learner, or where it excluded them.
 * `codeLength` is off by at most `within` bits; `probability` is exact, where the bits are few.
 */
export const Predict = Schema.Union([
  document({
    status: Schema.Literal("learned"),
    learner: Schema.String,
    symbols: Count,
    codeLength: CodeLength,
    within: CodeLength,
    /** Null where the bits are not those of bytes. */
    bitsPerByte: Schema.NullOr(CodeLength),
    probability: Schema.NullOr(Ratio)
  }),
  document({
    status: Schema.Literal("excluded"),
    learner: Schema.String,
    symbols: Count,
    /** How many bits it learned before the one that it gave probability 0. */
    learned: Count
  })
])

/** `headwater laws --json` */
export const Laws = document({
  ok: Schema.Boolean,
  plugins: Schema.Array(
    Schema.Struct({
      kind: Schema.Literals(["prior", "language", "learner", "family", "claim"]),
      id: Schema.String,
      ok: Schema.Boolean,
      laws: Schema.Array(
        Schema.Struct({
          set: Schema.String,
          law: Schema.String,
          statement: Schema.String,
          holds: Schema.Boolean,
          cases: Count,
          counterexample: Schema.optionalKey(Schema.String),
          error: Schema.optionalKey(Schema.String)
        })
      )
    })
  )
})

/** `headwater new --json`: what was written, and whether the folder's commands know it. */
export const New = document({
  kind: Schema.String,
  id: Schema.String,
  files: Schema.Array(Schema.String),
  listed: Schema.Boolean
})

/** `headwater lab --json`: where the page is served. */
export const Lab = document({ address: Schema.String })

/** The schema of each command's document, by the name of the command. */
export const documents = {
  claims: Claims,
  explain: Explain,
  list: List,
  run: Run,
  assemble: Assemble,
  disassemble: Disassemble,
  circuit: MinimalCircuit,
  odds: Odds,
  predict: Predict,
  phase: Phase,
  laws: Laws,
  new: New,
  lab: Lab
} as const
