import type { Register } from "@headwater/hypotheses"
import * as Effect from "effect/Effect"
import { type BadInput, expected } from "./BadInput.ts"

/** Whether a text is a natural number in decimal digits, not too many of them. */
export const isNatural = (text: string): boolean => /^[0-9]{1,20000}$/.test(text)

/** What an input may hold, as text: `r1=15,r7=1` and `0,1,1`. */
export interface Written {
  readonly input?: string | undefined
  readonly history?: string | undefined
}

/** The longest history that the machine takes. */
const longest = 1000

const registers = Effect.fnUntraced(function* (
  written: string
): Effect.fn.Return<Record<string, bigint>, BadInput> {
  const values: Record<string, bigint> = {}
  for (const part of written.split(",")) {
    const [, name = "", value = ""] = /^\s*([^=]*?)\s*=\s*(.*?)\s*$/s.exec(part) ?? []
    if (!/^r[0-7]$/i.test(name) || !isNatural(value)) {
      return yield* expected("registers such as r1=15,r7=1", part, "--input")
    }
    const register = name.toLowerCase()
    if (values[register] !== undefined) {
      return yield* expected("each register once", part.trim(), "--input")
    }
    values[register] = BigInt(value)
  }
  return values
})

const history = Effect.fnUntraced(function* (
  written: string
): Effect.fn.Return<ReadonlyArray<bigint>, BadInput> {
  const symbols = written.trim() === "" ? [] : written.split(",").map((symbol) => symbol.trim())
  const odd = symbols.find((symbol) => !isNatural(symbol))
  if (odd !== undefined) return yield* expected("natural numbers such as 0,1,1", odd, "--history")
  if (symbols.length > longest) {
    return yield* expected(`at most ${longest} symbols`, String(symbols.length), "--history")
  }
  return symbols.map(BigInt)
})

/** The input of the register machine that two flags write. */
export const input = Effect.fnUntraced(function* (
  written: Written
): Effect.fn.Return<Register.Input, BadInput> {
  const values = written.input === undefined ? undefined : yield* registers(written.input)
  const symbols = written.history === undefined ? undefined : yield* history(written.history)
  const length = values?.["r6"]
  if (symbols !== undefined && length !== undefined && length !== BigInt(symbols.length)) {
    return yield* expected(
      `r6=${symbols.length}, the length of the history`,
      `r6=${length}`,
      "--input"
    )
  }
  return {
    ...(values === undefined ? {} : { registers: values }),
    ...(symbols === undefined ? {} : { history: symbols })
  }
})
