/**
 * # Bounded weights of enumerated programs
 *
 * All programs of a machine of at most a given number of bits, with their measured costs on declared
 * contexts, weighed by a prior of `@headwater/priors`. Beside each machine stands the flagged one.
 *
 * @module
 */
import { Memo } from "@headwater/exact"
import { Budget, type Cost, Enumeration, Language } from "@headwater/hypotheses"
import { builtIn, Prior } from "@headwater/priors"
import { isqrt, stanley, subtraction } from "@headwater/programs"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Costs from "./Costs.ts"
import { isUnary, language, machine as machineOf, type Meter } from "./Machines.ts"

/** A prior by its id and parameters, as one types them. */
export const Choice = Schema.Struct({
  id: Schema.String,
  params: Schema.Record(Schema.String, Schema.String)
})
export type Choice = typeof Choice.Type

/** The prior that a choice names. */
export const prior = ({ id, params }: Choice): Prior.Prior => {
  const plugin = builtIn.find((it) => it.id === id)
  if (plugin === undefined) throw new RangeError(`Expected a built-in prior, not \`${id}\``)
  return Result.getOrThrowWith(Prior.at(plugin, params), (message) => new RangeError(message))
}

/** The members of the family w = 2^-K · phi(t), hard and soft. */
export const choices: ReadonlyArray<Choice> = [
  { id: "simplicity", params: {} },
  ...["1", "2", "5", "9"].map((T) => ({ id: "hard", params: { T } })),
  ...["1", "2", "5"].map((gamma) => ({ id: "soft", params: { gamma } })),
  { id: "soft/scaled", params: { tau: "4", gamma: "2" } },
  { id: "soft/hard", params: { gamma: "1", T: "5" } },
  { id: "speed", params: {} }
]

/** A prior in words. */
export const showChoice = ({ id, params }: Choice): string =>
  [id, ...Object.entries(params).map(([name, value]) => `${name} = ${value}`)].join(", ")

/** A machine, and the flagged one beside it. */
export type Machine = "plain" | "flagged"

/** Programs on a machine, given inputs 0 to 3 in training and in deployment, and their numbers. */
const ran = (machine: Machine, meter: Meter, listing: Enumeration.Listing<unknown>) => {
  const { numbers, variant } = machineOf(meter)
  const found = Enumeration.ran(machine === "plain" ? language(meter) : variant.language, {
    ...listing,
    contexts: [0, 1].flatMap((flag) =>
      [0, 1, 2, 3].map((y) => variant.deployment.flag(numbers.input({ y }), flag))
    ),
    budget: Budget.of(meter, { steps: 10_000 }),
    stops: true,
    key: (output) => String(numbers.answer(output))
  })
  return [...found]
}

/** Every program or closed term of at most `limit` bits. */
export const programs = Memo.by(
  (limit: number, machine: Machine, meter: Meter = "unit") => `${machine} ${meter} ${limit}`,
  (limit, machine, meter = "unit") => ran(machine, meter, { bits: limit })
)

/** Those that halt on every context within the budget, by their bits. */
export const decided = (limit: number, machine: Machine, meter: Meter = "unit") =>
  programs(limit, machine, meter)
    .filter((it) => it.isDecided)
    .map(({ answers, coded: { bits = "" }, cost }) => ({ answers, bits, cost }))

/** What a program of these bits is. */
const read = (word: string, meter: Meter): unknown =>
  Result.getOrThrowWith(language(meter).tongue.decode(word), (line) => new RangeError(line))

/** The code word of a program. */
const word = (program: unknown, meter: Meter): string =>
  Language.coded(language(meter), program).bits ?? ""

/** The cost of one program of these bits on a machine, on the same contexts. */
export const cost = Memo.by(
  (bits: string, machine: Machine, meter: Meter = "unit") => `${machine} ${meter} ${bits}`,
  (bits, machine, meter = "unit"): Cost.Cost => {
    const coded = Language.coded(language(meter), read(bits, meter))
    const [found] = ran(machine, meter, { programs: [coded] })
    if (found?.isDecided === true) return found.cost
    throw new RangeError("Expected a program that halts within the budget")
  }
)

/** A program in words. */
export const showProgram = (bits: string, meter: Meter): string =>
  machineOf(meter).line(read(bits, meter))

/** The program of the plain machine that says what this one says on the flagged machine. */
export const toPlain = (bits: string, meter: Meter): string =>
  word(machineOf(meter).variant.toPlain(read(bits, meter)), meter)

/** The programs of the flagged machine that answer with a number on every context, by their bits. */
export const answering = Memo.by(
  (limit: number, meter: Meter) => `${meter} ${limit}`,
  (limit, meter): ReadonlyArray<string> =>
    decided(limit, "flagged", meter)
      .filter(({ answers }) =>
        answers.every((it) => machineOf(meter).numbers.answer(it) !== undefined)
      )
      .map(({ bits }) => bits)
)

/** Programs of families that take some time on these contexts, as bits. */
export const slower = (meter: Meter): ReadonlyArray<string> => {
  const { unaware } = machineOf(meter).variant.deployment
  const [size, members] = isUnary(meter)
    ? [
        4,
        [isqrt, subtraction].flatMap((it) =>
          Costs.members(it, meter).map((name) => [it, name] as const)
        )
      ]
    : [16, slow]
  return members.map(([family, name]) =>
    word(unaware(Costs.member(family, name, meter).program(size)), meter)
  )
}

const slow = [
  [isqrt, "search"],
  [isqrt, "argmax"],
  [isqrt, "newton"],
  [stanley, "closed"],
  [subtraction, "closed"]
] as const
