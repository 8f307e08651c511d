/** Rows below a head, the columns as wide as their widest entry; all but the last flush right. */
export const columns = (
  head: ReadonlyArray<string>,
  rows: ReadonlyArray<ReadonlyArray<string>>
): ReadonlyArray<string> => {
  const all = [head, ...rows]
  const widths = head.map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0)))
  return all.map((row) =>
    row
      .map((it, at) => (at === head.length - 1 ? it : it.padStart(widths[at] ?? 0)))
      .join("  ")
      .trimEnd()
  )
}
