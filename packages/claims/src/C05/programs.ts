/**
 * # Mixtures of all short register programs
 *
 * The class of all programs of the register machine of at most a given number of bits, weighed 2^-length.
 * Program p predicts bit t with confidence: the parity of its answer on r1 = t with probability
 * 7/8. Programs that pass the fuel say nothing: were they right, the class would lose less.
 *
 * The demonstrator is a program too, short enough for the class or not; it shows its bits.
 *
 * @module
 */
import { LogForm, Memo, Rational } from "@headwater/exact"
import { Budget, Enumeration, Language, Register } from "@headwater/hypotheses"
import { Family, stanley } from "@headwater/programs"
import { Domain, Reading } from "@headwater/proof"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"

/** The longest program of the class, the demonstrator as bits, and how many symbols are shown. */
const Model = Schema.Struct({
  limit: Schema.Int,
  demonstrator: Schema.String,
  horizon: Schema.Int
})
type Model = typeof Model.Type

const limits = [14, 17] as const
const horizons = [8, 64] as const
const [, horizon] = horizons
const confidence = Rational.of(7, 8)

/** The chance of bits under a program that guesses others. */
const likelihood = (guess: string, bits: string): Rational => {
  const wrong = Array.from(bits).filter((bit, at) => guess[at] !== bit).length
  return confidence.pow(bits.length - wrong).times(Rational.one.minus(confidence).pow(wrong))
}

const question = {
  contexts: Array.from({ length: horizon }, (_, t) => ({ registers: { r1: t } })),
  budget: Budget.of("unit", { steps: 20_000 }),
  stops: true,
  key: (answer: bigint) => (answer % 2n === 0n ? "0" : "1")
}

/** The bits that programs show, by what they say on t = 0, 1, .... */
const shows = (behaviour: string): string => behaviour.replaceAll(",", "")

const all = Memo.once(() => Enumeration.of(Register.language, { bits: limits[1], ...question }))

const read = (bits: string): Register.Program =>
  Result.getOrThrowWith(Register.decode(bits), (line) => new RangeError(line))

/** The bits that a single program shows. */
const shownBy = Memo.by(String, (bits: string): string | undefined => {
  const programs = [Language.coded(Register.language, read(bits))]
  const [row] = Enumeration.ran(Register.language, { programs, ...question })
  return row?.isDecided === true ? shows(row.behaviour) : undefined
})

/** The programs of the class up to a limit, by what they show, without the undecided. */
const class_ = Memo.by(Number, (limit: number) => [
  ...Enumeration.functions(
    all().rows.filter(({ cost, isDecided }) => isDecided && cost.bits <= limit)
  ).values()
])

/** `-log2 ξ(x) + log2 ν(x)`: what the class loses beyond the demonstrator's own prediction. */
const excess = ({ demonstrator, horizon, limit }: Model): LogForm => {
  const truth = shownBy(demonstrator)?.slice(0, horizon)
  if (truth === undefined) throw new RangeError("Expected a demonstrator that halts")
  const terms = class_(limit).map(({ behaviour, mass }) =>
    mass.times(likelihood(shows(behaviour), truth))
  )
  return LogForm.log2(likelihood(truth, truth)).minus(LogForm.log2(Rational.sum(terms)))
}

const models = (demonstrators: () => Iterable<string>) =>
  Domain.exhaustive(() =>
    Domain.product({ demonstrator: demonstrators(), limit: limits, horizon: horizons }).models()
  )

/** Every program of at most 14 bits that halts as demonstrator, and some that are longer. */
export const domains = {
  short: models(() =>
    Array.from(Register.programs({ bits: limits[0] }), ({ bits = "" }) => bits).filter(
      (bits) => shownBy(bits) !== undefined
    )
  ),
  // The last three show what a short program shows: padding puts nothing out of reach.
  longer: models(() =>
    [
      Family.program(Register.language, stanley, "closed", horizon),
      Register.program("SET r0 1 | SET r2 1"),
      Register.program("INC r0 | MOV r3 r3"),
      Register.program("MOV r0 r1 | MOV r3 r3")
    ].map(Register.encode)
  )
}

export const program = Reading.about(
  Model,
  (it) => ({
    limit: it.limit,
    own: it.demonstrator.length,
    /** By how much less than its price it costs: its length, or the longest of the class for one outside. */
    spare: LogForm.of(Math.min(it.demonstrator.length, it.limit)).minus(excess(it))
  }),
  {
    show: (it) =>
      `${Register.line(read(it.demonstrator))} (${it.demonstrator.length} bits), L = ${it.limit}, ${it.horizon} symbols`,
    conditions: { realizable: ["the demonstrator has at most L bits", (it) => it.own <= it.limit] },
    sizes: { L: ["the most bits of a program of the class", (it) => it.limit] }
  }
)
