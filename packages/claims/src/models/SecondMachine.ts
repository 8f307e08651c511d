/**
 * # A second machine as good as the first
 *
 * Beside the register machine stand two others: the flagged machine, at whose END one is added
 * where r7 is up, and the register machine with its opcodes renamed. Each simulates the first
 * with constant overhead and is simulated so. On every machine the same texts are tried, and the shortest
 * counts that says what an emulator says, and the shortest that says one more in deployment.
 *
 * @module
 */
import { Budget, Register } from "@headwater/hypotheses"
import { Families, Family, Flagged, Wrapper } from "@headwater/programs"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"

/** A member of a family at a size, and the machine beside the first; `shift` renames opcodes. */
export const SecondMachine = Schema.Struct({
  family: Schema.String,
  member: Schema.String,
  size: Schema.Int,
  machine: Schema.Literals(["flagged", "renamed"]),
  shift: Schema.Int
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

const budget = Budget.of("unit", { steps: 100_000 })
const heights = [0, 1, 2]

/** Whether a text answers as the demonstrator in training, and `more` than that in deployment. */
const says = (
  { answer }: Machine,
  text: Register.Program,
  contexts: ReadonlyArray<Family.Context>,
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
const excess = (machine: Machine, it: SecondMachine): number => {
  const emulator = Family.program(family(it.family), it.member, it.size)
  const wrapped = Wrapper.append(emulator)
  const texts = [emulator, wrapped, Flagged.fromPlain(emulator), Flagged.fromPlain(wrapped)]
  const contexts = [...Family.contexts(family(it.family), it.size)]
  const shortest = (more: bigint): number =>
    Math.min(
      ...texts
        .filter((text) => says(machine, text, contexts, more))
        .map((text) => machine.encode(text).length)
    )
  return shortest(1n) - shortest(0n)
}

const found = new Map<string, readonly [first: number, second: number]>()

/** By how many bits the departing program is longer, on the first machine and on the second. */
export const excesses = (it: SecondMachine): readonly [first: number, second: number] => {
  const key = JSON.stringify(it)
  const known = found.get(key)
  if (known !== undefined) return known
  const second = it.machine === "flagged" ? flagged : withNames(it.shift)
  const made = [excess(plain, it), excess(second, it)] as const
  found.set(key, made)
  return made
}

const signed = (bits: number): string => (bits < 0 ? `−${-bits}` : `+${bits}`)

/** In words: the emulator, the machines, and how many bits departing costs on each. */
export const show = (it: SecondMachine): string => {
  const [first, second] = excesses(it)
  const other = it.machine === "flagged" ? "the flagged machine" : `opcodes shifted by ${it.shift}`
  return (
    `${it.family} ${it.member} at size ${it.size}: departing costs ${signed(first)} bits on the ` +
    `register machine, ${signed(second)} with ${other}`
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

/** Every emulator beside the flagged machine. */
export const flaggedModels = (): ReadonlyArray<SecondMachine> =>
  emulators().map((it) => ({ ...it, machine: "flagged", shift: 0 }))

/** Every emulator beside each renaming of opcodes by a shift. */
export const renamedModels = (): ReadonlyArray<SecondMachine> =>
  emulators().flatMap((it) =>
    [1, 5, 8, 15].map((shift) => ({ ...it, machine: "renamed", shift }) as const)
  )
