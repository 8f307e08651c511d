/**
 * # The symbolic register machine
 *
 * Trusted: it says what instructions do to registers that hold polynomials. A branch makes two paths,
 * each with what it tells; a path ends at a cut or outside the text. All paths together cover every
 * run: of the paths from a state that a run is in, the run takes one, with natural numbers for the
 * names that the path brings.
 *
 * Names that a path brings have a `#`, which no other name has: `quotient#0` and `remainder#0` of its
 * first division by more than 0, `cell#0` of its first LD, and so on. LD reads some natural number;
 * the same number where the same address is read again with no ST between, and what ST wrote where it
 * is the address written. XOR has no rule and is refused.
 *
 * @module
 */
import { Polynomial, Sequent } from "@headwater/certificate"
import { type Instruction, type Program, target } from "../Instruction.ts"

/** An instruction or its immediate, where that is a parameter of the text. */
export interface Text {
  readonly program: Program
  /** Polynomials in place of the numbers of SET, by index of the instruction. */
  readonly immediates: ReadonlyMap<number, Polynomial>
}

/** A cell of which the content is known. */
export type Cell = readonly [address: Polynomial, content: Polynomial]

/** An LD on a path. */
export interface Load {
  readonly address: Polynomial
  readonly content: Polynomial
}

/** A place in the text with what is in the registers there and what is known. */
export interface Point {
  readonly ip: number
  /** r0 to r7. */
  readonly registers: ReadonlyArray<Polynomial>
  readonly cells: ReadonlyArray<Cell>
  readonly facts: Sequent.Facts
}

/** A run of instructions from one point to another. */
export interface Path extends Point {
  readonly steps: number
  /** Names that the path brings; each is a natural number. */
  readonly names: ReadonlyArray<string>
  readonly loads: ReadonlyArray<Load>
  /** Addresses that ST wrote to. */
  readonly writes: ReadonlyArray<Polynomial>
  readonly divisions: number
}

/** The path of no step from a point. */
export const begin = (from: Point): Path => ({
  ...from,
  steps: 0,
  names: [],
  loads: [],
  writes: [],
  divisions: 0
})

/** What an instruction may do: changes, what must hold for it, and where it goes on. */
interface Outcome {
  readonly set?: ReadonlyArray<readonly [register: number, value: Polynomial]>
  readonly atLeast0?: ReadonlyArray<Polynomial>
  readonly is0?: ReadonlyArray<Polynomial>
  readonly to?: number
  readonly more?: Partial<Path>
}

const less = (a: Polynomial, b: Polynomial): Polynomial => b.minus(a).minus(1)
const one = Polynomial.one
const { zero } = Polynomial

/** The content of the cell, where a path knows it. */
const known = (path: Path, address: Polynomial): Polynomial | undefined =>
  path.cells.find(([at]) => at.equals(address))?.[1]

/** The cells that are surely not at an address. */
const apart = (path: Path, address: Polynomial): ReadonlyArray<Cell> =>
  path.cells.filter(([at]) => {
    const distance = at.minus(address).constant
    return distance !== undefined && distance.sign !== 0
  })

/** All that an instruction may do at the end of a path. */
const outcomes = (it: Instruction, text: Text, path: Path): ReadonlyArray<Outcome> => {
  const x = "r" in it ? path.registers[it.r]! : zero
  const y = "s" in it ? path.registers[it.s]! : zero
  switch (it.op) {
    case "SET":
      return [{ set: [[it.r, text.immediates.get(path.ip) ?? Polynomial.from(it.k)]] }]
    case "MOV":
      return [{ set: [[it.r, y]] }]
    case "ADD":
      return [{ set: [[it.r, x.plus(y)]] }]
    case "INC":
      return [{ set: [[it.r, x.plus(1)]] }]
    case "DEC":
      return [
        { set: [[it.r, x.minus(1)]], atLeast0: [x.minus(1)] },
        { set: [[it.r, zero]], is0: [x] }
      ]
    case "SUB":
      return [
        { set: [[it.r, x.minus(y)]], atLeast0: [x.minus(y)] },
        { set: [[it.r, zero]], atLeast0: [less(x, y)] }
      ]
    case "LT":
      return [
        { set: [[it.r, one]], atLeast0: [less(x, y)] },
        { set: [[it.r, zero]], atLeast0: [x.minus(y)] }
      ]
    case "EQ":
      return [
        { set: [[it.r, one]], is0: [x.minus(y)] },
        { set: [[it.r, zero]], atLeast0: [less(x, y)] },
        { set: [[it.r, zero]], atLeast0: [less(y, x)] }
      ]
    case "DIV": {
      const names = [`quotient#${path.divisions}`, `remainder#${path.divisions}`]
      const [q, m] = [Polynomial.variable(names[0]!), Polynomial.variable(names[1]!)]
      return [
        {
          set: [
            [it.r, q],
            [it.s, m]
          ],
          atLeast0: [less(m, y)],
          is0: [q.times(y).plus(m).minus(x)],
          more: { names: [...path.names, ...names], divisions: path.divisions + 1 }
        },
        { is0: [y] }
      ]
    }
    case "LD": {
      const name = `cell#${path.loads.length}`
      const before = known(path, y)
      const content = before ?? Polynomial.variable(name)
      const more: Partial<Path> = {
        loads: [...path.loads, { address: y, content }],
        cells: before === undefined ? [...path.cells, [y, content]] : path.cells,
        names: before === undefined ? [...path.names, name] : path.names
      }
      return [{ set: [[it.r, content]], more }]
    }
    case "ST": {
      const cells: ReadonlyArray<Cell> = [...apart(path, x), [x, y]]
      return [{ more: { cells, writes: [...path.writes, x] } }]
    }
    case "JZ":
      return [{ is0: [x], to: target(path.ip, it.o) }, { atLeast0: [x.minus(1)] }]
    case "JMP":
      return [{ to: target(path.ip, it.o) }]
    case "DATA":
      return [{}]
    default:
      throw new RangeError(`Expected an instruction that has a rule, not \`${it.op}\``)
  }
}

/** Whether constants alone rule an outcome out. */
const isImpossible = ({ atLeast0 = [], is0 = [] }: Outcome): boolean =>
  atLeast0.some((p) => (p.constant?.sign ?? 0) < 0) ||
  is0.some((p) => (p.constant?.sign ?? 0) !== 0)

const after = (path: Path, it: Outcome): Path => {
  const registers = [...path.registers]
  for (const [register, value] of it.set ?? []) registers[register] = value
  return {
    ...path,
    ...it.more,
    ip: it.to ?? path.ip + 1,
    registers,
    steps: path.steps + 1,
    facts: Sequent.and(path.facts, {
      atLeast0: (it.atLeast0 ?? []).filter((p) => p.constant === undefined),
      is0: (it.is0 ?? []).filter((p) => !p.isZero)
    })
  }
}

/** The longest path that is followed, and the most paths. */
const limits = { steps: 1000, paths: 1000 }

/**
 * All paths from a point to the next cut or out of the text, by at least one step unless `still` says
 * that a cut at the point itself counts.
 *
 * - **Errors** `RangeError` for an instruction without a rule, or a loop without a cut
 *
 * @example
 * ```ts
 * import { Polynomial } from "@headwater/certificate"
 * import { Register, RegisterProof } from "@headwater/hypotheses"
 * const program = Register.program("JZ r1 +2 | INC r0")
 * const registers = ["0", "y", "0", "0", "0", "0", "0", "0"].map((it) => Polynomial.parse(it))
 * const point = { ip: 0, registers, cells: [], facts: { atLeast0: [], is0: [] } }
 * const found = RegisterProof.paths({ program, immediates: new Map() }, point, new Set())
 * found.map((it) => [it.steps, String(it.registers[0])]) // => [[1, "0"], [2, "1"]]
 * ```
 */
export const paths = (
  text: Text,
  from: Point,
  cuts: ReadonlySet<number>,
  still = false
): ReadonlyArray<Path> => {
  const done: Array<Path> = []
  const { instructions } = text.program
  const open: Array<Path> = [begin(from)]
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const it = instructions[path.ip]
    if (it === undefined || (cuts.has(path.ip) && (path.steps > 0 || still))) {
      done.push(path)
      continue
    }
    if (path.steps >= limits.steps || open.length + done.length >= limits.paths) {
      throw new RangeError(`Expected a cut in every loop, not \`${path.steps}\` steps without one`)
    }
    const next = outcomes(it, text, path).filter((outcome) => !isImpossible(outcome))
    for (const outcome of next.toReversed()) open.push(after(path, outcome))
  }
  return done
}
