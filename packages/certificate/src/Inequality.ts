/**
 * # Inequalities
 *
 * A statement between polynomials with the lemmas that it rests on, its proof, and the form in
 * which the ledger uses it. What is proved is that the goal is at least 0, or at least a positive
 * number, wherever what is given holds and the lemmas give what they say.
 *
 * ## Main definitions
 * - {@link Inequality}: plain data
 * - {@link prove}: by the finder or a proof that is given, checked by the kernel
 * - {@link by}: variables, goal, premises and check, as a reading's proof
 * - {@link every}, {@link cases}: several of them as one
 *
 * @module
 */
import { Memo, Rational, type RationalLike } from "@headwater/exact"
import { find, type Hint } from "./Finder.ts"
import { expected } from "./internal/expected.ts"
import { check } from "./Kernel.ts"
import { asks, gives, type Use } from "./Lemma.ts"
import { Polynomial } from "./Polynomial.ts"
import { type Proof, terms } from "./Proof.ts"
import { proofInWords, type Words } from "./words.ts"
import { and, type Facts, facts, make, type Relation, type Sequent } from "./Sequent.ts"

/** A statement between polynomials. */
export interface Inequality {
  readonly name: string
  readonly says: string
  readonly naturals?: ReadonlyArray<string>
  readonly given?: ReadonlyArray<Relation>
  readonly uses?: ReadonlyArray<Use>
  /** A relation with `<=` or `>=`, or strict between integers. */
  readonly goal: Relation
  /** Where the goal is not only at least 0: at least this positive rational. */
  readonly margin?: string
  readonly hint?: Hint
  /** A proof to check in place of one that is found. */
  readonly proof?: Proof
}

/** What was checked: the sequents of the lemmas' uses and of the goal, each with its proof. */
export interface Proved {
  readonly ok: true
  readonly parts: ReadonlyArray<readonly [sequent: Sequent, proof: Proof]>
  readonly lemmas: ReadonlyArray<string>
  readonly terms: number
}

/** Whether an inequality is proved; if not, what could not be shown. */
export type Outcome = Proved | { readonly ok: false; readonly says: string }

/** The sequent of the goal, from what is given and what the lemmas give. */
export const sequent = (it: Inequality): Sequent => {
  const naturals = it.naturals ?? []
  const plain = make({ naturals, given: it.given ?? [], goal: it.goal })
  const more = and(...(it.uses ?? []).map(gives))
  const margin = it.margin === undefined ? 0 : Polynomial.parse(it.margin)
  return { naturals, facts: and(plain.facts, more), goal: plain.goal.minus(margin) }
}

const parts = function* (it: Inequality): Generator<readonly [Sequent, Proof | undefined]> {
  const naturals = it.naturals ?? []
  let known: Facts = facts(it.given ?? [], naturals)
  for (const use of it.uses ?? []) {
    const { atLeast0, is0 } = asks(use)
    for (const goal of [...atLeast0, ...is0, ...is0.map((p) => p.negated())]) {
      const asked = { naturals, facts: known, goal }
      yield [asked, find(asked, use.hint)]
    }
    known = and(known, gives(use))
  }
  const last = sequent(it)
  yield [last, it.proof ?? find(last, it.hint)]
}

/**
 * Proves an inequality, if it can.
 *
 * @example
 * ```ts
 * import { Inequality } from "@headwater/certificate"
 * const found = Inequality.prove({ name: "squares", says: "", given: ["x >= 1"], goal: "x^2 >= x" })
 * found.ok && found.terms // => 2
 * Inequality.prove({ name: "no", says: "", goal: "x^2 >= x" }).ok // => false
 * ```
 */
export const prove = (it: Inequality): Outcome => {
  const margin = it.margin === undefined ? Rational.one : Polynomial.parse(it.margin).constant
  if (margin === undefined || margin.sign <= 0) {
    return { ok: false, says: `the margin ${it.margin} is not positive` }
  }
  const done: Array<readonly [Sequent, Proof]> = []
  for (const [asked, proof] of parts(it)) {
    const verdict = proof === undefined ? undefined : check(asked, proof)
    if (proof === undefined || verdict?.ok !== true) {
      const why = verdict?.ok === false ? verdict.says : "no proof was found"
      return { ok: false, says: `${asked.goal.toString()} >= 0: ${why}` }
    }
    done.push([asked, proof])
  }
  const lemmas = [...new Set((it.uses ?? []).map((use) => use.lemma.name))]
  return { ok: true, parts: done, lemmas, terms: done.reduce((n, [, p]) => n + terms(p), 0) }
}

/**
 * Whether products of two premises, or a premise and a square, show that no values satisfy all of them.
 *
 * @example
 * ```ts
 * import { Inequality } from "@headwater/certificate"
 * Inequality.contradicts({ name: "", says: "", given: ["x >= 1", "x^2 <= 0"], goal: "x >= 9" }) // => true
 * Inequality.contradicts({ name: "", says: "", given: ["x >= 1", "x^2 <= 1"], goal: "x >= 9" }) // => false
 * ```
 */
export const contradicts = (it: Inequality): boolean => {
  const asked = sequent(it)
  const { atLeast0, is0 } = asked.facts
  const squares = [...new Set([...atLeast0, ...is0].flatMap((p) => p.variables))]
  return find({ ...asked, goal: Polynomial.from(-1) }, { squares }) !== undefined
}

/** A proof as a reading asks for it. */
export interface By {
  readonly variables: ReadonlyArray<string>
  readonly strict: boolean
  readonly goalAt: (values: Readonly<Record<string, RationalLike>>) => Rational
  /**
   * Each at least 0 where the premises hold: what is 0 with both signs, that naturals are natural, and
   * what lemmas say, so that they are about the numbers that are measured.
   */
  readonly premisesAt: (values: Readonly<Record<string, RationalLike>>) => ReadonlyArray<Rational>
  readonly check: () => {
    readonly ok: boolean
    readonly lemmas: ReadonlyArray<string>
    readonly theorems: ReadonlyArray<string>
    readonly terms: number
    readonly isByShape: boolean
  }
  readonly certificates: () => ReadonlyArray<Words>
  /** What is given beside what theorems say: it narrows what is proved. */
  readonly given: () => ReadonlyArray<Relation>
  /** Whether the premises are seen to contradict each other, so that anything follows from them. */
  readonly contradicts: () => boolean
}

/** What was made here, so that nothing else passes for it. */
const ours = new WeakSet<object>()

const signed = (by: By): By => {
  ours.add(Object.freeze(by))
  return by
}

/**
 * Whether a proof was made by this module: then its check is that of the kernel. Anybody can write an
 * object that says of itself that it is a proof.
 *
 * @example
 * ```ts
 * import { Inequality } from "@headwater/certificate"
 * const by = Inequality.by({ name: "squares", says: "", given: ["x >= 1"], goal: "x^2 >= x" })
 * Inequality.isOurs(by) // => true
 * Inequality.isOurs({ ...by, check: () => ({ ...by.check(), ok: true }) }) // => false
 * ```
 */
export const isOurs = (by: object | undefined): boolean => by !== undefined && ours.has(by)

const own = (by: By): By => {
  if (!isOurs(by)) throw new RangeError(expected("a proof that was made here", by))
  return by
}

/** Other proofs that one rests on, and what it would be without them. */
export interface Rests {
  readonly theorems: ReadonlyArray<{
    readonly name: string
    readonly check: () => boolean
    readonly parts: () => ReadonlyArray<readonly [sequent: Sequent, proof: Proof]>
  }>
  /** The inequality without the premises that the theorems give. */
  readonly without: Inequality
}

/**
 * An inequality as the proof of a reading's margin. It may rest on theorems about the programs that
 * its premises are about; they are proved again when it is checked.
 *
 * @example
 * ```ts
 * import { Inequality } from "@headwater/certificate"
 * const by = Inequality.by({ name: "squares", says: "", given: ["x >= 1"], goal: "x^2 >= x" })
 * const at = { x: { numerator: 3n, denominator: 2n } }
 * by.goalAt(at).toString() // => "3/4"
 * by.premisesAt(at).map(String) // => ["1/2"]
 * by.check() // => { ok: true, lemmas: [], theorems: [], terms: 2, isByShape: true }
 * ```
 */
export const by = (
  it: Inequality,
  { theorems, without }: Rests = { theorems: [], without: it }
): By => {
  const naturals = it.naturals ?? []
  // Read when it is asked for, so that pages of proofs are imported without their polynomials.
  const read = Memo.once(() => {
    const { facts: plain, goal } = make({ naturals, given: it.given ?? [], goal: it.goal })
    return { goal, facts: and(plain, ...(it.uses ?? []).flatMap((use) => [asks(use), gives(use)])) }
  })
  const variables = Memo.once((): ReadonlyArray<string> => {
    const { facts, goal } = read()
    const inFacts = [...facts.atLeast0, ...facts.is0].flatMap((p) => p.variables)
    return [...new Set([...goal.variables, ...inFacts, ...naturals])].sort()
  })
  return signed({
    get variables() {
      return variables()
    },
    strict: it.margin !== undefined,
    goalAt: (values) => read().goal.at(values),
    premisesAt: (values) => {
      const { facts } = read()
      return [
        ...naturals.map((name) => {
          const value = Polynomial.variable(name).at(values)
          return value.isInteger ? value : Rational.of(-1)
        }),
        ...facts.atLeast0.map((p) => p.at(values)),
        ...facts.is0.flatMap((p) => [p.at(values), p.negated().at(values)])
      ]
    },
    given: () => without.given ?? [],
    contradicts: () => contradicts(it),
    check: () => {
      const found = prove(it)
      const { lemmas, terms: count } = found.ok ? found : { lemmas: [], terms: 0 }
      return {
        ok: found.ok && theorems.every((other) => other.check()),
        lemmas,
        theorems: theorems.map(({ name }) => name),
        terms: count,
        isByShape: isByShape(without)
      }
    },
    certificates: () => {
      const found = prove(it)
      const named = [
        ...theorems.flatMap(({ name, parts: its }) => its().map((part) => [name, part] as const)),
        ...(found.ok ? found.parts.map((part) => [it.name, part] as const) : [])
      ]
      return named.map(([name, [asked, proof]]) => proofInWords(name, asked, proof))
    }
  })
}

/**
 * A proof that is put together when it is first asked for something, and once.
 *
 * @example
 * ```ts
 * import { Inequality } from "@headwater/certificate"
 * const lazy = Inequality.deferred(() =>
 *   Inequality.by({ name: "squares", says: "", given: ["x >= 1"], goal: "x^2 >= x" })
 * )
 * lazy.variables // => ["x"]
 * ```
 */
export const deferred = (made: () => By): By => {
  const by = Memo.once(() => own(made()))
  return signed({
    get variables() {
      return by().variables
    },
    get strict() {
      return by().strict
    },
    goalAt: (values) => by().goalAt(values),
    premisesAt: (values) => by().premisesAt(values),
    check: () => by().check(),
    certificates: () => by().certificates(),
    given: () => by().given(),
    contradicts: () => by().contradicts()
  })
}

/**
 * A proof that the least of several goals is at least 0: each is. Their variables are shared by name.
 *
 * @example
 * ```ts
 * import { Inequality } from "@headwater/certificate"
 * const of = (goal: string) => Inequality.by({ name: "", says: "", given: ["x >= 1"], goal })
 * const both = Inequality.every([of("x^2 >= x"), of("2*x >= 1")])
 * both.goalAt({ x: { numerator: 3n, denominator: 2n } }).toString() // => "3/4"
 * both.check().terms // => 4
 * ```
 */
export const every = (parts: ReadonlyArray<By>): By => {
  const all = parts.map(own)
  return signed({
    get variables() {
      return [...new Set(all.flatMap((it) => it.variables))].sort()
    },
    get strict() {
      return all.every((it) => it.strict)
    },
    goalAt: (values) => all.map((it) => it.goalAt(values)).reduce((a, b) => Rational.min(a, b)),
    premisesAt: (values) => all.flatMap((it) => it.premisesAt(values)),
    check: () => {
      const each = all.map((it) => it.check())
      return {
        ok: each.length > 0 && each.every((it) => it.ok),
        lemmas: [...new Set(each.flatMap((it) => it.lemmas))],
        theorems: [...new Set(each.flatMap((it) => it.theorems))],
        terms: each.reduce((sum, it) => sum + it.terms, 0),
        isByShape: each.every((it) => it.isByShape)
      }
    },
    certificates: () => all.flatMap((it) => it.certificates()),
    given: () => [...new Set(all.flatMap((it) => it.given()))],
    contradicts: () => all.some((it) => it.contradicts())
  })
}

/**
 * A proof by cases: values belong to the first case of which the premises hold there, and its goal is at
 * least 0. Their variables are shared by name.
 *
 * - **Errors** `RangeError` where there is no case
 *
 * @example
 * ```ts
 * import { Inequality } from "@headwater/certificate"
 * const where = (given: string) => Inequality.by({ name: "", says: "", given: [given], goal: "x^2 >= x" })
 * const both = Inequality.cases([where("x >= 1"), where("x <= 0")])
 * both.check().ok // => true
 * both.premisesAt({ x: { numerator: -2n, denominator: 1n } }).map(String) // => ["2"]
 * ```
 */
export const cases = (all: ReadonlyArray<By>): By => {
  const [first] = all
  if (first === undefined) throw new RangeError(expected("a case", all))
  const whole = every(all)
  const at = (values: Readonly<Record<string, RationalLike>>): By =>
    all.find((it) => it.premisesAt(values).every((premise) => premise.sign >= 0)) ?? first
  return signed({
    get variables() {
      return whole.variables
    },
    get strict() {
      return whole.strict
    },
    goalAt: (values) => at(values).goalAt(values),
    premisesAt: (values) => at(values).premisesAt(values),
    check: whole.check,
    certificates: whole.certificates,
    given: () => [all.map((it) => it.given().join(", ")).join(" or ")],
    contradicts: whole.contradicts
  })
}

/** The most lines of a proof for which a finder needs no hint. */
const fewLines = 3

/**
 * Whether a statement follows from its premises with no lemma and no program, either in three lines or
 * so plainly that the finder needs no hint: then it is a law by its shape, true by definition and no
 * evidence.
 *
 * @example
 * ```ts
 * import { Inequality } from "@headwater/certificate"
 * Inequality.isByShape({ name: "sum", says: "", given: ["a >= 1", "b >= a"], goal: "b >= 1" }) // => true
 * ```
 */
export const isByShape = (it: Inequality): boolean => {
  const { proof, ...plain } = { ...it, uses: [] }
  if (prove({ ...plain, hint: {} }).ok) return true
  if (it.hint === undefined && proof === undefined) return false
  const found = prove({ ...it, uses: [] })
  return found.ok && found.terms <= fewLines
}
