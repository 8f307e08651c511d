/**
 * # The state of the figure of beliefs
 *
 * Everything that it depends on, as words, in the address beside what the other figures depend on.
 *
 * @module
 */

/** Beliefs as masses, an event of two outcomes, and the stake at the third. */
export interface State {
  readonly beliefs: string
  readonly event: string
  readonly stake: string
}

/** The figure that nobody has touched. */
export const usual: State = {
  beliefs: "3/5,1/5,1/5;1/10,3/10,3/5",
  event: "01",
  stake: "0"
}

const fields = ["beliefs", "event", "stake"] as const

const prefix = "credal."

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
    return word === null ? [] : [[field, word.slice(0, 300)] as const]
  })
  return { ...usual, ...Object.fromEntries(said) }
}

/** Sets of beliefs to begin with. */
export const examples: ReadonlyArray<readonly [name: string, beliefs: string]> = [
  ["two beliefs that differ given the event", usual.beliefs],
  ["two beliefs that agree given the event", "3/5,1/5,1/5;3/10,1/10,3/5"],
  ["two beliefs that agree on the rest", "3/5,1/5,1/5;1/10,7/10,1/5"],
  ["four beliefs, closed under exchange", "9/16,3/16,1/4;3/8,3/8,1/4;3/8,1/8,1/2;1/4,1/4,1/2"],
  ["three beliefs", "3/5,1/5,1/5;1/10,3/10,3/5;1/5,7/10,1/10"],
  ["all beliefs", "1,0,0;0,1,0;0,0,1"],
  ["one belief", "1/2,1/4,1/4"]
]
