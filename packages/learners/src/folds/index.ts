/**
 * # Folds
 *
 * All small programs that guess a coin of unknown chance, and which of them learn: a class that is small
 * enough to be counted and large enough to have learners that nobody put there.
 *
 * A body is an expression over `+ - * /` with the leaves 1, 2, x (a toss) and a. As a fold it is applied to
 * each toss in turn, a being what came before (0 at first): time n. With one look it is applied once, a
 * being n and x the last toss: time 1. The value v, at most n, says 1 next with chance (v + 1)/(n + 2).
 * Code: 3 bits a node, and 1. The coin's chance is uniform.
 *
 * What learns is told by what it does: a loss of at most 9/10 bit on the toss after n. What sees one
 * toss alone loses more, see {@link leastOfOneLook}.
 *
 * ## Main definitions
 * - {@link bodies}, {@link folded}, {@link looking}: the programs, and what they say
 * - {@link census}, {@link share}: how many learn, and what share of a prior's mass they have
 * - {@link loss}, {@link best}, {@link solutions}, {@link tasksUntilLead}: how they fare over n + 1 tosses
 * - {@link given}, {@link mixture}: the chances that one of them, and all of them together, give to a sequence
 * - {@link finds}: what a local search finds that knows neither length nor time
 *
 * @module
 */
export {
  type Body,
  bodies,
  counting,
  folded,
  joined,
  leaves,
  looking,
  type Operator,
  operators
} from "./Body.ts"
export { best, census, type Group, type Row, share, solutions, tasksUntilLead } from "./census.ts"
export { leastOfOneLook, loss, lossOfOneLook } from "./loss.ts"
export { given, mixture } from "./mixture.ts"
export { type Find, finds, type Search } from "./search.ts"
