/**
 * # Flags
 *
 * Constructors of flags and arguments, and those that several commands share.
 *
 * @module
 */
import * as Option from "effect/Option"
import * as Argument from "effect/cli/Argument"
import * as Flag from "effect/cli/Flag"
import * as GlobalFlag from "effect/cli/GlobalFlag"

/** A flag that is given or is not. */
export const present = (name: string, description: string) =>
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

export const text = (name: string, metavar: string, description: string) =>
  Flag.String(name).pipe(
    Flag.withMetavar(metavar),
    Flag.withDescription(description),
    Flag.optional,
    Flag.map(Option.getOrUndefined)
  )

/** The flag --param, any number of times. */
export const parameters = (description: string) =>
  Flag.String("param").pipe(
    Flag.withMetavar("k=v"),
    Flag.withDescription(description),
    Flag.atLeast(0)
  )

/** A flag for a natural number in decimal digits, of any size. */
export const natural = (name: string, description: string) =>
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

/** A flag for an integer between two bounds that must be given. */
export const needed = (name: string, least: number, most: number, description: string) =>
  Flag.String(name).pipe(
    Flag.withMetavar("N"),
    Flag.withDescription(description),
    Flag.filterMap(
      (value) => {
        const number = /^-?[0-9]{1,15}$/.test(value) ? Number(value) : Number.NaN
        return number >= least && number <= most ? Option.some(number) : Option.none()
      },
      () => `an integer from ${least} to ${most}`
    )
  )

/** A flag for an integer between two bounds. */
export const integer = (name: string, least: number, most: number, description: string) =>
  needed(name, least, most, description).pipe(Flag.optional, Flag.map(Option.getOrUndefined))

export const literal = <const Names extends ReadonlyArray<string>>(
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

export const file = Argument.String("file").pipe(
  Argument.withDescription("A file, or - for standard input")
)

export const sampling = {
  runs: integer("runs", 1, 1_000_000, "Random models a statement or law is tried on (100)"),
  seed: integer("seed", -2_147_483_648, 2_147_483_647, "Where random models begin (20260101)")
}

export const budget = {
  steps: natural("steps", "Steps a run may take (1000000)"),
  space: natural("space", "Registers and cells a run may use (1000000)"),
  width: integer("width", 0, 1_000_000_000, "Bits of the largest value a run may hold (65536)")
}

export const meter = text(
  "meter",
  "NAME",
  "How steps are counted, such as unit, load or log; see headwater list languages"
)

export const language = text(
  "language",
  "NAME",
  "The language of the program, where its name has none; see headwater list languages"
)

export const form = literal(
  "format",
  ["listing", "bits"],
  "What the file holds, where its name does not say"
)
