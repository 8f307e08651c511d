import { Rational } from "@headwater/exact"
import { Semimeasure } from "@headwater/priors"
import { Domain, Law } from "@headwater/proof"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

/** For semimeasures on a few letters, with or without something undecided. */
const semimeasure: fc.Arbitrary<Semimeasure.Semimeasure<string>> = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom("a", "b", "c", "d"), fc.nat({ max: 20 })), { maxLength: 6 }),
    fc.nat({ max: 20 }),
    fc.integer({ min: 1, max: 20 })
  )
  .map(([entries, undecided, rest]) => {
    const all = entries.reduce((sum, [, n]) => sum + n, undecided + rest)
    return Result.getOrThrow(
      Semimeasure.of(
        entries.map(([letter, n]) => [letter, Rational.of(n, all)] as const),
        Rational.of(undecided, all)
      )
    )
  })

const same = <A>(a: ReadonlyMap<A, Rational>, b: ReadonlyMap<A, Rational>): boolean =>
  a.size === b.size && [...a].every(([it, mass]) => b.get(it)?.equals(mass) === true)
const whole = (of: Semimeasure.Semimeasure<unknown>): Rational =>
  Semimeasure.total(of).plus(of.undecided)

Law.check(
  it,
  Law.set("semimeasures", [
    Law.law({
      name: "image",
      statement: "the mass of an image is the sum over what it is the image of",
      over: Domain.sampled(semimeasure),
      holds: (of) => {
        const image = Semimeasure.map(of, (letter) => letter < "c")
        const direct = [...of.masses].flatMap(([letter, mass]) => (letter < "c" ? [mass] : []))
        return (
          Semimeasure.mass(image, true).equals(Rational.sum(direct)) &&
          whole(image).equals(whole(of))
        )
      }
    }),
    Law.law({
      name: "mixture",
      statement: "(s·m + (1-s)·n)(x) = s·m(x) + (1-s)·n(x), the undecided too",
      over: Domain.sampled(fc.tuple(semimeasure, semimeasure, fc.nat({ max: 7 }))),
      holds: ([m, n, k]) => {
        const share = Rational.of(k, 7)
        const rest = Rational.one.minus(share)
        const mixed = Semimeasure.mixture(share, m, n)
        const of = (x: Rational, y: Rational) => x.times(share).plus(y.times(rest))
        return (
          ["a", "b", "c", "d"].every((it) =>
            Semimeasure.mass(mixed, it).equals(of(Semimeasure.mass(m, it), Semimeasure.mass(n, it)))
          ) && mixed.undecided.equals(of(m.undecided, n.undecided))
        )
      }
    }),
    Law.law({
      name: "product",
      statement: "(m·n)(x, y) = m(x)·n(y), and what is decided of neither is undecided",
      over: Domain.sampled(fc.tuple(semimeasure, semimeasure)),
      holds: ([m, n]) => {
        const pairs = Semimeasure.product(m, n, (x, y) => x + y)
        return (
          ["ab", "cc", "da"].every(([x = "", y = ""]) =>
            Semimeasure.mass(pairs, x + y).equals(
              Semimeasure.mass(m, x).times(Semimeasure.mass(n, y))
            )
          ) && whole(pairs).equals(whole(m).times(whole(n)))
        )
      }
    }),
    Law.law({
      name: "given",
      statement: "given in two steps is given at once",
      over: Domain.sampled(semimeasure),
      holds: (of) => {
        const one = Semimeasure.given(of, (it) => it !== "a")
        const both = Semimeasure.given(of, (it) => it !== "a" && it !== "b")
        if (Result.isFailure(one)) return Result.isFailure(both)
        const two = Semimeasure.given(
          { masses: one.success, undecided: Rational.zero },
          (it) => it !== "b"
        )
        return Result.isFailure(both)
          ? Result.isFailure(two)
          : Result.isSuccess(two) && same(two.success, both.success)
      }
    })
  ])
)

describe("Semimeasure", () => {
  const half = Rational.of(1, 2)
  it("example: masses of a thing listed twice are added, and those of 0 dropped", () => {
    const of = Result.getOrThrow(
      Semimeasure.of([
        ["a", Rational.of(1, 4)],
        ["a", Rational.of(1, 4)],
        ["b", Rational.zero]
      ])
    )
    assert.deepEqual([...of.masses.keys()], ["a"])
    assert.equal(Semimeasure.length(of, "a")?.toString(), "1")
    assert.equal(Semimeasure.length(of, "b"), undefined)
  })
  it("example: what is undecided may belong to any", () => {
    const of = Result.getOrThrow(Semimeasure.of([["a", half]], Rational.of(1, 4)))
    assert.deepEqual(Semimeasure.range(of, "b").map(String), ["0", "1/4"])
    assert.deepEqual(Semimeasure.range(of, "a").map(String), ["1/2", "3/4"])
  })
  it("example: what is none is refused in one line", () => {
    const cases: ReadonlyArray<readonly [Result.Result<unknown, string>, RegExp]> = [
      [
        Semimeasure.of([["a", half.negated()]]),
        /^Expected a mass that is not negative, not `-1\/2`$/
      ],
      [
        Semimeasure.of([["a", half]], Rational.one),
        /^Expected masses that sum to at most 1, not `3\/2`$/
      ],
      [Semimeasure.proportional([["a", Rational.zero]]), /^Expected a class of positive weight/],
      [Semimeasure.proportional([["a", half.negated()]]), /^Expected a weight that is not negative/]
    ]
    for (const [made, line] of cases) {
      assert.match(Result.isFailure(made) ? made.failure : "", line)
    }
    const one = Result.getOrThrow(Semimeasure.of([["a", half]]))
    assert.throws(() => Semimeasure.mixture(Rational.of(3, 2), one, one), /Expected a share/)
  })
})
