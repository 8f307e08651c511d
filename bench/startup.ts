/**
 * How long the bundled command takes from its start to its end, as a ratio to a bare node that is
 * started in the same run: `--help`, and commands on a small file. The starts take turns, so that
 * other load on the machine affects all of them alike. Goals: 150 ms and 300 ms.
 */
import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { bundle } from "../apps/cli/build.ts"
import { median } from "./timing/median.ts"

const rounds = 15

const commands: ReadonlyArray<readonly [name: string, args: ReadonlyArray<string>]> = [
  ["--help", ["--help"]],
  ["run", ["run", "double.rm", "--input", "r1=21"]],
  ["assemble", ["assemble", "double.rm"]],
  ["odds", ["odds", "double.rm", "double.rm", "--prior", "speed"]],
  ["list claims", ["list", "claims"]]
]

/** Milliseconds from start to end of a node that is given these arguments. */
const milliseconds = (args: ReadonlyArray<string>, folder: string): number => {
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" })
  if (status !== 0) throw new Error(`${args.join(" ")} exits with ${status}: ${stderr}`)
  return performance.now() - start
}

/** Prints one row a command. */
export const bench = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), "headwater-bench-"))
  try {
    await bundle(folder)
    writeFileSync(join(folder, "double.rm"), "ADD r1 r1\nMOV r0 r1\n")
    const starts = [["-e", "0"], ...commands.map(([, args]) => ["headwater.js", ...args])]
    const times = Array.from({ length: rounds }, () =>
      starts.map((args) => milliseconds(args, folder))
    )
    const of = (index: number): number => median(times.map((round) => round[index] ?? 0))
    for (const [index, [name]] of commands.entries()) {
      process.stdout.write(
        `start of headwater ${name}: ${of(index + 1).toFixed(0)} ms, ` +
          `bare node ${of(0).toFixed(0)} ms, ratio ${(of(index + 1) / of(0)).toFixed(2)}\n`
      )
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (import.meta.main) await bench()
