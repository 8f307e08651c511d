import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Worker } from "node:worker_threads"
import { spawn as start } from "node:child_process"
import { once } from "node:events"
import { setTimeout } from "node:timers/promises"
import {
  ask,
  byName,
  Census,
  circuits,
  Folder,
  machines,
  ShardFile,
  terms,
  Threads
} from "@headwater/census"
import { census as laws } from "@headwater/census/laws"
import { Law } from "@headwater/proof"
import { Effect, Fiber, Result } from "effect"
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

/** The small census, planned in the folder. */
const planned = async () => {
  const known = await run(Folder.plan(folder, small))
  if (known.of !== "turing") throw new RangeError("Expected machines")
  return known.census
}

/** Counts shards into the folder. */
const counted = <S, T>(
  census: Census.Census<S, T>,
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

/** The files of shards, with their names. */
const shardFiles = (): ReadonlyArray<string> => files().filter((it) => it.startsWith("shard-"))

/** A process that counts the census planned in a folder, over and over. */
const counting = [
  "--input-type=module",
  "--eval",
  `import { ask, Folder, ShardFile } from "@headwater/census"
   import { Effect } from "effect"
   const folder = process.argv[1]
   const known = await Effect.runPromise(Folder.planned(folder))
   for (;;) {
     for (const shard of known.census.shards.keys()) {
       const text = ask(known, (census) => ShardFile.write(census, shard))
       await Effect.runPromise(Folder.put(folder, shard, text))
     }
   }`
]

describe("a census", () => {
  Law.check(it, laws(machines({ states: 2, steps: 6 })))
  Law.check(it, laws(terms({ bits: 22 })))
  Law.check(it, laws(circuits({ inputs: 3 })))

  it("law: threads, their number and the order of shards do not show in the files", async () => {
    const census = await planned()
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
    const census = await planned()
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
    assert.equal(
      await fault(Folder.merge(folder, census)),
      ": expected all 25 shards, and 10 to 24 are not counted"
    )
    await run(counted(await planned(), left, 0))
    assert.equal((await run(Folder.merge(folder, census))).nodes, 5_417)
  })

  it("law: a process that is killed leaves nothing wrong, and what is left gives the same files", async () => {
    const known = await run(Folder.plan(folder, { name: "lambda", parameters: { bits: 24 } }))
    const child = start(process.execPath, ["--conditions=@headwater/source", ...counting, folder], {
      stdio: "ignore"
    })
    const ended = once(child, "exit")
    while (shardFiles().length < 5) await setTimeout(1)
    child.kill("SIGKILL")
    assert.deepEqual(await ended, [null, "SIGKILL"])
    const kept = shardFiles()
    const write = (shard: number): string => ask(known, (census) => ShardFile.write(census, shard))
    for (const shard of (await run(Folder.missing(folder, known.census))).toReversed()) {
      await run(Folder.put(folder, shard, write(shard)))
    }
    const whole = shardFiles()
    assert.isTrue(kept.every((it) => whole.includes(it)))
    assert.deepEqual(
      whole.map((it) => it.slice(it.indexOf(" ") + 1)),
      [...known.census.shards.keys()].map(write)
    )
    assert.equal(
      known.of === "lambda" && (await run(Folder.merge(folder, known.census))).size > 0,
      true
    )
  }, 20_000)

  it("example: what is wrong with a folder is named", async () => {
    const census = await planned()
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
    for (const name of ["00007", "00008", "00009", "00012", "00013"]) {
      writeFileSync(at(`shard-${name}.txt`), "")
    }
    assert.match(await fault(Folder.merge(folder, census)), /; also wrong: 7 to 9, 12, 13$/)
    const unfinished = await run(Folder.unfinished(folder, census))
    assert.deepEqual(unfinished, [3, 7, 8, 9, 12, 13])
    await run(counted(census, unfinished, 0))
    assert.equal(readFileSync(at("shard-00003.txt"), "utf8"), third)
    rmSync(at("shard-00020.txt"))
    assert.equal(
      await fault(Folder.merge(folder, census)),
      ": expected all 25 shards, and 20 is not counted"
    )
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
    assert.equal(said("stars", {}), "expected the census turing, lambda, circuit, not `stars`")
    assert.equal(said("turing", { states: 2 }), "expected 0 to 67108864 steps, not `undefined`")
    assert.equal(said("lambda", { bits: 41 }), "expected 0 to 40 bits, not `41`")
    assert.equal(said("circuit", {}), "expected 1 to 5 inputs, not `undefined`")
    assert.equal(said("turing", { states: 2.5, steps: 1 }), "expected 1 to 5 states, not `2.5`")
    assert.throws(
      () => ShardFile.write(machines({ states: 1, steps: 1 }), 9),
      "Expected a shard from 0 to"
    )
  })
})
