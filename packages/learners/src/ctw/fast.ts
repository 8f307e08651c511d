import { Memo } from "@headwater/exact"
import { compiled, pageSize } from "@headwater/hypotheses/wasm"
import type { Fast, Session } from "../Learner.ts"
import { type Bit, nothingToRevert } from "../Process.ts"
import { emitted, journalRoom } from "./emitted.ts"
import {
  CHANGE,
  change,
  ENTRY,
  entry,
  INNER,
  type Layout,
  LEAF,
  layoutOf,
  node,
  state
} from "./Layout.ts"
import { GROWTH, MOST_BITS, Store } from "./Store.ts"

/** Bits that are learned between two looks around: the code gets faster only when it is called. */
const AT_ONCE = 8192

/**
 * Context-tree weighting of a depth in doubles.
 *
 * The error of a code length: each update of a node multiplies its weights by factors with fewer
 * than 16 roundings, nothing is subtracted, and the weights of a node are divided by their sum, so
 * these factors do not compound from level to level: over n bits a level contributes at most 16 n
 * roundings to the product of all probabilities, and a rounding is less than 1.5 · 2^-53 bits.
 */
export const fast = (depth: number): Fast => ({
  tolerance: 24 * (depth + 2) * 2 ** -53,
  memory: (bits) => {
    const { inner, whole } = layoutOf(depth)
    const contexts = Math.min(bits, 2 ** depth)
    return inner + (whole ? 0 : GROWTH * contexts * (INNER + LEAF)) + (GROWTH * bits) / 8 + pageSize
  },
  least: (bits) =>
    bits <= MOST_BITS ? layoutOf(depth).inner + bits / 8 : Number.POSITIVE_INFINITY,
  open: (undo, room = Number.POSITIVE_INFINITY) => open(layoutOf(depth), undo, room)
})

/** The compiled updates of a depth, with a journal and without. */
const moduleOf = Memo.by(
  ({ depth }: Layout, undo: boolean) => `${depth} ${undo}`,
  (layout, undo) => compiled(emitted(layout, undo))
)

/** The bits of each byte in the opposite order. */
const reversed = Uint8Array.from({ length: 256 }, (_, byte) =>
  Number.parseInt(byte.toString(2).padStart(8, "0").split("").reverse().join(""), 2)
)

const open = (layout: Layout, undo: number, room: number): Session => {
  const store = new Store(layout, 2 * journalRoom(layout), room)
  let plain: (() => number) | undefined
  let journaling: (() => number) | undefined
  /** Updates in the journal that can be taken back. */
  let kept = 0
  /** The bit that was learned only to see what it is given. */
  let guessed: Bit | undefined

  /** Drops from the journal what is not kept, or makes it larger. */
  const tidy = (): void => {
    let from = store.word(state.journal)
    for (let i = 0; i < kept; i++) {
      from -= ENTRY + CHANGE * store.word(from - ENTRY + entry.changes)
    }
    store.keepJournal(from)
  }
  /** Learns the bits of the history up to an end. */
  const learn = (end: number, run: () => number): void => {
    store.setWord(state.end, end)
    for (;;) {
      run()
      if (store.word(state.at) === end) return
      if (!store.moreNodes()) tidy()
    }
  }
  const learnBit = (bit: Bit): void => {
    journaling ??= store.run(moduleOf(layout, true))
    store.reach(1)
    const at = store.word(state.at)
    const byte = store.word(state.history) + (at >> 3)
    const mask = 1 << (at & 7)
    const before = store.bytes[byte] ?? 0
    store.bytes[byte] = bit === 1 ? before | mask : before & ~mask
    learn(at + 1, journaling)
    kept++
  }
  /** Takes back one update, which the journal has. */
  const forget = (): void => {
    const at = store.word(state.at) - 1
    const byte = store.bytes[store.word(state.history) + (at >> 3)] ?? 0
    const counted = 4 * ((byte >> (at & 7)) & 1)
    const discount = (seen: number): void => store.setWord(seen, store.word(seen) - 1)
    const here = store.word(state.journal) - ENTRY
    const from = here - CHANGE * store.word(here + entry.changes)
    for (let it = here - CHANGE; it >= from; it -= CHANGE) {
      const reference = store.word(it + change.node)
      const address = reference & ~1
      for (const field of ["own", "below", "inverse"] as const) {
        store.setDouble(address + node[field], store.double(it + change[field]))
      }
      if (address === reference) discount(address + node.seen + counted)
    }
    const leaf = store.word(here + entry.leaf)
    discount((layout.whole ? leaf : store.word(state.leaves) + LEAF * leaf) + counted)
    const [slot, hung] = [store.word(here + entry.slot), store.word(here + entry.hung)]
    if (slot !== 0) {
      store.setWord(slot, hung)
      store.setWord(state.leaf, store.word(state.leaf) - 1)
      if (hung !== 0) store.setWord(state.inner, store.word(state.inner) - INNER)
    }
    store.setWord(state.journal, from)
    store.setWord(state.at, at)
    kept--
  }
  const unguess = (): void => {
    if (guessed === undefined) return
    guessed = undefined
    forget()
  }
  /** Learns the bit, unless it was learned as a guess; gives the probability that it had. */
  const settle = (bit: Bit): number => {
    if (guessed !== bit) {
      unguess()
      learnBit(bit)
    }
    return store.double(state.given)
  }
  const guess = (bit: Bit): number => {
    const given = settle(bit)
    guessed = bit
    return given
  }
  return {
    predict: () => new Map(([0, 1] as const).map((bit) => [bit, guess(bit)])),
    update: (_, bit) => {
      const given = settle(bit)
      guessed = undefined
      kept = Math.min(kept, undo)
      return given
    },
    revert: () => {
      unguess()
      if (kept === 0) throw nothingToRevert()
      forget()
    },
    read: (data) => {
      unguess()
      kept = 0
      store.setWord(state.journal, store.journal())
      plain ??= store.run(moduleOf(layout, false))
      store.setDouble(state.product, 1)
      store.setDouble(state.taken, 0)
      store.reach(8 * data.length)
      const at = store.word(state.at)
      const [byte, shift] = [store.word(state.history) + (at >> 3), at & 7]
      for (let i = 0; i < data.length; i++) {
        const bits = (reversed[data[i] ?? 0] ?? 0) << shift
        const before = (store.bytes[byte + i] ?? 0) & ((1 << shift) - 1)
        store.bytes[byte + i] = before | (bits & 255)
        store.bytes[byte + i + 1] = bits >> 8
      }
      const end = at + 8 * data.length
      for (let next = at; next < end;) {
        next = Math.min(end, next + AT_ONCE)
        learn(next, plain)
      }
      return store.double(state.taken) - Math.log2(store.double(state.product))
    }
  }
}
