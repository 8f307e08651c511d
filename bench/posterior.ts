/**
 * Posteriors over a million hypotheses, in traces a second: a trace is one hypothesis run on the data
 * and weighed. Of parities the exact row stops asking those that the data exclude, as its baseline
 * does; the machines have a state and noise, so that all of them run to the end of the data, and
 * their evidence is exact as well, by how often each misses. Baseline: one object a trace, its score summed symbol by symbol in a closure, as
 * a general enumerator keeps them; timed in the same run.
 */
import { LogForm, Rational } from "@headwater/exact"
import { Automaton, Budget } from "@headwater/hypotheses"
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

/**
 * All Moore machines of four states over bits, by the 20 bits of their numbers: from bit 4q + 2b the
 * state after q on b, from bit 16 + q what q shows. What is seen is what is shown, but for one in eight.
 */
const [noise, right] = [Math.log2(1 / 8), Math.log2(7 / 8)]
const target = 0b0110_11100100_01110010
const inputs = Array.from({ length: symbols }, (_, t): 0 | 1 => ((t * t + 3 * t) % 7 < 3 ? 1 : 0))
const after = (machine: number, state: number, input: number): number =>
  (machine >> (4 * state + 2 * input)) & 3
const shows = (machine: number, state: number): number => (machine >> (16 + state)) & 1

/** What the target shows after each input, every eighth time the other. */
const seen = (() => {
  let state = 0
  return inputs.map((input, t) => {
    state = after(target, state, input)
    return t % 8 === 5 ? 1 - shows(target, state) : shows(target, state)
  })
})()

/** The machines as a class: their states are kept, and move with the time that is asked about. */
const moore = (): LogMixture.LogClass<number> => {
  const states = new Uint8Array(size)
  /** Inputs that were read: of those up to the time that is asked about, each machine once. */
  let read = 0
  return {
    alphabet: 2,
    prior: new Float64Array(size).fill(-20),
    write: (time, symbol, ids, into) => {
      const scores = Float64Array.of(symbol === 0 ? right : noise, symbol === 1 ? right : noise)
      if (time + 1 < read) {
        states.fill(0)
        read = 0
      }
      for (; read < time; read++) {
        for (let id = 0; id < size; id++) states[id] = after(id, states[id]!, inputs[read]!)
      }
      const isNext = read === time
      const input = inputs[time]!
      for (let i = 0; i < ids.length; i++) {
        const id = ids[i]!
        const state = isNext ? after(id, states[id]!, input) : states[id]!
        states[id] = state
        into[i] = scores[shows(id, state)]!
      }
      read = time + 1
    }
  }
}

const fastMachines = (): number => {
  const xi = LogMixture.open(moore())
  for (const [time, symbol] of seen.entries()) xi.update(time, symbol)
  return xi.loss()
}

const plainMachines = (): number => {
  const all = traces(size, (hypothesis, observe) => {
    let state = 0
    for (const [time, input] of inputs.entries()) {
      state = after(hypothesis, state, input)
      observe(shows(hypothesis, state) === seen[time] ? right : noise)
    }
  })
  const high = all.reduce((most, it) => Math.max(most, it.score), Number.NEGATIVE_INFINITY)
  return -(high + Math.log2(all.reduce((sum, it) => sum + 2 ** (it.score - high), 0)))
}

/** What a machine shows after each input. */
const shown = (machine: number): string => {
  let state = 0
  return inputs
    .map((input) => {
      state = after(machine, state, input)
      return shows(machine, state)
    })
    .join("")
}

/** The exact loss of all machines, by how many miss how often. */
const exactMachines = (): number => {
  const wanted = seen.join("")
  const missing = new Map<number, bigint>()
  for (let machine = 0; machine < size; machine++) {
    const found = shown(machine)
    let misses = 0
    for (let t = 0; t < symbols; t++) if (found[t] !== wanted[t]) misses++
    missing.set(misses, (missing.get(misses) ?? 0n) + 1n)
  }
  const evidence = Rational.sum(
    Array.from(missing, ([misses, machines]) =>
      Rational.of(machines * 7n ** BigInt(symbols - misses), 8n ** BigInt(symbols))
    )
  )
  return 20 - LogForm.log2(evidence).toNumber()
}

/** Machines that the library, asked for a run of each, knows to show something else. */
const misread = (): ReadonlyArray<number> => {
  const bit = (it: number): 0 | 1 => (it === 1 ? 1 : 0)
  return Array.from({ length: 256 }, (_, n) => (n * 4099 + 7) % size).filter((machine) => {
    const states = [0, 1, 2, 3].map((state) => ({
      output: bit(shows(machine, state)),
      next: [after(machine, state, 0), after(machine, state, 1)] as const
    }))
    const run = Automaton.run({ states }, inputs.join(""), Budget.of("states"))
    return run.status !== "halted" || run.output.slice(1) !== shown(machine)
  })
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

/** Prints three rows; checks first that each computes what its baseline does. */
export const bench = (): void => {
  const { left, loss } = exact()
  if (left !== plainParity()) throw new Error("the version space and the traces differ")
  if (loss !== `${20 - Math.log2(left)}`) throw new Error(`a loss of ${loss} with ${left} left`)
  if (Math.abs(fast() - plainGrid()) > 2 ** -30) {
    throw new Error("the mixture in log weights and the traces differ")
  }
  if (misread().length > 0)
    throw new Error(`machines ${misread().join(" ")} are not what they show`)
  for (const loss of [fastMachines(), plainMachines()]) {
    if (Math.abs(loss - exactMachines()) > 2 ** -30) {
      throw new Error(`a loss of ${loss} where it is ${exactMachines()}`)
    }
  }
  row("exact posterior, parities", size, exact, plainParity)
  row("posterior in log weights, pairs of coins", side * side, fast, plainGrid)
  row("posterior in log weights, machines with a state", size, fastMachines, plainMachines)
}

if (import.meta.main) bench()
