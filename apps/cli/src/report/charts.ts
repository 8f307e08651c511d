/**
 * # Charts of measurements
 *
 * Numbers that a claim printed, as pictures: nothing is computed for them, so that a picture shows what
 * its claim says. A claim whose statement was not run has none.
 *
 * @module
 */
import { Bars } from "@headwater/figures"
import type { Report } from "@headwater/proof"

/** A number of a figure: `0.437`, `39.75 %`, `3/8` or `3 of 8`, or the first of `683 bits, 148 steps`. */
const parsed = (written: string): number | undefined => {
  const [, digits = "", parts, percent] =
    /^(-?[0-9]+(?:\.[0-9]+)?)(?:(?:\/| of )([0-9]+)| (%))?/.exec(written) ?? []
  if (digits === "") return undefined
  const value = Number(digits)
  if (parts !== undefined) return value / Number(parts)
  return percent === undefined ? value : value / 100
}

/** The numbers of a measurement by their names; undefined where there is none of a name. */
type Numbers = (name: string) => string | undefined

/** A chart that reads its numbers from one statement. */
interface Drawn extends Omit<Bars.Chart, "places"> {
  readonly statement: string
  readonly places: (of: Numbers) => Bars.Chart["places"]
}

/** A place for each of some values, with the number that each kind has there. */
const at =
  (values: ReadonlyArray<string>, ...names: ReadonlyArray<(value: string) => string>) =>
  (of: Numbers): Bars.Chart["places"] =>
    values.map((value) => ({
      at: value,
      values: names.map((name) => parsed(of(name(value)) ?? ""))
    }))

/** A place for each part of a list that is one figure, counted from a number on. */
const listed =
  (from: number, name: string) =>
  (of: Numbers): Bars.Chart["places"] =>
    (of(name)?.split(", ") ?? []).map((it, k) => ({ at: String(from + k), values: [parsed(it)] }))

const counted = (from: number, to: number): ReadonlyArray<string> =>
  Array.from({ length: to - from + 1 }, (_, k) => String(from + k))

const charts: Readonly<Record<string, Drawn>> = {
  C02: {
    statement: "last_instance",
    title: "Functions of three bits, seven of eight instances seen: how often the eighth is right",
    across: "gates of a smallest circuit",
    up: "right, share of all functions and instances",
    kinds: ["after shown work", "embedded in a pass of four gates"],
    places: at(
      ["2", "3", "4"],
      (n) => `${n} gates, shown`,
      (n) => `${n} gates, embedded in a pass of 4`
    ),
    level: { at: 0.5, name: "a guess" },
    caption: "From as many items; an item with its work has more bits. Nothing here optimises."
  },
  C08: {
    statement: "readers",
    title:
      "What a reader of some cells of its world knows of a brain of three choices and reach one",
    across: "cells read, of ten",
    up: "bits of the brain that are known, share",
    kinds: ["the best reader"],
    places: at(counted(1, 10), (n) => `share after ${n}`),
    caption: "All worlds alike likely, and brains that they select."
  },
  C14: {
    statement: "missed",
    title: "Functions of four inputs that need more than a number of gates",
    across: "gates",
    up: "functions, of 65536",
    kinds: ["need more gates"],
    places: listed(0, "of 65536 by gates"),
    caption: "Every function was counted."
  },
  C15: {
    statement: "what_is_left",
    title:
      "What a reader of the world gains in training that draws the world's state anew in some steps",
    across: "steps of a hundred that are drawn anew",
    up: "gain, bits a step",
    kinds: ["reading the world"],
    places: at(["0", "50", "90", "99"], (n) => `bits a step at ${n}/100`),
    caption: "For one bit that is the bit of the world nine times in ten."
  },
  C19: {
    statement: "regret_curve",
    title: "What is lost before the demonstrator is learned, by the charge for time",
    across: "charge, bits a doubling of time",
    up: "loss, bits",
    kinds: ["lost"],
    places: at(["0", "1", "2", "4", "8", "10", "12", "13", "16"], (n) => `regret at ${n}`),
    caption:
      "Of 64 programs for logarithms modulo 211 and all tables, while 210 answers are shown; places are not even."
  },
  C22: {
    statement: "shares",
    title: "Programs that halt, drawn by fair bits, that run on beyond a clock",
    across: "steps of the clock",
    up: "run on, share",
    kinds: ["programs by length"],
    places: at(["1", "2", "4", "8", "16", "64"], (n) => `by length beyond ${n}`),
    caption: "Of two thousand programs drawn by a seed; places are not even."
  },
  C27: {
    statement: "shares",
    title: "Functions of four inputs whose smallest circuits are all deeper than another circuit",
    across: "gates of a smallest circuit",
    up: "deeper, share of the functions of a size",
    kinds: ["deeper"],
    places: at(["4", "5", "6"], (n) => `four inputs, ${n} gates`),
    caption: "Every function was counted; of fewer gates, and of seven, none is."
  },
  C35: {
    statement: "plies",
    title: "How often the first move of a search is right in trees of depth six",
    across: "plies that the search looks ahead",
    up: "right, share of trees in which the move matters",
    kinds: ["independent leaves", "leaves that sum what leads to them"],
    places: at(
      ["1", "2", "3", "4", "5"],
      (n) => `${n} plies of 6, independent`,
      (n) => `${n} plies of 6, summed`
    ),
    caption: "All trees; independent leaves are won half of the time."
  },
  C37: {
    statement: "distances",
    title: "How far the mass of functions under random networks is from three short rules",
    across: "bits that are read, and hidden units",
    up: "distance, bits",
    kinds: ["a bit a parameter", "a bit a gate", "all functions alike"],
    places: at(
      [
        "2 bits, 3 units",
        "3 bits, 2 units",
        "3 bits, 3 units",
        "4 bits, 1 units",
        "4 bits, 2 units"
      ],
      (n) => `${n}: from 2^-parameters`,
      (n) => `${n}: from 2^-gates`,
      (n) => `${n}: from all functions alike`
    ),
    caption:
      "Networks whose parameters are -1, 0 and 1, all counted; that training conditions these masses is not shown."
  },
  C38: {
    statement: "networks",
    title: "Functions of three bits whose networks of two hidden units all hang together",
    across: "parameters to spare",
    up: "connected, share of the functions",
    kinds: ["one part"],
    places: (of) =>
      (of("by parameters to spare, two units")?.split(", ") ?? [])
        .map((it) => it.split(": "))
        .map(([spare = "", share = ""]) => ({ at: spare, values: [parsed(share)] }))
        .toReversed(),
    caption:
      "Networks without loss whose parameters are -1, 0 and 1, joined where one parameter moves; all counted."
  },
  C43: {
    statement: "figures",
    title: "What a reader of near sites loses on the choices of a long chain of reach one",
    across: "sites that are read to both sides",
    up: "loss, bits a choice",
    kinds: ["a reader of near sites"],
    places: (of) =>
      counted(0, 8).map((n) => ({
        at: n,
        values: [parsed(/([0-9.]+) bits lost/.exec(of(`radius ${n}`) ?? "")?.[1] ?? "")]
      })),
    caption:
      "An exact mean over worlds of fair cells, far from the ends of the chain; a longer reach was not counted."
  }
}

/** The charts of the claims of a report, by id. */
export const chartsOf = (
  claims: ReadonlyArray<Report.ClaimReport>
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    claims.flatMap(({ id, statements }) => {
      const drawn = charts[id]
      const statement = statements.find((it) => it.name.endsWith(` ${drawn?.statement}`))
      if (drawn === undefined || statement === undefined) return []
      const places = drawn.places((name) => statement.figures[name])
      const isWhole = places.length > 0 && places.every((it) => it.values.every(Number.isFinite))
      return isWhole ? [[id, Bars.svg({ ...drawn, places }, { id: `chart-${id}` })] as const] : []
    })
  )
