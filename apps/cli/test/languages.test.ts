import { assert, describe, it } from "vitest"
import { Assemble, Disassemble, List, Run } from "../src/Documents.ts"
import { builtIn } from "@headwater/hypotheses"
import { document } from "./document.ts"
import { listings as files } from "./listings.ts"
import { run } from "./memoryHost.ts"

const words = (args: string): ReadonlyArray<string> => args.split(" ")

const found = async (args: string) => {
  const { code, stdout, stderr } = await run([...words(args), "--json"], { files })
  assert.equal(stderr, "", args)
  return { code, ...document(Run, stdout) }
}

describe("run in every language", () => {
  it("example: outputs, steps and lengths", async () => {
    for (const [args, output, steps, bits] of [
      ["champion.tm", "1111", "6", 2 + 4 * Math.log2(10)],
      ["champion.tm --input 1", "11", "2", 2 + 4 * Math.log2(10)],
      ["mixed.circ --input 110", "1", "2", 25],
      ["mixed.circ --input 111 --meter length", "0", "2", 25],
      ["parity.fsm --input 0110", "00100", "5", 9],
      ["parity.fsm", "0", "1", 9],
      ["root.expr --input 1000000", "1000", "13", 22],
      [`root.expr --input ${10n ** 30n}`, "1000000000000000", "55", 22],
      ["both.net --input 11", "1", "3", 13],
      ["both.net --input 10 --meter depth", "0", "1", 13],
      ["five.lam", "\\a b. a (a (a (a (a b))))", "6", 74]
    ] as const) {
      const it = await found(`run ${args}`)
      assert.deepInclude(it, { code: 0, status: "halted", output, steps, bits }, args)
    }
  })

  it("example: normal forms are read as data where they are data", async () => {
    const five = await found("run five.lam")
    assert.deepInclude(five, { reads: { natural: "5" } })
    const flipped = await found("run flip.lam --input 0110")
    assert.deepInclude(flipped, { reads: { list: "1001" } })
    const no = await found("run not.lam")
    assert.deepInclude(no, { reads: { natural: "0", list: "", truth: false } })
    const shown = await run(words("run flip.lam --input 0110"), { files })
    assert.match(shown.stdout, /^"1001"\n[0-9]+ beta steps, [0-9]+ cells, [0-9]+ bits\n$/)
    assert.match((await run(words("run not.lam"), { files })).stdout, /^\\a b. b\n/)
  })

  it("example: what explodes or goes on is exhausted and exits with 1", async () => {
    for (const [args, resource, limit] of [
      ["omega.lam", "steps", "1000000"],
      ["omega.lam --meter graph --steps 999", "steps", "999"],
      ["explode.lam --steps 1000000000000 --space 5000", "space", "5000"],
      ["endless.tm --steps 77", "steps", "77"],
      ["endless.tm --space 9", "space", "9"],
      ["mixed.circ --input 110 --steps 1", "steps", "1"],
      ["parity.fsm --input 0110 --steps 4", "steps", "4"],
      ["root.expr --input 1000000 --width 5", "width", "5"],
      ["both.net --input 11 --meter depth --steps 0", "steps", "0"]
    ] as const) {
      const it = await found(`run ${args}`)
      assert.deepInclude(it, { code: 1, status: "exhausted", resource, limit }, args)
    }
    const { stdout } = await run(words("run mixed.circ --input 110 --steps 1"), { files })
    assert.equal(stdout, "exhausted: more than 1 gate\n25 bits\n")
  })

  it("example: - is standard input in the language that is told, a listing or bits", async () => {
    for (const [language, file, args] of [
      ["lambda", "flip.lam", "--input 01"],
      ["circuit", "mixed.circ", "--input 110"],
      ["automaton", "parity.fsm", "--input 0110"],
      ["expression", "root.expr", "--input 99"],
      ["network", "both.net", "--input 11"]
    ] as const) {
      const bits = (await run(["assemble", file], { files })).stdout
      const listing = files[file]
      const wanted = await run(["run", file, ...words(args)], { files })
      assert.equal(wanted.code, 0)
      for (const text of [listing, bits]) {
        const piped = await run(["run", "-", "--language", language, ...words(args)], {
          files: { "-": text }
        })
        assert.deepEqual([piped.code, piped.stdout], [0, wanted.stdout], language)
      }
    }
  })
})

describe("assemble and disassemble in every language", () => {
  it("example: bits keep their language in their name, or are told it, and come back", async () => {
    for (const [file, language] of [
      ["mixed.circ", "circuit"],
      ["parity.fsm", "automaton"],
      ["root.expr", "expression"],
      ["both.net", "network"],
      ["flip.lam", "lambda"]
    ] as const) {
      const { bits, length } = document(
        Assemble,
        (await run(["assemble", file, "--json"], { files })).stdout
      )
      assert.equal(bits.length, length)
      const named = await run(["disassemble", `${file}.bits`, "--json"], {
        files: { [`${file}.bits`]: bits }
      })
      const told = await run(["disassemble", "a.bits", "--language", language, "--json"], {
        files: { "a.bits": bits }
      })
      const found = document(Disassemble, named.stdout)
      assert.deepEqual(found, document(Disassemble, told.stdout))
      assert.equal(found.length, length)
      assert.notProperty(found, "instructions")
      const again = await run(["assemble", "-", "--language", language], {
        files: { "-": found.listing }
      })
      assert.equal(again.stdout, `${bits}\n`, file)
    }
  })
})

describe("list languages", () => {
  it("example: each language with its extension and its meters", async () => {
    const { stdout } = await run(["list", "languages", "--json"])
    const it = document(List, stdout)
    assert.isTrue("languages" in it)
    if (!("languages" in it)) return
    assert.deepEqual(
      it.languages.map(({ id }) => id),
      builtIn.map(({ id }) => id)
    )
    const lambda = it.languages.find(({ id }) => id === "lambda")
    assert.deepInclude(lambda, { extension: "lam", meters: ["beta", "graph"] })
  })
})
