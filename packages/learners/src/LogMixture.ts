/**
 * # The mixture in log weights
 *
 * The Bayes mixture of a large class as doubles in typed arrays: one base-2 logarithm
 * `log2 w_ν ν(x)` a hypothesis, which never underflows. A class is a function that writes the log
 * likelihoods of a symbol for all hypotheses at once. Light hypotheses can be dropped; {@link
 * LogMixture.bound} states what that can have cost so far, and the bound holds for any data that
 * follow.
 *
 * To be used by the room worlds, for the race of a thousand programs over ten thousand observations.
 *
 * ## Main statements (checked in ./laws)
 * - `log-mixture › exact`: loss and predictions agree with `Mixture` within 2^-40 bits
 * - `log-mixture › pruning`: after pruning, `ξ' ≤ ξ ≤ ξ' + D` where D is the mass dropped, so the
 *   loss is too high by at most `log2(1 + D/ξ')`, and a probability is off by at most `D/(ξ' + D)`
 *
 * @module
 */
import { LogWeight } from "@headwater/exact"
import { Empty, Inconsistent } from "./Mixture.ts"
import { nothingToRevert, type Session } from "./Process.ts"
import * as VersionSpace from "./VersionSpace.ts"

/** A class over contexts `C` and symbols 0 to below `alphabet`, in log weights. */
export interface LogClass<C> {
  readonly alphabet: number
  /** `log2 w_ν` of each hypothesis; not above 0, and -Infinity for one that is not there. */
  readonly prior: Float64Array
  /** Writes `log2 ν(symbol | context)` of the hypotheses `ids` to the front of `into`. */
  readonly write: (context: C, symbol: number, ids: Uint32Array, into: Float64Array) => void
}

/** A mixture at work. Probabilities are base-2 logarithms. */
export interface LogMixture<C> extends Session<C, number, number> {
  /** `-log2 ξ'(x)` of the hypotheses kept, in bits. */
  readonly loss: () => number
  /** The hypotheses kept and their posterior as base-2 logarithms, side by side. */
  readonly posterior: () => { readonly ids: Uint32Array; readonly log2: Float64Array }
  /**
   * Drops hypotheses of at most a share `2^-bits` of the mass in all, the lightest first in the
   * sense that each has at most an equal part of that share. Returns how many stay.
   */
  readonly prune: (bits: number) => number
  /** By how many bits the loss can be too high for all that was dropped. */
  readonly bound: () => number
}

/** The state of the mixture: the hypotheses kept, their joint weights, the mass dropped. */
interface State {
  readonly ids: Uint32Array
  readonly joint: Float64Array
  readonly dropped: number
}

type Event<C> =
  | { readonly context: C; readonly symbol: number }
  | { readonly bits: number; readonly symbol?: never }

/**
 * The mixture of a class before any data.
 *
 * `revert` is O(1) once after an update; further back it goes through all updates again.
 *
 * - **Cost** O(hypotheses kept) an update, O(hypotheses kept · alphabet) a prediction
 * - **Errors** `Mixture.Empty` where no hypothesis has a positive weight; `Mixture.Inconsistent` for
 *   a symbol that every hypothesis kept excludes; `RangeError` for a symbol outside the alphabet
 *   and where a log weight is above 0 or not a number
 *
 * @example
 * ```ts
 * import { LogMixture } from "@headwater/learners"
 * const xi = LogMixture.open(LogMixture.coins(Float64Array.of(-1, -1), Float64Array.of(0.5, 1)))
 * xi.update(undefined, 1)
 * xi.update(undefined, 1)
 * xi.loss().toFixed(6) // => "0.678072"
 * xi.predict(undefined).get(1)?.toFixed(6) // => "-0.152003"
 * ```
 */
export const open = <C>(class_: LogClass<C>): LogMixture<C> => {
  const { alphabet, prior, write } = class_
  let present = 0
  for (let id = 0; id < prior.length; id++) {
    const it = prior[id]!
    if (!(it <= 0)) throw new RangeError(`Expected a log weight of at most 0, not \`${it}\``)
    if (it !== Number.NEGATIVE_INFINITY) present++
  }
  if (present === 0) throw new Empty("No hypothesis of the class has a positive weight")
  const fresh = (): State => {
    const ids = new Uint32Array(present)
    const joint = new Float64Array(present)
    let next = 0
    for (let id = 0; id < prior.length; id++) {
      if (prior[id] === Number.NEGATIVE_INFINITY) continue
      ids[next] = id
      joint[next++] = prior[id]!
    }
    return { ids, joint, dropped: Number.NEGATIVE_INFINITY }
  }
  let state = fresh()
  let before: State | undefined
  let spare: Float64Array = new Float64Array(state.joint.length)
  let events: Array<Event<C>> = []
  const likelihoods = (context: C, symbol: number, into: Float64Array): void => {
    if (!Number.isInteger(symbol) || symbol < 0 || symbol >= alphabet) {
      throw new RangeError(`Expected a symbol below ${alphabet}, not \`${symbol}\``)
    }
    write(context, symbol, state.ids, into)
  }
  /** A buffer that no state uses, of the length of the present one. */
  const buffer = (): Float64Array => {
    const length = state.joint.length
    const reused = spare.length >= length ? spare : new Float64Array(length)
    spare = new Float64Array(0)
    return reused.length === length ? reused : reused.subarray(0, length)
  }
  const update = (context: C, symbol: number): void => {
    const { ids, joint, dropped } = state
    const next = buffer()
    likelihoods(context, symbol, next)
    let possible = false
    for (let i = 0; i < next.length; i++) {
      next[i]! += joint[i]!
      if (next[i]! > Number.NEGATIVE_INFINITY) possible = true
    }
    if (!possible) {
      spare = next
      throw new Inconsistent(`No hypothesis kept gives \`${symbol}\` a positive probability`)
    }
    if (before !== undefined) spare = before.joint
    before = state
    state = { ids, joint: next, dropped }
    events.push({ context, symbol })
  }
  const prune = (bits: number): number => {
    if (!(bits >= 0)) throw new RangeError(`Expected bits of at least 0, not \`${bits}\``)
    const { ids, joint } = state
    const least = LogWeight.sum(joint) - bits - Math.log2(joint.length)
    const kept = ids.filter((_, i) => joint[i]! > least)
    if (kept.length < ids.length && kept.length > 0) {
      const lost = LogWeight.sum(joint.filter((it) => it <= least))
      const dropped = LogWeight.add(state.dropped, lost)
      state = { ids: kept, joint: joint.filter((it) => it > least), dropped }
    }
    events.push({ bits })
    return state.ids.length
  }
  const revert = (): void => {
    const last = events.findLastIndex((it) => it.symbol !== undefined)
    if (last === -1) throw nothingToRevert()
    const earlier = events.slice(0, last)
    if (before === undefined) {
      state = fresh()
      events = []
      for (const it of earlier) {
        if (it.symbol === undefined) prune(it.bits)
        else update(it.context, it.symbol)
      }
    } else {
      spare = state.joint
      state = before
      before = undefined
      events = earlier
    }
  }
  return {
    predict: (context) => {
      const { joint } = state
      const total = LogWeight.sum(joint)
      const given = buffer()
      const symbols = Array.from({ length: alphabet }, (_, symbol) => {
        likelihoods(context, symbol, given)
        for (let i = 0; i < given.length; i++) given[i]! += joint[i]!
        return [symbol, LogWeight.sum(given) - total] as const
      })
      spare = given
      return new Map(symbols)
    },
    update,
    revert,
    prune,
    loss: () => -LogWeight.sum(state.joint),
    posterior: () => ({ ids: state.ids.slice(), log2: LogWeight.normalise(state.joint) }),
    bound: () => {
      const share = 2 ** (state.dropped - LogWeight.sum(state.joint))
      return Math.log1p(share) / Math.LN2
    }
  }
}

/**
 * Coins, each with a probability of 1: independent bits.
 *
 * - **Errors** `RangeError` for a probability outside 0 to 1, or arrays of unequal length
 */
export const coins = (prior: Float64Array, ones: Float64Array): LogClass<unknown> => {
  if (prior.length !== ones.length) {
    throw new RangeError(`Expected ${prior.length} probabilities, not \`${ones.length}\``)
  }
  for (const p of ones) {
    if (!(p >= 0 && p <= 1)) throw new RangeError(`Expected a probability, not \`${p}\``)
  }
  return rows(prior, [ones.map((p) => Math.log1p(-p) / Math.LN2), ones.map(Math.log2)])
}

/** Independent symbols: for each symbol, its `log2` probability under each hypothesis. */
export const rows = (prior: Float64Array, log2: ReadonlyArray<Float64Array>): LogClass<unknown> => {
  const uneven = log2.find((row) => row.length !== prior.length)
  if (uneven !== undefined) {
    throw new RangeError(`Expected ${prior.length} probabilities, not \`${uneven.length}\``)
  }
  return {
    alphabet: log2.length,
    prior,
    write: (_, symbol, ids, into) => {
      const row = log2[symbol]!
      for (let i = 0; i < ids.length; i++) into[i] = row[ids[i]!]!
    }
  }
}

/**
 * Deterministic hypotheses by a table, such as that of all programs of a class; contexts by index.
 *
 * - **Errors** those of `VersionSpace.outputsOf`
 */
export const ofTable = (table: VersionSpace.Table): LogClass<number> => {
  const outputs = VersionSpace.outputsOf(table)
  const { alphabet, weightOf } = table
  const lengths = table.weights.map((it) => LogWeight.of(it))
  const symbols = new Uint8Array(weightOf.length)
  return {
    alphabet,
    prior: Float64Array.from(weightOf, (index) => lengths[index]!),
    write: (context, symbol, ids, into) => {
      VersionSpace.checkContext(outputs, context)
      const said = ids.length <= symbols.length ? symbols : new Uint8Array(ids.length)
      outputs.write(context, ids, said)
      for (let i = 0; i < ids.length; i++)
        into[i] = said[i] === symbol ? 0 : Number.NEGATIVE_INFINITY
    }
  }
}
