/**
 * # Reading a theorem
 *
 * Trusted: turns the texts of a theorem into polynomials, and refuses what is not well formed. Names
 * are declared once, and none has the form of those that a way brings. What the input, what is given,
 * the text and sums name are parameters; everything else is a ghost.
 *
 * @module
 */
import { Polynomial, type PolynomialLike, Sequent } from "@headwater/certificate"
import { type Program, target } from "../Instruction.ts"
import { fail, unknown, variablesIn } from "./Questions.ts"
import * as Sums from "./Sums.ts"
import type { Cell, Path, Point, Text } from "./Symbolic.ts"
import type { Cut, Loads, Registers, Theorem } from "./Theorem.ts"

/** r0 to r7. */
export const registerNames = ["r0", "r1", "r2", "r3", "r4", "r5", "r6", "r7"] as const

const parse = (value: PolynomialLike): Polynomial => Polynomial.from(value)

/** Registers and their polynomials, by index. */
export const named = (
  registers: Registers
): ReadonlyArray<readonly [register: number, value: PolynomialLike]> => {
  const wrong = Object.keys(registers).find((it) => !registerNames.some((name) => name === it))
  if (wrong !== undefined) fail(`${wrong} is no register`)
  return registerNames.flatMap((name, register) => {
    const value = registers[name]
    return value === undefined ? [] : [[register, value] as const]
  })
}

/** The index of a jump that leads in front of the text. */
const back = ({ instructions }: Program): number =>
  instructions.findIndex((it, at) => "o" in it && target(at, it.o) < 0)

/** A theorem whose texts are read. */
export class Reading {
  readonly theorem: Theorem
  readonly text: Text
  readonly cuts: ReadonlyMap<string, Cut>
  readonly names: ReadonlySet<string>
  readonly parameters: ReadonlySet<string>
  readonly sums: ReadonlyMap<string, Sums.Sum>

  constructor(theorem: Theorem) {
    this.theorem = theorem
    const { program, immediates = {}, naturals, reals = [], input, writes = [], body } = theorem
    const numbers = Object.entries(immediates).map(([at, p]) => [Number(at), parse(p)] as const)
    this.text = { program, immediates: new Map(numbers) }
    this.cuts = new Map(Object.entries(theorem.cuts ?? {}))
    this.names = new Set([...naturals, ...reals])
    const given = Sequent.facts(theorem.given ?? [], naturals)
    this.sums = new Map(
      Object.entries(theorem.sums ?? {}).map(([name, it]) => [name, Sums.read(it, naturals)])
    )
    this.parameters = new Set([
      ...Array.from(this.sums, ([name, it]) => [name, ...Sums.names(it)]).flat(),
      ...variablesIn([...named(input).map(([, p]) => parse(p)), ...writes.map(parse)]),
      ...variablesIn([...numbers.map(([, p]) => p), ...given.atLeast0, ...given.is0]),
      ...(body === undefined ? [] : [body.answer, body.steps])
    ])
    this.refuse()
  }

  /** Refuses what is not well formed. */
  private refuse(): void {
    const { naturals, reals = [], body, program, instances, ends } = this.theorem
    const all = [...naturals, ...reals]
    if (this.names.size !== all.length) fail("a name is declared twice")
    for (const name of all) if (!/^[A-Za-z]\w*$/.test(name)) fail(`${name} is no name of a ghost`)
    for (const name of this.parameters) if (!this.names.has(name)) fail(`${name} is not declared`)
    const places = [...this.cuts.values()].map((cut) => cut.at)
    if (new Set(places).size !== places.length) fail("two cuts are at one place")
    for (const at of places) if (program.instructions[at] === undefined) fail(`no cut at ${at}`)
    for (const [at, value] of this.text.immediates) {
      if (program.instructions[at]?.op !== "SET") fail(`no SET at ${at}`)
      if (!Sequent.isIntegral(value, naturals)) fail(`${value.toString()} is no number of SET`)
    }
    for (const name of this.sums.keys()) {
      if (!naturals.includes(name)) fail(`${name} is no natural number`)
      if (body !== undefined) fail("what a body leaves in memory is not known")
    }
    if (body !== undefined) {
      if (!naturals.includes(body.answer) || !naturals.includes(body.steps)) fail("no body")
      if (places.includes(0)) fail("a cut is where the body ends")
      const at = back(program)
      if (at >= 0) fail(`the jump at ${at} leads into the body`)
    }
    if (ends.length === 0) fail("there is no end")
    if (instances.length === 0) fail("there is no instance")
  }

  /** A polynomial of declared names, and on a way of what it brings: of cells the declared ones. */
  on(value: PolynomialLike, path?: Path, loads: Loads = {}): Polynomial {
    const contents: Record<string, Polynomial> = {}
    for (const index of Object.keys(loads)) {
      const load = path?.loads[Number(index)]
      if (load !== undefined) contents[`cell#${index}`] = load.content
    }
    const p = parse(value)
    for (const name of p.variables) {
      const brought = !name.startsWith("cell#") && path?.names.includes(name) === true
      if (!this.names.has(name) && !Object.hasOwn(contents, name) && !brought) {
        fail(`${name} is not declared`)
      }
    }
    return p.substitute(contents)
  }

  /** Facts of declared names, and on a way of what it brings. */
  facts(
    relations: ReadonlyArray<Sequent.Relation> = [],
    path?: Path,
    loads?: Loads
  ): Sequent.Facts {
    const cells = Object.keys(loads ?? {}).map((index) => `cell#${index}`)
    const naturals = [...this.theorem.naturals, ...(path?.names ?? []), ...cells]
    const { atLeast0, is0 } = Sequent.facts(relations, naturals)
    return {
      atLeast0: atLeast0.map((p) => this.on(p, path, loads)),
      is0: is0.map((p) => this.on(p, path, loads))
    }
  }

  /** What holds at a cut, of the parameters too. */
  given(cut: Cut): Sequent.Facts {
    return this.facts([...(this.theorem.given ?? []), ...(cut.given ?? [])])
  }

  /** What is known of sums at a cut or, where there is none, at the start. */
  known(cut?: Cut): ReadonlyArray<Sums.Known> {
    const here = (cut?.sums ?? []).map(([sum, upTo, is]) => {
      if (!this.sums.has(sum)) fail(`${sum} is no sum`)
      return { sum, upTo: this.on(upTo), is: this.on(is) }
    })
    return [...here, ...Array.from(this.sums, ([sum, it]) => Sums.ends(sum, it)).flat()]
  }

  cells(cut: Cut): ReadonlyArray<Cell> {
    return (cut.cells ?? []).map(([address, content]) => [this.on(address), this.on(content)])
  }

  /** The registers that are named; in the others, what is given for them. */
  private registers(some: Registers, others: ReadonlyArray<Polynomial>): ReadonlyArray<Polynomial> {
    const all = [...others]
    for (const [register, value] of named(some)) all[register] = this.on(value)
    return all
  }

  /** The start: registers that the input does not name hold 0. */
  start(): Point {
    const { input, body, given } = this.theorem
    const held = this.registers(
      input,
      unknown.map(() => Polynomial.zero)
    )
    const left = unknown.map((name) => Polynomial.variable(name))
    if (body !== undefined) [left[0], left[7]] = [this.on(body.answer), held[7] ?? Polynomial.zero]
    const natural = held.filter((p) => p.constant === undefined)
    const facts = Sequent.and(
      this.facts(given),
      { atLeast0: natural, is0: [] },
      ...this.known().map(Sums.facts)
    )
    return { ip: 0, registers: body === undefined ? held : left, cells: [], facts }
  }

  /** A cut: registers that it does not name hold any number. */
  point(cut: Cut): Point {
    const any = unknown.map((name) => Polynomial.variable(name))
    const registers = this.registers(cut.registers, any)
    const facts = Sequent.and(this.given(cut), ...this.known(cut).map(Sums.facts))
    return { ip: cut.at, registers, cells: this.cells(cut), facts }
  }
}

/** The names that a theorem is about for every value: no move changes them. */
export const parameters = (theorem: Theorem): ReadonlySet<string> => new Reading(theorem).parameters
