/**
 * # Headers of nodes
 *
 * The header of a node in the arena is the block whose closure the node is, or one of these.
 *
 * @module
 */

/** Header of a node that stands for another one: `[IND, node]`. */
export const IND = -1
/** Header of a thunk that is being evaluated. */
export const HOLE = -2
/** Header of a free variable, or such an application, with an argument: `[NEUTRAL, fun, arg]`. */
export const NEUTRAL = -3
/** Header of a node that a collection has moved: `[MOVED, address]`. */
export const MOVED = -4

/** Where the compiled reducer finds and leaves what it does not keep in the memory otherwise. */
export const state = { need: 12, value: 13, entering: 14 } as const
