import type { Family } from "./Family.ts"

/** The shape of a family, for messages. */
export const shape = "a family { id, label, title, about, size, contexts, members }"

type Fields = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Fields => typeof value === "object" && value !== null

const texts = (at: string, value: Fields, names: ReadonlyArray<string>): string | undefined => {
  const wrong = names.find((name) => typeof value[name] !== "string")
  return wrong === undefined ? undefined : `${at}${wrong} as text`
}

const functions = (at: string, value: Fields, names: ReadonlyArray<string>): string | undefined => {
  const wrong = names.find((name) => typeof value[name] !== "function")
  return wrong === undefined ? undefined : `${at}${wrong} as a function`
}

const ofSize = (size: unknown): string | undefined => {
  if (!isRecord(size)) return "a size"
  const { examples } = size
  return (
    texts("size.", size, ["name", "expected"]) ??
    functions("size.", size, ["isValid"]) ??
    (Array.isArray(examples) && examples.length > 0 && examples.every(Number.isSafeInteger)
      ? undefined
      : "size.examples as numbers")
  )
}

const ofMember = (member: unknown, index: number): string | undefined => {
  const at = `members[${index}].`
  if (!isRecord(member)) return `members[${index}]`
  const { language } = member
  if (!isRecord(language) || !isRecord(language["tongue"]) || !isRecord(language["code"])) {
    return `${at}language with a code and a tongue`
  }
  return (
    texts(at, member, ["name", "about"]) ??
    functions(at, member, ["program", "input", "answer"]) ??
    texts(`${at}language.`, language, ["id"]) ??
    functions(`${at}language.`, language, ["run"]) ??
    (Array.isArray(language["meters"]) && language["meters"].length > 0
      ? undefined
      : `${at}language.meters`)
  )
}

/**
 * What a value lacks to be a family; undefined where it is one. Only the shape is checked; the rest
 * are laws.
 *
 * @example
 * ```ts
 * import { Family, isqrt } from "@headwater/programs"
 * Family.lacks(isqrt) // => undefined
 * Family.lacks({ ...isqrt, members: [{ name: "search" }] }) // => "members[0].language with a code and a tongue"
 * ```
 */
export const lacks = (value: unknown): string | undefined => {
  if (!isRecord(value)) return "an object"
  const { members } = value
  return (
    texts("", value, ["id", "label", "title", "about"]) ??
    ofSize(value["size"]) ??
    functions("", value, ["contexts"]) ??
    (Array.isArray(members)
      ? members.map(ofMember).find((it) => it !== undefined)
      : "members as a list")
  )
}

/** Whether a value has the shape of a family. */
export const is = (value: unknown): value is Family => lacks(value) === undefined
