import { Polynomial } from "@headwater/certificate"
import { arbitraries, commutativeRing } from "@headwater/certificate/laws"
import { Rational } from "@headwater/exact"
import { Law } from "@headwater/proof"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

const equals = (a: Polynomial, b: Polynomial): boolean => a.toString() === b.toString()

Law.check(
  it,
  commutativeRing({
    name: "Polynomial",
    arbitrary: arbitraries.polynomial(),
    zero: Polynomial.zero,
    one: Polynomial.one,
    plus: (a, b) => a.plus(b),
    times: (a, b) => a.times(b),
    negated: (a) => a.negated(),
    equals
  })
)

const { polynomial, values } = arbitraries
const names = ["a", "b", "c"]

describe("Polynomial", () => {
  it("claim: values are a homomorphism, and substitution is composition", () => {
    fc.assert(
      fc.property(
        fc.tuple(polynomial(), polynomial(), values(names), fc.nat(3)),
        ([p, q, at, n]) => {
          const same = (a: Rational, b: Rational) => assert.isTrue(a.equals(b))
          same(p.plus(q).at(at), p.at(at).plus(q.at(at)))
          same(p.minus(q).at(at), p.at(at).minus(q.at(at)))
          same(p.times(q).at(at), p.at(at).times(q.at(at)))
          same(p.pow(n).at(at), p.at(at).pow(n))
          same(p.substitute({ a: q }).at(at), p.at({ ...at, a: q.at(at) }))
        }
      )
    )
  })

  it("claim: the values that are drawn have both signs, fractions, and differ from name to name", () => {
    const drawn = fc.sample(values(names), { numRuns: 200, seed: 1 })
    const all = drawn.flatMap((it) => Object.values(it))
    assert.strictEqual(all.length, 600)
    for (const sign of [-1, 0, 1]) assert.isTrue(all.some((it) => it.sign === sign))
    assert.isTrue(all.some((it) => !it.isInteger))
    assert.isTrue(drawn.some(({ a, b }) => a?.equals(b ?? Rational.zero) === false))
  })

  it("claim: what is printed is read back, and equal polynomials print alike", () => {
    fc.assert(
      fc.property(fc.tuple(polynomial(), polynomial()), ([p, q]) => {
        assert.isTrue(Polynomial.parse(p.toString()).equals(p))
        assert.strictEqual(p.plus(q).minus(q).toString(), p.toString())
        assert.strictEqual(p.equals(q), p.toString() === q.toString())
      })
    )
  })

  it("claim: the parts of a polynomial are those of its text", () => {
    const p = Polynomial.parse("3*b*a^2 - 1/2*c + 7 - a*a*b")
    assert.strictEqual(p.toString(), "2*a^2*b - 1/2*c + 7")
    assert.deepEqual(p.variables, ["a", "b", "c"])
    assert.strictEqual(p.degree, 3)
    assert.strictEqual(p.coefficient("a^2*b").toString(), "2")
    assert.strictEqual(p.coefficient("a").sign, 0)
    assert.isUndefined(p.constant)
    assert.strictEqual(Polynomial.parse("a - a + 3/6").constant?.toString(), "1/2")
    assert.strictEqual(Polynomial.zero.constant?.sign, 0)
    assert.strictEqual(Polynomial.zero.degree, 0)
    assert.strictEqual(JSON.stringify({ p }), '{"p":"2*a^2*b - 1/2*c + 7"}')
    assert.strictEqual(Polynomial.from(Rational.of(2, 4)).toString(), "1/2")
    assert.strictEqual(Polynomial.from(9007199254740993n).toString(), "9007199254740993")
    assert.isTrue(Polynomial.parse("-(a - b)^2").equals("2*a*b - a^2 - b^2"))
    assert.isTrue(Polynomial.parse("- a + 2").equals("2 - a"))
    assert.isTrue(Polynomial.parse("a^0").equals(1))
  })

  it("claim: what is no polynomial is refused", () => {
    for (const text of [
      "",
      "a b",
      "2a",
      "a +",
      "a ** b",
      "a^b",
      "a^-1",
      "a / b",
      "a / 0",
      "(a",
      "a)",
      "1.5",
      "a^",
      "*a",
      "a--b",
      "é",
      "a#",
      "#1",
      "a*#2",
      "()",
      "a/1/",
      "3 4"
    ]) {
      assert.throws(() => Polynomial.parse(text), RangeError, undefined, text)
    }
    for (const name of ["", "a*a", "a b", "1a", "a#b", "#", "a#1#2", "a\n"]) {
      assert.throws(() => Polynomial.variable(name), RangeError, undefined, name)
    }
    assert.throws(() => Polynomial.parse("a").at({}), RangeError)
    assert.throws(() => Polynomial.variable("constructor").at({}), RangeError)
    assert.throws(() => Polynomial.parse("a").pow(-1), RangeError)
    assert.throws(() => Polynomial.parse("a").pow(0.5), RangeError)
    assert.throws(() => Polynomial.from(0.5), RangeError)
    assert.strictEqual(Polynomial.variable("toString").substitute({}).toString(), "toString")
  })
})
