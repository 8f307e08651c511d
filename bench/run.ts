/**
 * `npm run bench [name ...]` runs the named benchmarks, or all. Each is a file here that exports
 * `bench`, which prints its figures as ratios to a baseline that it times in the same run.
 */
import { globSync } from "node:fs"

const known = globSync("*.ts", { cwd: import.meta.dirname })
  .map((file) => file.slice(0, -".ts".length))
  .filter((name) => name !== "run")
  .toSorted()
const asked = process.argv.slice(2)
const unknown = asked.find((name) => !known.includes(name))

if (unknown === undefined) {
  for (const name of asked.length === 0 ? known : asked) {
    const { bench } = (await import(`./${name}.ts`)) as { bench: () => void | Promise<void> }
    await bench()
  }
} else {
  process.stderr.write(`Expected a benchmark of ${known.join(", ")}, not \`${unknown}\`\n`)
  process.exitCode = 2
}
