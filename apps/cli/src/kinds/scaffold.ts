/**
 * # Scaffolds
 *
 * A plugin that works, as a beginning: its module, its test and a page about it, as the files of a
 * folder. Each kind has these three texts of its own; the rest is the same for all.
 *
 * @module
 */

/** The names of the new plugin. */
export interface Name {
  /** `acme/frugal`, or `frugal`. */
  readonly id: string
  /** The last part of the id: the name of its folder and of its files. */
  readonly file: string
  /** The name of the exported value. */
  readonly value: string
}

/** The files of a scaffold, by their names. */
export type Files = Readonly<Record<string, string>>

/** The texts of a kind of plugin. */
export interface Scaffold {
  /** The module with the plugin. */
  readonly module: (name: Name) => string
  /** The test of its laws. */
  readonly test: (name: Name) => string
  /** What to change first, for its page. */
  readonly about: (name: Name) => string
  /** The packages of Headwater that it imports. */
  readonly packages: ReadonlyArray<string>
}

/** The names for an id such as `acme/frugal-speed`; undefined where it is no id. */
export const nameOf = (id: string): Name | undefined => {
  if (!/^(?:[a-z][a-z0-9-]{0,39}\/)?[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id)) return undefined
  const file = id.split("/").at(-1) ?? id
  if (file.length > 40) return undefined
  const value = file.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
  return { id, file, value: reserved.has(value) ? `${value}Plugin` : value }
}

/** Reserved words, which no value can have as its name. */
const reserved = new Set(
  (
    "break case catch class const continue debugger default delete do else enum export extends false " +
    "finally for function if implements import in instanceof interface let new null package private " +
    "protected public return static super switch this throw true try typeof var void while with " +
    "yield await it"
  ).split(" ")
)

/** The files of a new plugin. */
export const files = (scaffold: Scaffold, name: Name, version: string): Files => ({
  [`${name.file}.ts`]: scaffold.module(name),
  [`${name.file}.test.ts`]: scaffold.test(name),
  "README.md": `# ${name.id}

${scaffold.about(name)}

    npm test                             its laws, under node:test; Law.check(it, ...) serves vitest too
    headwater laws ${name.file}.ts       the same laws, with what breaks them

The packages that it imports are not on npm yet. In a clone of Headwater they are found as they are;
elsewhere \`npm run tarballs\` in a clone writes them, and \`npm install CLONE/tarballs/*.tgz\` here
installs them.

To make it known to every command of a folder, list it in that folder's \`headwater.config.ts\`:

\`\`\`ts
import { ${name.value} } from "./${name.file}/${name.file}.ts"

export default { plugins: [${name.value}] }
\`\`\`
`,
  "package.json": `${JSON.stringify(
    {
      name: name.file,
      version: "0.0.0",
      private: true,
      type: "module",
      exports: `./${name.file}.ts`,
      scripts: { test: "node --test" },
      engines: { node: ">=22.19" },
      dependencies: {
        ...Object.fromEntries(scaffold.packages.map((it) => [`@headwater/${it}`, `^${version}`])),
        effect: "~4.1.0",
        "fast-check": "^4.10.2"
      },
      devDependencies: { "@types/node": "^24.0.0" }
    },
    null,
    2
  )}\n`,
  "tsconfig.json": `${JSON.stringify(
    {
      compilerOptions: {
        target: "ES2024",
        lib: ["ES2024"],
        module: "NodeNext",
        customConditions: ["@headwater/source"],
        types: ["node"],
        strict: true,
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        noEmit: true,
        skipLibCheck: true,
        allowImportingTsExtensions: true,
        erasableSyntaxOnly: true
      }
    },
    null,
    2
  )}\n`
})
