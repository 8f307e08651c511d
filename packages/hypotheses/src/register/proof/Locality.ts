/**
 * # Locality
 *
 * Two texts that agree on the first m instructions, whose jumps from there land in `[0, m]`, and whose
 * DATA bits are the same in program order, run alike from any start until they reach m: the machine
 * reads code only at ip, and the memory that it begins with is the history and the DATA bits of the
 * whole text. By induction on steps. The DATA bits matter wherever they stand: `LD` reads bits of a
 * block behind m.
 *
 * ## Main statements (checked in test/register/proof/Locality.test.ts)
 * - law `locality`: so it is of random texts
 * - counterexample: two texts that differ in DATA behind m
 *
 * @module
 */
import { dataBits, type Program, target } from "../Instruction.ts"

/**
 * Why locality does not apply to the first `m` instructions of two texts; undefined where it does.
 *
 * @example
 * ```ts
 * import { Register, RegisterProof } from "@headwater/hypotheses"
 * const [a, b] = ["INC r0 | INC r1", "INC r0 | DATA 1"].map(Register.program)
 * RegisterProof.breach(a!, b!, 1) // => "the DATA bits differ"
 * RegisterProof.breach(a!, Register.program("INC r0 | JMP -1"), 1) // => undefined
 * ```
 */
export const breach = (a: Program, b: Program, m: number): string | undefined => {
  if (!(a.instructions.length >= m && b.instructions.length >= m)) return "a text ends before"
  for (let at = 0; at < m; at++) {
    const [it, other] = [a.instructions[at]!, b.instructions[at]!]
    if (JSON.stringify(it, plain) !== JSON.stringify(other, plain)) {
      return `the instructions at ${at} differ`
    }
    if (!("o" in it)) continue
    const to = target(at, it.o)
    if (to < 0 || to > m) return `the jump at ${at} leaves the common part`
  }
  return dataBits(a) === dataBits(b) ? undefined : "the DATA bits differ"
}

const plain = (_: string, value: unknown): unknown =>
  typeof value === "bigint" ? `${value}` : value

/**
 * Whether the contract of a body holds for a program with this one in front of `rest`: what it does
 * alone it does there, from the same start, and r7 is as it was. Then locality applies to it, and r7
 * is not named in it.
 */
export const isBody = (body: Program, rest: Program): string | undefined => {
  const whole = { instructions: [...body.instructions, ...rest.instructions] }
  const flag = body.instructions.findIndex(
    (it) => ("r" in it && it.r === 7) || ("s" in it && it.s === 7)
  )
  if (flag >= 0) return `r7 is used at ${flag}`
  const back = rest.instructions.findIndex((it, at) => "o" in it && target(at, it.o) < 0)
  if (back >= 0) return `the jump at ${back} behind the body leads into it`
  return breach(body, whole, body.instructions.length)
}
