/**
 * # Machines and what they count as a step
 *
 * The settings of the claims: each machine under each of its meters. The register machine counts
 * instructions (unit), and bits of tables as they are loaded (load), or weighs instructions by the
 * size of their numbers (log). The lambda calculus counts beta steps or graph steps. Claims that
 * compare lengths or times are about the first setting and say what becomes of them in the others. A
 * new machine is one more value here; its meters have names of their own.
 *
 * @module
 */
import { Lambda, type Language, Register } from "@headwater/hypotheses"
import { FlagVariant, type Member, TermFlagVariant } from "@headwater/programs"
import * as Schema from "effect/Schema"

/** What a step is. Each meter belongs to one machine. */
export const meters = [...Register.meters, ...Lambda.meters] as const
export type Meter = (typeof meters)[number]
export const Meter = Schema.Literals(meters)

/** A machine that claims compare programs on. */
export interface Machine {
  readonly language: Language.Any
  /** What it is called. */
  readonly title: string
  /** Whether its numbers are unary, so that what is run on it stays small. */
  readonly isUnary: boolean
  /** The machine like it on which a wrapper is free. */
  readonly variant: FlagVariant.Variant<unknown, unknown, unknown>
  /** How a program of one number, y, is given it and answers with one. */
  readonly numbers: Member.Adapter<unknown, unknown>
  /** A program on one line. */
  line(this: void, program: unknown): string
}

const registers: Member.Adapter<Register.Input, bigint> = {
  input: ({ y = 0 }) => ({ registers: { r1: y } }),
  answer: (r0) => r0
}

const terms: Member.Adapter<Lambda.Input, Lambda.Term> = {
  input: ({ y = 0 }) => ({ args: [Lambda.numeral(y)] }),
  answer: Lambda.natural
}

/** The machines, that of the statements' own domains first. */
export const machines: ReadonlyArray<Machine> = [
  {
    language: Register.language,
    title: "register machine",
    isUnary: false,
    variant: FlagVariant.variant,
    numbers: registers,
    line: (program: Register.Program) => Register.line(program) || "END"
  },
  {
    language: Lambda.language,
    title: "lambda calculus",
    isUnary: true,
    variant: TermFlagVariant.variant,
    numbers: terms,
    line: Lambda.print
  }
]

/** The machine of a meter. */
export const machine = (meter: Meter): Machine => {
  const found = machines.find((it) => it.language.meters.includes(meter))
  if (found === undefined) throw new RangeError(`Expected a meter of a machine, not \`${meter}\``)
  return found
}

/** The language of a meter. */
export const language = (meter: Meter): Language.Any => machine(meter).language

/** Whether numbers are unary on the machine of a meter, so that what is run on it stays small. */
export const isUnary = (meter: Meter): boolean => machine(meter).isUnary

/** The machine and the meter, as the ledger names the setting. */
export const name = (meter: Meter): string => `${language(meter).id} ${meter}`

const [unit, ...rest] = meters

/** The settings of a claim: the register machine by instructions, and the others. */
export const settings = [name(unit), ...rest.map(name)] as const
