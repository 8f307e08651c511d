/**
 * # What it costs to run all programs of a length and time
 *
 * Every program p of |p| + log2 t ≤ k is found by running each of at most k bits for 2^(k-|p|) steps
 * and no longer. The steps that this takes are counted, one at least a program. Two codes are
 * prefix-free: that of the small grammar, and that of the register machine. Two are not: the former
 * without its END, and the number of a program in a listing, in binary.
 *
 * @module
 */
import { Bits, Memo, Rational } from "@headwater/exact"
import { Budget, Enumeration, Register } from "@headwater/hypotheses"
import type { Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"

/** The code, k, and the context in r1. */
export const Enumerating = Schema.Struct({
  code: Schema.Literals(["grammar", "register", "open", "numbers"]),
  k: Schema.Int,
  r1: Schema.Int
})
export type Enumerating = typeof Enumerating.Type

/** The greatest k. */
export const most = { grammar: 16, register: 18, open: 12, numbers: 11 } as const

interface Listed {
  readonly program: Register.Program
  readonly word: string
  readonly length: number
}

/** Whether no word of a code begins another; the listing's numbers are words without their first 1. */
export const isPrefixFree = Memo.by(String, (code: Enumerating["code"]): boolean =>
  Bits.isPrefixFree(programs(code).map(({ word }) => word))
)

const numbered = (): ReadonlyArray<Listed> => {
  const all: Array<Listed> = []
  for (const { program } of Register.grammar.programs({ bits: most.grammar })) {
    const word = (all.length + 1).toString(2).slice(1)
    if (word.length > most.numbers) break
    all.push({ program, word, length: word.length })
  }
  return all
}

/** The words of the grammar without the END of zeros. */
const open = (): ReadonlyArray<Listed> => {
  const end = "0000"
  return [...Register.grammar.programs({ bits: most.open + end.length })].flatMap(
    ({ program, bits = "" }) => {
      const word = bits.slice(0, -end.length)
      return bits.endsWith(end) ? [{ program, word, length: word.length }] : []
    }
  )
}

const coded = (code: "grammar" | "register"): ReadonlyArray<Listed> => {
  const all = code === "grammar" ? Register.grammar.programs : Register.programs
  return Array.from(all({ bits: most[code] }), ({ program, bits = "" }) => ({
    program,
    word: bits,
    length: bits.length
  }))
}

/** The programs of a code with their lengths. */
export const programs = Memo.by(String, (code: Enumerating["code"]): ReadonlyArray<Listed> =>
  code === "numbers" ? numbered() : code === "open" ? open() : coded(code)
)

/** The programs of at most k bits, as an enumeration lists them. */
const within = ({ code, k }: Pick<Enumerating, "code" | "k">) =>
  programs(code)
    .filter(({ length }) => length <= k)
    .map(({ program, word, length }) => ({ program, mass: Rational.pow2(-length), bits: word }))

/** The steps of the whole enumeration: a program that would take more takes all that it has. */
export const steps = Memo.by(
  ({ code, k, r1 }: Enumerating) => `${code} ${k} ${r1}`,
  ({ code, k, r1 }): bigint => {
    const { rows } = Enumeration.of(Register.language, {
      programs: within({ code, k }),
      contexts: [{ registers: { r1 } }],
      budget: ({ bits = "" }) => Budget.of("unit", { steps: 2 ** (k - bits.length) })
    })
    return rows.reduce((sum, { cost, count, isDecided }) => {
      const taken = isDecided ? cost.steps : cost.steps - 1n
      return sum + BigInt(count) * taken
    }, 0n)
  }
)

/** How many programs of at most k bits there are. */
export const count = ({ code, k }: Pick<Enumerating, "code" | "k">): number =>
  programs(code).filter(({ length }) => length <= k).length

/** In words: the code, how many programs, the steps. */
export const show = (it: Enumerating): string =>
  `${it.code}, k = ${it.k}, r1 = ${it.r1}: ${count(it)} programs, ${steps(it)} steps, 2^k = ${2 ** it.k}`

/** Codes, and every k that is tried. */
export function* all(codes: ReadonlyArray<Enumerating["code"]>): Generator<Enumerating> {
  for (const code of codes) {
    for (let k = 1; k <= most[code]; k++) for (const r1 of [0, 3]) yield { code, k, r1 }
  }
}

export const model: Reading.Model<Enumerating> = {
  schema: Enumerating,
  show,
  arbitrary: fc.record({
    code: fc.constantFrom("grammar" as const, "open" as const),
    k: fc.integer({ min: 1, max: 8 }),
    r1: fc.constantFrom(0, 3)
  })
}
