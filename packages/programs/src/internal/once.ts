/** What is made once for each object and key, for as long as the object is. */
export const once = <O extends object, K extends string | number, A>(
  make: (of: O, key: K) => A
): ((of: O, key: K) => A) => {
  const known = new WeakMap<O, Map<K, A>>()
  return (of, key) => {
    const own = known.get(of) ?? new Map<K, A>()
    known.set(of, own)
    const before = own.get(key)
    if (before !== undefined) return before
    const made = make(of, key)
    own.set(key, made)
    return made
  }
}
