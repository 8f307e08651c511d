/**
 * Writes the tables that packages/complexity ships: of 1 to 4 states counted here, of 5 states from the folder
 * of a census: `npm run tables -- five` after `headwater census turing --states 5 --resume five`.
 */
import { Folder } from "@headwater/census"
import { Table, TableFile } from "@headwater/complexity"
import { Effect } from "effect"
import { writeFileSync } from "node:fs"

const [folder] = process.argv.slice(2)

const five = Effect.gen(function* () {
  if (folder === undefined) return []
  const known = yield* Folder.planned(folder)
  if (known.of !== "turing") throw new TypeError(`Expected machines, not \`${known.of}\``)
  const { census } = known
  const tally = yield* Folder.merge(folder, census)
  return [Table.of(census.parameters["states"] ?? 0, census.parameters["steps"] ?? 0, tally)]
})

const program = Effect.gen(function* () {
  for (const table of [...[1, 2, 3, 4].map(Table.ofStates), ...(yield* five)]) {
    const bytes = yield* TableFile.write(table)
    const name = `turing-${table.states}.table`
    writeFileSync(new URL(`../packages/complexity/tables/${name}`, import.meta.url), bytes)
    process.stdout.write(`${name}: ${table.rows.size} strings in ${bytes.length} bytes\n`)
  }
})

await Effect.runPromise(program)
