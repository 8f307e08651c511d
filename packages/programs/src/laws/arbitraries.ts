/**
 * # Generators of short register programs
 *
 * @module
 */
import { Register } from "@headwater/hypotheses"
import * as fc from "fast-check"

const binaries = ["MOV", "ADD", "SUB", "LT", "LD", "ST", "DIV", "XOR", "EQ"] as const

/** For instructions at one place of a text: registers and targets of jumps are given. */
const instruction = (
  register: fc.Arbitrary<number>,
  offset: fc.Arbitrary<number>
): fc.Arbitrary<Register.Instruction> =>
  fc.oneof(
    fc.record({ op: fc.constantFrom("INC" as const, "DEC" as const), r: register }),
    fc.record({ op: fc.constant("SET" as const), r: register, k: fc.bigInt(0n, 4n) }),
    fc.record({ op: fc.constantFrom(...binaries), r: register, s: register }),
    fc.record({ op: fc.constant("JZ" as const), r: register, o: offset }),
    fc.record({ op: fc.constant("JMP" as const), o: offset }),
    fc.record({ op: fc.constant("DATA" as const), bits: fc.constantFrom("", "1", "01") })
  )

const text = (
  register: fc.Arbitrary<number>,
  target: (length: number) => fc.Arbitrary<number>
): fc.Arbitrary<Register.Program> =>
  fc
    .integer({ min: 0, max: 7 })
    .chain((length) =>
      fc.tuple(
        ...Array.from({ length }, (_, index) =>
          instruction(
            register,
            target(length).map((to) => to - index)
          )
        )
      )
    )
    .map((instructions) => ({ instructions }))

/**
 * For programs of up to 7 instructions whose jumps lead into the text, onto END, and just out of the
 * text on both sides; r0, r1 and r7 are used more than others.
 */
export const program: fc.Arbitrary<Register.Program> = text(
  fc.constantFrom(0, 0, 1, 1, 2, 7, 7),
  (length) =>
    fc.oneof(
      fc.integer({ min: -2, max: length + 4 }),
      fc.constantFrom(length, length + 1, length + 2, length + 3)
    )
)

/** For programs of up to 7 instructions in normal form: no jump leaves the text, r7 is not there. */
export const normalProgram: fc.Arbitrary<Register.Program> = text(
  fc.constantFrom(0, 0, 1, 1, 2, 3),
  (length) => fc.integer({ min: 0, max: length })
)

/** For inputs with small numbers in r0, r1, r2, and with the flag up half of the time. */
export const input: fc.Arbitrary<Register.Input> = fc
  .record({
    r0: fc.nat(3),
    r1: fc.nat(5),
    r2: fc.nat(3),
    r7: fc.constantFrom(0, 0, 1, 2)
  })
  .map((registers) => ({ registers }))
