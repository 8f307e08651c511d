/** The number of letters to insert, delete or replace to turn one word into another. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [i, letter] of a.split("").entries()) {
    const next = [i + 1]
    for (let j = 0; j < b.length; j++) {
      const replaced = (row[j] ?? 0) + (letter === b[j] ? 0 : 1)
      next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, replaced))
    }
    row = next
  }
  return row[b.length] ?? 0
}

/** The known words that may have been meant: the nearest, if at most two letters differ. */
export const nearest = (word: string, known: ReadonlyArray<string>): ReadonlyArray<string> => {
  if (word.length > 100) return []
  const away = known.map((one) => distance(word.toLowerCase(), one.toLowerCase()))
  const least = Math.min(2, ...away)
  return known.filter((one, index) => away[index] === least && least < one.length)
}
