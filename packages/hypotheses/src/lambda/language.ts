import { Result } from "effect"
import { define, type Language } from "../Language.ts"
import * as Tongue from "../Tongue.ts"
import { bits, natural, truth } from "./Data.ts"
import { code, decode } from "./Encoding.ts"
import type { Meter } from "./Evaluation.ts"
import { type Input, normalForm } from "./Execution.ts"
import { parse } from "./Named.ts"
import { print } from "./Printer.ts"
import { programs } from "./programs.ts"
import type { Term } from "./Term.ts"

/** The meters, the first of which is meant where none is named. */
export const meters = ["beta", "graph"] as const

/** What a normal form is as data; `\a b. b` is 0, false and the empty list at once. */
const readings = (term: Term): Tongue.Readings => {
  const number = natural(term)?.toString()
  const list = bits(term)
  const flag = truth(term)
  return {
    ...(number === undefined ? {} : { natural: number }),
    ...(list === undefined ? {} : { list }),
    ...(flag === undefined ? {} : { truth: flag })
  }
}

/** The numerals from 2 and lists that are not empty are nothing else, and are shown as such. */
const asData = ({ natural, list }: Tongue.Readings): string | undefined =>
  list !== undefined && list !== ""
    ? `"${list}"`
    : natural !== undefined && natural !== "0" && natural !== "1"
      ? natural
      : undefined

const output = (term: Term): Tongue.Shown => {
  const reads = readings(term)
  const data = asData(reads)
  return {
    output: print(term),
    ...(Object.keys(reads).length === 0 ? {} : { reads }),
    ...(data === undefined ? {} : { shown: data })
  }
}

/** A list of bits that the term is applied to, or nothing. */
const input = Tongue.inputs<unknown, Input>({
  parse: (written) =>
    written === undefined
      ? Result.succeed({})
      : Result.map(Tongue.bits(written), (bits) => ({ bits })),
  print: ({ bits = "" }) => bits,
  sample: (seed, size) => ({ bits: Tongue.bitsOf(seed, size) })
})

/**
 * The lambda calculus as a language: the bits of closed terms, two meters, and normal forms as
 * output.
 *
 * @example
 * ```ts
 * import { Budget, Lambda } from "@headwater/hypotheses"
 * const { run } = Lambda.language
 * const two = run(Lambda.term("add 1 1"), {}, Budget.of("beta"))
 * two.status === "halted" && [Lambda.natural(two.output), two.steps] // => [2n, 6n]
 * ```
 */
export const language: Language<Term, Input, Term, Meter> = define({
  id: "lambda",
  about: "closed lambda terms, call by need; the binary lambda calculus with names",
  code,
  meters,
  run: normalForm,
  programs,
  tongue: {
    extension: "lam",
    noun: "term",
    parse,
    print,
    decode,
    isBits: (text) => /^\s*0[01]/u.test(text),
    input,
    output,
    units: { steps: { beta: "beta steps", graph: "graph steps" }, space: "cells" }
  }
})
