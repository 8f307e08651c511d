import { defaultClientConditions, defineConfig, type Plugin } from "vite"
import solid from "vite-plugin-solid"
import { licences } from "../../tools/licences.ts"

/** Puts the licences of what is bundled beside the page; the worker is a bundle of its own. */
const licensed = (modules: Set<string>): Plugin => ({
  name: "headwater:licences",
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type === "chunk") for (const id of Object.keys(chunk.modules)) modules.add(id)
    }
    this.emitFile({
      type: "asset",
      fileName: "LICENSES.md",
      source: licences("the page", [...modules])
    })
  }
})

/** What went into the page and into its worker. */
const modules = new Set<string>()

// The page is built from the TypeScript sources of the packages, as the tests run on them.
export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  plugins: [solid(), licensed(modules)],
  resolve: { conditions: ["@headwater/source", ...defaultClientConditions] },
  worker: { format: "es", plugins: () => [licensed(modules)] },
  build: {
    target: "es2022",
    outDir: "dist/page",
    emptyOutDir: true,
    chunkSizeWarningLimit: 1500,
    // A table is asked for when it is needed, however short it is.
    assetsInlineLimit: (file) => (file.endsWith(".table") ? false : undefined)
  },
  preview: { port: 4173 }
})
