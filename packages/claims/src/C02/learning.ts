/**
 * # Learning from items of either kind
 *
 * Functions of three bits, learned from some of the eight instances and asked of the others. Embedded
 * items are learned by the posterior over all texts of the gates of a pass, uniform in the texts. Where work is
 * shown each work token is learned for itself, over all texts of one gate on what is visible, and the tokens
 * are then written freely, one after the other. Answers are those of more than half; ties count one half.
 *
 * @module
 */
import { Memo, Rational } from "@headwater/exact"
import { Circuit } from "@headwater/hypotheses"
import { Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"

/** How many instances a function of three bits has. */
export const instances = 8

/** The lines of the inputs: bit x of a line is its value at instance x. */
const lines = [0b11110000, 0b11001100, 0b10101010] as const

const popcount = (word: number): number => word.toString(2).replaceAll("0", "").length

/** What a gate makes of two lines. */
const gate = (table: number, a: number, b: number): number => {
  let word = 0
  if (table & 0b1000) word |= ~a & ~b
  if (table & 0b0100) word |= ~a & b
  if (table & 0b0010) word |= a & ~b
  if (table & 0b0001) word |= a & b
  return word & 0xff
}

/** How many texts of a given number of gates compute each function: the last gate reads any two lines. */
export const texts = Memo.by(Number, (gates: number): Float64Array => {
  const pairs = new Float64Array(2 ** 16)
  const known = new Uint8Array(lines.length + gates)
  known.set(lines)
  const visit = (length: number, left: number): void => {
    for (let i = 0; i < length; i++) {
      for (let j = i + 1; j < length; j++) {
        const [a, b] = [known[i]!, known[j]!]
        if (left === 1) {
          pairs[256 * a + b]!++
          continue
        }
        for (let table = 0; table < 16; table++) {
          known[length] = gate(table, a, b)
          visit(length + 1, left - 1)
        }
      }
    }
  }
  visit(lines.length, gates)
  const found = new Float64Array(256)
  for (const [pair, count] of pairs.entries()) {
    if (count === 0) continue
    for (let table = 0; table < 16; table++) found[gate(table, pair >> 8, pair & 255)]! += count
  }
  return found
})

/** Twice how many of the unseen instances the posterior over whole texts gets right. */
const embedded = (function_: number, seen: number, counts: Float64Array): number => {
  const votes = new Float64Array(instances)
  for (const [other, count] of counts.entries()) {
    if (count === 0 || ((other ^ function_) & seen) !== 0) continue
    for (let x = 0; x < instances; x++) votes[x]! += (other >> x) & 1 ? count : -count
  }
  let twice = 0
  for (let x = 0; x < instances; x++) {
    if ((seen >> x) & 1) continue
    const vote = votes[x]! * ((function_ >> x) & 1 ? 1 : -1)
    twice += vote > 0 ? 2 : vote === 0 ? 1 : 0
  }
  return twice
}

/** A gate on two visible lines of which some entries are known: 0 or 1, or -1 where it is not. */
interface Candidate {
  readonly a: number
  readonly b: number
  readonly entries: ReadonlyArray<number>
  /** In how many ways the other entries can be. */
  readonly weight: number
}

/** The gates that agree with a token where it was seen. */
const candidates = (
  visible: ReadonlyArray<number>,
  token: number,
  seen: number
): ReadonlyArray<Candidate> => {
  const found: Array<Candidate> = []
  for (let a = 0; a < visible.length; a++) {
    for (let b = a + 1; b < visible.length; b++) {
      const entries = [-1, -1, -1, -1]
      let isPossible = true
      for (let x = 0; x < instances && isPossible; x++) {
        if (((seen >> x) & 1) === 0) continue
        const at = 2 * ((visible[a]! >> x) & 1) + ((visible[b]! >> x) & 1)
        const value = (token >> x) & 1
        if (entries[at] === 1 - value) isPossible = false
        else entries[at] = value
      }
      if (!isPossible) continue
      found.push({ a, b, entries, weight: 2 ** entries.filter((it) => it < 0).length })
    }
  }
  return found
}

/** Sixteen times how many of the unseen instances are right after written work. */
const shown = (chain: ReadonlyArray<number>, seen: number): number => {
  const tokens = chain.map((token, k) => candidates([...lines, ...chain.slice(0, k)], token, seen))
  const answer = chain.at(-1)!
  const write = (bits: ReadonlyArray<number>, x: number): number => {
    const next = tokens[bits.length - lines.length]
    if (next === undefined) return bits.at(-1) === ((answer >> x) & 1) ? 1 : 0
    let vote = 0
    for (const { a, b, entries, weight } of next) {
      const entry = entries[2 * bits[a]! + bits[b]!]!
      if (entry >= 0) vote += entry === 1 ? weight : -weight
    }
    if (vote !== 0) return write([...bits, vote > 0 ? 1 : 0], x)
    return (write([...bits, 0], x) + write([...bits, 1], x)) / 2
  }
  let sum = 0
  for (let x = 0; x < instances; x++) {
    if (((seen >> x) & 1) === 0) {
      sum += write(
        lines.map((line) => (line >> x) & 1),
        x
      )
    }
  }
  return 16 * sum
}

/** The gates of a smallest circuit of each function of a size, as lines. */
const chains = Memo.by(Number, (size: number): ReadonlyArray<ReadonlyArray<number>> =>
  Array.from({ length: 256 }, (_, word) => word.toString(2).padStart(instances, "0"))
    .filter((table) => Circuit.optimum(table).size === size)
    .map((table) => {
      const known: Array<number> = [...lines]
      for (const { a, b, table: own } of Circuit.minimal(table).gates) {
        known.push(gate(own, known[a]!, known[b]!))
      }
      return known.slice(lines.length)
    })
)

/** Averages over all functions of a size and all sets of a given number of seen instances. */
export interface Accuracy {
  readonly shown: Rational
  /** By gates a pass. */
  readonly embedded: (gates: number) => Rational
}

export const accuracy = Memo.by(
  (size: number, seen: number) => `${size} ${seen}`,
  (size: number, seen: number): Accuracy => {
    const sets = Array.from({ length: 256 }, (_, set) => set).filter((it) => popcount(it) === seen)
    const all = chains(size)
    const asked = all.length * sets.length * (instances - seen)
    const total = (of: (chain: ReadonlyArray<number>, set: number) => number): number =>
      all.reduce((sum, chain) => sum + sets.reduce((part, set) => part + of(chain, set), 0), 0)
    return {
      shown: Rational.of(total(shown), 16 * asked),
      embedded: Memo.by(Number, (gates: number) =>
        Rational.of(
          total((chain, set) => embedded(chain.at(-1)!, set, texts(gates))),
          2 * asked
        )
      )
    }
  }
)

/** Functions of some size, the gates of a pass, and what may be spent on either kind of item. */
export const Lesson = Schema.Struct({
  size: Schema.Int,
  gates: Schema.Int,
  spent: Schema.Literals(["items", "tokens"]),
  amount: Schema.Int
})
export type Lesson = typeof Lesson.Type

/** An item is an instance and its answer, with the work between them where it is shown: a token a bit. */
const items = ({
  amount,
  size,
  spent
}: Lesson): { readonly shown: number; readonly embedded: number } =>
  spent === "items"
    ? { shown: amount, embedded: amount }
    : {
        shown: Math.floor(amount / (lines.length + size)),
        embedded: Math.floor(amount / (lines.length + 1))
      }

export const lesson = Reading.about(
  Lesson,
  (it) => {
    const many = items(it)
    return {
      ...it,
      shown: accuracy(it.size, many.shown).shown,
      embedded: accuracy(it.size, many.embedded).embedded(it.gates)
    }
  },
  {
    show: (it, found) => {
      const parts = [found.shown, found.embedded].map((part) => part.toNumber().toFixed(4))
      return `functions of ${it.size} gates, ${it.amount} ${it.spent}, ${it.gates} gates a pass: right ${parts[0]} of the time after shown work, ${parts[1]} embedded`
    }
  }
)

export type Measured = ReturnType<typeof lesson.measure>
