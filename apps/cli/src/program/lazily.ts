import * as Effect from "effect/Effect"
import { type Answer, print } from "../Answer.ts"
import { json } from "../flags.ts"

/** The handler of a command whose code is loaded when it is called. */
export const lazily =
  <Flags, Document, E, R>(
    load: () => Promise<{
      readonly answer: (flags: Flags) => Effect.Effect<Answer<Document>, E, R>
    }>
  ) =>
  (flags: Flags) =>
    Effect.gen(function* () {
      const { answer } = yield* Effect.promise(load)
      yield* print(yield* answer(flags), yield* json)
    })
