/**
 * # The P-uniform prior
 *
 * A generator is a program of the register machine that writes the circuit for inputs of n bits (see
 * `Circuit.written`). It weighs 2^-bits, and where a price is asked for size, divided by a power of
 * the size of what it writes. The class is declared: folds of one gate along the input, a few other
 * short generators, and those that look the tables up in their own text, one for every sequence.
 *
 * ## Main definitions
 * - {@link uniform}: generators that are one short program for all lengths
 * - {@link lookup}: the generator of given tables, which pays a bit for each digit
 * - {@link prior}: all of them as a prior over functions of every length
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { Budget, Circuit, Register } from "@headwater/hypotheses"
import * as Result from "effect/Result"
import * as L from "./LengthPrior.ts"

/** A program that writes circuits, with a name. */
export interface Generator {
  readonly name: string
  readonly program: Register.Program
}

/** The longest inputs for which tables are looked up: beyond, circuits would overwrite the tables. */
export const longestLimit = 6

/**
 * A fold: `y := gate(y, x_i)` for i = 2, ..., n, from `y = x_1`. The writer of parity with another
 * table for its gate.
 */
const fold = (table: number): Register.Program => ({
  instructions: Circuit.parityWriter.instructions.map((it) =>
    it.op === "SET" && it.k === 6n ? { ...it, k: BigInt(table) } : it
  )
})

/**
 * Majority of n inputs, ties to 0: line (i, j) is whether at least j of the first i inputs are 1.
 * The lines of the row before are kept in cells from 2^16 on, less n, so that 0 is the constant 0.
 */
const majority: Register.Program = Register.program(`
        SET r2 3 | SET r6 15 | ST r2 r6 | SET r2 6 | SET r0 2  ; gates 0 and 1: constants
  next: MOV r7 r3 | EQ r7 r1 | JZ r7 +2 | JMP done
        SET r5 1 | SET r4 0
  row:  SET r6 1 | ST r2 r6 | INC r2 | ST r2 r3 | INC r2       ; AND of the input
        ADD r5 r1 | ST r2 r5 | INC r2 | INC r0                 ; and line (i-1, j-1)
        SET r6 7 | ST r2 r6 | INC r2                           ; OR of line (i-1, j)
        SET r6 65536 | ADD r6 r4 | LD r5 r6
        MOV r7 r5 | ADD r7 r1 | ST r2 r7 | INC r2
        MOV r7 r0 | ADD r7 r1 | DEC r7 | ST r2 r7 | INC r2     ; and of that AND
        ST r6 r0 | INC r0 | INC r4
        MOV r7 r1 | SET r6 2 | DIV r7 r6 | INC r7 | EQ r7 r4 | JZ r7 row
        INC r3 | JMP next
  done:`)

/** Whether two neighbours among the inputs are both 1. */
const pair: Register.Program = Register.program(`
        INC r0 | SET r2 3 | MOV r5 r1                          ; gate 0: the constant 0
  next: MOV r4 r3 | INC r4 | MOV r7 r4 | EQ r7 r1 | JZ r7 +2 | JMP done
        SET r6 1 | ST r2 r6 | INC r2 | ST r2 r3 | INC r2 | ST r2 r4 | INC r2
        SET r6 7 | ST r2 r6 | INC r2 | ST r2 r5 | INC r2
        MOV r5 r1 | ADD r5 r0 | ST r2 r5 | INC r2 | INC r5
        INC r0 | INC r0 | INC r3 | JMP next
  done:`)

/** The generators that are one short program for all lengths. */
export const uniform: ReadonlyArray<Generator> = [
  ...Array.from({ length: 16 }, (_, table) => ({
    name: `fold ${table.toString(2).padStart(4, "0")}`,
    program: fold(table)
  })),
  { name: "two ones in a row", program: pair },
  { name: "majority", program: majority }
]

const reader = Register.program(`
         SET r2 3 | SET r7 15 | ST r2 r7 | SET r2 6 | SET r0 2 ; gates 0 and 1: constants
         SET r6 1 | MOV r3 r1
  power: ADD r6 r6 | DEC r3 | JZ r3 +2 | JMP power             ; 2^n
         SET r5 998 | ADD r5 r6 | ADD r6 r5 | MOV r3 r1        ; the table from r5 on, up to r6
  level: MOV r4 r6 | DEC r3
  pair:  SET r7 4 | ST r2 r7 | INC r2 | ST r2 r3 | INC r2
         LD r7 r5 | ADD r7 r1 | ST r2 r7 | INC r2 | INC r5     ; where the input is 0
         SET r7 1 | ST r2 r7 | INC r2 | ST r2 r3 | INC r2
         LD r7 r5 | ADD r7 r1 | ST r2 r7 | INC r2 | INC r5     ; where it is 1
         SET r7 7 | ST r2 r7 | INC r2
         MOV r7 r1 | ADD r7 r0 | ST r2 r7 | INC r2 | INC r7 | ST r2 r7 | INC r2
         INC r0 | INC r0 | ST r6 r0 | INC r0 | INC r6          ; either
         MOV r7 r5 | EQ r7 r4 | JZ r7 pair
         JZ r3 done
         JMP level
  done:`)

/**
 * The generator that has the tables of lengths 1, 2, ... in its text and writes, for n, a tree of
 * choices over the digits of one of them. Longer inputs than it has tables for get what lies behind.
 *
 * - **Errors** `RangeError` for tables of other sizes, or of more than {@link longestLimit} bits
 */
export const lookup = (tables: ReadonlyArray<string>): Register.Program => {
  if (tables.length > longestLimit) {
    throw new RangeError(
      `Expected tables of at most ${longestLimit} bits, not \`${tables.length}\``
    )
  }
  const wrong = tables.find((table, index) => table.length !== 2 ** (index + 1))
  if (wrong !== undefined) throw new RangeError(`Expected a table of each length, not \`${wrong}\``)
  return { instructions: [...reader.instructions, { op: "DATA", bits: tables.join("") }] }
}

/**
 * The truth table of the circuit that a generator writes for n inputs.
 *
 * - **Errors** `RangeError` where it writes none within a million steps
 *
 * @example
 * ```ts
 * import { Generators } from "@headwater/priors"
 * const [majority] = Generators.uniform.filter(({ name }) => name === "majority")
 * majority && Generators.table(majority.program, 3) // => "00010111"
 * ```
 */
export const table = (program: Register.Program, inputs: number): string => {
  const [only = ""] = Circuit.tables(circuit(program, inputs))
  return only
}

const circuit = (program: Register.Program, inputs: number): Circuit.Circuit => {
  const run = Circuit.written(program, inputs, Budget.of("unit"))
  if (run.status === "exhausted") {
    throw new RangeError(`Expected a circuit within ${run.limit} ${run.resource}`)
  }
  return Result.getOrThrowWith(
    run.output,
    (line) => new RangeError(`Expected a circuit of ${inputs} inputs, but ${line}`)
  )
}

/** How long inputs may be, and what size costs. */
export interface Options {
  /** The longest input, at most {@link longestLimit}. @defaultValue 4 */
  readonly longest?: number
  /**
   * The exponent of the price for size: a weight is divided by `max(1, gates)^gamma`, for the circuit
   * of the longest input. @defaultValue 0
   */
  readonly gamma?: number
}

/**
 * The P-uniform prior over the declared class.
 *
 * - **Errors** `RangeError` for longer inputs, or an exponent that is not whole
 *
 * @example
 * ```ts
 * import { Generators, LengthPrior } from "@headwater/priors"
 * const prior = Generators.prior()
 * LengthPrior.transfer(prior, ["01", "0110"], "01101001")?.toNumber().toFixed(2) // => "4.59"
 * ```
 */
export const prior = ({ longest = 4, gamma = 0 }: Options = {}): L.LengthPrior => {
  if (!(Number.isInteger(longest) && longest >= 1 && longest <= longestLimit)) {
    throw new RangeError(`Expected inputs of 1 to ${longestLimit} bits, not \`${longest}\``)
  }
  if (!(Number.isInteger(gamma) && gamma >= 0 && gamma <= 100)) {
    throw new RangeError(`Expected a whole exponent from 0 to 100, not \`${gamma}\``)
  }
  const weight = (program: Register.Program): Rational => {
    const size = Math.max(1, Circuit.size(circuit(program, longest)))
    return Rational.pow2(-Register.encode(program).length).dividedBy(Rational.of(size).pow(gamma))
  }
  const all = uniform.map(({ program }) => ({
    weight: weight(program),
    tables: Array.from({ length: longest }, (_, index) => table(program, index + 1))
  }))
  const zeros = Array.from({ length: longest }, (_, index) => "0".repeat(2 ** (index + 1)))
  // all sequences are looked up by programs of one length that write circuits of one size
  const each = weight(lookup(zeros))
  const digits = 2 ** (longest + 1) - 2
  return L.make({
    id: "generators",
    longest,
    mass: (tables) => {
      const given = tables.reduce((sum, it) => sum + (it?.length ?? 0), 0)
      const short = all.filter((one) =>
        tables.every((it, index) => it === undefined || it === one.tables[index])
      )
      return Rational.sum(short.map((one) => one.weight)).plus(
        each.times(Rational.pow2(digits - given))
      )
    }
  })
}
