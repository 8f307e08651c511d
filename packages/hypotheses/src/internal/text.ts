/** Anything on one line, with its bigints as decimals. */
export const text = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === "bigint" ? part.toString() : part
  ) ?? String(value)
