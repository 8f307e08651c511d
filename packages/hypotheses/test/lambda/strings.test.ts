import { Budget, Lambda } from "@headwater/hypotheses"
import { assert, describe, it } from "vitest"

const found = (bits: number): Lambda.Strings => {
  const tallies = Lambda.redexShards(bits).map((shard) => Lambda.redexTally(bits, shard))
  return Lambda.strings(bits, Lambda.mergeRedexes.combineAll(tallies))
}

/** The string that a normal form is, read off its text. */
const read = (term: Lambda.Term): string | undefined => {
  const text = Lambda.printIndexed(term)
  const [, body = ""] = /^\\\\\\([^\\]*)$/.exec(text) ?? []
  const heads = body.replaceAll(/[()]/g, "").split(" ")
  const isNested = /^(?:[23] (?:\(|(?=1)))*1\)*$/.test(body)
  return isNested
    ? heads
        .slice(0, -1)
        .map((it) => (it === "3" ? "0" : "1"))
        .join("")
    : undefined
}

const budget = Budget.of("beta", { steps: 1_000, space: 20_000 })

/** Each closed term run alone. */
const runAlone = (bits: number) => {
  const words = new Map<string, Map<string, bigint>>()
  const lists = new Set<string>()
  for (const { program, bits: code } of Lambda.programs({ bits })) {
    const run = Lambda.normalForm(program, {}, budget)
    if (run.status === "exhausted") continue
    const list = Lambda.bits(run.output)
    if (list !== undefined) lists.add(list)
    const word = read(run.output)
    if (word === undefined) continue
    const row = words.get(word) ?? new Map<string, bigint>()
    const key = `${code?.length} ${run.steps}`
    words.set(word, row.set(key, (row.get(key) ?? 0n) + 1n))
  }
  return { words, lists }
}

describe("strings of closed terms", () => {
  it("law: they are those that running every term alone gives, with sizes, steps and counts", () => {
    const { words, lists } = runAlone(24)
    const { rows, undecided } = found(24)
    assert.equal(undecided.size, 0)
    assert.deepEqual([...rows.keys()].toSorted(), [...words.keys()].toSorted())
    for (const [word, row] of rows) {
      const all = new Map(row.map(({ bits, steps, count }) => [`${bits} ${steps}`, count]))
      assert.deepEqual(all, words.get(word), word)
    }
    assert.deepEqual([rows.size, lists.size], [11, 3])
  }, 20_000)

  it("example: the string 10 is written by 63 terms of up to 30 bits, most of which reduce to it", () => {
    const { rows } = found(30)
    assert.equal(rows.size, 26)
    const writers = rows.get("10") ?? []
    assert.equal(
      writers.reduce((sum, { count }) => sum + count, 0n),
      63n
    )
    assert.deepEqual(writers[0], { bits: 19, steps: 0, count: 1n })
    assert.deepEqual(
      ["", "0", "1", "00", "01"].map((it) => rows.get(it)?.[0]?.bits),
      [8, 14, 13, 20, 19]
    )
  }, 20_000)
})
