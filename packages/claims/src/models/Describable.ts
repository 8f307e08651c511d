/**
 * # Functions that a short program computes, and how else they are described
 *
 * Functions of x < N in a language of two sorts of text: `0` and a program of the small expression
 * language, or `1` and the N answers one after the other, looked up in one step. All programs of at
 * most 22 bits are run on all inputs, and all of them halt, so that no function and no description
 * of this length is left out.
 *
 * @module
 */
import { Bits, Memo } from "@headwater/exact"
import { Budget, Expression, Language } from "@headwater/hypotheses"
import * as Schema from "effect/Schema"

/** So many inputs, evaluations and bits. */
export const Describable = Schema.Struct({ inputs: Schema.Int, T: Schema.Int, L: Schema.Int })
export type Describable = typeof Describable.Type

/** Sizes of the programs that are run: all that there are up to the last. */
const sizes = [2, 4, 6, 8]

/** How a function is described: bits, and the most evaluations on an input. */
interface Description {
  readonly bits: number
  readonly steps: number
  readonly text: string
}

/** Every function that a program computes, by its answers. */
type Functions = ReadonlyMap<string, ReadonlyArray<Description>>

const described = (program: Expression.Expression, inputs: number) => {
  const answers: Array<bigint> = []
  let steps = 0n
  for (let x = 0; x < inputs; x++) {
    const run = Expression.run(program, BigInt(x), Budget.of("iterations"))
    if (run.status === "exhausted") throw new RangeError("Expected a program that halts")
    answers.push(run.output)
    steps = run.steps > steps ? run.steps : steps
  }
  const bits = (Language.coded(Expression.language, program).bits ?? "").length + 1
  return { answers, bits, steps: Number(steps), text: Expression.print(program) }
}

const listed = (inputs: number): Functions => {
  const { classes } = Expression.census(
    Expression.standard,
    Array.from({ length: inputs }, (_, x) => x)
  )
  const functions = new Map<string, Array<Description>>()
  for (const size of sizes) {
    for (const { body, mentionsZ } of classes(size - 1)) {
      if (!mentionsZ) continue
      for (const binder of Expression.standard.binders) {
        const { answers, ...description } = described({ binder, body }, inputs)
        const known = functions.get(answers.join(" "))
        if (known === undefined) functions.set(answers.join(" "), [description])
        else known.push(description)
      }
    }
  }
  return functions
}

const functionsOf = Memo.by(Number, listed)

/** The text that holds the answers: enough bits for each of 0, ..., N, which all programs stay in. */
const table = (answers: ReadonlyArray<number>): string => {
  const width = Bits.bitLength(BigInt(answers.length))
  return `1${answers.map((it) => it.toString(2).padStart(width, "0")).join("")}`
}

/** The bits of a table of so many answers. */
export const tableBits = (inputs: number): number =>
  table(Array.from({ length: inputs }, () => 0)).length

/** The bits of all programs of a size, with the bit that says that it is one. */
const bitsOf = (size: number): number => {
  const [first] = Expression.ofSize(Expression.standard, size)
  return first === undefined ? 0 : described(first, 1).bits
}

/** How long a program is that is called short. */
export const short = bitsOf(6)

/** How long a description may be so that all of them are known. */
export const limit = bitsOf(8)

/** The functions with a short program that have no description of the length within the time. */
export const lost = ({ inputs, T, L }: Describable): ReadonlyArray<ReadonlyArray<Description>> => {
  if (T >= 1 && L >= tableBits(inputs)) return []
  if (L > limit) throw new RangeError(`Expected at most ${limit} bits, not \`${L}\``)
  return [...functionsOf(inputs).values()].filter(
    (all) => all.some((it) => it.bits <= short) && !all.some((it) => it.bits <= L && it.steps <= T)
  )
}

/** In words: the bounds, and a function that is lost. */
export const show = (it: Describable): string => {
  const [first, ...others] = lost(it)
  const example =
    first === undefined
      ? `no function of at most ${short} bits is lost`
      : `${others.length + 1} functions of at most ${short} bits are lost, ` +
        `first that of ${first[0]?.text ?? ""} (${first[0]?.bits} bits, ${first[0]?.steps} steps)`
  return `x < ${it.inputs}, T = ${it.T}, L = ${it.L}, a table ${tableBits(it.inputs)} bits: ${example}`
}
