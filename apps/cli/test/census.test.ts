import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, assert, beforeEach, describe, it } from "vitest"
import { Census, Complexity } from "../src/Documents.ts"
import { document } from "./document.ts"
import { run } from "./memoryHost.ts"

let folder = ""
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "headwater-census-"))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const census = async (...args: ReadonlyArray<string>) => {
  const { code, stdout, stderr, files } = await run(["census", "--json", ...args])
  assert.equal(stderr, "", args.join(" "))
  return { code, files, ...document(Census, stdout) }
}

const refused = async (...args: ReadonlyArray<string>): Promise<string> => {
  const { code, stdout, stderr } = await run(args)
  assert.deepEqual([code, stdout], [2, ""], args.join(" "))
  return stderr.replaceAll(folder, "DIR")
}

describe("census", () => {
  it("example: machines of three states, and the published table of their outputs", async () => {
    const it = await census("turing", "--states", "3", "--out", "three.tsv")
    assert.deepInclude(it, {
      code: 0,
      machines: "7529536",
      halting: { blank0: "2147184", both: "4294368" },
      strings: "128",
      undecided: "0",
      nodes: "5417",
      longestRun: "21"
    })
    const lines = it.files.get("three.tsv")?.split("\n") ?? []
    assert.deepEqual(lines.slice(0, 3), ["0\t1075648\t1", "1\t1075648\t1", "00\t432040\t2"])
    const times = (it.files.get("three.times.tsv") ?? "").trim().split("\n")
    const sum = times.reduce((all, line) => all + BigInt(line.split("\t")[2] ?? "0"), 0n)
    assert.equal(sum, 4_294_368n)
  })

  it("law: what is planned, run in any order and merged is what is counted at once", async () => {
    const bound = ["--states", "3", "--steps", "9"]
    const planned = await census("plan", folder, ...bound)
    if (planned.status !== "planned") throw new RangeError("Expected a plan")
    const shards = Array.from({ length: Number(planned.shards) }, (_, shard) => shard)
    for (const shard of shards.toReversed()) await census("run", folder, "--shard", String(shard))
    await census("run", folder, "--shard", "4")
    const { files: _, ...merged } = await census("merge", folder, "--verify")
    const { files: __, ...once } = await census("turing", ...bound)
    assert.deepEqual(merged, once)
    assert.isTrue("undecided" in merged && merged.undecided !== "0")
  })

  it("example: a folder that was counted in part, and one with a byte changed", async () => {
    await census("plan", folder, "--states", "2")
    await census("run", folder, "--shard", "1")
    assert.equal(
      await refused("census", "merge", folder),
      "headwater: DIR: expected all 5 shards, and 0, 2 to 4 are not counted; headwater census run DIR counts them\n"
    )
    await census("turing", "--states", "2", "--resume", folder)
    const file = join(folder, "shard-00001.txt")
    const text = readFileSync(file, "utf8")
    writeFileSync(file, text.replace("nodes", "modes"))
    assert.equal(
      await refused("census", "merge", folder),
      "headwater: DIR/shard-00001.txt: expected what its hash says, and the file was changed or cut off; headwater census run DIR --shard 1 counts it again\n"
    )
    writeFileSync(join(folder, "shard-00003.txt"), text)
    assert.match(
      await refused("census", "merge", folder),
      /; also wrong: 3; headwater census run DIR --shard I counts one again\n$/
    )
    const { stdout } = await run(["census", "run", folder])
    assert.equal(stdout, "2 of 5 shards counted\n")
    assert.equal(readFileSync(file, "utf8"), text)
    assert.include(
      (await run(["census", "run", folder])).stdout,
      "all 5 shards were counted already"
    )
    assert.equal((await census("merge", folder)).code, 0)
  })

  it("example: closed lambda terms, counted as others count them", async () => {
    const it = await census("lambda", "--bits", "22", "--out", "terms.tsv")
    if (!("sizes" in it)) throw new RangeError("Expected terms")
    assert.deepEqual(it.sizes.at(-3), {
      bits: 20,
      closed: "883",
      halting: "882",
      endless: "1",
      undecided: "0",
      largestNormalForm: "20",
      largestFrom: "00000000000000000010",
      undecidedTerms: []
    })
    assert.match(it.files.get("terms.tsv") ?? "", /^22\t2736\t2729\t7\t0\t24\t/m)
    const { stdout } = await run(["census", "lambda", "--bits", "21"])
    assert.include(
      stdout,
      String.raw`21   1,361    1,361        0          0                   22  \(\1 1) (1 (\2))`
    )
  })

  it("example: functions of three inputs by their smallest circuits", async () => {
    const it = await census("circuit", "--inputs", "3", "--out", "functions.tsv")
    if (!("functions" in it)) throw new RangeError("Expected functions")
    assert.deepEqual(it.size, { "0": "8", "1": "30", "2": "114", "3": "80", "4": "24" })
    assert.deepEqual(it.classes, { "0": "2", "1": "2", "2": "5", "3": "3", "4": "2" })
    assert.lengthOf(it.functions ?? [], 14)
    assert.equal(it.exact, "14")
    assert.lengthOf((it.files.get("functions.tsv") ?? "").trim().split("\n"), 14)
    const { stdout } = await run(["census", "circuit", "--inputs", "3"])
    assert.include(stdout, "4       24        2                ")
  })

  it("law: lambda terms counted in a folder, in any order, are what is counted at once", async () => {
    const planned = await census("plan", folder, "--bits", "18")
    if (planned.status !== "planned") throw new RangeError("Expected a plan")
    assert.deepEqual(planned.parameters, { bits: 18 })
    const shards = Array.from({ length: Number(planned.shards) }, (_, shard) => shard)
    for (const shard of shards.toReversed()) await census("run", folder, "--shard", String(shard))
    const { files: _, ...merged } = await census("merge", folder, "--verify")
    const { files: __, ...once } = await census("lambda", "--bits", "18")
    assert.deepEqual(merged, once)
  })

  it("example: what is no census", async () => {
    const lines: ReadonlyArray<readonly [args: string, line: string]> = [
      [
        "",
        " census: expected a command: turing, lambda, circuit, plan, run or merge; see headwater census --help"
      ],
      [
        "tring",
        " census: expected a command (turing, lambda, circuit, plan, run or merge), not `tring` (did you mean turing?)"
      ],
      ["turing", " census turing: expected --states; see headwater census turing --help"],
      ["turing --states 6", ": --states: expected an integer from 1 to 5, not `6`"],
      ["turing --states 2 --steps 0", ": census: expected at least 1 step, not `0`"],
      [
        "turing --states 2 --steps 9 --complete",
        ": census: expected --steps or --complete, and found both"
      ],
      [
        "lambda --states 2",
        " census lambda: expected a flag of headwater census lambda --help, not `--states`"
      ],
      ["run", " census run: expected <dir>; see headwater census run --help"],
      ["merge DIR", ": DIR/plan.json: expected the plan of a census, and found none"],
      ["plan DIR", ": census plan: expected one of --states, --bits and --inputs, and found none"],
      [
        "plan DIR --states 2 --bits 9",
        ": census plan: expected one of --states, --bits and --inputs, and found --states and --bits"
      ],
      ["plan DIR --bits 9 --steps 9", ": census plan: expected --bits alone, and found --steps"]
    ]
    for (const [args, line] of lines) {
      const words = args.replace("DIR", folder).split(" ").filter(Boolean)
      assert.equal(await refused("census", ...words), `headwater${line}\n`)
    }
    await census("plan", folder, "--states", "2")
    assert.match(await refused("census", "run", folder, "--shard", "99"), /expected a shard from 0/)
    assert.match(
      await refused("census", "plan", folder, "--states", "3"),
      /expected the same census, not another/
    )
  })

  it("law: the examples in the help of each verb run, in their order", async () => {
    const here = (line: string): ReadonlyArray<string> =>
      line
        .replace(/\bthree\b/, folder)
        .split(" ")
        .slice(1)
    for (const verb of ["turing", "lambda", "circuit", "plan", "run", "merge"]) {
      const { stdout } = await run(["census", verb, "--help"])
      const examples = [...stdout.matchAll(/^ {2}(headwater census .+?)(?: {2}.*)?$/gm)]
      assert.isNotEmpty(examples, verb)
      for (const [, line = ""] of examples) {
        const { code, stderr } = await run(here(line))
        assert.deepEqual([code, stderr], [0, ""], line)
      }
    }
  }, 20_000)
})

describe("complexity", () => {
  const complexity = async (...args: ReadonlyArray<string>) => {
    const { code, stdout, stderr } = await run(["complexity", ...args, "--json"])
    assert.equal(stderr, "")
    const found = document(Complexity, stdout)
    if (found.class.census === "circuit") throw new RangeError("Expected programs")
    return { code, class: found.class, strings: found.strings.filter((it) => "programs" in it) }
  }

  it("example: each measure of a string in the table", async () => {
    const { code, strings } = await complexity("0", "01", "--states", "2")
    assert.equal(code, 0)
    assert.deepEqual(
      strings.map((it) => [it.programs, it.ctm?.exact, it.depth, it.bdm]),
      [
        ["2000", "-1 - log2(125) + log2(761)", "1", null],
        ["508", "1 - log2(127) + log2(761)", "2", null]
      ]
    )
  })

  it("law: every measure says what it is of, and its bounds hold what more steps show", async () => {
    const early = await complexity("0", "0110", "--states", "3", "--steps", "5")
    const whole = await complexity("0", "0110", "--states", "3")
    assert.match(early.class.conventions.fast, /programs of l = 24 bits/)
    const value = (ratio: string): number => {
      const [top = "", bottom = "1"] = ratio.split("/")
      return Number(top) / Number(bottom)
    }
    for (const [at, it] of early.strings.entries()) {
      const all = whole.strings[at]!
      for (const mass of ["sktMass", "fastMass"] as const) {
        const [bounds, found] = [it[mass]!, all[mass]!]
        assert.equal(found.lower, found.upper)
        assert.isTrue(value(bounds.lower) <= value(found.lower), mass)
        assert.isTrue(value(bounds.upper) >= value(found.lower), mass)
      }
      assert.isNotNull(all.ctmGivenLength)
    }
    assert.equal(whole.strings[0]?.ctmGivenLength?.bits, "1.0000")
  })

  it("example: blocks that another string has are not charged for", async () => {
    const long = ["0011".repeat(5), "--states", "3", "--method", "bdm", "--block", "4"]
    const alone = await complexity(...long)
    const given = await complexity(...long, "--given", "0011")
    assert.equal(given.strings[0]?.bdm?.value?.exact, "log2(5)")
    assert.isAbove(Number(alone.strings[0]?.bdm?.value?.bits), 10)
    assert.match(
      await refused("complexity", "0", "--given", "x"),
      /--given: expected a string of 0 and 1, not `x`/
    )
  })

  it("example: a string outside the table is cut into blocks, and says when one is outside too", async () => {
    const long = await complexity("0101010101", "--states", "2", "--block", "2")
    assert.deepInclude(long.strings[0], { programs: "0", ctm: null, kt: null })
    assert.deepInclude(long.strings[0]?.bdm, { blocks: "5", different: "1", outside: [] })
    const none = await complexity("0111", "--states", "2", "--block", "4")
    assert.deepEqual([none.code, none.strings[0]?.bdm?.outside], [1, ["0111"]])
  })

  it("example: tables that come with the command, cut by time, and one with a byte changed", async () => {
    const whole = await complexity("0110", "--states", "5")
    assert.deepInclude(whole.class, { steps: "47176870", undecided: "0" })
    const cut = ["--states", "5", "--steps", "500", "--block", "12"]
    const usual = await complexity("01".repeat(18), ...cut)
    assert.equal(usual.strings[0]?.bdm?.value?.bits, "28.5757")
    const bytes = Uint8Array.from(
      readFileSync(new URL(import.meta.resolve("@headwater/complexity/tables/turing-2.table")))
    )
    const from = () =>
      run(["complexity", "01", "--table", "two.table"], { bytes: { "two.table": bytes } })
    assert.match((await from()).stdout, /^01 {2}ctm 3\.583/m)
    bytes[bytes.length - 3]! ^= 1
    assert.deepInclude(await from(), {
      code: 2,
      stdout: "",
      stderr:
        "headwater: two.table: expected what its hash says, and the table was changed or cut off\n"
    })
  })

  it("example: lambda terms, with what the undecided ones leave open, cut by size and by time", async () => {
    const lambda = ["--class", "lambda"]
    const { class: of, strings, code } = await complexity("0", "0110", "01101", "011010", ...lambda)
    assert.equal(code, 0)
    assert.deepInclude(of, { census: "lambda", bits: 36, steps: null, undecided: "6" })
    assert.match(
      of.conventions.ctm,
      /^-log2 of the sum of 2\^-l over the closed terms of l bits, to 36/
    )
    assert.deepEqual(
      strings.map((it) => [it.programs, it.ctm?.bits ?? null, it.bdm?.value?.bits ?? null]),
      [
        ["35862", "13.5884", null],
        ["14", "29.7332", null],
        ["1", "35.0000", null],
        ["0", null, "29.7332"]
      ]
    )
    assert.equal(strings[2]?.ctmBounds?.upper?.bits, "35.0000")
    assert.equal(strings[2]?.ctmBounds?.lower?.exact, "36 - log2(11)")
    assert.deepEqual([strings[3]?.bdm?.block, strings[3]?.bdm?.rest], [4, 2])
    const short = await complexity("00", ...lambda, "--bits", "20")
    assert.deepInclude(short.class, { bits: 20, undecided: "0" })
    assert.deepInclude(short.strings[0], { programs: "1", depth: "1" })
    assert.equal(short.strings[0]?.kt?.exact, "20")
    const early = await complexity("00", ...lambda, "--bits", "30", "--steps", "2")
    assert.isAbove(Number("undecided" in early.class && early.class.undecided), 0)
    const { stdout } = await run(["complexity", "011010", ...lambda])
    assert.include(stdout, "the last 2 bits are in no block and not counted")
  })

  it("law: terms counted into a folder give what the table that is shipped gives", async () => {
    await census("lambda", "--bits", "22", "--resume", folder)
    const strings = ["0", "1", "10", "111"]
    const kept = await complexity(...strings, "--census", folder)
    const shipped = await complexity(...strings, "--class", "lambda", "--bits", "22")
    assert.deepEqual(kept, shipped)
  })

  it("example: truth tables by their circuits, and what is none", async () => {
    const { code, stdout } = await run([
      "complexity",
      "01",
      "00010111",
      "011",
      "--class",
      "circuit"
    ])
    assert.equal(code, 1)
    assert.deepEqual(stdout.split("\n").slice(1, -1), [
      "01  gates 0   smallest circuits 1   formula length 0   depth 0",
      "00010111  gates 4   smallest circuits 21   formula length 4   depth 3",
      "011  outside: no truth table of 1 to 4 inputs, which has 2, 4, 8 or 16 bits"
    ])
    assert.match(
      await refused("complexity", "01", "--class", "circuit", "--overlap"),
      /expected --class circuit alone, and found --overlap/
    )
  })

  it("law: a class counted into a folder gives what the class counted at once gives", async () => {
    await census("turing", "--states", "3", "--resume", folder)
    const strings = ["0", "0110", "000000", "10101"]
    const { strings: kept } = await complexity(...strings, "--census", folder)
    const { strings: once } = await complexity(...strings, "--states", "3")
    assert.deepEqual(kept, once)
  })

  it("example: what is no string, and no class", async () => {
    assert.match(await refused("complexity", "01a"), /expected a string of 0 and 1, not `01a`/)
    assert.match(await refused("complexity", "1", "--states", "6"), /an integer from 1 to 5/)
    assert.match(await refused("complexity", "1", "--steps", "108"), /at most 107 steps/)
    assert.match(await refused("complexity", "1", "--steps", "0"), /an integer from 1 to 67108864/)
    assert.match(
      await refused("complexity", "1", "--class", "lambda", "--bits", "37"),
      /--bits: expected at most 36 bits, not `37`/
    )
    assert.match(
      await refused("complexity", "1", "--class", "lambda", "--states", "3"),
      /expected --states of machines, not of lambda terms/
    )
    assert.match(
      await refused("complexity", "1", "--bits", "9"),
      /expected --bits of lambda terms, not of machines/
    )
    await census("plan", folder, "--inputs", "2")
    assert.match(
      await refused("complexity", "1", "--census", folder),
      /DIR: expected a census of machines or lambda terms, not of circuit/
    )
    assert.match(
      await refused("complexity", "1", "--states", "2", "--census", folder),
      /expected one of --states, --census and --table, not more/
    )
  })
})
