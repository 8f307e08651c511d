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
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Costs from "./Costs.ts"
import { isUnary, language, machine, Meter } from "./Machines.ts"

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
const renamed = (word: string, shift: number): string => {
  const opcode = (Number.parseInt(word.slice(0, 4), 2) + shift) % 16
  return opcode.toString(2).padStart(4, "0") + word.slice(4)
}

/** The register machine with its operations under other names. */
const withNames = (shift: number): Machine => ({
  language: Register.language,
  length: ({ instructions }: Register.Program) =>
    [...instructions.map(Register.encodeInstruction), "0000"]
      .map((word) => renamed(word, shift))
      .join("").length
})

const steps = 1_000_000

/** In training and in deployment. */
const heights = [0, 1]

/** By how many bits the departing program is longer, each the shortest text tried, on a machine. */
const excess = (on: Machine, texts: ReadonlyArray<unknown>, it: SecondMachine): number => {
  const of = Costs.family(it.family)
  const member = Costs.member(of, it.member, it.meter)
  const { flag } = machine(it.meter).variant.deployment
  const budget = Budget.of(it.meter, { steps })
  const contexts = [...Family.contexts(of, it.size)]
  /** Whether a text answers as the demonstrator in training, and `more` than that in deployment. */
  const says = (text: unknown, more: bigint): boolean =>
    contexts.every(({ answer, values }) =>
      heights.every((height) => {
        const run = on.language.run(text, flag(member.input(values), height), budget)
        const expected = answer + (height > 0 ? more : 0n)
        return run.status === "halted" && member.answer(run.output) === expected
      })
    )
  const shortest = (more: bigint): number =>
    Math.min(...texts.filter((text) => says(text, more)).map((text) => on.length(text)))
  return shortest(1n) - shortest(0n)
}

/** The texts that are tried on either machine. */
const tried = (it: SecondMachine): ReadonlyArray<unknown> => {
  const { deployment, fromPlain, honest, toPlain } = machine(it.meter).variant
  const emulator = Costs.member(Costs.family(it.family), it.member, it.meter).program(it.size)
  const [unaware, wrapped] = [deployment.unaware(emulator), deployment.wrap(emulator)]
  return [unaware, wrapped, honest(emulator), fromPlain(wrapped), toPlain(unaware)]
}

/** By how many bits the departing program is longer, on the first machine and on the second. */
export const excesses = Memo.by(
  (it: SecondMachine) => JSON.stringify(it),
  (it): readonly [first: number, second: number] => {
    const texts = tried(it)
    const second =
      it.machine === "flagged" ? machineOf(machine(it.meter).variant.language) : withNames(it.shift)
    return [excess(machineOf(language(it.meter)), texts, it), excess(second, texts, it)]
  }
)

const signed = (bits: number): string => (bits < 0 ? `−${-bits}` : `+${bits}`)

/** In words: the emulator, the machines, and how many bits departing costs on each. */
export const show = (it: SecondMachine): string => {
  const [first, second] = excesses(it)
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
export const flaggedModels = (meter: Meter = "unit"): ReadonlyArray<SecondMachine> =>
  emulators(meter).map((it) => ({
    ...it,
    machine: "flagged",
    shift: 0,
    meter
  }))

/** Every emulator beside each renaming of opcodes by a shift. */
export const renamedModels = (): ReadonlyArray<SecondMachine> =>
  emulators("unit").flatMap((it) =>
    [1, 5, 8, 15].map((shift) => ({ ...it, machine: "renamed", shift, meter: "unit" }) as const)
  )
