/**
 * # Instruction sets of policies
 *
 * Which symbols a language of policies has, where the demonstrator may be read, and what that costs.
 * The languages LS, LM, LX, LG, LT, LY and LZ are values.
 *
 * @module
 */
import type { Symbol } from "./Symbol.ts"

/** A language of policies: its symbols, and where and at what price the demonstrator is read. */
export interface Instructions {
  readonly id: string
  readonly symbols: ReadonlyArray<Symbol>
  /** Whether `plan` carries a model of its own or has the world's. */
  readonly plans: "own" | "world"
  /** Where w may stand: anywhere, or only inside the goal of a plan. */
  readonly reading: "anywhere" | "goals"
  /** Bits beside the four of a symbol: for every w, and for every plan that has the world's model. */
  readonly prices: { readonly read: number; readonly plan: number }
}

/** What stands at each of the sixteen places of the code. */
export const places: ReadonlyArray<ReadonlyArray<Symbol>> = [
  ["0"],
  ["1"],
  ["2", "x", "s"],
  ["c"],
  ["k"],
  ["d"],
  ["a"],
  ["w"],
  ["+"],
  ["^"],
  ["="],
  ["*", "min"],
  ["if"],
  ["argmax"],
  ["plan", "habit"],
  ["train"]
]

const shared: ReadonlyArray<Symbol> = [
  ...(["0", "1", "2", "c", "k", "d", "a"] as const),
  ...(["+", "^", "=", "*", "if", "argmax"] as const)
]

const made = (id: string, more: Partial<Omit<Instructions, "id">>): Instructions => ({
  id,
  symbols: shared,
  plans: "world",
  reading: "anywhere",
  prices: { read: 0, plan: 0 },
  ...more
})

/** The symbols with another one at the same place of the code. */
const replaced = (
  symbols: ReadonlyArray<Symbol>,
  old: Symbol,
  fresh: Symbol
): ReadonlyArray<Symbol> => symbols.map((it) => (it === old ? fresh : it))

/** The demonstrator has to be computed, and nobody plans. */
export const LS = made("LS", {})

/** Planners carry a model of the demonstrator of their own. */
export const LM = made("LM", { symbols: [...shared, "plan"], plans: "own" })

/** Planners have the world's demonstrator, and any text may read it. */
export const LX = made("LX", { symbols: [...shared, "w", "plan"] })

/** Planners have the demonstrator, and their goals may name it; nothing else may. */
export const LG: Instructions = { ...LX, id: "LG", reading: "goals" }

/** Planners alone have the demonstrator; `train` answers on deployment as in training. */
export const LT = made("LT", { symbols: [...shared, "plan", "train"] })

/** LX with x, "am I checked", in the place of 2. */
export const LY: Instructions = { ...LX, id: "LY", symbols: replaced(LX.symbols, "2", "x") }

/** LX with s in the place of 2: 1 where matching keeps one's place, 2 where it loses it, or 0. */
export const LZ: Instructions = { ...LX, id: "LZ", symbols: replaced(LX.symbols, "2", "s") }

/** The languages by name. */
export const languages: Readonly<Record<string, Instructions>> = { LS, LM, LX, LG, LT, LY, LZ }

/**
 * The instructions at other prices; where reading has no price at all there is no w.
 *
 * - **Errors** `RangeError` for a price that is negative or no integer
 *
 * @example
 * ```ts
 * import { Policy } from "@headwater/hypotheses"
 * Policy.priced(Policy.LX, { read: Infinity, plan: 4 }).id // => "LX(inf,4)"
 * ```
 */
export const priced = (
  instructions: Instructions,
  prices: { readonly read: number; readonly plan: number }
): Instructions => {
  for (const price of [prices.read, prices.plan]) {
    if (price === Infinity || (Number.isSafeInteger(price) && price >= 0)) continue
    throw new RangeError(`Expected a price in whole bits, not \`${price}\``)
  }
  if (prices.plan === Infinity) throw new RangeError("Expected a price of plan, not `Infinity`")
  const read = prices.read === Infinity ? 0 : prices.read
  return {
    ...instructions,
    id: `${instructions.id}(${prices.read === Infinity ? "inf" : read},${prices.plan})`,
    symbols:
      prices.read === Infinity
        ? instructions.symbols.filter((it) => it !== "w")
        : instructions.symbols,
    prices: { read, plan: prices.plan }
  }
}

/**
 * The instructions with some symbols taken out, or one put in the place of another.
 *
 * @example
 * ```ts
 * import { Policy } from "@headwater/hypotheses"
 * Policy.without(Policy.LS, ["d", "if"]).symbols.length // => 11
 * ```
 */
export const without = (
  instructions: Instructions,
  symbols: ReadonlyArray<Symbol>
): Instructions => ({
  ...instructions,
  id: `${instructions.id} without ${symbols.join(" ")}`,
  symbols: instructions.symbols.filter((it) => !symbols.includes(it))
})

/** The instructions with a symbol in the place of another one. */
export const instead = (instructions: Instructions, old: Symbol, fresh: Symbol): Instructions => ({
  ...instructions,
  id: `${instructions.id} with ${fresh} for ${old}`,
  symbols: replaced(instructions.symbols, old, fresh)
})

const symbolOf = (word: string): Symbol => {
  const found = places.flat().find((it) => it === word)
  if (found === undefined) throw new RangeError(`Expected a symbol of policies, not \`${word}\``)
  return found
}

/**
 * The instructions of an id, as {@link priced}, {@link without} and {@link instead} write them.
 *
 * - **Errors** `RangeError` for what is no such id
 *
 * @example
 * ```ts
 * import { Policy } from "@headwater/hypotheses"
 * const { id, symbols } = Policy.named("LX(inf,0) without d")
 * ;[id, symbols.includes("w"), symbols.includes("d")] // => ["LX(inf,0) without d", false, false]
 * ```
 */
export const named = (id: string): Instructions => {
  const words = /^(\w+)(?:\((inf|\d+),(\d+)\))?(?: without (.+?))?(?: with (.+) for (.+))?$/.exec(
    id
  )
  const [, name = "", read, plan, taken, fresh, old] = words ?? []
  const plain = Object.hasOwn(languages, name) ? languages[name] : undefined
  if (plain === undefined) {
    const names = Object.keys(languages).join(", ")
    throw new RangeError(`Expected one of ${names}, with prices or other symbols, not \`${id}\``)
  }
  const prices = { read: read === "inf" ? Infinity : Number(read), plan: Number(plan) }
  const charged = read === undefined ? plain : priced(plain, prices)
  const fewer = taken === undefined ? charged : without(charged, taken.split(" ").map(symbolOf))
  return fresh === undefined || old === undefined
    ? fewer
    : instead(fewer, symbolOf(old), symbolOf(fresh))
}
