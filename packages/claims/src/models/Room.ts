/**
 * # Room to move
 *
 * All circuits of so many gates that compute one function, joined where one move leads from one to
 * the other, and the gates that are to spare: those beyond the fewest that will do.
 *
 * @module
 */
import { Memo } from "@headwater/exact"
import { Circuit } from "@headwater/hypotheses"
import * as Schema from "effect/Schema"

/** A function by its truth table, how many gates there are, and what one move may change. */
export const Room = Schema.Struct({
  table: Schema.String,
  inputs: Schema.Int,
  gates: Schema.Int,
  move: Schema.Literals(["gate", "part"])
})
export type Room = typeof Room.Type

/** All functions that so many gates compute, each with its graph; found once. */
const graphs = Memo.by(
  (inputs: number, gates: number, move: Circuit.Move) => `${inputs} ${gates} ${move}`,
  (inputs, gates, move): ReadonlyMap<string, Circuit.Connectivity> =>
    new Map(Circuit.connectivity(inputs, gates, move).map((it) => [it.table, it]))
)

/** The graph of the circuits of a function. */
export const graph = ({ table, inputs, gates, move }: Room): Circuit.Connectivity => {
  const found = graphs(inputs, gates, move).get(table)
  if (found === undefined) {
    throw new RangeError(`Expected a function of at most ${gates} gates, not \`${table}\``)
  }
  return found
}

/** The fewest gates that will do. */
export const needed = (room: Room): number => graph(room).least

/** Gates to spare. */
export const spare = (room: Room): number => room.gates - needed(room)

/** Every function of two and of three inputs with up to three gates, fewer gates first. */
export function* rooms(move: Circuit.Move): Generator<Room> {
  for (const inputs of [2, 3]) {
    for (const gates of [0, 1, 2, 3]) {
      for (const table of graphs(inputs, gates, move).keys()) yield { table, inputs, gates, move }
    }
  }
}

/** In words: the function, its gates, and how its circuits hang together. */
export const show = (room: Room): string => {
  const { circuits, components, largest, least } = graph(room)
  const gates = `${room.gates} gate${room.gates === 1 ? "" : "s"}, of which ${least} needed`
  if (circuits === 1) return `${room.table}, ${gates}: a single circuit`
  return components === 1
    ? `${room.table}, ${gates}: ${circuits} circuits, all connected`
    : `${room.table}, ${gates}: ${circuits} circuits in ${components} parts, ${largest} in the largest`
}
