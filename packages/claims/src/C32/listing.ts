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
import { Memo } from "@headwater/exact"
import { Budget, Enumeration, Language, Register } from "@headwater/hypotheses"
import { FlagVariant } from "@headwater/programs"
import { isEndless } from "./forever.ts"

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

const machines = { plain: Register.answer, flagged: FlagVariant.answer }
const fuel = 64
const budget = Budget.of("unit", { steps: fuel })

/** Programs on a machine, each until the first context on which it exhausts its fuel. */
const ran = (machine: Machine, programs: Iterable<Language.Coded<Register.Program>>) =>
  Enumeration.ran(
    { run: machines[machine], programs: Register.programs },
    { programs, contexts: inputs, budget, stops: true }
  )

/** Writes down and reads answers. */
export const answers = (values: ReadonlyArray<bigint>): Answers => values.join(",")
export const values = (answers: Answers): ReadonlyArray<bigint> => answers.split(",").map(BigInt)

/** The answers of a program; undefined where a run exhausts its fuel. */
export const says = (machine: Machine, program: Register.Program): Answers | undefined => {
  const [row] = ran(machine, [Language.coded(Register.language, program)])
  return row?.isDecided === true ? row.behaviour : undefined
}

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

type Listed = Language.Coded<Register.Program>

const listing = (programs: ReadonlyArray<Listed>, machine: Machine): Listing => {
  const shortest = new Map<Answers, Shortest>()
  const undecided: Array<number> = []
  let [endless, longestRun] = [0, 0n]
  for (const { coded, answers, behaviour, isDecided, cost } of ran(machine, programs)) {
    const { program } = coded
    const stuck = inputs[answers.indexOf(undefined)]
    if (isDecided) {
      if (cost.steps > longestRun) longestRun = cost.steps
      if (!shortest.has(behaviour)) shortest.set(behaviour, { program, bits: cost.bits })
    } else if (stuck !== undefined && isEndless(program, stuck, fuel)) endless++
    else undecided.push(cost.bits)
  }
  return { programs: programs.length, endless, undecided, longestRun, shortest }
}

const longest = (
  programs: ReadonlyArray<Listed>,
  translate: (program: Register.Program) => Register.Program
): number =>
  programs.reduce(
    (most, { program, bits = "" }) =>
      Math.max(most, Register.encode(translate(program)).length - bits.length),
    0
  )

/** Makes the listings of all programs of at most a given number of bits. */
export const make = (bits: number): Listings => {
  const all = [...Register.programs({ bits })]
  return {
    plain: listing(all, "plain"),
    flagged: listing(all, "flagged"),
    overhead: {
      fromPlain: longest(all, FlagVariant.fromPlain),
      toPlain: longest(all, FlagVariant.toPlain)
    }
  }
}

/** The listings of all programs of at most {@link limit} bits, made once: a second or two. */
export const listings: () => Listings = Memo.once(() => make(limit))
