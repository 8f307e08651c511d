/**
 * # All closed terms and their normal forms
 *
 * From the tally of redexes: an abstraction has a normal form where its body has one, and a variable
 * with arguments where all of these have one.
 *
 * ## References
 * - [Tromp2007]; [OEISA333958]; [OEISA333479]
 *
 * @module
 */
import { Memo } from "@headwater/exact"
import { word } from "../Encoding.ts"
import { count } from "../programs.ts"
import { APPLY, LAMBDA } from "../Term.ts"
import { larger, type Redexes, type RedexTally } from "./RedexTally.ts"

/** The closed terms of one size. */
export interface ClosedTerms {
  readonly bits: number
  readonly closed: bigint
  /** Those that have a normal form. */
  readonly normal: bigint
  /** Those that are known to have none. */
  readonly endless: bigint
  readonly undecided: bigint
  /** The undecided ones, as bits. */
  readonly terms: ReadonlyArray<string>
  /** The most bits of a normal form, and the first term that has it. */
  readonly largest: readonly [bits: bigint, term: string] | undefined
}

type Terms = Omit<ClosedTerms, "bits">

const none: Terms = {
  closed: 0n,
  normal: 0n,
  endless: 0n,
  undecided: 0n,
  terms: [],
  largest: undefined
}

const sum = (a: Terms, b: Terms): Terms => ({
  closed: a.closed + b.closed,
  normal: a.normal + b.normal,
  endless: a.endless + b.endless,
  undecided: a.undecided + b.undecided,
  terms: [...a.terms, ...b.terms],
  largest: larger(a.largest, b.largest)
})

const ofRedexes = (it: Redexes): Terms => ({
  closed: BigInt(it.terms),
  normal: BigInt(it.normal),
  endless: BigInt(it.endless.repeats + it.endless.grows + it.endless.pictured),
  undecided: BigInt(it.undecided.length),
  terms: it.undecided,
  largest: it.largest
})

/** The bits of the terms of few bits, all of which have a normal form. */
const words = Memo.by(
  (bits: number, depth: number, neutral: boolean) => `${bits} ${depth} ${neutral}`,
  (bits, depth, neutral): ReadonlyArray<string> => {
    if (bits < 2) return []
    const found = bits - 1 <= depth ? [word(bits - 1)] : []
    if (!neutral) for (const it of words(bits - 2, depth + 1, false)) found.push(word(LAMBDA) + it)
    for (let left = 2; left <= bits - 4; left++) {
      const args = words(bits - 2 - left, depth, false)
      if (args.length === 0) continue
      for (const fun of words(left, depth, neutral)) {
        for (const arg of args) found.push(word(APPLY) + fun + arg)
      }
    }
    return found
  }
)

/** The shortest term without a normal form has 18 bits. */
const shortest = 18

/**
 * The closed terms of each size, in order.
 *
 * - **Errors** `RangeError` where an undecided term is applied beside one that may have no normal form
 *   itself, so that it cannot be listed
 */
export const normalForms = (bits: number, tally: RedexTally): ReadonlyArray<ClosedTerms> => {
  const applied = (left: number, right: number, depth: number, fun: Terms, arg: Terms): Terms => {
    const closed = fun.closed * arg.closed
    const normal = fun.normal * arg.normal
    const open = (fun.normal + fun.undecided) * (arg.normal + arg.undecided)
    const terms: Array<string> = []
    if (open > normal) {
      const beside = fun.undecided > 0n ? (arg.undecided > 0n ? bits : right) : left
      if (beside >= shortest) throw new RangeError(`Expected a decided term of ${beside} bits`)
      const funs = fun.undecided > 0n ? fun.terms : words(left, depth, true)
      const args = fun.undecided > 0n ? words(right, depth, false) : arg.terms
      for (const a of funs) for (const b of args) terms.push(word(APPLY) + a + b)
    }
    return {
      closed,
      normal,
      endless: closed - open,
      undecided: open - normal,
      terms,
      largest: fun.largest &&
        arg.largest && [
          2n + fun.largest[0] + arg.largest[0],
          word(APPLY) + fun.largest[1] + arg.largest[1]
        ]
    }
  }
  const key = (size: number, depth: number): string => `${size} ${depth}`
  const neutral = Memo.by(key, (size: number, depth: number): Terms => {
    const variable = word(size - 1)
    let found: Terms =
      size >= 2 && size - 1 <= depth
        ? { ...none, closed: 1n, normal: 1n, largest: [BigInt(size), variable] }
        : none
    for (let left = 2; left <= size - 4; left++) {
      const right = size - 2 - left
      if (count(right, depth) === 0n) continue
      found = sum(found, applied(left, right, depth, neutral(left, depth), all(right, depth)))
    }
    return found
  })
  const all = Memo.by(key, (size: number, depth: number): Terms => {
    if (size < 2) return none
    const redexes = tally.get(key(size, depth))
    const body = all(size - 2, depth + 1)
    const abstractions: Terms = {
      ...body,
      terms: body.terms.map((it) => word(LAMBDA) + it),
      largest: body.largest && [2n + body.largest[0], word(LAMBDA) + body.largest[1]]
    }
    const found = sum(neutral(size, depth), abstractions)
    return redexes === undefined ? found : sum(found, ofRedexes(redexes))
  })
  return Array.from({ length: bits + 1 }, (_, size) => {
    const it = all(size, 0)
    return { bits: size, ...it, terms: it.terms.toSorted() }
  })
}
