/**
 * # Messages
 *
 * The messages between the page and its worker: plain data, each with the number of the run that it
 * belongs to, so that an answer that comes too late is dropped.
 *
 * @module
 */
import type { Figure as Phase, Svg } from "@headwater/figures"
import type { State } from "./State.ts"

/** A module of plugins, as its text. */
export interface Module {
  readonly name: string
  readonly text: string
}

/** A question of the page. */
export interface Ask {
  readonly run: number
  readonly state: State
  readonly modules: ReadonlyArray<Module>
}

/** A message of the worker. */
export type Reply =
  /** What it is doing, and the module of plugins that it does it for, if any. */
  | {
      readonly run: number
      readonly kind: "progress"
      readonly line: string
      readonly module: string | undefined
    }
  | {
      readonly run: number
      readonly kind: "figure"
      readonly figure: Figure
      readonly priors: ReadonlyArray<PriorEntry>
      readonly loaded: ReadonlyArray<Loaded>
    }
  | {
      readonly run: number
      readonly kind: "problem"
      readonly line: string
      readonly priors: ReadonlyArray<PriorEntry>
      readonly loaded: ReadonlyArray<Loaded>
    }

/** A module that was loaded: the priors that it has, or why it has none. */
export interface Loaded {
  readonly name: string
  readonly priors: ReadonlyArray<string>
  readonly problem: string | undefined
}

/** A prior that one may choose. */
export interface PriorEntry {
  readonly id: string
  readonly about: string
  readonly from: "headwater" | "plugin"
  readonly params: ReadonlyArray<Parameter>
}

/** A parameter as text. */
export interface Parameter {
  readonly name: string
  readonly about: string
  readonly type: string
  readonly default: string
  readonly example: string
  /** Whether it may be a range, to be drawn along. */
  readonly ranges: boolean
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
  /** Its code length under the prior, in bits; infinite where its weight is 0. */
  readonly length: { readonly exact: string; readonly decimal: number }
  /** Its odds against the program that is ahead when all data are in; undefined where none is. */
  readonly odds: { readonly exact: string; readonly log2: number } | undefined
  readonly posterior: number
}

/** The race of the programs at one value of the parameter. */
export interface Race {
  readonly prior: string
  readonly at: { readonly name: string; readonly value: string } | undefined
  readonly size: number
  readonly contexts: number
  readonly racers: ReadonlyArray<Racer>
  readonly stages: ReadonlyArray<Svg.Stage>
}

/** Everything that the page shows. */
export interface Figure {
  readonly phase: Phase.Figure
  readonly contexts: number
  readonly programs: ReadonlyArray<Program>
  readonly race: Race
}
