import { Law } from "@headwater/proof"
import * as Effect from "effect/Effect"
import type { Answer, Content, Layout } from "../Answer.ts"
import { type BadInput, refused, said } from "../BadInput.ts"
import type { Laws } from "../Documents.ts"
import { Host } from "../Host.ts"
import { again, pluginsOf } from "../plugins.ts"

type Document = typeof Laws.Type

/** The laws that the plugins of a module declare, checked. */
export const answer = Effect.fnUntraced(function* (flags: {
  readonly file: string
  readonly runs: number | undefined
  readonly seed: number | undefined
}): Effect.fn.Return<Answer<Document>, BadInput, Host> {
  const host = yield* Host
  const found = yield* pluginsOf(flags.file, yield* host.load(flags.file))
  const seed = flags.seed ?? Law.defaultSeed
  const runs = flags.runs ?? Law.defaultRuns
  const plugins: Array<Content<Document>["plugins"][number]> = []
  for (const { kind, plugin } of found) {
    const { id } = plugin
    if ((yield* kind.ours).some((it) => it.id === id)) {
      return yield* refused(flags.file, again(kind.name, id))
    }
    const laws = yield* Effect.tryPromise({
      try: async () => Law.verdicts(await kind.laws(plugin), { seed, runs }).map(verdict),
      catch: (error) => refused(`${flags.file}, ${id}`, said(error))
    })
    plugins.push({ kind: kind.name, id, ok: laws.every((it) => it.holds), laws })
  }
  const document = { ok: plugins.every((it) => it.ok), plugins }
  return {
    ok: document.ok,
    document,
    text: (layout) => text(document, layout),
    sampling: { seed, runs }
  }
})

const verdict = (it: Law.LawVerdict) => ({
  set: it.set,
  law: it.law,
  statement: it.statement,
  holds: it.holds,
  cases: it.cases.toString(),
  ...(it.counterexample === undefined ? {} : { counterexample: it.counterexample }),
  ...(it.error === undefined ? {} : { error: it.error })
})

const text = ({ plugins }: Content<Document>, { paint }: Layout): string =>
  plugins
    .map(({ kind, id, laws }) =>
      [
        `${paint("dim", kind)} ${paint("bold", id)}`,
        ...laws.flatMap((it) => [
          `  ${it.holds ? paint("good", "✓") : paint("bad", "✗")} ${it.law.padEnd(20)} ${it.statement}`,
          ...(it.holds
            ? []
            : [
                `      ${paint("bad", "broken")} at ${it.counterexample}` +
                  (it.error === undefined ? "" : ` (${it.error.replaceAll(/\s*\n\s*/g, " ")})`)
              ])
        ])
      ].join("\n")
    )
    .join("\n\n")
