/**
 * The greatest value of a random loss of 0 or 1 over the bridge transform of two random beliefs. Baseline: one
 * linear program with all worlds, all |Γ|^|Γ| maps and the weights of the beliefs for each, as the definition
 * has it, where it has fewer than 200 unknowns. What decides is how many worlds and maps are left once those
 * are passed over that ask nothing.
 */
import { LinearProgram, Rational } from "@headwater/exact"
import { Bridge } from "@headwater/infrabayes"
import { Random } from "@headwater/learners"
import { median } from "./timing/median.ts"

type Case = readonly [bridge: Bridge.Bridge, loss: (world: Bridge.World) => Rational]

const drawn = (gamma: number, phi: number, random: Random.Random): Case => {
  const below = (n: number): number => Number(random.below(BigInt(n)))
  const theta = Array.from({ length: 2 }, () => {
    const parts = Array.from({ length: gamma * phi }, () => below(7) + 1)
    const total = parts.reduce((sum, n) => sum + n, 0)
    return Array.from({ length: gamma }, (_, y) =>
      parts.slice(y * phi, (y + 1) * phi).map((n) => Rational.of(n, total))
    )
  })
  const losses = new Map(
    Bridge.worlds(gamma, phi).map((it) => [`${it.y} ${it.alpha} ${it.x}`, Rational.of(below(2))])
  )
  return [{ gamma, phi, theta }, ({ alpha, x, y }) => losses.get(`${y} ${alpha} ${x}`)!]
}

/** Worlds and two weights for each map: the program of the definition. */
const whole = ([{ gamma, phi, theta }, loss]: Case): LinearProgram.LinearProgram => {
  const all = Bridge.worlds(gamma, phi)
  const maps = Array.from({ length: gamma ** gamma }, (_, n) =>
    Array.from({ length: gamma }, (_, y) => Math.floor(n / gamma ** y) % gamma)
  )
  const width = all.length + 2 * maps.length
  const row = (at: (world: Bridge.World) => number, map: number, weights: readonly Rational[]) =>
    Array.from({ length: width }, (_, j) => {
      const world = all[j]
      if (world !== undefined) return at(world)
      return weights[j - all.length - 2 * map] ?? 0
    })
  return {
    maximise: Array.from({ length: width }, (_, j) => (j < all.length ? loss(all[j]!) : 0)),
    subject: maps.flatMap((map, k) => [
      {
        coefficients: row(() => 0, k, [Rational.one, Rational.one]),
        relation: "<=" as const,
        bound: 1
      },
      ...Array.from({ length: gamma * phi }, (_, place) => {
        const [to, x] = [Math.floor(place / phi), place % phi]
        const kept = (world: Bridge.World): number =>
          world.x === x && map[world.y] === to && ((world.alpha >> to) & 1) === 1 ? 1 : 0
        const masses = theta.map((point) => Rational.from(point[to]![x]!).negated())
        return { coefficients: row(kept, k, masses), relation: "<=" as const, bound: 0 }
      })
    ])
  }
}

const milliseconds = <A>(run: () => A): readonly [A, number] => {
  const start = performance.now()
  const value = run()
  return [value, performance.now() - start]
}

/** Prints one row a size; checks first that both agree. */
export const bench = (): void => {
  process.stdout.write("bridge transform, milliseconds, medians of 11\n")
  process.stdout.write("outcomes, states      ours   longest     whole     ratio\n")
  for (const [gamma, phi] of [
    [2, 2],
    [3, 1],
    [3, 2],
    [3, 3],
    [4, 2],
    [4, 3],
    [4, 4]
  ] as const) {
    const random = Random.of(10 * gamma + phi)
    const isSmall = gamma < 4
    const rows = Array.from({ length: 12 }, (_, k) => {
      const it = drawn(gamma, phi, random)
      const [found, own] = milliseconds(() => Bridge.maximum(...it))
      if (!isSmall || (gamma === 3 && k > 3)) return { own, base: undefined }
      const [all, base] = milliseconds(() => LinearProgram.maximum(whole(it)))
      if (all?.equals(found.value) !== true) {
        throw new Error(`${found.value.toString()}, but the whole program has ${String(all)}`)
      }
      return { own, base }
    }).slice(1)
    const bases = rows.flatMap(({ base, own }) => (base === undefined ? [] : [{ base, own }]))
    const columns = [
      median(rows.map(({ own }) => own)).toFixed(2),
      Math.max(...rows.map(({ own }) => own)).toFixed(2),
      bases.length === 0 ? "-" : median(bases.map(({ base }) => base)).toFixed(1),
      bases.length === 0 ? "-" : median(bases.map(({ base, own }) => own / base)).toFixed(4)
    ]
    process.stdout.write(
      `${`${gamma}, ${phi}`.padEnd(16)}${columns.map((it) => it.padStart(10)).join("")}\n`
    )
  }
}

if (import.meta.main) bench()
