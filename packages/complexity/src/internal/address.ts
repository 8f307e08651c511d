/** Where a file is, as hosts understand it. */
export interface Address {
  readonly href: string
}

declare const URL: new (path: string, base: string) => Address

declare global {
  interface ImportMeta {
    url: string
  }
}

/**
 * Where the table of a number of states lies. What bundles the package for a browser takes the files
 * along; the command has a copy beside it.
 */
export const address = (states: number): Address =>
  new URL(`../../tables/turing-${states}.table`, import.meta.url)

/** Where the table of lambda terms lies. */
export const addressOfTerms: Address = new URL("../../tables/lambda-36.table", import.meta.url)
