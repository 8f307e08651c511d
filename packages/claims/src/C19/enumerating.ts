/**
 * # What it costs to run all programs of a length and time
 *
 * Every program p of |p| + log2 t ≤ k is found by running each of at most k bits for 2^(k-|p|) steps
 * and no longer. The steps that this takes are counted, one at least a program. Two codes are
 * prefix-free: that of the small grammar, and that of the register machine. Two are not: the former
 * without its END, and the number of a program in a listing, in binary without its first 1.
 *
 * @module
 */
import { Bits, Memo, Rational } from "@headwater/exact"
import { Register } from "@headwater/hypotheses"
import { LevinSearch } from "@headwater/learners"
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"

const Code = Schema.Literals(["grammar", "register", "open", "numbers"])
export type Code = typeof Code.Type

/** The code, k, and the context in r1. */
const Enumerating = Schema.Struct({ code: Code, k: Schema.Int, r1: Schema.Int })
export type Enumerating = typeof Enumerating.Type

/** The greatest k. */
export const most = { grammar: 16, register: 18, open: 12, numbers: 11 } as const

/** The END of the grammar. */
const end = "0000"

/** What stands for a program, given its word in the code of its listing, and its place there. */
const words: Readonly<Record<Code, (word: string, place: number) => string>> = {
  grammar: (word) => word,
  register: (word) => word,
  open: (word) => word.slice(0, -end.length),
  numbers: (_, place) => (place + 1).toString(2).slice(1)
}

/** The programs of a code with their words. */
export const programs = Memo.by(String, (code: Code) => {
  const listed =
    code === "register"
      ? Register.programs({ bits: most.register })
      : Register.grammar.programs({ bits: most.grammar })
  return Array.from(listed, ({ program, bits: word = "" }, place) => {
    const bits = words[code](word, place)
    return { program, word, bits, mass: Rational.pow2(-bits.length) }
  }).filter(
    ({ bits, word }) => bits.length <= most[code] && (code !== "open" || word.endsWith(end))
  )
})

/** The programs of at most k bits. */
export const within = ({ code, k }: Pick<Enumerating, "code" | "k">) =>
  programs(code).filter(({ bits }) => bits.length <= k)

/** The steps of the whole enumeration: a program that would take more takes all that it has. */
export const steps = Memo.by(
  ({ code, k, r1 }: Enumerating) => `${code} ${k} ${r1}`,
  ({ code, k, r1 }) =>
    LevinSearch.steps(
      Register.language,
      { registers: { r1 } },
      { meter: "unit", phase: k, programs: within({ code, k }) }
    )
)

/** Whether no word of a code begins another. */
export const isPrefixFree = Memo.by(String, (code: Code) =>
  Bits.isPrefixFree(programs(code).map(({ bits }) => bits))
)

/** Every k that is tried of some codes. */
export const all = (...codes: ReadonlyArray<Code>): Domain.Domain<Enumerating> =>
  Domain.exhaustive(() =>
    codes.flatMap((code) => [
      ...Domain.product({ code: [code], k: Domain.integers(1, most[code]), r1: [0, 3] }).models()
    ])
  )

export const enumeration = Reading.about(Enumerating, ({ code }) => isPrefixFree(code), {
  show: (it) =>
    `${it.code}, k = ${it.k}, r1 = ${it.r1}: ${within(it).length} programs, ${steps(it)} steps, 2^k = ${2 ** it.k}`,
  conditions: {
    "prefix-free": ["no word of the code begins another", (isPrefixFree) => isPrefixFree]
  },
  sizes: { k: (_, it) => it.k }
})
