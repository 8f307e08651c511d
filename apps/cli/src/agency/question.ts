import { Diagram } from "@headwater/agency"
import { Rational } from "@headwater/exact"
import { Policy } from "@headwater/hypotheses"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { type BadInput, expected } from "../BadInput.ts"

/** What the command is asked, as flags have it. */
export interface Flags {
  readonly words: ReadonlyArray<string>
  readonly language: string | undefined
  readonly demonstrator: string | undefined
  readonly read: string | undefined
  readonly plan: number | undefined
  readonly stake: string | undefined
  readonly audit: string | undefined
  readonly seen: number | undefined
  readonly steps: bigint | undefined
  readonly noise: number | undefined
  readonly bits: number | undefined
  readonly gamma: string | undefined
  readonly svg: string | undefined
}

/** The symbols of the longest texts: by default those of 28 bits. */
export const symbolsOf = ({ bits = 28 }: Flags): number => Math.floor(bits / 4)

const languageOf = ({ language = "LX" }: Flags): Effect.Effect<Policy.Instructions, BadInput> => {
  const found = Policy.languages[language]
  const names = Object.keys(Policy.languages).join(", ")
  return found === undefined
    ? Effect.fail(expected(`a language of ${names}`, language, "--language"))
    : Effect.succeed(found)
}

/** A rational from 0 on, and to 1 where it is a chance. */
const rational = (
  flag: string,
  written: string | undefined,
  usual: Rational,
  what: string,
  most?: bigint
): Effect.Effect<Rational, BadInput> => {
  if (written === undefined) return Effect.succeed(usual)
  const read = Rational.parse(written)
  const fits =
    Result.isSuccess(read) &&
    read.success.numerator >= 0n &&
    (most === undefined || read.success.numerator <= most * read.success.denominator)
  return fits ? Effect.succeed(read.success) : Effect.fail(expected(what, written, flag))
}

const demonstratorOf = ({ demonstrator = "O" }: Flags): Effect.Effect<string, BadInput> => {
  const names = Object.keys(Policy.demonstrators)
  if (names.includes(demonstrator) || /^[0-3]{16}$/u.test(demonstrator)) {
    return Effect.succeed(demonstrator)
  }
  const what = `${names.join(", ")} or sixteen digits from 0 to 3`
  return Effect.fail(expected(what, demonstrator, "--demonstrator"))
}

const readOf = ({ read = "0" }: Flags): Effect.Effect<number, BadInput> =>
  read === "inf" || /^[0-9]{1,3}$/u.test(read)
    ? Effect.succeed(read === "inf" ? Infinity : Number(read))
    : Effect.fail(expected("a price in whole bits, or inf", read, "--read"))

/** The whole exponents of a range. */
export const gammasOf = ({
  gamma = "0..4"
}: Flags): Effect.Effect<ReadonlyArray<number>, BadInput> => {
  const [, from = "", to = from] = /^([0-9]{1,2})(?:\.\.([0-9]{1,2}))?$/u.exec(gamma) ?? []
  if (from === "" || Number(to) < Number(from)) {
    return Effect.fail(expected("whole exponents such as 0..4", gamma, "--gamma"))
  }
  const length = Number(to) - Number(from) + 1
  return Effect.succeed(Array.from({ length }, (_, k) => Number(from) + k))
}

/** What is asked, at an exponent of 0. */
export const questionOf = Effect.fnUntraced(function* (
  flags: Flags
): Effect.fn.Return<Diagram.Question, BadInput> {
  const { usual } = Diagram
  const demonstrator = yield* demonstratorOf(flags)
  const steps = "a number of steps such as 16 or 3/2"
  const stake = yield* rational("--stake", flags.stake, usual.stake, steps)
  const audit = yield* rational("--audit", flags.audit, usual.audit, "a chance such as 1/8", 1n)
  const language = yield* languageOf(flags)
  const read = yield* readOf(flags)
  return {
    language,
    demonstrator,
    symbols: symbolsOf(flags),
    gamma: 0,
    steps: flags.steps === undefined ? Infinity : Number(flags.steps),
    seen: flags.seen ?? usual.seen,
    noise: flags.noise ?? Infinity,
    stake,
    audit,
    read,
    plan: flags.plan ?? usual.plan
  }
})
