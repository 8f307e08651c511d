import { Axis, Diagram } from "@headwater/agency"
import { Rational } from "@headwater/exact"
import { Policy } from "@headwater/hypotheses"
import * as Result from "effect/Result"
import * as State from "./State.ts"

/** What cannot be asked, in one line. */
export class Problem extends Error {}

const wanted = (what: string, came: string): Problem =>
  new Problem(`Expected ${what}, not “${came}”`)

const rational = (name: string, word: string, most?: bigint): Rational => {
  const read = Rational.parse(word)
  const fits =
    Result.isSuccess(read) &&
    read.success.numerator >= 0n &&
    (most === undefined || read.success.numerator <= most * read.success.denominator)
  if (!fits) throw wanted(`a number from 0 on as ${name}`, word)
  return read.success
}

/** A number from `least` to `most`, or inf where that has a meaning. */
const number = (
  name: Axis.Axis,
  word: string,
  least: number,
  most: number,
  infinite: boolean
): number => {
  if (infinite && word === "inf") return Infinity
  const value = /^[0-9]+(\.[0-9]+)?$/.test(word) ? Number(word) : Number.NaN
  if (value >= least && value <= most) return value
  throw wanted(`a number from ${least} to ${most}${infinite ? " or inf" : ""} as ${name}`, word)
}

const whole = (name: Axis.Axis, value: number): number => {
  if (value === Infinity || Number.isInteger(value)) return value
  throw wanted(`a whole number as ${name}`, String(value))
}

/** The axis along which a state is drawn. */
export const axisOf = ({ along }: State.State): Axis.Axis => {
  const axis = State.axes.find((it) => it === along)
  if (axis === undefined) throw wanted(`one of ${State.axes.join(", ")}`, along)
  return axis
}

/** The question of a state. */
export const questionOf = (state: State.State, symbols: number): Diagram.Question => {
  const language = Policy.languages[state.language]
  if (language === undefined) {
    throw wanted(`a language of ${Object.keys(Policy.languages).join(", ")}`, state.language)
  }
  const { demonstrator } = state
  if (!(demonstrator in Policy.demonstrators) && !/^[0-3]{16}$/.test(demonstrator)) {
    throw wanted("R, O, T or sixteen digits from 0 to 3", demonstrator)
  }
  return {
    language,
    demonstrator,
    symbols,
    gamma: number("gamma", state.gamma, 0, 99, false),
    steps: whole("steps", number("steps", state.steps, 1, 1e12, true)),
    seen: whole("seen", number("seen", state.seen, 0, 16, false)),
    noise: number("noise", state.noise, 0, 999, true),
    stake: rational("stake", state.stake),
    audit: rational("audit", state.audit, 1n),
    read: number("read", state.read, 0, 999, true),
    plan: number("plan", state.plan, 0, 999, false)
  }
}
