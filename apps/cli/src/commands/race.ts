import { Races, Ranges, type Section, Svg } from "@headwater/figures"
import { Prior, soft } from "@headwater/priors"
import { Race } from "@headwater/worlds"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { Answer, Content } from "../Answer.ts"
import { type BadInput, expected, quoted, refused } from "../BadInput.ts"
import { overrun, usualUnits } from "../budget.ts"
import { chosen } from "../chosen.ts"
import type { Race as Document } from "../Documents.ts"
import { Host } from "../Host.ts"
import { kind as priors } from "../kinds/prior.ts"
import { type Entered, entered } from "../race/entrants.ts"
import { picture, type Raced } from "../race/picture.ts"
import { type Question, question } from "../race/question.ts"
import * as Source from "../Source.ts"
import { underPrior } from "../weigh.ts"

type Entrant = Result.Result.Success<Entered>

/** The race of a file: who leads along its data under its priors, and over exponents and bounds at the end. */
export const answer = Effect.fnUntraced(function* (flags: {
  readonly file: string
  readonly gamma: string | undefined
  readonly meter: string | undefined
  readonly steps: bigint | undefined
  readonly svg: string | undefined
}): Effect.fn.Return<Answer<typeof Document.Type>, BadInput, Host> {
  const host = yield* Host
  if (flags.svg !== undefined) yield* host.canSave(flags.svg)
  const range = flags.gamma === undefined ? undefined : Ranges.rising(flags.gamma)
  if (flags.gamma !== undefined && range === undefined) {
    return yield* expected("a range A..B that rises from at least 0", flags.gamma, "--gamma")
  }
  const name = Source.name(flags.file)
  const asked = question(yield* Source.json(flags.file, "a race as JSON"))
  if (Result.isFailure(asked)) return yield* refused(name, asked.failure)
  const entrants: Array<Entrant> = []
  for (const program of asked.success.programs) {
    const found = yield* entered(program, asked.success, flags)
    if (Result.isFailure(found)) return exhausted(program.name, found.failure)
    entrants.push(found.success)
  }
  const odd = unheard(asked.success, entrants)
  if (odd !== undefined) return yield* refused(name, odd)
  const data = asked.success.data.map(({ answer }, place) => [place, answer] as const)
  const race = Race.run(entrants, data)
  const seen = race.observations
  const axis: Section.Axis =
    range === undefined ? Races.axis(race, seen) : { name: "gamma", ...range }
  const heading = {
    label: name,
    machine: [...new Set(entrants.map(({ language }) => language))].join(" and "),
    meter: flags.meter ?? "default"
  }
  const figure = yield* underPrior(soft, () => Races.phase(race, seen, soft, axis, heading))
  const document: Raced = {
    status: "raced",
    observations: seen,
    meter: heading.meter,
    programs: programsOf(asked.success, entrants, race, data),
    priors: yield* along(asked.success, race),
    along: figure.along ?? { name: "gamma", from: "0", to: "0" },
    how: figure.how,
    rows: figure.rows.map(({ from, regions, to }) => ({ from, to, regions }))
  }
  if (flags.svg !== undefined) yield* host.save(flags.svg, Svg.phase(figure))
  return { ok: true, document, text: (layout) => picture(document, figure, layout) }
})

const isNatural = (answer: string): boolean => /^[0-9]+$/.test(answer)

/** An answer that is no number, where every program of the race puts out numbers alone. */
const unheard = (
  { brain, data, off }: Question,
  entrants: ReadonlyArray<Entrant>
): string | undefined => {
  const all = [...data, ...off]
  const at = all.findIndex(({ answer }) => !isNatural(answer))
  const isCounting = entrants.every(({ process }) =>
    all.every((_, place) => [...process.predict(place).keys()].every(isNatural))
  )
  if (at < 0 || !isCounting) return undefined
  const field = at < data.length ? `data[${at - brain.length}]` : `off[${at - data.length}]`
  return `${field}.answer: expected a number, as all that these programs put out, not ${quoted(all[at]?.answer ?? "")}`
}

/** Each program with its costs, what it lost, and where it answers otherwise off the data. */
const programsOf = (
  { data, off }: Question,
  entrants: ReadonlyArray<Entrant>,
  race: Race.Race,
  seen: ReadonlyArray<readonly [number, string]>
): Raced["programs"] => {
  const beside = off.map(({ answer }, place) => [data.length + place, answer] as const)
  const deviates = Race.deviations(entrants, seen, beside)
  return race.runners.map((it, place) => {
    const isIn = it.right >= race.observations
    const loss = isIn ? Race.loss(it, race.observations) : undefined
    return {
      name: it.name,
      language: entrants[place]?.language ?? "",
      bits: it.cost.bits,
      steps: it.cost.steps.toString(),
      right: it.right,
      loss: loss === undefined ? null : { exact: loss.toString(), bits: loss.toNumber() },
      deviates: [...(deviates[place] ?? [])]
    }
  })
}

/** Who leads along the data under each prior of the race. */
const along = Effect.fnUntraced(function* (
  { priors: asked }: Question,
  race: Race.Race
): Effect.fn.Return<Raced["priors"], BadInput, Host> {
  const found: Array<Raced["priors"][number]> = []
  for (const [place, { id, params }] of asked.entries()) {
    const plugin = yield* chosen(priors, id, `priors[${place}]`)
    const prior = yield* underPrior(plugin, () => Prior.at(plugin, params), `priors[${place}]`)
    const stages = yield* underPrior(plugin, () => Result.succeed(Race.stages(race, prior)))
    found.push({
      prior: prior.id,
      stages: stages.map(({ from, leaders, to }) => ({
        from,
        to,
        leaders: leaders.map((place) => race.runners[place]?.name ?? "")
      }))
    })
  }
  return found
})

const exhausted = (
  program: string,
  { context, limit, resource }: Result.Result.Failure<Entered>
): Answer<typeof Document.Type> => {
  const document: Content<typeof Document.Type> = {
    status: "exhausted",
    program,
    context,
    resource,
    limit: limit.toString()
  }
  return {
    ok: false,
    document,
    text: ({ paint }) =>
      paint("bad", overrun(program, { limit, on: `input ${context + 1}`, resource }, usualUnits))
  }
}
