import { Rational } from "@headwater/exact"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import * as Bridge from "../Bridge.ts"
import { rational } from "../internal/json.ts"
import { bridge } from "../kinds/bridge.ts"
import { joint } from "./arbitraries.ts"
import { ask, type Implementation } from "./implementation.ts"

type Joint = ReadonlyArray<ReadonlyArray<Rational>>

const cases = fc
  .constantFrom([2, 1] as const, [2, 2] as const, [3, 1] as const)
  .chain(([gamma, phi]) =>
    fc.record({
      gamma: fc.constant(gamma),
      phi: fc.constant(phi),
      theta: fc.array(joint(gamma, phi), { minLength: 1, maxLength: 2 }),
      losses: fc.array(fc.nat(3), {
        minLength: Bridge.worlds(gamma, phi).length,
        maxLength: Bridge.worlds(gamma, phi).length
      })
    })
  )

/**
 * The laws of bridge transforms.
 *
 * 1. Closed: a loss and its monotone closure have the same maximum
 * 2. Unmanifest: of one belief the mass on all outcomes is at most Σ_x min_y, and reaches it
 * 3. Single: of one belief Σ |α| θ is at most the whole mass, and reaches it
 * 4. Projection: what only depends on outcome and physics is worth what the belief says
 * 5. Monotone: one more point never lowers the maximum
 */
export const bridges = (of: Implementation): Law.LawSet => {
  const answer = ask(of, bridge)
  const maximum = (
    it: { readonly gamma: number; readonly phi: number; readonly theta: ReadonlyArray<Joint> },
    objective: Bridge.Objective
  ): Rational => {
    const [first, ...rest] = it.theta.map((point) => point.map((row) => row.map(String)))
    const objectiveTable = Bridge.worlds(it.gamma, it.phi).map((world) => ({
      y: world.y,
      alpha: Array.from({ length: it.gamma }, (_, i) => i).filter((i) => (world.alpha >> i) & 1),
      x: world.x,
      value: Rational.from(objective(world)).toString()
    }))
    return rational(
      answer({ gamma: it.gamma, phi: it.phi, theta: [first!, ...rest], objectiveTable }).max
    )
  }
  const lossOf = (it: {
    gamma: number
    phi: number
    losses: ReadonlyArray<number>
  }): Bridge.Objective => {
    const all = Bridge.worlds(it.gamma, it.phi)
    return (world) =>
      Rational.of(
        it.losses[
          all.findIndex((w) => w.y === world.y && w.alpha === world.alpha && w.x === world.x)
        ]!
      )
  }
  const size = (alpha: number) => alpha.toString(2).replaceAll("0", "").length
  return Law.set(`bridge(${of.name})`, [
    Law.law({
      name: "closed",
      statement: "a loss and its monotone closure have the same maximum",
      over: Domain.sampled(cases),
      holds: (it) => maximum(it, lossOf(it)).equals(maximum(it, Bridge.closure(lossOf(it))))
    }),
    Law.law({
      name: "unmanifest",
      statement: "of one belief the greatest mass on α = Γ is Σ_x min_y μ(y, x)",
      source: "KosoyIBP2021",
      over: Domain.sampled(cases),
      holds: (it) => {
        const [mu] = it.theta
        const least = Array.from({ length: it.phi }, (_, x) => {
          const [first, ...rest] = mu!.map((row) => row[x]!)
          return Rational.min(first!, ...rest)
        })
        const found = maximum({ ...it, theta: [mu!] }, ({ alpha }) =>
          Rational.of(alpha === 2 ** it.gamma - 1 ? 1 : 0)
        )
        return found.equals(Rational.sum(least))
      }
    }),
    Law.law({
      name: "single",
      statement: "of one belief the greatest Σ |α| θ is 1",
      over: Domain.sampled(cases),
      holds: (it) =>
        maximum({ ...it, theta: it.theta.slice(0, 1) }, ({ alpha }) =>
          Rational.of(size(alpha))
        ).equals(Rational.one)
    }),
    Law.law({
      name: "projection",
      statement: "an objective of outcome and physics alone is worth what the belief says",
      over: Domain.sampled(cases),
      holds: (it) => {
        const pays = (y: number, x: number) => Rational.of(it.losses[y * it.phi + x]!)
        const [first, ...rest] = it.theta.map((mu) =>
          Rational.sum(mu.flatMap((row, y) => row.map((mass, x) => mass.times(pays(y, x)))))
        )
        return maximum(it, ({ x, y }) => pays(y, x)).equals(Rational.max(first!, ...rest))
      }
    }),
    Law.law({
      name: "monotone",
      statement: "one more point never lowers the maximum",
      over: Domain.sampled(cases),
      holds: (it) =>
        maximum(it, lossOf(it)).compare(
          maximum({ ...it, theta: it.theta.slice(0, 1) }, lossOf(it))
        ) >= 0
    })
  ])
}
