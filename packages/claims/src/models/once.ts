/** What tells the arguments of a call from those of another. */
type Key = string | number | boolean

/**
 * A function whose value is worked out once for each key: the models of a claim ask for the same
 * things again and again. Only the values of the `kept` last new keys are kept.
 */
export const once = <Args extends ReadonlyArray<unknown>, A>(
  key: (...args: Args) => Key,
  of: (...args: Args) => A,
  kept = Number.POSITIVE_INFINITY
): ((...args: Args) => A) => {
  const known = new Map<Key, { readonly value: A }>()
  return (...args) => {
    const name = key(...args)
    const before = known.get(name)
    if (before !== undefined) return before.value
    const value = of(...args)
    for (const oldest of known.keys()) if (known.size >= kept) known.delete(oldest)
    known.set(name, { value })
    return value
  }
}
