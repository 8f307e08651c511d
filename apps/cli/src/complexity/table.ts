/** The counted class of a command line: of a folder, of a file, or one that comes with the command. */
import { Folder, type Known } from "@headwater/census"
import { Shipped, Table, TableFile, Terms } from "@headwater/complexity"
import * as Effect from "effect/Effect"
import { type BadInput, expected, refused } from "../BadInput.ts"
import { Host } from "../Host.ts"
import * as Source from "../Source.ts"
import type { Flags } from "./Flags.ts"

/** The default number of states. */
const usualStates = 4

/** The counted class, as if programs had had no more steps, and terms no more bits, than are asked for. */
export const tableOf = Effect.fnUntraced(function* (
  flags: Flags
): Effect.fn.Return<Table.Table | Terms.Terms, BadInput, Host> {
  const whole = yield* wholeTable(flags)
  const { bits, states, steps } = flags
  if (whole.of === "lambda") {
    if (states !== undefined) {
      return yield* refused("complexity", "expected --states of machines, not of lambda terms")
    }
    if (bits !== undefined && bits > whole.bits) {
      return yield* expected(`at most ${whole.bits} bits`, String(bits), "--bits")
    }
    const shorter = bits === undefined ? whole : Terms.upTo(whole, bits)
    return steps === undefined ? shorter : Terms.within(shorter, steps)
  }
  if (bits !== undefined) {
    return yield* refused("complexity", "expected --bits of lambda terms, not of machines")
  }
  if (steps !== undefined && steps > whole.steps) {
    return yield* expected(`at most ${whole.steps} steps`, String(steps), "--steps")
  }
  return Table.within(whole, steps ?? whole.steps)
})

const wholeTable = Effect.fnUntraced(function* (
  flags: Flags
): Effect.fn.Return<Table.Table | Terms.Terms, BadInput, Host> {
  const { states, census: folder, table: file } = flags
  if ([states, folder, file].filter((it) => it !== undefined).length > 1) {
    return yield* refused("complexity", "expected one of --states, --census and --table, not more")
  }
  if (folder !== undefined) return yield* ofFolder(folder, flags)
  const isTerms = flags.class === "lambda"
  if (file === undefined) {
    const load: Effect.Effect<Table.Table | Terms.Terms, Shipped.ShippedFault> = isTerms
      ? Shipped.loadTerms()
      : Shipped.load(states ?? usualStates)
    return yield* Effect.mapError(load, (it) => refused(it.file, it.line))
  }
  const bytes = yield* (yield* Host).readBytes(file)
  const read: Effect.Effect<Table.Table | Terms.Terms, TableFile.TableFault> = isTerms
    ? TableFile.readTerms(bytes)
    : TableFile.read(bytes)
  return yield* Effect.mapError(read, ({ line }) => refused(Source.name(file), line))
})

/** The class that was counted in a folder. */
const ofFolder = (
  folder: string,
  flags: Flags
): Effect.Effect<Table.Table | Terms.Terms, BadInput> =>
  Effect.gen(function* () {
    const known = yield* Folder.planned(folder)
    const line = `expected a census of ${flags.class ?? "machines or lambda terms"}, not of ${known.of}`
    if (flags.class !== undefined && known.of !== flags.class) {
      return yield* new Folder.FolderFault({ file: folder, line })
    }
    return (yield* merged(folder, known)) ?? (yield* new Folder.FolderFault({ file: folder, line }))
  }).pipe(Effect.mapError(({ file, line }) => refused(file, line)))

const merged = Effect.fnUntraced(function* (
  folder: string,
  known: Known
): Effect.fn.Return<Table.Table | Terms.Terms | undefined, Folder.FolderFault> {
  const of = (name: string): number => known.census.parameters[name] ?? 0
  if (known.of === "turing") {
    return Table.of(of("states"), of("steps"), yield* Folder.merge(folder, known.census))
  }
  return known.of === "lambda"
    ? Terms.of(of("bits"), yield* Folder.merge(folder, known.census))
    : undefined
})
