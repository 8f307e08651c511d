/**
 * # Exact synthesis by a solver
 *
 * A smallest circuit of a single function, also beyond the inputs of the exhaustive search: for s
 * gates, one more each time, the question whether s gates are enough is put to a SAT solver, such
 * as that of `cadical-wasm`. That they are is checked here by evaluating the circuit. That they are
 * not is the solver's word: no proof of it is asked for and checked, and {@link Minimality} says so.
 *
 * ## Notation
 * - gate i is normal, so it is 0 on two zeros: three unknown digits of table
 * - s(i,a,b): gate i reads lines a < b; x(i,t): its value on assignment t
 *
 * ## References
 * - [Knuth2011] §7.1.2 for normal circuits
 *
 * @module
 */
import type { Circuit } from "./Circuit.ts"
import { tables } from "./evaluate.ts"
import type { Gate } from "./Gate.ts"
import { inputsOfTable } from "./Table.ts"

/** The most inputs that are put to the solver. */
export const solverLimit = 8

/** How it is known that no smaller circuit exists. */
export type Minimality =
  | {
      /** Circuits without a gate are known not to be enough, or one of them is enough. */
      readonly by: "exhaustion"
    }
  | {
      /** A circuit that depends on k inputs has at least k - 1 gates. */
      readonly by: "inputs"
      readonly inputs: number
    }
  | {
      /** The solver refuted this many gates; nobody has checked the refutation. */
      readonly by: "solver"
      readonly refuted: number
      readonly proof: "unchecked"
    }

/** The outcome of a synthesis. */
export type Synthesis =
  | {
      readonly status: "found"
      readonly circuit: Circuit
      readonly size: number
      readonly minimality: Minimality
    }
  | {
      /** The solver gave up, or more gates are needed than were tried. */
      readonly status: "unknown"
      /** Fewer gates are not enough, by the inputs or by the solver. */
      readonly atLeast: number
    }

/** What is asked of a solver; `Cadical` of the package cadical-wasm is one. */
export interface Solver {
  addClauses(clauses: Iterable<Iterable<number>>): void
  solve(options: { readonly conflicts: number }): "satisfiable" | "unsatisfiable" | "unknown"
  value(variable: number): boolean
  dispose(): void
}

/** What the solver may use. */
export interface SynthesisOptions {
  /** The most gates that are tried. @defaultValue 12 */
  readonly gates?: number
  /** The most conflicts for each number of gates. @defaultValue 1_000_000 */
  readonly conflicts?: number
}

const bit = (input: number, inputs: number, at: number): boolean =>
  ((at >> (inputs - 1 - input)) & 1) === 1

const agrees = (table: string | undefined, partial: string): boolean =>
  Array.from(partial).every((digit, at) => digit === "-" || digit === table?.[at])

/** The inputs that every extension depends on. */
const needed = (partial: string, inputs: number): number =>
  Array.from({ length: inputs }, (_, input) => 2 ** (inputs - 1 - input)).filter((step) =>
    Array.from(partial).some((digit, at) => digit === "0" && partial[at ^ step] === "1")
  ).length

/** A circuit without a proper gate, if one computes the function. */
const trivial = (partial: string, inputs: number): Circuit | undefined => {
  const free = (table: number, a: number): Circuit => ({
    inputs,
    gates: [{ table, a, b: a }],
    outputs: [inputs]
  })
  const candidates = [
    free(0b0000, 0),
    free(0b1111, 0),
    ...Array.from({ length: inputs }, (_, input) => [
      { inputs, gates: [], outputs: [input] },
      free(0b1100, input)
    ]).flat()
  ]
  return candidates.find((it) => agrees(tables(it)[0], partial))
}

/** The question whether s gates are enough, with what reads a circuit off an answer. */
interface Question {
  readonly clauses: ReadonlyArray<ReadonlyArray<number>>
  readonly circuit: (value: (variable: number) => boolean) => Circuit
}

const question = (partial: string, inputs: number, gates: number): Question => {
  const clauses: Array<ReadonlyArray<number>> = []
  let last = 0
  const fresh = (): number => ++last
  const lines = inputs + gates
  const rows = Array.from(partial, (digit, at) => (digit === "-" || at === 0 ? -1 : at)).filter(
    (at) => at >= 0
  )
  /** Whether the output is complemented: that of a normal circuit is 0 on zeros alone. */
  const complemented = fresh()
  if (partial[0] !== "-") clauses.push([partial[0] === "1" ? complemented : -complemented])
  const pairs: Array<ReadonlyArray<readonly [a: number, b: number, chosen: number]>> = []
  const digits: Array<readonly [t01: number, t10: number, t11: number]> = []
  const values: Array<ReadonlyMap<number, number>> = []
  for (let line = inputs; line < lines; line++) {
    const own: Array<readonly [number, number, number]> = []
    for (let b = 1; b < line; b++) for (let a = 0; a < b; a++) own.push([a, b, fresh()])
    pairs.push(own)
    const [t01, t10, t11] = [fresh(), fresh(), fresh()]
    digits.push([t01, t10, t11])
    values.push(new Map(rows.map((at) => [at, fresh()])))
    clauses.push(own.map(([, , chosen]) => chosen))
    for (const [index, [, , one]] of own.entries()) {
      for (const [, , other] of own.slice(0, index)) clauses.push([-one, -other])
    }
    // Neither a constant nor one of its operands.
    clauses.push([t01, t10, t11], [t01, -t10, -t11], [-t01, t10, -t11])
  }
  /** Whether a line has a value on an assignment, as a literal; a constant where it is known. */
  const literal = (line: number, at: number): number | boolean =>
    line < inputs ? bit(line, inputs, at) : (values[line - inputs]?.get(at) ?? false)
  const unless = (literal: number | boolean, value: boolean): ReadonlyArray<number> | undefined =>
    typeof literal === "number" ? [value ? -literal : literal] : literal === value ? [] : undefined

  for (const [gate, own] of pairs.entries()) {
    const [t01, t10, t11] = digits[gate] ?? [0, 0, 0]
    for (const at of rows) {
      const value = values[gate]?.get(at) ?? 0
      for (const [a, b, chosen] of own) {
        for (const [x, y, digit] of [
          [false, false, 0],
          [false, true, t01],
          [true, false, t10],
          [true, true, t11]
        ] as const) {
          const [first, second] = [unless(literal(a, at), x), unless(literal(b, at), y)]
          if (first === undefined || second === undefined) continue
          const when = [-chosen, ...first, ...second]
          if (digit === 0) clauses.push([...when, -value])
          else clauses.push([...when, -value, digit], [...when, value, -digit])
        }
      }
    }
  }
  // Every gate but the last is read, and every input that any extension depends on.
  for (let line = 0; line < lines - 1; line++) {
    const step = line < inputs ? 2 ** (inputs - 1 - line) : 0
    const matters =
      line >= inputs ||
      Array.from(partial).some((digit, at) => digit === "0" && partial[at ^ step] === "1")
    if (!matters) continue
    clauses.push(
      pairs.flatMap((own) =>
        own.flatMap(([a, b, chosen]) => (a === line || b === line ? [chosen] : []))
      )
    )
  }
  // A gate that does not read the one before reads a later pair, so that few orders remain.
  for (const [gate, own] of pairs.slice(1).entries()) {
    for (const [a, b, chosen] of own) {
      if (b === inputs + gate) continue
      for (const [c, d, before] of pairs[gate] ?? []) {
        if (d > b || (d === b && c > a)) clauses.push([-chosen, -before])
      }
    }
  }
  // A gate on another and on an operand of that one reads both operands itself instead.
  for (const [gate, own] of pairs.entries()) {
    for (const later of pairs.slice(gate + 1)) {
      for (const [a, b, chosen] of later) {
        if (b !== inputs + gate) continue
        for (const [c, d, before] of own) {
          if (a === c || a === d) clauses.push([-chosen, -before])
        }
      }
    }
  }
  const output = values.at(-1)
  for (const at of rows) {
    const value = output?.get(at) ?? 0
    if (partial[at] === "1") clauses.push([value, complemented], [-value, -complemented])
    else clauses.push([value, -complemented], [-value, complemented])
  }
  const circuit = (holds: (variable: number) => boolean): Circuit => {
    const made = pairs.map((own, gate): Gate => {
      const [a = 0, b = 0] = own.find(([, , chosen]) => holds(chosen)) ?? []
      const table = (digits[gate] ?? []).reduce((sum, it) => 2 * sum + Number(holds(it)), 0)
      const flip = gate === gates - 1 && holds(complemented)
      return { table: flip ? 15 - table : table, a, b }
    })
    return { inputs, gates: made, outputs: [lines - 1] }
  }
  return { clauses, circuit }
}

/**
 * A smallest circuit of a function, total or partial, of at most eight inputs, by a solver.
 *
 * - **Cost** grows steeply with the gates: seconds for 6 or 7, hours from about 10
 * - **Errors** `RangeError` beyond eight inputs, and where the text is no table
 *
 * @example
 * ```ts
 * import { Circuit } from "@headwater/hypotheses"
 * import { Cadical } from "cadical-wasm"
 * const majority = await Circuit.synthesis("00010111", () => Cadical.create({ quiet: true }))
 * majority.status === "found" && majority.size // => 4
 * majority.status === "found" && majority.minimality // => { by: "solver", refuted: 3, proof: "unchecked" }
 * ```
 */
export const synthesis = async (
  partial: string,
  create: () => Solver | Promise<Solver>,
  { gates: most = 12, conflicts = 1_000_000 }: SynthesisOptions = {}
): Promise<Synthesis> => {
  const inputs = inputsOfTable(partial)
  if (inputs > solverLimit) {
    throw new RangeError(`Expected a table of at most ${solverLimit} inputs, not of \`${inputs}\``)
  }
  const reads = needed(partial, inputs)
  const free = trivial(partial, inputs)
  if (free !== undefined) {
    return { status: "found", circuit: free, size: 0, minimality: { by: "exhaustion" } }
  }
  const least = Math.max(1, reads - 1)
  for (let gates = least; gates <= most; gates++) {
    const { clauses, circuit } = question(partial, inputs, gates)
    const solver = await create()
    try {
      solver.addClauses(clauses)
      const answer = solver.solve({ conflicts })
      if (answer === "unknown") return { status: "unknown", atLeast: gates }
      if (answer === "unsatisfiable") continue
      const found = circuit((variable) => solver.value(variable))
      if (!agrees(tables(found)[0], partial)) {
        throw new Error(`Expected a circuit of ${partial} from the solver, not of another function`)
      }
      const minimality: Minimality =
        gates === reads - 1
          ? { by: "inputs", inputs: reads }
          : gates === 1
            ? { by: "exhaustion" }
            : { by: "solver", refuted: gates - 1, proof: "unchecked" }
      return { status: "found", circuit: found, size: gates, minimality }
    } finally {
      solver.dispose()
    }
  }
  return { status: "unknown", atLeast: most + 1 }
}
