import { Rational } from "@headwater/exact"
import { Mixture, Process } from "@headwater/learners"
import { simplicity } from "@headwater/priors"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import * as Race from "../Race.ts"

/** Coins with lengths, some of them never wrong about one side, and bits. */
const races: fc.Arbitrary<{
  readonly coins: ReadonlyArray<{ readonly bits: number; readonly eighths: number }>
  readonly data: ReadonlyArray<0 | 1>
}> = fc.record({
  coins: fc.array(fc.record({ bits: fc.integer({ min: 1, max: 6 }), eighths: fc.nat(8) }), {
    minLength: 2,
    maxLength: 5
  }),
  data: fc.array(fc.constantFrom<0 | 1>(0, 1), { maxLength: 10 })
})

type Drawn = typeof races extends fc.Arbitrary<infer A> ? A : never

const prior = simplicity.of({})

const entrants = ({ coins }: Drawn): ReadonlyArray<Race.Entrant<unknown, 0 | 1>> =>
  coins.map(({ bits, eighths }, index) => ({
    name: `coin ${index}`,
    cost: { mass: Rational.pow2(-bits), bits, steps: 1n, space: 1n },
    process: Process.bernoulli(Rational.of(eighths, 8))
  }))

/** The mixture of the same hypotheses after the first bits, where one of them admits these. */
const mixture = (it: Drawn, seen: number): Mixture.Mixture<unknown, 0 | 1> | undefined => {
  const all = Mixture.make(
    entrants(it).map(({ cost, name, process }) => ({ name, weight: cost.mass, process }))
  )
  try {
    return Process.after(all, Process.alone(it.data.slice(0, seen)))
  } catch (error) {
    if (error instanceof Mixture.Inconsistent) return undefined
    throw error
  }
}

const seens = ({ data }: Drawn): ReadonlyArray<number> =>
  Array.from({ length: data.length + 1 }, (_, seen) => seen)

/**
 * Races, against the Bayes mixture of the same hypotheses.
 */
export const race = (): Law.LawSet =>
  Law.set("race", [
    Law.law({
      name: "odds",
      statement: "the odds of two runners are those of their posterior in the mixture",
      over: Domain.sampled(races, { runs: 60 }),
      holds: (it) => {
        const found = Race.run(entrants(it), Process.alone(it.data))
        return seens(it).every((seen) => {
          const own = mixture(it, seen)
          const odds = Race.odds(found, prior, 0, 1, seen)
          if (own === undefined || own.joint[0] === 0n || own.joint[1] === 0n)
            return odds === undefined
          return odds?.equals(Mixture.odds(own, 0, 1)) === true
        })
      }
    }),
    Law.law({
      name: "leaders",
      statement: "the leaders after any number of symbols are those with most of the posterior",
      over: Domain.sampled(races, { runs: 60 }),
      holds: (it) => {
        const stages = Race.stages(Race.run(entrants(it), Process.alone(it.data)), prior)
        return seens(it).every((seen) => {
          const stage = stages.find(({ from, to }) => from <= seen && seen <= to)
          const joint = mixture(it, seen)?.joint ?? []
          const most = joint.reduce((best, share) => (share > best ? share : best), 0n)
          const best = joint.flatMap((share, place) => (share === most ? [place] : []))
          return stage?.leaders.join() === best.join()
        })
      }
    }),
    Law.law({
      name: "crossings",
      statement: "between two crossings the odds of two runners do not change their sign",
      over: Domain.sampled(races, { runs: 60 }),
      holds: (it) => {
        const found = Race.run(entrants(it), Process.alone(it.data))
        const changes = new Set(Race.crossings(found, prior, 0, 1).map(({ seen }) => seen))
        const side = (seen: number): string => {
          const weights = [0, 1].map((place) => Race.weight(found, prior, place, seen))
          const [a, b] = weights.map((weight) => ("factors" in weight ? 1 : 0))
          return `${a} ${b} ${Race.odds(found, prior, 0, 1, seen)?.sign}`
        }
        const leads = (seen: number): string => {
          const [a, b, sign] = side(seen).split(" ")
          return a === b ? (a === "0" ? "nobody" : `${sign}`) : a === "1" ? "1" : "-1"
        }
        return seens(it).every(
          (seen) => seen === 0 || changes.has(seen) === (leads(seen) !== leads(seen - 1))
        )
      }
    })
  ])
