/**
 * # The memory of a fast context tree
 *
 * The first levels of the tree lie in an array, a node for every context; so its addresses follow
 * from the past and nothing is chased. Below hangs a compressed tree for every context of the last
 * of these levels: inner nodes only where contexts part, and leaves, which are whole contexts of
 * D bits. There are at most as many of each as bits were learned, however deep the tree is.
 *
 * Nodes between two that part have seen the same bits, so their weights have a closed form: the
 * node where `m` levels end gives weight `1 - 2^-m` to its estimate and `2^-m` to what is below.
 *
 *     state, path | array of levels | roots of compressed trees | inner nodes | leaves | history | journal
 *
 * The last three move as the memory grows, so nothing points into them but by index.
 *
 * @module
 */

/** Levels that lie in the array, if the tree is so deep. */
export const LEVELS = 16

/** Addresses of the state: where the tree stands between two runs. */
export const state = {
  /** The bit to learn next, and the one to stop before; bits are counted from {@link FIRST}. */
  at: 0,
  end: 4,
  /** The addresses where parts of the memory begin. */
  leaves: 8,
  history: 12,
  /** The next free inner node and the end of their part, as addresses. */
  inner: 16,
  innerEnd: 20,
  /** The next free leaf and their greatest number, as indices. */
  leaf: 24,
  leafEnd: 28,
  /** The next free place of the journal and its end, as addresses. */
  journal: 32,
  journalEnd: 36,
  /** The probability of the last bit. */
  given: 40,
  /** The product of the probabilities since it was set to 1, times 2^`taken`. */
  product: 48,
  taken: 56
} as const

/** The path of inner nodes to a leaf: an address a level. */
export const PATH = 64

/** The deepest tree. */
export const DEEPEST = 128

/** The index of the first bit: zeros lie before it, more than a context and a window long. */
export const FIRST = 256

/** Where nodes begin: behind the path. */
export const NODES = PATH + 4 * DEEPEST

/** The fields of a node; the first four are those of a node in the array too. */
export const node = {
  /** The posterior weight of the node's own estimate, and that of what is below. */
  own: 0,
  below: 8,
  /** `1 / (seen + 1)` */
  inverse: 16,
  /** How often each bit was seen. */
  seen: 24,
  /** The nodes below: 1 + twice the index of a leaf, the address of an inner node, 0 for none. */
  next: 32,
  /** The level. */
  level: 40
} as const

/** Bytes of a node in the array, of an inner node, and of a leaf: bits seen, and its first time. */
export const [ARRAY_NODE, INNER, LEAF] = [32, 48, 12]

/** Where a leaf keeps the time of the first bit that it saw. */
export const SINCE = 8

/**
 * Where the weight of a node's own estimate is below {@link TINY}, that of what is below is 1, and
 * its place holds `2 + k` instead: the weight is `own · 2^(-512 k)`.
 */
export const TINY = 2 ** -512
export const SCALE = 2 ** 512

/** Bytes of the journal for a node that an update changes, and for the update. */
export const [CHANGE, ENTRY] = [32, 32]

/** The fields of a change: what a node's first three were, and its address. */
export const change = { own: 0, below: 8, inverse: 16, node: 24 } as const

/** The fields of an entry, which follows the changes that it counts. */
export const entry = {
  changes: 0,
  /** The index of the leaf that was reached. */
  leaf: 4,
  /** Where the update hung something new, and what hung there; 0 where it did not. */
  slot: 8,
  hung: 12
} as const

/** The parts of fixed size. */
export interface Layout {
  readonly depth: number
  /** Levels of inner nodes in the array. */
  readonly levels: number
  /** Whether the array is all of the tree; its leaves are counts alone then. */
  readonly whole: boolean
  /** Where the roots of the compressed trees begin, or the leaves of an array that is whole. */
  readonly roots: number
  /** Where inner nodes begin. */
  readonly inner: number
}

/** Where the parts of fixed size of a tree lie. */
export const layoutOf = (depth: number): Layout => {
  const levels = Math.min(depth, LEVELS)
  const whole = depth <= LEVELS
  // the root has index 1, so the array begins with a node that there is none of
  const roots = NODES + ARRAY_NODE * 2 ** levels
  return { depth, levels, whole, roots, inner: roots + (whole ? 8 : 4) * 2 ** levels }
}
