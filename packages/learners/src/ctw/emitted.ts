import * as Wasm from "@headwater/hypotheses/wasm"
import { compare, descend, leafAt, sprout } from "./descent.ts"
import { changed, Emitter, locals } from "./Emitter.ts"
import {
  ARRAY_NODE,
  CHANGE,
  ENTRY,
  entry,
  type Layout,
  NODES,
  PATH,
  SCALE,
  state,
  TINY
} from "./Layout.ts"
import { part } from "./parting.ts"
import { estimate, learn } from "./weights.ts"

const { op } = Wasm

/** The most that one update writes in the journal. */
export const journalRoom = (layout: Layout): number => CHANGE * changed(layout) + ENTRY

/** The leaf of the past, grown where there was none; then all nodes above it in the tree. */
const compressed = (c: Emitter): void => {
  c.i32(c.layout.roots)
    .last(c.layout.levels)
    .i32(2)
    .op(op.i32shl, op.i32add)
    .also("slot")
    .load("i32", 0)
    .also("ref")
    .op(op.i32eqz)
  c.if()
  c.i32(0).into("len")
  sprout(c)
  c.put("slot", 0, "i32", () => c.from("ref"))
  c.i32(0).into("hung")
  c.op(op.else)
  descend(c)
  c.from("ref").i32(1).op(op.i32shrU)
  leafAt(c)
  c.into("leaf")
  compare(c)
  c.from("same").i32(c.layout.depth).op(op.i32ltS)
  c.if()
  part(c)
  c.op(op.else)
  c.i32(0).into("slot")
  c.end()
  c.end()
  if (c.undo) {
    c.from("slot").into("grown")
  }
  estimate(c, "leaf")
  const up = c.block()
  const next = c.loop()
  c.from("len").op(op.i32eqz).brIf(up)
  c.raise("len", -1)
  c.from("len").i32(2).op(op.i32shl).load("i32", PATH).into("here")
  learn(c)
  c.br(next)
  c.end()
  c.end()
}

/**
 * The updates of a context tree as a WebAssembly module over one memory: it learns the bits of its
 * history from the first that it has not learned, until all are or a part of the memory is full.
 * `undo` says whether it keeps a journal.
 */
export const emitted = (layout: Layout, undo: boolean): Uint8Array => {
  const c = new Emitter(layout, undo)
  const { depth, levels, whole } = layout
  const variables = [
    ["at", state.at],
    ["end", state.end],
    ["leaves", state.leaves],
    ["history", state.history],
    ["inner", state.inner],
    ["innerEnd", state.innerEnd],
    ["leafTop", state.leaf],
    ["leafEnd", state.leafEnd],
    ["journal", state.journal],
    ["journalEnd", state.journalEnd]
  ] as const
  for (const [name, address] of variables) {
    c.i32(address).load("i32", 0).into(name)
  }
  for (const name of ["product", "taken"] as const) {
    c.i32(state[name]).load("f64", 0).into(name)
  }
  c.remember()
  const done = c.block()
  const run = c.loop()
  c.from("at").from("end").op(op.i32geU).brIf(done)
  if (!whole) {
    c.from("inner").from("innerEnd").op(op.i32geU).brIf(done)
    c.from("leafTop").from("leafEnd").op(op.i32geU).brIf(done)
  }
  if (undo) {
    c.from("journal")
      .i32(journalRoom(layout))
      .op(op.i32add)
      .from("journalEnd")
      .op(op.i32geU)
      .brIf(done)
    c.i32(0).into("changes")
  }
  c.from("at")
    .i32(3)
    .op(op.i32shrU)
    .from("history")
    .op(op.i32add)
    .byte(0)
    .from("at")
    .i32(7)
    .op(op.i32and, op.i32shrU)
    .i32(1)
    .op(op.i32and)
    .also("bit")
    .i32(2)
    .op(op.i32shl)
    .into("side")
  if (whole) {
    c.i32(layout.roots)
    if (depth > 0) c.last(depth).i32(3).op(op.i32shl, op.i32add)
    c.into("leaf")
    estimate(c, "leaf")
  } else compressed(c)
  if (levels > 0) {
    c.last(levels)
      .i32(2 ** levels)
      .op(op.i32or)
    c.into("offset")
  }
  for (let level = levels - 1; level >= 0; level--) {
    c.from("offset")
      .i32(levels - level)
      .op(op.i32shrU)
      .i32(Math.log2(ARRAY_NODE))
      .op(op.i32shl)
      .i32(NODES)
      .op(op.i32add)
    c.into("here")
    learn(c)
  }
  if (undo) {
    c.put("journal", entry.changes, "i32", () => c.from("changes"))
    c.put("journal", entry.leaf, "i32", () =>
      whole ? c.from("leaf") : c.from("ref").i32(1).op(op.i32shrU)
    )
    c.put("journal", entry.slot, "i32", () => (whole ? c.i32(0) : c.from("grown")))
    c.put("journal", entry.hung, "i32", () => (whole ? c.i32(0) : c.from("hung")))
    c.raise("journal", ENTRY)
  }
  c.from("product").from("p").op(op.f64mul).also("product").f64(TINY).op(op.f64lt)
  c.if()
  c.from("product").f64(SCALE).op(op.f64mul).into("product")
  c.from("taken").f64(512).op(op.f64add).into("taken")
  c.end()
  c.from("past")
    .i64(1n)
    .op(op.i64shrU)
    .from("bit")
    .op(op.i64extend)
    .i64(63n)
    .op(op.i64shl, op.i64or)
    .into("past")
  c.raise("at", 1)
  c.br(run)
  c.end()
  c.end()

  for (const [name, address] of [
    ["at", state.at],
    ["inner", state.inner],
    ["leafTop", state.leaf],
    ["journal", state.journal]
  ] as const) {
    c.i32(address).from(name).store("i32", 0)
  }
  for (const [name, address] of [
    ["p", state.given],
    ["product", state.product],
    ["taken", state.taken]
  ] as const) {
    c.i32(address).from(name).store("f64", 0)
  }
  c.i32(0)
  return Wasm.moduleOf(c, locals, 1)
}
