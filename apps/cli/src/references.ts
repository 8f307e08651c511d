import { readFileSync } from "node:fs"

/** A work that docstrings and pages cite. */
export interface Reference {
  readonly author: string
  readonly title: string
  readonly year: string | undefined
  readonly link: string | undefined
}

const field = (entry: string, name: string): string | undefined =>
  new RegExp(`^\\s*${name}\\s*=\\s*\\{(.*)\\},?\\s*$`, "m")
    .exec(entry)?.[1]
    ?.replaceAll(/[{}]/g, "")
    .replaceAll("--", "–")

/** The entries of a BibTeX file, by key. */
export const entries = (bib: string): Readonly<Record<string, Reference>> =>
  Object.fromEntries(
    bib.split(/^@/m).flatMap((entry) => {
      const key = /^\w+\{([^,\s]+),/.exec(entry)?.[1]
      if (key === undefined) return []
      const doi = field(entry, "doi")
      return [
        [
          key,
          {
            author: (field(entry, "author") ?? "").replaceAll(" and ", "; "),
            title: field(entry, "title") ?? key,
            year: field(entry, "year"),
            link: field(entry, "url") ?? (doi === undefined ? undefined : `https://doi.org/${doi}`)
          }
        ]
      ]
    })
  )

/** What `REFERENCES.bib` has, by key. The bundle has it written in. */
export const references: Readonly<Record<string, Reference>> = entries(
  readFileSync(new URL("../../../REFERENCES.bib", import.meta.url), "utf8")
)
