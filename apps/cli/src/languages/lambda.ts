import { Lambda } from "@headwater/hypotheses"
import * as Result from "effect/Result"
import * as Dialect from "../Dialect.ts"

/** What a normal form is as data; `\a b. b` is 0, false and the empty list at once. */
const readings = (term: Lambda.Term): Dialect.Readings => {
  const natural = Lambda.natural(term)?.toString()
  const list = Lambda.bits(term)
  const truth = Lambda.truth(term)
  return {
    ...(natural === undefined ? {} : { natural }),
    ...(list === undefined ? {} : { list }),
    ...(truth === undefined ? {} : { truth })
  }
}

/** The numerals from 2 and lists that are not empty are nothing else, and are shown as such. */
const shown = ({ natural, list }: Dialect.Readings): string | undefined =>
  list !== undefined && list !== ""
    ? `"${list}"`
    : natural !== undefined && natural !== "0" && natural !== "1"
      ? natural
      : undefined

/** Lambda terms: `--input` is a list of bits that the term is applied to, if it is told. */
export const dialect = Dialect.dialect({
  language: Lambda.language,
  parse: Lambda.parse,
  print: Lambda.print,
  decode: Lambda.decode,
  isBits: /^\s*0[01]/,
  input: (written) =>
    written === undefined
      ? Result.succeed({})
      : Result.map(Dialect.bitString(written), (bits) => ({ bits })),
  output: (term) => {
    const reads = readings(term)
    const people = shown(reads)
    return {
      output: Lambda.print(term),
      ...(Object.keys(reads).length === 0 ? {} : { reads }),
      ...(people === undefined ? {} : { shown: people })
    }
  },
  steps: { beta: "beta steps", graph: "graph steps" },
  space: "cells"
})
