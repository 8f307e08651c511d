import { globSync } from "node:fs"
import { defaultServerConditions } from "vite"
import { defineConfig } from "vitest/config"

// Tests run on the TypeScript sources: the scoped condition picks `src` and no build comes first.
const root = import.meta.dirname
const conditions = ["@headwater/source", ...defaultServerConditions]

// How long a test may take: the slowest of those that compute takes a few seconds where nothing else
// runs, and of those that start browsers, builds or other processes a minute.
const computing = 30_000
const starting = 300_000

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    projects: globSync(["{packages,apps}/*/test", "tools/test"], { cwd: root }).map((path) => {
      const folder = path.slice(0, -"/test".length)
      const isOfPackage = folder.startsWith("packages/")
      const isNative = folder !== "apps/lab"
      return {
        extends: true as const,
        root: `${root}/${folder}`,
        test: {
          name: folder.split("/").at(-1)!,
          include: ["test/**/*.test.ts"],
          setupFiles: [`${root}/tools/setup.ts`],
          // Tests change nothing outside themselves, so that the files of a room share what they import
          // and what it keeps: a third of the time of a process for each.
          isolate: false,
          // Node reads our sources as they are; what is transformed costs more than most tests, and
          // each name taken from another module costs a call wherever it is used.
          ...(isNative ? { experimental: { viteModuleRunner: false, nodeLoader: false } } : {}),
          testTimeout: isOfPackage ? computing : starting,
          hookTimeout: starting
        }
      }
    })
  }
})
