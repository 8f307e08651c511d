/**
 * # The invariance theorem, measured
 *
 * Two machines that simulate each other: lengths of shortest programs agree up to the bits of the
 * translations, and which of two functions has the shorter program may differ. All programs to a bound are
 * run on both, the first program of each function is kept, and what the translations take is measured. A
 * function that turns up on one machine only has the translated program on the other, and a shortest
 * one of more bits than were listed and of at most as many as that.
 *
 * ## Main definitions
 * - {@link of}: both listings; {@link Invariance.text}: the shortest text known of a function
 * - {@link change}, {@link reversal}: how a difference of lengths differs from one machine to the other
 *
 * - **Source** [LiVitanyi2019] §2.1
 *
 * @module
 */
import { Memo } from "@headwater/exact"
import { Enumeration, Language } from "@headwater/hypotheses"
import type { Variant } from "./FlagVariant.ts"

/** The two machines of a variant. */
export type Machine = "plain" | "flagged"

/** A text, and from how many bits to how many the shortest has that does as it does. */
export interface Text<out P> {
  readonly program: P
  readonly least: number
  readonly most: number
}

/** The texts of a function on either machine. */
export type Texts<P = unknown> = Readonly<Record<Machine, Text<P>>>

/** What all programs to a bound do on two machines. */
export interface Invariance<P> extends Readonly<Record<Machine, Enumeration.Shortest<P>>> {
  /** The functions that turned up, in the order in which they did, those of the plain machine first. */
  readonly functions: ReadonlyArray<string>
  /** The most bits that a translation of a listed program takes. */
  readonly overhead: { readonly fromPlain: number; readonly toPlain: number }
  /** What a program does; undefined where it passes its budget. */
  readonly behaviour: (machine: Machine, program: P) => string | undefined
  /**
   * The shortest text known of a function on a machine.
   *
   * - **Errors** `RangeError` for a behaviour that turned up on neither
   */
  readonly text: (machine: Machine, behaviour: string) => Text<P>
}

/** What is asked of two machines. */
export interface Asked<P, I, O, M extends string> extends Pick<
  Enumeration.Question<P, I, O, M>,
  "contexts" | "budget"
> {
  /** The bits of the longest programs that are listed. */
  readonly bits: number
  /** Whether a program is shown never to end on an input. */
  readonly isEndless: (program: P, input: I) => boolean
}

/**
 * Runs all programs of at most a given number of bits on both machines.
 *
 * - **Cost** a run a program, context and machine; two seconds for the 46,532 programs of 22 bits
 *
 * @example
 * ```ts
 * import { Budget, Register } from "@headwater/hypotheses"
 * import { FlagVariant, Invariance } from "@headwater/programs"
 * const { overhead, text } = Invariance.of(FlagVariant.variant, {
 *   bits: 14,
 *   contexts: [0, 1].map((r7) => ({ registers: { r7 } })),
 *   budget: Budget.of("unit", { steps: 64 }),
 *   isEndless: (program, input) => Register.isEndless(program, input, 64)
 * })
 * ;[overhead.fromPlain, overhead.toPlain] // => [8, 20]
 * ;[text("plain", "0,1").most, text("flagged", "0,1").most] // => [14, 4]
 * ```
 */
export const of = <P, I, O, M extends string>(
  { deployment: { language: plain }, language: flagged, fromPlain, toPlain }: Variant<P, I, O, M>,
  { bits, contexts, budget, isEndless }: Asked<P, I, O, M>
): Invariance<P> => {
  const languages = { plain, flagged }
  const programs = [...plain.programs({ bits })]
  const length = (program: P): number => Language.length(Language.coded(plain, program))
  const most = (translate: (program: P) => P): number =>
    programs.reduce(
      (most, it) => Math.max(most, length(translate(it.program)) - Language.length(it)),
      0
    )
  const listing = (machine: Machine): Enumeration.Shortest<P> =>
    Enumeration.shortest(languages[machine], { programs, contexts, budget }, isEndless)
  const listings = { plain: listing("plain"), flagged: listing("flagged") }
  const text = Memo.by(
    (machine: Machine, behaviour: string) => `${machine} ${behaviour}`,
    (machine, behaviour): Text<P> => {
      const open = Math.min(...listings[machine].undecided)
      const own = listings[machine].shortest.get(behaviour)
      if (own !== undefined) {
        return { program: own, least: Math.min(open, length(own)), most: length(own) }
      }
      const [other, translated] =
        machine === "plain" ? (["flagged", toPlain] as const) : (["plain", fromPlain] as const)
      const elsewhere = listings[other].shortest.get(behaviour)
      if (elsewhere === undefined) throw new RangeError(`Expected a function, not \`${behaviour}\``)
      const program = translated(elsewhere)
      return { program, least: Math.min(open, bits + 1), most: length(program) }
    }
  )
  const behaviour = (machine: Machine, program: P): string | undefined => {
    const question = { programs: [Language.coded(plain, program)], contexts, budget, stops: true }
    const [row] = Enumeration.ran(languages[machine], question)
    return row?.isDecided === true ? row.behaviour : undefined
  }
  const { plain: first, flagged: second } = listings
  return {
    ...listings,
    functions: [...new Set([...first.shortest.keys(), ...second.shortest.keys()])],
    overhead: { fromPlain: most(fromPlain), toPlain: most(toPlain) },
    behaviour,
    text
  }
}

/**
 * How far the difference of the lengths of two functions may lie apart on the two machines, at the worse
 * extreme; both translations together bound it where the texts are the shortest.
 *
 * @example
 * ```ts
 * import { Invariance } from "@headwater/programs"
 * const text = (bits: number) => ({ program: "", least: bits, most: bits })
 * const [f, g] = [
 *   { plain: text(4), flagged: text(12) },
 *   { plain: text(14), flagged: text(4) }
 * ]
 * Invariance.change(f, g) // => 18
 * Invariance.reversal(f, g) // => { plain: 10, flagged: 8 }
 * ```
 */
export const change = (f: Texts, g: Texts): number => {
  const shift = ({ flagged, plain }: Texts) => ({
    least: flagged.least - plain.most,
    most: flagged.most - plain.least
  })
  const [of, by] = [shift(f), shift(g)]
  return Math.max(by.most - of.least, of.most - by.least)
}

/**
 * How many bits longer g is than f on the plain machine, and f than g on the flagged one, each at the
 * least: both are positive where the odds of the two have opposite signs.
 */
export const reversal = (f: Texts, g: Texts): Readonly<Record<Machine, number>> => ({
  plain: g.plain.least - f.plain.most,
  flagged: f.flagged.least - g.flagged.most
})
