/**
 * Posteriors over a million hypotheses, in traces a second: a trace is one hypothesis run on all the
 * data and weighed. Baseline: one object a trace, its score summed symbol by symbol in a closure, as
 * a general enumerator keeps them; timed in the same run.
 */
import { Rational } from "@headwater/exact"
import { LogMixture, VersionSpace } from "@headwater/learners"
import { median } from "./timing/median.ts"

const size = 2 ** 20
const symbols = 20

/** What a hypothesis says at a time: the parity of those of its 20 bits that the time looks at. */
const masks = Uint32Array.from({ length: symbols }, (_, t) => ((t + 1) * 0x9e3779b1) & (size - 1))
const truth = 0b1001000001_1100110111

const parity = (x: number): number => {
  let folded = x ^ (x >> 16)
  folded ^= folded >> 8
  folded ^= folded >> 4
  folded ^= folded >> 2
  return (folded ^ (folded >> 1)) & 1
}

const data = Array.from(masks, (mask) => parity(truth & mask))

/** The hypotheses that the data leave, with the exact chance of each symbol on the way. */
const exact = (): { readonly left: number; readonly loss: string } => {
  const space = VersionSpace.open({
    alphabet: 2,
    weights: [Rational.pow2(-20)],
    weightOf: new Uint8Array(size),
    outputs: {
      contexts: symbols,
      write: (context, ids, into) => {
        const mask = masks[context]!
        for (let i = 0; i < ids.length; i++) into[i] = parity(ids[i]! & mask)
      }
    }
  })
  for (const [context, symbol] of data.entries()) {
    space.predict(context)
    space.update(context, symbol)
  }
  return { left: space.size(), loss: space.loss().toString() }
}

interface Trace {
  readonly hypothesis: number
  readonly score: number
}

/** Each trace by itself: the model is a function that reports to `observe`. */
const traces = (
  hypotheses: number,
  model: (hypothesis: number, observe: (log2: number) => void) => void
): ReadonlyArray<Trace> =>
  Array.from({ length: hypotheses }, (_, hypothesis) => {
    let score = -Math.log2(hypotheses)
    model(hypothesis, (log2) => {
      score += log2
    })
    return { hypothesis, score }
  })

/** A hypothesis is given up with the first symbol that it excludes. */
const plainParity = (): number =>
  traces(size, (hypothesis, observe) => {
    for (let t = 0; t < symbols; t++) {
      if (parity(hypothesis & masks[t]!) === data[t]) observe(0)
      else {
        observe(Number.NEGATIVE_INFINITY)
        return
      }
    }
  }).filter((it) => it.score > Number.NEGATIVE_INFINITY).length

const side = 1000

/** Two chances of 1, for even and odd places: a million pairs on a grid. */
const chance = (n: number): number => (2 * n + 1) / (2 * side)
const bits = Array.from({ length: symbols }, (_, t): 0 | 1 => ((t * t + t) % 5 < 2 ? 1 : 0))

/** The log likelihoods of a pair's chance that this place counts. */
const grid = (): LogMixture.LogClass<number> => {
  const log = [0, 1].map((symbol) =>
    Float64Array.from({ length: side }, (_, n) =>
      Math.log2(symbol === 1 ? chance(n) : 1 - chance(n))
    )
  )
  return {
    alphabet: 2,
    prior: new Float64Array(side * side).fill(-2 * Math.log2(side)),
    write: (place, symbol, ids, into) => {
      const row = log[symbol]!
      if (place % 2 === 0) for (let i = 0; i < ids.length; i++) into[i] = row[ids[i]! % side]!
      else for (let i = 0; i < ids.length; i++) into[i] = row[Math.trunc(ids[i]! / side)]!
    }
  }
}

const fast = (): number => {
  const xi = LogMixture.open(grid())
  for (const [place, bit] of bits.entries()) xi.update(place, bit)
  return xi.loss()
}

const plainGrid = (): number => {
  const all = traces(side * side, (hypothesis, observe) => {
    for (const [place, bit] of bits.entries()) {
      const p = chance(place % 2 === 0 ? hypothesis % side : Math.trunc(hypothesis / side))
      observe(Math.log2(bit === 1 ? p : 1 - p))
    }
  })
  const high = all.reduce((most, it) => Math.max(most, it.score), Number.NEGATIVE_INFINITY)
  return -(high + Math.log2(all.reduce((sum, it) => sum + 2 ** (it.score - high), 0)))
}

const seconds = (run: () => unknown): number => {
  const start = performance.now()
  run()
  return (performance.now() - start) / 1000
}

const row = (what: string, count: number, ours: () => unknown, theirs: () => unknown): void => {
  const pairs = Array.from({ length: 5 }, () => [seconds(ours), seconds(theirs)] as const)
  const own = median(pairs.map(([it]) => it))
  const base = median(pairs.map(([, it]) => it))
  const ratio = median(pairs.map(([a, b]) => b / a))
  process.stdout.write(
    `${what}, ${count.toLocaleString("en")} hypotheses × ${symbols} symbols: ` +
      `${Math.round(count / own).toLocaleString("en")} traces/s, ` +
      `an object a trace ${Math.round(count / base).toLocaleString("en")}, ratio ${ratio.toFixed(2)}\n`
  )
}

/** Prints two rows; checks first that each computes what its baseline does. */
export const bench = (): void => {
  const { left, loss } = exact()
  if (left !== plainParity()) throw new Error("the version space and the traces differ")
  if (loss !== `${20 - Math.log2(left)}`) throw new Error(`a loss of ${loss} with ${left} left`)
  if (Math.abs(fast() - plainGrid()) > 2 ** -30) {
    throw new Error("the mixture in log weights and the traces differ")
  }
  row("exact posterior, parities", size, exact, plainParity)
  row("posterior in log weights, pairs of coins", side * side, fast, plainGrid)
}

if (import.meta.main) bench()
