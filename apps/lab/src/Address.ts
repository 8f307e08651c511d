/**
 * # States in the address
 *
 * What a figure depends on, as words after the # of an address, beside what the other figures depend
 * on. Words that are as usual are left out.
 *
 * @module
 */

/** How a state is written and read. */
export interface Address<Field extends string> {
  /** The state as what follows the # of an address. */
  readonly write: (state: Readonly<Record<Field, string>>) => string
  /** The state of an address; what it does not say is as usual. */
  readonly read: (hash: string) => Readonly<Record<Field, string>>
}

/** The fields of a state, with a prefix before their names; of each word at most `longest` characters are read. */
export const of = <Field extends string>(
  prefix: string,
  fields: ReadonlyArray<Field>,
  usual: Readonly<Record<Field, string>>,
  longest: number
): Address<Field> => ({
  write: (state) => {
    const words = new URLSearchParams()
    for (const it of fields) if (state[it] !== usual[it]) words.set(prefix + it, state[it])
    return words.toString()
  },
  read: (hash) => {
    const words = new URLSearchParams(hash.replace(/^#/, ""))
    const said = fields.flatMap((field) => {
      const word = words.get(prefix + field)
      return word === null ? [] : [[field, word.slice(0, longest)] as const]
    })
    return { ...usual, ...Object.fromEntries(said) }
  }
})
