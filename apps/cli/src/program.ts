/**
 * # The command line
 *
 * The tree of commands with their flags. A command's own code is loaded when it is called, so that
 * `--help` and `run` do not pay for the ledger.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as GlobalFlag from "effect/cli/GlobalFlag"
import { type Answer, print } from "./Answer.ts"

/** A flag that is given or is not. */
const present = (name: string, description: string) =>
  Flag.Boolean(name).pipe(
    Flag.withDescription(description),
    Flag.withDefault(false),
    Flag.withoutNegation
  )

/** One JSON document on standard output instead of text. */
export const json = GlobalFlag.Setting("json")({
  flag: present("json", "Print one JSON document instead of text")
})

/** The stack of an internal error. */
export const verbose = GlobalFlag.Setting("verbose")({
  flag: present("verbose", "Show where an internal error comes from")
})

const text = (name: string, metavar: string, description: string) =>
  Flag.String(name).pipe(
    Flag.withMetavar(metavar),
    Flag.withDescription(description),
    Flag.optional,
    Flag.map(Option.getOrUndefined)
  )

/** The flag --param, any number of times. */
const parameters = (description: string) =>
  Flag.String("param").pipe(
    Flag.withMetavar("k=v"),
    Flag.withDescription(description),
    Flag.atLeast(0)
  )

/** A flag for a natural number in decimal digits, of any size. */
const natural = (name: string, description: string) =>
  Flag.String(name).pipe(
    Flag.withMetavar("N"),
    Flag.withDescription(description),
    Flag.filterMap(
      (value) => (/^[0-9]{1,1000}$/.test(value) ? Option.some(BigInt(value)) : Option.none()),
      () => "a natural number"
    ),
    Flag.optional,
    Flag.map(Option.getOrUndefined)
  )

/** A flag for an integer between two bounds. */
const integer = (name: string, least: number, most: number, description: string) =>
  Flag.String(name).pipe(
    Flag.withMetavar("N"),
    Flag.withDescription(description),
    Flag.filterMap(
      (value) => {
        const number = /^-?[0-9]{1,15}$/.test(value) ? Number(value) : Number.NaN
        return number >= least && number <= most ? Option.some(number) : Option.none()
      },
      () => `an integer from ${least} to ${most}`
    ),
    Flag.optional,
    Flag.map(Option.getOrUndefined)
  )

const literal = <const Names extends ReadonlyArray<string>>(
  name: string,
  names: Names,
  description: string
) =>
  Flag.String(name).pipe(
    Flag.withMetavar(names.join("|")),
    Flag.withDescription(description),
    Flag.filterMap(
      (value) => Option.fromUndefinedOr(names.find((one): one is Names[number] => one === value)),
      () => names.join(" or ")
    ),
    Flag.optional,
    Flag.map(Option.getOrUndefined)
  )

const file = Argument.String("file").pipe(
  Argument.withDescription("A file, or - for standard input")
)

const sampling = {
  runs: integer("runs", 1, 1_000_000, "Random models a statement or law is tried on (100)"),
  seed: integer("seed", -2_147_483_648, 2_147_483_647, "Where random models begin (20260101)")
}

const budget = {
  steps: natural("steps", "Steps a run may take (1000000)"),
  space: natural("space", "Registers and cells a run may use (1000000)"),
  width: integer("width", 0, 1_000_000_000, "Bits of the largest value a run may hold (65536)")
}

const meter = text(
  "meter",
  "NAME",
  "How steps are counted, such as unit, load or log; see headwater list languages"
)

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
    params: parameters("A parameter of that prior; may be repeated (some of its own unless told)"),
    report: text("report", "FILE.html", "Write the ledger as one web page")
  },
  (flags) =>
    Effect.flatMap(json, (asked) =>
      lazily(() => import("./commands/claims.ts"))({ ...flags, json: asked })
    )
).pipe(Command.withDescription("Check the claims of the ledger; exit 1 if one is off its verdict"))

const explain = Command.make(
  "explain",
  {
    id: Argument.String("id").pipe(Argument.withDescription("A claim, such as C05")),
    ...sampling
  },
  lazily(() => import("./commands/explain.ts"))
).pipe(Command.withDescription("Show a claim's page: what it says, its premises, what drops them"))

const list = Command.make(
  "list",
  {
    what: Argument.String("what").pipe(
      Argument.withDescription("claims, priors, languages, learners or families")
    )
  },
  lazily(() => import("./commands/list.ts"))
).pipe(Command.withDescription("List claims, priors, languages, learners or families"))

const language = text(
  "language",
  "NAME",
  "The language of the program, where its name has none; see headwater list languages"
)

const form = literal(
  "format",
  ["listing", "bits"],
  "What the file holds, where its name does not say"
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
).pipe(Command.withDescription("Run a program; exit 1 if its budget is exhausted"))

const assemble = Command.make(
  "assemble",
  { file, language },
  lazily(() => import("./commands/assemble.ts"))
).pipe(Command.withDescription("Print the bits of a listing"))

const disassemble = Command.make(
  "disassemble",
  { file, language },
  lazily(() => import("./commands/disassemble.ts"))
).pipe(Command.withDescription("Print the listing of bits"))

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
).pipe(Command.withDescription("Find a circuit of least size; exit 1 if the solver gives up"))

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
).pipe(Command.withDescription("Weigh two programs: exact odds, phase boundary, who wins"))

const phase = Command.make(
  "phase",
  {
    family: Argument.String("family").pipe(
      Argument.withDescription("A family by id or label, such as isqrt, F2 or isqrt/lambda")
    ),
    size: text("size", "N|A..B", "The size of the family; a range makes a row of each size"),
    gamma: text("gamma", "A..B", "The exponents that the diagram is over (0 to beyond the last)"),
    bound: text("bound", "T|A..B", "Hard bounds on time (all); one alone where rows are others"),
    data: text("data", "A..B|all", "Rows over contexts seen: whoever errs on one is out"),
    prior: text("prior", "ID", "The prior that weighs them (soft); see headwater list priors"),
    params: parameters("A parameter of the prior; k=A..B makes the diagram one over k"),
    meter: text("meter", "NAME", "How steps are counted: unit, load, log; beta or graph"),
    time: literal("time", ["max", "total"], "A program's time over the contexts (max)"),
    ...budget,
    steps: natural("steps", "Steps a run may take (10000000)"),
    svg: text("svg", "FILE.svg", "Write the diagram as a picture")
  },
  lazily(() => import("./commands/phase.ts"))
).pipe(Command.withDescription("Show which program wins where: over exponent, bound, size, data"))

const agency = Command.make(
  "agency",
  {
    words: Argument.String("label FILE").pipe(
      Argument.withDescription(
        "label and a policy's file: what that policy is, by every definition"
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
).pipe(Command.withDescription("Show whether imitators optimise, and why: shares of all policies"))

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
  )
)

const laws = Command.make(
  "laws",
  {
    file: Argument.String("file").pipe(
      Argument.withDescription("A module that exports plugins: priors, languages, learners, claims")
    ),
    ...sampling
  },
  lazily(() => import("./commands/laws.ts"))
).pipe(Command.withDescription("Check the laws of a plugin; exit 1 if one is broken"))

const scaffold = Command.make(
  "new",
  {
    kind: Argument.String("kind").pipe(
      Argument.withDescription("claim, prior, language or learner")
    ),
    name: Argument.String("name").pipe(Argument.withDescription("An id such as acme/frugal"))
  },
  lazily(() => import("./commands/new.ts"))
).pipe(Command.withDescription("Write a plugin that works, with its laws, to begin with"))

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
).pipe(Command.withDescription("Serve the lab, a page of phase diagrams and races, until Ctrl-C"))

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
    { command: "headwater run prime.rm --input r1=15", description: "Run a listing" },
    { command: "headwater odds a.rm b.rm --prior speed", description: "Weigh two programs" },
    { command: "headwater phase F2", description: "See which program wins where" }
  ])
)
