/**
 * # Programs as words of two generators
 *
 * The class of Turing RL: texts that permute n points. `00` is r, one step round; `01` is s, which swaps
 * the first two; `10`, the gamma code of k - 1, a body and `11` repeat the body k times, k ≥ 2; `11` ends.
 * Bodies are not empty and repetitions nest at most twice. A step is a generator or a turn, and the
 * empty text takes one.
 *
 * ## Main definitions
 * - {@link Word}: generators and repetitions; {@link bits}, {@link steps}, {@link permutation}, {@link print}
 * - {@link words}: every word up to a length, one by one
 *
 * The code is not complete: the masses `2^-bits` of all words sum to less than 1.
 *
 * @module
 */
import { Bits } from "@headwater/exact"
import { expected } from "./internal/expected.ts"

/** A generator, or a body that is repeated. */
export type Item = "r" | "s" | { readonly times: number; readonly body: Word }
export type Word = ReadonlyArray<Item>

/** How deep repetitions nest. */
export const depth = 2

const itemBits = (item: Item): number =>
  typeof item === "string"
    ? 2
    : 4 +
      Bits.gammaLength(BigInt(item.times - 1)) +
      item.body.reduce((n, it) => n + itemBits(it), 0)

const itemSteps = (item: Item): number =>
  typeof item === "string" ? 1 : item.times * item.body.reduce((n, it) => n + itemSteps(it), 1)

/**
 * The length of the text.
 *
 * @example
 * ```ts
 * import { Word } from "@headwater/infrabayes"
 * Word.bits([{ times: 4, body: ["r", "r", "s"] }]) // => 15
 * Word.bits([]) // => 2
 * ```
 */
export const bits = (word: Word): number => word.reduce((n, it) => n + itemBits(it), 2)

/**
 * The steps: generators applied and one a turn, at least 1.
 *
 * @example
 * ```ts
 * import { Word } from "@headwater/infrabayes"
 * Word.steps([{ times: 4, body: ["r", "r", "s"] }]) // => 16
 * ```
 */
export const steps = (word: Word): number =>
  Math.max(
    1,
    word.reduce((n, it) => n + itemSteps(it), 0)
  )

/** The images of points 0 to n - 1. */
export type Permutation = ReadonlyArray<number>

/** The one that leaves every point. */
export const identity = (n: number): Permutation => Array.from({ length: n }, (_, x) => x)

/** First one, then the other. */
export const composed = (first: Permutation, second: Permutation): Permutation =>
  first.map((x) => second[x]!)

/** One step round, and the swap of the first two. */
export const generators = (n: number): Readonly<Record<"r" | "s", Permutation>> => ({
  r: Array.from({ length: n }, (_, x) => (x + 1) % n),
  s: Array.from({ length: n }, (_, x) => (x === 0 ? 1 % n : x === 1 ? 0 : x))
})

/**
 * What the text computes on n points.
 *
 * @example
 * ```ts
 * import { Word } from "@headwater/infrabayes"
 * Word.permutation([{ times: 4, body: ["r", "r", "s"] }], 8).join("") // => "10325476"
 * ```
 */
export const permutation = (word: Word, n: number): Permutation => {
  if (!(Number.isInteger(n) && n >= 2)) throw new RangeError(expected("two points or more", n))
  const own = generators(n)
  const run = (body: Word): Permutation =>
    body.reduce<Permutation>((all, item) => {
      if (typeof item === "string") return composed(all, own[item])
      const turn = run(item.body)
      return Array.from({ length: item.times }).reduce<Permutation>(
        (sum) => composed(sum, turn),
        all
      )
    }, identity(n))
  return run(word)
}

/**
 * The text as it is written: `4[rrs]`.
 *
 * @example
 * ```ts
 * import { Word } from "@headwater/infrabayes"
 * Word.print(["s", { times: 2, body: ["r"] }]) // => "s2[r]"
 * ```
 */
export const print = (word: Word): string =>
  word.map((it) => (typeof it === "string" ? it : `${it.times}[${print(it.body)}]`)).join("")

/** Items of bodies, at most so long and so deep. */
const bodies = function* (room: number, levels: number): Generator<Word> {
  yield []
  for (const item of items(room, levels)) {
    for (const rest of bodies(room - itemBits(item), levels)) yield [item, ...rest]
  }
}

const items = function* (room: number, levels: number): Generator<Item> {
  if (room >= 2) {
    yield "r"
    yield "s"
  }
  if (levels === 0) return
  for (let times = 2; 6 + Bits.gammaLength(BigInt(times - 1)) <= room; times++) {
    const left = room - 4 - Bits.gammaLength(BigInt(times - 1))
    for (const body of bodies(left, levels - 1)) if (body.length > 0) yield { times, body }
  }
}

/**
 * Every word of at most `bits` bits.
 *
 * - **Cost** as many as there are: 15,095,563 at 32 bits. {@link WordClass} counts them faster
 *
 * @example
 * ```ts
 * import { Word } from "@headwater/infrabayes"
 * Array.from(Word.words(9), Word.print).slice(0, 5) // => ["", "r", "rr", "rrr", "rrs"]
 * ```
 */
export const words = (maxBits: number): Generator<Word> => bodies(maxBits - 2, depth)
