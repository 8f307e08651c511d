import { Finder, Kernel, Polynomial, type Proof, Sequent } from "@headwater/certificate"
import { arbitraries } from "@headwater/certificate/laws"
import { Rational } from "@headwater/exact"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

const sequent = Sequent.make({ given: ["x >= 1", "y >= x", "x*z = 1"], goal: "x*y >= z*x" })
const terms: ReadonlyArray<Proof.Term> = [
  { by: "1", premises: [0, 1] },
  { by: "1", premises: [0], squares: ["x - 1"] },
  { by: "2", premises: [0], squares: ["1"] },
  { by: "1", premises: [1] },
  { by: "1", premises: [], squares: ["x - 1"] }
]
const found = Finder.find(sequent)
const proof: Proof.Proof = found ?? []
const certified = (certificate: unknown, rule: unknown = "sum", goal = sequent): boolean =>
  Kernel.check(goal, [{ fact: goal.goal.toString(), rule, certificate } as unknown as Proof.Step])
    .ok
const goal = (text: string, given: ReadonlyArray<string> = []): Sequent.Sequent =>
  Sequent.make({ given, goal: text })
const attack = (text: string, given: ReadonlyArray<string>, certificate: unknown): boolean =>
  certified(certificate, "sum", goal(text, given))

describe("Kernel", () => {
  it("example: a proof is checked, and one with another goal, fact or order is refused", () => {
    assert.isDefined(found)
    assert.deepEqual(Kernel.check(sequent, proof), { ok: true })
    assert.isFalse(Kernel.check({ ...sequent, goal: sequent.goal.minus(1) }, proof).ok)
    assert.isFalse(Kernel.check(sequent, []).ok)
    const two = Sequent.make({ given: ["x >= 2"], goal: "x^2 >= 4" })
    const steps = Finder.find(two, { steps: [["x^2 >= 2*x"]] }) ?? []
    assert.strictEqual(steps.length, 2)
    assert.isTrue(Kernel.check(two, steps).ok)
    assert.isFalse(Kernel.check(two, steps.slice(0, 1)).ok)
    assert.isFalse(Kernel.check(two, [...steps].reverse()).ok)
  })

  it("claim: a multiplier, squares and zeros are multiplied out", () => {
    const positive = goal("x >= 0", ["x^3 >= 0", "x*y = 0"])
    const c = {
      terms: [
        { by: "1", premises: [0] },
        { by: "1", premises: [0], squares: ["x"] }
      ],
      zeros: []
    }
    assert.isFalse(certified(c, "sum", positive))
    const s = goal("x - s >= 0", ["x + s >= 0", "x^2 - s^2 >= 1"])
    const by = { positive: "1", terms: [{ by: "1", premises: [0] }] }
    // (1 + x + s)(x - s) = x^2 - s^2 + x - s, which the premises do not give
    assert.isFalse(
      certified({ terms: [{ by: "1", premises: [1] }], zeros: [], multiplier: by }, "sum", s)
    )
    const t = goal("x >= 0", ["x + x^3 >= 0"])
    const square = { by: "1", premises: [], squares: ["x"] }
    const sum = { terms: [{ by: "1", premises: [0] }], zeros: [] }
    assert.isTrue(certified({ ...sum, multiplier: { positive: "1", terms: [square] } }, "sum", t))
    assert.isFalse(certified({ ...sum, multiplier: { positive: "2", terms: [square] } }, "sum", t))
    assert.isFalse(certified(sum, "sum", t))
    const zero = goal("z >= 1", ["x*z = 1", "x = 1"])
    assert.isTrue(
      certified(
        {
          terms: [],
          zeros: [
            { premise: 0, times: "-1" },
            { premise: 1, times: "z" }
          ]
        },
        "sum",
        zero
      )
    )
    assert.isFalse(
      certified(
        {
          terms: [],
          zeros: [
            { premise: 1, times: "-1" },
            { premise: 0, times: "z" }
          ]
        },
        "sum",
        zero
      )
    )
  })

  it("claim: where a premise set has a proof, the goal holds at every point of it", () => {
    const two = arbitraries.polynomial({ variables: ["a", "b"], exponent: 1, monomials: 3 })
    let count = 0
    fc.assert(
      fc.property(fc.tuple(two, two, two, arbitraries.values(["a", "b"])), ([p, q, target, at]) => {
        const it = { naturals: [], facts: { atLeast0: [p], is0: [q] }, goal: target }
        const proof = Finder.find(it)
        if (proof === undefined) return
        count++
        assert.isTrue(Kernel.check(it, proof).ok)
        if (p.at(at).sign >= 0 && q.at(at).sign === 0) assert.isAtLeast(target.at(at).sign, 0)
      }),
      { numRuns: 300 }
    )
    assert.isAbove(count, 20)
  })

  it("counterexample: the integer rule proves p >= 1 of what is not an integer", () => {
    const of = (
      naturals: ReadonlyArray<string>,
      fact: string,
      known: ReadonlyArray<string>,
      certificate: Proof.Certificate
    ) =>
      Kernel.check({ naturals, facts: Sequent.facts(known), goal: Polynomial.parse(fact) }, [
        { fact, rule: "integer", certificate } as const
      ]).ok
    // each certificate does refute -p >= 0: with p = 1/2, with p = 2 - s and s^2 = 2, with p = n/2
    assert.isFalse(of([], "1/2 - 1", [], { terms: [{ by: "2", premises: [0] }], zeros: [] }))
    const root = {
      terms: [
        { by: "1/2", premises: [0, 1] },
        { by: "1", premises: [1] }
      ],
      zeros: [{ premise: 0, times: "1/2" }]
    }
    assert.isFalse(of([], "2 - s - 1", ["s >= 0", "s^2 = 2"], root))
    assert.isTrue(of(["s"], "2 - s - 1", ["s^2 = 2"], root))
    const half = { terms: [{ by: "2", premises: [1] }], zeros: [{ premise: 0, times: "-1" }] }
    assert.isFalse(of(["n"], "1/2*n - 1", ["n = 1"], half))
    // 2 n >= 1, so n >= 1
    const it = Sequent.make({ naturals: ["n"], given: ["2*n >= 1"], goal: "n >= 1" })
    const proof = Finder.find(it) ?? []
    assert.strictEqual(proof[0]?.rule, "integer")
    assert.isTrue(Kernel.check(it, proof).ok)
    assert.isFalse(Kernel.check({ ...it, naturals: [] }, proof).ok)
    const real = Sequent.make({ given: ["2*n >= 1", "n >= 0"], goal: "n >= 1" })
    assert.isUndefined(Finder.find(real))
    assert.isFalse(Kernel.check(real, proof).ok)
    assert.isFalse(Kernel.check(it, [{ ...proof[0]!, rule: "sum" }]).ok)
  })

  it("counterexample: attacks on the kernel", () => {
    const x = ["x >= 0"]
    // negative coefficient, multiplier 0 or negative, no such premise
    assert.isFalse(attack("-x >= 0", x, { terms: [{ by: "-1", premises: [0] }], zeros: [] }))
    assert.isTrue(attack("x >= 0", x, { terms: [{ by: "1", premises: [0] }], zeros: [] }))
    // an identity up to a constant
    for (const goal of ["x - 1 >= 0", "x + 1 >= 0"]) {
      assert.isFalse(attack(goal, x, { terms: [{ by: "1", premises: [0] }], zeros: [] }))
    }
    const none = { terms: [], zeros: [] }
    for (const positive of ["0", "-1", "-1/2"]) {
      assert.isFalse(attack("-1 >= 0", x, { ...none, multiplier: { positive, terms: [] } }))
    }
    const minus = [{ by: "1", premises: [] }]
    assert.isFalse(
      attack("-1 >= 0", x, { terms: minus, zeros: [], multiplier: { positive: "-1", terms: [] } })
    )
    for (const index of [1, -1, 0.5, "0", "length", NaN, null, undefined, 0n]) {
      assert.isFalse(attack("x >= 0", x, { terms: [{ by: "1", premises: [index] }], zeros: [] }))
    }
    // a variable that is the constant 1 or a square
    assert.throws(() => goal(">= 0"), RangeError)
    assert.throws(() => Polynomial.variable("a*a"), RangeError)
    // a square that is another polynomial at each reading, and numbers that lie
    let reads = 0
    const lying = {
      toString: () => (reads++ % 2 === 0 ? "1" : "-1"),
      sign: 1,
      numerator: -1n,
      denominator: 1n
    }
    assert.isFalse(
      attack("-1 >= 0", [], { terms: [{ by: "1", premises: [], squares: [lying] }], zeros: [] })
    )
    assert.isFalse(attack("-1 >= 0", [], { terms: [{ by: lying, premises: [] }], zeros: [] }))
    assert.isFalse(
      attack("-1 >= 0", [], { terms: [{ by: Rational.of(-1), premises: [] }], zeros: [] })
    )
    // what is 0 counts as at least 0, but not the other way round
    assert.isFalse(attack("-x >= 0", x, { terms: [], zeros: [{ premise: 0, times: "-1" }] }))
    // a premise of a later step
    const late = {
      fact: "x - 1",
      rule: "sum",
      certificate: { terms: [{ by: "1", premises: [1] }], zeros: [] }
    } as const
    assert.isFalse(Kernel.check(goal("x - 1 >= 0", x), [late, late]).ok)
  })

  it("claim: a proof that is malformed in any field is refused, and nothing is thrown", () => {
    const good = {
      terms,
      zeros: [{ premise: 0, times: "1" }],
      multiplier: { positive: "1", terms: [] }
    }
    const wrong = [
      undefined,
      null,
      0,
      1.5,
      -1,
      "",
      "x",
      "é",
      [],
      {},
      [null],
      [[]],
      true,
      NaN,
      { length: 1 },
      "1/0",
      "0x1"
    ]
    const step = { fact: sequent.goal.toString(), rule: "sum", certificate: good }
    let tried = 0
    const refused = (it: unknown): void => {
      tried++
      assert.isFalse(Kernel.check(sequent, it as Proof.Proof).ok, JSON.stringify(it))
    }
    /** The step with each part replaced by each wrong value. */
    const spoil = (it: unknown, put: (part: unknown) => unknown): void => {
      for (const value of wrong) refused([put(value)])
      if (typeof it !== "object" || it === null) return
      for (const [key, part] of Object.entries(it)) {
        spoil(part, (value) => {
          if (!Array.isArray(it)) return put({ ...it, [key]: value })
          return put(it.map((one: unknown, index) => (`${index}` === key ? value : one)))
        })
      }
    }
    spoil(step, (value) => value)
    for (const value of wrong) refused(value)
    assert.isAbove(tried, 300)
    // and a proof that is right stays right however it went through JSON
    assert.isTrue(Kernel.check(sequent, JSON.parse(JSON.stringify(proof)) as Proof.Proof).ok)
  })

  it("claim: a proof with any number or index of it changed is refused, or proves what holds", () => {
    const mutants = (it: Proof.Proof): ReadonlyArray<string> => {
      const text = JSON.stringify(it)
      return [...text.matchAll(/\d+/g)].flatMap(({ 0: digits, index }) =>
        [Number(digits) + 1, Number(digits) * 2 + 1].map(
          (n) => text.slice(0, index) + `${n}` + text.slice(index + digits.length)
        )
      )
    }
    let killed = 0
    const all = mutants(proof)
    for (const text of all) {
      if (!Kernel.check(sequent, JSON.parse(text) as Proof.Proof).ok) killed++
    }
    assert.strictEqual(killed, all.length)
  })

  it("counterexample: exponents so large that x^n and x^(n + 1) would be one", () => {
    // with floats as exponents 2^53 + 1 is 2^53, so that x·E is E = x^(2^53), and -1 >= 0 follows from x >= 3
    const power = (log: number): string =>
      log <= 10 ? `x^${2 ** log}` : `(${power(log - 10)})^1024`
    const rises = (log: number): Proof.Step => ({
      fact: `${power(log)} - 1`,
      rule: "sum",
      certificate: {
        terms: [
          { by: "1", premises: [log, log] },
          { by: "2", premises: [log] }
        ],
        zeros: []
      }
    })
    const given = ["x >= 3"]
    const first: Proof.Step = {
      fact: "x - 1",
      rule: "sum",
      certificate: {
        terms: [
          { by: "1", premises: [0] },
          { by: "2", premises: [] }
        ],
        zeros: []
      }
    }
    const proofTo = (log: number, last: Proof.Step): Proof.Proof => [
      first,
      ...Array.from({ length: log }, (_, k) => rises(k + 1)),
      last
    ]
    const absurd: Proof.Step = {
      fact: "-1",
      rule: "sum",
      certificate: {
        terms: [
          { by: "1/2", premises: [0, 54] },
          { by: "1", premises: [54] },
          { by: "1/2", premises: [0] }
        ],
        zeros: []
      }
    }
    const says = Kernel.check(goal("-1 >= 0", given), proofTo(53, absurd))
    assert.isFalse(says.ok)
    assert.match(says.ok ? "" : says.says, /exponent/)
    const tall = { ...goal("0 >= 0", given), goal: Polynomial.parse(`${power(52)} - 1`) }
    assert.isTrue(Kernel.check(tall, proofTo(51, rises(52))).ok)
    assert.throws(() => Polynomial.parse(`${power(52)}*${power(52)}`), RangeError)
  })
})
