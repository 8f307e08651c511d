/**
 * # Plugins
 *
 * A learner of someone else's, often built against another copy of our packages. Only its public
 * fields are read, everything that comes out of it is checked, and what goes on from here is made
 * of our own rationals.
 *
 * @module
 */
import { Foreign, Rational } from "@headwater/exact"
import { Parametric } from "@headwater/priors"
import * as Learner from "./Learner.ts"
import type {
  Bit,
  BitSession,
  Declared,
  Exact,
  Fast,
  LearnerPlugin,
  Predictor,
  Standing
} from "./Predictor.ts"

/** A function among the fields of a value, which it is called on. */
const method = (value: unknown, name: string, what: string): Foreign.Callable => {
  const found = Foreign.isRecord(value) ? value[name] : undefined
  if (!Foreign.isCallable(found)) throw new TypeError(`Expected ${what} with a function ${name}`)
  return (...args) => found.call(value, ...args)
}

const number = (value: unknown, what: string): number => {
  if (typeof value === "number") return value
  throw new TypeError(`Expected ${what} to give a number, not \`${String(value)}\``)
}

/** What a learner predicts, in our rationals. */
const prediction = (value: unknown): ReadonlyMap<Bit, Rational> => {
  const get = method(value, "get", "predict to give a map")
  const size = Foreign.isRecord(value) ? value["size"] : undefined
  if (typeof size === "number" && size > 2) {
    throw new TypeError(`Expected predict to give 0 and 1 alone, not \`${size}\` symbols`)
  }
  const of = (bit: Bit): Rational => {
    const given = get(bit)
    return given === undefined ? Rational.zero : Foreign.rational(given, "a probability")
  }
  return new Map<Bit, Rational>([
    [0, of(0)],
    [1, of(1)]
  ])
}

const exact = (value: unknown): Exact => {
  const start = method(value, "start", "an exact learner")
  const predict = method(value, "predict", "an exact learner")
  const update = method(value, "update", "an exact learner")
  const standing = (state: unknown): Standing => ({
    predict: () => prediction(predict(state, undefined)),
    after: (bit) => standing(update(state, undefined, bit))
  })
  return {
    arithmetic: Learner.rational,
    start: () => standing(start()),
    predict: (state) => state.predict(),
    update: (state, _, bit) => state.after(bit)
  }
}

/** A number that can be a size or an error. */
const amount = (value: unknown, what: string): number => {
  const found = number(value, what)
  if (found >= 0 && found < Number.POSITIVE_INFINITY) return found
  throw new TypeError(`Expected ${what} to give a number of at least 0, not \`${found}\``)
}

const session = (value: unknown): BitSession => {
  const predict = method(value, "predict", "a session")
  const update = method(value, "update", "a session")
  const revert = method(value, "revert", "a session")
  const rest: BitSession = {
    predict: (bit) => number(predict(bit), "predict"),
    update: (bit) => number(update(bit), "update"),
    revert: () => void revert()
  }
  if (!Foreign.isRecord(value) || value["read"] === undefined) return rest
  const read = method(value, "read", "a session")
  return { ...rest, read: (bytes) => number(read(bytes), "read") }
}

const fast = (value: unknown): Fast => {
  const open = method(value, "open", "a fast form")
  const memory = method(value, "memory", "a fast form")
  const tolerance = Foreign.isRecord(value) ? value["tolerance"] : undefined
  const keepsRoom = Foreign.isRecord(value) && value["least"] !== undefined
  const least = keepsRoom ? method(value, "least", "a fast form") : undefined
  return {
    open: (undo, room) => session(open(undo, room)),
    tolerance: amount(tolerance, "tolerance"),
    memory: (bits) => amount(memory(bits), "memory"),
    ...(least === undefined ? {} : { least: (bits) => number(least(bits), "least") })
  }
}

const predictor = (value: unknown): Omit<Predictor, "id"> => {
  if (!Foreign.isRecord(value)) throw new TypeError("Expected make to give a predictor { exact }")
  return {
    exact: exact(value["exact"]),
    ...(value["fast"] === undefined ? {} : { fast: fast(value["fast"]) })
  }
}

const declarable: ReadonlyArray<Declared> = ["exchangeable"]

/** What a learner plugin has to look like, for messages. */
export const shape = 'a learner { learns: "bits", id, about, parameters, make }'

/**
 * The plugin as one of ours, called through its public fields; undefined if it is none.
 *
 * - **Errors** none here; what the plugin gives and is no predictor or probability is a `TypeError`
 *   when it is asked for, as are parameters that are none
 *
 * @example
 * ```ts
 * import { kt, Plugin } from "@headwater/learners"
 * Plugin.adopt(kt)?.about === kt.about // => true
 * Plugin.adopt({ ...kt, learns: undefined }) // => undefined
 * ```
 */
export const adopt = (value: unknown): LearnerPlugin | undefined => {
  if (!Foreign.isRecord(value) || value["learns"] !== "bits") return undefined
  const { id, about, make } = value
  if (!Foreign.isText(id) || !Foreign.isCallable(make)) return undefined
  if (!Parametric.is(value)) throw new TypeError(Parametric.wrong(value))
  const listed = Array.isArray(value["declares"]) ? new Set<unknown>(value["declares"]) : new Set()
  return {
    id,
    learns: "bits",
    about: typeof about === "string" ? about : "",
    declares: declarable.filter((name) => listed.has(name)),
    parameters: value.parameters,
    make: (values) => predictor(make.call(value, values))
  }
}
