import { Domain, Law } from "@headwater/proof"
import { Equal } from "effect"
import * as fc from "fast-check"
import type { Budget } from "../Budget.ts"
import { text } from "../internal/text.ts"
import type { Language } from "../Language.ts"
import * as Run from "../Run.ts"
import { budget, checked, type Subject } from "./Subject.ts"

/** A program on an input in a meter, and a number to choose bounds with. */
interface Case<P, I, M extends string> {
  readonly program: P
  readonly input: I
  readonly meter: M
  readonly choice: number
}

/** Whether the run has ended at this bound, and says so. */
const passed = (run: Run.Run<unknown>, resource: Run.Resource, limit: bigint): boolean =>
  run.status === "exhausted" && run.resource === resource && run.limit === limit

/** Bounds below a use: the next one, none at all, and one between. */
const below = (use: bigint, choice: number): ReadonlyArray<bigint> =>
  use === 0n ? [] : [use - 1n, 0n, BigInt(choice) % use]

const bounds: { readonly [R in Run.Resource]: (limit: bigint) => Partial<Budget> } = {
  steps: (steps) => ({ steps }),
  space: (space) => ({ space }),
  width: (width) => ({ width: Number(width) })
}

/**
 * The laws of a language's runs.
 *
 * 1. run-shaped: a run is halted or exhausted, with its figures
 * 2. deterministic: the same run again
 * 3. fuel-monotone: halted with some steps allowed, the same run with more
 * 4. budget-on-steps, budget-on-space, budget-on-width: exhausted, in that resource and naming the
 *    limit, exactly where the run uses more
 * 5. meters-count: in every meter, runs differ in their steps
 *
 * A law looks only at its own concern: budgets at figures and not at outputs, and fuel-monotone
 * passes over runs that are not repeatable.
 *
 * @example
 * ```ts
 * import { Register } from "@headwater/hypotheses"
 * import { arbitraries, machine } from "@headwater/hypotheses/laws"
 * import { Law } from "@headwater/proof"
 * const subject = { bits: 14, inputs: arbitraries.input(), programs: arbitraries.program() }
 * Law.verdicts(machine(Register.language, subject)).every((verdict) => verdict.holds) // => true
 * ```
 */
export const machine = <P, I, O, M extends string>(
  language: Language<P, I, O, M>,
  subject: Subject<P, I> = {}
): Law.LawSet => {
  const { listed, programs, inputsOf, runs, bounds: allowed, shown } = checked(language, subject)
  const cases: fc.Arbitrary<Case<P, I, M>> = fc
    .tuple(runs, fc.constantFrom(...language.meters), fc.nat())
    .map(([run, meter, choice]) => ({ ...run, meter, choice }))
  const over = Domain.sampled(cases)
  const show = ({ program, input, meter }: Case<P, I, M>): string =>
    `${shown(program)} on ${text(input)} in ${meter}`
  const run = ({ program, input, meter }: Case<P, I, M>, other: Partial<Budget> = {}): Run.Run<O> =>
    language.run(program, input, { ...budget(meter, allowed), ...other, meter })

  const budgetLaw = (resource: Run.Resource): Law.Law =>
    Law.law({
      name: `budget-on-${resource}`,
      statement: `exhausted by ${resource} exactly where the run uses more, and it says the limit`,
      over,
      show,
      holds: (it) => {
        const free = run(it)
        const limit = BigInt(budget(it.meter, allowed)[resource])
        if (free.status === "exhausted") {
          return free.resource !== resource || free.limit === limit
        }
        const use = BigInt(free[resource])
        return (
          use <= limit &&
          run(it, bounds[resource](use)).status === "halted" &&
          below(use, it.choice).every((less) =>
            passed(run(it, bounds[resource](less)), resource, less)
          )
        )
      }
    })

  return Law.set(`machine(${language.id})`, [
    Law.law({
      name: "run-shaped",
      statement: "a run is halted or exhausted, with its figures",
      over,
      show,
      holds: (it) => Run.is(run(it))
    }),
    Law.law({
      name: "deterministic",
      statement: "run(p, x, b) = run(p, x, b)",
      over,
      show,
      holds: (it) => Equal.equals(run(it), run(it))
    }),
    Law.law({
      name: "fuel-monotone",
      statement: "halted with f steps allowed: the same run with f' ≥ f",
      over,
      show,
      holds: (it) => {
        const most = run(it)
        const limit = budget(it.meter, allowed).steps
        const used = most.status === "halted" ? most.steps : limit
        return [used, BigInt(it.choice) % (limit + 1n)].every((fuel) => {
          const first = run(it, { steps: fuel })
          if (first.status === "exhausted") return true
          const longer = [fuel + 1n, 2n * fuel, limit > fuel ? limit : fuel].map((steps) =>
            run(it, { steps })
          )
          const repeatable = Equal.equals(first, run(it, { steps: fuel }))
          return !repeatable || longer.every((other) => Equal.equals(other, first))
        })
      }
    }),
    budgetLaw("steps"),
    budgetLaw("space"),
    budgetLaw("width"),
    Law.law({
      name: "meters-count",
      statement: "in every meter some halting runs take different numbers of steps",
      over: Domain.exhaustive(() => language.meters),
      holds: (meter) => {
        const drawn = fc.sample(programs, { seed: 1, numRuns: 100 })
        const steps = new Set<bigint>()
        const candidates = [...drawn, ...listed().map((it) => it.program)]
        for (const program of candidates) {
          for (const input of inputsOf(program)) {
            const found = run({ program, input, meter, choice: 0 })
            if (found.status === "halted") steps.add(found.steps)
            if (steps.size > 1) return true
          }
        }
        return false
      }
    })
  ])
}
