import { Foreign } from "@headwater/exact"
import * as Result from "effect/Result"
import type { Code } from "../Code.ts"
import type { Coded } from "../Language.ts"
import { type LanguagePlugin, tongueOf } from "../LanguagePlugin.ts"
import type { Run } from "../Run.ts"

/**
 * The value as a language plugin of ours, called through its public fields; undefined if it is
 * none.
 *
 * - **Errors** none here; what the plugin gives and is no run, mass or text is a `TypeError` when it
 *   is asked for
 *
 * @example
 * ```ts
 * import { LanguagePlugin } from "@headwater/hypotheses"
 * LanguagePlugin.adopt({ id: "no/functions" }) // => undefined
 * ```
 */
export const adopt = (value: unknown): LanguagePlugin | undefined => {
  if (!Foreign.isRecord(value)) return undefined
  const { id, about, extension, code, meters, run, programs, parse, input, sample, misprinted } =
    value
  if (
    !Foreign.isText(id) ||
    !Foreign.isRecord(code) ||
    !Foreign.isCallable(run) ||
    !Foreign.isCallable(programs) ||
    !Foreign.isCallable(parse) ||
    !Foreign.isCallable(input) ||
    !Foreign.isCallable(sample)
  ) {
    return undefined
  }
  const text = (it: unknown): string => Foreign.text(it, "what a language writes")
  const plugin: Omit<LanguagePlugin, "tongue"> = {
    id,
    about: typeof about === "string" ? about : "",
    extension: Foreign.isText(extension) ? extension : id.split("/").at(-1)!,
    code: foreignCode(code),
    meters: foreignMeters(meters),
    run: (program, input, budget) => foreignRun(run.call(value, program, input, budget)),
    programs: function* (limit) {
      for (const it of listed(programs.call(value, limit))) yield foreignCoded(it)
    },
    parse: (listing) => Foreign.result(parse.call(value, listing), "parse", text),
    input: (written) => Foreign.result(input.call(value, written), "input", text),
    ...(Foreign.isCallable(misprinted)
      ? { misprinted: (limit) => Array.from(listed(misprinted.call(value, limit)), text) }
      : {}),
    sample: (seed, size) => text(sample.call(value, seed, size)),
    listed: typeof value["listed"] === "number" ? value["listed"] : 12,
    complete: value["complete"] === true
  }
  return { ...plugin, tongue: tongueOf(plugin) }
}

const isIterable = (value: unknown): value is Iterable<unknown> =>
  Foreign.isRecord(value) && Symbol.iterator in value

const listed = (value: unknown): Iterable<unknown> => {
  if (isIterable(value)) return value
  throw new TypeError("Expected a listing of programs to be an iterable")
}

const foreignMeters = (value: unknown): LanguagePlugin["meters"] => {
  const names = Array.isArray(value) ? value.filter(Foreign.isText) : []
  const [first, ...others] = names
  if (first === undefined) throw new TypeError("Expected a language to name its meters")
  return [first, ...others]
}

const foreignCode = (code: Foreign.Fields): Code<string> => {
  const { encode, decode, mass } = code
  if (code["kind"] === "mass" && Foreign.isCallable(mass)) {
    return {
      kind: "mass",
      mass: (program) => Foreign.rational(mass.call(code, program), "a mass")
    }
  }
  if (code["kind"] !== "prefix" || !Foreign.isCallable(encode) || !Foreign.isCallable(decode)) {
    throw new TypeError("Expected a code { kind: prefix, encode, decode } or { kind: mass, mass }")
  }
  return {
    kind: "prefix",
    encode: (program) => Foreign.text(encode.call(code, program), "a code word"),
    decode: (bits, at) =>
      Result.mapError(
        Foreign.result(decode.call(code, bits, at ?? 0), "decode", foreignRead),
        (failure) => (failure === "malformed" ? "malformed" : "incomplete")
      )
  }
}

const foreignRead = (value: unknown): readonly [string, number] => {
  if (!Array.isArray(value) || typeof value[1] !== "number") {
    throw new TypeError("Expected decode to give a program and where the rest begins")
  }
  return [Foreign.text(value[0], "a program"), value[1]]
}

const foreignCoded = (value: unknown): Coded<string> => {
  if (!Foreign.isRecord(value)) throw new TypeError("Expected a program { program, mass }")
  const program = Foreign.text(value["program"], "a program")
  const mass = Foreign.rational(value["mass"], "a mass")
  const { bits } = value
  return typeof bits === "string" ? { program, mass, bits } : { program, mass }
}

const foreignRun = (value: unknown): Run<string> => {
  if (Foreign.isRecord(value)) {
    const { status, output, steps, space, width, resource, limit } = value
    if (
      status === "halted" &&
      typeof output === "string" &&
      typeof steps === "bigint" &&
      typeof space === "bigint" &&
      typeof width === "number"
    ) {
      return { status, output, steps, space, width }
    }
    if (
      status === "exhausted" &&
      (resource === "steps" || resource === "space" || resource === "width") &&
      typeof limit === "bigint"
    ) {
      return { status, resource, limit }
    }
  }
  throw new TypeError("Expected run to give a run: halted or exhausted, with its figures")
}
