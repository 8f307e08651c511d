/**
 * # The state of the figure of bounds
 *
 * Everything that it depends on, as words, in the address beside what the other figures depend on.
 *
 * @module
 */

/** The states of the machines, and the steps that each is given. */
export interface State {
  readonly states: string
  readonly steps: string
}

/** The figure that nobody has touched. */
export const usual: State = { states: "3", steps: "5" }

const fields = ["states", "steps"] as const

const prefix = "bound."

/** The state as what follows the # of an address. */
export const write = (state: State): string => {
  const words = new URLSearchParams()
  for (const it of fields) if (state[it] !== usual[it]) words.set(prefix + it, state[it])
  return words.toString()
}

/** The state of an address; what it does not say is as usual. */
export const read = (hash: string): State => {
  const words = new URLSearchParams(hash.replace(/^#/, ""))
  const said = fields.flatMap((field) => {
    const word = words.get(prefix + field)
    return word === null ? [] : [[field, word.slice(0, 9)] as const]
  })
  return { ...usual, ...Object.fromEntries(said) }
}
