/**
 * # The state of the figure of worlds
 *
 * Everything that it depends on, as words, in the address beside what the other figures depend on.
 *
 * @module
 */

/** The reach of the chains, how many brains are seen, and how often each choice of them. */
export interface State {
  readonly reach: string
  readonly brains: string
  readonly visits: string
}

/** The figure that nobody has touched. */
export const usual: State = { reach: "2", brains: "30", visits: "1" }

const fields = ["reach", "brains", "visits"] as const

const prefix = "worlds."

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
