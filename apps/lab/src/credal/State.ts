/**
 * # The state of the figure of beliefs
 *
 * Everything that it depends on, as words, in the address beside what the other figures depend on.
 *
 * @module
 */
import * as Address from "../Address.ts"

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

export const { read, write } = Address.of("credal.", ["beliefs", "event", "stake"], usual, 300)

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
