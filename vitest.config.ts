import { globSync } from "node:fs"
import { defaultServerConditions } from "vite"
import { defineConfig } from "vitest/config"

// Tests run on the TypeScript sources: the scoped condition picks `src` and no build comes first.
const root = import.meta.dirname
const conditions = ["@headwater/source", ...defaultServerConditions]

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    projects: globSync(["{packages,apps}/*/test", "tools/test"], { cwd: root }).map((path) => {
      const folder = path.slice(0, -"/test".length)
      return {
        extends: true as const,
        root: `${root}/${folder}`,
        test: {
          name: folder.split("/").at(-1)!,
          include: ["test/**/*.test.ts"],
          setupFiles: [`${root}/tools/setup.ts`],
          // a bound for a machine that is busy with something else; nothing here takes so long
          testTimeout: 600_000,
          hookTimeout: 600_000
        }
      }
    })
  }
})
