/**
 * # A program translated from one machine to the other
 *
 * Between the register machine and the flagged machine; a bit string stands for the program.
 *
 * @module
 */
import { Register } from "@headwater/hypotheses"
import { FlagVariant } from "@headwater/programs"
import { Domain, type Reading } from "@headwater/proof"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import * as Listing from "./listing.ts"

/** A program of one machine. */
export const Translation = Schema.Struct({
  from: Schema.Literals(["plain", "flagged"]),
  bits: Schema.String
})
export type Translation = typeof Translation.Type

const program = ({ bits }: Translation): Register.Program => {
  const read = Register.decode(bits)
  if (Result.isFailure(read)) throw new RangeError(`Expected a program, not \`${bits}\``)
  return read.success
}

const ways = {
  plain: { translate: FlagVariant.fromPlain, to: "flagged", most: FlagVariant.overhead.fromPlain },
  flagged: { translate: FlagVariant.toPlain, to: "plain", most: FlagVariant.overhead.toPlain }
} as const

/** The constant less what the translation adds; -1 where the answers differ. */
export const room = (it: Translation): number => {
  const [text, way] = [program(it), ways[it.from]]
  const translated = way.translate(text)
  if (Listing.says(it.from, text) !== Listing.says(way.to, translated)) return -1
  return way.most - (Register.encode(translated).length - it.bits.length)
}

const show = (it: Translation): string =>
  `${Register.line(program(it))} of the ${it.from} machine (${it.bits.length} bits)`

/** Every program of at most a given number of bits, on each machine. */
export const translations = (bits: number): Domain.Domain<Translation> =>
  Domain.exhaustive(function* () {
    for (const { bits: text = "" } of Register.programs({ bits })) {
      yield { from: "plain", bits: text }
      yield { from: "flagged", bits: text }
    }
  })

export const model: Reading.Model<Translation> = {
  schema: Translation,
  show,
  arbitrary: fc.constantFrom("plain" as const, "flagged" as const).map((from) => ({
    from,
    bits: "0000"
  }))
}
