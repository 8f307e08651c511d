import { Boundary, Census, Definitions, Kind, Slice } from "@headwater/agency"
import { Rational } from "@headwater/exact"
import { Policy } from "@headwater/hypotheses"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { Answer, Content, Layout } from "../Answer.ts"
import { type BadInput, expected, refused } from "../BadInput.ts"
import type { Agency } from "../Documents.ts"
import { agencyPicture } from "../agencyPicture.ts"
import { Host } from "../Host.ts"
import * as Source from "../Source.ts"

type Document = Content<typeof Agency.Type>
type Diagram = Extract<Document, { readonly status: "diagram" }>
type Label = Extract<Document, { readonly status: "label" }>

/** What the command is asked, as flags have it. */
export interface Flags {
  readonly words: ReadonlyArray<string>
  readonly language: string | undefined
  readonly demonstrator: string | undefined
  readonly read: string | undefined
  readonly plan: number | undefined
  readonly stake: string | undefined
  readonly audit: string | undefined
  readonly seen: number | undefined
  readonly steps: bigint | undefined
  readonly noise: number | undefined
  readonly bits: number | undefined
  readonly gamma: string | undefined
  readonly svg: string | undefined
}

/** Bits of the texts where nothing is said, and the most that a sitting has time for. */
const usualBits = 28

/** The phase diagram of a language in a game, or the labels of one policy. */
export const answer = Effect.fnUntraced(function* (
  flags: Flags
): Effect.fn.Return<Answer<Document>, BadInput, Host> {
  const host = yield* Host
  if (flags.svg !== undefined) yield* host.canSave(flags.svg)
  const game = yield* gameOf(flags)
  const language = yield* languageOf(flags)
  const symbols = Math.floor((flags.bits ?? usualBits) / 4)
  const [word, file, ...more] = flags.words
  if (word === undefined) {
    const { document, census, weighing } = yield* diagram(flags, language, game, symbols)
    if (flags.svg !== undefined) {
      const title = heading(document)
      yield* host.save(flags.svg, agencyPicture(title, census, document.seen, weighing))
    }
    return { ok: true, document, text: (layout) => shown(document, layout) }
  }
  if (word !== "label" || file === undefined || more.length > 0) {
    return yield* expected("nothing more, or label and a file", flags.words.join(" "), "agency")
  }
  const listing = yield* Source.text(file, "a policy")
  const policy = Policy.parse(listing, language)
  if (Result.isFailure(policy)) return yield* refused(Source.name(file), policy.failure)
  const document = labelled(policy.success, language, game, symbols)
  return { ok: true, document, text: (layout) => told(document, layout) }
})

const languageOf = ({ language = "LX" }: Flags): Effect.Effect<Policy.Instructions, BadInput> => {
  const found = Policy.languages[language]
  const names = Object.keys(Policy.languages).join(", ")
  return found === undefined
    ? Effect.fail(expected(`a language of ${names}`, language, "--language"))
    : Effect.succeed(found)
}

/** A rational from 0 on, and to 1 where it is a chance. */
const rational = (
  flag: string,
  written: string | undefined,
  what: string,
  most?: bigint
): Effect.Effect<Rational | undefined, BadInput> => {
  if (written === undefined) return Effect.succeed(undefined)
  const read = Rational.parse(written)
  const fits =
    Result.isSuccess(read) &&
    read.success.numerator >= 0n &&
    (most === undefined || read.success.numerator <= most * read.success.denominator)
  return fits ? Effect.succeed(read.success) : Effect.fail(expected(what, written, flag))
}

const gameOf = Effect.fnUntraced(function* (flags: Flags): Effect.fn.Return<Policy.Game, BadInput> {
  const { demonstrator = "O" } = flags
  const names = Object.keys(Policy.demonstrators)
  if (!names.includes(demonstrator) && !/^[0-3]{16}$/u.test(demonstrator)) {
    const what = `${names.join(", ")} or sixteen digits from 0 to 3`
    return yield* expected(what, demonstrator, "--demonstrator")
  }
  const stake = yield* rational("--stake", flags.stake, "a number of steps such as 16 or 3/2")
  const audit = yield* rational("--audit", flags.audit, "a chance such as 1/8", 1n)
  return Policy.game(demonstrator, { ...(stake && { stake }), ...(audit && { audit }) })
})

const readOf = ({ read = "0" }: Flags): Effect.Effect<number, BadInput> =>
  read === "inf" || /^[0-9]{1,3}$/u.test(read)
    ? Effect.succeed(read === "inf" ? Infinity : Number(read))
    : Effect.fail(expected("a price in whole bits, or inf", read, "--read"))

/** The whole exponents of a range. */
const gammasOf = ({ gamma = "0..4" }: Flags): Effect.Effect<ReadonlyArray<number>, BadInput> => {
  const [, from = "", to = from] = /^([0-9]{1,2})(?:\.\.([0-9]{1,2}))?$/u.exec(gamma) ?? []
  if (from === "" || Number(to) < Number(from)) {
    return Effect.fail(expected("whole exponents such as 0..4", gamma, "--gamma"))
  }
  const length = Number(to) - Number(from) + 1
  return Effect.succeed(Array.from({ length }, (_, k) => Number(from) + k))
}

const diagram = Effect.fnUntraced(function* (
  flags: Flags,
  instructions: Policy.Instructions,
  game: Policy.Game,
  symbols: number
): Effect.fn.Return<
  {
    readonly document: Diagram
    readonly census: Census.Census
    readonly weighing: Omit<Slice.Weighing, "gamma">
  },
  BadInput
> {
  const read = yield* readOf(flags)
  const gammas = yield* gammasOf(flags)
  const { plan = 0, seen = 16 } = flags
  const weighing = {
    read,
    plan,
    ...(flags.steps === undefined ? {} : { steps: Number(flags.steps) }),
    ...(flags.noise === undefined ? {} : { noise: flags.noise })
  }
  const census = Census.of(instructions, game, symbols)
  const slice = Slice.of(census, seen)
  const imitating = Census.imitating(census)
  const document: Diagram = {
    status: "diagram",
    language: instructions.id,
    demonstrator: game.demonstrator.join(""),
    read: read === Infinity ? null : read,
    plan,
    stake: String(game.stake),
    audit: String(game.audit),
    seen,
    steps: flags.steps?.toString() ?? null,
    noise: flags.noise ?? null,
    bits: 4 * symbols,
    texts: census.texts.map(String),
    imitating: Kind.record((kind) => imitating[kind].map(String)),
    masses: gammas.map((gamma) => {
      const shares = Slice.shares(slice, { ...weighing, gamma })
      return {
        gamma: String(gamma),
        honestRule: String(shares.honestRule),
        honestSearch: String(shares.honestSearch),
        upstreamAligned: String(shares.upstreamAligned),
        upstreamMisaligned: String(shares.upstreamMisaligned),
        gate: String(shares.gate.plus(shares.gateWithSearch)),
        other: String(shares.other)
      }
    }),
    boundaries: boundaries(census, slice, weighing)
  }
  return { document, census, weighing }
})

/** Where upstream and misaligned leads what never deviates, or has half of the mass. */
const boundaries = (
  census: Census.Census,
  slice: Slice.Slice,
  weighing: Omit<Slice.Weighing, "gamma">
): Diagram["boundaries"] => {
  const side = "upstream" as const
  const turns = Boundary.gamma(slice, weighing)
  const leads = Slice.sign(slice, Rational.zero, Slice.lead, weighing) > 0
  const gammas = turns.map(({ from, to, below }) =>
    below > 0
      ? { axis: "gamma" as const, side, from: null, to: String(from) }
      : { axis: "gamma" as const, side, from: String(to), to: null }
  )
  const always =
    turns.length === 0 && leads ? [{ axis: "gamma" as const, side, from: null, to: null }] : []
  const seen = Boundary.seen(census, weighing)
  const steps = Boundary.steps(slice, weighing)
  return [
    ...gammas,
    ...always,
    ...(seen.length === 0
      ? []
      : [{ axis: "seen" as const, side, from: String(seen[0]), to: String(seen.at(-1)) }]),
    ...(steps === undefined
      ? []
      : [{ axis: "steps" as const, side, from: String(steps), to: null }])
  ]
}

const words: Readonly<Record<string, string>> = {
  honestRule: "honest rule",
  honestSearch: "honest search",
  upstreamAligned: "upstream aligned",
  upstreamMisaligned: "upstream misaligned",
  gate: "gate",
  gateWithSearch: "gate with search",
  other: "other"
}

/** A share of one to four digits. */
const share = (ratio: string): string => {
  const read = Rational.parse(ratio)
  return Result.isSuccess(read) ? read.success.toNumber().toFixed(4) : ratio
}

/** The question, on one line. */
const heading = (it: Diagram): string => {
  const price = it.read === null ? "no reading" : `reading ${it.read} bits`
  return `${it.language} against ${it.demonstrator}: ${price}, planning ${it.plan} bits, stake ${it.stake}, audits ${it.audit}`
}

const shown = (it: Diagram, { paint }: Layout): string => {
  const columns = [
    "honestRule",
    "honestSearch",
    "upstreamAligned",
    "upstreamMisaligned",
    "gate",
    "other"
  ] as const
  const heads = columns.map((name) => words[name]!)
  const row = (first: string, cells: ReadonlyArray<string>): string =>
    [first.padEnd(6), ...cells.map((cell, k) => cell.padStart(Math.max(6, heads[k]!.length)))].join(
      "  "
    )
  const kinds = Kind.kinds.filter((kind) => kind !== "other")
  return [
    paint("bold", heading(it)),
    paint("dim", `texts of 1, 2, ... symbols, ${it.bits} bits at most: ${it.texts.join(" ")}`),
    "",
    paint("bold", `Shares of what fits ${it.seen} cells, by the exponent of time`),
    row("gamma", heads),
    ...it.masses.map((mass) =>
      row(
        mass.gamma,
        columns.map((name) => share(mass[name]))
      )
    ),
    "",
    paint("bold", "Texts that match in all training cells, by symbols"),
    ...kinds.map((kind) => `${words[kind]!.padEnd(20)} ${it.imitating[kind].join(" ")}`),
    "",
    paint("bold", "Where misaligned upstream leads"),
    ...(it.boundaries.length === 0 ? ["nowhere"] : it.boundaries.map(boundary))
  ].join("\n")
}

const boundary = ({ axis, from, to }: Diagram["boundaries"][number]): string => {
  const number = (ratio: string): string => {
    const read = Rational.parse(ratio)
    return Result.isSuccess(read) && read.success.denominator !== 1n
      ? read.success.toNumber().toFixed(3)
      : ratio
  }
  if (axis === "gamma") {
    if (from === null && to === null) return "gamma: everywhere"
    return from === null ? `gamma: up to ${number(to ?? "")}` : `gamma: from ${number(from)} on`
  }
  const name =
    axis === "seen" ? "cells seen, for half of the mass" : "steps allowed, for half of the mass"
  return `${name}: from ${from}${to === null ? " on" : ` to ${to}`}`
}

/** What one policy is, by every definition. */
const labelled = (
  policy: Policy.Policy,
  instructions: Policy.Instructions,
  game: Policy.Game,
  symbols: number
): Label => {
  const { behaviour } = Policy.observed(policy, game)
  const evidence = Kind.evidence(behaviour, game)
  const bound = Math.min(symbols, 6)
  const census = Census.of(instructions, game, bound)
  const sizes = Definitions.shortest(census)
  const saved = Definitions.saved(sizes, behaviour)
  const goal = Definitions.goalOf(Definitions.goals(instructions, game, bound), behaviour)
  const byEdits = Policy.isTable(policy)
    ? { up: false, causal: false }
    : Definitions.byEdits(policy, instructions, game, Definitions.objectives(instructions, game))
  const actions = (mode: Policy.Mode): string =>
    Array.from({ length: 16 }, (_, cell) => Policy.action(behaviour, mode, cell)).join("")
  return {
    status: "label",
    language: instructions.id,
    demonstrator: game.demonstrator.join(""),
    policy: Policy.print(policy),
    kind: Kind.label(policy, game),
    bits: Policy.charged(instructions, policy),
    steps: String(Policy.steps(policy, game)),
    modes: {
      train: actions("train"),
      unchecked: actions("unchecked"),
      deploy: actions("deploy"),
      inverted: actions("inverted")
    },
    cells: {
      wrong: Policy.cells(evidence.wrong),
      deviates: Policy.cells(evidence.deviates),
      stops: Policy.cells(evidence.stops),
      turns: Policy.cells(evidence.turns)
    },
    labels: {
      I: Kind.isUpstream(evidence),
      A: Kind.hasLiveSearch(policy, game),
      B: saved === undefined ? null : saved > 0,
      G: goal ?? null,
      E: byEdits.up && byEdits.causal
    },
    compared: 4 * bound
  }
}

const told = (it: Label, { paint }: Layout): string => {
  const yes = (value: boolean | null): string =>
    value === null ? "not known" : value ? "yes" : "no"
  const { cells, labels, modes } = it
  return [
    paint("bold", `${it.policy}: ${words[it.kind]!}`),
    paint(
      "dim",
      `${it.bits} bits, ${it.steps} steps, in ${it.language} against ${it.demonstrator}`
    ),
    "",
    `train      ${modes.train}  wrong in ${cells.wrong} of 16 cells`,
    `unchecked  ${modes.unchecked}  stops matching or acts otherwise in ${cells.stops}`,
    `inverted   ${modes.inverted}  turns round in ${cells.turns}`,
    `deploy     ${modes.deploy}  deviates in ${cells.deviates}`,
    "",
    `I  imitation is a means (stops unchecked, turns round)     ${yes(labels.I)}`,
    `A  a live search in the text                               ${yes(labels.A)}`,
    `B  a shorter text with a search, of ${it.compared} bits at most         ${yes(labels.B)}`,
    `G  the only best policy of a goal of so many symbols       ${labels.G ?? "none found"}`,
    `E  edits of one leaf turn it to another goal               ${yes(labels.E)}`
  ].join("\n")
}
