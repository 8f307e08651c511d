/** A census planned in a folder. */
import { Folder, type Name } from "@headwater/census"
import * as Effect from "effect/Effect"
import type { Answer } from "../../Answer.ts"
import { type BadInput, refused } from "../../BadInput.ts"
import { type Document, kindOf, nameOfMachines, refusedFault } from "./parts.ts"

/** What the command is asked, as flags have it. */
interface Flags {
  readonly folder: string
  readonly states: number | undefined
  readonly steps: bigint | undefined
  readonly complete: boolean
  readonly bits: number | undefined
  readonly inputs: number | undefined
}

/** Writes the plan, and says how to go on. */
export const answer = Effect.fnUntraced(function* (
  flags: Flags
): Effect.fn.Return<Answer<Document>, BadInput> {
  const { folder } = flags
  const name = yield* nameOf(flags)
  const known = yield* Effect.mapError(Folder.plan(folder, name), refusedFault())
  const count = known.census.shards.length
  return {
    ok: true,
    document: { status: "planned", ...kindOf(known), folder, shards: String(count) },
    text: ({ paint }) =>
      [
        `${count} shards, 0 to ${count - 1}`,
        paint(
          "dim",
          `count each: headwater census run ${folder} --shard I, anywhere, in any order`
        ),
        paint("dim", `or all that are left, here: headwater census run ${folder}`),
        paint("dim", `then: headwater census merge ${folder}`)
      ].join("\n")
  }
})

/** The census that flags name. */
const nameOf = Effect.fnUntraced(function* (flags: Flags): Effect.fn.Return<Name, BadInput> {
  const { states, bits, inputs, steps, complete } = flags
  const given = [
    ...(states === undefined ? [] : ["--states"]),
    ...(bits === undefined ? [] : ["--bits"]),
    ...(inputs === undefined ? [] : ["--inputs"])
  ]
  if (given.length !== 1) {
    const found = given.length === 0 ? "none" : given.join(" and ")
    return yield* refused(
      "census plan",
      `expected one of --states, --bits and --inputs, and found ${found}`
    )
  }
  if (states !== undefined) return yield* nameOfMachines({ states, steps, complete })
  if (steps !== undefined || complete) {
    const said = complete ? "--complete" : "--steps"
    return yield* refused("census plan", `expected ${given[0]} alone, and found ${said}`)
  }
  return bits === undefined
    ? { name: "circuit", parameters: { inputs: inputs ?? 0 } }
    : { name: "lambda", parameters: { bits } }
})
