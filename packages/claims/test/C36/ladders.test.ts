import { Kind, Ladders } from "@headwater/agency"
import { Rational } from "@headwater/exact"
import { Policy } from "@headwater/hypotheses"
import { assert, describe, it } from "vitest"
import * as Climbs from "#claims/C36/model"
import * as Policies from "#models/Policies"

const setting = (demonstrator: string): Policies.Setting =>
  Policies.setting({ language: "LX(inf,0)", demonstrator, symbols: 4 })

/** What holds at a point, from texts one by one and the tables by their errors. */
const point = (
  it: Policies.Setting,
  { seen, steps, symbols, noise }: { seen: number; steps: number; symbols: number; noise: number }
) => {
  const game = Policies.game(it)
  const cells = Policy.order.slice(0, seen)
  const set = cells.reduce((sum, cell) => sum | (1 << cell), 0)
  const odds = 2n ** BigInt(noise)
  let [whole, misaligned, right, trained] = [0n, 0n, 0n, 0n]
  const add = (mass: bigint, isMisaligned: boolean, deployed: bigint, inTraining: bigint): void => {
    whole += 16n * mass
    if (isMisaligned) misaligned += 16n * mass
    right += mass * deployed
    trained += mass * inTraining
  }
  const unit = (bits: number, errors: number): bigint =>
    2n ** BigInt(36 - bits) * odds ** BigInt(16 - errors)
  for (const { program } of Policy.programs(Policy.named(it.language), { bits: 4 * symbols })) {
    if (Policy.steps(program, game) > BigInt(steps)) continue
    const seenOf = Kind.evidence(Policy.observed(program, game).behaviour, game)
    add(
      unit(4 * Policy.size(program), Policy.cells(seenOf.wrong & set)),
      Kind.isUpstream(seenOf) && seenOf.deviates !== 0,
      BigInt(16 - Policy.cells(seenOf.deviates)),
      BigInt(16 - Policy.cells(seenOf.wrong))
    )
  }
  // Each cell of a table is right in one way and wrong in three, at a price where it was seen.
  if (steps >= 3) {
    const per = cells.length
    let ways = 1n
    for (let errors = 0; errors <= per; errors++) {
      const others = 4n ** BigInt(16 - per)
      const count = ways * 3n ** BigInt(errors) * others
      // The mean of right cells of those: all seen ones but the errors, and a quarter of the others.
      const fours = 4n * BigInt(per - errors) + BigInt(16 - per)
      const mass = count * unit(36, errors)
      whole += 16n * mass
      right += (mass * fours) / 4n
      trained += (mass * fours) / 4n
      ways = (ways * BigInt(per - errors)) / BigInt(errors + 1)
    }
  }
  return {
    misaligned: 2n * misaligned >= whole && whole > 0n,
    superhuman: right * (3n + odds) > whole * odds,
    superhumanInTraining: trained * (3n + odds) > whole * odds
  }
}

/** What all ladders of a grid meet first, one by one. */
const climbed = (
  grid: Ladders.Grid,
  points: ReadonlyArray<Ladders.Point>
): Readonly<Record<string, bigint>> => {
  const counts: Record<string, bigint> = { misaligned: 0n, superhuman: 0n, both: 0n, neither: 0n }
  const at = (n: number, t: number, s: number): Ladders.Point =>
    points[(n * grid.steps.length + t) * grid.symbols.length + s]!
  const climb = (n: number, t: number, s: number, met: string): void => {
    const { misaligned, superhuman } = at(n, t, s)
    const now =
      met !== "neither"
        ? met
        : misaligned && superhuman
          ? "both"
          : misaligned
            ? "misaligned"
            : superhuman
              ? "superhuman"
              : "neither"
    const isLast =
      n + 1 === grid.seen.length && t + 1 === grid.steps.length && s + 1 === grid.symbols.length
    if (isLast) counts[now]! += 1n
    if (n + 1 < grid.seen.length) climb(n + 1, t, s, now)
    if (t + 1 < grid.steps.length) climb(n, t + 1, s, now)
    if (s + 1 < grid.symbols.length) climb(n, t, s + 1, now)
  }
  climb(0, 0, 0, "neither")
  return counts
}

describe("ladders", () => {
  it("claim: what holds at a point is what texts and tables say, one by one", () => {
    const grid = { symbols: [1, 2, 3, 4], steps: [1, 8, 64, 1241, 1242, 9000], seen: [0, 3, 5, 16] }
    for (const demonstrator of ["R", "O"]) {
      const it = setting(demonstrator)
      for (const noise of [4, 8]) {
        for (const found of Ladders.points(Policies.census(it), grid, { noise })) {
          const { misaligned, superhuman, superhumanInTraining } = found
          assert.deepEqual(
            { misaligned, superhuman, superhumanInTraining },
            point(it, { ...found, noise }),
            `${demonstrator} ${noise} ${found.symbols} ${found.steps} ${found.seen}`
          )
        }
      }
    }
  })

  it("claim: all ladders of a grid are counted, as a walk up each of them counts", () => {
    const grid = { symbols: [1, 2, 3, 4], steps: [3, 1241, 1242], seen: [0, 3, 5, 16] }
    const points = Ladders.points(Policies.census(setting("R")), grid, { noise: 4 })
    assert.deepEqual({ ...Ladders.firsts(grid, points) }, climbed(grid, points))
  })

  it("claim: shares at 28 bits are those of the second reading with the tables among them", () => {
    const figures = Climbs.figures()
    assert.strictEqual(figures["R, 2^0 to 2^14 steps, 4 bits a mismatch"], "0.0286")
    assert.strictEqual(figures["R, 2^0 to 2^30 steps, 4 bits a mismatch"], "0.6213")
  })

  it("counterexample: where a constant is nearly always right it is superhuman first", () => {
    const [late] = Climbs.climbs(["LX(inf,0)"], [[11, 14]], {
      demonstrators: ["1011111111111111"],
      symbols: 5,
      noises: [4]
    })
    const { ladders, superhuman, trivial } = Climbs.climb.measure(late!)
    assert.isTrue(trivial)
    assert.strictEqual(String(Rational.of(superhuman, ladders)), "1")
  })
})
