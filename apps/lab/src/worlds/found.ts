import { Memo } from "@headwater/exact"
import { type Figure, Races } from "@headwater/figures"
import { Budget, Register } from "@headwater/hypotheses"
import { Random } from "@headwater/learners"
import { soft } from "@headwater/priors"
import { Table } from "@headwater/programs"
import { Chain, Entrant, Race, Selection } from "@headwater/worlds"
import * as Result from "effect/Result"
import type * as State from "./State.ts"

const sites = 20

/** The partial readers of each reach, with odds that are about how often they are right. */
const readers: Readonly<Record<string, ReadonlyArray<Selection.Partial>>> = {
  1: [
    { radius: 1, odds: 9 },
    { radius: 2, odds: 28 },
    { radius: 4, odds: 225 }
  ],
  2: [
    { radius: 1, odds: 3 },
    { radius: 2, odds: 4 },
    { radius: 4, odds: 11 }
  ],
  3: [
    { radius: 2, odds: 3 },
    { radius: 4, odds: 4 },
    { radius: 6, odds: 7 }
  ]
}

/** The reaches that may be chosen, and the most brains and visits. */
export const reaches = Object.keys(readers)
export const most = { brains: 60, visits: 9 }

const budget = Budget.of("unit", { steps: 20_000 })

const coin = Register.program("SET r0 1 | SET r1 1")

/** The race along the choices of a given number of brains of drawn worlds, each seen a given number of times. */
const raced = Memo.by(
  (reach: number, brains: number, visits: number) => `${reach} ${brains} ${visits}`,
  (reach, brains, visits): Race.Race => {
    const chain: Chain.Chain = { sites, reach }
    const random = Random.of(7)
    const worlds = Array.from({ length: brains }, () =>
      Array.from({ length: Chain.cells(chain) }, () => Number(random.below(2n)))
    )
    const choices = worlds.flatMap((world) => Chain.brain(chain, world))
    const shown = worlds.flatMap((history) =>
      Array.from({ length: sites }, (_, r1): Register.Input => ({ registers: { r1 }, history }))
    )
    const enter = (
      name: string,
      program: Register.Program,
      inputs: ReadonlyArray<Register.Input>,
      reading: { readonly weights?: number; readonly steps?: bigint } = {}
    ): Race.Entrant<number, string> =>
      Result.getOrThrow(
        Entrant.of(name, Register.language, program, inputs, { budget, ...reading })
      )
    const numbered = choices.map((_, r1): Register.Input => ({ registers: { r1 } }))
    const entrants = [
      enter("coin", coin, numbered, { weights: 2 }),
      enter("record", Table.bits(choices.join("")), numbered),
      ...(readers[reach] ?? []).map((it) =>
        enter(`near ${it.radius}`, Selection.partial(reach, it), shown, { weights: 2 })
      ),
      enter("whole selection", Selection.whole(reach), shown, {
        steps: BigInt(Selection.wholeSteps(chain))
      })
    ]
    const once = choices.map((choice, place) => [place, String(choice)] as const)
    return Race.run(entrants, Array.from({ length: visits }, () => once).flat())
  },
  { keep: 16 }
)

/** A program of the race, with what it costs and lost. */
export interface Row {
  readonly name: string
  readonly bits: number
  readonly steps: string
  readonly loss: number
}

/** What the figure shows. */
export interface Found {
  readonly figure: Figure.Figure
  readonly rows: ReadonlyArray<Row>
  /** Who leads where time costs nothing and nothing bounds it. */
  readonly leads: ReadonlyArray<string>
  readonly choices: number
}

const within = (word: string, most: number): number | undefined =>
  /^[1-9]\d{0,2}$/.test(word) && Number(word) <= most ? Number(word) : undefined

/** What a state shows, or one line that says what was expected. */
export const foundOf = (state: State.State): Result.Result<Found, string> => {
  const [brains, visits] = [within(state.brains, most.brains), within(state.visits, most.visits)]
  if (!reaches.includes(state.reach)) {
    return Result.fail(`Expected ${reaches.join(", ")} as reach, not ${state.reach}`)
  }
  if (brains === undefined) {
    return Result.fail(`Expected 1 to ${most.brains} brains, not ${state.brains}`)
  }
  if (visits === undefined) {
    return Result.fail(`Expected 1 to ${most.visits} visits, not ${state.visits}`)
  }
  const race = raced(Number(state.reach), brains, visits)
  const seen = race.observations
  const heading = { label: "Worlds", machine: "register", meter: "unit" }
  return Result.map(
    Races.phase(race, seen, soft, Races.axis(race, seen), heading),
    (figure): Found => ({
      figure,
      choices: brains * sites,
      leads: figure.rows.at(-1)?.regions[0]?.winners ?? [],
      rows: race.runners.map((it) => ({
        name: it.name,
        bits: it.cost.bits,
        steps: it.cost.steps.toString(),
        loss: Race.loss(it, seen).toNumber()
      }))
    })
  )
}
