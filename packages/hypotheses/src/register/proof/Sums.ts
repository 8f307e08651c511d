/**
 * # Sums over the memory that a run begins with
 *
 * Trusted: a parameter of a theorem may be a sum whose number of terms is a parameter too, such as the
 * x of all pairs of a history. Then two theorems are about the same number, and a loop that reads the
 * pairs again adds up what the first one did.
 *
 * What the first n terms add up to depends on the memory and on n only. So it is known at a cut if it
 * is known on the way to it: of as many terms, or of one more or one less, where the way reads the
 * cells of the term between. No terms add up to 0. A term is a polynomial with natural coefficients in
 * what cells hold, so each sum is natural.
 *
 * @module
 */
import { Polynomial, Sequent } from "@headwater/certificate"
import { Rational } from "@headwater/exact"
import { fail, type Questions } from "./Questions.ts"
import type { Load, Path } from "./Symbolic.ts"
import type * as Theorem from "./Theorem.ts"

/** The name of the index in the addresses of a term's cells. */
export const index = "index#0"

/** A sum whose texts are read. */
export interface Sum {
  readonly upTo: Polynomial
  readonly cells: ReadonlyArray<Polynomial>
  readonly term: Polynomial
}

/** What the first terms of a sum add up to. */
export interface Known {
  readonly sum: string
  readonly upTo: Polynomial
  readonly is: Polynomial
}

/** Reads a sum; refuses one that need not be natural, or that the memory and the parameters do not give. */
export const read = ({ upTo, cells, term }: Theorem.Sum, naturals: ReadonlyArray<string>): Sum => {
  const sum = {
    upTo: Polynomial.from(upTo),
    cells: cells.map((it) => Polynomial.from(it)),
    term: Polynomial.from(term)
  }
  const contents = cells.map((_, k) => `cell#${k}`)
  const isNatural = [...sum.term.monomials.values()].every(({ coefficient: it }) => it.sign >= 0)
  if (!isNatural || !Sequent.isIntegral(sum.term, contents)) fail("a term is no natural number")
  if (!Sequent.isIntegral(sum.upTo, naturals)) fail("a sum has no number of terms")
  for (const address of sum.cells) {
    if (!Sequent.isIntegral(address, [...naturals, index])) fail("a cell of a term has no address")
  }
  return sum
}

/** The names of parameters that say which cells a sum is over. */
export const names = ({ upTo, cells }: Sum): ReadonlyArray<string> =>
  [upTo, ...cells].flatMap((it) => it.variables).filter((name) => name !== index)

/** What follows from the meaning of a sum: it is at least 0, and 0 where it has no term. */
export const facts = ({ upTo, is }: Known): Sequent.Facts =>
  is.isZero ? Sequent.none : { atLeast0: [is, is.times(upTo.minus(1))], is0: [] }

/** The term with this index, by what the way read. */
const termAt = (
  { cells, term }: Sum,
  at: Polynomial,
  path: Path,
  declared: ReadonlyArray<Load>,
  questions: Questions,
  about: string
): Polynomial => {
  questions.atLeast0(at, path, `${about}: index`)
  const contents: Record<string, Polynomial> = {}
  for (const [k, cell] of cells.entries()) {
    const address = cell.substitute({ [index]: at })
    const reads = (load: Load) => {
      questions.is0(load.address.minus(address), path, `${about}: cell`)
      contents[`cell#${k}`] = load.content
    }
    questions.first(declared, reads, `${about}: cell`)
  }
  return term.substitute(contents)
}

/**
 * Shows what the first terms of a sum add up to, from what is known of it on the way. The loads are
 * those that read what the run began with.
 */
export const show = (
  sum: Sum,
  wanted: Known,
  known: ReadonlyArray<Known>,
  path: Path,
  declared: ReadonlyArray<Load>,
  questions: Questions,
  about: string
): void => {
  const apart = (from: Known, terms: -1 | 0 | 1) => (): void => {
    questions.is0(wanted.upTo.minus(from.upTo).minus(terms), path, `${about}: terms`)
    const between = (at: Polynomial) => termAt(sum, at, path, declared, questions, about)
    const difference =
      terms === 0 ? Polynomial.zero : between(terms === 1 ? from.upTo : wanted.upTo).times(terms)
    questions.is0(wanted.is.minus(from.is).minus(difference), path, `${about}: sum`)
  }
  const ways = ([0, -1, 1] as const).flatMap((terms) => known.map((from) => apart(from, terms)))
  questions.first(ways, (attempt) => attempt(), about)
}

/** What no terms add up to, and what all do. */
export const ends = (sum: string, { upTo }: Sum): ReadonlyArray<Known> => [
  { sum, upTo: Polynomial.zero, is: Polynomial.zero },
  { sum, upTo, is: Polynomial.variable(sum) }
]

/** What the first terms of a sum add up to in a memory, where parameters have these values. */
export const valueOf = (
  { cells, term }: Sum,
  upTo: bigint,
  memory: ReadonlyMap<bigint, bigint>,
  values: Readonly<Record<string, Rational>>
): Rational => {
  let total = Rational.zero
  for (let j = 0n; j < upTo; j++) {
    const here = { ...values, [index]: Rational.of(j) }
    const contents = cells.map((cell, k) => {
      const content = memory.get(cell.at(here).floor()) ?? 0n
      return [`cell#${k}`, Rational.of(content)] as const
    })
    total = total.plus(term.at(Object.fromEntries(contents)))
  }
  return total
}
