/** Text of unknown origin on one line: short, and without control characters. */
export const shown = (value: unknown): string => {
  const text = String(value)
  const short = text.length > 40 ? `${text.slice(0, 40)}…` : text
  const clean = Array.from(short, (it) => (/\p{C}/u.test(it) ? "�" : it)).join("")
  return `\`${clean}\``
}
