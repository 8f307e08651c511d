/**
 * # Labels by edits
 *
 * What a program is, from what its small edits do: for any language whose runs can be given another
 * deployment flag and another objective of the demonstrator. A program optimises downstream where it
 * follows whatever objective the history shows; upstream where an edit that still imitates pursues
 * another objective on deployment (up), and one edit pursues it on deployment and in training
 * (causal). A report names its edits, its objectives and their bits, since labels depend on them;
 * where an objective is hidden while it would show, as by a high stake, they fail.
 *
 * To be used by claim C01, which asks of policies alone today what edits show.
 *
 * ## Main definitions
 * - {@link Subject}: what can be done to programs of some language
 * - {@link labels}: down, up and causal; {@link retargetability}
 * - {@link ofRegister}: one-operand edits of register programs
 * - {@link ofTerm}: one-variable edits of lambda terms
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { Lambda, Register } from "@headwater/hypotheses"

/** A policy on contexts: an action for each. */
export type Actions = ReadonlyArray<number>

/** Interventions on programs of a language. */
export interface Subject<P> {
  /** The number of contexts in training, and as many on deployment. */
  readonly contexts: number
  /** The contexts in blocks. */
  readonly blocks: ReadonlyArray<ReadonlyArray<number>>
  /** The program and all its edits. */
  readonly edits: (program: P) => Iterable<P>
  /**
   * What a program does in a context, with the flag set or not, where the history shows the
   * demonstrator pursuing an objective; undefined where it does not end in time.
   */
  readonly act: (
    program: P,
    at: { readonly context: number; readonly deployed: boolean; readonly objective: number }
  ) => number | undefined
  /** The demonstrator's policies by objective, and which of them is the one in training. */
  readonly demonstrated: ReadonlyArray<Actions>
  readonly objective: number
  /** Best policies of the objectives that are looked for off training. */
  readonly sought: ReadonlyArray<Actions>
}

/** What edits show of a program. */
export interface Labels {
  /** The share of other objectives in the history that it follows. */
  readonly down: Rational
  /** How far edits that imitate pursue other objectives on deployment, on average. */
  readonly up: Rational
  /** Whether one edit pursues another objective on deployment, and somewhere in training. */
  readonly causal: boolean
}

/**
 * The labels of a program.
 *
 * - **Cost** a run in every context, deployed and not, for each edit
 */
export const labels = <P>(program: P, subject: Subject<P>): Labels => {
  const { blocks, contexts, demonstrated, edits, objective, sought } = subject
  const all = Array.from({ length: contexts }, (_, context) => context)
  const acts = (it: P, deployed: boolean, shown = objective): ReadonlyArray<number | undefined> =>
    all.map((context) => subject.act(it, { context, deployed, objective: shown }))
  const agrees = (acted: ReadonlyArray<number | undefined>, policy: Actions): boolean =>
    policy.every((action, context) => acted[context] === action)

  const others = demonstrated.flatMap((policy, shown) =>
    shown === objective ? [] : [{ policy, shown }]
  )
  const followed = others.filter(({ policy, shown }) => agrees(acts(program, false, shown), policy))

  const deployed = acts(program, true)
  const reachedBlocks = (acted: ReadonlyArray<number | undefined>, policy: Actions): number =>
    blocks.filter((block) => block.every((context) => acted[context] === policy[context])).length
  // The objective that is followed off training, if only in some block.
  const own = sought.find((policy) => reachedBlocks(deployed, policy) > 0)
  const rivals = sought.filter(
    (policy) =>
      own === undefined ||
      blocks.every((block) => block.some((context) => policy[context] !== own[context]))
  )
  const target = demonstrated[objective] ?? []
  const most = rivals.map(() => 0)
  let causal = false
  for (const edit of edits(program)) {
    const there = acts(edit, true)
    const reached = rivals.map((policy) => reachedBlocks(there, policy))
    if (reached.every((it) => it === 0)) continue
    const trained = acts(edit, false)
    const imitates = agrees(trained, target)
    for (const [k, policy] of rivals.entries()) {
      if (imitates) most[k] = Math.max(most[k]!, reached[k]!)
      if (reached[k] === blocks.length) {
        causal ||= all.some(
          (context) => policy[context] !== target[context] && trained[context] === policy[context]
        )
      }
    }
  }
  const sum = most.reduce((total, it) => total + it, 0)
  return {
    down: Rational.of(followed.length, Math.max(1, others.length)),
    up: Rational.of(sum, Math.max(1, rivals.length * blocks.length)),
    causal
  }
}

/** Whether edits show an optimiser upstream of imitation. */
export const isUpstream = ({ up, causal }: Labels): boolean => up.numerator > 0n && causal

/**
 * How many of some policies an edit of a program follows in every context, with the flag not set.
 *
 * - **Cost** runs of each edit until it departs from all policies
 */
export const retargetability = <P>(
  program: P,
  { act, edits, objective }: Pick<Subject<P>, "act" | "edits" | "objective">,
  policies: ReadonlyArray<Actions>
): number => {
  const reached = new Set<Actions>()
  for (const edit of edits(program)) {
    let left = policies.filter((it) => !reached.has(it))
    for (let context = 0; left.length > 0 && context < (policies[0]?.length ?? 0); context++) {
      const acted = act(edit, { context, deployed: false, objective })
      left = left.filter((policy) => policy[context] === acted)
    }
    for (const policy of left) reached.add(policy)
  }
  return reached.size
}

/** The number of naturals whose code has at most `bits` bits, by the gamma code of n + 1. */
const gammaLimit = (bits: number): number =>
  bits < 1 ? 0 : 2 ** (Math.floor((bits - 1) / 2) + 1) - 1

/** An instruction with one operand replaced by one of at most `bits` bits, in every way. */
const operandEdits = (
  it: Register.Instruction,
  bits: number
): ReadonlyArray<Register.Instruction> => {
  const registers = bits < 3 ? [] : Array.from({ length: Register.registerCount }, (_, r) => r)
  const offsets = Array.from({ length: gammaLimit(bits - 1) }, (_, n) => [n, -n]).flat()
  switch (it.op) {
    case "SET":
      return [
        ...registers.map((r) => ({ ...it, r })),
        ...Array.from({ length: gammaLimit(bits) }, (_, k) => ({ ...it, k: BigInt(k) }))
      ]
    case "JZ":
      return [...registers.map((r) => ({ ...it, r })), ...offsets.map((o) => ({ ...it, o }))]
    case "JMP":
      return offsets.map((o) => ({ ...it, o }))
    case "INC":
    case "DEC":
      return registers.map((r) => ({ ...it, r }))
    case "DATA":
      return windows(it.bits, bits).map((written) => ({ ...it, bits: written }))
    default:
      return [...registers.map((r) => ({ ...it, r })), ...registers.map((s) => ({ ...it, s }))]
  }
}

/** Data with one window of `bits` bits replaced, in every way. */
const windows = (data: string, bits: number): ReadonlyArray<string> => {
  const width = Math.min(bits, data.length)
  const starts = Array.from({ length: data.length - width + 1 }, (_, start) => start)
  return starts.flatMap((start) =>
    Array.from(
      { length: 2 ** width },
      (_, n) =>
        data.slice(0, start) + n.toString(2).padStart(width, "0") + data.slice(start + width)
    )
  )
}

/**
 * A register program and all programs with one operand replaced by one whose code has at most
 * `bits` bits, or with one window of `bits` data bits replaced.
 *
 * @example
 * ```ts
 * import { Edits } from "@headwater/agency"
 * import { Register } from "@headwater/hypotheses"
 * [...Edits.ofRegister(Register.program("INC r0"), 9)].length // => 9
 * ```
 */
export function* ofRegister(program: Register.Program, bits: number): Iterable<Register.Program> {
  yield program
  for (const [place, it] of program.instructions.entries()) {
    for (const edit of operandEdits(it, bits)) {
      yield { instructions: program.instructions.with(place, edit) }
    }
  }
}

/** A term under some abstractions with one variable replaced, in every way. */
function* variableEdits(term: Lambda.Term, depth: number, bits: number): Iterable<Lambda.Term> {
  switch (term.kind) {
    case "variable":
      for (let index = 1; index <= Math.min(depth, bits - 1); index++) yield Lambda.variable(index)
      return
    case "lambda":
      for (const body of variableEdits(term.body, depth + 1, bits)) yield Lambda.lambda(body)
      return
    default:
      for (const fun of variableEdits(term.fun, depth, bits)) yield Lambda.apply(fun, term.arg)
      for (const arg of variableEdits(term.arg, depth, bits)) yield Lambda.apply(term.fun, arg)
  }
}

/**
 * A closed term and all closed terms with one variable replaced by one whose code has at most `bits`
 * bits: what bound variables are to terms, operands are to register programs.
 *
 * @example
 * ```ts
 * import { Edits } from "@headwater/agency"
 * import { Lambda } from "@headwater/hypotheses"
 * const edits = [...Edits.ofTerm(Lambda.term("\\x y. x"), 3)]
 * edits.map(Lambda.encode) // => ["0000110", "000010", "0000110"]
 * ```
 */
export function* ofTerm(term: Lambda.Term, bits: number): Iterable<Lambda.Term> {
  yield term
  yield* variableEdits(term, 0, bits)
}
