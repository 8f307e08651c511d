/**
 * # Parameters
 *
 * A parameter of a prior or a learner as plain data: its type and bounds, its meaning, its default.
 * Everything in it is text or a list of texts, so that it can be listed, written to JSON and typed
 * by hand in a plugin without imports.
 *
 * ## Main definitions
 * - {@link Parameter}: a count, a rational, an integer, a choice, or a list of records of these
 * - {@link read}: values from text or JSON, with defaults for those that are not given
 * - {@link print}: a value as it is typed; {@link typeText}: a phrase for its values
 * - {@link wrong}: one line on why a value is no parameter
 *
 * @module
 */
export * from "./Parameter.ts"
export { exampleOf, print, typeText } from "./text.ts"
export { read } from "./read.ts"
export { wrong } from "./shape.ts"
