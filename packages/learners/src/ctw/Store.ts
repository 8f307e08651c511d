import { functionOf, type Memory, memoryOf, pageSize } from "@headwater/hypotheses/wasm"
import { Full } from "../Learner.ts"
import { ARRAY_NODE, FIRST, INNER, type Layout, LEAF, NODES, state } from "./Layout.ts"

/** How much larger a part of the memory is made that is full. */
export const GROWTH = 1.5

/** The most that addresses of 32 bits reach. */
const REACH = 2 ** 32

/** The most bits that 32 bits count from {@link FIRST}. */
export const MOST_BITS = REACH - 2 * FIRST

/** By how much a part grows at least: whole nodes, leaves and words. */
const LEAST = 1024 * INNER

/** The parts of the memory that grow, in bytes. */
interface Room {
  readonly inner: number
  readonly leaves: number
  readonly history: number
  readonly journal: number
}

const grown = (size: number, unit: number): number => Math.ceil((size * GROWTH) / unit) * unit

/** The memory of one tree: its parts, made larger where they are full. */
export class Store {
  bytes: Uint8Array
  #cells: DataView
  #room: Room
  readonly #layout: Layout
  readonly #memory: Memory
  readonly #most: number

  /**
   * An empty tree with room for `journal` bytes of journal, which grows to at most `most` bytes in
   * all.
   */
  constructor(layout: Layout, journal: number, most: number) {
    this.#layout = layout
    this.#most = Math.min(most, REACH)
    this.#room = {
      inner: layout.whole ? 0 : 64 * INNER,
      leaves: layout.whole ? 0 : 64 * LEAF,
      history: FIRST / 8 + 64,
      journal
    }
    if (this.#size() > this.#most) throw new Full(this.#most)
    this.#memory = memoryOf(Math.ceil(this.#size() / pageSize))
    this.bytes = new Uint8Array(this.#memory.buffer)
    this.#cells = new DataView(this.#memory.buffer)
    this.#place()
    this.setWord(state.at, FIRST)
    this.setWord(state.end, FIRST)
    this.setWord(state.inner, layout.inner)
    this.setWord(state.journal, this.journal())
    const width = ARRAY_NODE / 8
    const nodes = new Float64Array(this.#memory.buffer, NODES, width * 2 ** layout.levels)
    nodes.set([0.5, 0.5, 1])
    for (let filled = width; filled < nodes.length; filled *= 2) nodes.copyWithin(filled, 0, filled)
  }

  word(address: number): number {
    return this.#cells.getUint32(address, true)
  }

  setWord(address: number, value: number): void {
    this.#cells.setUint32(address, value, true)
  }

  double(address: number): number {
    return this.#cells.getFloat64(address, true)
  }

  setDouble(address: number, value: number): void {
    this.#cells.setFloat64(address, value, true)
  }

  /** Where the journal begins. */
  journal(): number {
    return this.word(state.history) + this.#room.history
  }

  /** The function of compiled updates over this memory. */
  run(module: object): () => number {
    return functionOf(module, this.#memory)
  }

  /** Makes room for `bits` more bits of history. */
  reach(bits: number): void {
    const end = this.word(state.at) + bits
    if (end > FIRST + MOST_BITS) {
      throw new RangeError(`Expected at most ${MOST_BITS} bits, not \`${end - FIRST}\``)
    }
    const needed = 8 * Math.ceil((Math.floor(end / 8) + 16) / 8)
    const { history } = this.#room
    if (needed > history) this.#grow("history", grown(Math.max(history, needed), 8), needed)
  }

  /** Makes the nodes and leaves more, whichever are full; whether any were. */
  moreNodes(): boolean {
    if (this.#layout.whole) return false
    const { inner, leaves } = this.#room
    const innerIsFull = this.word(state.inner) >= this.word(state.innerEnd)
    const leavesAreFull = this.word(state.leaf) >= this.word(state.leafEnd)
    if (innerIsFull) this.#grow("inner", grown(inner, INNER), inner + LEAST)
    if (leavesAreFull) this.#grow("leaves", grown(leaves, LEAF), leaves + LEAST)
    return innerIsFull || leavesAreFull
  }

  /** Keeps of the journal what is from an address on, and makes it larger if that is much. */
  keepJournal(from: number): void {
    const [begin, end] = [this.journal(), this.word(state.journal)]
    this.bytes.copyWithin(begin, from, end)
    this.setWord(state.journal, begin + end - from)
    const { journal } = this.#room
    if (2 * (end - from) >= journal) this.#grow("journal", grown(journal, 8), journal + LEAST)
  }

  /** Whether the machine has `pages` more pages. */
  #more(pages: number): boolean {
    try {
      this.#memory.grow(pages)
      return true
    } catch {
      return false
    }
  }

  #size(): number {
    const { inner, leaves, history, journal } = this.#room
    return this.#layout.inner + inner + leaves + history + journal
  }

  /** Notes where the parts lie that move. */
  #place(): void {
    const { inner, leaves, history, journal } = this.#room
    const end = this.#layout.inner + inner
    this.setWord(state.innerEnd, end)
    this.setWord(state.leaves, end)
    this.setWord(state.leafEnd, leaves / LEAF)
    this.setWord(state.history, end + leaves)
    this.setWord(state.journalEnd, end + leaves + history + journal)
  }

  /**
   * Makes a part larger, to `wanted` bytes; where there is no room for these by half of what there
   * is, but to `least`. Those that move do so from the last on.
   */
  #grow(part: keyof Room, wanted: number, least: number): void {
    const before = this.#room
    const free = this.#most - this.#size()
    const half = LEAST * Math.floor(free / 2 / LEAST)
    const size =
      wanted - before[part] <= free
        ? wanted
        : Math.max(Math.min(wanted, before[part] + half), least)
    if (size - before[part] > free) throw new Full(this.#most)
    const [leaves, history, journal] = [
      this.word(state.leaves),
      this.word(state.history),
      this.journal()
    ]
    const written = this.word(state.journal) - journal
    this.#room = { ...before, [part]: size }
    const pages = Math.ceil(this.#size() / pageSize) - this.#memory.buffer.byteLength / pageSize
    if (pages > 0 && !this.#more(pages)) {
      this.#room = before
      throw new Full(this.#memory.buffer.byteLength)
    }
    this.bytes = new Uint8Array(this.#memory.buffer)
    this.#cells = new DataView(this.#memory.buffer)
    this.#place()
    this.bytes.copyWithin(this.journal(), journal, journal + written)
    this.setWord(state.journal, this.journal() + written)
    this.bytes.copyWithin(this.word(state.history), history, history + before.history)
    this.bytes.fill(0, this.word(state.history) + before.history, this.journal())
    this.bytes.copyWithin(this.word(state.leaves), leaves, leaves + before.leaves)
  }
}
