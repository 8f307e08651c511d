import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import { text } from "../internal/text.ts"
import type { Run } from "../Run.ts"

/** A translation of the programs of one language into those of another, with its stated cost. */
export interface Translation<P, Q, I> {
  readonly name: string
  readonly translate: (program: P) => Q
  /** For programs to be translated, and for what both sides are run on. */
  readonly programs: fc.Arbitrary<P>
  readonly inputs: fc.Arbitrary<I>
  /** Lengths in bits. */
  readonly length: (program: P) => number
  readonly translated: (program: Q) => number
  /** Runs within `steps` steps; the output is a number, or undefined where it is none. */
  readonly before: (program: P, input: I, steps: bigint) => Run<bigint | undefined>
  readonly after: (program: Q, input: I, steps: bigint) => Run<bigint | undefined>
  /** The most bits by which a program of `length` bits becomes longer. */
  readonly bits: (length: number) => number
  /** The most steps of the translation of a program that halts on an input. */
  readonly steps: (program: P, input: I, steps: bigint) => bigint
  /** The bound on the steps of the programs that are translated. @defaultValue 200 */
  readonly limit?: bigint
  /** A program as text, for messages. */
  readonly show?: (program: P) => string
}

/**
 * The laws of a translation, with its constants measured.
 *
 * 1. bits: `|translate(p)| ≤ |p| + bits(|p|)`
 * 2. outputs: where p halts with a number its translation halts with it, within `steps`
 * 3. steps: a translation takes no step fewer, and does not halt where p goes on
 *
 * Programs whose output is no number are passed over.
 *
 * - **Source** [LiVitanyi2019] §2.1, the invariance theorem
 *
 * @example
 * ```ts
 * import { Automaton, Budget, Register, Run } from "@headwater/hypotheses"
 * import { automata, translation } from "@headwater/hypotheses/laws"
 * import { Law } from "@headwater/proof"
 * const laws = translation({
 *   name: "automaton to register",
 *   translate: Automaton.toRegister,
 *   programs: automata.machine(),
 *   inputs: automata.bits(8),
 *   length: (machine) => Automaton.code.encode(machine).length,
 *   translated: (program) => Register.encode(program).length,
 *   before: (machine, word, steps) =>
 *     Run.map(Automaton.run(machine, word, Budget.of("states", { steps })), (shown) =>
 *       BigInt(shown.slice(-1))
 *     ),
 *   after: (program, word, steps) =>
 *     Register.answer(program, { history: Array.from(word, Number) }, Budget.of("unit", { steps })),
 *   bits: (length) => 40 * length,
 *   steps: (_, word) => 6n * BigInt(word.length) + 2n
 * })
 * Law.verdicts(laws).filter((verdict) => !verdict.holds) // => []
 * ```
 */
export const translation = <P, Q, I>(it: Translation<P, Q, I>): Law.LawSet => {
  const over = Domain.sampled(fc.tuple(it.programs, it.inputs))
  const limit = it.limit ?? 200n
  const shown = it.show ?? text
  const show = ([program, input]: readonly [P, I]): string => `${shown(program)} on ${text(input)}`
  return Law.set(`translation(${it.name})`, [
    Law.law({
      name: "bits",
      statement: "a translation is longer by at most what is said",
      over: Domain.sampled(it.programs),
      show: shown,
      holds: (program) =>
        it.translated(it.translate(program)) <= it.length(program) + it.bits(it.length(program))
    }),
    Law.law({
      name: "outputs",
      statement: "a translation halts with the same number, within the steps that are said",
      over,
      show,
      holds: ([program, input]) => {
        const before = it.before(program, input, limit)
        if (before.status === "exhausted" || before.output === undefined) return true
        const most = it.steps(program, input, before.steps)
        const after = it.after(it.translate(program), input, most)
        return after.status === "halted" && after.output === before.output
      }
    }),
    Law.law({
      name: "steps",
      statement: "a translation takes no step fewer, and goes on where the program goes on",
      over,
      show,
      holds: ([program, input]) => {
        const before = it.before(program, input, limit)
        if (before.status === "halted" && before.output === undefined) return true
        if (before.status === "exhausted" && before.resource !== "steps") return true
        const fewer = before.status === "halted" ? before.steps - 1n : limit
        return fewer < 0n || it.after(it.translate(program), input, fewer).status === "exhausted"
      }
    })
  ])
}
