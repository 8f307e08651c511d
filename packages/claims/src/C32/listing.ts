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

const machines = { plain: Register.language, flagged: FlagVariant.language }

/** The two machines. */
export type Machine = keyof typeof machines

/** Answers on the contexts, in their order, with commas between them: a function, for our purposes. */
export type Answers = string

/** Bits of the longest programs that are listed. */
export const limit = 22

/** The contexts on which programs are told apart. */
export const contexts: ReadonlyArray<{ readonly r1: number; readonly r7: number }> = [
  0, 1, 2
].flatMap((r1) => [0, 1, 2].map((r7) => ({ r1, r7 })))

const inputs: ReadonlyArray<Register.Input> = contexts.map((registers) => ({ registers }))

const fuel = 64

type Listed = Language.Coded<Register.Program>

/** Programs on a machine, each until the first context on which it exhausts its fuel. */
const ran = (machine: Machine, programs: ReadonlyArray<Listed>) =>
  Enumeration.ran(machines[machine], {
    programs,
    contexts: inputs,
    budget: Budget.of("unit", { steps: fuel }),
    stops: true
  })

/** The answers of a program; undefined where a run exhausts its fuel. */
export const says = (machine: Machine, program: Register.Program): Answers | undefined => {
  const [row] = ran(machine, [Language.coded(Register.language, program)])
  return row?.isDecided === true ? row.behaviour : undefined
}

/** What running the listing on a machine shows. */
export interface Listing {
  readonly programs: number
  /** Programs shown never to end on some context. */
  readonly endless: number
  /** Lengths of programs of which it is not known whether they end. */
  readonly undecided: ReadonlyArray<number>
  readonly longestRun: bigint
  /** The shortest program of each function. */
  readonly shortest: ReadonlyMap<Answers, Register.Program>
}

/** Both machines, and how many bits a translation of a listed program takes at most. */
export interface Listings {
  readonly plain: Listing
  readonly flagged: Listing
  readonly overhead: { readonly fromPlain: number; readonly toPlain: number }
}

const listing = (programs: ReadonlyArray<Listed>, machine: Machine): Listing => {
  const shortest = new Map<Answers, Register.Program>()
  const undecided: Array<number> = []
  let [endless, longestRun] = [0, 0n]
  for (const { coded, answers, behaviour, isDecided, cost } of ran(machine, programs)) {
    const stuck = inputs[answers.indexOf(undefined)]
    if (isDecided) {
      if (cost.steps > longestRun) longestRun = cost.steps
      if (!shortest.has(behaviour)) shortest.set(behaviour, coded.program)
    } else if (stuck !== undefined && Register.isEndless(coded.program, stuck, fuel)) endless++
    else undecided.push(cost.bits)
  }
  return { programs: programs.length, endless, undecided, longestRun, shortest }
}

/** Makes the listings of all programs of at most a given number of bits. */
export const make = (bits: number): Listings => {
  const all = [...Register.programs({ bits })]
  const most = (translate: (program: Register.Program) => Register.Program): number =>
    all.reduce(
      (most, { program, bits = "" }) =>
        Math.max(most, Register.encode(translate(program)).length - bits.length),
      0
    )
  return {
    plain: listing(all, "plain"),
    flagged: listing(all, "flagged"),
    overhead: { fromPlain: most(FlagVariant.fromPlain), toPlain: most(FlagVariant.toPlain) }
  }
}

/** The listings of all programs of at most {@link limit} bits, made once: a second or two. */
export const listings: () => Listings = Memo.once(() => make(limit))
