import * as Effect from "effect/Effect"
import type { Answer } from "../Answer.ts"
import { type BadInput, expected } from "../BadInput.ts"
import type { Examples } from "../Documents.ts"
import { exampleFiles } from "../exampleFiles.ts"
import { Host } from "../Host.ts"
import { table } from "../table.ts"

/** A command that uses a file, by the name of the file. */
const uses: Readonly<Record<string, string>> = {
  "bridge.json": "headwater infra bridge bridge.json",
  "cases.json": "headwater infra solve cases.json",
  "champion.tm": "headwater run champion.tm",
  "contexts.json": "headwater odds search.rm newton.rm --contexts contexts.json --prior speed",
  "exchange.json": "headwater infra exchange exchange.json",
  "explode.lam": "headwater run explode.lam --steps 100",
  "extend.json": "headwater infra extend extend.json",
  "forecast.json": "headwater forecast forecast.json",
  "heavy.ts": "headwater laws heavy.ts",
  "majority.circ": "headwater run majority.circ --input 101",
  "maximin.json": "headwater infra maximin maximin.json",
  "newton.rm": "headwater run newton.rm --input r1=15",
  "race.json": "headwater race race.json",
  "search.rm": "headwater run search.rm --input r1=15",
  "sort.lam": "headwater run sort.lam --input 0110",
  "steep.ts": "headwater laws steep.ts",
  "update.json": "headwater infra update update.json --svg update.svg"
}

/** The files of the examples, listed or written into a new folder. */
export const answer = Effect.fnUntraced(function* (flags: {
  readonly folder: string | undefined
}): Effect.fn.Return<Answer<typeof Examples.Type>, BadInput, Host> {
  const host = yield* Host
  const { folder } = flags
  if (folder === "") return yield* expected("a folder", "", "headwater examples")
  if (folder !== undefined) yield* host.create(folder, exampleFiles)
  const files = Object.keys(exampleFiles)
  const rows = files.map((name) => ({ id: name, about: uses[name] ?? "" }))
  const where =
    folder === undefined
      ? "headwater examples FOLDER writes them into a new folder."
      : `They are in ${folder}; the commands work there.`
  return {
    ok: true,
    document: { folder: folder ?? null, files },
    text: (layout) => `${table(rows, layout)}\n${where}`
  }
})
