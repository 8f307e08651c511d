/**
 * Register machine steps a second, as an equal interpreter in C (register.c) does them, compiled
 * and timed in the same run: long runs, many short ones, and programs that are new each time. The
 * results of a round, steps, space, width and outputs, must be the same on both sides.
 */
import { Budget, Register, Run } from "@headwater/hypotheses"
import { Result } from "effect"
import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { baseline } from "./timing/baseline.ts"
import { median } from "./timing/median.ts"

interface Case {
  readonly name: string
  readonly listing: string
  /** Values of r1, one a run. */
  readonly contexts: ReadonlyArray<number>
  readonly rounds: number
  /** Whether each round has a program that was never run before. */
  readonly fresh?: boolean
}

export const primes = `
      SET r2 1              ; r2 counts up to r1
next: INC r2
      MOV r3 r1 | LT r3 r2 | JZ r3 +2 | JMP done
      SET r4 1              ; r4 is tried as a divisor of r2
try:  INC r4
      MOV r5 r2 | MOV r6 r4 | DIV r5 r6
      MOV r7 r5 | LT r7 r4 | JZ r7 +2 | JMP prime
      JZ r6 next
      JMP try
prime: JZ r6 self
found: INC r0
      JMP next
self: MOV r7 r2 | EQ r7 r4 | JZ r7 next
      JMP found
done:`

export const sieve = `
      SET r2 2000           ; from cell 2000 on: 1 for what has a divisor
      MOV r3 r2
      ADD r3 r1
      SET r4 2
next: MOV r5 r1 | LT r5 r4 | JZ r5 +2 | JMP done
      MOV r6 r2
      ADD r6 r4
      LD r7 r6
      JZ r7 prime
      JMP more
prime: INC r0
      SET r7 1
mark: ADD r6 r4
      MOV r5 r3 | LT r5 r6 | JZ r5 +2 | JMP more
      ST r6 r7
      JMP mark
more: INC r4
      JMP next
done:`

export const isqrt = `
      SET r2 1
next: MOV r3 r1 | LT r3 r2 | JZ r3 +2 | JMP done
      SUB r1 r2
      INC r2 | INC r2 | INC r0
      JMP next
done:`

export const rule30 = `
      MOV r2 r1 | SET r3 1 | ST r1 r3
time: JZ r2 out
      SET r0 0 | SET r4 0
cell: LD r5 r0
      MOV r6 r0 | INC r6 | LD r6 r6
      MOV r7 r5 | ADD r5 r6 | SET r6 0 | LT r6 r5 | XOR r6 r4
      ST r0 r6
      MOV r4 r7
      INC r0
      MOV r5 r1 | ADD r5 r1 | LT r5 r0 | JZ r5 cell
      DEC r2
      JMP time
out:  SET r6 0 | ADD r6 r1 | LD r0 r6`

export const upTo = (count: number): ReadonlyArray<number> =>
  Array.from({ length: count }, (_, i) => i)

const cases: ReadonlyArray<Case> = [
  { name: "primes by division", listing: primes, contexts: [300_000], rounds: 1 },
  { name: "sieve", listing: sieve, contexts: [700_000], rounds: 1 },
  { name: "isqrt by odd numbers", listing: isqrt, contexts: [2e13], rounds: 1 },
  { name: "rule 30 world", listing: rule30, contexts: [1000], rounds: 1 },
  { name: "primes, new program", listing: primes, contexts: [100_000], rounds: 1, fresh: true },
  { name: "rule 30, new program", listing: rule30, contexts: [600], rounds: 1, fresh: true },
  { name: "isqrt, y < 4096", listing: isqrt, contexts: upTo(4096), rounds: 12 },
  { name: "rule 30, t < 12", listing: rule30, contexts: upTo(12), rounds: 1000 },
  { name: "isqrt, y < 64", listing: isqrt, contexts: upTo(64), rounds: 2000 },
  { name: "isqrt, y < 4", listing: isqrt, contexts: upTo(4), rounds: 30_000 },
  { name: "isqrt, new program", listing: isqrt, contexts: upTo(64), rounds: 2000, fresh: true }
]

const repetitions = 7
const budget = Budget.of("unit", { steps: 2n ** 62n, space: 4_000_000 })

/** The results of a round over all contexts, and how long all rounds took. */
interface Timed {
  readonly figures: string
  readonly steps: number
  readonly seconds: number
}

type Execute = (
  program: Register.Program,
  input: Register.Input,
  budget: Budget.Budget<Register.Meter>
) => Run.Run<bigint | ReadonlyArray<bigint>>

/** The runs by one of our paths. */
const ours = (
  { contexts, rounds, fresh }: Case,
  first: Register.Program,
  execute: Execute
): Timed => {
  const programs = Array.from({ length: rounds }, () => (fresh === true ? { ...first } : first))
  const inputs = contexts.map((r1) => ({ registers: { r1 } }))
  let halted = 0
  const start = performance.now()
  for (const program of programs) {
    for (const input of inputs) {
      if (execute(program, input, budget).status === "halted") halted++
    }
  }
  const seconds = (performance.now() - start) / 1000
  if (halted < rounds * inputs.length) throw new Error("a run did not halt")
  let [steps, space, width, output] = [0n, 0n, 0, 0n]
  for (const input of inputs) {
    const run = execute(first, input, budget)
    if (run.status !== "halted") continue
    steps += run.steps
    space += run.space
    width += run.width
    output ^= typeof run.output === "bigint" ? run.output : (run.output[0] ?? 0n)
  }
  return { figures: `${steps} ${space} ${width} ${output}`, steps: Number(steps) * rounds, seconds }
}

/** The decoded program, its contexts and the rounds, as register.c reads them. */
const asText = ({ contexts, rounds }: Case, program: Register.Program): string => {
  const { instructions } = program
  const rows = instructions.map((it, index) => {
    const [r, s] = ["r" in it ? it.r : 0, "s" in it ? it.s : 0]
    const used = ("r" in it ? 1 << r : 0) | ("s" in it ? 1 << s : 0)
    const k = "k" in it ? it.k : "o" in it ? Register.target(index, it.o) : 0
    return [Register.mnemonics.indexOf(it.op), r, s, k, used].join(" ")
  })
  const data = Register.dataBits(program).split("")
  const lines = contexts.map((r1) => `0 ${r1} 0 0 0 0 0 0 0`)
  return [rows.length, ...rows, data.length, ...data, lines.length, ...lines, rounds].join("\n")
}

const theirs = (binary: string, { rounds }: Case, input: string): Timed => {
  const all = execFileSync(binary, { input, encoding: "utf8" }).trim().split(" ")
  const steps = Number(all[0]) * rounds
  return { figures: all.slice(0, 4).join(" "), steps, seconds: Number(all[4]) / 1e9 }
}

const millions = (timed: ReadonlyArray<Timed>): string =>
  Math.round(median(timed.map(({ steps, seconds }) => steps / seconds / 1e6))).toLocaleString("en")

/** Times both sides by turns, after one round each that does not count. */
const row = (it: Case, baseline: (it: Case, program: Register.Program) => Timed): void => {
  const bits = Register.encode(Register.program(it.listing))
  const program = Result.getOrThrow(Register.decode(bits))
  const pairs = Array.from({ length: repetitions + 1 }, () => {
    const pair = [ours(it, program, Register.answer), baseline(it, program)] as const
    const [own, base] = pair
    if (own.figures !== base.figures) {
      throw new Error(`${it.name}: ${own.figures}, but the baseline has ${base.figures}`)
    }
    return pair
  }).slice(1)
  const [own, base] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)]
  const ratio = median(pairs.map(([a, b]) => b.seconds / a.seconds))
  const each = Math.round((own[0]?.steps ?? 0) / it.rounds / it.contexts.length)
  const columns = [each.toLocaleString("en"), millions(own), millions(base), ratio.toFixed(2)]
  const padded = columns.map((text, index) => text.padStart([14, 9, 9, 8][index] ?? 0))
  process.stdout.write(`${it.name.padEnd(24)}${padded.join("")}\n`)
}

/** Prints a row for each case. */
export const bench = (): void => {
  const folder = mkdtempSync(join(tmpdir(), "register-bench-"))
  try {
    const made = baseline("register", folder)
    if (made === undefined) process.stdout.write("no C compiler: the baseline is our reference\n")
    const name = made === undefined ? "reference" : `${made[0]} -O2`
    process.stdout.write(`register machine, million steps a second, medians of ${repetitions}\n`)
    process.stdout.write(`${"".padEnd(24)}     steps/run     ours ${name.padStart(8)}   ratio\n`)
    for (const it of cases) {
      row(it, (it, program) =>
        made === undefined
          ? ours(it, program, Register.reference)
          : theirs(made[1], it, asText(it, program))
      )
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (import.meta.main) bench()
