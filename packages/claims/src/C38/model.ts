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
import { Domain, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"

/** A function by its truth table, how many gates there are, and what one move may change. */
export const Room = Schema.Struct({
  table: Schema.String,
  inputs: Schema.Int,
  gates: Schema.Int,
  move: Schema.Literals(["gate", "part"])
})
export type Room = typeof Room.Type

/** All functions that a given number of gates compute, each with its graph; found once. */
const graphs = Memo.by(
  (inputs: number, gates: number, move: Circuit.Move) => `${inputs} ${gates} ${move}`,
  (inputs, gates, move): ReadonlyMap<string, Circuit.Connectivity> =>
    new Map(Circuit.connectivity(inputs, gates, move).map((it) => [it.table, it]))
)

/** What conditions, sizes and margins see of a room: how the circuits of its function hang together. */
export interface Measured extends Circuit.Connectivity {
  readonly inputs: number
  readonly gates: number
}

export const measure = ({ table, inputs, gates, move }: Room): Measured => {
  const found = graphs(inputs, gates, move).get(table)
  if (found === undefined) {
    throw new RangeError(`Expected a function of at most ${gates} gates, not \`${table}\``)
  }
  return { ...found, inputs, gates }
}

/** Gates, those that are needed and those that are to spare. */
export const sizes = {
  inputs: (it: Measured): number => it.inputs,
  gates: (it: Measured): number => it.gates,
  needed: ["the gates of a smallest circuit", (it: Measured): number => it.least],
  spare: ["gates beyond the fewest that will do", (it: Measured): number => it.gates - it.least]
} as const

const show = (room: Room): string => {
  const { circuits, components, largest, least, shapes, shapesOfLargest } = measure(room)
  const gates = `${room.gates} gate${room.gates === 1 ? "" : "s"}, of which ${least} needed`
  if (circuits === 1) return `${room.table}, ${gates}: a single circuit`
  return components === 1
    ? `${room.table}, ${gates}: ${circuits} circuits, all connected`
    : `${room.table}, ${gates}: ${circuits} circuits in ${components} parts, ${largest} in the ` +
        `largest, with ${shapesOfLargest.length} of ${shapes.length} pairs of size and depth`
}

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

/** Rooms of a gate are drawn, which is quick. */
export const model: Reading.Model<Room> = {
  schema: Room,
  show,
  arbitrary: Domain.arbitrary(rooms("gate", [0, 1]))
}
