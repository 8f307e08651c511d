/**
 * # Programs at random
 *
 * A program of a prefix code, drawn by tossing one bit after another until they are a code word:
 * the chance of each is its mass `2^-|p|`, and the chance of none is what Kraft's sum lacks to one.
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import type { Code, Language } from "@headwater/hypotheses"
import { Result } from "effect"
import type { Sampler } from "./Sampler.ts"

const coin: ReadonlyArray<Rational> = [Rational.one, Rational.one]

const prefix = <P>(code: Code.Code<P>, id: string): Code.PrefixCode<P> => {
  if (code.kind === "prefix") return code
  throw new RangeError(`Expected a language with a prefix code, not \`${id}\``)
}

/**
 * The code word that begins with `head` and goes on with tossed bits, of at most `bits` bits in all;
 * undefined where they are none.
 *
 * - **Errors** `RangeError` for a language whose code is by masses
 */
export const drawFrom = <P, I, O, M extends string>(
  language: Language.Language<P, I, O, M>,
  head: string,
  bits: number,
  sampler: Sampler
): Language.Coded<P> | undefined => {
  const code = prefix(language.code, language.id)
  for (let word = head; word.length <= bits; word += sampler.index(coin) === 0 ? "0" : "1") {
    const decoded = code.decode(word)
    if (Result.isSuccess(decoded)) {
      const [program, length] = decoded.success
      // a head that goes past a code word is no beginning of another
      return length === word.length
        ? { program, mass: Rational.pow2(-length), bits: word }
        : undefined
    }
    if (decoded.failure === "malformed" || word.length === bits) return undefined
  }
  return undefined
}

/**
 * A program of at most `bits` bits by its mass; undefined with the chance of all others.
 *
 * @example
 * ```ts
 * import { Register } from "@headwater/hypotheses"
 * import { Random, RandomProgram, Sampler } from "@headwater/learners"
 * const sampler = Sampler.from(Random.of(3))
 * const drawn = Array.from({ length: 100 }, () => RandomProgram.draw(Register.language, 60, sampler))
 * drawn.some((it) => it?.bits === "0000") // => true
 * ```
 */
export const draw = <P, I, O, M extends string>(
  language: Language.Language<P, I, O, M>,
  bits: number,
  sampler: Sampler
): Language.Coded<P> | undefined => drawFrom(language, "", bits, sampler)
