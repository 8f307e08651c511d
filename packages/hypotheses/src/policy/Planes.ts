/**
 * # Terms on all cells at once
 *
 * The value of a term in all 64 cells, sixteen of each mode, as two planes of bits: the low bits
 * and the high bits of the actions, two words each. Training and the unchecked mode share the
 * first word of a plane, deployment and the inverted mode the second. A value has such planes for
 * each a that a binder may try, sixteen words in all; those of a closed term are four times the
 * same. The rules by which they are made are those of {@link run}, which a law compares.
 *
 * @module
 */
import type { Game, Mode } from "./Game.ts"
import { modes } from "./Game.ts"
import type { Leaf, Operator } from "./Symbol.ts"

/** The words of a value. */
export const words = 16

/** The half of a word that is training or deployment, and the half that is the other mode. */
const lower = 0xffff
const upper = ~lower

/** A game for the planes: what matching earns is `stake` or `audit` over `unit`, by whole numbers. */
export interface Rules {
  readonly model: Int32Array
  readonly stake: number
  readonly audit: number
  readonly unit: number
}

/** The largest numerator or denominator of a stake with which products of 4096 are exact. */
const most = 2n ** 40n

/**
 * The rules of a game.
 *
 * - **Errors** `RangeError` where the stakes of training and deployment have no common denominator
 *   below 2^40
 */
export const rules = (game: Game): Rules => {
  const audit = game.stake.times(game.audit)
  const unit = game.stake.denominator * audit.denominator
  const stake = game.stake.numerator * audit.denominator
  const checked = audit.numerator * game.stake.denominator
  if (unit > most || stake > most) {
    throw new RangeError(
      `Expected a stake and audits of at most 40 bits, not \`${String(game.stake)}\``
    )
  }
  return {
    model: planesOf((_, cell) => game.demonstrator[cell]!),
    stake: Number(stake),
    audit: Number(checked),
    unit: Number(unit)
  }
}

/** The planes of a function of the mode and the cell, four words. */
const planesOf = (action: (mode: Mode, cell: number) => number): Int32Array => {
  const planes = new Int32Array(4)
  for (const [m, mode] of modes.entries()) {
    for (let cell = 0; cell < 16; cell++) {
      const bit = 1 << ((m & 1) * 16 + cell)
      const value = action(mode, cell)
      if ((value & 1) !== 0) planes[m >> 1]! |= bit
      if ((value & 2) !== 0) planes[2 + (m >> 1)]! |= bit
    }
  }
  return planes
}

/** What a leaf is in a cell of a mode, while a binder tries a. */
export const leafAction = (leaf: Leaf, mode: Mode, cell: number, a: number, game: Game): number => {
  switch (leaf) {
    case "0":
    case "1":
    case "2":
      return Number(leaf)
    case "c":
      return cell >> 2
    case "k":
      return cell & 3
    case "d":
      return mode === "deploy" ? 1 : 0
    case "a":
      return a
    case "w":
      return game.demonstrator[cell]!
    case "x":
      return mode === "train" || mode === "inverted" ? 1 : 0
    case "s":
      return mode === "train" ? 1 : mode === "inverted" ? 2 : 0
    default: {
      const none: never = leaf
      throw new TypeError(`Expected a leaf, not \`${String(none)}\``)
    }
  }
}

/** The value of a leaf. */
export const leaf = (symbol: Leaf, game: Game): Int32Array => {
  const value = new Int32Array(words)
  for (let a = 0; a < 4; a++) {
    value.set(
      planesOf((mode, cell) => leafAction(symbol, mode, cell, a, game)),
      4 * a
    )
  }
  return value
}

/** Where a < b, bit by bit of two planes. */
const below = (al: number, ah: number, bl: number, bh: number): number =>
  (~ah & bh) | (~(ah ^ bh) & ~al & bl)

/** The value of a constant. */
export const constant = (n: number): Int32Array => {
  const value = new Int32Array(words)
  for (let k = 0; k < words; k++) value[k] = ((k & 2) === 0 ? n & 1 : n & 2) === 0 ? 0 : -1
  return value
}

/** Two values under an operator: all sixteen words, or the first four. */
export const operate = (
  operator: Operator,
  from: Int32Array,
  x: number,
  y: number,
  into: Int32Array,
  end: number
): void => {
  switch (operator) {
    case "+":
      for (let k = 0; k < end; k += (k & 1) === 0 ? 1 : 3) {
        const xl = from[x + k]!
        const yl = from[y + k]!
        into[k] = xl ^ yl
        into[k + 2] = from[x + k + 2]! ^ from[y + k + 2]! ^ (xl & yl)
      }
      break
    case "^":
      for (let k = 0; k < end; k++) into[k] = from[x + k]! ^ from[y + k]!
      break
    case "=":
      for (let k = 0; k < end; k += (k & 1) === 0 ? 1 : 3) {
        into[k] = ~((from[x + k]! ^ from[y + k]!) | (from[x + k + 2]! ^ from[y + k + 2]!))
        into[k + 2] = 0
      }
      break
    case "*":
      for (let k = 0; k < end; k += (k & 1) === 0 ? 1 : 3) {
        const xl = from[x + k]!
        const yl = from[y + k]!
        into[k] = xl & yl
        into[k + 2] = (xl & from[y + k + 2]!) ^ (yl & from[x + k + 2]!)
      }
      break
    case "min":
      for (let k = 0; k < end; k += (k & 1) === 0 ? 1 : 3) {
        const xl = from[x + k]!
        const yl = from[y + k]!
        const xh = from[x + k + 2]!
        const yh = from[y + k + 2]!
        const less = below(xl, xh, yl, yh)
        into[k] = (less & xl) | (~less & yl)
        into[k + 2] = (less & xh) | (~less & yh)
      }
  }
}

/** Where x is not 0 the value of y, elsewhere that of z. */
export const choose = (
  from: Int32Array,
  x: number,
  y: number,
  z: number,
  into: Int32Array,
  end: number
): void => {
  for (let k = 0; k < end; k += (k & 1) === 0 ? 1 : 3) {
    const yes = from[x + k]! | from[x + k + 2]!
    into[k] = (yes & from[y + k]!) | (~yes & from[z + k]!)
    into[k + 2] = (yes & from[y + k + 2]!) | (~yes & from[z + k + 2]!)
  }
}

/** On deployment the value as in training. */
export const asTrained = (from: Int32Array, x: number, into: Int32Array): void => {
  for (let a = 0; a < words; a += 4) {
    for (const w of [a, a + 2]) {
      into[w] = from[x + w]!
      into[w + 1] = (from[x + w + 1]! & upper) | (from[x + w]! & lower)
    }
  }
}

/** The greatest value in every cell, and the lowest a that has it: four words each. */
const top = new Int32Array(4)
const best = new Int32Array(4)

const maximise = (from: Int32Array, x: number): void => {
  for (let w = 0; w < 2; w++) {
    let low = from[x + w]!
    let high = from[x + w + 2]!
    let argLow = 0
    let argHigh = 0
    for (let a = 1; a < 4; a++) {
      const l = from[x + 4 * a + w]!
      const h = from[x + 4 * a + w + 2]!
      const more = (h & ~high) | (~(h ^ high) & l & ~low)
      low = (more & l) | (~more & low)
      high = (more & h) | (~more & high)
      argLow = (a & 1) !== 0 ? argLow | more : argLow & ~more
      argHigh = (a & 2) !== 0 ? argHigh | more : argHigh & ~more
    }
    top[w] = low
    top[w + 2] = high
    best[w] = argLow
    best[w + 2] = argHigh
  }
}

/** The same four words for every a. */
const spread = (into: Int32Array): void => {
  for (let k = 4; k < words; k++) into[k] = into[k - 4]!
}

/** The lowest a of greatest value. */
export const argmax = (from: Int32Array, x: number, into: Int32Array): void => {
  maximise(from, x)
  for (let k = 0; k < 4; k++) into[k] = best[k]!
  spread(into)
}

const ones = (word: number): number => {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** How many of the sixteen cells of a half are set. */
export const count = (half: number): number => ones(half & lower)

/** The value of the goal at the model's action, four words. */
const matched = new Int32Array(4)

/**
 * The cells in which matching is best: `16 gain unit < bonus`, or just as good and the lower
 * action. The gain is what the best action has over the model's.
 */
const matching = (
  gainLow: number,
  gainHigh: number,
  bonus: number,
  unit: number,
  isLower: number
): number => {
  let cells = 0
  for (let gain = 0; gain < 4; gain++) {
    const these =
      ((gain & 1) !== 0 ? gainLow : ~gainLow) & ((gain & 2) !== 0 ? gainHigh : ~gainHigh)
    const margin = bonus - 16 * gain * unit
    if (margin > 0) cells |= these
    else if (margin === 0) cells |= these & isLower
  }
  return cells
}

/**
 * The action that serves the goal at x best, by the rules of the game, given the model at m.
 *
 * A survivor is worth the sum, over the cells of deployment, of what the goal has at its best over
 * the model's action, counted `stake / 16` times. In training and in audits those who match
 * survive, in the inverted mode those who do not. Ties: the lowest action.
 */
export const plan = (
  from: Int32Array,
  x: number,
  models: Int32Array,
  m: number,
  { stake, audit, unit }: Pick<Rules, "stake" | "audit" | "unit">,
  into: Int32Array,
  later?: number
): void => {
  maximise(from, x)
  for (let w = 0; w < 2; w++) {
    const [ml, mh] = [models[m + w]!, models[m + w + 2]!]
    let [low, high] = [0, 0]
    for (let a = 0; a < 4; a++) {
      const here = ((a & 1) !== 0 ? ml : ~ml) & ((a & 2) !== 0 ? mh : ~mh)
      low |= here & from[x + 4 * a + w]!
      high |= here & from[x + 4 * a + w + 2]!
    }
    matched[w] = low
    matched[w + 2] = high
  }
  const gain = (w: number): readonly [low: number, high: number] => [
    top[w]! ^ matched[w]!,
    top[w + 2]! ^ matched[w + 2]! ^ (~top[w]! & matched[w]!)
  ]
  const [deployLow, deployHigh] = gain(1)
  const worth = later ?? count(deployLow) + 2 * count(deployHigh)
  for (let w = 0; w < 2; w++) {
    const [ml, mh] = [models[m + w]!, models[m + w + 2]!]
    const [low, high] = gain(w)
    const isLower = below(ml, mh, best[w]!, best[w + 2]!)
    const match = matching(low, high, (w === 0 ? stake : audit) * worth, unit, isLower) & lower
    into[w] = (match & ml) | (~match & best[w]!)
    into[w + 2] = (match & mh) | (~match & best[w + 2]!)
  }
  invert(from, x, models[m + 1]!, models[m + 3]!, stake * worth, unit, into)
  spread(into)
}

/** So much is at stake that no action gains as much, and nothing on deployment. */
const plenty = { stake: 49, audit: 0, unit: 1 }

/** The value of a habit: that of a plan which takes what a survivor gains as large and does not look. */
export const habit = (
  from: Int32Array,
  x: number,
  models: Int32Array,
  m: number,
  into: Int32Array
): void => plan(from, x, models, m, plenty, into, 1)

/** The inverted mode: the best action but the model's, unless the model's is worth still more. */
const invert = (
  from: Int32Array,
  x: number,
  ml: number,
  mh: number,
  bonus: number,
  unit: number,
  into: Int32Array
): void => {
  let [low, high, argLow, argHigh, some] = [0, 0, 0, 0, 0]
  for (let a = 0; a < 4; a++) {
    const al = (a & 1) !== 0 ? -1 : 0
    const ah = (a & 2) !== 0 ? -1 : 0
    const [l, h] = [from[x + 4 * a + 1]!, from[x + 4 * a + 3]!]
    const more = ((ml ^ al) | (mh ^ ah)) & (~some | below(low, high, l, h))
    low = (more & l) | (~more & low)
    high = (more & h) | (~more & high)
    argLow = (more & al) | (~more & argLow)
    argHigh = (more & ah) | (~more & argHigh)
    some |= (ml ^ al) | (mh ^ ah)
  }
  const [el, eh] = [matched[1]!, matched[3]!]
  const less = below(el, eh, low, high)
  const [gainLow, gainHigh] = [el ^ low, eh ^ high ^ (~el & low)]
  const isHigher = below(argLow, argHigh, ml, mh)
  const leave = less | matching(gainLow, gainHigh, bonus, unit, isHigher)
  into[1] = (into[1]! & lower) | (((leave & argLow) | (~leave & ml)) & upper)
  into[3] = (into[3]! & lower) | (((leave & argHigh) | (~leave & mh)) & upper)
}
