/**
 * # What a way does to the memory
 *
 * Trusted: where it writes, what its loads read of what the run began with, and what the sums over that
 * come to.
 *
 * @module
 */
import type { Polynomial, PolynomialLike } from "@headwater/certificate"
import { fail, type Questions } from "./Questions.ts"
import type { Reading } from "./Reading.ts"
import * as Sums from "./Sums.ts"
import type { Path } from "./Symbolic.ts"
import type { Cut, Loads, Move } from "./Theorem.ts"

/** ST writes where it is declared, and a named LD reads at its address what no ST has written. */
export const agrees = (
  it: Reading,
  questions: Questions,
  path: Path,
  about: string,
  loads: Loads = {}
): void => {
  const { body, writes = [] } = it.theorem
  const written = writes.map((address) => it.on(address))
  for (const address of path.writes) {
    const same = (other: Polynomial) => questions.is0(address.minus(other), path, `${about}: ST`)
    questions.first(written, same, `${about}: ST`)
  }
  for (const [index, address] of Object.entries(loads)) {
    const what = `${about}: cell#${index}`
    if (body !== undefined) fail("what a body leaves in memory is not known")
    const load = path.loads[Number(index)] ?? fail(`${what} is not read`)
    questions.is0(load.address.minus(it.on(address, path, loads)), path, what)
    for (const other of written) {
      const far = load.address.minus(other)
      const above = (p: Polynomial) => questions.atLeast0(p.minus(1), path, `${what} apart`)
      questions.first([far, far.negated()], above, `${what} apart`)
    }
  }
}

/** Sums are at a cut what they are said to be, with the ghosts moved. */
export const adds = (
  it: Reading,
  questions: Questions,
  path: Path,
  about: string,
  [from, cut]: readonly [from: Cut | undefined, to: Cut],
  { loads = {} }: Move,
  by: Readonly<Record<string, Polynomial>>
): void => {
  const there = (value: PolynomialLike) => it.on(value).substitute(by)
  const declared = Object.keys(loads).flatMap((index) => path.loads[Number(index)] ?? [])
  for (const [sum, upTo, is] of cut.sums ?? []) {
    const over = it.sums.get(sum) ?? fail(`${sum} is no sum`)
    const wanted = { sum, upTo: there(upTo), is: there(is) }
    const known = it.known(from).filter((other) => other.sum === sum)
    Sums.show(over, wanted, known, path, declared, questions, `${about}: ${sum}`)
  }
}
