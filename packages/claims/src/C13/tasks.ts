/**
 * # Tasks that use the reasoning
 *
 * The reasoning R from bits of the world, and a task that joins it with a fresh bit of context by a gate.
 * A task is within reach of chains of a given number of gates, none of which is free.
 *
 * @module
 */
import { Memo } from "@headwater/exact"
import { Domain, Reading } from "@headwater/proof"
import { Gates } from "@headwater/worlds"
import * as Schema from "effect/Schema"
import { proper, references, shown } from "./orders.ts"

/** The reasoning and the task as gates: R on the two bits of the world, the task on R and the context. */
export const Task = Schema.Struct({ reasoning: Schema.Int, joined: Schema.Int })
export type Task = typeof Task.Type

const inputs = 3
const gates = 4

const both = (table: number): number =>
  Gates.gate(table, Gates.input(0, inputs), Gates.input(1, inputs), inputs)

const joinedBy = ({ joined, reasoning }: Task): number =>
  Gates.gate(joined, both(reasoning), Gates.input(2, inputs), inputs)

/** The fewest gates of a chain for each function of three bits. */
const fewest = Memo.once((): ReadonlyArray<number> => {
  const all = Gates.counts(inputs, gates, both(references[0]!))
  return Array.from(all[0]!.all, (_, word) => all.findIndex((it) => it.all[word]! > 0))
})

const dependsOnBoth = (table: number): boolean => proper.includes(table)

/** The fewest gates of both, and whether both gates depend on all they read. */
export const task = Reading.about(
  Task,
  (it) => ({
    reasoning: fewest()[both(it.reasoning)]!,
    joined: fewest()[joinedBy(it)]!,
    reasons: dependsOnBoth(it.reasoning),
    joins: dependsOnBoth(it.joined)
  }),
  {
    show: (it, { joined, reasoning }) =>
      `reasoning ${shown(both(it.reasoning), inputs)} of ${reasoning} gates, ` +
      `task ${shown(joinedBy(it), inputs)} of ${joined}`,
    conditions: {
      reasons: ["the reasoning depends on both bits of the world", (it) => it.reasons],
      joins: ["the task depends on the reasoning and on the context", (it) => it.joins]
    }
  }
)

/** Every gate for the reasoning with every gate for the task that passes a test. */
export const tasks = (has: (it: Task) => boolean = () => true): Domain.Domain<Task> =>
  Domain.exhaustive(function* () {
    for (let reasoning = 0; reasoning < 16; reasoning++) {
      for (let joined = 0; joined < 16; joined++) {
        if (has({ reasoning, joined })) yield { reasoning, joined }
      }
    }
  })

export const isProper = (it: Task): boolean =>
  dependsOnBoth(it.reasoning) && dependsOnBoth(it.joined)

/** A function of three bits, some gates to spare above the fewest, and the reasoning that it may need. */
export const Need = Schema.Struct({
  word: Schema.Int,
  spare: Schema.Int,
  reference: Schema.Int
})
export type Need = typeof Need.Type

/** How many chains with a given number of gates to spare compute it, and how many by way of the reasoning. */
const counted = ({ reference, spare, word }: Need) => {
  const all = Gates.counts(inputs, gates, both(reference))
  const least = fewest()[word]!
  const within = all.slice(least, least + spare + 1)
  return {
    spare,
    gates: least,
    isReasoning: word === both(reference) || word === (255 & ~both(reference)),
    whole: within.reduce((sum, it) => sum + it.all[word]!, 0),
    via: within.reduce((sum, it) => sum + it.via[word]!, 0)
  }
}

export const need = Reading.about(Need, counted, {
  show: (it, { via, whole }) =>
    `${shown(it.word, inputs)}, ${it.spare} to spare: ${via} of ${whole} chains by way of the reasoning`,
  sizes: { spare: (it) => it.spare }
})

/** Every function of at least one gate that is not the reasoning, with a given number of gates to spare. */
export const needs = (spare: number): Domain.Domain<Need> =>
  Domain.exhaustive(function* () {
    for (const reference of references) {
      for (let word = 0; word < 256; word++) {
        const least = fewest()[word]!
        const it = { word, spare, reference }
        if (least > 0 && least + spare <= gates && !counted(it).isReasoning) yield it
      }
    }
  })
