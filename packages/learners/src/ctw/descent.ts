import * as Wasm from "@headwater/hypotheses/wasm"
import { type Emitter, WINDOW } from "./Emitter.ts"
import { LEAF, node, PATH, SINCE } from "./Layout.ts"

const { op } = Wasm

/** Follows the past from the root of its tree to a leaf, `ref`; the path is noted. */
export const descend = (c: Emitter): void => {
  c.i32(0).into("len")
  const found = c.block()
  const next = c.loop()
  c.from("ref").i32(1).op(op.i32and).brIf(found)
  c.from("len").i32(2).op(op.i32shl).from("ref").store("i32", PATH)
  c.raise("len", 1)
  c.from("ref").load("i32", node.level).into("level")
  c.look("level")
  c.from("ref").from("which").i32(2).op(op.i32shl, op.i32add).load("i32", node.next).into("ref")
  c.br(next)
  c.end()
  c.end()
}

/** How many of the last bits are those before the leaf's first time, in `same`. */
export const compare = (c: Emitter): void => {
  c.from("past")
    .window(() => c.from("leaf").load("i32", SINCE))
    .op(op.i64xor, op.i64clz, op.i32wrap)
    .into("same")
  if (c.layout.depth <= WINDOW) return
  c.i32(0).into("offset")
  const compared = c.block()
  const next = c.loop()
  c.from("same").i32(WINDOW).op(op.i32ltS).brIf(compared)
  c.raise("offset", WINDOW)
  c.from("offset").i32(c.layout.depth).op(op.i32geS).brIf(compared)
  c.window(() => {
    c.from("at").from("offset").op(op.i32sub)
  })
  c.window(() => {
    c.from("leaf").load("i32", SINCE).from("offset").op(op.i32sub)
  })
  c.op(op.i64xor, op.i64clz, op.i32wrap).into("same")
  c.br(next)
  c.end()
  c.end()
  c.from("same").from("offset").op(op.i32add).into("same")
}

/** The address of the leaf with the index on the stack. */
export const leafAt = (c: Emitter): void => {
  c.i32(LEAF).op(op.i32mul).from("leaves").op(op.i32add)
}

/** A fresh leaf for the past, its address in `leaf` and its reference in `ref`. */
export const sprout = (c: Emitter): void => {
  c.from("leafTop").i32(1).op(op.i32shl).i32(1).op(op.i32or).into("ref")
  c.from("leafTop")
  leafAt(c)
  c.into("leaf")
  c.put("leaf", 0, "i64", () => c.i64(0n))
  c.put("leaf", SINCE, "i32", () => c.from("at"))
  c.raise("leafTop", 1)
}
