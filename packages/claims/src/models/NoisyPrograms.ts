/**
 * # Mixtures of all short register programs
 *
 * The class of all programs of the register machine of at most so many bits, weighed 2^-length.
 * Program p predicts bit t with confidence: the parity of its answer on r1 = t with probability
 * 7/8. Programs that pass the fuel say nothing; they count as absent and as right, in turn.
 *
 * The demonstrator is a program too, short enough for the class or not; it shows its bits.
 *
 * @module
 */
import { LogForm, Rational } from "@headwater/exact"
import { Budget, Register } from "@headwater/hypotheses"
import { Domain, Statement } from "@headwater/proof"
import { Family, stanley } from "@headwater/programs"
import * as Schema from "effect/Schema"
import { likelihood } from "./likelihood.ts"

/** The longest program of the class, the demonstrator as bits, and how many symbols are shown. */
const Model = Schema.Struct({
  limit: Schema.Int,
  demonstrator: Schema.String,
  horizon: Schema.Int
})
type Model = typeof Model.Type

const confidence = Rational.of(7, 8)
const budget = Budget.of("unit", { steps: 20_000 })
const limits = [14, 17] as const
const longest = 17
const horizon = 64

/** The bits that a program shows on t = 0, 1, ..., or undefined where one of its runs is undecided. */
const shows = (program: Register.Program): string | undefined => {
  let bits = ""
  for (let t = 0; t < horizon; t++) {
    const run = Register.answer(program, { registers: { r1: t } }, budget)
    if (run.status === "exhausted") return undefined
    bits += run.output % 2n === 0n ? "0" : "1"
  }
  return bits
}

interface Shown {
  readonly length: number
  readonly bits: string
  readonly shows: string | undefined
}

let all: ReadonlyArray<Shown> | undefined

/** Every program of the longest class with what it shows; worked out once. */
const programs = (): ReadonlyArray<Shown> =>
  (all ??= [...Register.programs({ bits: longest })].map(({ program, bits = "" }) => ({
    length: bits.length,
    bits,
    shows: shows(program)
  })))

const read = (bits: string): Register.Program => {
  const found = Register.decode(bits)
  if (found._tag === "Failure") throw new RangeError(`Expected a program, not \`${bits}\``)
  return found.success
}

/** The class up to a limit, by what its programs show: undecided ones under undefined. */
const classes = new Map<number, ReadonlyMap<string | undefined, Rational>>()

const class_ = ({ limit }: Model): ReadonlyMap<string | undefined, Rational> => {
  const known = classes.get(limit)
  if (known !== undefined) return known
  const masses = new Map<string | undefined, Rational>()
  for (const it of programs()) {
    if (it.length > limit) continue
    masses.set(it.shows, (masses.get(it.shows) ?? Rational.zero).plus(Rational.pow2(-it.length)))
  }
  classes.set(limit, masses)
  return masses
}

/** `-log2 ξ(x) + log2 ν(x)`: what the class loses beyond the demonstrator's own prediction. */
const excess = (model: Model, undecided: "absent" | "right"): LogForm => {
  const shown = shows(read(model.demonstrator))
  if (shown === undefined) throw new RangeError("Expected a demonstrator that halts")
  const truth = shown.slice(0, model.horizon)
  const xi = Rational.sum(
    [...class_(model)].map(([shows, mass]) => {
      const guess = shows ?? (undecided === "right" ? shown : undefined)
      return guess === undefined ? Rational.zero : mass.times(likelihood(confidence, guess, truth))
    })
  )
  return LogForm.log2(likelihood(confidence, truth, truth)).minus(LogForm.log2(xi))
}

/** The demonstrator's length in the class; the longest length of the class for one outside. */
const price = (model: Model): LogForm =>
  LogForm.of(Math.min(model.demonstrator.length, model.limit))

const stanleyBits = (): string => Register.encode(Family.program(stanley, "closed", horizon))

function* models(demonstrators: Iterable<string>): Generator<Model> {
  for (const demonstrator of demonstrators) {
    for (const limit of limits) {
      for (const length of [8, horizon]) yield { limit, demonstrator, horizon: length }
    }
  }
}

/** S1 of C05 for programs: a demonstrator of K bits costs the class at most K bits in all. */
export const statement = (name: string): Statement.Statement =>
  Statement.holds(
    name,
    "A register program of K bits, imitated by all programs of at most L bits weighed 2^-length, costs at most K bits in all.",
    {
      model: Model,
      show: (it) =>
        `${Register.line(read(it.demonstrator))} (${it.demonstrator.length} bits), L = ${it.limit}, ${it.horizon} symbols`,
      domain: Domain.exhaustive(() =>
        models(
          programs()
            .filter((it) => it.shows !== undefined && it.length <= limits[0])
            .map((it) => it.bits)
        )
      ),
      premises: {
        realizable: [
          "the demonstrator has at most L bits",
          (it) => it.demonstrator.length <= it.limit
        ]
      },
      without: { realizable: Domain.exhaustive(() => models([stanleyBits(), ...longer()])) },
      margin: (it) => {
        const [most, least] = [excess(it, "absent"), excess(it, "right")]
        return price(it).minus(most.compare(least) >= 0 ? most : least)
      }
    }
  )

/** Longer programs that show what a short one shows: padding puts nothing out of reach. */
const longer = (): ReadonlyArray<string> =>
  ["SET r0 1 | SET r2 1", "INC r0 | MOV r3 r3", "MOV r0 r1 | MOV r3 r3"].map((line) =>
    Register.encode(Register.program(line))
  )
