import { type Arena, LAMBDA, NUMERAL, VARIABLE } from "./Arena.ts"

/** The bits of a term of an arena, exact however many they are. */
export const sizeOf = (arena: Arena, term: number): bigint => {
  const rough = arena.size[term]!
  if (Number.isSafeInteger(rough)) return BigInt(rough)
  const sizes = new Map<number, bigint>()
  const size = (it: number): bigint => {
    const known = sizes.get(it)
    if (known !== undefined) return known
    const fun = arena.fun[it]!
    const arg = arena.arg[it]!
    let found: bigint
    if (fun === VARIABLE) found = BigInt(arg) + 1n
    else if (fun === NUMERAL) found = 5n * arena.numerals[arg]! + 6n
    else found = 2n + size(arg) + (fun === LAMBDA ? 0n : size(fun))
    sizes.set(it, found)
    return found
  }
  return size(term)
}
