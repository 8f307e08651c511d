/**
 * # A second machine as good as the first
 *
 * Beside the register machine stand two others: the flagged machine, at whose END one is added
 * where r7 is up, and the register machine with its opcodes renamed. Each simulates the first
 * with constant overhead and is simulated so. On every machine the same texts are tried, and the
 * shortest counts that says what an emulator says, and the shortest that says one more in deployment.
 * Terms have a flagged machine of their own.
 *
 * @module
 */
import { Memo } from "@headwater/exact"
import { Budget, Language, Register } from "@headwater/hypotheses"
import { Family, wrapper } from "@headwater/programs"
import { Domain, type Reading } from "@headwater/proof"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import * as Costs from "../models/Costs.ts"
import { isUnary, language, machine, machines, Meter } from "../models/Machines.ts"

/**
 * A member of a family at a size, and the machine beside the first; `shift` renames opcodes. The meter
 * tells terms from programs, and when a run has gone on for too long.
 */
export const SecondMachine = Schema.Struct({
  family: Schema.String,
  member: Schema.String,
  size: Schema.Int,
  machine: Schema.Literals(["flagged", "renamed"]),
  shift: Schema.Int,
  meter: Meter
})
export type SecondMachine = typeof SecondMachine.Type

/** A machine: what runs its programs, and how many bits they have on it. */
interface Machine {
  readonly language: Language.Any
  length(this: void, program: unknown): number
}

const machineOf = (language: Language.Any): Machine => ({
  language,
  length: (program) => Language.length(Language.coded(language, program))
})

/** The first four bits of a word, which name the operation, shifted; operands stay. */
const shifted = (word: string, shift: number): string => {
  const opcode = (Number.parseInt(word.slice(0, 4), 2) + shift) % 16
  return opcode.toString(2).padStart(4, "0") + word.slice(4)
}

/** The register machine with its operations under other names. */
const withNames = (shift: number): Machine => ({
  language: Register.language,
  length: ({ instructions }: Register.Program) =>
    [...instructions.map(Register.encodeInstruction), "0000"]
      .map((word) => shifted(word, shift))
      .join("").length
})

const steps = 1_000_000

/** In training and in deployment. */
const heights = [0, 1]

/** What a text answers on a machine in every context, in training and in deployment. */
const answers = ({ language: on }: Machine, text: unknown, it: SecondMachine) => {
  const of = Costs.family(it.family)
  const member = Costs.member(of, it.member, it.meter)
  const { flag } = machine(it.meter).variant.deployment
  const budget = Budget.of(it.meter, { steps })
  return [...Family.contexts(of, it.size)].flatMap(({ answer, values }) =>
    heights.map((height) => {
      const run = on.run(text, flag(member.input(values), height), budget)
      const said = run.status === "halted" ? member.answer(run.output) : undefined
      return { said, answer, height }
    })
  )
}

type Answers = ReturnType<typeof answers>

/** Whether a text answers as the demonstrator in training, and `more` than that in deployment. */
const says = (all: Answers, more: bigint): boolean =>
  all.every(({ said, answer, height }) => said === answer + (height > 0 ? more : 0n))

/** The texts that are tried on either machine. */
const tried = (it: SecondMachine): ReadonlyArray<unknown> => {
  const { deployment, fromPlain, honest, toPlain } = machine(it.meter).variant
  const emulator = Costs.member(Costs.family(it.family), it.member, it.meter).program(it.size)
  const [unaware, wrapped] = [deployment.unaware(emulator), deployment.wrap(emulator)]
  return [unaware, wrapped, honest(emulator), fromPlain(wrapped), toPlain(unaware)]
}

/** What conditions may see of two machines beside an emulator. */
export interface Measured {
  /** By how many bits the departing program is longer, on the first machine and on the second. */
  readonly excesses: readonly [first: number, second: number]
  /** Whether some text that is tried answers otherwise on the second machine. */
  readonly differ: boolean
}

export const measure = Memo.by(
  (it: SecondMachine) => JSON.stringify(it),
  (it): Measured => {
    const texts = tried(it)
    const first = machineOf(language(it.meter))
    const second =
      it.machine === "flagged" ? machineOf(machine(it.meter).variant.language) : withNames(it.shift)
    const on = [first, second].map((one) => texts.map((text) => answers(one, text, it)))
    const written = on.map((all) => all.map((one) => one.map(({ said }) => String(said)).join()))
    const excess = (which: Machine, all: ReadonlyArray<Answers>): number => {
      const shortest = (more: bigint): number =>
        Math.min(
          ...texts.flatMap((text, index) => (says(all[index]!, more) ? [which.length(text)] : []))
        )
      return shortest(1n) - shortest(0n)
    }
    return {
      excesses: [excess(first, on[0]!), excess(second, on[1]!)],
      differ: written[0]!.join(" ") !== written[1]!.join(" ")
    }
  },
  { keep: 1000 }
)

const signed = (bits: number): string => (bits < 0 ? `−${-bits}` : `+${bits}`)

const show = (it: SecondMachine): string => {
  const [first, second] = measure(it).excesses
  const other = it.machine === "flagged" ? "the flagged machine" : `opcodes shifted by ${it.shift}`
  return (
    `${it.family} ${it.member} at size ${it.size}: departing costs ${signed(first)} bits on the ` +
    `${machine(it.meter).title}, ${signed(second)} with ${other}`
  )
}

type Emulator = Pick<SecondMachine, "family" | "member" | "size">

/** Members in normal form of every family, at two small sizes. */
const emulators = (meter: Meter): ReadonlyArray<Emulator> =>
  Costs.all
    .filter((it) => it !== wrapper)
    .flatMap((of) =>
      Family.inLanguage(of, language(meter)).members.flatMap(({ answer, name, program }) =>
        (isUnary(meter) ? [4, 8] : of.size.examples.slice(1, 3))
          .filter((size) =>
            Result.isSuccess(machine(meter).variant.deployment.normal(program(size), answer))
          )
          .map((size) => ({ family: of.id, member: name, size }))
      )
    )

/** Every emulator beside the flagged machine. */
const flagged = (meter: Meter): ReadonlyArray<SecondMachine> =>
  emulators(meter).map((it) => ({
    ...it,
    machine: "flagged",
    shift: 0,
    meter
  }))

/** Every emulator beside each renaming of opcodes by a shift. */
const renamed = (): ReadonlyArray<SecondMachine> =>
  emulators("unit").flatMap((it) =>
    [1, 5, 8, 15].map((shift) => ({ ...it, machine: "renamed", shift, meter: "unit" }) as const)
  )

/** Beside a machine on which a wrapper is free, of programs and of terms, and beside renamings. */
export const domains = {
  programs: Domain.exhaustive(() => flagged("unit")),
  terms: Domain.exhaustive(() => flagged("beta")),
  renamed: Domain.exhaustive(renamed)
}

const [first, ...others] = machines

/** The machines, as the ledger names them. */
export const settings: Reading.Machines<SecondMachine> = {
  names: [first?.title ?? "", ...others.map((it) => it.title)],
  of: ({ meter }) => machine(meter).title
}

export const model: Reading.Model<SecondMachine> = {
  schema: SecondMachine,
  show,
  arbitrary: fc.nat().map((pick) => {
    const all = flagged("unit")
    return all[pick % all.length]!
  })
}
