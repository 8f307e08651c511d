/**
 * # Questions of forecasts
 *
 * A forecast as JSON: what is believed, as numbers or intervals, and what was seen, stage by stage.
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { Forecast } from "@headwater/worlds"
import * as Result from "effect/Result"
import { fields, isFields, wrong } from "../fields.ts"

/** The most stages, and the most reports of all stages together. */
export const limits = { stages: 24, reports: 24 }

/** What a success says if nothing else is given: shares of orders that claim C13 found. */
export const usualSuccess: Forecast.Interval = {
  from: Rational.of(1237, 2100),
  to: Rational.of(141, 175)
}

const words = 'a chance from 0 to 1, such as "1/8" or 0.125'

const chance = (place: string, value: unknown): Result.Result<Rational, string> => {
  const text = typeof value === "number" ? String(value) : value
  const parsed = typeof text === "string" ? Rational.parse(text) : Result.fail("")
  return Result.isSuccess(parsed) &&
    parsed.success.sign >= 0 &&
    parsed.success.compare(Rational.one) <= 0
    ? Result.succeed(parsed.success)
    : wrong(place, words, value)
}

const interval = (place: string, value: unknown): Result.Result<Forecast.Interval, string> =>
  Result.gen(function* () {
    if (!isFields(value)) {
      const known = chance(place, value)
      return Result.isSuccess(known)
        ? Forecast.point(known.success)
        : yield* wrong(place, `${words}, or { "from": ..., "to": ... }`, value)
    }
    const ends = yield* fields(place, value, ["from", "to"])
    const from = yield* chance(`${place}.from`, ends["from"])
    const to = yield* chance(`${place}.to`, ends["to"])
    return from.compare(to) <= 0
      ? { from, to }
      : yield* wrong(place, "from to be at most to", value)
  })

const reports = ["quiet", "alarm", "success"] as const

const report = (place: string, value: unknown): Result.Result<Forecast.Report, string> => {
  const found = reports.find((it) => it === value)
  return found === undefined
    ? wrong(place, "quiet, alarm or success", value)
    : Result.succeed(found)
}

const list = (value: unknown): ReadonlyArray<unknown> | undefined =>
  Array.isArray(value) ? value : undefined

/** The forecast that a JSON value asks for, or one line on what is wrong with it. */
export const question = (input: unknown): Result.Result<Forecast.Forecast, string> =>
  Result.gen(function* () {
    const given = yield* fields("forecast", input, [
      "stages",
      "hazard",
      "detector",
      "dependence",
      "evidence",
      "success?"
    ])
    const { dependence, stages, success } = given
    if (!(typeof stages === "number" && Number.isInteger(stages))) {
      return yield* wrong("stages", "a whole number", stages)
    }
    if (!(stages >= 1 && stages <= limits.stages)) {
      return yield* wrong("stages", `1 to ${limits.stages} stages`, stages)
    }
    const hazards = list(given["hazard"])
    if (hazards !== undefined && hazards.length !== stages) {
      return yield* wrong("hazard", `a chance for each of ${stages} stages`, hazards)
    }
    const detector = yield* fields("detector", given["detector"], ["before", "after"])
    const evidence = list(given["evidence"])
    if (evidence === undefined || evidence.length > stages) {
      return yield* wrong(
        "evidence",
        `a list of reports of at most ${stages} stages`,
        given["evidence"]
      )
    }
    const seen: Array<Array<Forecast.Report>> = []
    for (const [stage, found] of evidence.entries()) {
      const all: Array<Forecast.Report> = []
      for (const one of list(found) ?? [found]) {
        all.push(yield* report(`evidence, stage ${stage + 1}`, one))
      }
      seen.push(all)
    }
    if (seen.flat().length > limits.reports) {
      return yield* wrong("evidence", `at most ${limits.reports} reports`, seen.flat().length)
    }
    const chances: Array<Rational> = []
    for (const [stage, one] of (hazards ?? []).entries()) {
      chances.push(yield* chance(`hazard, stage ${stage + 1}`, one))
    }
    return {
      stages,
      hazard: hazards === undefined ? yield* interval("hazard", given["hazard"]) : chances,
      detector: {
        before: yield* interval("detector.before", detector["before"]),
        after: yield* interval("detector.after", detector["after"])
      },
      dependence: yield* interval("dependence", dependence),
      success: success === undefined ? usualSuccess : yield* interval("success", success),
      evidence: seen
    }
  })
