import * as Wasm from "@headwater/hypotheses/wasm"
import type { Emitter, Local } from "./Emitter.ts"
import { CHANGE, change, node, SCALE, TINY } from "./Layout.ts"

const { op } = Wasm

/** Keeps `own` between TINY and 1, or below 1 where `below` says how often it was scaled. */
export const scale = (c: Emitter): void => {
  c.from("own").f64(TINY).op(op.f64lt)
  c.if()
  c.from("own").f64(SCALE).op(op.f64mul).into("own")
  c.from("below")
    .f64(1)
    .op(op.f64add)
    .f64(3)
    .from("below")
    .f64(1.5)
    .op(op.f64gt, op.select)
    .into("below")
  c.end()
  c.from("below").f64(1.5).op(op.f64gt).from("own").f64(1).op(op.f64ge, op.i32and)
  c.if()
  c.from("own").f64(TINY).op(op.f64mul).into("own")
  c.from("below").f64(1).op(op.f64sub).also("below").f64(2.5).op(op.f64lt)
  c.if()
  c.f64(1).into("below")
  c.end()
  c.end()
}

/** Writes in the journal what the node at `here` was. `flag` 1: its counts stay. */
export const note = (c: Emitter, flag: 0 | 1): void => {
  if (!c.undo) return
  for (const field of ["own", "below", "inverse"] as const) {
    c.put("journal", change[field], "f64", () => c.from("here").load("f64", node[field]))
  }
  c.put("journal", change.node, "i32", () => c.from("here").i32(flag).op(op.i32or))
  c.raise("journal", CHANGE)
  c.raise("changes", 1)
}

/** Learns the bit at the node `here`, above one that gave it `p`; then `p` is its own. */
export const learn = (c: Emitter): void => {
  note(c, 0)
  c.from("here")
    .from("side")
    .op(op.i32add)
    .from("here")
    .from("side")
    .op(op.i32add)
    .load("i32", node.seen)
    .also("count")
    .i32(1)
    .op(op.i32add)
    .store("i32", node.seen)
  c.from("count")
    .op(op.f64convert)
    .f64(0.5)
    .op(op.f64add)
    .from("here")
    .load("f64", node.inverse)
    .op(op.f64mul)
    .from("here")
    .load("f64", node.own)
    .op(op.f64mul)
    .into("own")
  c.from("here")
    .from("side")
    .i32(4)
    .op(op.i32xor, op.i32add)
    .load("i32", node.seen)
    .from("count")
    .op(op.i32add)
    .i32(2)
    .op(op.i32add, op.f64convert)
    .into("m")
  c.from("here").load("f64", node.below).also("below").f64(1.5).op(op.f64gt)
  c.if()
  inverses(c)
  c.from("own").from("w").op(op.f64mul).into("own")
  scale(c)
  c.op(op.else)
  c.from("below").from("p").op(op.f64mul).also("below").from("own").op(op.f64add).into("p")
  inverses(c)
  c.from("below").from("w").op(op.f64mul).into("below")
  c.from("own").from("w").op(op.f64mul).also("own").f64(TINY).op(op.f64lt)
  c.if()
  c.from("own").f64(SCALE).op(op.f64mul).into("own")
  c.f64(3).into("below")
  c.end()
  c.end()
  c.put("here", node.own, "f64", () => c.from("own"))
  c.put("here", node.below, "f64", () => c.from("below"))
}

/** `w = 1 / p`, and the node's inverse `1 / m`, by one division. */
const inverses = (c: Emitter): void => {
  c.f64(1).from("p").from("m").op(op.f64mul, op.f64div).into("w")
  c.put("here", node.inverse, "f64", () => {
    c.from("w").from("p").op(op.f64mul)
  })
  c.from("w").from("m").op(op.f64mul).into("w")
}

/** The estimate of counts at an address; counts the bit. */
export const estimate = (c: Emitter, place: Local): void => {
  c.from(place)
    .from("side")
    .op(op.i32add)
    .also("slot")
    .from("slot")
    .load("i32", 0)
    .also("count")
    .i32(1)
    .op(op.i32add)
    .store("i32", 0)
  c.from("count")
    .op(op.f64convert)
    .f64(0.5)
    .op(op.f64add)
    .from(place)
    .from("side")
    .i32(4)
    .op(op.i32xor, op.i32add)
    .load("i32", 0)
    .from("count")
    .op(op.i32add)
    .i32(1)
    .op(op.i32add, op.f64convert, op.f64div)
    .into("p")
}
