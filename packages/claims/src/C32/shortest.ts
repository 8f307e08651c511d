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
import { Budget, Register } from "@headwater/hypotheses"
import { FlagVariant, Invariance } from "@headwater/programs"
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"

/** Bits of the longest programs that are listed. */
export const limit = 22

const fuel = 64

/** The contexts on which programs are told apart: r1 and the flag r7 from 0 to 2. */
export const contexts = [...Domain.product({ r1: [0, 1, 2], r7: [0, 1, 2] }).models()]

/** All programs of at most a number of bits on the two machines; what does not end is shown never to. */
export const listed = (bits: number) =>
  Invariance.of(FlagVariant.variant, {
    bits,
    contexts: contexts.map((registers) => ({ registers })),
    budget: Budget.of("unit", { steps: fuel }),
    isEndless: (program, input) => Register.isEndless(program, input, fuel)
  })

/** Those of at most {@link limit} bits, made once: a second or two. */
export const listings = Memo.once(() => listed(limit))

/** Two functions by their answers, and how many bits of DATA stand before the texts of the first. */
export const ShortestTexts = Schema.Struct({
  f: Schema.String,
  g: Schema.String,
  padding: Schema.Struct({ plain: Schema.Int, flagged: Schema.Int })
})
export type ShortestTexts = typeof ShortestTexts.Type

const none = { plain: 0, flagged: 0 }

type Text = Invariance.Text<Register.Program>

/** The text with DATA of a given number of bits before it. */
const padded = (text: Text, bits: number): Text => {
  if (bits === 0) return text
  const program = Register.program(`DATA ${"0".repeat(bits)} | ${Register.line(text.program)}`)
  const length = Register.encode(program).length
  return { program, least: length, most: length }
}

/** The texts of a function on either machine. */
const textsOf = (answers: string, padding = none) => ({
  plain: padded(listings().text("plain", answers), padding.plain),
  flagged: padded(listings().text("flagged", answers), padding.flagged)
})

/** The texts of both functions. */
export const textsOfBoth = (it: ShortestTexts) =>
  [textsOf(it.f, it.padding), textsOf(it.g)] as const

const shown = ({ flagged, plain }: ReturnType<typeof textsOf>): string => {
  const line = ({ least, most, program }: Text): string =>
    `[${Register.line(program)}] ${least === most ? most : `${least}–${most}`}`
  return `${line(plain)} bits, flagged ${line(flagged)}`
}

/** Every two functions that turned up, with their shortest texts. */
const pairs = (): ReadonlyArray<ShortestTexts> =>
  listings().functions.flatMap((g, index, all) =>
    all.slice(0, index).map((f) => ({ f, g, padding: none }))
  )

/** Pairs of functions that turn up early, the first with DATA that no jump passes over. */
const padding = (): ReadonlyArray<ShortestTexts> => {
  const { behaviour, functions, text } = listings()
  const early = functions.slice(0, 8)
  return [1, 4, 16, 32, 64].flatMap((bits) =>
    (["plain", "flagged"] as const).flatMap((machine) =>
      early
        .filter((f) => behaviour(machine, padded(text(machine, f), bits).program) === f)
        .flatMap((f) =>
          early.filter((g) => g !== f).map((g) => ({ f, g, padding: { ...none, [machine]: bits } }))
        )
    )
  )
}

/** Functions that do not look at the flag, each beside the one that says one more in deployment. */
export const departures = (): ReadonlyArray<ShortestTexts> =>
  listings().functions.flatMap((f, _, functions) => {
    const said = f.split(",").map(BigInt)
    const training = contexts.map(({ r1 }) => said[contexts.findIndex((it) => it.r1 === r1)])
    if (said.some((value, at) => value !== training[at])) return []
    const g = said.map((value, at) => value + (contexts[at]!.r7 > 0 ? 1n : 0n)).join(",")
    return functions.includes(g) ? [{ f, g, padding: none }] : []
  })

/** Every two functions that turned up; texts longer than need be; functions beside departing ones. */
export const domains = {
  pairs: Domain.exhaustive(pairs),
  padding: Domain.exhaustive(padding),
  departures: Domain.exhaustive(departures)
}

export const shortest = Reading.about(
  ShortestTexts,
  (it) => {
    const [f, g] = textsOfBoth(it)
    const { fromPlain, toPlain } = listings().overhead
    const { flagged, plain } = Invariance.reversal(f, g)
    return {
      /** Whether no shorter text of any of the four is known. */
      areShortest: it.padding.plain + it.padding.flagged === 0,
      /** The sum of both translations less how far the difference of lengths may change. */
      room: fromPlain + toPlain - Invariance.change(f, g),
      /** The lesser of the bits by which either machine prefers its own. */
      reversal: Math.min(plain, flagged)
    }
  },
  {
    show: (it) => {
      const [f, g] = textsOfBoth(it)
      return `f: ${shown(f)}; g: ${shown(g)}`
    }
  }
)
