/**
 * # Rocq
 *
 * Proofs as lemmas for the Rocq prover (Coq), over the reals of its standard library: every term is
 * at least 0 because its factors are, and the identity is one of rings. Naturals are integers there,
 * and the integer rule is a lemma of four lines. So the kernel is checked by one that others wrote.
 *
 * @module
 */
import type { Rational } from "@headwater/exact"
import { Polynomial } from "./Polynomial.ts"
import type { Certificate, Proof, Term } from "./Proof.ts"
import { premises, type Sequent } from "./Sequent.ts"

/** What every file begins with. */
export const prelude = `Require Import Reals ZArith Lra Lia.
Open Scope R_scope.

Lemma integer_rule : forall z : Z, (IZR z <= -1 -> False) -> 0 <= IZR z.
Proof. intros z H. apply IZR_le. destruct (Z_le_gt_dec 0 z) as [Y|N]; [exact Y|].
  exfalso. apply H. apply (IZR_le z (-1)). lia. Qed.
`

const name = (variable: string): string => `v_${variable.replace("#", "_n")}`

const fraction = (q: Rational): string => {
  const size = q.abs()
  const text = size.isInteger ? `${size.numerator}` : `(${size.numerator} / ${size.denominator})`
  return q.sign < 0 ? `(- ${text})` : text
}

const written = (p: Polynomial, variable: (name: string) => string): string =>
  p.isZero
    ? "0"
    : p.ordered
        .map(([, { coefficient, powers }]) =>
          [
            fraction(coefficient),
            ...powers.flatMap(([it, n]) => Array.from({ length: n }, () => variable(it)))
          ].join(" * ")
        )
        .join(" + ")

const product = (
  term: Term,
  known: ReadonlyArray<string>,
  real: (p: Polynomial) => string
): string =>
  [
    fraction(Polynomial.parse(term.by).coefficient("")),
    ...term.premises.map((i) => `(${known[i] ?? "0"})`),
    ...(term.squares ?? []).map((it) => {
      const square = real(Polynomial.parse(it))
      return `((${square}) * (${square}))`
    })
  ].join(" * ")

/** Tactics that prove `0 <= target` from what is known. */
const sum = (
  target: string,
  known: ReadonlyArray<string>,
  is0: ReadonlyArray<Polynomial>,
  certificate: Certificate,
  real: (p: Polynomial) => string
): ReadonlyArray<string> => {
  const { multiplier, terms, zeros } = certificate
  const positive = (all: ReadonlyArray<Term>, tag: string) =>
    all.map(
      (it, i) =>
        `assert (${tag}${i} : 0 <= ${product(it, known, real)}) by (repeat first [assumption | apply Rle_0_sqr | lra | apply Rmult_le_pos]).`
    )
  const m = multiplier?.terms ?? []
  const factor = [
    multiplier === undefined
      ? "1"
      : fraction(Polynomial.parse(multiplier.positive).coefficient("")),
    ...m.map((it) => product(it, known, real))
  ].join(" + ")
  const right = [
    ...terms.map((it) => product(it, known, real)),
    ...zeros.map(
      (it) =>
        `(${real(Polynomial.parse(it.times))}) * (${real(is0[it.premise] ?? Polynomial.zero)})`
    )
  ]
  return [
    ...positive(terms, "T"),
    ...positive(m, "M"),
    `assert (I : (${factor}) * (${target}) = ${right.length === 0 ? "0" : right.join(" + ")}) by field.`,
    ...zeros.map(
      (it, i) =>
        `assert (Z${i} : (${real(Polynomial.parse(it.times))}) * (${real(is0[it.premise] ?? Polynomial.zero)}) = 0) by (rewrite E${it.premise}; ring).`
    ),
    `assert (P : 0 < ${factor}) by lra.`,
    `apply (Rmult_le_reg_l (${factor})); [exact P | lra].`
  ]
}

/**
 * A proof as a lemma of this name.
 *
 * @example
 * ```ts
 * import { Finder, Rocq, Sequent } from "@headwater/certificate"
 * const sequent = Sequent.make({ given: ["x >= 1"], goal: "x^2 >= x" })
 * const text = Rocq.lemma("squares", sequent, Finder.find(sequent) ?? [])
 * text.split("\n")[0] // => "Lemma squares : forall (v_x : R), 0 <= 1 * v_x + (- 1) -> 0 <= 1 * v_x * v_x + (- 1) * v_x."
 * ```
 */
export const lemma = (title: string, sequent: Sequent, proof: Proof): string => {
  const { naturals } = sequent
  const known = premises(sequent)
  const facts = proof.map((step) => Polynomial.parse(step.fact))
  const used = [...known, ...sequent.facts.is0, ...facts, sequent.goal].flatMap((p) => p.variables)
  const variables = [...new Set([...naturals, ...used])].sort()
  const isNatural = (it: string): boolean => naturals.includes(it)
  const real = (p: Polynomial): string =>
    written(p, (it) =>
      (isNatural(it) ? `IZR ${name(it)}` : name(it)).replace(/^IZR (.*)$/, "(IZR $1)")
    )
  const quantified = variables.map((it) => `(${name(it)} : ${isNatural(it) ? "Z" : "R"})`)
  const hypotheses = [
    ...known.map((p) => `0 <= ${real(p)}`),
    ...sequent.facts.is0.map((p) => `${real(p)} = 0`)
  ]
  const intros = [
    ...variables.map(name),
    ...known.map((_, i) => `P${i}`),
    ...sequent.facts.is0.map((_, i) => `E${i}`)
  ]
  const texts = known.map(real)
  const lines = proof.flatMap((step, i) => {
    const fact = facts[i] ?? Polynomial.zero
    const here = [...texts]
    texts.push(real(fact))
    const open = `assert (F${i} : 0 <= ${real(fact)}). {`
    if (step.rule === "sum") {
      return [open, ...sum(real(fact), here, sequent.facts.is0, step.certificate, real), "}"]
    }
    const denied = fact.negated().minus(1)
    const whole = written(fact, name)
    return [
      open,
      `replace (${real(fact)}) with (IZR (${whole})%Z) by (rewrite ?plus_IZR, ?mult_IZR, ?opp_IZR; simpl; ring).`,
      "apply integer_rule. intro H.",
      `assert (D : 0 <= ${real(denied)}) by (rewrite ?plus_IZR, ?mult_IZR, ?opp_IZR in H; simpl in H; lra).`,
      "cut (0 <= -1); [lra|].",
      ...sum("- 1", [...here, real(denied)], sequent.facts.is0, step.certificate, real),
      "}"
    ]
  })
  const forall = quantified.length === 0 ? "" : `forall ${quantified.join(" ")}, `
  return [
    `Lemma ${title} : ${forall}${[...hypotheses, `0 <= ${real(sequent.goal)}`].join(" -> ")}.`,
    "Proof.",
    ...(intros.length === 0 ? [] : [`intros ${intros.join(" ")}.`]),
    ...lines,
    `lra.`,
    "Qed.",
    ""
  ].join("\n")
}
