import { LinearProgram, Rational } from "@headwater/exact"
import { Bridge } from "@headwater/infrabayes"
import { arbitraries } from "@headwater/infrabayes/laws"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

type Loss = (world: Bridge.World) => Rational

const bridges = fc
  .constantFrom([2, 1] as const, [2, 2] as const, [3, 1] as const)
  .chain(([gamma, phi]) =>
    fc.record({
      gamma: fc.constant(gamma),
      phi: fc.constant(phi),
      theta: fc.array(arbitraries.joint(gamma, phi), { minLength: 1, maxLength: 2 }),
      payoffs: fc.array(fc.nat(3), {
        minLength: Bridge.worlds(gamma, phi).length,
        maxLength: Bridge.worlds(gamma, phi).length
      })
    })
  )

const lossOf = (it: { gamma: number; phi: number; payoffs: ReadonlyArray<number> }): Loss => {
  const all = Bridge.worlds(it.gamma, it.phi)
  const at = new Map(all.map(({ alpha, x, y }, i) => [`${y} ${alpha} ${x}`, it.payoffs[i]!]))
  return ({ alpha, x, y }) => Rational.of(at.get(`${y} ${alpha} ${x}`)!)
}

const mapsOf = (gamma: number): ReadonlyArray<ReadonlyArray<number>> =>
  Array.from({ length: gamma ** gamma }, (_, n) =>
    Array.from({ length: gamma }, (_, y) => Math.floor(n / gamma ** y) % gamma)
  )

/** The maximum by one linear program with all constraints of the given maps, written out. */
const whole = (it: Bridge.Bridge, loss: Loss, maps: ReadonlyArray<ReadonlyArray<number>>) => {
  const all = Bridge.worlds(it.gamma, it.phi)
  const points = it.theta.length
  const width = all.length + maps.length * points
  const row = (f: (j: number) => Rational | number) => Array.from({ length: width }, (_, j) => f(j))
  const subject = maps.flatMap((map, m) => {
    const own = (j: number) => j - all.length - m * points
    const isOwn = (j: number) => own(j) >= 0 && own(j) < points
    const places = Array.from(
      { length: it.gamma * it.phi },
      (_, n) => [n % it.gamma, Math.floor(n / it.gamma)] as const
    )
    return [
      { coefficients: row((j) => (isOwn(j) ? 1 : 0)), relation: "<=" as const, bound: 1 },
      ...places.map(([y, x]) => ({
        coefficients: row((j) => {
          const world = all[j]
          if (world === undefined) {
            return isOwn(j) ? Rational.from(it.theta[own(j)]![y]![x]!).negated() : 0
          }
          return world.x === x && map[world.y] === y && (world.alpha >> y) & 1 ? 1 : 0
        }),
        relation: "<=" as const,
        bound: 0
      }))
    ]
  })
  const maximise = row((j) => (all[j] === undefined ? 0 : loss(all[j])))
  return LinearProgram.maximum({ maximise, subject })!
}

describe("maximum", () => {
  it("claim: cuts made lazily give the maximum of the program with all maps", () => {
    fc.assert(
      fc.property(bridges, (it) => {
        const { at, value } = Bridge.maximum(it, lossOf(it))
        assert.strictEqual(value.toString(), whole(it, lossOf(it), mapsOf(it.gamma)).toString())
        assert.isTrue(Bridge.contains(it, at))
        const paid = at.map(([world, mass]) => lossOf(it)(world).times(mass))
        assert.isTrue(Rational.sum(paid).equals(value))
      }),
      { numRuns: 40 }
    )
  })

  it("claim: so it is with three outcomes and two states, and with three beliefs", () => {
    fc.assert(
      fc.property(
        fc.array(arbitraries.joint(3, 2), { minLength: 1, maxLength: 3 }),
        fc.array(fc.integer({ min: -1, max: 2 }), { minLength: 24, maxLength: 24 }),
        (theta, payoffs) => {
          const it = { gamma: 3, phi: 2, theta, payoffs }
          const { at, value } = Bridge.maximum(it, lossOf(it))
          assert.isTrue(value.equals(whole(it, lossOf(it), mapsOf(3))))
          assert.isTrue(Bridge.contains(it, at))
        }
      ),
      { numRuns: 6 }
    )
  })

  it("example: four outcomes that no record tells apart", () => {
    const theta = [Array.from({ length: 4 }, () => [Rational.of(1, 4)])]
    const open = ({ alpha }: Bridge.World) => Rational.of(alpha === 15 ? 1 : 0)
    assert.strictEqual(Bridge.maximum({ gamma: 4, phi: 1, theta }, open).value.toString(), "1/4")
    const none = Bridge.maximum({ gamma: 4, phi: 1, theta }, () => Rational.of(-1))
    assert.deepEqual([none.value.toString(), none.at.length], ["0", 0])
  })

  it("counterexample: constants and the identity are enough maps", () => {
    const [kappa, none] = [
      [
        [3, 2, 5],
        [4, 3, 7]
      ],
      Rational.zero
    ]
    const theta = kappa.map(([a, b, of], z) =>
      kappa.map((_, y) => (y === z ? [Rational.of(a!, of), Rational.of(b!, of)] : [none, none]))
    )
    const bridge = { gamma: 2, phi: 2, theta }
    const few = [
      [0, 1],
      [0, 0],
      [1, 1]
    ]
    const failed = fc.check(
      fc.property(
        fc
          .array(fc.nat(5), { minLength: 8, maxLength: 8 })
          .map((payoffs) => lossOf({ ...bridge, payoffs })),
        (loss) => whole(bridge, loss, few).equals(whole(bridge, loss, mapsOf(2)))
      ),
      { numRuns: 300 }
    )
    assert.isTrue(failed.failed)
  })

  it("claim: sets α may shrink, and masses too, and stay in the transform", () => {
    fc.assert(
      fc.property(bridges, fc.nat(), (it, place) => {
        const { at } = Bridge.maximum(it, lossOf(it))
        const smaller = at.map(([{ alpha, x, y }, mass], i) => {
          const kept = i === place % at.length ? 1 << y : alpha
          return [{ y, alpha: kept, x }, Rational.from(mass).dividedBy(Rational.of(i + 1))] as const
        })
        assert.isTrue(Bridge.contains(it, smaller))
      }),
      { numRuns: 30 }
    )
  })

  it("claim: the greatest mass on all outcomes is max Σ_x min_y θ^y(y, x), a point for each outcome", () => {
    fc.assert(
      fc.property(bridges, (it) => {
        // Unknowns: what is kept of each x, then weights of the points for each outcome.
        const k = it.theta.length
        const width = it.phi + it.gamma * k
        const row = (f: (j: number) => Rational | number) =>
          Array.from({ length: width }, (_, j) => f(j))
        const subject = Array.from({ length: it.gamma }, (_, y) => {
          const own = (j: number) => j - it.phi - y * k
          const isOwn = (j: number) => own(j) >= 0 && own(j) < k
          return [
            { coefficients: row((j) => (isOwn(j) ? 1 : 0)), relation: "<=" as const, bound: 1 },
            ...Array.from({ length: it.phi }, (_, x) => ({
              coefficients: row((j) =>
                isOwn(j) ? it.theta[own(j)]![y]![x]!.negated() : j === x ? 1 : 0
              ),
              relation: "<=" as const,
              bound: 0
            }))
          ]
        }).flat()
        const closed = LinearProgram.maximum({
          maximise: row((j) => (j < it.phi ? 1 : 0)),
          subject
        })
        const all = ({ alpha }: Bridge.World) => Rational.of(alpha === 2 ** it.gamma - 1 ? 1 : 0)
        assert.strictEqual(Bridge.maximum(it, all).value.toString(), closed?.toString())
      }),
      { numRuns: 40 }
    )
  })

  it("example: four outcomes", () => {
    const uniform = Array.from({ length: 4 }, () => [Rational.of(1, 8), Rational.of(1, 8)])
    const count = ({ alpha }: Bridge.World) =>
      Rational.of(alpha.toString(2).replaceAll("0", "").length)
    const found = Bridge.maximum({ gamma: 4, phi: 2, theta: [uniform] }, count)
    assert.strictEqual(found.value.toString(), "1")
  })

  it("example: bad input", () => {
    const one = () => Rational.one
    assert.throws(() => Bridge.maximum({ gamma: 1, phi: 1, theta: [] }, one), RangeError, "point")
    assert.throws(
      () => Bridge.maximum({ gamma: 1, phi: 1, theta: [[]] }, one),
      RangeError,
      "1 rows of 1"
    )
  })
})

describe("closure", () => {
  /** Every loss of 0 and 1 at one physical state, as counts. */
  const closures = (gamma: number): ReadonlySet<string> => {
    const all = Bridge.worlds(gamma, 1)
    const found = new Set<string>()
    for (let n = 0; n < 2 ** all.length; n++) {
      const payoffs = all.map((_, i) => (n >> i) & 1)
      found.add(all.map((it) => Bridge.closure(lossOf({ gamma, phi: 1, payoffs }))(it)).join(""))
    }
    return found
  }

  it("claim: 2 of 2, 9 of 16 and 216 of 4096 losses are closed", () => {
    assert.deepEqual(
      [1, 2, 3].map((gamma) => closures(gamma).size),
      [2, 9, 216]
    )
  })

  it("claim: the nine closures of two outcomes have five values", () => {
    const beliefs = fc.sample(arbitraries.joint(2, 1), { numRuns: 12, seed: 3 })
    const corners = [
      [1, 0],
      [0, 1]
    ].map((row) => row.map((n) => [Rational.of(n)]))
    const thetas = [...beliefs.map((it) => [it]), [corners[0]!], [corners[1]!], corners]
    const values = new Set(
      [...closures(2)].map((text) => {
        const loss = lossOf({ gamma: 2, phi: 1, payoffs: Array.from(text, Number) })
        return thetas
          .map((theta) => Bridge.maximum({ gamma: 2, phi: 1, theta }, loss).value)
          .join(" ")
      })
    )
    assert.strictEqual(values.size, 5)
  })
})
