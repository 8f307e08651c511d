import { type Code, cells, compile, FRAME, lay, partsOf } from "./Code.ts"
import { apply, LAMBDA, lambda, type Term, variable } from "./Term.ts"

/** The code of a term on a number of arguments, up to where the first of these lies. */
interface Prefix {
  readonly code: Code
  readonly length: number
}

const prefixes = new WeakMap<Term, Map<number, Prefix>>()

const identity = lambda(variable(1))
const identityWords = compile(identity).words.length - compile(identity).entry

/** The blocks of arguments come last, the first argument's before the others. */
const prefixOf = (term: Term, count: number): Prefix => {
  const known = prefixes.get(term) ?? new Map<number, Prefix>()
  prefixes.set(term, known)
  const found = known.get(count)
  if (found !== undefined) return found
  const code = compile(apply(term, ...Array.from({ length: count }, () => identity)))
  const made = { code, length: code.words.length - count * identityWords }
  known.set(count, made)
  return made
}

/**
 * The code of a closed term applied to closed terms, as `compile(apply(term, ...args))` has it. What
 * belongs to the term is made once, so a term that is run on many inputs costs a copy each time.
 *
 * - **Errors** `RangeError` for a term that is not closed
 */
export const applied = (term: Term, args: ReadonlyArray<Term>): Code => {
  const { code, length } = prefixOf(term, args.length)
  const parts = args.map(partsOf)
  const deepest = parts.reduce((most, it) => Math.max(most, it.deepest), 0)
  if (FRAME + 1 + deepest > code.frame) return compile(apply(term, ...args))
  const { entry, frame } = code
  const words = new Int32Array(parts.reduce((sum, it) => sum + it.most, length))
  words.set(code.words.subarray(0, length))
  const [need, last] = [entry + 2, words[entry + 5]!]
  let used = length
  for (const [k, it] of parts.entries()) {
    // The words for arguments stand in the first block, the last argument's before the others.
    const isConstant = it.text[0] === LAMBDA
    if (!isConstant) words[need] = words[need]! + cells(0)
    words[last + args.length - 1 - k] = isConstant ? ~(used << 1) : (used << 1) | 1
    used = lay(it, words, used)
  }
  return { words: words.slice(0, used), entry, frame }
}
