/**
 * # Messages of the figure of imitators
 *
 * Questions and answers as plain data, each with the number of its run. A question has several
 * answers: with longer and longer programs, the last one is final.
 *
 * @module
 */
import type { Axis, Diagram, Transition } from "@headwater/agency"
import type { State } from "./State.ts"

/** What the page asks. */
export interface Ask {
  readonly run: number
  readonly state: State
}

/** What is found of programs of some length. */
export interface Figure {
  readonly state: State
  readonly axis: Axis.Axis
  readonly bits: number
  /** How many programs there are. */
  readonly texts: number
  readonly points: ReadonlyArray<Diagram.Point>
  readonly halves: Readonly<Record<Diagram.Side, ReadonlyArray<Transition.Span>>>
  /** The value of the state on the axis. */
  readonly at: number
  readonly here: Diagram.Shares
  /** The same exactly; undefined where an exponent or a price is not whole. */
  readonly exactly: Diagram.Shares<string> | undefined
  /** Bits of the planner with its price, of the cheapest way to be honest, and which that is. */
  readonly law:
    | { readonly planner: number; readonly honest: number; readonly way: string }
    | undefined
}

/** What the worker says. */
export type Reply =
  | { readonly run: number; readonly kind: "progress"; readonly line: string }
  | {
      readonly run: number
      readonly kind: "figure"
      readonly figure: Figure
      readonly final: boolean
    }
  | { readonly run: number; readonly kind: "problem"; readonly line: string }
