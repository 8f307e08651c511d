import { shown } from "./shown.ts"

const isText = (it: unknown): boolean => typeof it === "string" && it !== ""
const isCallable = (it: unknown): boolean => typeof it === "function"
const isRecord = (it: unknown): boolean => typeof it === "object" && it !== null

const parts: ReadonlyArray<
  readonly [is: (it: unknown) => boolean, what: string, ...paths: ReadonlyArray<string>]
> = [
  [isText, "a text that is not empty", "id", "tongue.extension", "tongue.noun"],
  [isText, "a text that is not empty", "tongue.units.space"],
  [(it) => typeof it === "string", "a text", "about"],
  [(it) => it === "prefix" || it === "mass", "prefix or mass", "code.kind"],
  [(it) => Array.isArray(it) && it.length > 0 && it.every(isText), "a list of names", "meters"],
  [isCallable, "a function", "run", "programs"],
  [isCallable, "a function", ...["parse", "print", "decode", "isBits"].map((it) => `tongue.${it}`)],
  [isCallable, "a function", "tongue.input.parse", "tongue.input.fromJson", "tongue.input.print"],
  [isCallable, "a function", "tongue.input.sample", "tongue.output"],
  [isRecord, "an object with a word for each meter", "tongue.units.steps"]
]

/** What a value holds at a path such as `tongue.input.parse`. */
const at = (value: unknown, path: string): unknown =>
  path
    .split(".")
    .reduce<unknown>(
      (it, name) =>
        typeof it === "object" && it !== null
          ? Object.entries(it).find(([key]) => key === name)?.[1]
          : undefined,
      value
    )

/** One line on what a value lacks to be a language; undefined where it lacks nothing. */
export const fault = (value: unknown): string | undefined => {
  const mass = at(value, "code.kind") === "mass"
  const ofCode = mass ? ["code.mass"] : ["code.encode", "code.decode"]
  for (const [is, what, ...paths] of [...parts, [isCallable, "a function", ...ofCode] as const]) {
    const wrong = paths.find((path) => !is(at(value, path)))
    if (wrong !== undefined) {
      return `expected a language whose ${wrong} is ${what}, not ${shown(at(value, wrong))}`
    }
  }
  return undefined
}
