/**
 * # Mixtures of all short register programs
 *
 * The class of all programs of the register machine of at most a given number of bits, weighed 2^-length.
 * Program p predicts bit t with confidence: the parity of its answer on r1 = t with probability
 * 7/8. Programs that pass the fuel say nothing; they count as absent and as right, in turn.
 *
 * The demonstrator is a program too, short enough for the class or not; it shows its bits.
 *
 * @module
 */
import { LogForm, Memo, Rational } from "@headwater/exact"
import { Budget, Enumeration, Language, Register } from "@headwater/hypotheses"
import { Family, stanley } from "@headwater/programs"
import { Domain, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"

/** The longest program of the class, the demonstrator as bits, and how many symbols are shown. */
const Model = Schema.Struct({
  limit: Schema.Int,
  demonstrator: Schema.String,
  horizon: Schema.Int
})
type Model = typeof Model.Type

const confidence = Rational.of(7, 8)

/** The chance of bits under a program that guesses others. */
const likelihood = (guess: string, bits: string): Rational => {
  let right = 0
  for (let at = 0; at < bits.length; at++) if (guess[at] === bits[at]) right++
  return confidence.pow(right).times(Rational.one.minus(confidence).pow(bits.length - right))
}
const budget = Budget.of("unit", { steps: 20_000 })
const limits = [14, 17] as const
const longest = 17
const horizon = 64

const question = {
  contexts: Array.from({ length: horizon }, (_, t) => ({ registers: { r1: t } })),
  budget,
  stops: true,
  key: (answer: bigint) => (answer % 2n === 0n ? "0" : "1")
}

/** What programs show, by what they say on t = 0, 1, ...; undefined where a run is undecided. */
const shows = ({ behaviour, isDecided }: Enumeration.Outcome<bigint>): string | undefined =>
  isDecided ? behaviour.replaceAll(",", "") : undefined

/** The longest class. */
const all = Memo.once(() => Enumeration.of(Register.language, { bits: longest, ...question }))

const read = (bits: string): Register.Program => {
  const found = Register.decode(bits)
  if (found._tag === "Failure") throw new RangeError(`Expected a program, not \`${bits}\``)
  return found.success
}

/** The bits that a single program shows. */
const shownBy = Memo.by(String, (bits: string): string | undefined => {
  const programs = [Language.coded(Register.language, read(bits))]
  const [row] = Enumeration.ran(Register.language, { programs, ...question })
  return row && shows(row)
})

/** The class up to a limit, by what its programs show, and the undecided together. */
const class_ = Memo.by(Number, (limit: number) => {
  const within = all().rows.filter(({ cost }) => cost.bits <= limit)
  return Array.from(
    Map.groupBy(within, shows),
    ([shows, rows]) => [shows, Enumeration.mass(rows)] as const
  )
})

/** `-log2 ξ(x) + log2 ν(x)`: what the class loses beyond the demonstrator's own prediction. */
const excess = (model: Model, undecided: "absent" | "right"): LogForm => {
  const shown = shownBy(model.demonstrator)
  if (shown === undefined) throw new RangeError("Expected a demonstrator that halts")
  const truth = shown.slice(0, model.horizon)
  const xi = Rational.sum(
    class_(model.limit).map(([shows, mass]) => {
      const guess = shows ?? (undecided === "right" ? shown : undefined)
      return guess === undefined ? Rational.zero : mass.times(likelihood(guess, truth))
    })
  )
  return LogForm.log2(likelihood(truth, truth)).minus(LogForm.log2(xi))
}

/** The demonstrator's length in the class; the longest length of the class for one outside. */
const price = (model: Model): LogForm =>
  LogForm.of(Math.min(model.demonstrator.length, model.limit))

const stanleyBits = (): string =>
  Register.encode(Family.program(Register.language, stanley, "closed", horizon))

function* models(demonstrators: Iterable<string>): Generator<Model> {
  for (const demonstrator of demonstrators) {
    for (const limit of limits) {
      for (const length of [8, horizon]) yield { limit, demonstrator, horizon: length }
    }
  }
}

/** Longer programs that show what a short one shows: padding puts nothing out of reach. */
const longer = (): ReadonlyArray<string> =>
  ["SET r0 1 | SET r2 1", "INC r0 | MOV r3 r3", "MOV r0 r1 | MOV r3 r3"].map((line) =>
    Register.encode(Register.program(line))
  )

/** What conditions and sizes see: the demonstrator's bits, and what it costs below its price. */
export interface Measured {
  readonly limit: number
  readonly own: number
  readonly spare: LogForm
}

const measure = (it: Model): Measured => {
  const [most, least] = [excess(it, "absent"), excess(it, "right")]
  return {
    limit: it.limit,
    own: it.demonstrator.length,
    spare: price(it).minus(most.compare(least) >= 0 ? most : least)
  }
}

/** Every program of at most 14 bits that halts as demonstrator, and some that are longer. */
export const domains = {
  short: Domain.exhaustive(() =>
    models(
      Array.from(Register.programs({ bits: limits[0] })).flatMap(({ bits = "" }) =>
        shownBy(bits) === undefined ? [] : [bits]
      )
    )
  ),
  longer: Domain.exhaustive(() => models([stanleyBits(), ...longer()]))
}

/** The model with what readings of it may name. */
export const seen = {
  model: {
    schema: Model,
    show: (it) =>
      `${Register.line(read(it.demonstrator))} (${it.demonstrator.length} bits), L = ${it.limit}, ${it.horizon} symbols`,
    arbitrary: fc.constant({ limit: limits[0], demonstrator: "0000", horizon: 8 })
  } satisfies Reading.Model<Model>,
  measure,
  conditions: {
    realizable: ["the demonstrator has at most L bits", (it: Measured) => it.own <= it.limit]
  },
  sizes: { L: (it: Measured) => it.limit }
} as const
