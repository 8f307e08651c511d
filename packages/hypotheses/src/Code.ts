/**
 * # Codes
 *
 * What a program weighs before it runs: `2^-|p|` for a bit string p of a prefix-free set, so that
 * the sum over all programs is at most 1 (Kraft's inequality), or a mass that is given outright.
 *
 * - [LiVitanyi2019] §1.11
 *
 * @module
 */
import type { RationalLike } from "@headwater/exact"
import type { Result } from "effect"

/**
 * A code by bit strings. No code word begins another; several words may spell one program, of
 * which `encode` writes one.
 */
export interface PrefixCode<P> {
  readonly kind: "prefix"
  encode(this: void, program: P): string
  /**
   * The program that begins at `at`, and where the rest begins. `incomplete`: the bits end inside
   * the code word. `malformed`: no continuation of the bits is a code word.
   */
  decode(
    this: void,
    bits: string,
    at?: number
  ): Result.Result<readonly [program: P, next: number], "incomplete" | "malformed">
  /** Whether the code claims that no bits are malformed, which is then a law. */
  readonly complete?: boolean
}

/** A code by masses: positive rationals that sum to at most 1 over the class. */
export interface MassCode<P> {
  readonly kind: "mass"
  mass(this: void, program: P): RationalLike
}

/** Either kind of code. */
export type Code<P> = PrefixCode<P> | MassCode<P>
