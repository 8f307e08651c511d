import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Worker } from "node:worker_threads"
import { byName, Census, Folder, machines, ShardFile, Threads } from "@headwater/census"
import { Effect, Fiber, Result } from "effect"
import * as fc from "fast-check"
import { afterEach, assert, beforeEach, describe, it } from "vitest"

const small = { name: "turing", parameters: { states: 3, steps: 21 } }

let folder = ""
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "census-"))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const run = <A, E>(effect: Effect.Effect<A, E>): Promise<A> => Effect.runPromise(effect)

/** The line of a fault, with the name of its file. */
const fault = (effect: Effect.Effect<unknown, Folder.FolderFault>): Promise<string> =>
  run(
    Effect.match(effect, {
      onSuccess: () => "no fault",
      onFailure: ({ file, line }) => `${file.slice(folder.length + 1)}: ${line}`
    })
  )

const spawn = (): Worker =>
  new Worker(
    `import { parentPort } from "node:worker_threads"
     import { Threads } from "@headwater/census"
     Threads.serve(parentPort)`,
    { eval: true, execArgv: ["--conditions=@headwater/source", "--input-type=module"] }
  )

/** Counts shards into the folder. */
const counted = (
  census: Parameters<typeof Folder.missing>[1],
  shards: ReadonlyArray<number>,
  threads: number
) =>
  Threads.countShards(census, shards, {
    threads,
    spawn,
    onFile: (shard, text) => Folder.put(folder, shard, text)
  })

const files = (): ReadonlyArray<string> =>
  readdirSync(folder)
    .toSorted()
    .map((name) => `${name} ${readFileSync(join(folder, name), "utf8")}`)

describe("a census", () => {
  it("law: shards in any order and grouping add up to one tally", () => {
    const census = machines({ states: 2, steps: 6 })
    const tallies = census.shards.map((shard) => census.run(shard))
    const whole = census.toJson(Effect.runSync(Census.count(census)))
    fc.assert(
      fc.property(fc.shuffledSubarray(tallies, { minLength: 5 }), fc.nat(5), (order, at) => {
        const { merge } = census
        const [a, b] = [order.slice(0, at), order.slice(at)].map((it) => merge.combineAll(it))
        assert.equal(census.toJson(merge.combine(a!, b!)), whole)
        assert.equal(
          census.toJson(merge.combine(merge.initialValue, merge.combineAll(order))),
          whole
        )
      }),
      { numRuns: 30 }
    )
  })

  it("law: a file holds the tally of its shard, and no file with a byte changed is read", () => {
    const census = machines({ states: 2, steps: 6 })
    for (const shard of census.shards.keys()) {
      const text = ShardFile.write(census, shard)
      const back = Result.getOrThrow(ShardFile.read(census, shard, text))
      assert.equal(census.toJson(back), census.toJson(census.run(census.shards[shard]!)))
    }
    const text = ShardFile.write(census, 1)
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.integer({ min: 32, max: 126 }), (at, code) => {
        const changed = text.slice(0, at) + String.fromCharCode(code) + text.slice(at + 1)
        fc.pre(changed !== text)
        assert.isTrue(Result.isFailure(ShardFile.read(census, 1, changed)))
        assert.isTrue(Result.isFailure(ShardFile.read(census, 1, text.slice(0, at))))
      })
    )
  })

  it("law: threads, their number and the order of shards do not show in the files", async () => {
    const census = await run(Folder.plan(folder, small))
    await run(counted(census, [...census.shards.keys()], 0))
    const alone = files()
    for (const name of readdirSync(folder)) if (name !== "plan.json") rmSync(join(folder, name))
    assert.lengthOf(await run(Folder.missing(folder, census)), census.shards.length)
    await run(counted(census, [...census.shards.keys()].toReversed(), 2))
    assert.deepEqual(files(), alone)
    const whole = await run(Folder.merge(folder, census, new Set([0, 7])))
    assert.equal(whole.nodes, 5_417)
    assert.equal(census.toJson(whole), census.toJson(Effect.runSync(Census.count(census))))
  })

  it("example: a count that is stopped goes on where it was", async () => {
    const census = await run(Folder.plan(folder, small))
    const shards = [...census.shards.keys()]
    const stopped = Effect.gen(function* () {
      const fiber = yield* Effect.forkChild(
        Threads.countShards(census, shards, {
          threads: 2,
          spawn,
          onFile: (shard, text) => (shard > 9 ? Effect.never : Folder.put(folder, shard, text))
        })
      )
      while ((yield* Folder.missing(folder, census)).length > shards.length - 10) {
        yield* Effect.sleep(5)
      }
      yield* Fiber.interrupt(fiber)
    })
    await run(stopped)
    const left = await run(Folder.missing(folder, census))
    assert.deepEqual(left, shards.slice(10))
    assert.match(await fault(Folder.merge(folder, census)), /^shard-00010.txt: expected a counted/)
    await run(counted(await run(Folder.planned(folder)), left, 0))
    assert.equal((await run(Folder.merge(folder, census))).nodes, 5_417)
  })

  it("example: what is wrong with a folder is named", async () => {
    const census = await run(Folder.plan(folder, small))
    await run(counted(census, [...census.shards.keys()], 0))
    const at = (name: string): string => join(folder, name)
    const third = readFileSync(at("shard-00003.txt"), "utf8")

    writeFileSync(at("shard-00003.txt"), third.replace('"nodes":', '"nodes":1'))
    assert.equal(
      await fault(Folder.merge(folder, census)),
      "shard-00003.txt: expected what its hash says, and the file was changed or cut off"
    )
    writeFileSync(at("shard-00003.txt"), readFileSync(at("shard-00004.txt")))
    assert.equal(
      await fault(Folder.merge(folder, census)),
      "shard-00003.txt: expected shard 3 of 25 of turing with states 3, steps 21, not shard 4 of 25 of turing with states 3, steps 21"
    )
    writeFileSync(at("shard-00003.txt"), third)
    assert.equal(
      await fault(Folder.plan(folder, { name: "turing", parameters: { states: 2, steps: 6 } })),
      "plan.json: expected the same census, not another"
    )
    assert.equal(
      await fault(Folder.plan(folder, { name: "turing", parameters: { states: 6, steps: 6 } })),
      "plan.json: expected 1 to 5 states, not `6`"
    )
    writeFileSync(at("plan.json"), "{}")
    assert.equal(await fault(Folder.planned(folder)), "plan.json: expected the plan of a census")
    rmSync(at("plan.json"))
    assert.equal(
      await fault(Folder.planned(folder)),
      "plan.json: expected the plan of a census, and found none"
    )
  })

  it("example: names that stand for nothing", () => {
    const said = (name: string, parameters: Readonly<Record<string, number>>): string =>
      Result.match(byName({ name, parameters }), { onSuccess: () => "", onFailure: (it) => it })
    assert.equal(said("stars", {}), "expected the census turing, not `stars`")
    assert.equal(said("turing", { states: 2 }), "expected 0 to 67108864 steps, not `undefined`")
    assert.equal(said("turing", { states: 2.5, steps: 1 }), "expected 1 to 5 states, not `2.5`")
    assert.throws(
      () => ShardFile.write(machines({ states: 1, steps: 1 }), 9),
      "Expected a shard from 0 to"
    )
  })
})
