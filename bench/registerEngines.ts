/**
 * What the interpreter and the compiler of the register machine buy, each without the other, and
 * what the reference does: milliseconds of CPU on long runs, short ones, new programs and runs that
 * leave the arena. `npm run bench registerEngines`.
 */
import { Budget, Register } from "@headwater/hypotheses"
import { arena } from "../packages/hypotheses/src/register/engine/Arena.ts"
import { interpreter } from "../packages/hypotheses/src/register/engine/Interpreter.ts"
import { Runner } from "../packages/hypotheses/src/register/engine/Runner.ts"
import { isqrt, primes, rule30, sieve, upTo } from "./register.ts"
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

const sparse = `
      SET r2 5000000 | SET r3 7
next: JZ r1 done
      ST r2 r1 | LD r4 r2 | ADD r2 r3 | DEC r1
      JMP next
done: MOV r0 r4`

const cases: ReadonlyArray<Case> = [
  { name: "sieve, y = 300,000", listing: sieve, contexts: [300_000], rounds: 1 },
  { name: "rule 30, t = 400", listing: rule30, contexts: [400], rounds: 1 },
  { name: "isqrt, y < 4096", listing: isqrt, contexts: upTo(4096), rounds: 4 },
  { name: "isqrt, y < 4", listing: isqrt, contexts: upTo(4), rounds: 6000 },
  {
    name: "primes to 1000, 50 programs",
    listing: primes,
    contexts: [1000],
    rounds: 50,
    fresh: true
  },
  {
    name: "isqrt, y < 4, 4000 programs",
    listing: isqrt,
    contexts: upTo(4),
    rounds: 4000,
    fresh: true
  },
  { name: "cells from 5,000,000 on", listing: sparse, contexts: [10_000], rounds: 1 }
]

const repetitions = 5
const budget = Budget.of("unit", { steps: 2n ** 62n, space: 4_000_000 })

type Execute = (program: Register.Program, input: Register.Input) => void

/** The engine with compilation after `patience` steps, and the reference where it leaves off. */
const engine = (patience: number): Execute => {
  const runners = new WeakMap<Register.Program, Runner>()
  const memory = arena()
  const run = memory && interpreter(memory, false, 63)
  if (memory === undefined || run === undefined) throw new Error("Expected WebAssembly")
  return (program, input) => {
    const known = runners.get(program)
    const it = known ?? new Runner(program, false, 63, { patience, slice: 1 << 17 }, memory, run)
    if (known === undefined) runners.set(program, it)
    const end = it.run(input, budget)
    if (typeof end !== "string") Register.advance(program, end, budget)
  }
}

const milliseconds = ({ contexts, fresh, listing, rounds }: Case, execute: Execute): number => {
  const program = Register.program(listing)
  const programs = Array.from({ length: rounds }, () => (fresh === true ? { ...program } : program))
  const inputs = contexts.map((r1) => ({ registers: { r1 } }))
  const before = process.cpuUsage()
  for (const program of programs) for (const input of inputs) execute(program, input)
  const { system, user } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** Prints a row for each case. */
export const bench = (): void => {
  const engines: ReadonlyArray<readonly [name: string, execute: Execute]> = [
    ["both", (program, input) => Register.answer(program, input, budget)],
    ["interpreter", engine(Infinity)],
    ["compiler", engine(0)],
    ["reference", (program, input) => Register.reference(program, input, budget)]
  ]
  const heads = engines.map(([name]) => name.padStart(13)).join("")
  process.stdout.write(`register engines, ms of CPU, medians of ${repetitions}\n`)
  process.stdout.write(`${"".padEnd(30)}${heads}\n`)
  for (const it of cases) {
    const rounds = Array.from({ length: repetitions + 1 }, () =>
      // the reference would take minutes for a long run
      engines.map(([name, execute]) =>
        name === "reference" && it.fresh !== true && it.rounds === 1 && it.listing !== sparse
          ? Number.NaN
          : milliseconds(it, execute)
      )
    ).slice(1)
    const columns = engines.map((_, index) => {
      const found = median(rounds.map((round) => round[index] ?? 0))
      return (Number.isNaN(found) ? "-" : found.toFixed(1)).padStart(13)
    })
    process.stdout.write(`${it.name.padEnd(30)}${columns.join("")}\n`)
  }
}

if (import.meta.main) bench()
