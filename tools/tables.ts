/**
 * Writes the tables that packages/complexity ships: of 1 to 4 states counted here, the others from folders of
 * a census: `npm run tables -- five terms` after `headwater census turing --states 5 --resume five` and
 * `headwater census lambda --bits 36 --resume terms`.
 */
import { Folder } from "@headwater/census"
import { Table, TableFile, Terms } from "@headwater/complexity"
import { Effect } from "effect"
import { writeFileSync } from "node:fs"

/** A table as a file: its name, its bytes and what they hold. */
interface Written {
  readonly name: string
  readonly bytes: Uint8Array
  readonly strings: number
}

const ofMachines = Effect.fnUntraced(function* (table: Table.Table) {
  const bytes = yield* TableFile.write(table)
  return { name: `turing-${table.states}.table`, bytes, strings: table.rows.size }
})

const ofTerms = Effect.fnUntraced(function* (table: Terms.Terms) {
  const bytes = yield* TableFile.writeTerms(table)
  return { name: `lambda-${table.bits}.table`, bytes, strings: table.rows.size }
})

/** The table of the census in a folder. */
const ofFolder = Effect.fnUntraced(function* (folder: string) {
  const known = yield* Folder.planned(folder)
  const { parameters } = known.census
  if (known.of === "turing") {
    const tally = yield* Folder.merge(folder, known.census)
    return yield* ofMachines(Table.of(parameters["states"] ?? 0, parameters["steps"] ?? 0, tally))
  }
  if (known.of === "lambda") {
    const tally = yield* Folder.merge(folder, known.census)
    return yield* ofTerms(Terms.of(parameters["bits"] ?? 0, tally))
  }
  throw new TypeError(`Expected machines or terms, not \`${known.of}\``)
})

const save = ({ bytes, name, strings }: Written): void => {
  writeFileSync(new URL(`../packages/complexity/tables/${name}`, import.meta.url), bytes)
  process.stdout.write(`${name}: ${strings} strings in ${bytes.length} bytes\n`)
}

const program = Effect.gen(function* () {
  for (const states of [1, 2, 3, 4]) save(yield* ofMachines(Table.ofStates(states)))
  for (const folder of process.argv.slice(2)) save(yield* ofFolder(folder))
})

await Effect.runPromise(program)
