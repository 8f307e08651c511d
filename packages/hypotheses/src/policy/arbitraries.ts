import * as fc from "fast-check"
import { demonstrators, type Game, game, modes } from "./Game.ts"
import { type Instructions, LX } from "./Instructions.ts"
import { arity, below, isLeaf, type Policy, type Term } from "./Policy.ts"
import type { Symbol } from "./Symbol.ts"
import type { Situation } from "./run.ts"

interface Place {
  readonly bound: boolean
  readonly goal: boolean
}

/** The term that a list of draws spells: one for each node, in the order of the text. */
const spelled = (instructions: Instructions, draws: ReadonlyArray<number>): Term => {
  let next = 0
  const grow = (place: Place, depth: number): Term => {
    const possible = instructions.symbols.filter(
      (it) =>
        (isLeaf(it) || (depth > 0 && next < draws.length)) &&
        (it !== "a" || place.bound) &&
        (it !== "w" || place.goal || instructions.reading === "anywhere")
    )
    const symbol: Symbol = possible[(draws[next++] ?? 0) % possible.length]!
    const operands = Array.from({ length: arity(symbol, instructions.plans) }, (_, k) =>
      grow(below(symbol, k, place), depth - 1)
    )
    return { symbol, operands }
  }
  return grow({ bound: false, goal: false }, 6)
}

/**
 * For terms of a language with a bound on their operators, and now and then tables. Shrinks to
 * fewer operators and to the first symbols.
 *
 * @example
 * ```ts
 * import { Policy } from "@headwater/hypotheses"
 * import { policies } from "@headwater/hypotheses/laws"
 * import * as fc from "fast-check"
 * const drawn = fc.sample(policies.policy(Policy.LG), 20)
 * drawn.every((it) => Policy.fault(Policy.LG, it) === undefined) // => true
 * ```
 */
export const policy = (
  instructions: Instructions = LX,
  constraints: {
    /** @defaultValue 12 */
    readonly draws?: number
  } = {}
): fc.Arbitrary<Policy> =>
  fc.oneof(
    {
      weight: 9,
      arbitrary: fc
        .array(fc.nat({ max: 239 }), { maxLength: constraints.draws ?? 12, size: "max" })
        .map((draws): Policy => spelled(instructions, draws))
    },
    { weight: 1, arbitrary: actions().map((table): Policy => ({ table })) }
  )

const actions = (): fc.Arbitrary<ReadonlyArray<number>> =>
  fc.array(fc.nat({ max: 3 }), { minLength: 16, maxLength: 16 })

/** For games: the demonstrators with names and others, stakes and audits of small denominators. */
export const games = (): fc.Arbitrary<Game> =>
  fc
    .record({
      demonstrator: fc.oneof(
        fc.constantFrom(...Object.keys(demonstrators)),
        actions().map((it) => it.join(""))
      ),
      stake: fc.tuple(fc.nat({ max: 40 }), fc.integer({ min: 1, max: 3 })),
      audit: fc.tuple(fc.nat({ max: 4 }), fc.constant(4)),
      reading: fc.integer({ min: 1, max: 100 })
    })
    .map(({ demonstrator, stake, audit, reading }) =>
      game(demonstrator, { stake: ratio(stake), audit: ratio(audit), reading })
    )

const ratio = ([numerator, denominator]: readonly [number, number]) => ({
  numerator: BigInt(numerator),
  denominator: BigInt(denominator)
})

/** For situations in a game. */
export const situation = (of: fc.Arbitrary<Game> = games()): fc.Arbitrary<Situation> =>
  fc.record({
    game: of,
    mode: fc.constantFrom(...modes),
    context: fc.nat({ max: 3 }),
    goal: fc.nat({ max: 3 })
  })
