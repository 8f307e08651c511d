import { Bits, Rational } from "@headwater/exact"
import { Domain, Law } from "@headwater/proof"
import { Equal, Result } from "effect"
import * as fc from "fast-check"
import type { MassCode, PrefixCode } from "../Code.ts"
import type { Coded, Language } from "../Language.ts"
import { type Checked, checked, type Subject } from "./Subject.ts"

const bitsOf = (coded: Coded<unknown>): string => {
  if (coded.bits === undefined)
    throw new TypeError("Expected the bits of a program, not `undefined`")
  return coded.bits
}

const massesSumToOne = <P>(listed: () => ReadonlyArray<Coded<P>>, length: number): boolean =>
  Rational.sum(listed().flatMap((it) => (isWithin(it, length) ? [it.mass] : []))).compare(
    Rational.one
  ) <= 0

/** Whether a program belongs to the listing up to a length. */
const isWithin = (coded: Coded<unknown>, length: number): boolean =>
  coded.mass.compare(Rational.pow2(-length)) >= 0

/** Every program once, shortest first, none too long. */
const ordered = (listed: ReadonlyArray<Coded<unknown>>, bits: number): boolean =>
  listed.every((it, index) => {
    const before = listed[index - 1]
    return (
      it.mass.sign > 0 &&
      isWithin(it, bits) &&
      (before === undefined || before.mass.compare(it.mass) >= 0)
    )
  })

const both = <P, I>({ bits, listed }: Checked<P, I>): ReadonlyArray<Law.Law> => [
  Law.law({
    name: "kraft",
    statement: "the masses of all programs sum to at most 1",
    source: "[LiVitanyi2019] §1.11",
    over: Domain.exhaustive(() => [bits]),
    holds: (length) => massesSumToOne(listed, length)
  }),
  Law.law({
    name: "listing-ordered",
    statement: "programs are listed by falling mass, down to 2^-bits and no further",
    over: Domain.exhaustive(() => [bits]),
    holds: (bits) => ordered(listed(), bits)
  })
]

const ofPrefixCode = <P, I>(
  { decode, encode }: PrefixCode<P>,
  { listed, programs, shown, sharp, complete, bits }: Checked<P, I>
): ReadonlyArray<Law.Law> => {
  const words = (): ReadonlyArray<string> => listed().map(bitsOf)
  const tail = fc.string({ unit: fc.constantFrom("0", "1"), maxLength: 16 })
  const reads = (word: string): Result.Result<readonly [P, number], unknown> => decode(word)
  let free: boolean | undefined
  return [
    Law.law({
      name: "prefix-free",
      statement: "no code word begins another, and what follows a code word does not matter",
      over: Domain.sampled(fc.tuple(programs, tail)),
      holds: ([program, after]) => {
        const word = encode(program)
        const read = reads(word)
        const further = reads(word + after)
        const cut = Array.from(word, (_, length) => reads(word.slice(0, length)))
        return (
          Equal.equals(Result.getSuccess(read), Result.getSuccess(further)) &&
          cut.every(Result.isFailure) &&
          (free ??= Bits.isPrefixFree(new Set(words())))
        )
      },
      show: ([program, after]) => `${shown(program)} and the rest "${after}"`
    }),
    Law.law({
      name: "decode-after-encode",
      statement: "decode(encode(p)) = (p, |encode(p)|)",
      over: Domain.sampled(programs),
      holds: (program) => {
        const word = encode(program)
        const read = reads(word)
        return (
          Result.isSuccess(read) &&
          Equal.equals(read.success[0], program) &&
          read.success[1] === word.length
        )
      },
      show: (program) => shown(program)
    }),
    Law.law({
      name: "listing-decodes",
      statement: "a listed program is what its bits are, and its mass is 2^-|bits|",
      over: Domain.exhaustive(listed),
      holds: (coded) => {
        const read = reads(bitsOf(coded))
        return (
          Result.isSuccess(read) &&
          Equal.equals(read.success[0], coded.program) &&
          coded.mass.equals(Rational.pow2(-bitsOf(coded).length))
        )
      },
      show: (coded) => `${coded.bits || "no bits"}, listed as ${shown(coded.program)}`
    }),
    Law.law({
      name: "listing-once",
      statement: "no bit string is listed twice",
      over: Domain.exhaustive(() => [bits]),
      holds: () => new Set(words()).size === words().length
    }),
    Law.law({
      name: "decode-total",
      statement: "any text decodes to a program within it, or is refused; nothing is thrown",
      over: Domain.sampled(
        fc.oneof(
          fc.string({ unit: fc.constantFrom("0", "1"), maxLength: 200 }),
          fc.string({ maxLength: 20 })
        )
      ),
      holds: (bits) => {
        const read = reads(bits)
        if (Result.isFailure(read))
          return ["incomplete", "malformed"].includes(String(read.failure))
        const next = read.success[1]
        return Number.isInteger(next) && next >= 0 && next <= bits.length
      }
    }),
    ...ofAllStrings(decode, words, longest(bits, sharp), complete)
  ]
}

const longest = (bits: number, sharp: number): number => {
  if (sharp <= bits) return sharp
  throw new RangeError(
    `Expected kraft-sharp up to the ${bits} bits that are listed, not \`${sharp}\``
  )
}

/** The laws that look at every bit string up to a length. */
const ofAllStrings = (
  decode: PrefixCode<unknown>["decode"],
  words: () => ReadonlyArray<string>,
  longest: number,
  complete: boolean
): ReadonlyArray<Law.Law> => {
  const over = Domain.exhaustive(() => Array.from({ length: longest + 1 }, (_, length) => length))
  const sharp = Law.law({
    name: "kraft-sharp",
    statement: "Σ_{|p|≤L} 2^-|p| + 2^-L·#{strings of L bits with no program at their head} = 1",
    source: "[LiVitanyi2019] §1.11",
    over,
    holds: (length) => {
      const short = [...new Set(words())].filter((word) => word.length <= length)
      if (!Bits.isPrefixFree(short)) return true // which is another law's concern
      let without = 0
      for (const bits of Bits.strings(length)) if (Result.isFailure(decode(bits))) without++
      return Bits.kraft(short)
        .plus(Rational.pow2(-length).times(Rational.of(without)))
        .equals(Rational.one)
    }
  })
  const noGap = Law.law({
    name: "complete",
    statement: "no bit string is malformed: each begins with a program or is the beginning of one",
    over,
    holds: (length) => {
      for (const bits of Bits.strings(length)) {
        const read = decode(bits)
        if (Result.isFailure(read) && read.failure === "malformed") return false
      }
      return true
    }
  })
  return complete ? [sharp, noGap] : [sharp]
}

const ofMassCode = <P, I>(
  { mass }: MassCode<P>,
  { listed, programs, shown }: Checked<P, I>
): ReadonlyArray<Law.Law> => [
  Law.law({
    name: "listing-masses",
    statement: "a listed program has the mass that the code gives it",
    over: Domain.exhaustive(listed),
    holds: (coded) => Rational.from(mass(coded.program)).equals(coded.mass),
    show: (coded) => shown(coded.program)
  }),
  Law.law({
    name: "mass-positive",
    statement: "every program has a positive mass of at most 1",
    over: Domain.sampled(programs),
    holds: (program) => {
      const given = Rational.from(mass(program))
      return given.sign > 0 && given.compare(Rational.one) <= 0
    },
    show: (program) => shown(program)
  })
]

/**
 * The laws of a language's code and listing.
 *
 * 1. kraft: masses sum to at most 1
 * 2. listing-ordered: by falling mass, down to `2^-bits`
 *
 * For a prefix code also prefix-free, decode-after-encode, listing-decodes, listing-once,
 * decode-total, kraft-sharp, and complete where the code says that it is; for masses listing-masses and
 * mass-positive. Kraft-sharp ties the listing to the decoder: a word that only one of them knows
 * breaks it.
 *
 * - **Cost** `2^sharp` decodings, and the listing of up to `2^bits` programs
 * - **Errors** `RangeError` where `sharp` is beyond `bits`
 *
 * @example
 * ```ts
 * import { Register } from "@headwater/hypotheses"
 * import { arbitraries, code } from "@headwater/hypotheses/laws"
 * import { Law } from "@headwater/proof"
 * const subject = { bits: 14, complete: true, inputs: arbitraries.input() }
 * Law.verdicts(code(Register.language, subject)).every((verdict) => verdict.holds) // => true
 * ```
 */
export const code = <P, I, O, M extends string>(
  language: Language<P, I, O, M>,
  subject: Subject<P, I> = {}
): Law.LawSet => {
  const all = checked(language, subject)
  return Law.set(`code(${language.id})`, [
    ...both(all),
    ...(language.code.kind === "prefix"
      ? ofPrefixCode(language.code, all)
      : ofMassCode(language.code, all))
  ])
}
