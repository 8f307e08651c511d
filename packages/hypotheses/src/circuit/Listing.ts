/**
 * # Listings of circuits
 *
 * Text for circuits: the inputs, the gates as `name = table line line`, and the outputs.
 *
 *     inputs a b c
 *     both = 0001 a b
 *     out  = XOR both c
 *     outputs out
 *
 * A gate is a truth table of four digits, or AND, OR, XOR, NAND, NOR, XNOR, or NOT of one line.
 * `#` and `;` begin a comment, and `|` stands for the end of a line.
 *
 * @module
 */
import { Result } from "effect"
import { shown } from "../internal/shown.ts"
import { type Written, written, wrong } from "../internal/written.ts"
import { type Circuit, inputLimit } from "./Circuit.ts"
import { digits, type Gate, not, parsed } from "./Gate.ts"

interface Listed {
  readonly lines: ReadonlyArray<Written>
  /** Where each gate is defined and what it reads, as far as the text shows. */
  readonly defined: ReadonlyMap<string, Written>
}

const isName = (word: string): boolean =>
  /^[A-Za-z_]\w*$/u.test(word) && !/^(inputs|outputs)$/iu.test(word)

const listed = (text: string): Listed => {
  const lines = written(text, (part) => part.replace("=", " = "))
  const gates = lines.filter((it) => it.words[1] === "=")
  return { lines, defined: new Map(gates.toReversed().map((it) => [it.words[0] ?? "", it])) }
}

/** Whether the gate of a line depends on `name`, directly or through other gates. */
const dependsOn = (listing: Listed, from: string, name: string): boolean => {
  const seen = new Set<string>()
  const open = [from]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === name) return true
    if (seen.has(next)) continue
    seen.add(next)
    open.push(...(listing.defined.get(next)?.words.slice(3) ?? []))
  }
  return false
}

/** What is wrong with a line that is read and not defined above. */
const unknown = (listing: Listed, at: number, own: string, word: string): string => {
  const later = listing.defined.get(word)
  if (later === undefined) return wrong(at, "the name of an input or of a gate above", word)
  const place = `line ${at}: expected a line above, not ${shown(word)}`
  if (word === own) return `${place} itself`
  return dependsOn(listing, word, own)
    ? `${place} of line ${later.at}, which depends on ${shown(own)}`
    : `${place} of line ${later.at}`
}

/** The names given by `inputs` or read by `outputs`. */
const namesOf = (
  line: Written | undefined,
  keyword: string,
  at: number
): Result.Result<ReadonlyArray<string>, string> => {
  const [first, ...rest] = line?.words ?? []
  const place = line?.at ?? at
  if (first?.toLowerCase() !== keyword) {
    return Result.fail(
      first === undefined
        ? `line ${place}: expected \`${keyword}\`, not the end of the listing`
        : wrong(place, `\`${keyword}\``, first)
    )
  }
  return rest.length === 0
    ? Result.fail(wrong(place, `a name after \`${keyword}\``, undefined))
    : Result.succeed(rest)
}

const named = (
  lines: Map<string, number>,
  at: number,
  name: string | undefined
): string | undefined => {
  if (name === undefined || !isName(name)) return wrong(at, "a name", name)
  if (lines.has(name)) return wrong(at, "a name that is not taken", name)
  lines.set(name, lines.size)
  return undefined
}

const gateOf = (
  listing: Listed,
  lines: ReadonlyMap<string, number>,
  { at, words }: Written
): Result.Result<Gate, string> => {
  const [own = "", equals, gate, ...operands] = words
  if (equals !== "=") return Result.fail(wrong(at, "`=` after a name", equals))
  if (gate === undefined) return Result.fail(wrong(at, "a gate like 0110 or XOR", gate))
  const isNot = gate.toUpperCase() === "NOT"
  const table = isNot ? Result.succeed(not) : parsed(gate)
  if (Result.isFailure(table)) return Result.fail(`line ${at}: ${table.failure}`)
  const arity = isNot ? 1 : 2
  if (operands.length !== arity) {
    const many = arity === 1 ? "1 line" : "2 lines"
    return Result.fail(`line ${at}: expected ${many} after ${gate}, not ${operands.length}`)
  }
  const read = operands.map((word) => lines.get(word))
  const missing = read.indexOf(undefined)
  if (missing >= 0) return Result.fail(unknown(listing, at, own, operands[missing] ?? ""))
  const [a = 0, b = a] = read
  return Result.succeed({ table: table.success, a, b })
}

/**
 * The circuit of a listing, or one line on the first thing that is wrong with it.
 *
 * - **Errors** `line N: expected <what>, not <what is there>`
 *
 * @example
 * ```ts
 * import { Circuit } from "@headwater/hypotheses"
 * import { Result } from "effect"
 * Result.map(Circuit.assemble("inputs a b | c = XOR a b | outputs c"), Circuit.encode) // => Result.succeed("010010011001111")
 * Circuit.assemble("inputs a b | c = XOR a c | outputs c") // => Result.fail("line 1: expected a line above, not `c` itself")
 * ```
 */
export const assemble = (text: string): Result.Result<Circuit, string> => {
  const listing = listed(text)
  const [head, ...rest] = listing.lines
  const end = text.split(/\r\n|\r|\n/u).length
  const inputs = namesOf(head, "inputs", end)
  if (Result.isFailure(inputs)) return Result.fail(inputs.failure)
  if (inputs.success.length > inputLimit) {
    return Result.fail(
      `line ${head?.at}: expected at most ${inputLimit} inputs, not ${inputs.success.length}`
    )
  }
  const lines = new Map<string, number>()
  for (const name of inputs.success) {
    const fault = named(lines, head?.at ?? 1, name)
    if (fault !== undefined) return Result.fail(fault)
  }
  const gates: Array<Gate> = []
  for (const [index, line] of rest.entries()) {
    const [first = ""] = line.words
    if (first.toLowerCase() === "outputs") {
      const after = rest[index + 1]
      return after === undefined
        ? withOutputs(listing, lines, gates, line)
        : Result.fail(wrong(after.at, "nothing after the outputs", after.words[0]))
    }
    const gate = gateOf(listing, lines, line)
    if (Result.isFailure(gate)) return Result.fail(gate.failure)
    const fault = named(lines, line.at, first)
    if (fault !== undefined) return Result.fail(fault)
    gates.push(gate.success)
  }
  return Result.fail(`line ${end}: expected \`outputs\`, not the end of the listing`)
}

const withOutputs = (
  listing: Listed,
  lines: ReadonlyMap<string, number>,
  gates: ReadonlyArray<Gate>,
  line: Written
): Result.Result<Circuit, string> => {
  const read = namesOf(line, "outputs", line.at)
  if (Result.isFailure(read)) return Result.fail(read.failure)
  const missing = read.success.find((name) => !lines.has(name))
  if (missing !== undefined) return Result.fail(unknown(listing, line.at, "", missing))
  const inputs = lines.size - gates.length
  return Result.succeed({ inputs, gates, outputs: read.success.map((it) => lines.get(it) ?? 0) })
}

/**
 * The circuit of a listing that is known to be one.
 *
 * - **Errors** `RangeError` where it is none
 */
export const circuit = (text: string): Circuit => {
  const made = assemble(text)
  if (Result.isFailure(made)) throw new RangeError(`Expected a circuit, but ${made.failure}`)
  return made.success
}

/**
 * The listing of a circuit: inputs `x1`, `x2`, ..., gates `g1`, `g2`, ...; it assembles to the same
 * circuit.
 *
 * @example
 * ```ts
 * import { Circuit } from "@headwater/hypotheses"
 * Circuit.disassemble(Circuit.of(2, [[6, 0, 1]])) // => "inputs x1 x2\ng1 = 0110 x1 x2\noutputs g1"
 * ```
 */
export const disassemble = ({ inputs, gates, outputs }: Circuit): string => {
  const name = (line: number): string => (line < inputs ? `x${line + 1}` : `g${line - inputs + 1}`)
  const all = Array.from({ length: inputs }, (_, line) => name(line))
  return [
    `inputs ${all.join(" ")}`,
    ...gates.map(
      ({ table, a, b }, index) => `${name(inputs + index)} = ${digits(table)} ${name(a)} ${name(b)}`
    ),
    `outputs ${outputs.map(name).join(" ")}`
  ].join("\n")
}

/** The listing on one line: `inputs x1 x2 | g1 = 0110 x1 x2 | outputs g1`. */
export const line = (circuit: Circuit): string => disassemble(circuit).replaceAll("\n", " | ")
