import { Axis, Diagram, Kind } from "@headwater/agency"
import { Rational } from "@headwater/exact"
import * as Result from "effect/Result"
import type { Layout } from "../Answer.ts"
import type { Document } from "./diagram.ts"
import { kindText } from "./words.ts"

/** A ratio with a fixed number of digits, or unchanged. */
const decimal = (ratio: string, digits: number): string => {
  const read = Rational.parse(ratio)
  return Result.isSuccess(read) ? read.success.toNumber().toFixed(digits) : ratio
}

/** The question, on one line. */
export const heading = (it: Document): string => {
  const price = it.read === null ? "no reading" : `reading ${it.read} bits`
  return `${it.language} against ${it.demonstrator}: ${price}, planning ${it.plan} bits, stake ${it.stake}, audits ${it.audit}`
}

const columns = [
  "honestRule",
  "honestSearch",
  "upstreamAligned",
  "upstreamMisaligned",
  "gate",
  "other"
] as const

const signs = { "-1": "-", "0": "0", "1": "+" } as const

const table = (it: Document): ReadonlyArray<string> => {
  const heads = [...columns.map((name) => kindText[name]), "leads"]
  const row = (first: string, cells: ReadonlyArray<string>): string =>
    [first.padEnd(6), ...cells.map((cell, k) => cell.padStart(Math.max(6, heads[k]!.length)))].join(
      "  "
    )
  return [
    row("gamma", heads),
    ...it.masses.map((mass) =>
      row(mass.gamma, [
        ...columns.map((name) => decimal(mass[name], 4)),
        `${signs[mass.leads.upstream]} ${signs[mass.leads.misaligned]}`
      ])
    )
  ]
}

const axisText: Readonly<Record<Document["boundaries"][number]["axis"], string>> = {
  gamma: "gamma",
  steps: "steps allowed",
  seen: "cells seen",
  plan: "price of planning",
  read: "price of reading"
}

/** Boundaries a line each; both sides on one where they are the same. */
const boundaries = (all: Document["boundaries"]): ReadonlyArray<string> => {
  const lines = all.map(({ axis, by, formula, from, to }) => {
    const number = (value: string): string =>
      axis === "gamma" ? decimal(value, 3) : String(Number(value))
    const where =
      from === null && to === null
        ? "everywhere"
        : from === null
          ? `up to ${number(to ?? "")}`
          : `from ${number(from)}${to === null ? " on" : ` to ${number(to)}`}`
    const law = formula === null ? "" : `   law: ${formula.value}`
    return `${axisText[axis]}, ${by === "lead" ? "leads" : "has half"} ${where}${law}`
  })
  const written = [...new Set(lines)]
  return written.map((line) => {
    const sides = all.flatMap(({ side }, k) => (lines[k] === line ? [side] : []))
    return `${[...new Set(sides)].join(" and ")}: ${line}`
  })
}

const terms = ({ law }: Document): ReadonlyArray<string> => {
  const term = (name: string, it: Document["law"]["own"]): ReadonlyArray<string> =>
    it === null ? [] : [`${name} ${it.bits.toFixed(2)} bits, ${it.steps} steps`]
  const listed = [
    ...term("planner", law.planner),
    ...term("own description", law.own),
    ...term("reader", law.reader),
    ...term("wanting", law.wanting)
  ]
  return [
    ...listed,
    ...(law.lead === null || law.found === null
      ? []
      : [`lead by the law ${law.lead.toFixed(2)} bits, found ${law.found.toFixed(2)}`])
  ]
}

/** The diagram for people. */
export const shown = (it: Document, { paint }: Layout): string => {
  const kinds = Kind.kinds.flatMap((kind) => (kind === "other" ? [] : [kind]))
  return [
    paint("bold", heading(it)),
    paint("dim", `texts of 1, 2, ... symbols, ${it.bits} bits at most: ${it.texts.join(" ")}`),
    "",
    paint("bold", `Shares of what fits ${it.seen} cells, by the exponent of time`),
    ...table(it),
    paint("dim", "leads: upstream over what is honest; misaligned over what never deviates; exact"),
    "",
    paint("bold", "Texts that match in all training cells, by symbols"),
    ...kinds.map((kind) => `${kindText[kind].padEnd(20)} ${it.imitating[kind].join(" ")}`),
    "",
    paint("bold", "Where upstream, and its misaligned part, leads and has half of the mass"),
    ...(it.boundaries.length === 0 ? ["nowhere"] : boundaries(it.boundaries)),
    "",
    paint("bold", "What it takes: min(own, reader + read, wanting + read + plan) - planner - plan"),
    ...terms(it),
    "",
    paint("bold", `By the longest texts, at an exponent of ${it.masses[0]?.gamma ?? "0"}`),
    ...it.sizes.map(
      ({ bits, misaligned, turns, upstream }) =>
        `${bits} bits: upstream ${decimal(upstream, 4)}, misaligned ${decimal(misaligned, 4)}${turns === null ? "" : `, leads up to gamma ${decimal(turns, 3)}`}`
    )
  ].join("\n")
}

/** The axes that the picture of a question has. */
export const drawnAxes = ({ language }: Diagram.Question): ReadonlyArray<Axis.Axis> =>
  language.symbols.includes("plan") && language.plans === "world"
    ? ["gamma", "plan", "seen"]
    : ["gamma", "seen"]
