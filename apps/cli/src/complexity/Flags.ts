/** The classes whose counts a complexity can be read off. */
export const classes = ["turing", "lambda", "circuit"] as const

/** The measures of a string. */
export const methods = ["ctm", "bdm", "kt", "skt", "fast", "depth"] as const

export type Method = (typeof methods)[number]

/** What the command is asked, as flags have it. */
export interface Flags {
  readonly strings: ReadonlyArray<string>
  readonly class: (typeof classes)[number] | undefined
  readonly method: Method | undefined
  readonly states: number | undefined
  readonly bits: number | undefined
  readonly census: string | undefined
  readonly table: string | undefined
  readonly steps: number | undefined
  readonly block: number | undefined
  readonly overlap: boolean
  readonly given: string | undefined
}
