import { Rational } from "@headwater/exact"
import { Domain, Law } from "@headwater/proof"
import { Equal } from "effect"
import * as fc from "fast-check"
import type * as Budget from "../Budget.ts"
import { text } from "../internal/text.ts"
import { coded, type Language } from "../Language.ts"
import type { Halted } from "../Run.ts"
import { budget } from "./Subject.ts"

/** A way to put two programs together, with its stated cost. */
export interface Composition<P, I, O> {
  /** One program that does what `p` does and then what `q` does. */
  readonly seq: (p: P, q: P) => P
  /** For programs that may stand first, and second. */
  readonly firsts: fc.Arbitrary<P>
  readonly seconds: fc.Arbitrary<P>
  readonly inputs: fc.Arbitrary<I>
  /** What `q` is run on after the output of `p`. */
  readonly hand: (output: O) => I
  /** Bits of the whole beyond those of `p` and `q`. */
  readonly bits: (p: P, q: P) => number
  /** Steps of the whole beyond those of `p` and `q`, in every meter. */
  readonly steps: (p: P, q: P) => bigint
  /** The most that a run may use. @defaultValue 2000 steps and cells and 256 bits of width */
  readonly bounds?: Budget.Bounds
  /** A program as text, for messages. */
  readonly show?: (program: P) => string
}

/** The runs of `p`, of `q` on what `p` hands on, and of the whole, where all of them halt. */
interface Runs<O> {
  readonly first: Halted<O>
  readonly second: Halted<O>
  readonly whole: Halted<O> | undefined
}

/**
 * The laws of putting programs together, with measured constants.
 *
 * 1. bits-add: `K(seq(p, q)) = K(p) + K(q) + bits(p, q)`
 * 2. outputs-chain: the whole halts with what `q` says on what `p` hands on
 * 3. steps-add: its steps are those of the parts and `steps(p, q)`, where the outputs are the same
 *
 * Pairs of which a part is exhausted are passed over; the whole gets twice the steps of a part and
 * the overhead.
 *
 * @example
 * ```ts
 * import { Register } from "@headwater/hypotheses"
 * import { arbitraries, composition } from "@headwater/hypotheses/laws"
 * import { Law } from "@headwater/proof"
 * import * as fc from "fast-check"
 * const laws = composition(Register.language, {
 *   seq: (p, q) => Register.seq(p, q, Register.zeroed([1, 2, 3, 4, 5, 6, 7])),
 *   firsts: arbitraries.normalForm(),
 *   seconds: arbitraries.normalForm(),
 *   inputs: arbitraries.input({ history: 0 }),
 *   hand: (r0) => ({ registers: { r0 } }),
 *   bits: () => 52,
 *   steps: () => 7n
 * })
 * Law.verdicts(laws).every((verdict) => verdict.holds) // => true
 * ```
 */
export const composition = <P, I, O, M extends string>(
  language: Language<P, I, O, M>,
  given: Composition<P, I, O>
): Law.LawSet => {
  interface Case {
    readonly p: P
    readonly q: P
    readonly input: I
    readonly meter: M
  }
  const over = Domain.sampled<Case>(
    fc.record({
      p: given.firsts,
      q: given.seconds,
      input: given.inputs,
      meter: fc.constantFrom(...language.meters)
    })
  )
  const show = ({ p, q, input, meter }: Case): string => {
    const [first, second] = [p, q].map(given.show ?? text)
    return `${first}, then ${second}, on ${text(input)} in ${meter}`
  }
  const mass = (program: P): Rational => coded(language, program).mass
  const runs = ({ p, q, input, meter }: Case): Runs<O> | undefined => {
    const limits = budget(meter, given.bounds)
    const first = language.run(p, input, limits)
    if (first.status === "exhausted") return undefined
    const second = language.run(q, given.hand(first.output), limits)
    if (second.status === "exhausted") return undefined
    const whole = language.run(given.seq(p, q), input, {
      ...limits,
      steps: 2n * limits.steps + given.steps(p, q),
      space: 2n * limits.space
    })
    return { first, second, whole: whole.status === "halted" ? whole : undefined }
  }
  return Law.set(`composition(${language.id})`, [
    Law.law({
      name: "bits-add",
      statement: "K(seq(p, q)) = K(p) + K(q) + bits(p, q)",
      over,
      show,
      holds: ({ p, q }) =>
        mass(given.seq(p, q)).equals(
          mass(p)
            .times(mass(q))
            .times(Rational.pow2(-given.bits(p, q)))
        )
    }),
    Law.law({
      name: "outputs-chain",
      statement: "seq(p, q) says on x what q says on what p hands on from x",
      over,
      show,
      holds: (it) => {
        const found = runs(it)
        return found === undefined || Equal.equals(found.whole?.output, found.second.output)
      }
    }),
    Law.law({
      name: "steps-add",
      statement: "t(seq(p, q), x) = t(p, x) + t(q, p(x)) + steps(p, q)",
      over,
      show,
      holds: (it) => {
        const found = runs(it)
        if (found?.whole === undefined) return true
        const { first, second, whole } = found
        return (
          !Equal.equals(whole.output, second.output) ||
          whole.steps === first.steps + second.steps + given.steps(it.p, it.q)
        )
      }
    })
  ])
}
