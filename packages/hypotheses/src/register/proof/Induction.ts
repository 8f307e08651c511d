/**
 * # The driver of inductions
 *
 * Trusted, with the kernel and the symbolic machine: it says what has to be proved for a theorem
 * about a program, and so decides whether it is proved. The oracle that answers the questions is
 * not trusted.
 *
 * ## What is asked
 * 1. Every way from the start, and from each cut, to a cut or to the end: either what is known on the
 *    way is contradictory, or one of the declared moves or ends fits.
 * 2. A move fits where what it says of the way is so; registers, cells and steps are those of the cut
 *    with the ghosts moved; what is given there holds; natural ghosts stay natural; and the variant
 *    has fallen.
 * 3. An end fits where what it says of the way is so, and its registers, steps and facts are right.
 * 4. No move changes a parameter: what the input, what is given, and the text name.
 * 5. A named LD reads what the run began with: at the declared address, where no ST writes.
 * 6. What the first terms of a sum add up to at a cut follows from what it was before; see Sums.ts.
 * 7. The instances: runs of the real machine that satisfy every polynomial; see Instances.ts.
 *
 * @module
 */
import { Polynomial, type PolynomialLike, Sequent } from "@headwater/certificate"
import * as Instances from "./Instances.ts"
import * as Memory from "./Memory.ts"
import { fail, type Obligation, type Oracle, Questions } from "./Questions.ts"
import { named, Reading } from "./Reading.ts"
import { begin, type Path, paths, type Point } from "./Symbolic.ts"
import type { Cut, End, Move, Theorem } from "./Theorem.ts"

/** A theorem that is proved. */
export interface Proved {
  readonly ok: true
  readonly obligations: ReadonlyArray<Obligation>
  /** Ways that no run takes. */
  readonly impossible: number
  /** Identities of polynomials, which need no certificate. */
  readonly identities: number
  /** Whether every run is shown to halt; otherwise the theorem is about those that do. */
  readonly halts: boolean
}

/** Whether a theorem is proved; if not, what could not be shown. */
export type Outcome = Proved | { readonly ok: false; readonly says: string }

const minusOne = Polynomial.from(-1)

/** The induction of one theorem. */
class Induction {
  readonly it: Reading
  readonly questions: Questions
  impossible = 0

  constructor(theorem: Theorem, oracle: Oracle) {
    this.it = new Reading(theorem)
    this.questions = new Questions(oracle, theorem.naturals)
  }

  /** The ghosts that a move changes, as what they become. */
  private moved(path: Path, move: Move, about: string): Readonly<Record<string, Polynomial>> {
    const { names, parameters, theorem } = this.it
    const by: Record<string, Polynomial> = {}
    for (const [ghost, value] of Object.entries(move.set ?? {})) {
      if (!names.has(ghost)) fail(`${ghost} is not declared`)
      if (parameters.has(ghost)) fail(`${ghost} is a parameter, and no move changes it`)
      const becomes = this.it.on(value, path, move.loads)
      by[ghost] = becomes
      if (!theorem.naturals.includes(ghost)) continue
      if (!Sequent.isIntegral(becomes, this.questions.naturalsOn(path))) {
        fail(`${about}: ${ghost} need be no integer`)
      }
      this.questions.atLeast0(becomes, path, `${about}: natural ${ghost}`)
    }
    return by
  }

  /** The way leads to a cut with the ghosts moved. */
  private arrives(
    path: Path,
    before: Polynomial,
    from: Cut | undefined,
    move: Move,
    about: string
  ) {
    const cut = this.it.cuts.get(move.to) ?? fail(`there is no cut ${move.to}`)
    if (cut.at !== path.ip) fail(`${about}: not at ${move.to}`)
    Memory.agrees(this.it, this.questions, path, about, move.loads)
    this.questions.hold(this.it.facts(move.when, path, move.loads), path, `${about}: when`)
    const by = this.moved(path, move, about)
    const there = (value: PolynomialLike) => this.it.on(value).substitute(by)
    this.hold(path, named(cut.registers), there, about)
    const late = before.plus(path.steps).minus(there(cut.steps))
    this.questions.is0(late, path, `${about}: steps`)
    for (const [address, content] of cut.cells ?? []) {
      const [at, holds] = [there(address), there(content)]
      this.questions.first(
        path.cells,
        ([where, what]) => {
          this.questions.is0(where.minus(at), path, `${about}: a cell`)
          this.questions.is0(what.minus(holds), path, `${about}: a cell`)
        },
        `${about}: a cell`
      )
    }
    this.questions.hold(Sequent.substitute(this.it.given(cut), by), path, about)
    Memory.adds(this.it, this.questions, path, about, [from, cut], move, by)
    if (from?.variant === undefined || cut.variant === undefined) return
    const [high, low] = [from.variant.map((p) => this.it.on(p)), cut.variant.map(there)]
    if (high.length !== low.length) fail("the variants have different lengths")
    const falls = high.map((p, i) => p.minus(low[i] ?? minusOne))
    this.falls(falls, path, `${about}: variant`)
  }

  private hold(
    path: Path,
    registers: ReturnType<typeof named>,
    there: (value: PolynomialLike) => Polynomial,
    about: string
  ): void {
    for (const [register, value] of registers) {
      const held = path.registers[register] ?? fail(`r${register} is no register`)
      this.questions.is0(held.minus(there(value)), path, `${about}: r${register}`)
    }
  }

  /** One component falls by at least 1, and none before it rises. */
  private falls(by: ReadonlyArray<Polynomial>, path: Path, about: string): void {
    const atLeast = (k: number) => {
      for (const p of by.slice(0, k)) this.questions.atLeast0(p, path, about)
      for (const p of by.slice(k, k + 1)) this.questions.atLeast0(p.minus(1), path, about)
    }
    this.questions.first([...by.keys()], atLeast, about)
  }

  /** The run ends as it is said to. */
  private ends(path: Path, before: Polynomial, end: End, about: string): void {
    const there = (value: PolynomialLike) => this.it.on(value, path, end.loads)
    Memory.agrees(this.it, this.questions, path, about, end.loads)
    this.questions.hold(this.it.facts(end.when, path, end.loads), path, `${about}: when`)
    this.hold(path, named(end.registers), there, about)
    const late = before.plus(path.steps).minus(there(end.steps))
    this.questions.is0(late, path, `${about}: steps`)
    this.questions.hold(this.it.facts(end.with, path, end.loads), path, about)
  }

  /** Every way from a point is impossible, or leads where it is said to. */
  private ways(from: Point, before: Polynomial, cut: Cut | undefined, name: string): void {
    const { cuts, text, theorem } = this.it
    const moves = cut === undefined ? (theorem.start ?? []) : cut.moves
    const at = new Map(Array.from(cuts, ([id, it]) => [it.at, id]))
    for (const path of paths(text, from, new Set(at.keys()), cut === undefined)) {
      const to = at.get(path.ip)
      const about = `${name} to ${to ?? "end"}`
      if (this.questions.isImpossible(path, minusOne, about)) this.impossible++
      else if (to === undefined) {
        this.questions.first(theorem.ends, (end) => this.ends(path, before, end, about), about)
      } else {
        const fitting = moves.filter((move) => move.to === to)
        this.questions.first(fitting, (move) => this.arrives(path, before, cut, move, about), about)
      }
    }
  }

  /** The variant of a cut is a natural number there. */
  private variant(cut: Cut, name: string): void {
    const still: Path = begin(this.it.point(cut))
    for (const value of cut.variant ?? []) {
      const p = this.it.on(value)
      if (!Sequent.isIntegral(p, this.it.theorem.naturals)) fail(`${name}: a variant is no integer`)
      this.questions.atLeast0(p, still, `${name}: variant`)
    }
  }

  run(): Proved {
    const { cuts, theorem, parameters } = this.it
    this.ways(this.it.start(), this.it.on(theorem.body?.steps ?? 0), undefined, "start")
    for (const [name, cut] of cuts) {
      this.variant(cut, name)
      this.ways(this.it.point(cut), this.it.on(cut.steps), cut, name)
    }
    for (const instance of theorem.instances) {
      const wrong = Instances.breach(theorem, instance, parameters)
      if (wrong !== undefined) fail(`an instance: ${wrong}`)
    }
    return {
      ok: true,
      obligations: this.questions.obligations,
      impossible: this.impossible,
      identities: this.questions.identities,
      halts: [...cuts.values()].every((cut) => cut.variant !== undefined)
    }
  }
}

/**
 * Whether a theorem is proved, by an oracle's answers.
 *
 * - **Errors** none for a theorem that is not proved: the outcome says what could not be shown
 *
 * @example
 * ```ts
 * import { Register, RegisterProof } from "@headwater/hypotheses"
 * const theorem: RegisterProof.Theorem = {
 *   name: "down_to_zero",
 *   says: "For every y, L: JZ r1 E | DEC r1 | JMP L halts after 3 y + 1 steps.",
 *   program: Register.program("L: JZ r1 E | DEC r1 | JMP L | E:"),
 *   naturals: ["y", "n"],
 *   input: { r1: "y" },
 *   start: [{ to: "L", set: { n: "y" } }],
 *   cuts: {
 *     L: {
 *       at: 0,
 *       registers: { r1: "n" },
 *       steps: "3*y - 3*n",
 *       variant: ["n"],
 *       moves: [{ to: "L", set: { n: "n - 1" } }]
 *     }
 *   },
 *   ends: [{ registers: { r1: 0 }, steps: "3*y + 1" }],
 *   instances: [{ values: { y: 4 } }]
 * }
 * const proved = RegisterProof.prove(theorem, RegisterProof.finder())
 * proved.ok && proved.halts // => true
 * const wrong = { ...theorem, ends: [{ registers: {}, steps: "3*y + 2" }] }
 * RegisterProof.prove(wrong, RegisterProof.finder()).ok // => false
 * ```
 */
export const prove = (theorem: Theorem, oracle: Oracle): Outcome => {
  try {
    return new Induction(theorem, oracle).run()
  } catch (error) {
    return { ok: false, says: error instanceof Error ? error.message : String(error) }
  }
}
