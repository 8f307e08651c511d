/**
 * # Two functions with a text for each on each machine
 *
 * The shortest texts of two functions on the register machine and on the flagged machine, or texts
 * that are longer than they need be. Of a function that turns up on one machine only, among programs
 * of at most 22 bits, the translated text stands on the other: the shortest one there has at least
 * 23 bits and at most as many as this.
 *
 * @module
 */
import { Register } from "@headwater/hypotheses"
import { FlagVariant } from "@headwater/programs"
import { Domain, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import * as Listing from "./listing.ts"

/** A text for each machine. */
const Texts = Schema.Struct({ plain: Schema.String, flagged: Schema.String })
type Texts = typeof Texts.Type

/** Two functions by their texts. */
export const ShortestTexts = Schema.Struct({ f: Texts, g: Texts })
export type ShortestTexts = typeof ShortestTexts.Type

/** From the least to the most that is possible, in bits. */
interface Range {
  readonly least: number
  readonly most: number
}

const translated = { plain: FlagVariant.toPlain, flagged: FlagVariant.fromPlain }
const other = { plain: "flagged", flagged: "plain" } as const

/** The shortest text known of a function on a machine, with what the shortest of all may have. */
const known = (
  machine: Listing.Machine,
  answers: Listing.Answers
): (Range & { readonly program: Register.Program }) | undefined => {
  const listings = Listing.listings()
  const open = Math.min(...listings[machine].undecided)
  const found = listings[machine].shortest.get(answers)
  if (found !== undefined) {
    return { least: Math.min(open, found.bits), most: found.bits, program: found.program }
  }
  const elsewhere = listings[other[machine]].shortest.get(answers)
  if (elsewhere === undefined) return undefined
  const program = translated[machine](elsewhere.program)
  const most = Register.encode(program).length
  return { least: Math.min(open, Listing.limit + 1), most, program }
}

/** What is known of the lengths of the texts, once they are measured. */
interface Lengths {
  readonly isShortest: boolean
  readonly plain: Range
  readonly flagged: Range
}

/** The length of a text; the range of what the shortest has, where no shorter one is known. */
const reach = (
  machine: Listing.Machine,
  line: string
): Range & { readonly isShortest: boolean } => {
  const program = Register.program(line)
  const bits = Register.encode(program).length
  const answers = Listing.says(machine, program)
  const best = answers === undefined ? undefined : known(machine, answers)
  return best?.most === bits
    ? { ...best, isShortest: true }
    : { least: bits, most: bits, isShortest: false }
}

const measurements = new WeakMap<Texts, Lengths>()

const measured = (texts: Texts): Lengths => {
  const before = measurements.get(texts)
  if (before !== undefined) return before
  const [plain, flagged] = [reach("plain", texts.plain), reach("flagged", texts.flagged)]
  const made = { plain, flagged, isShortest: plain.isShortest && flagged.isShortest }
  measurements.set(texts, made)
  return made
}

/** Whether no shorter text of any of the four is known. */
export const areShortest = ({ f, g }: ShortestTexts): boolean =>
  measured(f).isShortest && measured(g).isShortest

/** By how much the flagged machine lengthens a function, least and most. */
const shift = (texts: Texts): Range => {
  const { plain, flagged } = measured(texts)
  return { least: flagged.least - plain.most, most: flagged.most - plain.least }
}

/** How far the difference of lengths may lie apart on the two machines, at the worse extreme. */
export const change = ({ f, g }: ShortestTexts): number => {
  const [of, by] = [shift(f), shift(g)]
  return Math.max(by.most - of.least, of.most - by.least)
}

/**
 * How many bits longer g is than f on the register machine, and f than g on the flagged machine,
 * each at the least: both are positive where the odds of the two have opposite signs.
 */
export const reversal = ({ f, g }: ShortestTexts): readonly [plain: number, flagged: number] => {
  const [of, by] = [measured(f), measured(g)]
  return [by.plain.least - of.plain.most, of.flagged.least - by.flagged.most]
}

const shown = ({ plain, flagged }: Texts): string => {
  const { plain: first, flagged: second } = measured({ plain, flagged })
  const bits = ({ least, most }: Range): string => (least === most ? `${most}` : `${least}–${most}`)
  return `[${plain}] ${bits(first)} bits, flagged [${flagged}] ${bits(second)}`
}

const show = ({ f, g }: ShortestTexts): string => `f: ${shown(f)}; g: ${shown(g)}`

/** The shortest texts known of a function, where it turned up. */
const textsOf = (answers: Listing.Answers): Texts | undefined => {
  const [plain, flagged] = [known("plain", answers), known("flagged", answers)]
  if (plain === undefined || flagged === undefined) return undefined
  return { plain: Register.line(plain.program), flagged: Register.line(flagged.program) }
}

/** Every function that turned up on either machine, in the order in which it did. */
const functions = (): ReadonlyArray<readonly [answers: Listing.Answers, texts: Texts]> => {
  const { plain, flagged } = Listing.listings()
  const all = new Set([...plain.shortest.keys(), ...flagged.shortest.keys()])
  return [...all].flatMap((answers) => {
    const texts = textsOf(answers)
    return texts === undefined ? [] : [[answers, texts] as const]
  })
}

/** Every two functions that turned up, with their shortest texts. */
function* pairs(): Generator<ShortestTexts> {
  const all = functions()
  for (const [index, [, g]] of all.entries()) {
    for (const [, f] of all.slice(0, index)) yield { f, g }
  }
}

/** The text with DATA of a given number of bits before it, which no jump passes over. */
const padded = (line: string, bits: number): string => `DATA ${"0".repeat(bits)} | ${line}`

/** Pairs of functions that turn up early, one text of the four longer than it need be. */
function* padding(): Generator<ShortestTexts> {
  const early = functions().slice(0, 8)
  for (const bits of [1, 4, 16, 32, 64]) {
    for (const machine of ["plain", "flagged"] as const) {
      for (const [answers, texts] of early) {
        const longer = padded(texts[machine], bits)
        if (Listing.says(machine, Register.program(longer)) !== answers) continue
        const f = { ...texts, [machine]: longer }
        for (const [, g] of early) if (g !== texts) yield { f, g }
      }
    }
  }
}

/** Functions that do not look at the flag, each beside the one that says one more in deployment. */
export function* departures(): Generator<ShortestTexts> {
  for (const [answers, f] of functions()) {
    const said = Listing.values(answers)
    const training = (at: number): number =>
      Listing.contexts.findIndex(({ r1, r7 }) => r7 === 0 && r1 === Listing.contexts[at]?.r1)
    if (said.some((value, at) => value !== said[training(at)])) continue
    const more = said.map((value, at) => ((Listing.contexts[at]?.r7 ?? 0) > 0 ? value + 1n : value))
    const g = textsOf(Listing.answers(more))
    if (g !== undefined) yield { f, g }
  }
}

/** Every two functions that turned up; texts longer than need be; functions beside departing ones. */
export const domains = {
  pairs: Domain.exhaustive(pairs),
  padding: Domain.exhaustive(padding),
  departures: Domain.exhaustive(departures)
}

/** What conditions may see of two functions. */
export interface Measured {
  readonly areShortest: boolean
  /** The sum of both translations less how far the difference of lengths may change. */
  readonly room: number
  /** The lesser of the bits by which either machine prefers its own. */
  readonly reversal: number
}

export const measure = (it: ShortestTexts): Measured => {
  const { fromPlain, toPlain } = Listing.listings().overhead
  return {
    areShortest: areShortest(it),
    room: fromPlain + toPlain - change(it),
    reversal: Math.min(...reversal(it))
  }
}

export const model: Reading.Model<ShortestTexts> = {
  schema: ShortestTexts,
  show,
  arbitrary: fc.nat().map((pick) => {
    const all = [...departures()]
    return all[pick % all.length]!
  })
}
