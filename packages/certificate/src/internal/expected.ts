const LONGEST = 80

/** The text of a message: what was expected and what came, in one line. */
export const expected = (what: string, value: unknown): string => {
  const text = String(value).replaceAll(/\s+/g, " ")
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
  return `Expected ${what}, not \`${shown}\``
}
