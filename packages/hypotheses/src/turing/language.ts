import { Rational } from "@headwater/exact"
import { within } from "../internal/within.ts"
import type { Coded, Language } from "../Language.ts"
import { type Cell, type Machine, machines, size } from "./Machine.ts"
import { type Meter, meters, run } from "./run.ts"

function* listed(states: number, mass: Rational): Generator<Coded<Machine>, void> {
  for (const program of machines(states)) yield { program, mass }
}

/**
 * The machines of so many states as a language: each has the mass `(4n+2)^-2n`, so all together
 * have mass 1.
 *
 * - **Errors** `RangeError` for the mass of a machine of another size
 *
 * @example
 * ```ts
 * import { Turing } from "@headwater/hypotheses"
 * const coded = [...Turing.ofStates(1).programs({ bits: 6 })]
 * coded.length // => 36
 * String(coded[0]?.mass) // => "1/36"
 * ```
 */
export const ofStates = (states: number): Language<Machine, Cell, string, Meter> => {
  const count = size(states)
  const each = Rational.of(1n, count)
  return {
    id: `turing-${states}`,
    code: {
      kind: "mass",
      mass: (machine) => {
        if (machine.states.length === states) return each
        throw new RangeError(
          `Expected a machine of ${states} states, not of \`${machine.states.length}\``
        )
      }
    },
    meters,
    run,
    *programs(limit) {
      if (count <= 2n ** BigInt(within(limit))) yield* listed(states, each)
    }
  }
}

const mass = (states: number): Rational =>
  Rational.pow2(-states).dividedBy(Rational.of(size(states)))

/**
 * The Turing machines as one language: machines of all sizes, run from a tape of 0 or of 1.
 *
 * The masses `(4n+2)^-2n` sum to 1 for each number of states; so that they sum to 1 over all of
 * them, n states cost n bits more.
 *
 * @example
 * ```ts
 * import { Language, Turing } from "@headwater/hypotheses"
 * const coded = Language.coded(Turing.language, Turing.machine("1R2 1L2 | 1L1 1H"))
 * String(coded.mass) // => "1/40000"
 * ```
 */
export const language: Language<Machine, Cell, string, Meter> = {
  id: "turing",
  code: { kind: "mass", mass: (machine) => mass(machine.states.length) },
  meters,
  run,
  *programs(limit) {
    const least = Rational.pow2(-within(limit))
    for (let states = 1; ; states++) {
      const each = mass(states)
      if (each.compare(least) < 0) return
      yield* listed(states, each)
    }
  }
}
