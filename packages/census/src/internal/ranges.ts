/** Rising numbers in words, those that follow each other as a range: `0, 2 to 24`. */
export const ranges = (numbers: ReadonlyArray<number>): string => {
  const runs: Array<readonly [first: number, last: number]> = []
  for (const number of numbers) {
    const [first, last] = runs.at(-1) ?? [number, number - 1]
    if (last + 1 === number && runs.length > 0) runs[runs.length - 1] = [first, number]
    else runs.push([number, number])
  }
  return runs
    .map(([first, last]) =>
      first === last ? String(first) : `${first}${last === first + 1 ? "," : " to"} ${last}`
    )
    .join(", ")
}
