import * as Wasm from "@headwater/hypotheses/wasm"
import { DEEPEST, type Layout } from "./Layout.ts"

const { op, type } = Wasm

// Local variables: 32-bit numbers, then 64-bit ones, then doubles.
const words = [
  ...(["at", "end", "bit", "side", "len", "ref", "leaf", "same", "slot", "parent"] as const),
  ...(["count", "here", "leaves", "history", "inner", "leafTop", "journal", "changes"] as const),
  ...(["level", "which", "hung", "offset", "innerEnd", "leafEnd", "journalEnd", "grown"] as const)
] as const
const longs = ["past", "diff"] as const
const doubles = [
  ...(["p", "e", "m", "w", "own", "below", "product", "taken"] as const),
  ...(["share", "before", "after", "mine", "theirs"] as const)
] as const

/** A local variable of the updates. */
export type Local = (typeof words | typeof longs | typeof doubles)[number]

/** How many local variables there are of each type. */
export const locals = [
  [words.length, type.i32],
  [longs.length, type.i64],
  [doubles.length, type.f64]
] as const

const places = new Map<Local, number>([...words, ...longs, ...doubles].map((it, i) => [it, i]))

/** The bits of a window into the past that are certain to be right. */
export const WINDOW = 57

/** Code with named variables that looks into the past of a context tree. */
export class Emitter extends Wasm.Code {
  readonly layout: Layout
  /** Whether the updates are noted in a journal. */
  readonly undo: boolean

  constructor(layout: Layout, undo: boolean) {
    super()
    this.layout = layout
    this.undo = undo
  }

  /** The variable, on the stack. */
  from(name: Local): this {
    return this.get(places.get(name) ?? 0)
  }

  /** What is on the stack, in the variable. */
  into(name: Local): this {
    return this.set(places.get(name) ?? 0)
  }

  /** What is on the stack, in the variable and still on the stack. */
  also(name: Local): this {
    return this.tee(places.get(name) ?? 0)
  }

  raise(name: Local, by: number): this {
    return this.from(name).i32(by).op(op.i32add).into(name)
  }

  /** Stores what `value` leaves on the stack in a field of what is at an address. */
  put(place: Local, field: number, kind: "i32" | "i64" | "f64", value: () => unknown): this {
    this.from(place)
    value()
    return this.store(kind, field)
  }

  /** The last `n` bits as a number, the last of them on top; n is positive. */
  last(n: number): this {
    return this.from("past")
      .i64(BigInt(64 - n))
      .op(op.i64shrU, op.i32wrap)
  }

  /** The bits before the time that is left on the stack, the last on top; see {@link WINDOW}. */
  window(time: () => unknown): this {
    time()
    this.i32(1).op(op.i32sub).also("which").i32(3).op(op.i32shrU)
    this.from("history").op(op.i32add).i32(7).op(op.i32sub).load("i64", 0)
    return this.i32(7).from("which").i32(7).op(op.i32and, op.i32sub, op.i64extend, op.i64shl)
  }

  /** All 64 bits of the past: a window, and what it lacks from the byte before it. */
  remember(): this {
    this.window(() => this.from("at"))
    this.from("at").i32(1).op(op.i32sub).also("which").i32(3).op(op.i32shrU)
    this.from("history").op(op.i32add).i32(8).op(op.i32sub).byte(0)
    this.from("which").i32(7).op(op.i32and).i32(1).op(op.i32add, op.i32shrU, op.i64extend)
    return this.op(op.i64or).into("past")
  }

  /** The bit of the past that a node of a level looks at, in `which`. */
  look(level: Local): this {
    const near = (): this =>
      this.from("past")
        .from(level)
        .op(op.i64extend, op.i64shl)
        .i64(63n)
        .op(op.i64shrU, op.i32wrap)
        .into("which")
    if (this.layout.depth <= 64) return near()
    this.from(level).i32(64).op(op.i32geU)
    this.if()
    this.from("at").i32(1).op(op.i32sub).from(level).op(op.i32sub).also("which")
    this.i32(3).op(op.i32shrU).from("history").op(op.i32add).byte(0)
    this.from("which").i32(7).op(op.i32and, op.i32shrU).i32(1).op(op.i32and).into("which")
    this.op(op.else)
    near()
    return this.end()
  }
}

/** The most nodes that an update changes. */
export const changed = ({ levels }: Layout): number => levels + DEEPEST + 2
