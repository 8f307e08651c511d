/**
 * # Laws of families, tables, wrappers and translations
 *
 * ## Main statements
 * - {@link family}: what any family over any languages must satisfy; run it on one of your own
 * - {@link tables}, {@link wrapper}: lengths and steps of the texts that this package writes
 * - {@link translation}: what a translation between two register machines must satisfy
 *
 * @module
 */
import { Bits } from "@headwater/exact"
import { Budget, type Language, Register } from "@headwater/hypotheses"
import { Domain, Law } from "@headwater/proof"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import * as Table from "../Table.ts"
import * as Wrapper from "../Wrapper.ts"
import * as arbitraries from "./arbitraries.ts"

export { arbitraries }
export { family, registerMeters } from "./family.ts"
export * as inner from "./inner/index.ts"

const halted = (run: ReturnType<typeof Register.answer>) =>
  run.status === "halted" ? run : undefined

const json = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === "bigint" ? `${part}` : part))

const gamma = (n: number): number => Bits.gammaLength(BigInt(n))
const length = (program: Register.Program): number => Register.encode(program).length
const unit = Budget.of("unit", { steps: 100_000 })

const entry = fc.tuple(fc.array(fc.nat(40), { minLength: 1, maxLength: 40 }), fc.nat(), fc.nat(3))

/** The lengths and times of tables. */
export const tables: Law.LawSet = Law.set("tables", [
  Law.law({
    name: "bit table",
    statement: "N entries: 54 + N + |gamma(N+1)| bits; 4 steps to the entry at the index",
    over: Domain.sampled(fc.tuple(fc.stringMatching(/^[01]{1,60}$/u), fc.nat())),
    holds: ([bits, at]) => {
      const [table, index] = [Table.bits(bits), at % bits.length]
      const run = halted(Register.answer(table, { registers: { r1: index } }, unit))
      return (
        length(table) === 54 + bits.length + gamma(bits.length + 1) &&
        run?.output === BigInt(bits[index] ?? "") &&
        run.steps === 4n
      )
    }
  }),
  Law.law({
    name: "value table",
    statement:
      "N entries of w bits: 151 + 2|gamma(w+1)| + |gamma(Nw+1)| + Nw bits; 11w + 2 steps to the entry at the index",
    over: Domain.sampled(entry),
    holds: ([entries, at, wider]) => {
      const w = Math.max(1, ...entries.map((it) => Bits.bitLength(BigInt(it)))) + wider
      const [n, index] = [entries.length, at % entries.length]
      const table = Table.values(entries, w)
      const run = halted(Register.answer(table, { registers: { r1: index } }, unit))
      return (
        length(table) === 151 + 2 * gamma(w + 1) + gamma(n * w + 1) + n * w &&
        run?.output === BigInt(entries[index] ?? -1) &&
        run.steps === BigInt(11 * w + 2)
      )
    }
  })
])

/** The wrapper around programs in normal form. */
export const wrapper: Law.LawSet = Law.set("wrapper", [
  Law.law({
    name: "length",
    statement: "wrap(p) is 18 bits longer than p",
    over: Domain.sampled(arbitraries.normalProgram),
    show: Register.line,
    holds: (program) => length(Result.getOrThrow(Wrapper.wrap(program))) === length(program) + 18
  }),
  Law.law({
    name: "runs",
    statement: "same answer and +1 step at r7 = 0; answer +1 and +2 steps at r7 > 0",
    over: Domain.sampled(fc.tuple(arbitraries.normalProgram, arbitraries.input)),
    show: ([program, input]) => `${Register.line(program)} on ${json(input)}`,
    holds: ([program, input]) => {
      const plain = Register.answer(program, input, Budget.of("unit", { steps: 200 }))
      if (plain.status === "exhausted") return true
      const wrapped = Register.answer(Result.getOrThrow(Wrapper.wrap(program)), input, unit)
      const deployed = BigInt(input.registers?.r7 ?? 0) > 0n ? 1n : 0n
      return (
        wrapped.status === "halted" &&
        wrapped.output === plain.output + deployed &&
        wrapped.steps === plain.steps + 1n + deployed
      )
    }
  })
])

/** A translation of programs between machines that share their text, input and meters. */
export interface Translation {
  readonly name: string
  readonly from: Language.Language<Register.Program, Register.Input, bigint, Register.Meter>
  readonly to: Language.Language<Register.Program, Register.Input, bigint, Register.Meter>
  readonly translate: (program: Register.Program) => Register.Program
  /** The most that it adds, in bits. */
  readonly overhead: number
  /** The most steps that it adds to a run, in the unit meter. */
  readonly steps: number
}

/**
 * The laws of a translation, on random programs that jump about END.
 *
 * - **Source** [LiVitanyi2019] §2.1, the invariance theorem
 */
export const translation = (it: Translation): Law.LawSet =>
  Law.set(`translation(${it.name})`, [
    Law.law({
      name: "overhead",
      statement: "the translated text is longer by at most the constant",
      over: Domain.sampled(arbitraries.program),
      show: Register.line,
      holds: (program) => length(it.translate(program)) <= length(program) + it.overhead
    }),
    Law.law({
      name: "runs",
      statement: "the same answer, no steps fewer, and at most a constant of steps more",
      over: Domain.sampled(fc.tuple(arbitraries.program, arbitraries.input), { runs: 1000 }),
      show: ([program, input]) => `${Register.line(program)} on ${json(input)}`,
      holds: ([program, input]) => {
        const budget = Budget.of("unit", { steps: 60 })
        const before = it.from.run(program, input, budget)
        const translated = it.translate(program)
        if (before.status === "exhausted") {
          return (
            before.resource !== "steps" || it.to.run(translated, input, budget).status !== "halted"
          )
        }
        const after = it.to.run(translated, input, unit)
        return (
          after.status === "halted" &&
          after.output === before.output &&
          after.steps >= before.steps &&
          after.steps <= before.steps + BigInt(it.steps)
        )
      }
    })
  ])
