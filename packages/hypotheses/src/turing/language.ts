import { Rational } from "@headwater/exact"
import { Result } from "effect"
import { draws } from "../internal/draws.ts"
import { shown } from "../internal/shown.ts"
import { within } from "../internal/within.ts"
import { type Coded, define, type Language } from "../Language.ts"
import * as Tongue from "../Tongue.ts"
import { type Cell, type Machine, machines, size } from "./Machine.ts"
import { type Meter, meters, run } from "./run.ts"
import { parse, print } from "./Text.ts"

const tongue = {
  extension: "tm",
  noun: "machine",
  parse,
  print,
  decode: (): Result.Result<Machine, string> =>
    Result.fail("expected a table; turing machines have masses and no bits"),
  input: Tongue.inputs<unknown, Cell>({
    parse: (written = "0"): Result.Result<Cell, string> =>
      written === "0" || written === "1"
        ? Result.succeed(written === "1" ? 1 : 0)
        : Result.fail(`expected the blank of the tape, 0 or 1, not ${shown(written)}`),
    numeric: true,
    print: String,
    sample: (seed) => (draws(seed)(2) === 0 ? 0 : 1)
  }),
  units: { steps: { steps: "steps" }, space: "cells" }
}

function* listed(states: number, mass: Rational): Generator<Coded<Machine>, void> {
  for (const program of machines(states)) yield { program, mass }
}

/**
 * The machines of n states as a language: each has the mass `(4n+2)^-2n`, so that all together have
 * mass 1.
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
  return define({
    id: `turing-${states}`,
    about: `machines of ${states} states over 0 and 1, all of one mass`,
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
    },
    tongue
  })
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
export const language: Language<Machine, Cell, string, Meter> = define({
  id: "turing",
  about: "machines of n states over 0 and 1, from a blank tape; weighed by mass, not by bits",
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
  },
  tongue
})
