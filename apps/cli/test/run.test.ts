import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import { Assemble, Disassemble, Run } from "../src/Documents.ts"
import { document } from "./document.ts"
import { run } from "./memoryHost.ts"
import { double, files } from "./programs.ts"

describe("run", () => {
  it("example: run --json on a program that halts", async () => {
    const { code, stdout } = await run(["run", "search.rm", "--input", "r1=15, R7=1", "--json"], {
      files
    })
    const { provenance, ...rest } = document(Run, stdout)
    assert.equal(code, 0)
    assert.deepInclude(provenance, { seed: null, runs: null, node: process.versions.node })
    assert.deepInclude(rest, { schema: 1, status: "halted", output: "3" })
  })

  it("example: run --json on a program that does not halt exits with 1", async () => {
    for (const [flags, resource, limit, file] of [
      [["--steps", "1000"], "steps", "1000", "forever.rm"],
      [["--steps", "0"], "steps", "0", "forever.rm"],
      [[], "steps", "1000000", "forever.rm"],
      [["--width", "64"], "width", "64", "grow.rm"],
      [["--space", "20"], "space", "20", "spread.rm"]
    ] as const) {
      const { code, stdout } = await run(["run", file, ...flags, "--json"], { files })
      assert.equal(code, 1)
      assert.deepInclude(document(Run, stdout), { status: "exhausted", resource, limit })
    }
  })

  it("example: run as text gives the output first", async () => {
    const { stdout } = await run(["run", "double.rm", "--input", "r1=21"], { files })
    assert.match(stdout, /^42\n2 steps, 2 registers and cells, [0-9]+ bits\n$/)
    const stopped = await run(["run", "forever.rm", "--steps", "9"], { files })
    assert.match(stopped.stdout, /^exhausted: more than 9 steps\n/)
  })

  it("example: numbers beyond 2^53 keep all their digits", async () => {
    const { stdout } = await run(["run", "double.rm", "--input", `r1=${2n ** 70n}`, "--json"], {
      files
    })
    assert.deepInclude(document(Run, stdout), { output: (2n ** 71n).toString() })
  })

  it("example: a history is in memory and its length in r6", async () => {
    const sum = "again: JZ r6 out\nDEC r6\nLD r1 r6\nADD r0 r1\nJMP again\nout:"
    const { stdout } = await run(["run", "sum.rm", "--history", "1,0,5", "--json"], {
      files: { "sum.rm": sum }
    })
    assert.deepInclude(document(Run, stdout), { output: "6" })
  })

  it("example: --weights reads registers as probabilities", async () => {
    const { stdout } = await run(["run", "weights.rm", "--weights", "3", "--json"], { files })
    assert.deepInclude(document(Run, stdout), { weights: ["1/3", "2/3", "0"] })
  })

  it("example: --trace shows what each instruction changes, and is bounded", async () => {
    const { stdout } = await run(["run", "slow.rm", "--input", "r1=1", "--trace", "--json"], {
      files
    })
    const { trace } = document(Run, stdout)
    assert.deepEqual(trace, {
      cut: false,
      steps: [
        { at: 0, instruction: "JZ r1 +5", registers: {}, cells: {} },
        { at: 1, instruction: "INC r0", registers: { r0: "1" }, cells: {} },
        { at: 2, instruction: "INC r0", registers: { r0: "2" }, cells: {} },
        { at: 3, instruction: "DEC r1", registers: { r1: "0" }, cells: {} },
        { at: 4, instruction: "JMP -4", registers: {}, cells: {} },
        { at: 0, instruction: "JZ r1 +5", registers: {}, cells: {} }
      ]
    })
    const endless = await run(["run", "spread.rm", "--trace"], { files })
    assert.include(endless.stdout, "M[1]=0")
    assert.include(endless.stdout, "only 1000 instructions are shown")
  })

  it("example: a trace has as many instructions as the run has steps, in every meter", async () => {
    const count = async (...flags: ReadonlyArray<string>): Promise<ReadonlyArray<number>> => {
      const { stdout } = await run(
        ["run", "search.rm", "--input", "r1=30", "--trace", "--json", ...flags],
        { files }
      )
      const found = document(Run, stdout)
      return [found.trace?.steps.length ?? 0, "steps" in found ? Number(found.steps) : 0]
    }
    const [shown = 0, steps = 0] = await count()
    assert.equal(shown, steps)
    assert.equal((await count("--meter", "load"))[0], shown)
    const [inLog, logSteps = 0] = await count("--meter", "log")
    assert.equal(inLog, shown)
    assert.isAbove(logSteps, steps)
  })

  it("example: - is standard input, as a listing or as bits", async () => {
    const bits = (await run(["assemble", "double.rm"], { files })).stdout
    for (const [text, flags] of [
      [double, []],
      [bits, []],
      [bits, ["--format", "bits"]],
      [double, ["--format", "listing"]]
    ] as const) {
      const { stdout } = await run(
        ["run", "-", "--language", "register", "--input", "r1=4", "--json", ...flags],
        { files: { "-": text } }
      )
      assert.deepInclude(document(Run, stdout), { output: "8" })
    }
  })
})

describe("assemble and disassemble", () => {
  it("example: the bits of END", async () => {
    const { stdout } = await run(["assemble", "end.rm", "--json"], { files: { "end.rm": "END" } })
    assert.deepInclude(document(Assemble, stdout), { bits: "0000", length: 4 })
  })

  it("claim: disassemble after assemble and assemble after disassemble change nothing", async () => {
    const register = fc.nat({ max: 7 }).map((r) => `r${r}`)
    const offset = fc.integer({ min: -40, max: 40 }).map((o) => (o < 0 ? `${o}` : `+${o}`))
    const instruction = fc.oneof(
      fc.tuple(
        fc.constantFrom("MOV", "ADD", "SUB", "LT", "LD", "ST", "DIV", "XOR", "EQ"),
        register,
        register
      ),
      fc.tuple(fc.constant("SET"), register, fc.bigInt({ min: 0n, max: 2n ** 70n })),
      fc.tuple(fc.constantFrom("INC", "DEC"), register),
      fc.tuple(fc.constant("JZ"), register, offset),
      fc.tuple(fc.constant("JMP"), offset)
    )
    const listing = fc
      .array(instruction, { maxLength: 20 })
      .map((lines) => [...lines.map((words) => words.join(" ")), "END"].join("\n"))
    await fc.assert(
      fc.asyncProperty(listing, async (text) => {
        const bits = await run(["assemble", "a.rm"], { files: { "a.rm": text } })
        const back = await run(["disassemble", "a.bits"], { files: { "a.bits": bits.stdout } })
        const again = await run(["assemble", "b.rm"], { files: { "b.rm": back.stdout } })
        assert.equal(back.stdout, `${text}\n`)
        assert.equal(again.stdout, bits.stdout)
      }),
      { numRuns: 30 }
    )
  })

  it("example: disassemble --json counts bits and instructions, white space aside", async () => {
    const { stdout } = await run(["disassemble", "a.bits", "--json"], {
      files: { "a.bits": "1010 000\n0000\n" }
    })
    assert.deepInclude(document(Disassemble, stdout), {
      listing: "INC r0\nEND",
      length: 11,
      instructions: 1
    })
  })
})
