/**
 * # Room to move
 *
 * All circuits of a given number of gates that compute one function, joined where one move leads from one to
 * the other, and the gates that are to spare: those beyond the fewest that will do. Gates depend on
 * both operands; constants and negations are not free.
 *
 * @module
 */
import { Memo } from "@headwater/exact"
import { Circuit } from "@headwater/hypotheses"
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"

/** A function by its truth table, how many gates there are, and what one move may change. */
const Room = Schema.Struct({
  table: Schema.String,
  inputs: Schema.Int,
  gates: Schema.Int,
  move: Schema.Literals(["gate", "part"])
})
type Room = typeof Room.Type

/** All functions that a given number of gates compute, each with its graph; found once. */
const graphs = Memo.by(
  (inputs: number, gates: number, move: Circuit.Move) => `${inputs} ${gates} ${move}`,
  (inputs, gates, move): ReadonlyMap<string, Circuit.Connectivity> =>
    new Map(Circuit.connectivity(inputs, gates, move).map((it) => [it.table, it]))
)

/** How the circuits of a room's function hang together. */
const measure = ({ table, inputs, gates, move }: Room) => {
  const found = graphs(inputs, gates, move).get(table)
  if (found !== undefined) return { ...found, inputs, gates }
  throw new RangeError(`Expected a function of at most ${gates} gates, not \`${table}\``)
}

export const room = Reading.about(Room, measure, {
  show: (it, { circuits, components, largest, least, shapes, shapesOfLargest }) => {
    const gates = `${it.gates} gate${it.gates === 1 ? "" : "s"}, of which ${least} needed`
    if (circuits === 1) return `${it.table}, ${gates}: a single circuit`
    return components === 1
      ? `${it.table}, ${gates}: ${circuits} circuits, all connected`
      : `${it.table}, ${gates}: ${circuits} circuits in ${components} parts, ${largest} in the ` +
          `largest, with ${shapesOfLargest.length} of ${shapes.length} pairs of size and depth`
  },
  sizes: {
    inputs: (it) => it.inputs,
    gates: (it) => it.gates,
    needed: ["the gates of a smallest circuit", (it) => it.least],
    spare: ["gates beyond the fewest that will do", (it) => it.gates - it.least]
  }
})

/** Every function of two and of three inputs with a given number of gates, fewer gates first. */
export const rooms = (
  move: Circuit.Move,
  counts: ReadonlyArray<number> = [0, 1, 2, 3]
): Domain.Listing<Room> =>
  Domain.exhaustive(() =>
    [2, 3].flatMap((inputs) =>
      counts.flatMap((gates) =>
        Array.from(graphs(inputs, gates, move).keys(), (table) => ({ table, inputs, gates, move }))
      )
    )
  )
