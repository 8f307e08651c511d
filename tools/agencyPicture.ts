import { Finding } from "@headwater/agency"
import { Kinds } from "@headwater/figures"

/** Where the picture of the thread's question lies in the repository. */
export const place = "docs/pictures/agency.svg"

/** The picture, and what the README shows of it: the five lines under it. */
export const agencyPicture = (symbols = 7): { readonly svg: string; readonly block: string } => {
  const found = Finding.of(symbols)
  const names = found.demonstrators.map(({ about, name }) => `${name} ${about}`).join("; ")
  const alt = `Shares of all programs of at most ${found.bits} bits that fit, by kind, against three demonstrators (${names}): ${found.rows.map(({ title }) => title).join("; ")}`
  return {
    svg: Kinds.finding(found),
    block: [`![${alt}](${place})`, "", ...found.lines.map((line, k) => `${k + 1}. ${line}`)].join(
      "\n"
    )
  }
}

const [open, close] = ["<!-- agency -->\n", "\n<!-- /agency -->"]

/** The README with the finding in its place. */
export const withFinding = (readme: string, block: string): string => {
  const [from, to] = [readme.indexOf(open), readme.indexOf(close)]
  if (from < 0 || to < 0) throw new RangeError("Expected a place for the finding in the README")
  return readme.slice(0, from + open.length) + block + readme.slice(to)
}
