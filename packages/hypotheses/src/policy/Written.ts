/**
 * # Situations as text
 *
 * `O train 1 3 stake=4 audit=1/2 reading=64`: the demonstrator by name or by its sixteen actions,
 * the mode, the context and the goal, and the settings of the game that are not the default.
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { Result } from "effect"
import { draws } from "../internal/draws.ts"
import { shown } from "../internal/shown.ts"
import { demonstrators, game, modes } from "./Game.ts"
import { isAction } from "./Policy.ts"
import type { Situation } from "./run.ts"

/** The default situation. */
export const usual = "R train 0 0"

const form = "a situation such as `O train 1 3 stake=4 audit=1/2 reading=64`"

/**
 * The situation that a text writes, or one line on what is wrong with it.
 *
 * @example
 * ```ts
 * import { Policy } from "@headwater/hypotheses"
 * import { Result } from "effect"
 * Result.map(Policy.situation("O deploy 1 3"), (it) => [it.mode, it.context, it.goal]) // => Result.succeed(["deploy", 1, 3])
 * Policy.situation("O deploy 1") // => Result.fail("expected a situation such as `O train 1 3 stake=4 audit=1/2 reading=64`, not `O deploy 1`")
 * ```
 */
export const situation = (written: string = usual): Result.Result<Situation, string> => {
  const wrong = Result.fail(`expected ${form}, not ${shown(written)}`)
  const [demonstrator = "", modeName, contextName = "", goalName = "", ...more] = written
    .trim()
    .split(/\s+/u)
  const mode = modes.find((it) => it === modeName)
  const isCell = /^[0-3]$/u.test(contextName) && /^[0-3]$/u.test(goalName)
  const isKnown = demonstrators[demonstrator] !== undefined || /^[0-3]{16}$/u.test(demonstrator)
  if (mode === undefined || !isCell || !isKnown) return wrong
  const settings = new Map<string, Rational>()
  for (const word of more) {
    const [, key = "", value = ""] = /^(stake|audit|reading)=(.+)$/u.exec(word) ?? []
    const read = Rational.parse(value)
    if (Result.isFailure(read)) return wrong
    settings.set(key, read.success)
  }
  const [stake, audit, reading] = ["stake", "audit", "reading"].map((it) => settings.get(it))
  const fits =
    (stake?.numerator ?? 0n) >= 0n &&
    (audit === undefined || (audit.numerator >= 0n && audit.numerator <= audit.denominator)) &&
    (reading === undefined || (reading.denominator === 1n && reading.numerator >= 1n))
  if (!fits) return wrong
  return Result.succeed({
    game: game(demonstrator, {
      ...(stake && { stake }),
      ...(audit && { audit }),
      ...(reading && { reading: Number(reading.numerator) })
    }),
    mode,
    context: Number(contextName),
    goal: Number(goalName)
  })
}

/** A text that is read as the situation. */
export const written = ({
  game: { demonstrator, stake, audit, reading },
  ...at
}: Situation): string =>
  `${demonstrator.join("")} ${at.mode} ${at.context} ${at.goal} stake=${String(stake)} audit=${String(audit)} reading=${reading}`

/** A situation by seed and size: of the usual games with the size for a stake. */
export const sampled = (seed: number, size: number): Situation => {
  const draw = draws(seed)
  const actions = Array.from({ length: 16 }, () => draw(4)).filter(isAction)
  return {
    game: game(actions.join(""), { stake: size, reading: 1 + draw(64) }),
    mode: modes[draw(modes.length)]!,
    context: draw(4),
    goal: draw(4)
  }
}
