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
import { Demonstrators } from "@headwater/agency"
import { Policy } from "@headwater/hypotheses"
import { Domain, Reading } from "@headwater/proof"
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

export const policies = Reading.about(
  Policies,
  (it) => {
    const { faithful, misaligned } = Settings.shares(Settings.setting(it))
    const instructions = Policy.named(it.language)
    return {
      never: faithful,
      misaligned,
      /** Whether a planner's model of the demonstrator is a text of its own, ready to be cut out. */
      ownModel: Policy.arity("plan", instructions.plans) > 1,
      /** Whether a text without a planner may read what the demonstrator does. */
      isReadable: Policy.fault(instructions, Policy.policy("w")) === undefined,
      /** Whether any text can be made to answer on deployment as in training. */
      isClosed: instructions.symbols.includes("train")
    }
  },
  {
    show: (it, { misaligned, never }) =>
      `${it.language}, texts of at most ${it.symbols} symbols, demonstrator ${it.demonstrator}: ` +
      `never deviates ${never.toNumber().toPrecision(3)}, ` +
      `upstream ${misaligned.toNumber().toPrecision(3)}`,
    conditions: {
      "own model": [
        "a planner's model of the demonstrator is a text of its own",
        (it) => it.ownModel
      ],
      readable: [
        "texts without a planner may read what the demonstrator does",
        (it) => it.isReadable
      ],
      closed: [
        "any text can be made to answer on deployment as in training, for one symbol",
        (it) => it.isClosed
      ]
    },
    sizes: { symbols: Settings.sizes.symbols, needed: Settings.sizes.own }
  }
)

/** Every demonstrator whose shortest text has a number of symbols from one to another. */
export const against = (
  language: ReadonlyArray<Language>,
  [from, to]: readonly [from: number, to: number] = [3, 4],
  symbols = 4
): Domain.Domain<Policies> =>
  Domain.exhaustive(() => {
    const demonstrator = Demonstrators.some(from, to)
    return Domain.product({ language, demonstrator, symbols: [symbols] }).models()
  })

/** The two languages where planners alone have the world: for means, or for ends as well. */
export const entangled = ["LX(inf,0)", "LG"] as const

const behind = (language: Language, demonstrator: string): string => {
  const { misaligned, never } = policies.measure({ language, demonstrator, symbols: 6 })
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
