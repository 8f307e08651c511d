/**
 * # Running expressions
 *
 * One step is one evaluation of the body. `MU` tries z = 0, 1, ..., x and answers the first z at
 * which the body is not 0, or x + 1. `FIX` starts with z = x + 1 and goes on to the value of the
 * body until that is no smaller, when it answers z; so it does after 400 evaluations.
 *
 * ## Implementation notes
 * A run is made in safe integers, and made again by the reference in unbounded ones where a value
 * outgrows them. Figures are the same to the last one.
 *
 * @module
 */
import { Bits } from "@headwater/exact"
import type { Budget } from "../Budget.ts"
import { exhausted, type Run } from "../Run.ts"
import { type Expression, isOperator, type Operator, type Symbol } from "./Expression.ts"

/** The only meter: evaluations of the body. */
export type Meter = "iterations"

/** The meters. */
export const meters = ["iterations"] as const

/** The most evaluations of a body by FIX. */
export const rounds = 400

/**
 * The widest value of any run, however large its budget; a run that is stopped by it reports it as
 * its limit.
 */
export const ceiling = { width: 2 ** 28 }

/** The most operands that wait at once while a body is evaluated from its end. */
const depth = (body: ReadonlyArray<Symbol>): number => {
  let [now, most] = [0, 0]
  for (const it of body.toReversed()) {
    now += isOperator(it) ? -1 : 1
    if (now < 1) throw new RangeError("Expected an expression in Polish notation")
    most = Math.max(most, now)
  }
  if (now !== 1) throw new RangeError("Expected one expression in Polish notation")
  return most
}

// ----------------------------------------------------------------------------- the reference

const exact: { readonly [O in Operator]: (a: bigint, b: bigint) => bigint } = {
  "+": (a, b) => a + b,
  "-": (a, b) => (a > b ? a - b : 0n),
  "*": (a, b) => a * b,
  "/": (a, b) => (b === 0n ? 0n : a / b)
}

/**
 * The run by the rules, in unbounded integers: what {@link run} agrees with.
 *
 * @example
 * ```ts
 * import { Budget, Expression } from "@headwater/hypotheses"
 * const root = Expression.expression("FIX((z + x / z) / 2)")
 * const run = Expression.reference(root, 10n ** 30n, Budget.of("iterations"))
 * run.status === "halted" && [run.output, run.steps] // => [1_000_000_000_000_000n, 55n]
 * ```
 */
export const reference = (
  { binder, body }: Expression,
  x: bigint,
  { width, ...bounds }: Budget<Meter>
): Run<bigint> => {
  const budget = { ...bounds, width: Math.min(width, ceiling.width) }
  const space = depth(body) + 2
  if (BigInt(space) > budget.space) return exhausted("space", budget)
  let widest = 0
  const holds = (value: bigint): bigint => {
    widest = Math.max(widest, Bits.bitLength(value))
    return value
  }
  let steps = 0n
  const order = body.toReversed()
  /** Undefined where a bound would be passed, and then `widest` says which. */
  const evaluated = (z: bigint): bigint | undefined => {
    if (steps === budget.steps) return undefined
    steps++
    const stack: Array<bigint> = []
    for (const it of order) {
      if (isOperator(it)) stack.push(holds(exact[it](stack.pop() ?? 0n, stack.pop() ?? 0n)))
      else stack.push(holds(it === "x" ? x : it === "z" ? z : BigInt(it)))
      if (widest > budget.width) return undefined
    }
    return stack[0]
  }
  const passed = (): Run<bigint> => exhausted(widest > budget.width ? "width" : "steps", budget)
  const answer = (output: bigint): Run<bigint> => {
    holds(output)
    if (widest > budget.width) return passed()
    return { status: "halted", output, steps, space: BigInt(space), width: widest }
  }
  if (binder === "MU") {
    for (let z = 0n; z <= x; z++) {
      const value = evaluated(holds(z))
      if (value === undefined) return passed()
      if (value !== 0n) return answer(z)
    }
    return answer(x + 1n)
  }
  let z = holds(x + 1n)
  for (let round = 0; round < rounds; round++) {
    const value = evaluated(z)
    if (value === undefined) return passed()
    if (value >= z) break
    z = value
  }
  return answer(z)
}

// -------------------------------------------------------------------------- in safe integers

/** A body for the interpreter, from its end: 0 x, 1 z, 2 a constant, 3 + operators. */
interface Text {
  readonly ops: Uint8Array
  readonly constants: Float64Array
  readonly stack: Float64Array
}

const order: ReadonlyArray<Operator> = ["+", "-", "*", "/"]

const laidOut = ({ body }: Expression): Text => {
  const reversed = body.toReversed()
  const op = (it: Symbol): number =>
    isOperator(it) ? 3 + order.indexOf(it) : it === "x" ? 0 : it === "z" ? 1 : 2
  return {
    ops: Uint8Array.from(reversed, op),
    constants: Float64Array.from(reversed, (it) => (op(it) === 2 ? Number(it) : 0)),
    stack: new Float64Array(depth(body))
  }
}

const texts = new WeakMap<Expression, Text>()

const textOf = (expression: Expression): Text => {
  const known = texts.get(expression)
  if (known !== undefined) return known
  const text = laidOut(expression)
  texts.set(expression, text)
  return text
}

/** The largest value that the last run in safe integers held. */
let largest = 0

/** The value of the body; negative where something is not below the cap. */
const value = ({ ops, constants, stack }: Text, x: number, z: number, cap: number): number => {
  let top = -1
  for (let k = 0; k < ops.length; k++) {
    const op = ops[k]!
    let result: number
    if (op < 3) result = op === 0 ? x : op === 1 ? z : constants[k]!
    else {
      const a = stack[top]!
      const b = stack[top - 1]!
      top -= 2
      if (op === 3) result = a + b
      else if (op === 4) result = a > b ? a - b : 0
      else if (op === 5) result = a * b
      else result = b === 0 ? 0 : Math.floor(a / b)
    }
    if (result > largest) {
      if (result >= cap) return -1
      largest = result
    }
    stack[++top] = result
  }
  return stack[0]!
}

/** The answer and the evaluations, unless steps run out first or a value outgrows the cap. */
const answered = (
  binder: string,
  text: Text,
  x: number,
  cap: number,
  most: number
): readonly [output: number, steps: number] | "steps" | "cap" => {
  if (x >= cap) return "cap"
  largest = 0
  let steps = 0
  if (binder === "MU") {
    for (let z = 0; z <= x; z++) {
      if (steps === most) return "steps"
      steps++
      const found = value(text, x, z, cap)
      if (found < 0) return "cap"
      if (z > largest) largest = z
      if (found !== 0) return [z, steps]
    }
  }
  const turns = binder === "FIX" ? rounds : 0
  let z = x + 1
  if (z >= cap) return "cap"
  if (z > largest) largest = z
  while (steps < turns) {
    if (steps === most) return "steps"
    steps++
    const found = value(text, x, z, cap)
    if (found < 0) return "cap"
    if (found >= z) break
    z = found
  }
  return [z, steps]
}

/**
 * The run of a program on a natural.
 *
 * - **Units** evaluations of the body; the values held at once, x and z among them; bits of the
 *   largest value
 * - **Cost** O(nodes) an evaluation
 * - **Errors** `RangeError` for a negative input or a body that is no expression
 *
 * @example
 * ```ts
 * import { Budget, Expression } from "@headwater/hypotheses"
 * const half = Expression.expression("MU(1 - (x - (z + z)))")
 * Expression.run(half, 9n, Budget.of("iterations")) // => { status: "halted", output: 5n, steps: 6n, space: 4n, width: 4 }
 * ```
 */
export const run = (expression: Expression, x: bigint, budget: Budget<Meter>): Run<bigint> => {
  if (x < 0n) throw new RangeError(`Expected a natural number, not \`${x}\``)
  const text = textOf(expression)
  const space = BigInt(text.stack.length + 2)
  if (space > budget.space) return exhausted("space", budget)
  const cap = 2 ** Math.min(53, budget.width)
  const found = answered(expression.binder, text, Number(x), cap, Number(budget.steps))
  if (found === "steps") return exhausted(found, budget)
  if (found === "cap") return reference(expression, x, budget)
  return {
    status: "halted",
    output: BigInt(found[0]),
    steps: BigInt(found[1]),
    space,
    width: Bits.bitLength(BigInt(largest))
  }
}
