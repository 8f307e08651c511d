import { Rational } from "@headwater/exact"
import { Credal } from "@headwater/figures"
import { Exchange, Infradistribution, Stakes, Update } from "@headwater/infrabayes"
import * as Result from "effect/Result"
import type { State } from "./State.ts"

type Vector = ReadonlyArray<Rational>

/** How many beliefs are read. */
const most = 6

/** Beliefs and an event, read and asked what does not depend on the stake. */
export interface Beliefs {
  readonly all: ReadonlyArray<Vector>
  readonly event: readonly [number, number]
  /** The outcome that is not in the event. */
  readonly off: number
  /** Bets on either outcome of the event. */
  readonly acts: Credal.Credal["acts"]
  readonly isClosed: boolean
  /** By how much two stakes reverse an order at most; undefined where they reverse none. */
  readonly reversal: Rational | undefined
  /** Which bet is better, on which stakes. */
  readonly better: ReturnType<typeof Stakes.better>
}

/** What the beliefs make of one stake. */
export interface Found {
  readonly stake: Rational
  readonly rows: ReadonlyArray<{
    readonly name: string
    /** `E(f★g)`, `E(0★g)` and `E(1★g)`. */
    readonly glued: Rational
    readonly low: Rational
    readonly high: Rational
    /** The number of the belief that is the worst case. */
    readonly worst: number
    readonly value: Rational | undefined
  }>
  /** The case that the command is asked, for each bet. */
  readonly cases: ReadonlyArray<object>
}

const rational = (word: string): Result.Result<Rational, string> =>
  Result.mapError(
    Rational.parse(word.trim()),
    () => `Expected a rational such as 3/5, not “${word}”`
  )

/** Beliefs and event of a state, or what is wrong with them, in one line. */
export const beliefsOf = (
  state: Pick<State, "beliefs" | "event">
): Result.Result<Beliefs, string> => {
  const [, first = "", second = ""] = /^([012])([012])$/.exec(state.event) ?? []
  if (first === second)
    return Result.fail(`Expected an event of two outcomes of 0, 1, 2, not “${state.event}”`)
  const rows = state.beliefs.split(";").filter((it) => it.trim() !== "")
  if (rows.length === 0 || rows.length > most) {
    return Result.fail(`Expected one to ${most} beliefs, not ${rows.length}`)
  }
  const all: Array<Vector> = []
  for (const row of rows) {
    const masses: Array<Rational> = []
    for (const word of row.split(",")) {
      const mass = rational(word)
      if (Result.isFailure(mass)) return Result.fail(mass.failure)
      masses.push(mass.success)
    }
    const isBelief =
      masses.length === 3 &&
      masses.every((it) => it.sign >= 0) &&
      Rational.sum(masses).equals(Rational.one)
    if (!isBelief) return Result.fail(`Expected three masses that add up to 1, not “${row.trim()}”`)
    all.push(masses)
  }
  const event = [Number(first), Number(second)] as const
  const h = Infradistribution.crisp(all)
  const acts = event.map((outcome) => ({
    name: `a bet on ${outcome}`,
    worth: [0, 1, 2].map((it) => Rational.of(it === outcome ? 1 : 0))
  }))
  return Result.succeed({
    all,
    event,
    off: 3 - event[0] - event[1],
    acts,
    isClosed: Exchange.isClosed(all, event),
    reversal: Exchange.largestReversal(h, event)?.by,
    better: Stakes.better(h, event, acts[0]!.worth, acts[1]!.worth)
  })
}

/** What both bets are worth at a stake, or what is wrong with the stake, in one line. */
export const foundOf = (
  { acts, all, event }: Beliefs,
  word: string
): Result.Result<Found, string> => {
  const read = rational(word)
  if (Result.isFailure(read)) return Result.fail(read.failure)
  const stake = read.success
  if (stake.sign < 0 || stake.compare(Rational.one) > 0) {
    return Result.fail(`Expected a stake from 0 to 1, not “${word}”`)
  }
  const h = Infradistribution.crisp(all)
  const g = Stakes.utility(3, event, stake)
  const at = (f: Vector) => Infradistribution.expectation(h, Update.glued(event, f, g))
  return Result.succeed({
    stake,
    rows: acts.map(({ name, worth }) => ({
      name,
      glued: at(worth),
      low: at(worth.map(() => Rational.zero)),
      high: at(worth.map(() => Rational.one)),
      worst: Stakes.worst(h, event, worth).find(({ to }) => stake.compare(to) <= 0)?.at ?? 0,
      value: Update.value(h, event, g, worth)
    })),
    cases: acts.map(({ worth }) => ({
      H: all.map((m) => ({ m: m.map(String), b: "0" })),
      L: event,
      g: g.map(String),
      f: worth.map(String)
    }))
  })
}
