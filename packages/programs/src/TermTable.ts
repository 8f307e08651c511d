/**
 * # Tables as lambda terms
 *
 * Terms that look their answer up: a list of the entries, from which as many are dropped as the
 * number says. The length and the time of a table depend on its entries, except for {@link
 * evenBits}.
 *
 * ## Main statements (checked in test/lambda/tables.test.ts)
 * - claim: all tables of {@link evenBits} with as many entries are equally long, and take as many
 *   steps and as much space on each of their entries
 *
 * @module
 */
import { Lambda } from "@headwater/hypotheses"

const { apply, lambda, term, variable } = Lambda

const numeralLookup = term("\\t y. y tail t true")

/** The table of these numbers. They are closed, so that no variable in them is to be counted anew. */
export const numerals = (entries: ReadonlyArray<number>): Lambda.Term =>
  apply(
    numeralLookup,
    entries.reduceRight(
      (rest, entry) => lambda(apply(variable(1), Lambda.numeral(entry), rest)),
      Lambda.no
    )
  )

/** The bits as two functions take their turns: variable 2 for 0 and variable 1 for 1. */
const turns = (entries: ReadonlyArray<bigint | number>): Lambda.Term =>
  entries.reduceRight<Lambda.Term>(
    (rest, bit) => apply(variable(Number(bit) === 0 ? 2 : 1), rest),
    variable(1) // never looked at
  )

const lookup = term("\\t c. c tail (t (cons bit0) (cons bit1)) true")

/**
 * The table of these bits: four or five bits of text for each, made into a list and looked up.
 *
 * @example
 * ```ts
 * import { Lambda } from "@headwater/hypotheses"
 * import { TermTable } from "@headwater/programs"
 * const size = (entries: ReadonlyArray<number>) => Lambda.size(TermTable.bits(entries))
 * size([0, 1, 1]) - size([0, 1]) // => 4
 * size([0, 1, 0]) - size([0, 1]) // => 5
 * ```
 */
export const bits = (entries: ReadonlyArray<bigint | number>): Lambda.Term =>
  apply(lookup, lambda(lambda(turns(entries))))

const evenLookup = term("\\t c. c tail (t (\\i. cons bit0) (\\i. cons bit1)) true")

/**
 * The table of these bits, nine bits of text for each: two variables, in one order or the other. So
 * all tables of as many bits are equally long, and they take equally long.
 *
 * @example
 * ```ts
 * import { Lambda } from "@headwater/hypotheses"
 * import { TermTable } from "@headwater/programs"
 * const size = (entries: ReadonlyArray<number>) => Lambda.size(TermTable.evenBits(entries))
 * size([0, 1, 1]) - size([0, 1]) // => 9
 * size([0, 1, 0]) - size([0, 1]) // => 9
 * ```
 */
export const evenBits = (entries: ReadonlyArray<bigint | number>): Lambda.Term => {
  const turned = entries.reduceRight<Lambda.Term>(
    (rest, bit) =>
      Number(bit) === 0
        ? apply(variable(2), variable(1), rest)
        : apply(variable(1), variable(2), rest),
    variable(1) // never looked at
  )
  return apply(evenLookup, lambda(lambda(turned)))
}
