import { Budget, Lambda } from "@headwater/hypotheses"
import { lambda } from "@headwater/hypotheses/laws"
import { Equal } from "effect"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

const { normalForm, term } = Lambda

/**
 * The interpreter of [Tromp2007]: `E c (code of M, then x)` is `c (\z. M with z for its free
 * variables, as nested pairs) x`.
 */
const interpreter = `
  (\\x. x x) (\\f c s. s (\\a t e c. t (\\b.
    a (e (\\x. b (c (\\z y. x (y, z))) (e (\\y. c (\\z. x z (y z))))))
      (b (c (\\z. z b)) (\\s. e (\\x. c (\\z. x (z b))) t)))) (f f) c)`

const sieve = `
  -- the characteristic sequence of the primes from 0 on, by Eratosthenes; 1 is a prime
  let not b = \\x y. b y x in
  -- every (n+1)-th element becomes 0, the first one kept; counts in a list of n
  let rec strike all left l =
    case l of [] -> nil
    | h : t -> case left of
                 [] -> bit0 : strike all all t
               | u : rest -> h : strike all rest t in
  let rec sift n l =
    case l of [] -> nil
    | h : t -> h : sift (id : n) (if h then t else strike n n t) in
  let rec ones = bit1 : ones in
  bit0 : bit0 : sift [id] ones`

const sort = `
  -- insertion of bits, zeros first: a bit is a choice between first and second
  let rec insert b l =
    case l of [] -> [b]
    | h : t -> if b then b : h : t else h : insert b t in
  foldr insert nil`

const sortNumbers = `
  let rec insert n l =
    case l of [] -> [n]
    | h : t -> if leq n h then n : h : t else h : insert n t in
  foldr insert nil`

const isPrime = (n: number): boolean =>
  n > 1 && Array.from({ length: n - 2 }, (_, i) => i + 2).every((d) => n % d !== 0)

describe("A self-interpreter", () => {
  const universal = term(`${interpreter} (\\m. m id)`)

  it("example: it has 206 bits [Tromp2007]", () => {
    assert.strictEqual(Lambda.size(term(interpreter)), 206)
  })
  it("claim: it does to a term's bits what the term does", () => {
    const agrees = (program: Lambda.Term): boolean => {
      const own = normalForm(
        program,
        { bits: "01" },
        Budget.of("beta", { steps: 500, width: 2000 })
      )
      if (own.status === "exhausted") return true
      const bits = `${Lambda.encode(program)}01`
      const run = normalForm(universal, { bits }, Budget.of("beta"))
      return run.status === "halted" && Equal.equals(run.output, own.output)
    }
    for (const { program } of Lambda.programs({ bits: 16 })) {
      assert.isTrue(agrees(program), Lambda.print(program))
    }
    fc.assert(fc.property(lambda.term(), agrees))
  })
  it("example: it interprets itself", () => {
    const bits = `${Lambda.encode(universal)}${Lambda.encode(term("map not"))}0110`
    const run = Lambda.answer(universal, { bits }, Budget.of("beta"))
    assert.strictEqual(run.status === "halted" ? run.output : undefined, "1001")
  })
})

describe("Programs", () => {
  it("example: the primes, one bit at a time", () => {
    const bits = Lambda.stream(term(sieve), {}, Budget.of("graph", { steps: 10_000_000 }))
    assert.deepEqual(
      Array.from({ length: 60 }, () => bits.next()),
      Array.from({ length: 60 }, (_, n) => (isPrime(n) ? "1" : "0"))
    )
  })
  it("claim: sorting sorts", () => {
    const program = term(sort)
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("0", "1"), maxLength: 20 }), (bits) => {
        const run = Lambda.answer(program, { bits }, Budget.of("beta"))
        assert.isTrue(
          run.status === "halted" &&
            run.output === bits.replaceAll("1", "") + bits.replaceAll("0", "")
        )
      })
    )
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 9 }), { maxLength: 8 }), (numbers) => {
        const args = [Lambda.list(numbers.map(Lambda.numeral))]
        const sorted = numbers.toSorted((a, b) => a - b)
        const run = normalForm(term(sortNumbers), { args }, Budget.of("beta"))
        const wanted = Lambda.list(sorted.map(Lambda.numeral))
        return run.status === "halted" && Equal.equals(run.output, wanted)
      })
    )
  })
})

describe("Busy beavers", () => {
  /** Of the closed terms of each size: how many halt, and the largest normal form. */
  const halting: Array<number> = []
  const undecided: Array<number> = []
  const largest: Array<number> = []
  for (const { bits = "", program } of Lambda.programs({ bits: 24 })) {
    const run = normalForm(program, {}, Budget.of("beta", { steps: 200, space: 2000, width: 1000 }))
    const at = bits.length
    if (run.status === "halted") {
      halting[at] = (halting[at] ?? 0) + 1
      largest[at] = Math.max(largest[at] ?? 0, run.width)
    } else undecided[at] = (undecided[at] ?? 0) + 1
  }
  const from18 = (counts: ReadonlyArray<number>) =>
    Array.from({ length: 7 }, (_, i) => counts[18 + i] ?? 0)

  it("example: halting closed terms of 18 to 24 bits [OEISA333958]", () => {
    assert.deepEqual(from18(halting), [297, 431, 882, 1361, 2729, 4405, 8549])
  })
  it("example: those that 200 beta steps leave undecided are the rest", () => {
    assert.deepEqual(from18(undecided), [1, 0, 1, 0, 7, 0, 25])
  })
  it("example: the largest normal forms [OEISA333479]", () => {
    assert.deepEqual(
      largest.slice(4, 18).filter(Number.isInteger),
      [4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17]
    )
    assert.deepEqual(from18(largest), [18, 19, 20, 22, 24, 26, 30])
  })
  it("example: terms that grow further [OEISA333479]", () => {
    const beavers: ReadonlyArray<readonly [text: string, size: number, width: number]> = [
      ["\\a. (\\b. b b) (\\b. b (a b))", 25, 42],
      ["(\\a. a a) (\\a b. a (b a))", 26, 52],
      ["\\a. (\\b. b b) (\\b. b (b (a b)))", 29, 223],
      ["(\\a. a a a) (\\a b. a (b a))", 30, 160],
      ["(\\a. a a a a) (\\f x. f (f x))", 34, 327_686]
    ]
    for (const [text, size, width] of beavers) {
      assert.strictEqual(Lambda.size(term(text)), size)
      const run = normalForm(term(text), {}, Budget.of("beta", { width: 400_000 }))
      assert.strictEqual(run.status === "halted" ? run.width : undefined, width)
    }
  })
})
