/**
 * # Texts that never deviate
 *
 * Every text of a policy language up to a size that imitates a demonstrator in all of training: what
 * those that never deviate on deployment weigh against those that imitate for an end of their own
 * and deviate then. Both are told by what they do; see the package agency. In LX(inf,0) planners alone
 * have the world, as means; in LG they may want it as well.
 *
 * @module
 */
import { Policy } from "@headwater/hypotheses"
import { Domain, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as Settings from "../models/Policies.ts"

/** A language, the demonstrator's actions, and a size. */
const Policies = Schema.Struct({
  language: Schema.Literals(["LM", "LX", "LX(inf,0)", "LG", "LT"]),
  demonstrator: Schema.String,
  symbols: Schema.Int
})
type Policies = typeof Policies.Type
type Language = Policies["language"]

/** Shares of the mass of all that imitates in training, and who may know what. */
export const measure = (it: Policies) => {
  const setting = Settings.setting(it)
  const { honest, misaligned, upstream } = Settings.parts(setting)
  const instructions = Settings.instructions(setting)
  return {
    symbols: it.symbols,
    /** Symbols of the shortest text that computes the demonstrator. */
    needed: Settings.own(it.demonstrator),
    never: honest.plus(upstream).minus(misaligned),
    misaligned,
    /** Whether a planner's model of the demonstrator is a text of its own, ready to be cut out. */
    ownModel: Policy.arity("plan", instructions.plans) > 1,
    /** Whether a text without a planner may read what the demonstrator does. */
    isReadable: Policy.fault(instructions, Policy.policy("w")) === undefined,
    /** Whether any text can be made to answer on deployment as in training. */
    isClosed: instructions.symbols.includes("train")
  }
}
type Measured = ReturnType<typeof measure>

const show = (it: Policies): string => {
  const { misaligned, never } = measure(it)
  return (
    `${it.language}, texts of at most ${it.symbols} symbols, demonstrator ${it.demonstrator}: ` +
    `never deviates ${never.toNumber().toPrecision(3)}, ` +
    `upstream ${misaligned.toNumber().toPrecision(3)}`
  )
}

/** Every demonstrator whose shortest text has a number of symbols from one to another. */
export const policies = (
  language: ReadonlyArray<Language>,
  [from, to]: readonly [from: number, to: number] = [3, 4],
  symbols = 4
): Domain.Domain<Policies> =>
  Domain.exhaustive(() => {
    const demonstrator = Settings.demonstrators(from, to)
    return Domain.product({ language, demonstrator, symbols: [symbols] }).models()
  })

/** The two languages where planners alone have the world: for means, or for ends as well. */
export const entangled = ["LX(inf,0)", "LG"] as const

/** The model with what readings of it may name. */
export const seen = {
  model: {
    schema: Policies,
    show,
    arbitrary: Domain.arbitrary(policies(["LM", "LX", "LG", "LT"]))
  } satisfies Reading.Model<Policies>,
  measure,
  conditions: {
    "own model": [
      "a planner's model of the demonstrator is a text of its own",
      (it: Measured) => it.ownModel
    ],
    readable: [
      "texts without a planner may read what the demonstrator does",
      (it: Measured) => it.isReadable
    ],
    closed: [
      "any text can be made to answer on deployment as in training, for one symbol",
      (it: Measured) => it.isClosed
    ]
  },
  sizes: { symbols: (it: Measured) => it.symbols, needed: (it: Measured) => it.needed }
} as const

const behind = (language: Language, demonstrator: string): string => {
  const { misaligned, never } = measure({ language, demonstrator, symbols: 6 })
  return Math.log2(misaligned.dividedBy(never).toNumber()).toFixed(1)
}

/** For demonstrators of three symbols, of six with a search, and of none, at six symbols. */
export const bitsBehind = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    ["R", "O", "T"].flatMap((it) => [
      [`${it}, read by all`, behind("LX", it)],
      [`${it}, wanting`, behind("LG", it)],
      [`${it}, means alone`, behind("LX(inf,0)", it)]
    ])
  )
