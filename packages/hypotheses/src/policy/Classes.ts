/**
 * # All texts, by what they do
 *
 * Every text of a language up to a number of symbols, in classes of texts that have the same value
 * in all 64 cells for every a, the same steps, and as many uses of what has a price. Classes of a
 * size are made from those of smaller sizes, so they cover every text without making it; texts are
 * made again on demand. 376 million texts of nine symbols fall into a million classes.
 *
 * ## Implementation notes
 * Texts with a search keep all ways to make them, since what a forced search does depends on the
 * text; of those without one, a single text stands for the class. Operands of the symmetric
 * operators are taken in one order, and conditions of `if` by where they are 0.
 *
 * These classes are no `Enumeration` and are not cut into shards for an `Engine`. An enumeration runs
 * each program; here a size is made from the store of all smaller ones, so that 376 million texts
 * take a million rows. A shard would have to make or carry that store, and merging shards by value
 * would repeat the look-ups that make a size. The policy language itself is enumerated like any
 * other, text by text.
 *
 * @module
 */
import { Arena, type Made, numberOf } from "./Arena.ts"
import { Forcings } from "./Forcings.ts"
import type { Game } from "./Game.ts"
import * as Planes from "./Planes.ts"
import type { Instructions } from "./Instructions.ts"
import { isLeaf, type Term } from "./Policy.ts"
import type { Operator } from "./Symbol.ts"

/** Texts that do the same at the same cost, by the number of the class. */
export interface Classes {
  readonly instructions: Instructions
  readonly game: Game
  readonly symbols: number
  /** The classes of the language's texts of `size` symbols. */
  readonly of: (size: number) => Int32Array
  /** The classes of what may stand inside a binder, texts among them. */
  readonly bodies: (size: number) => Iterable<number>
  /** The number of texts of the language of `size` symbols. */
  readonly texts: (size: number) => number
  /** The value, as sixteen words; the first four are the behaviour of a text. */
  readonly value: (id: number) => Int32Array
  readonly count: (id: number) => number
  /** A number for the steps, the same for the same steps only; see `steps`. */
  readonly time: (id: number) => number
  readonly steps: (time: number) => bigint
  /** Readings outside goals and inside, and plans with the world's model. */
  readonly reads: (id: number) => number
  readonly goalReads: (id: number) => number
  readonly plans: (id: number) => number
  readonly searches: (id: number) => boolean
  /** One of the texts. */
  readonly example: (id: number) => Term
  /** The texts, up to parts without a search, with how many each stands for. */
  readonly members: (id: number) => Iterable<readonly [text: Term, count: number]>
  /**
   * How many of the texts have a search that, moved by 1, 2 or 3 in all cells, makes a difference
   * that counts; searches whose outcomes are the same in all training cells are left alone.
   */
  readonly forced: (id: number, counts: (value: Int32Array) => boolean) => number
}

const operators = ["+", "^", "=", "*", "min"] as const

const conditional = numberOf("if")
const argmax = numberOf("argmax")
const plan = numberOf("plan")
const habit = numberOf("habit")
const train = numberOf("train")

/**
 * The classes of all texts of at most `symbols` symbols; bodies of binders have one symbol less, or
 * as many where `bodies` is set.
 *
 * - **Cost** LX of 7, 8 and 9 symbols: 2.6, 31 and 376 million texts in 0.2, 1 and 6 s, and 0.1, 0.2
 *   and 0.6 GB
 * - **Errors** `RangeError` for a number of symbols that is not from 1 to 15
 *
 * @example
 * ```ts
 * import { Policy } from "@headwater/hypotheses"
 * const { texts } = Policy.classes(Policy.LX, Policy.game("O"), 5)
 * ;[1, 2, 3, 4, 5].map(texts) // => [7, 16, 228, 1815, 20368]
 * ```
 */
export const classes = (
  instructions: Instructions,
  game: Game,
  symbols: number,
  { bodies = false }: { readonly bodies?: boolean } = {}
): Classes => {
  if (!(Number.isInteger(symbols) && symbols >= 1 && symbols <= 15)) {
    throw new RangeError(`Expected a number of symbols from 1 to 15, not \`${symbols}\``)
  }
  const arena = new Arena()
  const rules = Planes.rules(game)
  const has = new Set(instructions.symbols)
  const binary: ReadonlyArray<Operator> = operators.filter((it) => has.has(it))
  const marks = binary.map(numberOf)
  /** What may stand where no binder is around; and with a, or a reading, where one is. */
  const closed: Array<Int32Array> = [new Int32Array(0)]
  const all: Array<Int32Array> = [new Int32Array(0)]

  const leaves = (): void => {
    for (const symbol of instructions.symbols) {
      if (!isLeaf(symbol)) continue
      arena.value.set(Planes.leaf(symbol, game))
      const read = symbol === "w"
      arena.add(numberOf(symbol), read ? game.reading : 1, read ? 1 : 0, symbol === "a")
    }
  }

  const pairs = (lists: ReadonlyArray<Int32Array>, size: number, end: number): void => {
    for (let i = 1; 2 * i <= size - 1; i++) {
      const j = size - 1 - i
      const [firsts, seconds] = [lists[i]!, lists[j]!]
      for (let p = 0; p < firsts.length; p++) {
        const x = firsts[p]!
        for (let q = i === j ? p : 0; q < seconds.length; q++) {
          const y = seconds[q]!
          for (let s = 0; s < binary.length; s++) {
            Planes.operate(binary[s]!, arena.values, 16 * x, 16 * y, arena.value, end)
            arena.join(marks[s]!, x, y, -1, x === y ? 1 : 2)
          }
        }
      }
    }
  }

  const conditionals = (lists: ReadonlyArray<Int32Array>, size: number, end: number): void => {
    for (let i = 1; i < size - 2; i++) {
      for (const [x, copies] of arena.conditions(lists[i]!)) {
        for (let j = 1; i + j < size - 1; j++) {
          const [seconds, thirds] = [lists[j]!, lists[size - 1 - i - j]!]
          for (let p = 0; p < seconds.length; p++) {
            const y = seconds[p]!
            for (let q = 0; q < thirds.length; q++) {
              const z = thirds[q]!
              Planes.choose(arena.values, 16 * x, 16 * y, 16 * z, arena.value, end)
              arena.join(conditional, x, y, z, copies)
            }
          }
        }
      }
    }
  }

  const binders = (size: number): void => {
    for (const x of all[size - 1]!) {
      if (has.has("argmax")) {
        Planes.argmax(arena.values, 16 * x, arena.value)
        arena.bind(argmax, x, -1, arena.mark(5, 4, arena.steps[x]!, 0, 0))
      }
      if (has.has("habit")) {
        Planes.habit(arena.values, 16 * x, rules.model, 0, arena.value)
        arena.bind(habit, x, -1, arena.mark(6, 4, arena.steps[x]!, 1, game.reading))
      }
      if (has.has("plan") && instructions.plans === "world") {
        Planes.plan(arena.values, 16 * x, rules.model, 0, rules, arena.value)
        arena.bind(plan, x, -1, arena.mark(86, 68, arena.steps[x]!, 17, game.reading))
      }
    }
    if (!has.has("plan") || instructions.plans === "world") return
    for (let i = 1; i < size - 1; i++) {
      for (const x of all[i]!) {
        for (const y of closed[size - 1 - i]!) {
          Planes.plan(arena.values, 16 * x, arena.values, 16 * y, rules, arena.value)
          arena.bind(plan, x, y, arena.mark(86, 68, arena.steps[x]!, 17, arena.steps[y]!))
        }
      }
    }
  }

  const trained = (list: Int32Array): void => {
    for (const x of list) {
      Planes.asTrained(arena.values, 16 * x, arena.value)
      arena.join(train, x, -1, -1, 1)
    }
  }

  for (let size = 1; size <= symbols; size++) {
    const whole = size < symbols || bodies
    const lists = whole ? all : closed
    const from = arena.begin()
    if (size === 1) leaves()
    pairs(lists, size, whole ? Planes.words : 4)
    if (has.has("if")) conditionals(lists, size, whole ? Planes.words : 4)
    if (size > 1) binders(size)
    if (size > 1 && has.has("train")) trained(lists[size - 1]!)
    const made = Int32Array.from({ length: arena.length - from }, (_, k) => from + k)
    all.push(whole ? made : new Int32Array(0))
    const outside = instructions.reading === "goals"
    closed.push(made.filter((id) => !arena.isOpen(id) && !(outside && arena.reads(id) > 0)))
  }

  const example = (id: number): Term => {
    const { symbol, x, y, z } = arena.first(id)
    return { symbol, operands: [x, y, z].filter((it) => it >= 0).map(example) }
  }

  function* members(id: number): Iterable<readonly [Term, number]> {
    if (!arena.searches(id)) {
      yield [example(id), arena.count[id]!]
      return
    }
    for (const way of arena.ways(id)) {
      for (const [operands, copies] of combined(way, [way.x, way.y, way.z])) {
        yield [{ symbol: way.symbol, operands }, copies]
      }
    }
  }

  /** The operands of a way, each in every way; those without a search are counted in the way. */
  function* combined(
    way: Made,
    ids: ReadonlyArray<number>
  ): Iterable<readonly [ReadonlyArray<Term>, number]> {
    const [first = -1, ...rest] = ids
    if (first < 0) {
      yield [[], way.copies]
      return
    }
    const firsts = arena.searches(first) ? members(first) : [[example(first), 1] as const]
    for (const [text, count] of firsts) {
      for (const [others, copies] of combined(way, rest)) {
        yield [[text, ...others], count * copies]
      }
    }
  }

  const forcings = new Forcings(arena, rules)
  const forced = (id: number, counts: (value: Int32Array) => boolean): number => {
    if (!arena.searches(id)) return 0
    return forcings
      .of(id)
      .filter((it) => it.values.some((value) => counts(forcings.value(value))))
      .reduce((sum, it) => sum + it.count, 0)
  }

  const texts = (size: number): number => {
    let sum = 0
    for (const id of closed[size] ?? []) sum += arena.count[id]!
    return sum
  }

  return {
    instructions,
    game,
    symbols,
    of: (size) => closed[size] ?? new Int32Array(0),
    bodies: (size) => all[size] ?? [],
    texts,
    value: (id) => arena.values.subarray(16 * id, 16 * id + 16),
    count: (id) => arena.count[id]!,
    time: (id) => arena.steps[id]!,
    steps: (time) => arena.exact(time),
    reads: (id) => arena.reads(id),
    goalReads: (id) => arena.goalReads(id),
    plans: (id) => arena.plans(id),
    searches: (id) => arena.searches(id),
    example,
    members,
    forced
  }
}
