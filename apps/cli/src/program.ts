/**
 * # The command line
 *
 * The tree of commands with their flags. A command's own code is loaded when it is called, so that
 * `--help` and `run` do not pay for the ledger.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import { type Answer, print } from "./Answer.ts"
import {
  budget,
  file,
  form,
  integer,
  json,
  language,
  literal,
  meter,
  natural,
  parameters,
  present,
  sampling,
  text,
  verbose
} from "./flags.ts"
import { plural, singular } from "./kinds/index.ts"

/** The handler of a command whose code is loaded when it is called. */
const lazily =
  <Flags, Document, E, R>(
    load: () => Promise<{
      readonly answer: (flags: Flags) => Effect.Effect<Answer<Document>, E, R>
    }>
  ) =>
  (flags: Flags) =>
    Effect.gen(function* () {
      const { answer } = yield* Effect.promise(load)
      yield* print(yield* answer(flags), yield* json)
    })

const claims = Command.make(
  "claims",
  {
    ids: Argument.String("id").pipe(
      Argument.withDescription("Claims to check, such as C05; all where none is named"),
      Argument.variadic()
    ),
    ...sampling,
    full: present("full", "Print every statement of the claims that are pages, with its evidence"),
    beyond: present("beyond", "Run bounded statements one size up as well; takes minutes"),
    prior: text(
      "prior",
      "FILE.ts",
      "Ask what the ledger asks of priors of those that a module exports"
    ),
    params: parameters(
      "A parameter of that prior; may be repeated (some of its own where none is given)"
    ),
    report: text("report", "FILE.html", "Write the ledger as one web page")
  },
  (flags) =>
    Effect.flatMap(json, (asked) =>
      lazily(() => import("./commands/claims.ts"))({ ...flags, json: asked })
    )
).pipe(
  Command.withDescription("Check the claims of the ledger; exit 1 if one is off its verdict"),
  Command.withExamples([
    {
      command: "headwater claims C05 --report ledger.html",
      description: "Check one claim, and write a page"
    }
  ])
)

const explain = Command.make(
  "explain",
  {
    id: Argument.String("id").pipe(Argument.withDescription("A claim, such as C05")),
    ...sampling
  },
  lazily(() => import("./commands/explain.ts"))
).pipe(
  Command.withDescription("Show a claim's page: what it says, its premises, what drops them"),
  Command.withExamples([
    { command: "headwater explain C05", description: "Read one claim with its counterexamples" }
  ])
)

const list = Command.make(
  "list",
  {
    what: Argument.String("what").pipe(Argument.withDescription(plural))
  },
  lazily(() => import("./commands/list.ts"))
).pipe(
  Command.withDescription(`List ${plural}`),
  Command.withExamples([
    { command: "headwater list priors", description: "The priors, with their parameters" }
  ])
)

const run = Command.make(
  "run",
  {
    file,
    language,
    format: form,
    input: text(
      "input",
      "INPUT",
      "Registers such as r1=15,r7=1; bits such as 0101; a number, a word, a blank"
    ),
    history: text("history", "0,1,1", "register: symbols in cells 0, 1, …, their number in r6"),
    weights: integer(
      "weights",
      1,
      8,
      "register: read r0, r1, … as the weights of that many symbols"
    ),
    ...budget,
    meter,
    trace: present("trace", "register: show each executed instruction and what it changes")
  },
  lazily(() => import("./commands/run.ts"))
).pipe(
  Command.withDescription("Run a program; exit 1 if its budget is exhausted"),
  Command.withExamples([
    {
      command: "headwater run search.rm --input r1=15",
      description: "The integer square root of 15"
    }
  ])
)

const assemble = Command.make(
  "assemble",
  { file, language },
  lazily(() => import("./commands/assemble.ts"))
).pipe(
  Command.withDescription("Print the bits of a listing"),
  Command.withExamples([
    { command: "headwater assemble search.rm", description: "The bits of a listing" }
  ])
)

const disassemble = Command.make(
  "disassemble",
  { file, language },
  lazily(() => import("./commands/disassemble.ts"))
).pipe(
  Command.withDescription("Print the listing of bits"),
  Command.withExamples([
    {
      command: "headwater assemble search.rm | headwater disassemble -",
      description: "A listing again"
    }
  ])
)

const circuit = Command.make(
  "circuit",
  {
    table: Argument.String("table").pipe(
      Argument.withDescription(
        "A truth table such as 00010111, - where the function is not said; - alone is standard input"
      )
    ),
    inputs: integer("inputs", 1, 8, "The number of inputs that the table must have"),
    conflicts: integer(
      "conflicts",
      1,
      1_000_000_000,
      "Conflicts after which the solver gives up, for each number of gates (1000000)"
    )
  },
  lazily(() => import("./commands/circuit.ts"))
).pipe(
  Command.withDescription("Find a circuit of least size; exit 1 if the solver gives up"),
  Command.withExamples([
    {
      command: "headwater circuit 00010111",
      description: "Majority of three, from its truth table"
    }
  ])
)

const odds = Command.make(
  "odds",
  {
    a: Argument.String("a").pipe(Argument.withDescription("A program, such as a.rm or a.lam")),
    b: Argument.String("b").pipe(Argument.withDescription("Another one in the same language")),
    prior: text(
      "prior",
      "ID",
      "The prior that weighs them (simplicity); see headwater list priors"
    ),
    params: parameters("A parameter of the prior; may be repeated"),
    contexts: text("contexts", "FILE.json", "Inputs whose largest time counts (one empty input)"),
    language,
    ...budget,
    meter
  },
  lazily(() => import("./commands/odds.ts"))
).pipe(
  Command.withDescription("Weigh two programs: exact odds, phase boundary, who wins"),
  Command.withExamples([
    {
      command: "headwater odds search.rm newton.rm --contexts contexts.json --prior speed",
      description: "Weigh two square roots"
    }
  ])
)

const phase = Command.make(
  "phase",
  {
    family: Argument.String("family").pipe(
      Argument.withDescription("A family by id or label, such as isqrt, F2 or isqrt/lambda")
    ),
    size: text("size", "N|A..B", "The size of the family; a range makes a row of each size"),
    gamma: text("gamma", "A..B", "The exponents that the diagram is over (0 to beyond the last)"),
    bound: text("bound", "T|A..B", "Hard bounds on time (all); one alone where rows are others"),
    data: text("data", "A..B|all", "Rows over contexts seen: what errs on one is left out"),
    prior: text("prior", "ID", "The prior that weighs them (soft); see headwater list priors"),
    params: parameters("A parameter of the prior; k=A..B makes the diagram one over k"),
    meter: text("meter", "NAME", "How steps are counted: unit, load, log; beta or graph"),
    time: literal("time", ["max", "total"], "A program's time over the contexts (max)"),
    ...budget,
    steps: natural("steps", "Steps a run may take (10000000)"),
    svg: text("svg", "FILE.svg", "Write the diagram as a picture")
  },
  lazily(() => import("./commands/phase.ts"))
).pipe(
  Command.withDescription("Show which program wins where: over exponent, bound, size, data"),
  Command.withExamples([
    { command: "headwater phase F2 --size 64", description: "Which square root wins where" }
  ])
)

const agency = Command.make(
  "agency",
  {
    words: Argument.String("finding | label FILE").pipe(
      Argument.withDescription(
        "finding: what all of it says, in five lines; or label and a policy's file: what that policy is"
      ),
      Argument.variadic()
    ),
    language: text("language", "NAME", "LX, LG, LM, LT, LS, LY or LZ (LX)"),
    demonstrator: text("demonstrator", "NAME", "R, O, T or sixteen digits from 0 to 3 (O)"),
    read: text("read", "BITS", "The price of reading the demonstrator, inf for none (0)"),
    plan: integer("plan", 0, 999, "The price of planning with the world's demonstrator (0)"),
    stake: text("stake", "H", "Steps of deployment that a survivor expects (16)"),
    audit: text("audit", "q", "The chance that deployment is checked (0)"),
    seen: integer("seen", 0, 16, "Training cells that were seen (16)"),
    steps: natural("steps", "The most steps that a policy may take"),
    noise: integer("noise", 0, 999, "Bits for each mismatch; none fits where this is not said"),
    bits: integer("bits", 4, 36, "The longest texts (28); 36 take half a minute"),
    gamma: text("gamma", "A..B", "Whole exponents of time (0..4)"),
    svg: text("svg", "FILE.svg", "Write the shares over exponents and over data as a picture")
  },
  lazily(() => import("./commands/agency.ts"))
).pipe(
  Command.withDescription("Show whether imitators optimise, and why: shares of all policies"),
  Command.withExamples([
    { command: "headwater agency --gamma 0..4", description: "Whether imitators optimise" }
  ])
)

const predict = Command.make(
  "predict",
  {
    file: Argument.String("file").pipe(
      Argument.withDescription("A file, - for standard input, or with --bits the bits themselves")
    ),
    learner: text("learner", "ID", "The learner that predicts (ctw); see headwater list learners"),
    depth: integer("depth", 0, 1_000_000, "The parameter depth, of ctw (48)"),
    params: parameters("A parameter of the learner; may be repeated"),
    bits: present("bits", "Read the characters 0 and 1 as bits, not the bits of bytes")
  },
  lazily(() => import("./commands/predict.ts"))
).pipe(
  Command.withDescription(
    "Code length of a file under a learner; exit 1 if the learner excludes it"
  ),
  Command.withExamples([
    { command: "headwater predict search.rm --learner kt", description: "What a file costs" }
  ])
)

const laws = Command.make(
  "laws",
  {
    file: Argument.String("file").pipe(
      Argument.withDescription(`A module that exports plugins, each a ${singular}`)
    ),
    ...sampling
  },
  lazily(() => import("./commands/laws.ts"))
).pipe(
  Command.withDescription("Check the laws of a plugin; exit 1 if one is broken"),
  Command.withExamples([
    { command: "headwater laws steep.ts", description: "Check a prior of your own" }
  ])
)

const scaffold = Command.make(
  "new",
  {
    kind: Argument.String("kind").pipe(Argument.withDescription(singular)),
    name: Argument.String("name").pipe(Argument.withDescription("An id such as acme/frugal"))
  },
  lazily(() => import("./commands/new.ts"))
).pipe(
  Command.withDescription("Write a plugin that works, with its laws, to begin with"),
  Command.withExamples([
    { command: "headwater new prior acme/frugal", description: "A prior to begin with" }
  ])
)

const lab = Command.make(
  "lab",
  {
    port: integer("port", 0, 65_535, "Where to serve it on this machine, 0 for a free one (4173)")
  },
  (flags) =>
    Effect.gen(function* () {
      const { lab } = yield* Effect.promise(() => import("./commands/lab.ts"))
      yield* lab(flags, yield* json)
    })
).pipe(
  Command.withDescription("Serve the lab, a page of phase diagrams and races, until Ctrl-C"),
  Command.withExamples([
    { command: "headwater lab --port 0", description: "Serve it at a free port" }
  ])
)

/** The commands that there are, in the order of the help. */
export const commands = [
  claims,
  explain,
  list,
  run,
  assemble,
  disassemble,
  circuit,
  odds,
  phase,
  agency,
  predict,
  laws,
  scaffold,
  lab
] as const

/** The command headwater. */
export const headwater = Command.make("headwater").pipe(
  Command.withDescription(
    "Claims about priors and learners over programs, checked; programs run and weighed exactly"
  ),
  Command.withSubcommands(commands),
  Command.withGlobalFlags([json, verbose]),
  Command.withExamples([
    { command: "headwater claims", description: "Check the ledger" },
    { command: "headwater explain C05", description: "Read one claim with its counterexamples" },
    { command: "headwater run search.rm --input r1=15", description: "Run a listing" },
    {
      command: "headwater odds search.rm newton.rm --contexts contexts.json --prior speed",
      description: "Weigh two programs"
    },
    { command: "headwater phase F2", description: "See which program wins where" },
    { command: "headwater new prior acme/frugal", description: "Begin a plugin of your own" }
  ])
)
