/**
 * Packs everything that is to be published into a folder, `tarballs` by default: what
 * `npm install CLONE/tarballs/*.tgz` installs elsewhere. Run it after a build. Exits with 1 where
 * publint finds that a package would not resolve for those who install it.
 */
import { execFileSync } from "node:child_process"
import { globSync, mkdirSync, readFileSync, rmSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { publint } from "publint"
import { formatMessage } from "publint/utils"

const root = fileURLToPath(new URL("../", import.meta.url))
const folder = resolve(process.argv[2] ?? join(root, "tarballs"))
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const packages = globSync("{packages,apps}/*/package.json", { cwd: root })
  .filter((file) => !/"private": true/.test(readFileSync(join(root, file), "utf8")))
  .map((file) => `./${dirname(file)}`)
const packed = execFileSync("npm", ["pack", "--pack-destination", folder, ...packages], {
  cwd: root,
  encoding: "utf8",
  stdio: ["ignore", "pipe", "ignore"]
})
process.stdout.write(`${folder}\n${packed}`)

for (const path of packages) {
  const { messages, pkg } = await publint({
    pkgDir: join(root, path),
    level: "warning",
    pack: "npm"
  })
  for (const message of messages) {
    process.stderr.write(`${path}: ${formatMessage(message, pkg, { color: false })}\n`)
  }
  if (messages.length > 0) process.exitCode = 1
}
