/** How the cases of a law that takes several values are shown. */
export const shown =
  <A>(show: (a: A) => string = String) =>
  (values: ReadonlyArray<A>): string =>
    `(${values.map(show).join(", ")})`
