/**
 * # Questions of races
 *
 * A race as JSON: its programs, its world, its data and its priors.
 *
 * @module
 */
import { Random } from "@headwater/learners"
import { Chain } from "@headwater/worlds"
import * as Result from "effect/Result"
import { each, fields, isFields, maybe, text, whole, wrong } from "../fields.ts"

interface Named {
  readonly name: string
}

/** A text for the world of the race. */
interface Selected extends Named {
  readonly selection: "record" | "whole" | "near"
  readonly radius: number | undefined
  readonly odds: number | undefined
}

/** How a program of the user is read. */
interface Read extends Named {
  readonly language: string | undefined
  readonly weights: number | undefined
  readonly steps: number | undefined
}

/** A program of a race, as its file has it. */
export type Program =
  | Selected
  | (Read & { readonly listing: string })
  | (Read & { readonly file: string })

/** An input, as JSON, and the answer that it has. */
export interface Datum {
  readonly input: unknown
  readonly answer: string
}

/** Worlds of chains: those that are given, and how many are drawn. */
interface World extends Chain.Chain {
  readonly cells: ReadonlyArray<string>
  readonly fair: number
  readonly seed: number
}

/** A prior under which leads along the data are shown. */
interface Under {
  readonly id: string
  readonly params: Readonly<Record<string, string>>
}

const selections = ["record", "whole", "near"] as const

const selected = (place: string, value: unknown): Result.Result<Selected, string> =>
  Result.gen(function* () {
    const it = yield* fields(place, value, ["name", "selection", "radius?", "odds?"])
    const selection = selections.find((one) => one === it["selection"])
    if (selection === undefined) {
      return yield* wrong(`${place}.selection`, '"record", "whole" or "near"', it["selection"])
    }
    return {
      name: yield* text(`${place}.name`, it["name"]),
      selection,
      radius: yield* maybe(it["radius"], (one) => whole(`${place}.radius`, one, [0, 1000])),
      odds: yield* maybe(it["odds"], (one) => whole(`${place}.odds`, one, [1, 1_000_000_000]))
    }
  })

const program = (place: string, value: unknown): Result.Result<Program, string> =>
  Result.gen(function* () {
    if (isFields(value) && "selection" in value) return yield* selected(place, value)
    const kind = ["file", "listing"].find((one) => isFields(value) && one in value)
    if (kind === undefined) {
      return yield* wrong(place, "a name with a file, a listing or a selection", value)
    }
    const it = yield* fields(place, value, ["name", kind, "language?", "weights?", "steps?"])
    const most = Number.MAX_SAFE_INTEGER
    const read = {
      name: yield* text(`${place}.name`, it["name"]),
      language: yield* maybe(it["language"], (one) => text(`${place}.language`, one)),
      weights: yield* maybe(it["weights"], (one) => whole(`${place}.weights`, one, [1, 64])),
      steps: yield* maybe(it["steps"], (one) => whole(`${place}.steps`, one, [1, most]))
    }
    if (kind === "file") return { ...read, file: yield* text(`${place}.file`, it["file"]) }
    const { listing } = it
    return typeof listing === "string"
      ? { ...read, listing }
      : yield* wrong(`${place}.listing`, "a text", listing)
  })

const cells = (place: string, value: unknown): Result.Result<string, string> =>
  typeof value === "string" && /^[01]+$/.test(value)
    ? Result.succeed(value)
    : wrong(place, 'a text of bits such as "0110"', value)

const worldOf = (value: unknown): Result.Result<World, string> =>
  Result.gen(function* () {
    const it = yield* fields("world", value, ["sites", "reach", "cells?", "fair?", "seed?"])
    const small = (name: string, least: number, most: number) =>
      maybe(it[name], (one) => whole(`world.${name}`, one, [least, most]))
    return {
      sites: yield* whole("world.sites", it["sites"], [1, 500]),
      reach: yield* whole("world.reach", it["reach"], [1, 8]),
      cells: yield* each("world.cells", it["cells"], "texts of bits", cells),
      fair: (yield* small("fair", 1, 200)) ?? 0,
      seed: (yield* small("seed", 0, 2 ** 32 - 1)) ?? 0
    }
  })

const datum = (place: string, value: unknown): Result.Result<Datum, string> =>
  Result.gen(function* () {
    const { answer, input } = yield* fields(place, value, ["input", "answer"])
    return typeof answer === "string"
      ? { input, answer }
      : yield* wrong(`${place}.answer`, 'a text such as "1"', answer)
  })

const under = (place: string, value: unknown): Result.Result<Under, string> =>
  Result.gen(function* () {
    if (typeof value === "string") return { id: value, params: {} }
    if (!isFields(value)) return yield* wrong(place, "an id, or an object with id, params", value)
    const it = yield* fields(place, value, ["id", "params?"])
    const given = it["params"] ?? {}
    if (!isFields(given)) return yield* wrong(`${place}.params`, "an object", given)
    const params: Record<string, string> = {}
    for (const [name, one] of Object.entries(given)) {
      params[name] =
        typeof one === "number" ? String(one) : yield* text(`${place}.params.${name}`, one)
    }
    return { id: yield* text(`${place}.id`, it["id"]), params }
  })

/** A race that is asked for. */
export interface Question {
  readonly programs: ReadonlyArray<Program>
  readonly chain: Chain.Chain | undefined
  /** The choices of the brains of its worlds, site by site; none without a world. */
  readonly brain: string
  readonly data: ReadonlyArray<Datum>
  readonly off: ReadonlyArray<Datum>
  readonly priors: ReadonlyArray<Under>
}

/** The most cells that a history holds. */
const mostCells = 1000

/** Worlds of fair cells, the same for the same seed. */
const fair = (count: number, length: number, seed: number): ReadonlyArray<string> => {
  const random = Random.of(seed)
  return Array.from({ length: count }, () =>
    Array.from({ length }, () => String(random.below(2n))).join("")
  )
}

/** The questions that worlds ask: the choice at each site of each, that world shown. */
const shown = (world: World): Result.Result<ReadonlyArray<Datum>, string> => {
  const count = Chain.cells(world)
  if (count > mostCells) {
    return Result.fail(`world: expected at most ${mostCells} cells, not \`${count}\``)
  }
  const all = [...world.cells, ...fair(world.fair, count, world.seed)]
  const odd = all.find((it) => it.length !== count)
  if (odd !== undefined || all.length === 0) {
    return Result.fail(
      `world: expected cells, texts of ${count} bits, or a number of fair worlds, not \`${odd ?? "nothing"}\``
    )
  }
  return Result.succeed(
    all.flatMap((cells) => {
      const history = Array.from(cells, Number)
      return Chain.brain(world, history).map((choice, r1) => ({
        input: { r1, history },
        answer: String(choice)
      }))
    })
  )
}

/** The priors of a race that names none. */
const usual: ReadonlyArray<Under> = ["simplicity", "speed"].map((id) => ({ id, params: {} }))

const twice = (names: ReadonlyArray<string>): string | undefined =>
  names.find((name, at) => names.indexOf(name) !== at)

/** The race that a JSON value asks for, or one line on what is wrong with it. */
export const question = (input: unknown): Result.Result<Question, string> =>
  Result.gen(function* () {
    const names = ["programs", "world?", "data?", "off?", "priors?"]
    const given = yield* fields("race", input, names)
    const programs = yield* each("programs", given["programs"], "programs", program)
    if (programs.length === 0) return yield* wrong("programs", "at least one program", programs)
    const world = yield* maybe(given["world"], worldOf)
    const data = yield* each("data", given["data"], "inputs with answers", datum)
    const off = yield* each("off", given["off"], "inputs with answers", datum)
    const priors = yield* each("priors", given["priors"], "priors", under)
    const again = twice(programs.map(({ name }) => name))
    if (again !== undefined) {
      return yield* Result.fail(`programs: expected each name once, not \`${again}\` twice`)
    }
    const selected = programs.find((it) => "selection" in it)
    if (selected !== undefined && world === undefined) {
      return yield* Result.fail(`programs: expected a world for \`${selected.name}\``)
    }
    const own = world === undefined ? [] : yield* shown(world)
    if (own.length + data.length === 0) {
      return yield* Result.fail("data: expected at least one input with an answer, or a world")
    }
    return {
      programs,
      chain: world,
      brain: own.map(({ answer }) => answer).join(""),
      data: [...own, ...data],
      off,
      priors: given["priors"] === undefined ? usual : priors
    }
  })
