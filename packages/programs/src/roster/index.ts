/**
 * # Rosters
 *
 * A family on one of its machines, seen alike on each: register programs or lambda terms, the bits
 * and the listing of each, and what running it on every context shows. What was made for fewer
 * contexts can enter too, a table of half as many entries say; data then tell it from the rest.
 *
 * ## Main definitions
 * - {@link Roster}, {@link Entry}; {@link all}, {@link find}: those that come with the package
 * - {@link measure}: cost on all contexts, and how many of them an entry gets right before it errs
 * - {@link smaller}: the entries that were made for smaller sizes and differ from those for this one
 * - {@link sizes}: the sizes between two, so many that one can look at each
 *
 * @module
 */
export * from "./Roster.ts"
export * from "./all.ts"
export * from "./measure.ts"
export * from "./sizes.ts"
export * from "./smaller.ts"
