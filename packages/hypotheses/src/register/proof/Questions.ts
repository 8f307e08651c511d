/**
 * # Questions
 *
 * Trusted: what the driver asks, and what counts as an answer, which is a proof that the kernel has
 * checked. Identities of polynomials are seen without one.
 *
 * @module
 */
import { Kernel, Polynomial, type Proof, Sequent } from "@headwater/certificate"
import type { Path } from "./Symbolic.ts"

/** Answers questions; need not be right. `about` says what the question is, for hints. */
export type Oracle = (sequent: Sequent.Sequent, about: string) => Proof.Proof | undefined

/** A question that was answered, with the proof that the kernel has checked. */
export interface Obligation {
  readonly about: string
  readonly sequent: Sequent.Sequent
  readonly proof: Proof.Proof
}

/** What could not be shown. */
export class Unproved extends Error {}

/** Gives up, and says what could not be shown. */
export function fail(says: string): never {
  throw new Unproved(says)
}

/** Numbers in registers of which nothing is known: naturals, as all that registers hold. */
export const unknown: ReadonlyArray<string> = Array.from({ length: 8 }, (_, r) => `r${r}#0`)

/** The variables of some polynomials. */
export const variablesIn = (all: ReadonlyArray<Polynomial>): ReadonlyArray<string> =>
  all.flatMap((it) => it.variables)

const again = (all: ReadonlyArray<Polynomial>): ReadonlyArray<Polynomial> =>
  all.map((p) => Polynomial.parse(p.toString()))

/** The same question with nothing in it that is ours: an oracle may write into what it is given. */
const copied = ({ naturals, facts, goal }: Sequent.Sequent): Sequent.Sequent => ({
  naturals: [...naturals],
  facts: { atLeast0: again(facts.atLeast0), is0: again(facts.is0) },
  goal: Polynomial.parse(goal.toString())
})

/** The questions of one induction, and their answers. */
export class Questions {
  readonly oracle: Oracle
  readonly naturals: ReadonlyArray<string>
  readonly obligations: Array<Obligation> = []
  identities = 0

  constructor(oracle: Oracle, naturals: ReadonlyArray<string>) {
    this.oracle = oracle
    this.naturals = naturals
  }

  /** The natural names on a way. */
  naturalsOn(path: Path): ReadonlyArray<string> {
    return [...this.naturals, ...path.names, ...unknown]
  }

  /** An answer to whether the goal is at least 0 on a way. Naturals that do not occur are left out. */
  answer(goal: Polynomial, path: Path, about: string): Obligation | undefined {
    const { facts } = path
    const occurring = new Set(variablesIn([goal, ...facts.atLeast0, ...facts.is0]))
    const naturals = this.naturalsOn(path).filter((it) => occurring.has(it))
    const sequent = { naturals, facts, goal }
    const proof = this.oracle(copied(sequent), about)
    if (proof === undefined || !Kernel.check(sequent, proof).ok) return undefined
    return { about, sequent, proof }
  }

  /** The polynomial is at least 0 on this way. */
  atLeast0(goal: Polynomial, path: Path, about: string): void {
    if (goal.constant !== undefined && goal.constant.sign >= 0) {
      this.identities++
      return
    }
    const found = this.answer(goal, path, about) ?? fail(`${about}: ${goal.toString()} >= 0`)
    this.obligations.push(found)
  }

  /** The polynomial is 0 on this way. */
  is0(goal: Polynomial, path: Path, about: string): void {
    if (goal.isZero) {
      this.identities++
      return
    }
    this.atLeast0(goal, path, about)
    this.atLeast0(goal.negated(), path, about)
  }

  /** The facts hold on this way. */
  hold(facts: Sequent.Facts, path: Path, about: string): void {
    for (const [i, p] of facts.atLeast0.entries()) this.atLeast0(p, path, `${about}: ${i}`)
    for (const [i, p] of facts.is0.entries()) this.is0(p, path, `${about}: =${i}`)
  }

  /** No run takes this way, for what is known on it is contradictory. */
  isImpossible(path: Path, minusOne: Polynomial, about: string): boolean {
    const found = this.answer(minusOne, path, `${about}: impossible`)
    if (found !== undefined) this.obligations.push(found)
    return found !== undefined
  }

  /** Takes the first choice that can be shown; what was shown of the ones before is forgotten. */
  first<A>(choices: ReadonlyArray<A>, attempt: (choice: A) => void, about: string): void {
    let says = `${about}: nothing fits`
    for (const choice of choices) {
      const [count, identities] = [this.obligations.length, this.identities]
      try {
        attempt(choice)
        return
      } catch (error) {
        if (!(error instanceof Unproved)) throw error
        says = error.message
        this.obligations.length = count
        this.identities = identities
      }
    }
    fail(says)
  }
}
