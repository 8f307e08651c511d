/** The text of a message: what was expected and what came. */
export const expected = (what: string, value: unknown): string =>
  `Expected ${what}, not \`${String(value)}\``
