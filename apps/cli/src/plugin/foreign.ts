/**
 * # Foreign values
 *
 * A plugin is someone else's value, often built against another copy of our packages. Only its
 * public fields are read, and everything that comes out of it is checked.
 *
 * @module
 */
/** Fields that nobody has looked at. */
export type Fields = Readonly<Record<string, unknown>>

/** A function of someone else's. */
export type Callable = (...args: ReadonlyArray<unknown>) => unknown

export const isRecord = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null

export const isCallable = (value: unknown): value is Callable => typeof value === "function"

export const isText = (value: unknown): value is string => typeof value === "string" && value !== ""
