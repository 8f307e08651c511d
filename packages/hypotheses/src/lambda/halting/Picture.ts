/**
 * # Reductions that cannot end
 *
 * A finite picture of all reductions of a term: a machine that evaluates the head first, whose
 * closures, stacks and bindings are merged by where in the term they come from. What the machine does
 * the picture does too, so where the picture has a way on from every state of a set to states of the
 * set alone, the machine never ends and the term has no normal form.
 *
 * A state is a closure and a stack. An abstraction takes the argument on top of the stack; on an empty
 * one its variable stands for itself. A variable that stands for itself needs the normal form of each
 * of its arguments: it is enough that one of them has none.
 *
 * ## References
 * - [VanHornMight2010]
 *
 * @module
 */
import { type Arena, LAMBDA, NUMERAL, VARIABLE } from "./Arena.ts"

/** A term as positions in prefix order. */
interface Positions {
  /** 0 for a variable, 1 for an abstraction, 2 for an application. */
  readonly kinds: ReadonlyArray<number>
  /** The binder of a variable, or -1; where the argument of an application begins. */
  readonly links: ReadonlyArray<number>
  /** The binders of the variables free in the term at each position, in order. */
  readonly free: ReadonlyArray<ReadonlyArray<number>>
}

/** The most positions, states and visits: larger pictures are not drawn. */
const most = { positions: 160, states: 4000, visits: 60_000 } as const

const positionsOf = (arena: Arena, term: number): Positions | undefined => {
  const kinds: Array<number> = []
  const links: Array<number> = []
  const free: Array<ReadonlyArray<number>> = []
  let isShort = true
  const walk = (it: number, around: ReadonlyArray<number>): ReadonlyArray<number> => {
    const at = kinds.length
    const fun = arena.fun[it]!
    const arg = arena.arg[it]!
    if (at >= most.positions || fun === NUMERAL) isShort = false
    if (!isShort) return []
    kinds.push(fun === VARIABLE ? 0 : fun === LAMBDA ? 1 : 2)
    links.push(-1)
    free.push([])
    let found: ReadonlyArray<number>
    if (fun === VARIABLE) {
      const binder = around[around.length - arg] ?? -1
      links[at] = binder
      found = binder < 0 ? [] : [binder]
    } else if (fun === LAMBDA) found = walk(arg, [...around, at]).filter((it) => it !== at)
    else {
      const left = walk(fun, around)
      links[at] = kinds.length
      const right = walk(arg, around)
      found = [...new Set([...left, ...right])].sort((a, b) => a - b)
    }
    free[at] = found
    return found
  }
  walk(term, [])
  return isShort ? { kinds, links, free } : undefined
}

/** The variable that stands for itself. */
const ITSELF = -1
/** The empty stack. */
const EMPTY = -1

/** A position with the times at which its free variables were bound. */
interface Closure {
  readonly at: number
  readonly bound: ReadonlyArray<number>
  readonly time: number
}

class Numbering<A> {
  readonly all: Array<A> = []
  readonly #numbers = new Map<string, number>()

  of(key: string, make: () => A): number {
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    this.#numbers.set(key, this.all.length)
    return this.all.push(make()) - 1
  }
}

/** The picture of a term's reductions that tells bindings apart by the last `memory` calls. */
class Picture {
  readonly #positions: Positions
  readonly #memory: number
  readonly #closures = new Numbering<Closure>()
  readonly #times = new Numbering<ReadonlyArray<number>>()
  readonly #states = new Numbering<readonly [closure: number, stack: number]>()

  /** What variables are bound to, by binder and time. */
  readonly #bindings = new Map<
    number,
    { readonly to: Set<number>; readonly readers: Set<number> }
  >()
  /** What is below the argument of an application on the stack. */
  readonly #below = new Map<number, { readonly to: Set<number>; readonly readers: Set<number> }>()
  /** Stacks whose arguments are needed. */
  readonly #opened = new Set<number>()
  readonly #due: Array<number> = []
  #visits = 0

  constructor(positions: Positions, memory: number) {
    this.#positions = positions
    this.#memory = memory
  }

  /** Whether no reduction from the term ends. */
  isEndless(): boolean {
    this.#times.of("", () => [])
    this.#state(this.#closure(0, [], 0), EMPTY)
    for (let state = this.#due.pop(); state !== undefined; state = this.#due.pop()) {
      if (++this.#visits > most.visits || this.#states.all.length > most.states) return false
      this.#successors(state, state)
    }
    return this.#survives()
  }

  #closure(at: number, bound: ReadonlyArray<number>, time: number): number {
    return this.#closures.of(`${at} ${bound.join(" ")},${time}`, () => ({ at, bound, time }))
  }

  #state(closure: number, stack: number): number {
    return this.#states.of(`${closure} ${stack}`, () => {
      this.#due.push(this.#states.all.length)
      return [closure, stack]
    })
  }

  #cell(
    map: Map<number, { readonly to: Set<number>; readonly readers: Set<number> }>,
    key: number
  ): { readonly to: Set<number>; readonly readers: Set<number> } {
    const known = map.get(key)
    if (known !== undefined) return known
    const cell = { to: new Set<number>(), readers: new Set<number>() }
    map.set(key, cell)
    return cell
  }

  #add(cell: { readonly to: Set<number>; readonly readers: Set<number> }, value: number): void {
    if (cell.to.has(value)) return
    cell.to.add(value)
    this.#due.push(...cell.readers)
  }

  /** The part of a closure at a position below it. */
  #part({ at, bound, time }: Closure, below: number): number {
    const { free } = this.#positions
    const outer = free[at]!
    return this.#closure(
      below,
      free[below]!.map((binder) => bound[outer.indexOf(binder)]!),
      time
    )
  }

  /** Evaluates the arguments of a stack, each on an empty one. */
  #open(stack: number): void {
    for (let due = [stack]; due.length > 0;) {
      const it = due.pop()!
      if (it === EMPTY || this.#opened.has(it)) continue
      this.#opened.add(it)
      this.#state(this.#argument(it), EMPTY)
      due = [...due, ...(this.#below.get(it)?.to ?? [])]
    }
  }

  /** The argument on top of a stack. */
  #argument(stack: number): number {
    const closure = this.#closures.all[stack]!
    return this.#part(closure, this.#positions.links[closure.at]!)
  }

  /** A binding's key. */
  #key(binder: number, time: number): number {
    return time * 256 + binder
  }

  /** Where a state leads; `ITSELF` among them where its head may stand for itself. */
  #successors(state: number, reader: number): ReadonlyArray<number> {
    const { kinds, links, free } = this.#positions
    const [number, stack] = this.#states.all[state]!
    const closure = this.#closures.all[number]!
    const { at, bound } = closure
    if (kinds[at] === 2) {
      this.#add(this.#cell(this.#below, number), stack)
      if (this.#opened.has(number)) this.#open(stack)
      return [this.#state(this.#part(closure, at + 1), number)]
    }
    if (kinds[at] === 0) {
      if (links[at]! < 0) {
        this.#open(stack)
        return [ITSELF]
      }
      const cell = this.#cell(this.#bindings, this.#key(links[at]!, bound[0]!))
      cell.readers.add(reader)
      if (cell.to.has(ITSELF)) this.#open(stack)
      return [...cell.to].map((it) => (it === ITSELF ? ITSELF : this.#state(it, stack)))
    }
    const enter = (time: number, argument: number, rest: number): number => {
      const outer = free[at]!
      const inner = free[at + 1]!
      if (inner.includes(at)) this.#add(this.#cell(this.#bindings, this.#key(at, time)), argument)
      const times = inner.map((binder) => (binder === at ? time : bound[outer.indexOf(binder)]!))
      return this.#state(this.#closure(at + 1, times, time), rest)
    }
    if (stack === EMPTY) return [enter(0, ITSELF, EMPTY)]
    const below = this.#cell(this.#below, stack)
    below.readers.add(reader)
    const call = this.#closures.all[stack]!
    const time = this.#time(call)
    const argument = this.#argument(stack)
    return [...below.to].map((rest) => enter(time, argument, rest))
  }

  #time({ at, time }: Closure): number {
    const calls = [at, ...this.#times.all[time]!].slice(0, this.#memory)
    return this.#times.of(calls.join(" "), () => calls)
  }

  /** Whether the first state is in the largest set of states that all lead to states of it. */
  #survives(): boolean {
    const count = this.#states.all.length
    const next = Array.from({ length: count }, (_, state) => this.#successors(state, state))
    if (this.#states.all.length > count) return false
    const goesOn = new Uint8Array(count).fill(1)
    for (;;) {
      const isStuck = this.#stuck(goesOn)
      let isStable = true
      for (let state = 0; state < count; state++) {
        if (goesOn[state] === 0) continue
        const [, stack] = this.#states.all[state]!
        const isOn = next[state]!.every((it) =>
          it === ITSELF ? !isStuck(stack) : goesOn[it] === 1
        )
        if (isOn) continue
        goesOn[state] = 0
        isStable = false
      }
      if (goesOn[0] === 0) return false
      if (isStable) return true
    }
  }

  /** Which stacks may have no argument without a normal form. */
  #stuck(goesOn: Uint8Array): (stack: number) => boolean {
    const stuck = new Set([EMPTY])
    const isNormal = (application: number): boolean => {
      const argument = this.#argument(application)
      const state = this.#state(argument, EMPTY)
      return goesOn[state] !== 1
    }
    for (let size = 0; size < stuck.size;) {
      size = stuck.size
      for (const [stack, { to }] of this.#below) {
        if (!stuck.has(stack) && [...to].some((it) => stuck.has(it)) && isNormal(stack)) {
          stuck.add(stack)
        }
      }
    }
    return (stack) => stuck.has(stack)
  }
}

/** Whether a picture shows that a term has no normal form. */
export const isEndless = (arena: Arena, term: number, memory: number): boolean => {
  const positions = positionsOf(arena, term)
  return positions !== undefined && new Picture(positions, memory).isEndless()
}
