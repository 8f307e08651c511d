import { defaultClientConditions, defineConfig } from "vite"
import solid from "vite-plugin-solid"

// The page is built from the TypeScript sources of the packages, as the tests run on them.
export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  plugins: [solid()],
  resolve: { conditions: ["@headwater/source", ...defaultClientConditions] },
  worker: { format: "es" },
  build: { target: "es2022", outDir: "dist/page", emptyOutDir: true, chunkSizeWarningLimit: 1500 },
  preview: { port: 4173 }
})
