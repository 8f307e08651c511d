/**
 * # The state of the figure of bounds
 *
 * Everything that it depends on, as words, in the address beside what the other figures depend on.
 *
 * @module
 */
import * as Address from "../Address.ts"

/** The states of the machines, and the steps that each is given. */
export interface State {
  readonly states: string
  readonly steps: string
}

/** The figure that nobody has touched. */
export const usual: State = { states: "3", steps: "5" }

export const { read, write } = Address.of("bound.", ["states", "steps"], usual, 9)
