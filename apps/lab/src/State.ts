/**
 * # The state of the page
 *
 * Everything that a figure depends on, as texts. It stands in the address, so that a figure can be
 * cited and comes back as it was; defaults are left out. The texts are checked in the worker, where
 * they are used, and not here.
 *
 * @module
 */

/** What a figure is of. */
export interface State {
  readonly family: string
  /** A size or a range `A..B` of them. */
  readonly size: string
  readonly meter: string
  readonly time: string
  /** The rows of the first figure where the size is no range: bound or data. */
  readonly over: string
  /** A hard bound or a range of them. */
  readonly bound: string
  readonly prior: string
  /** Parameters of the prior; one may be a range. */
  readonly params: Readonly<Record<string, string>>
  /** The value at which the race is run, of the parameter that is along the first figure. */
  readonly at: string
  /** The address of a module of plugins. */
  readonly plugin: string
}

/** The state of a fresh page. */
export const usual: State = {
  family: "isqrt",
  size: "256",
  meter: "",
  time: "max",
  over: "bound",
  bound: "",
  prior: "soft",
  params: {},
  at: "",
  plugin: ""
}

const prefix = "param."

/** The longest word that is taken from an address. */
const longest = 2000

const fields = [
  "family",
  "size",
  "meter",
  "time",
  "over",
  "bound",
  "prior",
  "at",
  "plugin"
] as const

/** The state as what follows the # of an address. */
export const write = (state: State): string => {
  const words = new URLSearchParams()
  for (const field of fields) if (state[field] !== usual[field]) words.set(field, state[field])
  for (const [name, word] of Object.entries(state.params)) {
    if (word !== "") words.set(prefix + name, word)
  }
  return words.toString()
}

/** The state of an address, with defaults for what it lacks; unknown names are ignored. */
export const read = (hash: string): State => {
  const words = new URLSearchParams(hash.replace(/^#/, ""))
  const said = Object.fromEntries(
    fields.flatMap((field) => {
      const word = words.get(field)
      return word === null ? [] : [[field, word.slice(0, longest)]]
    })
  )
  const params = [...words].flatMap(([name, word]) =>
    name.startsWith(prefix) && name.length > prefix.length
      ? [[name.slice(prefix.length), word.slice(0, longest)] as const]
      : []
  )
  return { ...usual, ...said, params: Object.fromEntries(params) }
}

/** A word for a shell. */
const quoted = (word: string): string =>
  /^[A-Za-z0-9_./=,:@-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`

/** The command that prints the same numbers. */
export const command = (state: State): string =>
  [
    "headwater phase",
    quoted(state.family),
    `--size ${quoted(state.size)}`,
    ...(state.meter === "" ? [] : [`--meter ${quoted(state.meter)}`]),
    ...(state.time === "max" ? [] : [`--time ${quoted(state.time)}`]),
    ...(state.over === "data" ? ["--data all"] : []),
    ...(state.bound === "" ? [] : [`--bound ${quoted(state.bound)}`]),
    ...(state.prior === "soft" ? [] : [`--prior ${quoted(state.prior)}`]),
    ...Object.entries(state.params).flatMap(([name, word]) =>
      word === "" ? [] : [`--param ${quoted(`${name}=${word}`)}`]
    )
  ].join(" ")
