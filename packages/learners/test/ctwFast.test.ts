import { readFileSync } from "node:fs"
import { LogWeight } from "@headwater/exact"
import { ctw, Learner, Random } from "@headwater/learners"
import { assert, describe, it } from "vitest"

type Bit = Learner.Bit

/** Text of this repository, which is real text if anything is. */
const text = (file: string, bytes: number): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../../${file}`, import.meta.url))).slice(0, bytes)

const bitsOf = (bytes: Uint8Array): ReadonlyArray<Bit> =>
  [...bytes].flatMap((byte) =>
    Array.from({ length: 8 }, (_, i): Bit => (((byte >> (7 - i)) & 1) === 1 ? 1 : 0))
  )

/**
 * The code length by the definition, at the end and not as one goes: how often each bit followed
 * each context, then all nodes from the deepest to the root in logarithms.
 */
const reference = (depth: number, bits: ReadonlyArray<Bit>): number => {
  const n = bits.length
  // log2 of the products of i + 1/2 and of i + 1
  const [halves, factorials] = [new Float64Array(n + 1), new Float64Array(n + 1)]
  for (let i = 0; i < n; i++) {
    halves[i + 1] = halves[i]! + Math.log2(i + 0.5)
    factorials[i + 1] = factorials[i]! + Math.log2(i + 1)
  }
  const past = [...Array.from({ length: depth }, (): Bit => 0), ...bits]
  let weighted = new Map<string, number>()
  for (let level = depth; level >= 0; level--) {
    const counts = new Map<string, [number, number]>()
    for (let at = 0; at < n; at++) {
      // bits at - level .. at - 1, the oldest first
      const context = past.slice(depth + at - level, depth + at).join("")
      const seen = counts.get(context) ?? [0, 0]
      seen[bits[at]!]++
      counts.set(context, seen)
    }
    const here = new Map<string, number>()
    for (const [context, [zeros, ones]] of counts) {
      const estimate = halves[zeros]! + halves[ones]! - factorials[zeros + ones]!
      const below = (weighted.get(`0${context}`) ?? 0) + (weighted.get(`1${context}`) ?? 0)
      here.set(context, level === depth ? estimate : LogWeight.add(estimate - 1, below - 1))
    }
    weighted = here
  }
  return -(weighted.get("") ?? 0)
}

const sessionOf = (depth: number, undo?: number): Learner.Session =>
  Learner.session(ctw.of({ depth }), undo)

const learned = (session: Learner.Session, bits: ReadonlyArray<Bit>): number =>
  bits.reduce((sum: number, bit) => sum - Math.log2(session.update(undefined, bit)), 0)

/** Whether two code lengths are the same to eight digits. */
const near = (length: number, expected: number): boolean =>
  Math.abs(length - expected) <= 1e-8 * expected

/** Depths at which reading bytes or learning their bits misses the definition. */
const wrong = (depths: ReadonlyArray<number>, bytes: Uint8Array): ReadonlyArray<number> => {
  const bits = bitsOf(bytes)
  return depths.filter((depth) => {
    const expected = reference(depth, bits)
    const read = sessionOf(depth, 0).read!(bytes)
    return !near(read, expected) || !near(learned(sessionOf(depth, 0), bits), expected)
  })
}

describe("fast context-tree weighting", () => {
  it("law: ctw › code lengths are those of the definition, on text", () => {
    assert.deepEqual(wrong([0, 1, 5, 15, 16, 17], text("CONTRIBUTING.md", 500)), [])
    assert.deepEqual(wrong([24, 48, 70], text("LICENSE", 250)), [])
  })
  it("law: ctw › code lengths are those of the definition, on bits of little order", () => {
    const random = Random.of(5)
    // a pattern of seven bits that is broken now and then: contexts agree for long, at any place of
    // their bytes, and part late
    const bytes = Uint8Array.from({ length: 75 }, (_, byte) =>
      Array.from({ length: 8 }, (_, i) => (0b1101000 >> ((8 * byte + i) % 7)) & 1).reduce(
        (sum, bit) => 2 * sum + (random.bits() % 110 === 0 ? 1 - bit : bit),
        0
      )
    )
    assert.deepEqual(wrong([3, 16, 18, 40, 57, 58, 64, 65, 128], bytes), [])
  })
  it("law: ctw › weights below every double come back", () => {
    // a bit alternates for long, and then repeats: what says nothing of it loses all its weight and
    // gets it back; in the array of levels, and below it behind a text that no context parts
    const alternating = Array.from({ length: 1400 }, (_, i): Bit => ((i >> 1) % 2 === 0 ? 0 : 1))
    const first = Array.from({ length: 1400 }, (_, i): Bit => (i % 2 === 0 ? 0 : 1))
    const runs = Array.from({ length: 1400 }, (_, i): Bit => ((i / 70) % 2 < 1 ? 0 : 1))
    assert.approximately(
      learned(sessionOf(1), [...first, ...runs]),
      reference(1, [...first, ...runs]),
      1e-8
    )
    assert.approximately(
      learned(sessionOf(2), [...first, ...alternating, ...runs]),
      reference(2, [...first, ...alternating, ...runs]),
      1e-8
    )
  })
  it("law: ctw › so they do in the compressed tree, where a node above parts from them", () => {
    const before: ReadonlyArray<Bit> = bitsOf(new Uint8Array([0b11010010, 0b00111010, 0b01100001]))
    const odd = before.map((bit, at): Bit => (at === 3 ? (bit === 1 ? 0 : 1) : bit))
    const all = (bits: ReadonlyArray<Bit>): ReadonlyArray<Bit> =>
      bits.flatMap((bit) => [...before, bit])
    const bits = [
      ...all(Array.from({ length: 640 }, (_, i): Bit => (i % 2 === 0 ? 0 : 1))),
      ...odd,
      1 as const,
      ...all(Array.from({ length: 660 }, (_, i): Bit => ((i / 33) % 2 < 1 ? 0 : 1)))
    ]
    assert.approximately(learned(sessionOf(26, 0), bits), reference(26, bits), 1e-7)
  })
  it("law: ctw › updates, guesses and reverts in any order leave what a straight session has", () => {
    for (const depth of [0, 2, 16, 17, 30, 80]) {
      const random = Random.of(depth + 1)
      const session = sessionOf(depth)
      const kept: Array<Bit> = []
      for (let step = 0; step < 900; step++) {
        const bit: Bit = random.bits() % 3 === 0 ? 1 : 0
        const what = random.bits() % 8
        if (what < 2) session.predict(undefined)
        else if (what < 5 || kept.length === 0) {
          session.update(undefined, bit)
          kept.push(bit)
        } else {
          session.revert()
          kept.pop()
        }
      }
      const straight = sessionOf(depth)
      for (const bit of kept) straight.update(undefined, bit)
      const after = Array.from({ length: 300 }, (): Bit => (random.bits() % 3 === 0 ? 1 : 0))
      assert.deepEqual(
        after.map((bit) => session.update(undefined, bit)),
        after.map((bit) => straight.update(undefined, bit)),
        `depth ${depth}`
      )
    }
  })
  it("law: ctw › a session goes back to where it began, over all the memory it took", () => {
    const bytes = text("LICENSE", 400)
    const bits = bitsOf(bytes)
    const session = sessionOf(24)
    const first = learned(session, bits)
    for (const _ of bits) session.revert()
    assert.throws(() => session.revert(), RangeError)
    assert.equal(learned(session, bits), first)
  })
  it("law: ctw › bytes may follow bits, wherever these end", () => {
    const bytes = text("LICENSE", 40)
    for (const ahead of [0, 1, 5, 8]) {
      const before = Array.from({ length: ahead }, (): Bit => 1)
      const [reader, learner] = [sessionOf(20), sessionOf(20)]
      for (const it of [reader, learner]) learned(it, before)
      const length = reader.read!(bytes)
      assert.approximately(length, learned(learner, bitsOf(bytes)), 1e-9)
      assert.deepEqual(reader.predict(undefined), learner.predict(undefined))
      assert.throws(() => reader.revert(), RangeError)
    }
  })
  /** How many bits a session of a given room learns, and the session. */
  const filled = (depth: number, room: number, bits: Iterable<Bit>) => {
    const session = Learner.session(ctw.of({ depth }), 3, room)
    let learned = 0
    try {
      for (const bit of bits) {
        session.update(undefined, bit)
        learned++
      }
      return { session, learned, full: false }
    } catch (error) {
      if (!(error instanceof Learner.Full)) throw error
      assert.equal(error.message, `Expected to need at most ${room} bytes`)
      return { session, learned, full: true }
    }
  }
  const noise = (seed: number, bits: number): ReadonlyArray<Bit> => {
    const random = Random.of(seed)
    return Array.from({ length: bits }, (): Bit => ((random.bits() >>> 9) % 2 === 0 ? 0 : 1))
  }
  it("law: ctw › a session takes no more room than it is given, and uses most of it", () => {
    const fixed = ctw.of({ depth: 48 }).fast!.least!(0)
    const bits = noise(4, 60_000)
    for (const more of [300_000, 1_000_000]) {
      const { learned, full } = filled(48, fixed + more, bits)
      assert.isTrue(full)
      // of noise each bit takes a leaf, and an inner node where its last 16 bits were seen before
      const past = bits
        .slice(0, learned)
        .join("")
        .padStart(learned + 16, "0")
      const seen = new Set(Array.from({ length: learned }, (_, at) => past.slice(at, at + 16)))
      const needed = 12 * learned + 48 * (learned - seen.size)
      assert.isAtMost(needed, more)
      assert.isAtLeast(needed, 0.6 * more)
    }
  })
  it("law: ctw › where there is no room left what was learned stands", () => {
    const bits = noise(7, 8000)
    const { session, learned, full } = filled(30, 2_450_000, bits)
    const straight = sessionOf(30)
    for (const bit of bits.slice(0, learned)) straight.update(undefined, bit)
    assert.isTrue(full)
    for (const it of [session, straight]) it.revert()
    for (const it of [session, straight]) it.revert()
    assert.deepEqual(session.predict(undefined), straight.predict(undefined))
    assert.equal(
      session.update(undefined, bits[learned - 2]!),
      straight.update(undefined, bits[learned - 2]!)
    )
  })
  it("law: ctw › what memory says is always room enough", () => {
    for (const depth of [3, 17, 48]) {
      const { memory, least } = ctw.of({ depth }).fast!
      for (const bits of [0, 100, 3000]) {
        assert.isAtMost(least!(bits), memory(bits))
        const session = Learner.session(ctw.of({ depth }), 0, memory(bits))
        session.read!(Uint8Array.from({ length: bits / 8 }, (_, at) => (at * at * 7919) >> 5))
      }
    }
  })
  it("example: less room than an empty tree takes, and more bits than can be counted", () => {
    assert.throws(() => filled(48, 1000, []), Learner.Full)
    const { least } = ctw.of({ depth: 2 }).fast!
    assert.isBelow(least!(2 ** 32 - 512), 2 ** 30)
    assert.equal(least!(2 ** 32), Number.POSITIVE_INFINITY)
    const session = sessionOf(2, 0)
    const huge = { length: 2 ** 29 } as unknown as Uint8Array
    assert.throws(() => session.read!(huge), /^Expected at most 4294966784 bits, not `4294967296`$/)
  })
  it("example: a file of 100 KB at depth 48 needs less than 1 GiB, whatever is in it", () => {
    assert.isBelow(ctw.of({ depth: 48 }).fast!.memory(8 * 100_000), 2 ** 30 / 8)
  })
})
