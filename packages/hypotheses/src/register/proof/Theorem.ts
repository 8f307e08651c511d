/**
 * # Theorems about register programs
 *
 * What is stated of a program: for all values of its parameters that satisfy what is given, it
 * halts, with these registers after this number of steps. The statement names cuts, one in every
 * loop, and says what is true whenever a run passes them; its ghosts are numbers that no register
 * holds, defined by their first values and by how each way between cuts moves them.
 *
 * Plain data: polynomials and relations are texts. Nothing here is believed; see Induction.ts.
 *
 * @module
 */
import type { PolynomialLike, Sequent } from "@headwater/certificate"
import type { RegisterName } from "../Input.ts"
import type { Program } from "../Instruction.ts"

/** Polynomials by register. */
export type Registers = Readonly<Partial<Record<RegisterName, PolynomialLike>>>

/** What a run knows of the memory that it began with: the address of its LD `cell#k`, by k. */
export type Loads = Readonly<Record<number, PolynomialLike>>

/** A way to a cut, and what it does to the ghosts. */
export interface Move {
  /** The cut it leads to. */
  readonly to: string
  /** What holds on this way. */
  readonly when?: ReadonlyArray<Sequent.Relation>
  /** Ghosts that change; they may use `quotient#k`, `remainder#k` and declared `cell#k` of the way. */
  readonly set?: Readonly<Record<string, PolynomialLike>>
  readonly loads?: Loads
}

/** A number that the memory which a run begins with gives: terms with indices 0, 1, ... added up. */
export interface Sum {
  /** How many terms; in parameters. */
  readonly upTo: PolynomialLike
  /** Addresses of the cells of the term `index#0`; in parameters and `index#0`. */
  readonly cells: ReadonlyArray<PolynomialLike>
  /** In what these cells hold, `cell#0`, `cell#1`, ..., with natural coefficients. */
  readonly term: PolynomialLike
}

/** A place that every loop passes, and what holds there. */
export interface Cut {
  /** Index of the instruction. */
  readonly at: number
  /** What registers hold; one that is not named may hold any number. */
  readonly registers: Registers
  /** Cells of which the content is known. */
  readonly cells?: ReadonlyArray<readonly [address: PolynomialLike, content: PolynomialLike]>
  readonly given?: ReadonlyArray<Sequent.Relation>
  /** What the first terms of a sum add up to. */
  readonly sums?: ReadonlyArray<readonly [sum: string, upTo: PolynomialLike, is: PolynomialLike]>
  /** Steps from the start. */
  readonly steps: PolynomialLike
  /** Naturals that fall, in lexicographic order, on every way from cut to cut. */
  readonly variant?: ReadonlyArray<PolynomialLike>
  /** The ways on from here to cuts. The first that fits a path is taken. */
  readonly moves: ReadonlyArray<Move>
}

/** How a run may end. */
export interface End {
  readonly when?: ReadonlyArray<Sequent.Relation>
  readonly registers: Registers
  readonly steps: PolynomialLike
  /** What holds of the ghosts at the end. */
  readonly with?: ReadonlyArray<Sequent.Relation>
  readonly loads?: Loads
}

/** A start that is run on the machine; the run must satisfy every polynomial of the theorem. */
export interface Instance {
  /** Values of the parameters. */
  readonly values: Readonly<Record<string, number | bigint>>
  /** Contents of the cells from 0 on; as an input has it, so r6 is its length. */
  readonly history?: ReadonlyArray<number>
  /** The program, where the theorem is about a text with parameters. */
  readonly program?: Program
  /** The body, where there is one. */
  readonly body?: Program
  /** Values of ghosts at the end. */
  readonly ends?: Readonly<Record<string, number | bigint>>
}

/** A program that runs first, in normal form: `answer` is in r0 after `steps`. */
export interface Body {
  readonly answer: string
  readonly steps: string
}

/** A statement about a program. */
export interface Theorem {
  /** A name that is a statement. */
  readonly name: string
  /** The theorem in one sentence. */
  readonly says: string
  readonly program: Program
  /** Parameters and ghosts that are natural numbers. */
  readonly naturals: ReadonlyArray<string>
  /** Parameters and ghosts that are real numbers. */
  readonly reals?: ReadonlyArray<string>
  /** What registers hold at the start; the others hold 0. */
  readonly input: Registers
  readonly given?: ReadonlyArray<Sequent.Relation>
  /** Numbers of SET that are parameters, by index of the instruction. */
  readonly immediates?: Readonly<Record<number, PolynomialLike>>
  /** A body in front of the program: the theorem is about every one. */
  readonly body?: Body
  /** Natural parameters that are sums over the memory. */
  readonly sums?: Readonly<Record<string, Sum>>
  /** Every address that ST writes to. */
  readonly writes?: ReadonlyArray<PolynomialLike>
  /** The ways from the start to a cut. */
  readonly start?: ReadonlyArray<Move>
  readonly cuts?: Readonly<Record<string, Cut>>
  /** How runs end; the first that fits a path is taken. */
  readonly ends: ReadonlyArray<End>
  readonly instances: ReadonlyArray<Instance>
}
