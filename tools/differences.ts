/**
 * # Differences between what two versions say
 *
 * JSON is compared as a tree, members of a list by their `id` or `name` where they have one, and
 * `provenance` is left out; anything else is compared line by line.
 *
 * @module
 */

/** What a command said. */
export interface Said {
  readonly output: string
  readonly errors: string
  readonly code: number
}

type Renames = ReadonlyArray<readonly [before: string, after: string]>

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** By what a member of a list is found in another list. */
const nameOf = (value: unknown, index: number): string => {
  const name = isRecord(value) ? (value["id"] ?? value["name"]) : undefined
  return typeof name === "string" ? name : `${index}`
}

const isList = (value: unknown): value is ReadonlyArray<unknown> => Array.isArray(value)

type Parts = ReadonlyMap<string, unknown>

/** The parts of two values by name; nothing where they are no lists, or no records, both. */
const parts = (a: unknown, b: unknown): readonly [Parts, Parts] | undefined => {
  if (isList(a) && isList(b)) {
    const isNamed = [a, b].every((it) => new Set(it.map(nameOf)).size === it.length)
    const named = (all: ReadonlyArray<unknown>): Parts =>
      new Map(all.map((it, at) => [isNamed ? nameOf(it, at) : `${at}`, it]))
    return [named(a), named(b)]
  }
  const named = (all: Readonly<Record<string, unknown>>): Parts =>
    new Map(Object.entries(all).filter(([name]) => name !== "provenance"))
  return isRecord(a) && isRecord(b) ? [named(a), named(b)] : undefined
}

const short = (value: unknown): string => {
  const text = value === undefined ? "(absent)" : JSON.stringify(value)
  return text.length > 200 ? `${text.slice(0, 200)}…` : text
}

function* inTrees(before: unknown, after: unknown, path: string): Generator<string> {
  const [a, b] = parts(before, after) ?? []
  if (a === undefined || b === undefined) {
    if (JSON.stringify(before) !== JSON.stringify(after)) {
      yield `${path}: ${short(before)} -> ${short(after)}`
    }
    return
  }
  for (const name of new Set([...a.keys(), ...b.keys()])) {
    yield* inTrees(a.get(name), b.get(name), path === "" ? name : `${path}.${name}`)
  }
}

function* inLines(before: string, after: string, what: string): Generator<string> {
  const [a, b] = [before.split("\n"), after.split("\n")]
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    if (a[index] !== b[index]) {
      yield `${what}:${index + 1}: ${short(a[index])} -> ${short(b[index])}`
    }
  }
}

/** What differs, one line each; nothing where the two say the same up to the renames. */
export const differences = (
  before: Said,
  after: Said,
  renames: Renames = []
): ReadonlyArray<string> => {
  const renamed = (text: string): string =>
    renames.reduce((all, [old, now]) => all.replaceAll(old, now), text)
  const [old, now] = [parsed(renamed(before.output)), parsed(after.output)]
  return [
    ...(before.code === after.code ? [] : [`exit: ${before.code} -> ${after.code}`]),
    ...(old !== undefined && now !== undefined
      ? inTrees(old, now, "")
      : inLines(renamed(before.output), after.output, "out")),
    ...inLines(renamed(before.errors), after.errors, "err")
  ]
}
