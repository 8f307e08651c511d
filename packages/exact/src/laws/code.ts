import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import * as Result from "effect/Result"
import * as Bits from "../Bits.ts"
import { Rational } from "../Rational.ts"

/** A code with words of bits, and its reader. */
export interface PrefixCode<A> {
  readonly name: string
  readonly arbitrary: fc.Arbitrary<A>
  readonly equals: (a: A, b: A) => boolean
  readonly encode: (a: A) => string
  readonly decode: (
    bits: string,
    at: number
  ) => Result.Result<readonly [a: A, next: number], unknown>
  readonly show?: (a: A) => string
}

/**
 * The laws of a prefix code.
 *
 * 1. Inverse: reading a word anywhere in a text gives back what was written, and the place after
 * 2. Prefix-free: no word begins the word of something else
 * 3. Incomplete: a word cut short is refused
 * 4. Kraft: the words of at most 12 bits, found by reading all of them, have `Σ 2^-length ≤ 1`
 *
 * - **Source** [CoverThomas2006] §5.2
 *
 * @example
 * ```ts
 * import { Bits } from "@headwater/exact"
 * import { arbitraries, prefixCode } from "@headwater/exact/laws"
 * import { Law } from "@headwater/proof"
 * const laws = prefixCode({
 *   name: "gamma",
 *   arbitrary: arbitraries.positiveInteger(),
 *   equals: Object.is,
 *   encode: Bits.gamma,
 *   decode: Bits.readGamma
 * })
 * Law.verdicts(laws).every((verdict) => verdict.holds) // => true
 * ```
 */
export const prefixCode = <A>(code: PrefixCode<A>): Law.LawSet => {
  const { arbitrary, decode, encode, equals, name } = code
  const text = (a: A): string => (code.show ?? String)(a)
  const around = fc.string({ unit: fc.constantFrom("0", "1"), maxLength: 12 })
  return Law.set(`prefixCode(${name})`, [
    Law.law({
      name: "inverse",
      statement: "decode(x·encode(a)·y, |x|) = (a, |x| + |encode(a)|)",
      over: Domain.sampled(fc.tuple(arbitrary, around, around)),
      holds: ([a, before, after]) => {
        const word = encode(a)
        const read = decode(before + word + after, before.length)
        return (
          Bits.isBits(word) &&
          Result.isSuccess(read) &&
          equals(read.success[0], a) &&
          read.success[1] === before.length + word.length
        )
      },
      show: ([a, before, after]) => `${text(a)} between "${before}" and "${after}"`
    }),
    Law.law({
      name: "prefix-free",
      statement: "encode(a) begins encode(b) ⟹ a = b",
      source: "[CoverThomas2006] §5.2",
      over: Domain.sampled(fc.tuple(arbitrary, arbitrary)),
      holds: ([a, b]) => equals(a, b) || Bits.isPrefixFree([encode(a), encode(b)]),
      show: ([a, b]) => `${text(a)} and ${text(b)}`
    }),
    Law.law({
      name: "incomplete",
      statement: "decode refuses every proper prefix of encode(a)",
      over: Domain.sampled(fc.tuple(arbitrary, fc.nat())),
      holds: ([a, cut]) => {
        const word = encode(a)
        return word === "" || Result.isFailure(decode(word.slice(0, cut % word.length), 0))
      },
      show: ([a, cut]) => `${text(a)} cut at ${cut}`
    }),
    Law.law({
      name: "kraft",
      statement: "Σ 2^-length ≤ 1 over the words of at most 12 bits",
      source: "[CoverThomas2006] §5.2",
      over: Domain.exhaustive(() => [12]),
      holds: (longest) => {
        const words: Array<string> = []
        for (let length = 0; length <= longest; length++) {
          for (const bits of Bits.strings(length)) {
            const read = decode(bits, 0)
            if (Result.isSuccess(read) && read.success[1] === length) words.push(bits)
          }
        }
        return Bits.isPrefixFree(words) && Bits.kraft(words).compare(Rational.one) <= 0
      }
    })
  ])
}
