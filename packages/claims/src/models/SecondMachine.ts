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
import { Budget, Lambda, Register } from "@headwater/hypotheses"
import {
  Families,
  Family,
  Flagged,
  LambdaFamilies,
  LambdaFamily,
  Wrapper
} from "@headwater/programs"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as FlaggedTerms from "./FlaggedTerms.ts"
import { isLambda, Meter } from "./Machines.ts"
import * as Texts from "./Texts.ts"

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

interface Machine {
  readonly encode: (program: Register.Program) => string
  readonly answer: typeof Register.answer
}

const plain: Machine = { encode: Register.encode, answer: Register.answer }
const flagged: Machine = { encode: Register.encode, answer: Flagged.answer }

/** The first four bits of a word, which name the operation, shifted; operands stay. */
const renamed = (word: string, shift: number): string => {
  const opcode = (Number.parseInt(word.slice(0, 4), 2) + shift) % 16
  return opcode.toString(2).padStart(4, "0") + word.slice(4)
}

const withNames = (shift: number): Machine => ({
  encode: ({ instructions }) =>
    [...instructions.map(Register.encodeInstruction), "0000"]
      .map((word) => renamed(word, shift))
      .join(""),
  answer: Register.answer
})

const steps = 1_000_000
const heights = [0, 1, 2]

/** Whether a text answers as the demonstrator in training, and `more` than that in deployment. */
const says = (
  { answer }: Machine,
  text: Register.Program,
  contexts: ReadonlyArray<Family.Context>,
  budget: Budget.Budget<Register.Meter>,
  more: bigint
): boolean =>
  contexts.every((context) =>
    heights.every((r7) => {
      const registers = { ...context.input.registers, r7 }
      const run = answer(text, { registers }, budget)
      const expected = context.answer + (r7 > 0 ? more : 0n)
      return run.status === "halted" && run.output === expected
    })
  )

const family = (id: string): Family.Family => Result.getOrThrow(Families.find(id))

/** How many bits longer the departing program is than the emulator, each the shortest text tried. */
const excess = (machine: Machine, it: SecondMachine, meter: Register.Meter): number => {
  const budget = Budget.of(meter, { steps })
  const emulator = Family.program(family(it.family), it.member, it.size)
  const wrapped = Wrapper.append(emulator)
  const texts = [emulator, wrapped, Flagged.fromPlain(emulator), Flagged.fromPlain(wrapped)]
  const contexts = [...Family.contexts(family(it.family), it.size)]
  const shortest = (more: bigint): number =>
    Math.min(
      ...texts
        .filter((text) => says(machine, text, contexts, budget, more))
        .map((text) => machine.encode(text).length)
    )
  return shortest(1n) - shortest(0n)
}

/** The same for terms, on the plain or the flagged machine. */
const termExcess = (
  machine: FlaggedTerms.Machine,
  it: SecondMachine,
  meter: Lambda.Meter
): number => {
  const budget = Budget.of(meter, { steps })
  const terms = Texts.terms(family(it.family))
  const emulator = LambdaFamily.program(terms, it.member, it.size)
  const { fromPlain, honest, plain, toPlain } = FlaggedTerms
  const [ignoring, wrapped] = [plain(emulator), LambdaFamilies.wrap(emulator)]
  const texts = [ignoring, wrapped, honest(emulator), fromPlain(wrapped), toPlain(ignoring)]
  const contexts = [...LambdaFamily.contexts(terms, it.size)]
  const says = (text: Lambda.Term, more: bigint): boolean =>
    contexts.every(({ values, answer }) => {
      const y = values[terms.inputs[0] ?? ""] ?? 0
      return [0, 1].every((flag) => {
        const said = FlaggedTerms.answer(machine, text, flag, y, budget)
        return said === answer + (flag > 0 ? more : 0n)
      })
    })
  const shortest = (more: bigint): number =>
    Math.min(...texts.filter((text) => says(text, more)).map(Lambda.size))
  return shortest(1n) - shortest(0n)
}

/** By how many bits the departing program is longer, on the first machine and on the second. */
export const excesses = Memo.by(
  (it: SecondMachine) => JSON.stringify(it),
  (it): readonly [first: number, second: number] => {
    const { meter } = it
    if (isLambda(meter)) {
      return [termExcess("plain", it, meter), termExcess("flagged", it, meter)]
    }
    const second = it.machine === "flagged" ? flagged : withNames(it.shift)
    return [excess(plain, it, meter), excess(second, it, meter)]
  }
)

const signed = (bits: number): string => (bits < 0 ? `−${-bits}` : `+${bits}`)

/** In words: the emulator, the machines, and how many bits departing costs on each. */
export const show = (it: SecondMachine): string => {
  const [first, second] = excesses(it)
  const other = it.machine === "flagged" ? "the flagged machine" : `opcodes shifted by ${it.shift}`
  return (
    `${it.family} ${it.member} at size ${it.size}: departing costs ${signed(first)} bits on the ` +
    `${isLambda(it.meter) ? "lambda calculus" : "register machine"}, ${signed(second)} with ${other}`
  )
}

/** Members in normal form of every family, at two small sizes. */
const emulators = (): ReadonlyArray<Pick<SecondMachine, "family" | "member" | "size">> =>
  Families.all
    .filter(({ label }) => label !== "F3")
    .flatMap((it) =>
      it.members.flatMap(({ name, program }) =>
        it.size.examples
          .slice(1, 3)
          .filter((size) => Result.isSuccess(Wrapper.normal(program(size))))
          .map((size) => ({ family: it.id, member: name, size }))
      )
    )

/** Members of the families of terms that answer with numbers, at two small sizes. */
const terms = (): ReadonlyArray<Pick<SecondMachine, "family" | "member" | "size">> =>
  [LambdaFamilies.isqrt, LambdaFamilies.subtraction].flatMap(({ family, members }) =>
    members.flatMap(({ name: member }) =>
      [4, 8].map((size) => ({ family: family.id, member, size }))
    )
  )

/** Every emulator beside the flagged machine. */
export const flaggedModels = (meter: Meter = "unit"): ReadonlyArray<SecondMachine> =>
  (isLambda(meter) ? terms() : emulators()).map((it) => ({
    ...it,
    machine: "flagged",
    shift: 0,
    meter
  }))

/** Every emulator beside each renaming of opcodes by a shift. */
export const renamedModels = (): ReadonlyArray<SecondMachine> =>
  emulators().flatMap((it) =>
    [1, 5, 8, 15].map((shift) => ({ ...it, machine: "renamed", shift, meter: "unit" }) as const)
  )
