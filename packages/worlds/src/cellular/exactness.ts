/**
 * # Exactness of a digit automaton
 *
 * That an automaton answers for a world at every time and place is decided by finitely many checks. Four
 * copies of it read (t+1, u), (t, u-2), (t, u-1) and (t, u) while the digits of t and u come in, a carry and
 * two borrows with them. If in every situation that can be reached the first copy answers what the rule makes
 * of the other three, and the first row is right, then by induction on t all is right.
 *
 * ## Main definitions
 * - {@link exactness}: the proof, or the first check that fails; it takes nothing on trust
 *
 * @module
 */
import { breadth, type World } from "./Diagram.ts"
import { next as ruled } from "./Cells.ts"
import { after, type DigitAutomaton, states } from "./DigitAutomaton.ts"

/** @category models */
export type Exactness =
  | { readonly proved: true; readonly situations: number }
  | { readonly proved: false; readonly because: string }

const refuted = (because: string): Exactness => ({ proved: false, because })

/** Everything that can be reached from a start. */
const reached = (
  start: number,
  follow: (it: number) => ReadonlyArray<number>
): ReadonlySet<number> => {
  const all = new Set([start])
  for (const it of all) for (const to of follow(it)) all.add(to)
  return all
}

/** Whether zeros after the highest digits change no answer. */
const isPadded = (it: DigitAutomaton): boolean => {
  const all = reached(0, (state) => it.next[state] ?? [])
  return [...all].every((state) => it.answer[after(it, state, 0, 0)] === it.answer[state])
}

/** Whether cell (0, u) is bit u of the seed, for every u. */
const startsRight = (it: DigitAutomaton, world: World): boolean => {
  const size = states(it)
  // A situation: the state, and what of u was read: up to the breadth its value, beyond it that it is large.
  const width = Math.max(1, breadth(world))
  const levels = 32 - Math.clz32(width)
  const large = 2 ** levels
  const situation = (state: number, level: number, value: number): number =>
    state + size * (value + (large + 1) * level)
  const parts = (it: number): readonly [number, number, number] => [
    it % size,
    Math.floor(it / size / (large + 1)),
    Math.floor(it / size) % (large + 1)
  ]
  const all = reached(situation(0, 0, 0), (one) => {
    const [state, level, value] = parts(one)
    return [0, 1].map((digit) => {
      const to = after(it, state, 0, digit)
      if (value === large || (level === levels && digit === 1)) return situation(to, levels, large)
      return situation(
        to,
        Math.min(level + 1, levels),
        value + (level < levels ? digit << level : 0)
      )
    })
  })
  for (const one of all) {
    const [state, , value] = parts(one)
    const right = value < width ? (world.seed >> value) & 1 : 0
    if (it.answer[state] !== right) return false
  }
  return true
}

/** Whether every cell of a later row is what the rule makes of those of the row before. */
const follows = (it: DigitAutomaton, { rule }: World): Exactness => {
  const size = states(it)
  // The states of the four copies, the carry of t + 1, and the borrows of u - 1 and of one less than that.
  const start = 0b111 * size ** 4
  const all = reached(start, (one) => {
    const flags = Math.floor(one / size ** 4)
    const [carry, first, second] = [flags & 1, (flags >> 1) & 1, flags >> 2]
    const [below, left, middle, right] = copies(one, size)
    const found: Array<number> = []
    for (const t of [0, 1]) {
      for (const u of [0, 1]) {
        const less = u ^ first
        const borrows = (first & (u ^ 1)) * 2 + (second & (less ^ 1)) * 4
        found.push(
          ((((carry & t) + borrows) * size + after(it, below, t ^ carry, u)) * size +
            after(it, left, t, less ^ second)) *
            size ** 2 +
            after(it, middle, t, less) * size +
            after(it, right, t, u)
        )
      }
    }
    return found
  })
  for (const one of all) {
    const flags = Math.floor(one / size ** 4)
    if ((flags & 1) === 1) continue
    const [below, left, middle, right] = copies(one, size)
    const [first, second] = [(flags >> 1) & 1, flags >> 2]
    const made = ruled(
      rule,
      first + second > 0 ? 0 : (it.answer[left] ?? 0),
      first === 1 ? 0 : (it.answer[middle] ?? 0),
      it.answer[right] ?? 0
    )
    if (it.answer[below] !== made) return refuted("a cell is not what the rule makes of three")
  }
  return { proved: true, situations: all.size }
}

const copies = (one: number, size: number): readonly [number, number, number, number] => [
  Math.floor(one / size ** 3) % size,
  Math.floor(one / size ** 2) % size,
  Math.floor(one / size) % size,
  one % size
]

/**
 * Whether an automaton answers for every cell of a world, with a proof.
 *
 * - **Cost** four transitions for each of the situations that can be reached, at most 8 n^4 of n states, in
 *   the worlds here some hundreds
 * - **Errors** `RangeError` for an automaton with a state that it has not, or of more than 4096 states
 *
 * @example
 * ```ts
 * import { Cellular } from "@headwater/worlds"
 * const edge = { next: [[0, 1, 0, 1], [1, 1, 1, 1]], answer: [1, 0] } as const
 * Cellular.exactness(edge, { rule: 2, seed: 1 }) // => { proved: true, situations: 11 }
 * Cellular.exactness(edge, { rule: 6, seed: 1 }).proved // => false
 * ```
 *
 * @category accessors
 */
export const exactness = (it: DigitAutomaton, world: World): Exactness => {
  const size = states(it)
  if (size > 4096) throw new RangeError(`Expected at most 4096 states, not \`${size}\``)
  const stray = it.next.flat().find((to) => !(Number.isInteger(to) && to >= 0 && to < size))
  if (stray !== undefined || it.next.length !== size) {
    throw new RangeError(`Expected states below ${size}, not \`${stray ?? it.next.length}\``)
  }
  if (!isPadded(it)) return refuted("zeros after the highest digits change an answer")
  if (!startsRight(it, world)) return refuted("a cell of the first row is wrong")
  return follows(it, world)
}
