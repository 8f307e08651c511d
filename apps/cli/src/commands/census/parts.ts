/**
 * # What the verbs of a census share
 *
 * The name of a class from its flags, what is said of a folder that is not as it should be, and what a whole
 * census says.
 *
 * @module
 */
import { type Census, Folder, type Known, type Name } from "@headwater/census"
import { Turing } from "@headwater/hypotheses"
import * as Effect from "effect/Effect"
import type { Answer, Content } from "../../Answer.ts"
import { type BadInput, refused } from "../../BadInput.ts"
import { circuits } from "../../census/circuits.ts"
import { machines } from "../../census/machines.ts"
import { terms } from "../../census/terms.ts"
import type { Told } from "../../census/Told.ts"
import type { Census as CensusDocument } from "../../Documents.ts"
import { Host } from "../../Host.ts"
import type { Interrupted } from "../../Interrupted.ts"

export type Document = Content<typeof CensusDocument.Type>

/** The name and the parameters of a census, for a document. */
export const kindOf = ({ of, census }: Known) => ({ census: of, parameters: census.parameters })

/** What is wrong with a folder, and the command that mends it where counting does. */
export const refusedFault =
  (folder = "") =>
  ({ file, line, missing = [], wrong = [] }: Folder.FolderFault): BadInput => {
    const command = `headwater census run ${folder}`
    if (missing.length > 0) {
      return refused(file, `${line}; ${command} counts ${missing.length === 1 ? "it" : "them"}`)
    }
    const [shard] = wrong
    if (shard === undefined) return refused(file, line)
    return refused(
      file,
      wrong.length === 1
        ? `${line}; ${command} --shard ${shard} counts it again`
        : `${line}; ${command} --shard I counts one again`
    )
  }

/** How a class of machines is bounded. */
export interface Machines {
  readonly states: number
  readonly steps: bigint | undefined
  readonly complete: boolean
}

/** The census of all machines of a number of states. */
export const nameOfMachines = ({
  states,
  steps,
  complete
}: Machines): Effect.Effect<Name, BadInput> => {
  const refusal = (line: string) => Effect.fail(refused("census", line))
  if (complete && steps !== undefined) {
    return refusal("expected --steps or --complete, and found both")
  }
  if (steps === 0n) return refusal("expected at least 1 step, not `0`")
  const bound = steps ?? Turing.longestRun(states)
  return bound === undefined
    ? refusal(`expected --steps, since what halts late is not decided for ${states} states`)
    : Effect.succeed({ name: "turing", parameters: { states, steps: Number(bound) } })
}

/** A file without a name, which is not written. */
const nowhere = "census.tsv"

/** What a whole census says, written to files where they are asked for. */
export const whole = Effect.fnUntraced(function* <R>(
  known: Known,
  tally: <S, T>(
    census: Census.Census<S, T>
  ) => Effect.Effect<T, Folder.FolderFault | Interrupted, R>,
  { out, folder }: { readonly out: string | undefined; readonly folder: string | undefined }
): Effect.fn.Return<Answer<Document>, BadInput | Interrupted, Host | R> {
  const host = yield* Host
  const { answer, files } = yield* Effect.catchTag(
    told(known, tally, out ?? nowhere),
    "FolderFault",
    (fault) => Effect.fail(refusedFault(folder)(fault))
  )
  if (out !== undefined) for (const [name, text] of files()) yield* host.save(name, text)
  return answer
})

/** What the tally of a census says. */
const told = <E, R>(
  known: Known,
  tally: <S, T>(census: Census.Census<S, T>) => Effect.Effect<T, E, R>,
  out: string
): Effect.Effect<Told, E, R> => {
  const { parameters } = known.census
  const of = (name: string): number => parameters[name] ?? 0
  if (known.of === "turing") {
    const named = { states: of("states"), steps: of("steps") }
    return Effect.map(tally(known.census), (it) => machines(named, it, out))
  }
  return known.of === "lambda"
    ? Effect.map(tally(known.census), (it) => terms(of("bits"), it, out))
    : Effect.map(tally(known.census), (it) => circuits(of("inputs"), it, out))
}
