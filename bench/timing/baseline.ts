import { execFileSync } from "node:child_process"
import { join } from "node:path"

/** A C compiler, and the binary that it made in `folder` of the benchmark's C file, if there is one. */
export const baseline = (
  name: string,
  folder: string
): readonly [compiler: string, binary: string] | undefined => {
  const binary = join(folder, name)
  const source = join(import.meta.dirname, "..", `${name}.c`)
  for (const compiler of ["gcc", "cc", "clang"]) {
    try {
      execFileSync(compiler, ["-O2", "-o", binary, source], { stdio: "ignore" })
      return [compiler, binary]
    } catch {
      continue
    }
  }
  return undefined
}
