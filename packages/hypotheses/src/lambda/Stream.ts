/**
 * # Terms as sources of bits
 *
 * A list is a term that takes two functions: the empty one, `\x y. y`, gives back the second, and
 * `\z. z bit rest` hands its parts to the first. Bit 0 is `\x y. x` and bit 1 is `\x y. y`. A list
 * is read by giving it free variables, so that a term that is no list is recognised at once.
 *
 * - [Tromp2007]
 *
 * @module
 */
import type { Budget } from "../Budget.ts"
import { exhausted, type Exhausted, type Run } from "../Run.ts"
import {
  bounded,
  enter,
  free,
  type Limits,
  limits,
  type Meter,
  settle,
  spine,
  weigh
} from "./Evaluation.ts"
import { begun, fast, type Input } from "./Execution.ts"
import { type Machine, make } from "./Machine.ts"
import { plain } from "./Memory.ts"
import type { Term } from "./Term.ts"

/** What a list gives next: a bit, its end, or something that is no list of bits. */
export type Next = "0" | "1" | "end" | "other"

/** A list of bits that is read while it is computed. */
export interface Stream {
  /** The next element, or why it was not reached; from the end on, the same again. */
  readonly next: () => Next | Exhausted
  /** What has been used up to here. */
  readonly used: () => { readonly steps: bigint; readonly space: bigint; readonly width: number }
}

const [node, empty, zero, one] = [free(0), free(1), free(2), free(3)]

/** The next element of the list whose evaluation has begun; and begins that of the rest. */
const element = (m: Machine, within: Limits): Next | "steps" | "space" | "width" => {
  const found = settle(m, within)
  if (found !== "value") return found
  const list = spine(m, m.value)
  if (list === undefined) return "other"
  if (list.args.length === 0) return free(list.head) === empty ? "end" : "other"
  const [bit, rest, last] = list.args
  if (free(list.head) !== node || list.args.length !== 3 || last !== empty) return "other"
  m.cells[m.top++] = rest ?? 0
  enter(m, bit ?? 0, [zero, one])
  const read = settle(m, within)
  if (read !== "value") return read
  const value = m.value
  enter(m, m.cells[--m.top] ?? 0, [node, empty])
  return value === zero ? "0" : value === one ? "1" : "other"
}

const read = (m: Machine, term: Term, input: Input, given: Budget<Meter>): Stream => {
  const budget = bounded(given)
  const within = limits(budget)
  let width = 0
  let over: Next | Exhausted | undefined
  let isFirst = true
  const first = (): Next | "steps" | "space" | "width" => {
    isFirst = false
    if (!begun(m, term, input, within, [node, empty])) return "space"
    const found = settle(m, within)
    if (found !== "value") return found
    weigh(m)
    m.graph-- // the value is entered again, which is no step
    return m.space > within.space ? "space" : element(m, within)
  }
  return {
    next: () => {
      if (over !== undefined) return over
      const it = isFirst ? first() : element(m, within)
      if (it === "0" || it === "1") {
        if (width === within.width) return (over = exhausted("width", budget))
        width++
        return it
      }
      return (over = it === "end" || it === "other" ? it : exhausted(it, budget))
    },
    used: () => ({
      steps: BigInt(budget.meter === "beta" ? m.beta : m.graph),
      space: BigInt(m.space),
      width
    })
  }
}

/**
 * The bits that a term gives, applied to an input where there is one: a monotone machine, whose
 * output only grows. The budget is for all of it; width is the bits given.
 *
 * - **Cost** some ten nanoseconds a graph step, without WebAssembly; memory of its own
 * - **Errors** `RangeError` for a term that is not closed
 *
 * @example
 * ```ts
 * import { Budget, Lambda } from "@headwater/hypotheses"
 * const ones = Lambda.term("let rec ones = bit1 : ones in ones")
 * const bits = Lambda.stream(ones, {}, Budget.of("beta"))
 * const first = [bits.next(), bits.next(), bits.next()]
 * first // => ["1", "1", "1"]
 * ```
 */
export const stream = (term: Term, input: Input, budget: Budget<Meter>): Stream =>
  read(make(plain), term, input, budget)

/**
 * The whole list of bits that a term evaluates to, applied to an input where there is one;
 * undefined where its value is no list of bits.
 *
 * @example
 * ```ts
 * import { Budget, Lambda } from "@headwater/hypotheses"
 * const flip = Lambda.term("map not")
 * const run = Lambda.answer(flip, { bits: "0110" }, Budget.of("beta"))
 * run.status === "halted" && run.output // => "1001"
 * ```
 */
export const answer = (
  term: Term,
  input: Input,
  budget: Budget<Meter>
): Run<string | undefined> => {
  const bits = read(fast(), term, input, budget)
  let output = ""
  for (;;) {
    const next = bits.next()
    if (typeof next !== "string") return next
    if (next === "end" || next === "other") {
      return { status: "halted", output: next === "end" ? output : undefined, ...bits.used() }
    }
    output += next
  }
}
