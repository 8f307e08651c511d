/**
 * # All redexes, counted
 *
 * A closed term is a normal form around redexes `(λ M) N …`, and whether it has a normal form is
 * settled by theirs. So only they are decided, once for each size and for each number of variables
 * that may be free in them; see `normalForms.ts` for what follows.
 *
 * @module
 */
import { count } from "../programs.ts"
import { word } from "../Encoding.ts"
import { APPLY, LAMBDA as ABSTRACTION } from "../Term.ts"
import { type Arena, LAMBDA, VARIABLE } from "./Arena.ts"
import { Decider } from "./Decider.ts"
import { OpenTerms } from "./OpenTerms.ts"
import { larger, mergeRedexes, type Redexes, type RedexTally } from "./RedexTally.ts"
import { sizeOf } from "./sizeOf.ts"
import { binders, stepsOf, wordOf } from "./Word.ts"

/** The most bits of the terms that can be counted. */
export const mostBits = 40

/** A part of the redexes of all closed terms of `bits` bits. */
export interface RedexShard {
  readonly bits: number
  /** How many variables may be free. */
  readonly depths: ReadonlyArray<number>
  /** Of the functions in order, those whose number is `part` when divided by `parts`. */
  readonly part: number
  readonly parts: number
}

/** The terms of a depth that are worth a shard of their own, and those of one shard. */
const [few, each] = [100_000, 1_000_000]

const checked = (bits: number): void => {
  if (!(Number.isSafeInteger(bits) && bits >= 0 && bits <= mostBits)) {
    throw new RangeError(`Expected 0 to ${mostBits} bits, not \`${bits}\``)
  }
}

const shardsOf = (bits: number): ReadonlyArray<RedexShard> => {
  const depths = Array.from({ length: (bits >> 1) + 1 }, (_, depth) => depth)
  const terms = (depth: number): number => Number(count(bits - 2 * depth, depth))
  const small = depths.filter((depth) => terms(depth) > 0 && terms(depth) <= few)
  const large = depths
    .filter((depth) => terms(depth) > few)
    .flatMap((depth) => {
      const parts = Math.ceil(terms(depth) / each)
      return Array.from({ length: parts }, (_, part) => ({ bits, depths: [depth], part, parts }))
    })
  return small.length === 0 ? large : [{ bits, depths: small, part: 0, parts: 1 }, ...large]
}

/** The parts in which the redexes of closed terms of up to a number of bits are counted. */
export const redexShards = (bits: number): ReadonlyArray<RedexShard> => {
  checked(bits)
  return Array.from({ length: bits + 1 }, (_, size) => shardsOf(size)).flat()
}

/** The bits of a term of an arena, which may be open. */
const wordsOf = ({ fun, arg }: Arena, term: number): string => {
  const at = (it: number): string => {
    if (fun[it] === VARIABLE) return word(arg[it]!)
    if (fun[it] === LAMBDA) return word(ABSTRACTION) + at(arg[it]!)
    return word(APPLY) + at(fun[it]!) + at(arg[it]!)
  }
  return at(term)
}

/** Decides the redexes of closed terms of up to a number of bits. */
class Counter {
  readonly bits: number
  readonly #decider = new Decider()
  readonly #terms: OpenTerms

  constructor(bits: number) {
    this.bits = bits
    this.#terms = new OpenTerms(this.#decider.arena, bits)
    for (const term of this.#terms.kept()) this.#decider.decide(term)
    this.#decider.arena.settled = this.#decider.arena.count
  }

  /** The redexes of a shard at a depth. */
  count(size: number, depth: number, { part, parts }: RedexShard): Redexes {
    const { arena } = this.#decider
    const endless = { repeats: 0, grows: 0, pictured: 0 }
    const undecided: Array<string> = []
    const words = new Map<string, Map<number, number>>()
    let [terms, normal, functions] = [0, 0, 0]
    let largest: Redexes["largest"]
    const decide = (term: number): void => {
      terms++
      const it = this.#decider.decide(term)
      if (it === undefined) undecided.push(wordsOf(arena, term))
      else if (typeof it === "string") endless[it]++
      else {
        normal++
        if (largest === undefined || arena.size[it]! >= Number(largest[0])) {
          largest = larger(largest, [sizeOf(arena, it), wordsOf(arena, term)])
        }
        const word = depth <= binders ? wordOf(arena, it, depth) : undefined
        if (word !== undefined) {
          const steps = stepsOf(arena, term, depth)
          const times = words.get(word) ?? new Map<number, number>()
          words.set(word, times.set(steps, (times.get(steps) ?? 0) + 1))
        }
      }
    }
    for (let left = 2; left <= size - 4; left++) {
      this.#terms.each(left, depth, (fun) => {
        const hasVariableAtHead = (arena.form[fun]! & 2) !== 0
        if (hasVariableAtHead || functions++ % parts !== part) return
        this.#terms.each(size - 2 - left, depth, (arg) => {
          const mark = arena.count
          decide(arena.apply(fun, arg))
          arena.rewind(mark)
        })
      })
    }
    return { terms, normal, endless, largest, undecided: undecided.toSorted(), words }
  }
}

let counter = new Counter(0)

/**
 * What became of the redexes of a shard of the closed terms of up to a number of bits.
 *
 * - **Cost** a second or two for all shards of 30 bits, a minute for 36
 */
export const redexTally = (bits: number, shard: RedexShard): RedexTally => {
  checked(bits)
  if (counter.bits !== bits) counter = new Counter(bits)
  const found = new Map<string, Redexes>()
  for (const depth of shard.depths) {
    const size = shard.bits - 2 * depth
    const redexes = counter.count(size, depth, shard)
    if (redexes.terms > 0) found.set(`${size} ${depth}`, redexes)
  }
  return mergeRedexes.combine(mergeRedexes.initialValue, found)
}
