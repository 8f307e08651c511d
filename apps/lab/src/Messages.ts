/**
 * # Messages
 *
 * What the page and its worker say to each other: plain data, each with the number of the run that
 * it belongs to, so that an answer that comes too late is dropped.
 *
 * @module
 */
import type { State } from "./State.ts"

/** A module of plugins, as its text. */
export interface Module {
  readonly name: string
  readonly text: string
}

/** What the page asks. */
export interface Ask {
  readonly run: number
  readonly state: State
  readonly modules: ReadonlyArray<Module>
}

/** What the worker answers. */
export type Reply =
  | {
      readonly run: number
      readonly kind: "figure"
      readonly figure: Figure
      readonly priors: ReadonlyArray<PriorEntry>
    }
  | {
      readonly run: number
      readonly kind: "problem"
      readonly line: string
      readonly priors: ReadonlyArray<PriorEntry>
    }

/** A prior that one may choose. */
export interface PriorEntry {
  readonly id: string
  readonly about: string
  readonly from: "headwater" | "plugin"
  readonly params: ReadonlyArray<string>
}

/** An end, an exact boundary, or an interval that holds one; with the place where it is drawn. */
export type Edge =
  | { readonly kind: "end"; readonly value: string; readonly decimal: number }
  | {
      readonly kind: "crossing"
      readonly deltaBits: string
      readonly timeRatio: string
      readonly decimal: number
    }
  | {
      readonly kind: "between"
      readonly low: string
      readonly high: string
      readonly decimal: number
    }

/** Who win between two edges. */
export interface Region {
  readonly winners: ReadonlyArray<string>
  readonly from: Edge | undefined
  readonly to: Edge | undefined
}

/** A row of the first figure. */
export interface Row {
  readonly size: number
  readonly from: string
  readonly to: string | undefined
  readonly regions: ReadonlyArray<Region>
}

/** A program with what was measured. */
export interface Program {
  readonly name: string
  readonly about: string
  readonly listing: string
  readonly bits: number
  /** Undefined where it takes more than `moreThan`. */
  readonly steps: string | undefined
  readonly moreThan: string | undefined
  readonly space: string | undefined
  readonly right: number | undefined
}

/** A program in the race. */
export interface Racer {
  readonly name: string
  readonly bits: number
  readonly steps: string
  readonly right: number
  /** Its code length under the prior, in bits; infinite where it weighs nothing. */
  readonly length: { readonly exact: string; readonly decimal: number }
  /** Its odds against the program that is ahead when all data are in; undefined where none is. */
  readonly odds: { readonly exact: string; readonly log2: number } | undefined
  readonly posterior: number
}

/** Numbers of contexts seen on which the posterior stays as it is. */
export interface Stage {
  readonly from: number
  readonly to: number
  /** The share of each racer. */
  readonly shares: ReadonlyArray<number>
}

/** The race of the programs at one value of the parameter. */
export interface Race {
  readonly prior: string
  readonly at: { readonly name: string; readonly value: string } | undefined
  readonly size: number
  readonly contexts: number
  readonly racers: ReadonlyArray<Racer>
  readonly stages: ReadonlyArray<Stage>
}

/** All that the page shows. */
export interface Figure {
  readonly label: string
  readonly title: string
  readonly about: string
  readonly sizeName: string
  readonly machine: "register" | "lambda"
  readonly meter: string
  readonly prior: string
  readonly along: { readonly name: string; readonly from: string; readonly to: string } | undefined
  readonly over: "bound" | "size" | "data"
  readonly how: "exact" | "bisection" | "grid"
  readonly contexts: number
  readonly rows: ReadonlyArray<Row>
  readonly programs: ReadonlyArray<Program>
  readonly race: Race
}
