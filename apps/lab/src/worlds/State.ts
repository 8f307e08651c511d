/**
 * # The state of the figure of worlds
 *
 * Everything that it depends on, as words, in the address beside what the other figures depend on.
 *
 * @module
 */
import * as Address from "../Address.ts"

/** The reach of the chains, how many brains are seen, and how often each choice of them. */
export interface State {
  readonly reach: string
  readonly brains: string
  readonly visits: string
}

/** The figure that nobody has touched. */
export const usual: State = { reach: "2", brains: "30", visits: "1" }

export const { read, write } = Address.of("worlds.", ["reach", "brains", "visits"], usual, 9)
