/**
 * # Instances
 *
 * Trusted: runs of the real machine that a theorem must describe. The run is followed from cut to cut,
 * ghosts move as the theorem says, and every polynomial must be exactly right there. So what is given
 * is not contradictory, moves say what happens, and the symbolic machine agrees with the real one.
 *
 * @module
 */
import { Polynomial, type PolynomialLike, Sequent } from "@headwater/certificate"
import { Rational } from "@headwater/exact"
import { eachRegister, type Input, type RegisterName } from "../Input.ts"
import type { Program } from "../Instruction.ts"
import { isBody } from "./Locality.ts"
import { limit, misfit, Run } from "./Run.ts"
import * as Sums from "./Sums.ts"
import type { End, Instance, Loads, Move, Registers, Theorem } from "./Theorem.ts"

type Values = Readonly<Record<string, Rational>>

const at = (value: PolynomialLike, values: Values): Rational => Polynomial.from(value).at(values)

/** Whether relations hold; a name without a value is a misfit. */
const hold = (relations: ReadonlyArray<Sequent.Relation> = [], values: Values): boolean => {
  const facts = Sequent.facts(relations, Object.keys(values))
  return (
    facts.atLeast0.every((p) => p.at(values).sign >= 0) &&
    facts.is0.every((p) => p.at(values).sign === 0)
  )
}

/** The program that is run: the theorem's, or one that differs only in what are parameters of it. */
const programOf = (theorem: Theorem, instance: Instance, values: Values): Program => {
  const program = instance.program ?? theorem.program
  const immediates = theorem.immediates ?? {}
  const shape = ({ instructions }: Program) =>
    JSON.stringify(
      instructions.map((it, index) => {
        if (it.op === "DATA") return "DATA"
        if (it.op === "SET" && index in immediates) return ["SET", it.r]
        return it.op === "SET" ? [it.op, it.r, `${it.k}`] : it
      })
    )
  if (shape(program) !== shape(theorem.program)) return misfit("its program is another")
  for (const [index, value] of Object.entries(immediates)) {
    const it = program.instructions[Number(index)]
    if (it?.op !== "SET" || !at(value, values).equals(Rational.of(it.k))) misfit("its immediates")
  }
  return program
}

const inputOf = (registers: Registers, instance: Instance, values: Values): Input => {
  const numbers: Partial<Record<RegisterName, bigint>> = {}
  for (const name of names) {
    const value = registers[name]
    if (value === undefined) continue
    const number = at(value, values)
    if (!number.isInteger || number.sign < 0) misfit(`${name} is no natural number`)
    numbers[name] = number.numerator
  }
  const input: Input =
    instance.history === undefined
      ? { registers: numbers }
      : { registers: numbers, history: instance.history }
  eachRegister(input, () => undefined)
  return input
}

const names = ["r0", "r1", "r2", "r3", "r4", "r5", "r6", "r7"] as const

/** Whether registers and steps are as polynomials say. */
const fits = (run: Run, registers: Registers, steps: PolynomialLike, values: Values): boolean =>
  at(steps, values).equals(Rational.of(run.state.steps)) &&
  names.every((name, register) => {
    const value = registers[name]
    return (
      value === undefined || at(value, values).equals(Rational.of(run.state.registers[register]!))
    )
  })

/** What the first terms of a sum add up to in the memory that a run began with. */
const sumOf = (
  { sums = {}, naturals }: Theorem,
  name: string,
  upTo: Rational,
  memory: ReadonlyMap<bigint, bigint>,
  values: Values
): Rational => {
  const sum = sums[name]
  if (sum === undefined) return misfit(`${name} is no sum`)
  if (upTo.compare(Rational.of(limit)) > 0) return misfit(`${name} has more than ${limit} terms`)
  return Sums.valueOf(Sums.read(sum, naturals), upTo.floor(), memory, values)
}

/** The run from one cut to the next, or to the end; the ghosts there. */
const follow = (
  theorem: Theorem,
  run: Run,
  values: Values,
  moves: ReadonlyArray<Move>,
  original: ReadonlyMap<bigint, bigint>,
  first: boolean
): { readonly cut?: string; readonly values: Values } => {
  const cuts = Object.entries(theorem.cuts ?? {})
  run.brought = {}
  const here = () => cuts.find(([, it]) => it.at === run.state.ip - run.begin)
  if (!(first && here() !== undefined)) {
    do run.step()
    while (here() === undefined && run.instruction !== undefined)
  }
  const known = { ...values, ...run.brought }
  const reads = (loads: Loads = {}): boolean =>
    Object.entries(loads).every(([index, address]) => {
      const cell = original.get(at(address, known).floor()) ?? 0n
      return run.brought[`cell#${index}`]?.equals(Rational.of(cell)) === true
    })
  const [to, cut] = here() ?? []
  if (cut === undefined) {
    const end = theorem.ends.find(
      (it: End) =>
        reads(it.loads) &&
        hold(it.when, known) &&
        fits(run, it.registers, it.steps, known) &&
        hold(it.with, known)
    )
    return end === undefined ? misfit("no end fits it") : { values }
  }
  for (const move of moves) {
    if (move.to !== to || !reads(move.loads) || !hold(move.when, known)) continue
    const set = Object.entries(move.set ?? {}).map(([name, value]) => [name, at(value, known)])
    const moved: Values = { ...values, ...Object.fromEntries(set) }
    const cells = (cut.cells ?? []).every(([address, content]) => {
      const held = run.state.memory.get(at(address, moved).floor()) ?? 0n
      return at(content, moved).equals(Rational.of(held))
    })
    const sums = (cut.sums ?? []).every(([name, upTo, is]) =>
      at(is, moved).equals(sumOf(theorem, name, at(upTo, moved), original, moved))
    )
    const given = [...(theorem.given ?? []), ...(cut.given ?? [])]
    if (cells && sums && fits(run, cut.registers, cut.steps, moved) && hold(given, moved)) {
      return { cut: move.to, values: moved }
    }
  }
  return misfit(`no move fits it at ${to}`)
}

const valuesOf = (
  theorem: Theorem,
  instance: Instance,
  parameters: ReadonlySet<string>
): Values => {
  const values: Record<string, Rational> = {}
  for (const [name, value] of Object.entries(instance.values)) values[name] = Rational.of(value)
  for (const name of parameters) {
    const value = values[name] ?? misfit(`${name} has no value`)
    if (theorem.naturals.includes(name) && value.sign < 0) misfit(`${name} is not natural`)
  }
  if (!hold(theorem.given, values)) misfit("what is given does not hold")
  return values
}

/** The run of the program, or of body and program after the body. */
const begin = (theorem: Theorem, instance: Instance, values: Values): Run => {
  const program = programOf(theorem, instance, values)
  const input = inputOf(theorem.input, instance, values)
  const { body } = theorem
  if (body === undefined) return new Run(program, input)
  if (instance.body === undefined) return misfit("it has no body")
  const wrong = isBody(instance.body, program)
  if (wrong !== undefined) misfit(wrong)
  const alone = new Run(instance.body, input)
  while (alone.instruction !== undefined) alone.step()
  const [answer, steps] = [values[body.answer]!, values[body.steps]!]
  if (!answer.equals(Rational.of(alone.state.registers[0]!))) misfit("its body answers otherwise")
  if (!steps.equals(Rational.of(alone.state.steps))) misfit("its body takes other steps")
  const length = instance.body.instructions.length
  const whole = { instructions: [...instance.body.instructions, ...program.instructions] }
  const run = new Run(whole, input, length)
  while (run.state.ip < length) run.step()
  return run
}

/**
 * What is wrong with an instance; undefined where the theorem describes it. The parameters are those of
 * {@link parameters}.
 *
 * @example
 * ```ts
 * import { Register, RegisterProof } from "@headwater/hypotheses"
 * const theorem: RegisterProof.Theorem = {
 *   name: "copies",
 *   says: "Answers y in one step.",
 *   program: Register.program("MOV r0 r1"),
 *   naturals: ["y"],
 *   input: { r1: "y" },
 *   ends: [{ registers: { r0: "y" }, steps: 1 }],
 *   instances: []
 * }
 * const at = { values: { y: 3 } }
 * RegisterProof.mismatch(theorem, at, new Set(["y"])) // => undefined
 * const late = { ...theorem, ends: [{ registers: { r0: "y" }, steps: 2 }] }
 * RegisterProof.mismatch(late, at, new Set(["y"])) // => "no end fits it"
 * ```
 */
export const breach = (
  theorem: Theorem,
  instance: Instance,
  parameters: ReadonlySet<string>
): string | undefined => {
  try {
    let values = valuesOf(theorem, instance, parameters)
    const run = begin(theorem, instance, values)
    const original = new Map(run.state.memory)
    for (const [name, { upTo }] of Object.entries(theorem.sums ?? {})) {
      const sum = sumOf(theorem, name, at(upTo, values), original, values)
      if (values[name]?.equals(sum) !== true) misfit(`${name} is ${sum.toString()}`)
    }
    let moves = theorem.start ?? []
    for (let first = true; first || run.instruction !== undefined; first = false) {
      const next = follow(theorem, run, values, moves, original, first)
      values = next.values
      if (next.cut === undefined) break
      moves = theorem.cuts?.[next.cut]?.moves ?? []
    }
    for (const [name, value] of Object.entries(instance.ends ?? {})) {
      if (values[name]?.equals(Rational.of(value)) !== true)
        return `${name} is not ${value} at the end`
    }
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
