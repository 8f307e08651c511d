import { readdirSync, readFileSync } from "node:fs"

const folder = new URL("../examples/", import.meta.url)

/** The files that the examples of the help name, as texts by their names. The build writes them into the bundle. */
export const exampleFiles: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(folder)
    .toSorted((a, b) => a.localeCompare(b, "en"))
    .map((name) => [name, readFileSync(new URL(name, folder), "utf8")])
)
