/**
 * # The finder
 *
 * Untrusted: what it finds is checked by the {@link Kernel}. It looks for a certificate as a
 * nonnegative solution of linear equations, one for each monomial: how much of each product of
 * premises (and of squares that are hinted at) adds up to the goal, with any multiples of what is 0.
 *
 * Certificates of that form exist for every goal that is positive where the premises hold and bound
 * a region ([Schmuedgen1991], [Handelman1988]), but their degree has no bound. The number of products
 * grows like premises to the degree, so from degree 4 on say which products to use.
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { type Ratio, type Row, solve } from "./internal/linear.ts"
import { check } from "./Kernel.ts"
import { Polynomial, type Power } from "./Polynomial.ts"
import type { Certificate, Proof, Step, Term } from "./Proof.ts"
import { isIntegral, premises, type Relation, type Sequent, facts } from "./Sequent.ts"

/** Where to look. */
export interface Hint {
  /** Premises in a product, at most. @defaultValue 2 */
  readonly degree?: number
  /** Polynomials whose squares may be factors. */
  readonly squares?: ReadonlyArray<string>
  /** The products to use and no others, each as a list of premises, written as polynomials. */
  readonly products?: ReadonlyArray<ReadonlyArray<string>>
  /** Premises that may be multiplied, written as polynomials; all where none are given. */
  readonly use?: ReadonlyArray<string>
  /** What to multiply the goal by: a positive number plus multiples of products of premises. */
  readonly multiplier?: {
    readonly positive: string
    readonly plus: ReadonlyArray<readonly [by: string, premises: ReadonlyArray<string>]>
  }
  /** Facts to be proved on the way, each with a hint. */
  readonly steps?: ReadonlyArray<readonly [fact: Relation, hint?: Hint]>
}

interface Column {
  readonly polynomial: Polynomial
  readonly term: Term
}

/** Products of up to `degree` of the premises of these indices. */
const products = (
  known: ReadonlyArray<Polynomial>,
  use: ReadonlyArray<number>,
  degree: number
): ReadonlyArray<Column> => {
  const all: Array<Column> = [{ polynomial: Polynomial.one, term: { by: "1", premises: [] } }]
  const grow = (from: number, chosen: ReadonlyArray<number>, product: Polynomial): void => {
    for (let k = from; k < use.length; k++) {
      const polynomial = product.times(known[use[k]!]!)
      const indices = [...chosen, use[k]!]
      all.push({ polynomial, term: { by: "1", premises: indices } })
      if (indices.length < degree) grow(k, indices, polynomial)
    }
  }
  if (degree > 0) grow(0, [], Polynomial.one)
  return all
}

const indicesOf = (
  known: ReadonlyArray<Polynomial>,
  wanted: ReadonlyArray<string>
): ReadonlyArray<number> =>
  wanted.flatMap((text) => {
    const p = Polynomial.parse(text)
    const index = known.findIndex((it) => it.equals(p))
    return index < 0 ? [] : [index]
  })

const columnsOf = (
  known: ReadonlyArray<Polynomial>,
  hint: Hint,
  degree: number
): ReadonlyArray<Column> => {
  const listed = hint.products?.map((names) => indicesOf(known, names))
  const base = listed?.map((indices) => ({
    polynomial: indices.reduce((p, index) => p.times(known[index]!), Polynomial.one),
    term: { by: "1", premises: indices }
  }))
  const use = hint.use === undefined ? known.map((_, i) => i) : indicesOf(known, hint.use)
  const all = base ?? products(known, use, degree)
  const squares = (hint.squares ?? []).map((text) => [text, Polynomial.parse(text).pow(2)] as const)
  return [
    ...all,
    ...squares.flatMap(([text, square]) =>
      all
        .filter((it) => base !== undefined || it.term.premises.length < degree)
        .map(({ polynomial, term }) => ({
          polynomial: polynomial.times(square),
          term: { ...term, squares: [text] }
        }))
    )
  ]
}

/** A monomial with coefficient 1, and the sum of its exponents. */
interface Divisor {
  readonly powers: ReadonlyArray<Power>
  readonly degree: number
}

const one: readonly [text: string, divisor: Divisor] = ["", { powers: [], degree: 0 }]

/** The monomials that divide one of these, by their texts. */
const divisors = (all: Iterable<Polynomial>): ReadonlyMap<string, Divisor> => {
  const found = new Map([one])
  for (const { monomials } of all) {
    for (const [text, { powers }] of monomials) {
      // The divisors of a divisor are there with it.
      if (found.has(text)) continue
      let some = [one]
      for (const [name, n] of powers) {
        some = some.flatMap(([key, it]) => [
          [key, it] as const,
          ...Array.from({ length: n }, (_, less) => {
            const k = less + 1
            const power = k === 1 ? name : `${name}^${k}`
            const divisor = { powers: [...it.powers, [name, k] as const], degree: it.degree + k }
            return [key === "" ? power : `${key}*${power}`, divisor] as const
          })
        ])
      }
      for (const [key, it] of some) if (!found.has(key)) found.set(key, it)
    }
  }
  return found
}

const monomial = ({ powers }: Divisor): Polynomial =>
  powers.reduce((p, [name, n]) => p.times(Polynomial.variable(name).pow(n)), Polynomial.one)

const lcm = (all: Iterable<bigint>): bigint => {
  let total = 1n
  for (const n of all) {
    let [a, b] = [total, n]
    while (b !== 0n) [a, b] = [b, a % b]
    total *= n / a
  }
  return total
}

/** One equation a monomial, in integers. */
const equations = (target: Polynomial, columns: ReadonlyArray<Polynomial>): ReadonlyArray<Row> => {
  const rows = new Map<string, Array<readonly [number, Rational]>>()
  const rowOf = (key: string) => {
    const row = rows.get(key) ?? []
    rows.set(key, row)
    return row
  }
  for (const [j, column] of columns.entries()) {
    for (const [key, { coefficient }] of column.monomials) rowOf(key).push([j, coefficient])
  }
  for (const key of target.monomials.keys()) rowOf(key)
  return Array.from(rows, ([key, row]) => {
    const right = target.coefficient(key)
    const common = lcm([right.denominator, ...row.map(([, c]) => c.denominator)])
    const whole = (c: Rational): bigint => c.numerator * (common / c.denominator)
    return {
      coefficients: new Map(row.map(([j, c]) => [j, whole(c)])),
      right: whole(right)
    }
  })
}

const rational = ({ top, bottom }: Ratio): Rational => Rational.of(top, bottom)

/** The multiplier of a certificate, and as a polynomial. */
const multiplierOf = (
  known: ReadonlyArray<Polynomial>,
  { positive, plus }: NonNullable<Hint["multiplier"]>
): { readonly data: NonNullable<Certificate["multiplier"]>; readonly factor: Polynomial } => {
  const terms = plus.map(([by, names]) => ({ by, premises: indicesOf(known, names) }))
  const factor = terms.reduce(
    (sum, { by, premises: indices }) =>
      sum.plus(indices.reduce((p, index) => p.times(known[index]!), Polynomial.parse(by))),
    Polynomial.parse(positive)
  )
  return { data: { positive, terms }, factor }
}

const certificate = (
  goal: Polynomial,
  known: ReadonlyArray<Polynomial>,
  is0: ReadonlyArray<Polynomial>,
  hint: Hint,
  degree: number
): Certificate | undefined => {
  const multiplier = hint.multiplier && multiplierOf(known, hint.multiplier)
  const target = multiplier === undefined ? goal : goal.times(multiplier.factor)
  const sums = columnsOf(known, hint, degree)
  const most = sums.reduce((d, it) => Math.max(d, it.polynomial.degree), target.degree)
  const room = most - is0.reduce((least, it) => Math.min(least, it.degree), most)
  const cofactors =
    is0.length === 0
      ? []
      : [...divisors([target, ...sums.map((it) => it.polynomial), ...is0]).values()]
          .filter((it) => it.degree <= room)
          .map((it) => ({ degree: it.degree, cofactor: monomial(it) }))
  const zeros = is0.flatMap((zero, premise) => {
    const left = most - zero.degree
    return cofactors
      .filter((it) => it.degree <= left)
      .map(({ cofactor }) => ({ premise, cofactor, polynomial: cofactor.times(zero) }))
  })
  const columns = [...sums, ...zeros].map((it) => it.polynomial)
  const free = zeros.map((_, k) => sums.length + k)
  const solution = solve(equations(target, columns), free)
  if (solution === undefined) return undefined
  const times = is0.map(() => Polynomial.zero)
  for (const [k, { premise, cofactor }] of zeros.entries()) {
    const x = solution.get(sums.length + k)
    if (x !== undefined) times[premise] = times[premise]!.plus(cofactor.times(rational(x)))
  }
  return {
    terms: sums.flatMap(({ term }, j) => {
      const x = solution.get(j)
      return x === undefined ? [] : [{ ...term, by: rational(x).toString() }]
    }),
    zeros: times.flatMap((p, premise) => (p.isZero ? [] : [{ premise, times: p.toString() }])),
    ...(multiplier === undefined ? {} : { multiplier: multiplier.data })
  }
}

/** One step that proves a fact. */
const step = (
  sequent: Sequent,
  known: ReadonlyArray<Polynomial>,
  fact: Polynomial,
  hint: Hint
): Step | undefined => {
  const { is0 } = sequent.facts
  const degrees = hint.products === undefined ? (hint.degree ?? 2) : 1
  const integral = hint.multiplier === undefined && isIntegral(fact, sequent.naturals)
  const denied = [...known, fact.negated().minus(1)]
  for (let degree = 1; degree <= degrees; degree++) {
    const sum = certificate(fact, known, is0, hint, degree)
    if (sum !== undefined) return { fact: fact.toString(), rule: "sum", certificate: sum }
    if (!integral || fact.constant !== undefined) continue
    const refuted = certificate(Polynomial.from(-1), denied, is0, hint, degree)
    if (refuted !== undefined) {
      return { fact: fact.toString(), rule: "integer", certificate: refuted }
    }
  }
  return undefined
}

/**
 * A proof of the sequent, or undefined where none was found: which says nothing on whether it holds.
 *
 * @example
 * ```ts
 * import { Finder, Kernel, Sequent } from "@headwater/certificate"
 * const sequent = Sequent.make({ given: ["x >= 1", "y >= x"], goal: "x*y >= 1" })
 * const proof = Finder.find(sequent)
 * proof !== undefined && Kernel.check(sequent, proof).ok // => true
 * Finder.find(Sequent.make({ given: ["x >= 1"], goal: "x >= 2" })) // => undefined
 * ```
 */
export const find = (sequent: Sequent, hint: Hint = {}): Proof | undefined => {
  const known = [...premises(sequent)]
  const steps: Array<Step> = []
  for (const [relation, more = {}] of hint.steps ?? []) {
    for (const fact of facts([relation], sequent.naturals).atLeast0) {
      const found = step(sequent, known, fact, more)
      if (found === undefined) return undefined
      steps.push(found)
      known.push(fact)
    }
  }
  const last = step(sequent, known, sequent.goal, hint)
  if (last === undefined) return undefined
  const proof = [...steps, last]
  return check(sequent, proof).ok ? proof : undefined
}
