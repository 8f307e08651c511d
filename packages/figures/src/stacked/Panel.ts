/**
 * # Panels of stacked shares
 *
 * Shares of one whole along an axis: what they are of, where they are known, and what is marked.
 *
 * @module
 */

/** A band: what it is called, in one sentence what it means, and its colours. */
export interface Band {
  readonly name: string
  readonly about: string
  readonly light: string
  readonly dark: string
}

/** A line over a number of the bands, counted from below. */
export interface Line {
  readonly over: number
  readonly name: string
  readonly about: string
}

/** Shares of the bands at places along an axis. */
export interface Panel {
  readonly axis: string
  readonly points: ReadonlyArray<{ readonly at: number; readonly shares: ReadonlyArray<number> }>
  readonly ticks: ReadonlyArray<{ readonly at: number; readonly label: string }>
  /** Whether each share holds half the way to the next place, and changes there at once. */
  readonly discrete?: boolean
  /** What lies at a place, with a short and a long word for it. */
  readonly marks?: ReadonlyArray<{
    readonly at: number
    readonly label: string
    readonly name: string
  }>
  /** A place that is looked at. */
  readonly cursor?: number
}

/** Panels side by side, which have an axis in common. */
export interface Row {
  readonly title?: string
  readonly panels: ReadonlyArray<Panel>
}
