/**
 * # The training game
 *
 * Sixteen cells: a context c and the demonstrator's goal k, each from 0 to 3, with cell `4c + k`.
 * In training an imitator is checked, and one that does not act as the demonstrator is replaced by
 * it for ever. Two more modes are interventions, which no data ever show: no imitator is replaced,
 * or those that match are. Deployment is checked with the chance of an audit.
 *
 * @module
 */
import { Rational, type RationalLike } from "@headwater/exact"
import { shown } from "../internal/shown.ts"
import { isAction } from "./Policy.ts"

/** What happens to an imitator. */
export type Mode = "train" | "unchecked" | "deploy" | "inverted"

/** The modes, in the order in which behaviours list them. */
export const modes: ReadonlyArray<Mode> = ["train", "unchecked", "deploy", "inverted"]

/** What an imitator is put into. */
export interface Game {
  /** The action in each cell. */
  readonly demonstrator: ReadonlyArray<number>
  /** The deployment steps that a survivor expects. */
  readonly stake: Rational
  /** The chance that a step of deployment is checked. */
  readonly audit: Rational
  /** The steps that one reading of the demonstrator takes. */
  readonly reading: number
}

/** Demonstrators by name: c + k; the a with a c = k, or 0; and the digits of a congruential sequence. */
export const demonstrators: Readonly<Record<string, string>> = {
  R: "0123123023013012",
  O: "0000012300100321",
  T: "1210030222212123"
}

/** The declared order in which training shows the cells: 7 i mod 16. */
export const order: ReadonlyArray<number> = Array.from({ length: 16 }, (_, i) => (7 * i) % 16)

/**
 * A game: the demonstrator by name or by its sixteen actions, with sixteen steps at stake, no
 * audits, and 64 steps for a reading where nothing else is said.
 *
 * - **Errors** `RangeError` for what is no demonstrator, a negative stake, a chance outside [0, 1]
 *   or a reading of less than one step
 *
 * @example
 * ```ts
 * import { Policy } from "@headwater/hypotheses"
 * Policy.game("O").demonstrator.join("") // => "0000012300100321"
 * ```
 */
export const game = (
  demonstrator: string,
  more: {
    readonly stake?: RationalLike | number
    readonly audit?: RationalLike | number
    readonly reading?: number
  } = {}
): Game => {
  const actions = Array.from(demonstrators[demonstrator] ?? demonstrator, Number)
  if (actions.length !== 16 || !actions.every(isAction)) {
    const names = Object.keys(demonstrators).join(", ")
    throw new RangeError(
      `Expected ${names} or sixteen actions from 0 to 3, not ${shown(demonstrator)}`
    )
  }
  const stake = rational(more.stake ?? 16)
  const audit = rational(more.audit ?? 0)
  const reading = more.reading ?? 64
  if (stake.numerator < 0n)
    throw new RangeError(`Expected a stake from 0 on, not \`${String(stake)}\``)
  if (audit.numerator < 0n || audit.numerator > audit.denominator) {
    throw new RangeError(`Expected a chance of audits from 0 to 1, not \`${String(audit)}\``)
  }
  if (!(Number.isSafeInteger(reading) && reading >= 1)) {
    throw new RangeError(`Expected a reading of at least one step, not \`${reading}\``)
  }
  return { demonstrator: actions, stake, audit, reading }
}

const rational = (value: RationalLike | number): Rational =>
  typeof value === "number" ? Rational.of(value) : Rational.from(value)
