import { readFileSync } from "node:fs"
import {
  bdm,
  ctm,
  ctmBounds,
  depth,
  fastMass,
  kt,
  ktBounds,
  sktBounds,
  sktMass,
  TableFile,
  Terms
} from "@headwater/complexity"
import { LogForm, Rational } from "@headwater/exact"
import { Lambda } from "@headwater/hypotheses"
import { Effect, Result } from "effect"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

const bytes = readFileSync(
  new URL(import.meta.resolve("@headwater/complexity/tables/lambda-36.table"))
)

const read = (it: Uint8Array) => Effect.runPromise(Effect.result(TableFile.readTerms(it)))

const shipped = async (): Promise<Terms.Terms> => Result.getOrThrow(await read(bytes))

const counted = (bits: number): Terms.Terms => {
  const tallies = Lambda.redexShards(bits).map((shard) => Lambda.redexTally(bits, shard))
  return Terms.of(bits, Lambda.mergeRedexes.combineAll(tallies))
}

const rows = ({ rows: all }: Terms.Terms): ReadonlyArray<unknown> =>
  [...all].toSorted(([a], [b]) => (a < b ? -1 : 1))

/** The sum over the terms of a string. */
const summed = (table: Terms.Terms, string: string, of: (it: Terms.Alike) => Rational): Rational =>
  Rational.sum((table.rows.get(string) ?? []).map((it) => of(it).times(Rational.of(it.count))))

describe("tables of lambda terms", () => {
  it("claim: the table that is shipped is the one that is counted, up to 24 bits", async () => {
    const [part, own] = [Terms.upTo(await shipped(), 24), counted(24)]
    assert.deepEqual(rows(part), rows(own))
    assert.deepEqual({ ...part, rows: 0 }, { ...own, rows: 0 })
  })

  it("claim: of 36 bits there are 60 strings, of 30 bits 26, and what is undecided has under 2^-33", async () => {
    const table = await shipped()
    const most = (of: Terms.Terms): ReadonlyArray<number> => {
      const lengths = [...of.rows.keys()].map((it) => it.length)
      return [0, 1, 2, 3, 4, 5].map((length) => lengths.filter((it) => it === length).length)
    }
    assert.equal(table.rows.size, 60)
    assert.deepEqual(most(table), [1, 2, 4, 8, 16, 26])
    assert.deepEqual(most(Terms.upTo(table, 30)), [1, 2, 4, 8, 11, 0])
    const longer = [...table.rows.keys()].filter((it) => it.length > 5)
    assert.deepEqual(
      longer,
      [16, 27, 256].map((length) => "1".repeat(length))
    )
    assert.deepEqual(table.undecided, [
      { bits: 35, steps: 1, count: 3n },
      { bits: 36, steps: 1, count: 3n }
    ])
  })

  it("claim: a value is less than two bits below the length of the shortest term", async () => {
    const table = await shipped()
    for (const [string, [shortest]] of table.rows) {
      const bits = ctm(table, string)!
      const length = LogForm.of(shortest!.bits)
      assert.isAtMost(bits.compare(length), 0, string)
      assert.isAbove(bits.compare(length.minus(LogForm.of(2))), 0, string)
    }
  })

  it("law: each measure is its sum over terms, or its least over them", async () => {
    const table = await shipped()
    for (const [string, row] of table.rows) {
      const mass = summed(table, string, (it) => Rational.pow2(-it.bits))
      assert.isTrue(ctm(table, string)!.equals(LogForm.log2(mass).negated()))
      const skt = summed(table, string, (it) =>
        Rational.pow2(-it.bits).dividedBy(Rational.of(it.steps))
      )
      assert.isTrue(sktMass(table, string).equals(skt))
      const fast = summed(table, string, ({ bits, steps }) =>
        Rational.pow2(1 - 2 * bits - Math.ceil(Math.log2(steps)))
      )
      assert.isTrue(fastMass(table, string).lower.equals(fast))
      const times = row.map(({ bits, steps }) => 2n ** BigInt(bits) * BigInt(steps))
      const least = times.reduce((a, b) => (a < b ? a : b))
      assert.isTrue(kt(table, string)!.equals(LogForm.log2(least)))
      const shortest = Math.min(...row.map((it) => it.bits))
      const soonest = row.filter((it) => it.bits === shortest).map((it) => it.steps)
      assert.equal(depth(table, string), Math.min(...soonest))
    }
  })

  it("law: a table cut by steps has bounds that hold the values of the whole", async () => {
    const table = Terms.upTo(await shipped(), 34)
    for (const steps of [0, 1, 2, 3, 5, 9, 20]) {
      const cut = Terms.within(table, steps)
      for (const string of table.rows.keys()) {
        const [value, bounds] = [ctm(table, string)!, ctmBounds(cut, string)!]
        assert.isAtMost(bounds.lower.compare(value), 0)
        assert.isAtLeast((bounds.upper ?? value).compare(value), 0)
        const [time, times] = [kt(table, string)!, ktBounds(cut, string)!]
        assert.isAtMost(times.lower.compare(time), 0)
        assert.isAtLeast((times.upper ?? time).compare(time), 0)
        const [skt, fast] = [sktBounds(cut, string), fastMass(cut, string)]
        assert.isAtLeast(skt.upper.compare(sktMass(table, string)), 0)
        assert.isAtLeast(fast.upper.compare(fastMass(table, string).lower), 0)
      }
    }
    assert.deepEqual(rows(Terms.within(table, 300)), rows(table))
  })

  it("example: strings by blocks, and none for what no term has as its normal form", async () => {
    const table = await shipped()
    const { bits, outside } = bdm(table, "0110".repeat(5), { size: 4, step: 4 })
    assert.isTrue(bits!.equals(ctm(table, "0110")!.plus(LogForm.log2(5n))))
    assert.deepEqual(outside, [])
    assert.deepEqual(bdm(table, "00000", { size: 5, step: 5 }).outside, ["00000"])
    assert.isUndefined(ctm(table, "00000"))
    assert.equal(ctmBounds(table, "00000")?.lower.toString(), "36 - log2(9)")
    const long = "1".repeat(257)
    assert.isUndefined(ctmBounds(table, long))
    assert.isUndefined(ktBounds(table, long))
    assert.equal(String(sktBounds(table, long).upper), "1")
    assert.equal(String(fastMass(table, long).upper), "1")
    assert.throws(() => Terms.upTo(table, 37), "Expected 0 to 36 bits, not `37`")
    assert.throws(() => Terms.within(table, -1), "Expected steps from 0 on, not `-1`")
  })

  it("law: what was written is read, and a file with a byte changed or cut off is refused", async () => {
    const cut = Terms.within(await shipped(), 3)
    const back = Result.getOrThrow(await read(await Effect.runPromise(TableFile.writeTerms(cut))))
    assert.deepEqual(rows(back), rows(cut))
    assert.deepEqual({ ...back, rows: 0 }, { ...cut, rows: 0 })
    const at = fc.nat(bytes.length - 1)
    await fc.assert(
      fc.asyncProperty(at, fc.integer({ min: 1, max: 255 }), async (place, by) => {
        const changed = Uint8Array.from(bytes)
        changed[place]! ^= by
        for (const wrong of [changed, bytes.subarray(0, place)]) {
          assert.match((await read(wrong))._tag, /^Failure$/)
        }
      })
    )
    assert.isTrue(Result.isFailure(await Effect.runPromise(Effect.result(TableFile.read(bytes)))))
  })
})
