import { readdirSync, readFileSync } from "node:fs"

const folder = new URL("../../../seeds/claims/", import.meta.url)

/**
 * The page of each claim in `seeds/claims`, by its id: who says it, what it says, what it depends
 * on. The build writes them into the bundle.
 */
export const notes: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .map((name) => [name.slice(0, -".md".length), readFileSync(new URL(name, folder), "utf8")])
)
