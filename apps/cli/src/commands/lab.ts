import * as Effect from "effect/Effect"
import { print } from "../Answer.ts"
import type { BadInput } from "../BadInput.ts"
import type { Lab } from "../Documents.ts"
import { Host } from "../Host.ts"
import { page } from "../page.ts"

/** The default port of the page. */
const usual = 4173

/** Serves the page of the lab and says where, until the user asks to stop. */
export const lab = Effect.fnUntraced(function* (
  flags: { readonly port: number | undefined },
  json: boolean
): Effect.fn.Return<void, BadInput, Host> {
  const host = yield* Host
  const stopped = Promise.withResolvers<void>()
  const forget = host.onInterrupt(stopped.resolve)
  const { address, close } = yield* host.serve(page, flags.port ?? usual)
  yield* print<typeof Lab.Type>(
    {
      ok: true,
      document: { address },
      text: () => `The lab is at ${address} until Ctrl-C.`
    },
    json
  ).pipe(Effect.orDie)
  yield* Effect.promise(() => stopped.promise)
  forget()
  yield* Effect.promise(close)
})
