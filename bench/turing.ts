/**
 * Turing machines: one long run, all machines of three states against plain C (turing.c) that runs
 * every machine one by one, and the tree of four states against C that walks it lazily; compiled and
 * timed in the same run.
 */
import { Budget, Turing } from "@headwater/hypotheses"
import { against } from "./timing/against.ts"

/** Marxen and Buntrock's champion of five states: 47,176,870 steps. */
const champion = Turing.machine("1R2 1L3 | 1R3 1R2 | 1R4 0L5 | 1L1 1L4 | 1H 0L1")

/** The transitions as numbers, `write`, `move` and `next` from 0 or -1 where it halts. */
const asText = (machine: Turing.Machine): string =>
  [
    "run",
    machine.states.length,
    ...machine.states
      .flat()
      .map((it) =>
        "halt" in it ? `${it.write} 0 -1` : `${it.write} ${it.move === "R" ? 1 : -1} ${it.next - 1}`
      )
  ].join(" ")

/** How many halt from a tape of 0, and their steps and cells in all. */
const figures = (states: number, steps: number): string => {
  const { halting, leaves } = Turing.outputs(states, steps)
  const sum = (of: (leaf: Turing.Leaf) => number): bigint =>
    leaves.reduce((all, leaf) => all + leaf.count * BigInt(of(leaf)), 0n) / 2n
  return `${halting} ${sum((it) => it.steps)} ${sum((it) => it.output.length)}`
}

/** Prints a row each. */
export const bench = (): void => {
  against("turing machines", "turing", [
    {
      name: "the champion of five states",
      input: asText(champion),
      ours: () => {
        const run = Turing.run(champion, 0, Budget.of("steps", { steps: 10n ** 9n }))
        return run.status === "halted" ? `${run.steps} ${run.space}` : run.resource
      }
    },
    {
      name: "all 7,529,536 machines of three states",
      input: "all 3 21",
      ours: () => figures(3, 21)
    },
    {
      name: "the tree of all machines of four states",
      input: "lazy 4 107",
      ours: () => figures(4, 107)
    }
  ])
}

if (import.meta.main) bench()
