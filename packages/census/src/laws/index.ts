/**
 * # Laws of censuses
 *
 * What makes it safe to count a class in parts: tallies are a commutative monoid, a shard is the same
 * wherever it is counted, and its file is read back or refused.
 *
 * @module
 */
export { census } from "./census.ts"
