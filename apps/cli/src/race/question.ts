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
import * as Schema from "effect/Schema"

const Parameters = Schema.Record(Schema.String, Schema.String)

const named = { name: Schema.String.pipe(Schema.check(Schema.isMinLength(1))) }
const read = {
  weights: Schema.optionalKey(
    Schema.Int.pipe(Schema.check(Schema.isBetween({ minimum: 1, maximum: 64 })))
  ),
  steps: Schema.optionalKey(
    Schema.Int.pipe(
      Schema.check(Schema.isBetween({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }))
    )
  )
}

const InFile = Schema.Struct({
  ...named,
  ...read,
  file: Schema.String,
  language: Schema.optionalKey(Schema.String)
})

const Listed = Schema.Struct({
  ...named,
  ...read,
  listing: Schema.String,
  language: Schema.optionalKey(Schema.String)
})

const small = (least: number, most: number) =>
  Schema.Int.pipe(Schema.check(Schema.isBetween({ minimum: least, maximum: most })))

const Selected = Schema.Struct({
  ...named,
  selection: Schema.Literals(["record", "whole", "near"]),
  radius: Schema.optionalKey(small(0, 1000)),
  odds: Schema.optionalKey(small(1, 1_000_000_000))
})

const Cells = Schema.String.pipe(Schema.check(Schema.isPattern(/^[01]+$/)))

const Datum = Schema.Struct({ input: Schema.Unknown, answer: Schema.String })

const File = Schema.Struct({
  programs: Schema.Array(Schema.Union([Selected, Listed, InFile])).pipe(
    Schema.check(Schema.isMinLength(1))
  ),
  world: Schema.optionalKey(
    Schema.Struct({
      sites: small(1, 500),
      reach: small(1, 8),
      cells: Schema.optionalKey(Schema.Array(Cells)),
      fair: Schema.optionalKey(small(1, 200)),
      seed: Schema.optionalKey(small(0, 2 ** 32 - 1))
    })
  ),
  data: Schema.optionalKey(Schema.Array(Datum)),
  off: Schema.optionalKey(Schema.Array(Datum)),
  priors: Schema.optionalKey(
    Schema.Array(
      Schema.Union([
        Schema.String,
        Schema.Struct({ id: Schema.String, params: Schema.optionalKey(Parameters) })
      ])
    )
  )
})

/** A program of a race, as its file has it. */
export type Program = typeof InFile.Type | typeof Listed.Type | typeof Selected.Type
/** An input, as JSON, and the answer that it has. */
export type Datum = typeof Datum.Type

/** A race that is asked for. */
export interface Question {
  readonly programs: ReadonlyArray<Program>
  readonly chain: Chain.Chain | undefined
  /** The choices of the brains of its worlds, site by site; none without a world. */
  readonly brain: string
  readonly data: ReadonlyArray<Datum>
  readonly off: ReadonlyArray<Datum>
  readonly priors: ReadonlyArray<{
    readonly id: string
    readonly params: Readonly<Record<string, string>>
  }>
}

const decode = Schema.decodeUnknownResult(File)

/** The most cells that a history holds. */
const mostCells = 1000

type World = NonNullable<typeof File.Type.world>

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
  const all = [...(world.cells ?? []), ...fair(world.fair ?? 0, count, world.seed ?? 0)]
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

const twice = (names: ReadonlyArray<string>): string | undefined =>
  names.find((name, at) => names.indexOf(name) !== at)

/** The race that a JSON value asks for, or one line on what is wrong with it. */
export const question = (input: unknown): Result.Result<Question, string> =>
  Result.gen(function* () {
    const found = decode(input, { onExcessProperty: "error" })
    if (Result.isFailure(found)) {
      return yield* Result.fail(found.failure.message.replaceAll(/\s*\n\s*/g, " "))
    }
    const { data = [], off = [], priors = ["simplicity", "speed"], programs, world } = found.success
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
      priors: priors.map((it) =>
        typeof it === "string" ? { id: it, params: {} } : { id: it.id, params: it.params ?? {} }
      )
    }
  })
