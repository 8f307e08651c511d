/**
 * # Inputs of the register machine as text
 *
 * Registers such as `r1=15,r7=1`, and a history such as `history=0 1 1` among them; in JSON
 * `{"r1": 15, "history": [0, 1, 1]}`. Numbers beyond 2^53 are strings in JSON.
 *
 * @module
 */
import * as Result from "effect/Result"
import { draws } from "../internal/draws.ts"
import { shown } from "../internal/shown.ts"
import { text } from "../internal/text.ts"
import { type Inputs, isNatural } from "../Tongue.ts"
import { historyLimit, type Input } from "./Input.ts"

/** The symbols of a history, or undefined where one is no natural number. */
const symbolsOf = (written: string): ReadonlyArray<bigint> | undefined => {
  const words = written.split(/\s+/u).filter((word) => word !== "")
  return words.every(isNatural) ? words.map(BigInt) : undefined
}

const parse = (written: string | undefined): Result.Result<Input, string> => {
  if (written === undefined || written.trim() === "") return Result.succeed({})
  const registers: Record<string, bigint> = {}
  let history: ReadonlyArray<bigint> | undefined
  for (const part of written.split(",")) {
    const [, name = "", value = ""] = /^\s*([^=]*?)\s*=\s*(.*?)\s*$/su.exec(part) ?? []
    const register = name.toLowerCase()
    const symbols = register === "history" ? symbolsOf(value) : undefined
    if (symbols === undefined && !(/^r[0-7]$/u.test(register) && isNatural(value))) {
      return Result.fail(`expected registers such as r1=15,r7=1, not ${shown(part)}`)
    }
    if (symbols === undefined ? registers[register] !== undefined : history !== undefined) {
      return Result.fail(`expected each register once, not ${shown(part.trim())}`)
    }
    if (symbols === undefined) registers[register] = BigInt(value)
    else history = symbols
  }
  return history === undefined ? Result.succeed({ registers }) : withHistory({ registers }, history)
}

const withHistory = (
  input: Input,
  history: ReadonlyArray<bigint>
): Result.Result<Input, string> => {
  if (history.length > historyLimit) {
    return Result.fail(`expected at most ${historyLimit} symbols, not ${shown(history.length)}`)
  }
  const length = input.registers?.r6
  return length === undefined || BigInt(length) === BigInt(history.length)
    ? Result.succeed({ ...input, history })
    : Result.fail(
        `expected r6=${history.length}, the length of the history, not ${shown(`r6=${length}`)}`
      )
}

/** A natural number in JSON: a number that is exact, or a decimal string. */
const natural = (value: unknown): bigint | undefined =>
  (typeof value === "number" && Number.isSafeInteger(value) && value >= 0) ||
  (typeof value === "string" && isNatural(value))
    ? BigInt(value)
    : undefined

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const fromJson = (value: unknown): Result.Result<Input, string> => {
  const json = (it: unknown): string => shown(text(it))
  if (!isRecord(value)) {
    return Result.fail(`expected an object such as {"r1": 0}, not ${json(value)}`)
  }
  const registers: Record<string, bigint> = {}
  let history: ReadonlyArray<bigint> | undefined
  for (const [name, given] of Object.entries(value)) {
    if (name === "history") {
      const symbols = Array.isArray(given) ? given.map(natural) : [undefined]
      history = symbols.filter((symbol) => symbol !== undefined)
      if (history.length !== symbols.length || symbols.length > historyLimit) {
        return Result.fail(
          `expected at most ${historyLimit} natural numbers as history, not ${json(given)}`
        )
      }
    } else {
      const number = natural(given)
      if (!/^r[0-7]$/u.test(name)) {
        return Result.fail(`expected r0 to r7 or history, not ${shown(name)}`)
      }
      if (number === undefined) {
        return Result.fail(`expected a natural number as ${name}, not ${json(given)}`)
      }
      registers[name] = number
    }
  }
  return history === undefined
    ? Result.succeed({ registers })
    : Result.mapError(
        withHistory({ registers }, history),
        () =>
          `expected r6 to be the length of the history, ${history.length}, not ${shown(registers["r6"])}`
      )
}

const print = ({ registers = {}, history }: Input): string =>
  [
    ...Object.entries(registers).map(([name, value]) => `${name}=${value}`),
    ...(history === undefined ? [] : [`history=${history.join(" ")}`])
  ].join(",")

/** Small numbers in some of the registers, and a history in one of three. */
const sample = (seed: number, size: number): Input => {
  const draw = draws(seed)
  const number = (): bigint => BigInt(draw(size + 1))
  const history = draw(3) === 0 ? Array.from({ length: draw(6) }, number) : undefined
  const names = (["r0", "r1", "r2", "r3", "r4", "r5", "r7"] as const).filter(() => draw(2) === 0)
  const registers = Object.fromEntries(names.map((name) => [name, number()]))
  return history === undefined ? { registers } : { registers, history }
}

/** The inputs of the register machine: what is left out is 0. */
export const input: Inputs<unknown, Input> = {
  parse,
  fromJson,
  print,
  sample,
  withHistory
}
