import { LogForm, Rational } from "@headwater/exact"
import { arbitraries, logarithm } from "@headwater/exact/laws"
import { Law } from "@headwater/proof"
import * as fc from "fast-check"
import { assert, it } from "vitest"

const space = {
  zero: LogForm.zero,
  plus: (a: LogForm, b: LogForm) => a.plus(b),
  times: (a: LogForm, q: Rational) => a.times(q),
  compare: (a: LogForm, b: LogForm) => a.compare(b),
  log2: (r: Rational) => LogForm.log2(r)
}
Law.check(it, logarithm({ ...space, name: "LogForm", arbitrary: arbitraries.logForm() }))
Law.check(
  it,
  logarithm({
    ...space,
    name: "LogForm with related bases",
    arbitrary: arbitraries.logForm({ base: 6, coefficient: 4, terms: 8 })
  })
)

/** Small integer powers, with bases that share factors so that ties are common. */
const powers = fc.array(
  fc.tuple(
    fc.integer({ min: -12, max: 12 }),
    fc.oneof(
      fc.constantFrom(2, 4, 6, 8, 9, 12, 18, 27, 36).map((n) => Rational.of(n)),
      arbitraries.positiveRational({ max: 12, denominator: 12 })
    )
  ),
  { maxLength: 6 }
)
const form = (list: ReadonlyArray<readonly [number, Rational]>): LogForm =>
  LogForm.sum(list.map(([n, r]) => LogForm.log2(r).times(n)))
const value = (list: ReadonlyArray<readonly [number, Rational]>): Rational =>
  list.reduce((x, [n, r]) => x.times(r.pow(n)), Rational.one)

it("claim: the sign is that of the multiplied powers against 1", () => {
  fc.assert(
    fc.property(powers, (list) => {
      assert.strictEqual(form(list).sign, value(list).compare(Rational.one))
    }),
    { numRuns: 1000 }
  )
})

it("claim: compare and equals are those of the multiplied powers", () => {
  fc.assert(
    fc.property(powers, powers, (a, b) => {
      assert.strictEqual(form(a).compare(form(b)), value(a).compare(value(b)))
      assert.strictEqual(form(a).equals(form(b)), value(a).equals(value(b)))
    })
  )
})

it("claim: the least and the greatest are among the forms, and bound them all", () => {
  fc.assert(
    fc.property(fc.array(arbitraries.logForm(), { minLength: 1, maxLength: 4 }), (forms) => {
      const [first, ...rest] = forms
      const [least, greatest] = [LogForm.min(first!, ...rest), LogForm.max(first!, ...rest)]
      assert.isTrue(forms.includes(least) && forms.includes(greatest))
      for (const form of forms) {
        assert.isTrue(least.compare(form) <= 0 && form.compare(greatest) <= 0)
      }
    })
  )
})

it("claim: rational coefficients scale to integer ones", () => {
  fc.assert(
    fc.property(powers, fc.integer({ min: 1, max: 12 }), (list, d) => {
      const roots = list.map(([n, r]) => LogForm.log2(r).times(Rational.of(n, d)))
      assert.strictEqual(LogForm.sum(roots).sign, value(list).compare(Rational.one))
    })
  )
})

it("claim: floor and ceil bracket the value as exact powers of two do", () => {
  fc.assert(
    fc.property(powers, (list) => {
      const [floor, ceil] = [form(list).floor(), form(list).ceil()]
      const x = value(list)
      assert.isTrue(Rational.pow2(Number(floor)).compare(x) <= 0)
      assert.isTrue(Rational.pow2(Number(floor) + 1).compare(x) > 0)
      assert.strictEqual(ceil - floor, Rational.pow2(Number(floor)).equals(x) ? 0n : 1n)
    })
  )
})

it("claim: floor of N·log2(n) is the length of n^N in bits, less one", () => {
  const cases = fc.tuple(fc.bigInt({ min: 1n, max: 10n ** 6n }), fc.integer({ min: 1, max: 5000 }))
  fc.assert(
    fc.property(cases, ([n, exponent]) => {
      const bits = (n ** BigInt(exponent)).toString(2).length
      assert.strictEqual(LogForm.log2(n).times(exponent).floor(), BigInt(bits - 1))
    })
  )
})

it("claim: a product that is 1 has sign 0, whatever the bases it is written in", () => {
  const lists = fc.array(
    arbitraries.longRational().filter((r) => r.sign > 0),
    { maxLength: 12 }
  )
  fc.assert(
    fc.property(lists, fc.integer({ min: 1, max: 4 }), (list, k) => {
      // Each against the product with its neighbour: nothing cancels until bases are made coprime.
      const around = list.map((r, i) => r.times(list[(i + 1) % list.length] ?? Rational.one))
      const squared = LogForm.sum(list.map((r) => LogForm.log2(r).times(2 * k)))
      const products = LogForm.sum(around.map((r) => LogForm.log2(r.pow(k))))
      assert.strictEqual(squared.minus(products).sign, 0)
      const more = squared.minus(products).plus(LogForm.of(Rational.pow2(-300)))
      assert.strictEqual(more.sign, 1)
      assert.strictEqual(more.toNumber(), 2 ** -300)
    })
  )
})

// Decimal digits of constants: OEIS A020857, A020858, A020860.
const constants: ReadonlyArray<readonly [bigint, string]> = [
  [3n, "1584962500721156181453738943947816508759814407692481060455"],
  [5n, "2321928094887362347870319429489390175864831393024580612054"],
  [7n, "2807354922057604107441969317231830808641026625966140783677"]
]

it("example: 57 decimals of log2(3), log2(5) and log2(7)", () => {
  for (const [n, digits] of constants) {
    const scaled = LogForm.log2(n).times(10n ** BigInt(digits.length - 1))
    assert.strictEqual(scaled.floor().toString().slice(0, 50), digits.slice(0, 50))
    assert.strictEqual(LogForm.log2(n).toNumber(), Number(`${digits}e-${digits.length - 1}`))
  }
})

/**
 * The convergents p/q of log2(3), by comparing integer powers alone: `2^p > 3^q` tells on which
 * side of it p/q lies, and each convergent goes as far as it can on its own side.
 */
const convergents = (count: number): ReadonlyArray<readonly [p: bigint, q: bigint]> => {
  const found: Array<readonly [bigint, bigint]> = []
  let [p0, q0, p1, q1] = [0n, 1n, 1n, 0n]
  const above = (p: bigint, q: bigint): boolean => 2n ** p > 3n ** q
  for (let i = 0; i < count; i++) {
    let a = 0n
    const even = i % 2 === 0
    while (above(p0 + (a + 1n) * p1, q0 + (a + 1n) * q1) !== even) a++
    ;[p0, q0, p1, q1] = [p1, q1, p0 + a * p1, q0 + a * q1]
    found.push([p1, q1])
  }
  return found
}

it("claim: convergents of log2(3) lie on alternate sides of it", () => {
  const list = convergents(10)
  assert.deepInclude(list, [1054n, 665n])
  for (const [i, [p, q]] of list.entries()) {
    const gap = LogForm.log2(3n).times(q).minus(LogForm.of(p))
    assert.strictEqual(gap.sign, i % 2 === 0 ? 1 : -1)
    // |q·log2(3) - p| < 1/q
    assert.isTrue(Math.abs(gap.toNumber()) < 1 / Number(q))
  }
})

it("example: near ties with exponents of thousands, ten millions and a hundred digits", () => {
  const gap = (p: bigint, q: bigint): LogForm => LogForm.log2(3n).times(q).minus(LogForm.of(p))
  for (const [p, q] of [
    [1054n, 665n],
    [24727n, 15601n]
  ] as const) {
    assert.strictEqual(gap(p, q).sign, 3n ** q > 2n ** p ? 1 : -1)
  }
  assert.strictEqual(gap(15_849_625n, 10_000_000n).sign, 1)
  assert.strictEqual(gap(15_849_626n, 10_000_000n).sign, -1)
  const huge = 10n ** 100n
  const floor = LogForm.log2(3n).times(huge).floor()
  assert.isTrue(floor.toString().startsWith("158496250072115618145373894394781650875981440769248"))
  assert.strictEqual(gap(floor, huge).sign, 1)
  assert.strictEqual(gap(floor + 1n, huge).sign, -1)
})

it("claim: toNumber is right when all but the last of hundreds of bits cancel", () => {
  // log2(N + 1) - log2(N) = log2(1 + 1/N), which is 1/(N·ln 2) to the precision of a double.
  for (const exponent of [20, 100, 250, 300]) {
    const n = 10n ** BigInt(exponent)
    const gap = LogForm.log2(n + 1n).minus(LogForm.log2(n))
    const first = Math.LOG2E * Number(`1e-${exponent}`)
    assert.isTrue(Math.abs(gap.toNumber() / first - 1) < 2 ** -50)
    assert.strictEqual(gap.negated().toNumber(), -gap.toNumber())
    assert.strictEqual(gap.sign, 1)
  }
})

it("claim: toNumber is the nearest double, by the signs of its distances to the neighbours", () => {
  const exact = (x: number): Rational => {
    const scaled = x * 2 ** 100
    return Rational.of(BigInt(scaled)).times(Rational.pow2(-100))
  }
  fc.assert(
    fc.property(arbitraries.logForm(), (f) => {
      const x = f.toNumber()
      fc.pre(Math.abs(x) > 2 ** -40)
      const ulp = 2 ** (Math.floor(Math.log2(Math.abs(x))) - 52)
      const half = Rational.of(BigInt(ulp * 2 ** 100)).times(Rational.pow2(-101))
      const distance = f.minus(LogForm.of(exact(x)))
      assert.isTrue(distance.compare(LogForm.of(half)) <= 0)
      assert.isTrue(distance.negated().compare(LogForm.of(half)) <= 0)
    })
  )
})

it("claim: forms from other copies, in other bases, are taken by their terms", () => {
  fc.assert(
    fc.property(arbitraries.logForm(), (f) => {
      const terms = f.terms.map(([q, r]) => {
        const squared = { numerator: r.numerator ** 2n * 3n, denominator: r.denominator ** 2n * 3n }
        return [{ numerator: -q.numerator, denominator: -2n * q.denominator }, squared] as const
      })
      assert.isTrue(f.equals({ terms }))
      assert.strictEqual(f.minus({ terms }).sign, 0)
    })
  )
})

it("example: toString writes the rational part, then the bases in order", () => {
  const three = LogForm.log2(3n)
  const seven = LogForm.log2(7n)
  assert.strictEqual(LogForm.zero.toString(), "0")
  assert.strictEqual(LogForm.of(98).minus(seven.times(3)).toString(), "98 - 3·log2(7)")
  assert.strictEqual(seven.minus(three).toString(), "-log2(3) + log2(7)")
  assert.strictEqual(seven.times(Rational.of(-1, 2)).toString(), "-1/2·log2(7)")
  assert.strictEqual(three.plus(LogForm.of(Rational.of(-1, 2))).toString(), "-1/2 + log2(3)")
  assert.strictEqual(JSON.stringify([three]), '["log2(3)"]')
})

it("example: equal bases are merged, and powers of two are rational", () => {
  assert.strictEqual(LogForm.log2(48n).minus(LogForm.log2(3n)).toString(), "4")
  assert.strictEqual(LogForm.log2(Rational.of(1, 1024)).toString(), "-10")
  assert.strictEqual(LogForm.log2(6n).plus(LogForm.log2(12n)).terms.length, 2)
  assert.strictEqual(LogForm.log2(Rational.of(3, 5)).plus(LogForm.log2(5n)).terms.length, 1)
})

it("example: a violated precondition throws a RangeError that says what came", () => {
  assert.throws(() => LogForm.log2(0n), RangeError, "Expected a positive rational, not `0`")
  assert.throws(() => LogForm.log2(Rational.of(-1, 2)), RangeError, "not `-1/2`")
  assert.throws(() => LogForm.of(0.5), RangeError, "Expected an integer, not `0.5`")
})
