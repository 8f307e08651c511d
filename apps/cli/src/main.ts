/**
 * The command headwater. Nothing is imported before the version of node is known, and everything
 * that is imported later comes from the compile cache the second time.
 *
 * @module
 */
import * as module from "node:module"

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number)

if (major < 22 || (major === 22 && minor < 19)) {
  process.stderr.write(
    `headwater: expected node 22.19 or newer, not \`${process.versions.node}\`; in a clone, npm run headwater uses the right one\n`
  )
  process.exitCode = 2
} else {
  module.enableCompileCache()
  const { command } = await import("./command.ts")
  await command(process.argv.slice(2), import.meta.url)
}
