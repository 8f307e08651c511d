import { Polynomial } from "./Polynomial.ts"
import type { Certificate, Proof, Term } from "./Proof.ts"
import { given, premises, type Sequent } from "./Sequent.ts"

/** A proof in words. */
export interface Words {
  readonly name: string
  readonly goal: string
  readonly given: ReadonlyArray<string>
  readonly steps: ReadonlyArray<string>
}

const bracket = (text: string): string => `(${text})`

const term = ({ by, premises: indices, squares }: Term, known: ReadonlyArray<string>): string =>
  [
    by,
    ...indices.map((i) => bracket(known[i] ?? "")),
    ...(squares ?? []).map((it) => `${bracket(it)}^2`)
  ]
    .filter((it, index, all) => index > 0 || it !== "1" || all.length === 1)
    .join(" * ")

const sum = (parts: ReadonlyArray<string>): string => parts.join(" + ") || "0"

const identity = (
  target: string,
  { terms, zeros, multiplier }: Certificate,
  known: ReadonlyArray<string>,
  is0: ReadonlyArray<string>
): string => {
  const left =
    multiplier === undefined
      ? target
      : `${bracket(sum([multiplier.positive, ...multiplier.terms.map((it) => term(it, known))]))} * ${bracket(target)}`
  const right = [
    ...terms.map((it) => term(it, known)),
    ...zeros.map((it) => `${bracket(it.times)} * ${bracket(is0[it.premise] ?? "")}`)
  ]
  return `${left} = ${sum(right)}`
}

/**
 * A proof in words: each step names a fact that is at least 0 and the identity that shows it.
 *
 * @example
 * ```ts
 * import { Finder, proofInWords, Sequent } from "@headwater/certificate"
 * const asked = Sequent.make({ given: ["x >= 1"], goal: "x^2 >= x" })
 * const proof = Finder.find(asked)
 * proof && proofInWords("squares", asked, proof).steps[0]
 * // => "x^2 - x >= 0: x^2 - x = (x - 1) + (x - 1) * (x - 1)"
 * ```
 */
export const proofInWords = (name: string, sequent: Sequent, proof: Proof): Words => {
  const known = premises(sequent).map(String)
  const is0 = sequent.facts.is0.map(String)
  const steps: Array<string> = []
  for (const { fact, rule, certificate } of proof) {
    const shown = Polynomial.parse(fact).toString()
    steps.push(
      rule === "sum"
        ? `${shown} >= 0: ${identity(shown, certificate, known, is0)}`
        : `${shown} >= 0, for it is an integer and were it at most -1: ${identity("-1", certificate, [...known, bracket(`-${bracket(shown)} - 1`)], is0)}`
    )
    known.push(shown)
  }
  const naturals = sequent.naturals.map((it) => `${it} natural`)
  return {
    name,
    goal: `${sequent.goal.toString()} >= 0`,
    given: [...naturals, ...given(sequent)],
    steps
  }
}
