/**
 * # Which terms have a normal form
 *
 * Reduction that notices loops, then the pictures of `Picture.ts`, then both with more effort. What
 * none of these decides is undecided; no term is called endless without a proof.
 *
 * @module
 */
import { APPLY, LAMBDA as ABSTRACTION, symbols, type Term } from "../Term.ts"
import { Arena, highest, NONE, OPEN } from "./Arena.ts"
import { isEndless } from "./Picture.ts"
import { type Effort, Reducer } from "./Reducer.ts"
import { sizeOf } from "./sizeOf.ts"

/** How it is known that a term has no normal form. */
export type Proof = "repeats" | "grows" | "pictured"

/** Whether a term has a normal form, how long it is in bits, and how it is known that there is none. */
export type Decision =
  | { readonly status: "normal"; readonly bits: bigint }
  | { readonly status: "endless"; readonly proof: Proof }
  | { readonly status: "undecided" }

const first: Effort = { steps: 100, nodes: 5_000, eager: 30, instances: false }
const matching: Effort = { steps: 60, nodes: 5_000, eager: 0, instances: true }
const long: Effort = { steps: 1_000, nodes: 50_000, eager: 200, instances: false }
const unrolled: Effort = { steps: 16, nodes: 20_000, eager: 0, instances: false }

/** The head steps after which a picture is drawn, and how many calls it tells apart. */
const after = [0, 2, 5, 8, 12] as const
const memories = [0, 1, 2] as const

/** Decides terms of one arena. */
export class Decider {
  readonly arena = new Arena()
  readonly #reducer = new Reducer(this.arena)

  /** The normal form of a term, or how it is known that it has none; nothing where it is undecided. */
  decide(term: number): number | Proof | undefined {
    const quick = this.#reducer.normalForm(term, first)
    if (quick !== OPEN) return quick === NONE ? "repeats" : quick
    const matched = this.#reducer.normalForm(term, matching)
    if (matched !== OPEN) return matched === NONE ? "grows" : matched
    if (memories.some((memory) => isEndless(this.arena, term, memory))) return "pictured"
    const slow = this.#reducer.normalForm(term, long)
    if (slow !== OPEN) return slow === NONE ? "repeats" : slow
    const heads = this.#reducer.heads(term, unrolled)
    const isPictured = after.some((step) => {
      const head = heads[step]
      return head !== undefined && memories.some((memory) => isEndless(this.arena, head, memory))
    })
    return isPictured ? "pictured" : undefined
  }

  /** A term in the arena. */
  enter(term: Term): number {
    const done: Array<number> = []
    const all = symbols(term)
    for (let at = all.length - 1; at >= 0; at--) {
      const symbol = all[at]!
      if (symbol === ABSTRACTION) done.push(this.arena.lambda(done.pop()!))
      else if (symbol === APPLY) done.push(this.arena.apply(done.pop()!, done.pop()!))
      else done.push(this.arena.variable(symbol))
    }
    return done[0]!
  }
}

const decider = new Decider()

/** The most symbols of a term that is looked at. */
const most = 60_000

/**
 * Whether a term has a normal form, as far as that is decided.
 *
 * A term that is nested more than 1,200 deep or has more than 60,000 symbols is undecided.
 *
 * - **Cost** microseconds for most terms of some forty bits, at most a second
 *
 * @example
 * ```ts
 * import { Lambda } from "@headwater/hypotheses"
 * Lambda.decide(Lambda.term("(\\x. x x) (\\x. x x)")) // => { status: "endless", proof: "repeats" }
 * Lambda.decide(Lambda.term("(\\x. x x x) (\\f x. f (f (f x)))"))
 * // => { status: "normal", bits: 38_127_987_424_941n }
 * ```
 */
export const decide = (term: Term): Decision => {
  if (symbols(term).length > most) return { status: "undecided" }
  decider.arena.rewind(0)
  const entered = decider.enter(term)
  if (decider.arena.height[entered]! > highest) return { status: "undecided" }
  const it = decider.decide(entered)
  if (it === undefined) return { status: "undecided" }
  return typeof it === "string"
    ? { status: "endless", proof: it }
    : { status: "normal", bits: sizeOf(decider.arena, it) }
}
