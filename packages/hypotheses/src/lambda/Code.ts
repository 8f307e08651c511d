/**
 * # Code for the graph reducer
 *
 * A closed term as blocks of words. Variables are numbered by the level of their binder from
 * outside, so that one frame of cells serves the whole program: before a block is entered the
 * variables that it uses, and no others, are put into their cells.
 *
 * ## Blocks
 * - abstraction: `[LAM, n, body, level, -, -, levels × n]`, its body behind it
 * - spine with a variable at its head: `[VAR, n, need, count, level, args, levels × n, args]`
 * - spine with an abstraction at its head: `[RED, n, need, count, head, args, levels × n, args]`
 *
 * A level is that of a cell of the frame. `levels` are the variables that the block uses, in a node that is a closure of the block too.
 * `need` is how many cells its arguments take, and `args` where they begin, the last one first:
 * `level << 1` is a variable, `block << 1 | 1` a closure to be made, and a negative number a
 * constant: `~(block << 1)` a closed abstraction, `~(level << 1 | 1)` a free variable.
 *
 * @module
 */
import { APPLY, depths, LAMBDA, symbols, type Term } from "./Term.ts"

export const LAM = 0
export const VAR = 1
export const RED = 2
/** Where the frame begins: before it the reducer has what it keeps between calls. */
export const FRAME = 16
/** Words of a block before its levels. */
export const HEAD = 6

/**
 * Four blocks that every program begins with, behind a frame that ends there, so that lists of bits
 * can be handed to it: to enter what the first cell holds, a list's node `λz. z bit rest`, and the bits.
 */
const laidOut = (frame: number): ReadonlyArray<number> => {
  const at = (offset: number): number => frame + offset
  const [a, b, c] = [FRAME, FRAME + 1, FRAME + 2]
  return [
    [VAR, 1, 0, 0, a, at(7), a],
    [LAM, 2, at(15), c, 0, 0, a, b],
    [VAR, 3, 0, 2, c, at(24), a, b, c, b << 1, a << 1],
    [LAM, 0, at(32), a, 0, 0],
    [LAM, 1, at(39), b, 0, 0, a],
    [VAR, 1, 0, 0, a, at(46), a],
    [LAM, 0, at(52), a, 0, 0],
    [LAM, 0, at(58), b, 0, 0],
    [VAR, 1, 0, 0, b, at(65), b]
  ].flat()
}

const commons: Array<ReadonlyArray<number>> = []

const common = (frame: number): ReadonlyArray<number> => (commons[frame] ??= laidOut(frame))

/** Where the entering of what the first cell of the frame holds is. */
export const entering = (code: Code): number => code.frame
/** Where a list's node is. */
export const node = (code: Code): number => code.frame + 7
/** The constant `λx. λy. x`, which is bit 0. */
export const zero = (code: Code): number => ~((code.frame + 26) << 1)
/** The constant `λx. λy. y`, which is bit 1 and the empty list. */
export const one = (code: Code): number => ~((code.frame + 46) << 1)

/** A program that the reducer can run. */
export interface Code {
  /** The frame, empty, and the blocks. */
  readonly words: Int32Array
  /** The block to begin with. */
  readonly entry: number
  /** Where the frame ends. */
  readonly frame: number
}

const none: ReadonlyArray<number> = []

/** Variables of one cell, each a list that is shared by all who use that cell alone. */
const alone: Array<ReadonlyArray<number>> = []

const only = (cell: number): ReadonlyArray<number> => (alone[cell] ??= [cell])

/** Two rising lists as one. */
const union = (a: ReadonlyArray<number>, b: ReadonlyArray<number>): ReadonlyArray<number> => {
  if (a === b || b.length === 0) return a
  if (b.length > a.length) return union(b, a)
  const more = b.filter((it) => !a.includes(it))
  return more.length === 0 ? a : [...a, ...more].sort((x, y) => x - y)
}

/** For each symbol, where its term ends, and the frame cells of the variables free in it. */
interface Extents {
  readonly ends: Int32Array
  readonly free: ReadonlyArray<ReadonlyArray<number>>
  /** No fewer words than all blocks take. */
  readonly most: number
}

const extents = (text: ReadonlyArray<number>, around: ReadonlyArray<number>): Extents => {
  const ends = new Int32Array(text.length)
  const free = text.map(() => none)
  let most = 0
  for (let at = text.length - 1; at >= 0; at--) {
    const symbol = text[at]!
    if (symbol === LAMBDA) {
      const inner = free[at + 1]!
      ends[at] = ends[at + 1]!
      const isUsed = inner.length > 0 && inner[inner.length - 1] === FRAME + around[at]!
      free[at] = isUsed ? inner.slice(0, -1) : inner
    } else if (symbol === APPLY) {
      const arg = ends[at + 1]!
      ends[at] = ends[arg]!
      free[at] = union(free[at + 1]!, free[arg]!)
    } else {
      ends[at] = at + 1
      free[at] = only(FRAME + around[at]! - symbol)
    }
    most += HEAD + 1 + free[at]!.length
  }
  return { ends, free, most }
}

/** The cells that a closure of `levels` variables takes. */
export const cells = (levels: number): number => Math.max(2, levels + 1)

/** A closed term as symbols, with what its blocks need to know. */
export interface Parts extends Extents {
  readonly text: ReadonlyArray<number>
  readonly around: ReadonlyArray<number>
  /** The most abstractions around a symbol. */
  readonly deepest: number
}

/**
 * The parts of a closed term.
 *
 * - **Errors** `RangeError` for a term that is not closed
 */
export const partsOf = (term: Term): Parts => {
  const text = symbols(term)
  const around = depths(text)
  let deepest = 0
  for (let at = 0; at < text.length; at++) {
    const depth = around[at]!
    if (text[at]! > depth) {
      throw new RangeError("Expected a closed term, not one with a free variable")
    }
    if (depth > deepest) deepest = depth
  }
  return { text, around, deepest, ...extents(text, around) }
}

/** Writes the blocks of a closed term into words with room for them, and says where they end. */
export const lay = (
  { text, around, ends, free }: Parts,
  words: Int32Array,
  from: number
): number => {
  let used = from
  /** Terms whose blocks are to be written, each before the word that is to know where. */
  const due: Array<number> = []

  /** Writes the head of a block and its variables. */
  const block = (
    kind: number,
    levels: ReadonlyArray<number>,
    a: number,
    b: number,
    c: number,
    d: number
  ): void => {
    words[used++] = kind
    words[used++] = levels.length
    words[used++] = a
    words[used++] = b
    words[used++] = c
    words[used++] = d
    for (let k = 0; k < levels.length; k++) words[used++] = levels[k]!
  }

  /** Writes the blocks of a term, one behind the other as long as they lead into each other. */
  const blocks = (start: number): void => {
    for (let at = start; ;) {
      const levels = free[at]!
      const behind = used + HEAD + levels.length
      if (text[at] === LAMBDA) {
        block(LAM, levels, behind, FRAME + around[at]!, 0, 0)
        at++
        continue
      }
      let [head, count, need] = [at, 0, 0]
      for (; text[head] === APPLY; head++, count++) {
        const arg = ends[head + 1]!
        const inner = free[arg]!.length
        const isShared = text[arg]! > 0 || (text[arg] === LAMBDA && inner === 0)
        if (!isShared) need += cells(inner)
      }
      const symbol = text[head]!
      if (symbol === LAMBDA) block(RED, levels, need, count, behind + count, behind)
      else block(VAR, levels, need, count, FRAME + around[head]! - symbol, behind)
      for (let fun = at; fun < head; fun++) {
        const arg = ends[fun + 1]!
        const symbol = text[arg]!
        if (symbol > 0) words[used] = (FRAME + around[arg]! - symbol) << 1
        else due.push(arg, used)
        used++
      }
      if (symbol !== LAMBDA) return
      at = head
    }
  }

  blocks(0)
  for (let patch = due.pop(); patch !== undefined; patch = due.pop()) {
    const at = due.pop()!
    const isConstant = text[at] === LAMBDA && free[at]!.length === 0
    words[patch] = isConstant ? ~(used << 1) : (used << 1) | 1
    blocks(at)
  }
  return used
}

/**
 * The code of a closed term.
 *
 * - **Cost** O(bits^1.5) at worst: a term that uses k variables has k²/2 bits
 * - **Errors** `RangeError` for a term that is not closed
 */
export const compile = (term: Term): Code => {
  const parts = partsOf(term)
  const frame = FRAME + 1 + Math.max(3, parts.deepest)
  const head = common(frame)
  const entry = frame + head.length
  const words = new Int32Array(entry + parts.most)
  words.set(head, frame)
  return { words: words.slice(0, lay(parts, words, entry)), entry, frame }
}
