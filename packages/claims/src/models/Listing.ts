/**
 * # All programs of at most 22 bits on two machines
 *
 * Every program of at most 22 bits, run on the register machine and on the flagged machine. What a
 * program computes is told by its answers on nine contexts: r1 and the flag r7 from 0 to 2. For each
 * function that turns up, the shortest program is kept; it is the shortest there is, where every
 * program that does not end is shown never to end.
 *
 * @module
 */
import { Budget, Register } from "@headwater/hypotheses"
import { Flagged } from "@headwater/programs"
import { isEndless } from "./Forever.ts"

/** The two machines. */
export type Machine = "plain" | "flagged"

/** Answers on the contexts, in their order: a function, for our purposes. */
export type Answers = string

/** Bits of the longest programs that are listed. */
export const limit = 22

/** The contexts on which programs are told apart. */
export const contexts: ReadonlyArray<{ readonly r1: number; readonly r7: number }> = [
  0, 1, 2
].flatMap((r1) => [0, 1, 2].map((r7) => ({ r1, r7 })))

const inputs: ReadonlyArray<Register.Input> = contexts.map((registers) => ({ registers }))

const machines = { plain: Register.answer, flagged: Flagged.answer }
const fuel = 64
const budget = Budget.of("unit", { steps: fuel })

/** Writes down and reads answers. */
export const answers = (values: ReadonlyArray<bigint>): Answers => values.join(",")
export const values = (answers: Answers): ReadonlyArray<bigint> => answers.split(",").map(BigInt)

/** What a program comes to: its answers, or the first context on which it exhausts its fuel. */
interface Outcome {
  readonly answers?: Answers
  readonly stuck?: Register.Input
  readonly steps: bigint
}

const outcome = (machine: Machine, program: Register.Program): Outcome => {
  let text = ""
  let steps = 0n
  for (const input of inputs) {
    const run = machines[machine](program, input, budget)
    if (run.status === "exhausted") return { stuck: input, steps }
    if (run.steps > steps) steps = run.steps
    text = text === "" ? String(run.output) : `${text},${run.output}`
  }
  return { answers: text, steps }
}

/** The answers of a program; undefined where a run exhausts its fuel. */
export const says = (machine: Machine, program: Register.Program): Answers | undefined =>
  outcome(machine, program).answers

/** The shortest program of a function. */
export interface Shortest {
  readonly bits: number
  readonly program: Register.Program
}

/** What running the listing on a machine shows. */
export interface Listing {
  readonly programs: number
  /** Programs shown never to end on some context. */
  readonly endless: number
  /** Lengths of programs of which it is not known whether they end. */
  readonly undecided: ReadonlyArray<number>
  readonly longestRun: bigint
  readonly shortest: ReadonlyMap<Answers, Shortest>
}

/** Both machines, and how many bits a translation of a listed program takes at most. */
export interface Listings {
  readonly plain: Listing
  readonly flagged: Listing
  readonly overhead: { readonly fromPlain: number; readonly toPlain: number }
}

type Listed = Shortest & { readonly text: string }

const listing = (programs: ReadonlyArray<Listed>, machine: Machine): Listing => {
  const shortest = new Map<Answers, Shortest>()
  const undecided: Array<number> = []
  let [endless, longestRun] = [0, 0n]
  for (const it of programs) {
    const { answers, stuck, steps } = outcome(machine, it.program)
    if (answers !== undefined) {
      if (steps > longestRun) longestRun = steps
      if (!shortest.has(answers)) shortest.set(answers, it)
    } else if (stuck !== undefined && isEndless(it.program, stuck, fuel)) endless++
    else undecided.push(it.bits)
  }
  return { programs: programs.length, endless, undecided, longestRun, shortest }
}

const longest = (
  programs: ReadonlyArray<Listed>,
  translate: (program: Register.Program) => Register.Program
): number =>
  programs.reduce(
    (most, { program, bits }) => Math.max(most, Register.encode(translate(program)).length - bits),
    0
  )

/** The programs of at most so many bits, shortest first. */
export const programs = (bits: number): ReadonlyArray<Listed> =>
  Array.from(Register.programs({ bits }), ({ program, bits: text = "" }) => ({
    program,
    text,
    bits: text.length
  }))

/** Makes the listings of all programs of at most so many bits. */
export const make = (bits: number): Listings => {
  const all = programs(bits)
  return {
    plain: listing(all, "plain"),
    flagged: listing(all, "flagged"),
    overhead: {
      fromPlain: longest(all, Flagged.fromPlain),
      toPlain: longest(all, Flagged.toPlain)
    }
  }
}

let made: Listings | undefined

/** The listings of all programs of at most {@link limit} bits, made once: a second or two. */
export const listings = (): Listings => (made ??= make(limit))
