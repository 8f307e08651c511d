/** Complexities of strings in a counted class, for people. */
import type { Layout } from "../Answer.ts"
import { grouped } from "../census/grouped.ts"
import type { Entry, Programs } from "./programs.ts"

/** The most characters of a string that are printed. */
const most = 60

/** A string, cut where it is long. */
export const nameOf = (string: string): string =>
  string.length > most ? `${string.slice(0, most)}… (${string.length} bits)` : string

const head = (it: Programs["class"]): string => {
  const open = (what: string): string =>
    it.undecided === "0" ? ", all decided" : `, ${grouped(it.undecided)} ${what} undecided`
  if (it.census === "turing") {
    return `machines of ${it.states} states, ${it.steps} steps${open("runs")}`
  }
  const steps = it.steps === null ? "" : `, ${it.steps} steps`
  return `closed lambda terms of up to ${it.bits} bits${steps}${open(it.undecided === "1" ? "term" : "terms")}`
}

/** The text of a document. */
export const shown = (document: Programs, { paint }: Layout): string =>
  [paint("dim", head(document.class)), ...document.strings.map((it) => told(it, paint))].join("\n")

const told = (it: Entry, paint: Layout["paint"]): string => {
  const bounded =
    it.ctmBounds === null || it.ctmBounds.lower?.exact === it.ctmBounds.upper?.exact
      ? ""
      : ` (${it.ctmBounds.lower?.bits} to ${it.ctmBounds.upper?.bits ?? "no bound"} if none is undecided)`
  const rows = [
    it.ctm && `ctm ${it.ctm.bits}${bounded}`,
    it.ctmGivenLength && `given its length ${it.ctmGivenLength.bits}`,
    it.kt && `kt ${it.kt.bits}`,
    it.skt && `skt ${it.skt.bits}`,
    it.fast && `fast ${it.fast.bits}`,
    it.depth && `depth ${it.depth}`
  ].filter((row) => row !== null)
  const byBlocks = rows.length === 0 || it.bdm !== null ? [blocks(it, paint)] : []
  return `${paint("bold", nameOf(it.string))}  ${[...rows, ...byBlocks].join("   ")}`
}

const bits = (count: number): string => (count === 1 ? "1 bit" : `${count} bits`)

const blocks = ({ bdm: found, programs }: Entry, paint: Layout["paint"]): string => {
  const outside = paint("bad", "outside the table: no program of the class puts it out in time")
  if (found === null) return outside
  if (found.blocks === "0") {
    const short = paint("bad", `no bdm: shorter than a block of ${bits(found.block)}`)
    return programs === "0" ? outside : short
  }
  const cut = `${found.blocks} ${found.blocks === "1" ? "block" : "blocks"} of ${bits(found.block)}, ${found.different} different`
  if (found.value === null) {
    const [first, ...others] = found.outside
    const more = others.length === 0 ? "" : ` and ${others.length} more`
    return paint("bad", `no bdm: block ${first}${more} is outside the table (${cut})`)
  }
  const last = found.rest === 1 ? "bit is" : `${found.rest} bits are`
  const rest =
    found.rest === 0
      ? ""
      : `\n${paint("bad", `  the last ${last} in no block and not counted; with --overlap all are`)}`
  const saturated = found.saturated
    ? `\n${paint("bad", "  saturated: most blocks occur, and longer strings are hardly charged more")}`
    : ""
  return `${programs === "0" ? "outside the table; by blocks, " : ""}bdm ${found.value.bits} (${cut})${rest}${saturated}`
}
