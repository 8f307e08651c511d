/**
 * # Evaluation within a budget
 *
 * What the machine of `reduce.ts` is used for: weak head normal forms, and normal forms by writing
 * them out while they are found. Abstractions are opened by giving them a free variable, so that
 * the order is the normal one and a normal form is found where there is one.
 *
 * @module
 */
import type { Budget } from "../Budget.ts"
import type { Resource } from "../Run.ts"
import { type Code, entering, FRAME, LAM, node as listNode, one, zero } from "./Code.ts"
import { collect } from "./collect.ts"
import { IND, NEUTRAL } from "./Header.ts"
import { begin, type Machine, measure, stacked } from "./Machine.ts"
import { advance, BOUND, DONE, FULL } from "./reduce.ts"
import { APPLY, bitsOf, LAMBDA } from "./Term.ts"

/** The meters: beta steps, the first one, and steps at nodes. */
export type Meter = "beta" | "graph"

/** The most live cells and bits of normal form of any run, however large its budget. */
export const ceiling = { space: 8_000_000n, width: 16_000_000 }

/** A budget in plain numbers, within the ceiling. */
export interface Limits {
  readonly beta: number
  readonly graph: number
  readonly space: number
  readonly width: number
}

const least = (a: bigint, b: bigint): number => Number(a < b ? a : b)

const clamped = (budget: Budget<Meter>): Budget<Meter> => {
  if (budget.meter !== "beta" && budget.meter !== "graph") {
    throw new RangeError(`Expected the meter beta or graph, not \`${String(budget.meter)}\``)
  }
  return {
    ...budget,
    space: BigInt(least(budget.space, ceiling.space)),
    width: Math.min(budget.width, ceiling.width)
  }
}

const plain = ({ meter, steps, space, width }: Budget<Meter>): Limits => {
  const most = least(steps, BigInt(Number.MAX_SAFE_INTEGER))
  return {
    beta: meter === "beta" ? most : Infinity,
    graph: meter === "graph" ? most : Infinity,
    space: Number(space),
    width
  }
}

// Most calls have the same budget as the one before.
let lastGiven: Budget<Meter> | undefined
let lastBounded: Budget<Meter> | undefined
let lastLimits: Limits | undefined

/** A budget within the {@link ceiling}; that is what exhausted runs name. */
export const bounded = (given: Budget<Meter>): Budget<Meter> => {
  if (given === lastGiven && lastBounded !== undefined) return lastBounded
  const budget = clamped(given)
  lastGiven = given
  lastBounded = budget
  lastLimits = plain(budget)
  return budget
}

/** A bounded budget in plain numbers. */
export const limits = (budget: Budget<Meter>): Limits =>
  budget === lastBounded && lastLimits !== undefined ? lastLimits : plain(budget)

/** Steps at a time: within 31 bits. */
const slice = 1 << 24

/** Evaluates what was begun or entered; the weak head normal form is then the machine's value. */
export const settle = (m: Machine, within: Limits): "value" | Resource => {
  for (;;) {
    const beta = Math.min(slice, within.beta - m.beta)
    const graph = Math.min(slice, within.graph - m.graph)
    if (beta < 0 || graph < 0) return "steps"
    const end = advance(m, beta, graph)
    if (end === FULL) {
      collect(m)
      if (m.space > within.space) return "space"
    } else if (end === BOUND) {
      if (m.beta >= within.beta || m.graph >= within.graph) return "steps"
    } else if (end === DONE) return m.graph > within.graph ? "steps" : "value"
  }
}

/** The free variable of a level. */
export const free = (level: number): number => ~((level << 1) | 1)

/** Sets the machine to evaluate a node on a few arguments. What is on the stack already waits. */
export const enter = (m: Machine, node: number, args: ReadonlyArray<number>): void => {
  m.base = m.top
  m.cells[FRAME] = node
  m.block = entering(m.code)
  for (let k = args.length - 1; k >= 0; k--) m.cells[m.top++] = args[k]!
  m.graph-- // the entering itself is no step of the program
}

/** Begins a program, applied to a list of bits where there is one and to constants. */
export const start = (
  m: Machine,
  code: Code,
  bits: string | undefined,
  further: ReadonlyArray<number> = []
): void => {
  begin(m, code, 3 * (bits?.length ?? 0))
  const { cells } = m
  for (const arg of further.toReversed()) cells[m.top++] = arg
  if (bits !== undefined) {
    let list = one(code)
    for (let at = bits.length - 1; at >= 0; at--) {
      const node = m.used
      cells[m.used++] = listNode(code)
      cells[m.used++] = bits[at] === "0" ? zero(code) : one(code)
      cells[m.used++] = list
      list = node
    }
    cells[m.top++] = list
  }
  measure(m)
}

/** Collects where a value has just been found. */
const collectValue = (m: Machine, need: number): void => {
  m.need = need
  m.block = entering(m.code)
  m.cells[FRAME] = m.value
  collect(m)
  m.value = m.cells[FRAME] ?? 0
}

/** Takes into account what is live where a value has just been found. */
export const weigh = (m: Machine): void => collectValue(m, 0)

/** The variable at the head of a value, and its arguments; undefined where it is an abstraction. */
export const spine = (
  m: Machine,
  value: number
): { readonly head: number; readonly args: ReadonlyArray<number> } | undefined => {
  const args: Array<number> = []
  const { cells } = m
  let x = value
  for (;;) {
    if (x < 0) return (~x & 1) === 0 ? undefined : { head: ~x >> 1, args: args.reverse() }
    const header = cells[x] ?? 0
    if (header === IND) x = cells[x + 1] ?? 0
    else if (header === NEUTRAL) {
      args.push(cells[x + 2] ?? 0)
      x = cells[x + 1] ?? 0
    } else if (cells[header] === LAM) return undefined
    else throw new TypeError("Expected a value, not a thunk")
  }
}

/** How many arguments the variable at the head of the value has; -1 where it is an abstraction. */
const arity = (m: Machine): number => {
  const { cells } = m
  let count = 0
  let x = m.value
  while (x >= 0) {
    const header = cells[x]!
    if (header === NEUTRAL) count++
    else if (header !== IND) return -1
    x = cells[x + 1]!
  }
  return (~x & 1) === 0 ? -1 : count
}

/** Puts the arguments of the value on the stack, the last one first; gives the variable at its head. */
const unwound = (m: Machine): number => {
  const { cells } = m
  let x = m.value
  for (; x >= 0; x = cells[x + 1]!) {
    if (cells[x] === NEUTRAL) cells[m.top++] = cells[x + 2]!
  }
  return ~x >> 1
}

/** A normal form with its bits, or why it was not found. */
export type Normal =
  | { readonly end: "value"; readonly symbols: ReadonlyArray<number>; readonly width: number }
  | { readonly end: Resource }

/**
 * The normal form of what was begun, as symbols in prefix order. Each symbol that is written is
 * a graph step too.
 */
export const normalize = (m: Machine, within: Limits): Normal => {
  const symbols: Array<number> = []
  /** For each node that waits on the stack, how many abstractions are around it. */
  const waiting: Array<number> = []
  let depth = 0
  let width = 0
  const write = (symbol: number): void => {
    symbols.push(symbol)
    width += bitsOf(symbol)
    m.graph++
  }
  for (;;) {
    const end = settle(m, within)
    if (end !== "value") return { end }
    if (symbols.length === 0) weigh(m)
    if (m.space > within.space) return { end: "space" }
    const args = arity(m)
    if (args < 0) {
      write(LAMBDA)
      if (width > within.width) return { end: "width" }
      m.beta-- // opening is no beta step
      m.graph--
      enter(m, m.value, [free(depth++)])
      continue
    }
    if (stacked(m) + args > m.stackLimit) collectValue(m, args)
    if (width + 2 * args > within.width) return { end: "width" }
    for (let k = 0; k < args; k++) write(APPLY)
    const head = unwound(m)
    write(depth - head)
    if (width > within.width) return { end: "width" }
    for (let k = 0; k < args; k++) waiting.push(depth)
    const next = waiting.pop()
    if (next === undefined) {
      return m.graph > within.graph ? { end: "steps" } : { end: "value", symbols, width }
    }
    depth = next
    enter(m, m.cells[--m.top] ?? 0, [])
  }
}
