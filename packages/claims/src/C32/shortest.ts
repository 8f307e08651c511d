/**
 * # Two functions with a text for each on each machine
 *
 * The shortest texts of two functions on the register machine and on the flagged machine; those of the
 * first may have DATA before them which nothing reads, so that they are longer than they need be. Of a
 * function that turns up on one machine only, among programs of at most 22 bits, the translated text
 * stands on the other: the shortest one there has at least 23 bits and at most as many as this.
 *
 * @module
 */
import { Memo } from "@headwater/exact"
import { Register } from "@headwater/hypotheses"
import { FlagVariant } from "@headwater/programs"
import { Domain, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as Listing from "./listing.ts"

/** Two functions by their answers, and how many bits of DATA stand before the texts of the first. */
export const ShortestTexts = Schema.Struct({
  f: Schema.String,
  g: Schema.String,
  padding: Schema.Struct({ plain: Schema.Int, flagged: Schema.Int })
})
export type ShortestTexts = typeof ShortestTexts.Type

const none = { plain: 0, flagged: 0 }

/** A text, and from how many bits to how many the shortest may have. */
interface Text {
  readonly program: Register.Program
  readonly least: number
  readonly most: number
}

const bitsOf = (program: Register.Program): number => Register.encode(program).length

/** The shortest text known of a function on a machine. */
const known = Memo.by(
  (machine: Listing.Machine, answers: Listing.Answers) => `${machine} ${answers}`,
  (machine, answers): Text => {
    const listings = Listing.listings()
    const open = Math.min(...listings[machine].undecided)
    const found = listings[machine].shortest.get(answers)
    if (found !== undefined) {
      return { program: found, least: Math.min(open, bitsOf(found)), most: bitsOf(found) }
    }
    const [other, translated] =
      machine === "plain"
        ? (["flagged", FlagVariant.toPlain] as const)
        : (["plain", FlagVariant.fromPlain] as const)
    const elsewhere = listings[other].shortest.get(answers)
    if (elsewhere === undefined) throw new RangeError(`Expected a function, not \`${answers}\``)
    const program = translated(elsewhere)
    return { program, least: Math.min(open, Listing.limit + 1), most: bitsOf(program) }
  }
)

/** The text with DATA of a given number of bits before it. */
const padded = (text: Text, bits: number): Text => {
  if (bits === 0) return text
  const program = Register.program(`DATA ${"0".repeat(bits)} | ${Register.line(text.program)}`)
  return { program, least: bitsOf(program), most: bitsOf(program) }
}

/** The texts of a function on either machine. */
const textsOf = (answers: Listing.Answers, padding: ShortestTexts["padding"] = none) => ({
  plain: padded(known("plain", answers), padding.plain),
  flagged: padded(known("flagged", answers), padding.flagged)
})

/** How far the difference of lengths may lie apart on the two machines, at the worse extreme. */
export const change = (it: ShortestTexts): number => {
  const [f, g] = [textsOf(it.f, it.padding), textsOf(it.g)]
  const shift = ({ flagged, plain }: ReturnType<typeof textsOf>) => ({
    least: flagged.least - plain.most,
    most: flagged.most - plain.least
  })
  const [of, by] = [shift(f), shift(g)]
  return Math.max(by.most - of.least, of.most - by.least)
}

/**
 * How many bits longer g is than f on the register machine, and f than g on the flagged machine,
 * each at the least: both are positive where the odds of the two have opposite signs.
 */
export const reversal = (it: ShortestTexts): readonly [plain: number, flagged: number] => {
  const [f, g] = [textsOf(it.f, it.padding), textsOf(it.g)]
  return [g.plain.least - f.plain.most, f.flagged.least - g.flagged.most]
}

const shown = ({ flagged, plain }: ReturnType<typeof textsOf>): string => {
  const line = ({ least, most, program }: Text): string =>
    `[${Register.line(program)}] ${least === most ? most : `${least}–${most}`}`
  return `${line(plain)} bits, flagged ${line(flagged)}`
}

/** Every function that turned up on either machine, in the order in which it did. */
const functions = Memo.once((): ReadonlyArray<Listing.Answers> => {
  const { plain, flagged } = Listing.listings()
  return [...new Set([...plain.shortest.keys(), ...flagged.shortest.keys()])]
})

/** Every two functions that turned up, with their shortest texts. */
const pairs = (): ReadonlyArray<ShortestTexts> =>
  functions().flatMap((g, index) =>
    functions()
      .slice(0, index)
      .map((f) => ({ f, g, padding: none }))
  )

/** Pairs of functions that turn up early, the first with DATA that no jump passes over. */
const padding = (): ReadonlyArray<ShortestTexts> => {
  const early = functions().slice(0, 8)
  return [1, 4, 16, 32, 64].flatMap((bits) =>
    (["plain", "flagged"] as const).flatMap((machine) =>
      early
        .filter((f) => Listing.says(machine, padded(known(machine, f), bits).program) === f)
        .flatMap((f) =>
          early.filter((g) => g !== f).map((g) => ({ f, g, padding: { ...none, [machine]: bits } }))
        )
    )
  )
}

/** Functions that do not look at the flag, each beside the one that says one more in deployment. */
export const departures = (): ReadonlyArray<ShortestTexts> =>
  functions().flatMap((f) => {
    const said = f.split(",").map(BigInt)
    const training = Listing.contexts.map(
      ({ r1 }) => said[Listing.contexts.findIndex((it) => it.r1 === r1)]
    )
    if (said.some((value, at) => value !== training[at])) return []
    const g = said.map((value, at) => value + (Listing.contexts[at]!.r7 > 0 ? 1n : 0n)).join(",")
    return functions().includes(g) ? [{ f, g, padding: none }] : []
  })

/** Every two functions that turned up; texts longer than need be; functions beside departing ones. */
export const domains = {
  pairs: Domain.exhaustive(pairs),
  padding: Domain.exhaustive(padding),
  departures: Domain.exhaustive(departures)
}

/** What conditions may see of two functions. */
export interface Measured {
  /** Whether no shorter text of any of the four is known. */
  readonly areShortest: boolean
  /** The sum of both translations less how far the difference of lengths may change. */
  readonly room: number
  /** The lesser of the bits by which either machine prefers its own. */
  readonly reversal: number
}

export const measure = (it: ShortestTexts): Measured => {
  const { fromPlain, toPlain } = Listing.listings().overhead
  return {
    areShortest: it.padding.plain + it.padding.flagged === 0,
    room: fromPlain + toPlain - change(it),
    reversal: Math.min(...reversal(it))
  }
}

export const model: Reading.Model<ShortestTexts> = {
  schema: ShortestTexts,
  show: ({ f, g, padding }) => `f: ${shown(textsOf(f, padding))}; g: ${shown(textsOf(g))}`,
  arbitrary: Domain.arbitrary(domains.departures)
}
