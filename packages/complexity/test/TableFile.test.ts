import { readFileSync } from "node:fs"
import { sktMass, sktSplit, Table, TableFile } from "@headwater/complexity"
import { Turing } from "@headwater/hypotheses"
import { Effect, Result } from "effect"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

const read = (bytes: Uint8Array) => Effect.runPromise(Effect.result(TableFile.read(bytes)))

const shipped = (states: number): Uint8Array =>
  readFileSync(new URL(import.meta.resolve(`@headwater/complexity/tables/turing-${states}.table`)))

const table = async (states: number): Promise<Table.Table> =>
  Result.getOrThrow(await read(shipped(states)))

const rows = ({ rows: all }: Table.Table): ReadonlyArray<unknown> =>
  [...all].toSorted(([a], [b]) => (a < b ? -1 : 1))

describe("tables as files", () => {
  it("law: what was written is read, whole or cut by time", async () => {
    for (const steps of [0, 3, 21]) {
      const three = Table.within(Table.ofStates(3), steps)
      const back = Result.getOrThrow(await read(await Effect.runPromise(TableFile.write(three))))
      assert.deepEqual(rows(back), rows(three))
      assert.deepEqual({ ...back, rows: 0 }, { ...three, rows: 0 })
    }
  })

  it("claim: the tables that are shipped are those that are counted", async () => {
    for (const states of [1, 2, 3, 4]) {
      const [back, counted] = [await table(states), Table.ofStates(states)]
      assert.deepEqual(rows(back), rows(counted))
      assert.deepEqual({ ...back, rows: 0 }, { ...counted, rows: 0 })
    }
  })

  it("claim: of 5 states all are decided, and 99,608 strings are put out within 500 steps", async () => {
    const five = await table(5)
    assert.deepEqual(
      [five.rows.size, five.steps, five.undecided, five.halting],
      [103_370, 47_176_870, 0n, 13_794_528_007_168n]
    )
    const longest = [...five.rows.values()].flatMap(({ times }) => times.at(-1)?.[0] ?? 0)
    assert.equal(
      longest.reduce((a, b) => Math.max(a, b)),
      Turing.longestRun(5)
    )
    const cut = Table.within(five, 500)
    assert.equal(cut.rows.size, 99_608)
    const part = Turing.tally(5, 500, { path: [6, 8, 13, 3] })
    for (const [output, times] of part.halting) {
      const known = new Map(cut.rows.get(output)?.times)
      for (const [time, count] of times) assert.isAtLeast(Number(known.get(time) ?? 0n), count)
    }
  })

  it("law: a file with a byte changed or its end cut off is refused in one line", async () => {
    const bytes = shipped(3)
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const changed = Uint8Array.from(bytes)
          changed[at]! ^= by
          for (const wrong of [changed, bytes.subarray(0, at)]) {
            const line = Result.match(await read(wrong), {
              onSuccess: () => "none",
              onFailure: (fault) => fault.line
            })
            assert.match(line, /^expected [^\n]+$/)
          }
        }
      )
    )
  })

  it("example: fewer steps leave more undecided, and more than there are cannot be had", () => {
    const two = Table.ofStates(2)
    assert.equal(Table.within(two, 6), two)
    const cut = Table.within(two, 1)
    assert.deepEqual([cut.halting, cut.undecided, cut.rows.size], [4_000n, 2_088n, 2])
    assert.throws(() => Table.within(two, 7), "Expected steps from 0 to 6, not `7`")
  })

  it("law: a sum over times cut in two lies about the whole", async () => {
    const five = await table(5)
    const late = [...five.rows]
      .filter(([, { times }]) => times.some(([steps]) => steps > 500))
      .map(([string]) => string)
    fc.assert(
      fc.property(
        fc.constantFrom("0", "0110", ...late),
        fc.constantFrom(1, 40, 500),
        (string, cut) => {
          const { soon, later } = sktSplit(five, string, cut)
          const rest = sktMass(five, string).minus(soon)
          assert.isTrue(later.lower.compare(rest) <= 0 && rest.compare(later.upper) <= 0)
        }
      ),
      { numRuns: 40 }
    )
  })
})
