/**
 * # Code for the graph reducer
 *
 * A closed term as blocks of words. Variables are numbered by the level of their binder from
 * outside, so that one frame of cells serves the whole program: whoever enters a block first puts
 * the variables that it uses, and no others, into their cells.
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
const common = (frame: number): ReadonlyArray<number> => {
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

const union = (a: ReadonlyArray<number>, b: ReadonlyArray<number>): ReadonlyArray<number> => {
  if (b.length > a.length) return union(b, a)
  const more = b.filter((it) => !a.includes(it))
  return more.length === 0 ? a : [...a, ...more].sort((x, y) => x - y)
}

/** For each symbol, where its term ends, and the frame cells of the variables free in it. */
const extents = (
  text: ReadonlyArray<number>,
  around: ReadonlyArray<number>
): {
  readonly ends: ReadonlyArray<number>
  readonly free: ReadonlyArray<ReadonlyArray<number>>
} => {
  const ends: Array<number> = Array.from({ length: text.length }, () => 0)
  const free: Array<ReadonlyArray<number>> = Array.from({ length: text.length }, () => none)
  for (let at = text.length - 1; at >= 0; at--) {
    const symbol = text[at] ?? 0
    const depth = around[at] ?? 0
    if (symbol === LAMBDA) {
      const inner = free[at + 1] ?? none
      ends[at] = ends[at + 1] ?? 0
      free[at] = inner.at(-1) === FRAME + depth ? inner.slice(0, -1) : inner
    } else if (symbol === APPLY) {
      const arg = ends[at + 1] ?? 0
      ends[at] = ends[arg] ?? 0
      free[at] = union(free[at + 1] ?? none, free[arg] ?? none)
    } else {
      ends[at] = at + 1
      free[at] = [FRAME + depth - symbol]
    }
  }
  return { ends, free }
}

const cells = (levels: number): number => Math.max(2, levels + 1)

/**
 * The code of a closed term.
 *
 * - **Cost** O(bits^1.5) at worst: a term that uses k variables has k²/2 bits
 */
export const compile = (term: Term): Code => {
  const text = symbols(term)
  const around = depths(text)
  const { ends, free } = extents(text, around)
  const frame = FRAME + 1 + around.reduce((most, depth) => Math.max(most, depth), 3)
  const words = [...Array.from({ length: frame }, () => 0), ...common(frame)]
  /** Terms whose blocks are to be written, and the word that is to know where. */
  const due: Array<readonly [at: number, patch: number, shift: (block: number) => number]> = []

  /** The word for an argument; its block comes later. */
  const argument = (at: number): void => {
    const symbol = text[at] ?? 0
    const patch = words.length
    if (symbol > 0) words.push((FRAME + (around[at] ?? 0) - symbol) << 1)
    else {
      const constant = symbol === LAMBDA && free[at]?.length === 0
      words.push(0)
      due.push([at, patch, constant ? (block) => ~(block << 1) : (block) => (block << 1) | 1])
    }
  }

  /** Writes the blocks of a term, one behind the other as long as they lead into each other. */
  const blocks = (start: number): void => {
    for (let at = start; ;) {
      const levels = free[at] ?? none
      if (text[at] === LAMBDA) {
        words.push(LAM, levels.length, words.length + HEAD + levels.length)
        words.push(FRAME + (around[at] ?? 0), 0, 0, ...levels)
        at++
        continue
      }
      const args: Array<number> = []
      let head = at
      for (; text[head] === APPLY; head++) args.push(ends[head + 1] ?? 0)
      let need = 0
      for (const arg of args) {
        const inner = free[arg]?.length ?? 0
        const isShared = (text[arg] ?? 0) > 0 || (text[arg] === LAMBDA && inner === 0)
        if (!isShared) need += cells(inner)
      }
      const first = words.length + HEAD + levels.length
      const next = first + args.length
      const symbol = text[head] ?? 0
      const target = symbol === LAMBDA ? next : FRAME + (around[head] ?? 0) - symbol
      words.push(symbol === LAMBDA ? RED : VAR, levels.length, need, args.length, target, first)
      words.push(...levels)
      for (const arg of args) argument(arg)
      if (symbol !== LAMBDA) return
      at = head
    }
  }

  const entry = words.length
  blocks(0)
  for (let next = due.pop(); next !== undefined; next = due.pop()) {
    const [at, patch, shift] = next
    words[patch] = shift(words.length)
    blocks(at)
  }
  return { words: Int32Array.from(words), entry, frame }
}
