/**
 * # Tables of machines as theorems
 *
 * How many machines of a number of states halt with each output at each time, for Rocq: what
 * `rocq/Machines.v` proves of every class, and the numbers that we count, as a theorem about the sum
 * over all machines. Nothing of our program is trusted there.
 *
 * @module
 */
import { Turing } from "@headwater/hypotheses"
import { readFileSync } from "node:fs"

const prelude = readFileSync(new URL("rocq/Machines.v", import.meta.url), "utf8")

/** The cells of an output in binary behind a 1. */
const code = (output: string): bigint => BigInt(`0b1${output}`)

/** A file that states the table of all machines of 1 to 4 states, and proves it by walking the tree. */
export const theorem = (states: number): { readonly text: string; readonly rows: number } => {
  const steps = Turing.longestRun(states) ?? 0
  const { leaves } = Turing.outputs(states, steps)
  const rows = leaves.map((it) => `(${code(it.output)}%positive, ${it.steps}%nat, ${it.count})`)
  const text = `${prelude}
Definition counted : list (positive * nat * N) := [
  ${rows.join(";\n  ")}
].

Lemma whole_is_counted : whole ${states} ${steps} = rows counted.
Proof. vm_compute. reflexivity. Qed.

Theorem outputs : forall o t, machines ${states} ${steps} o t = get (rows counted) (key o t).
Proof. apply whole_is_machines, whole_is_counted. Qed.
`
  return { text, rows: rows.length }
}
