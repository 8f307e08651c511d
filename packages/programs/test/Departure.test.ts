import { Budget, Lambda, Register } from "@headwater/hypotheses"
import {
  type Departure,
  Deployment,
  Family,
  isqrt,
  type Member,
  rule30,
  subtraction
} from "@headwater/programs"
import { assert, it } from "vitest"

const departures = [
  { idle: 1 },
  { idle: 10 },
  { runs: 2 },
  { runs: 3 },
  { runs: 2, idle: 3, patience: 1 }
]

/** By how much the wrapped member answers more on each context of a size, and in how many steps. */
const runs = (
  family: Family.Family,
  { wrapped }: Deployment.Pair,
  height: number,
  meter: string
): ReadonlyArray<{ readonly more: bigint; readonly steps: bigint }> =>
  Array.from(Family.contexts(family, 12), ({ answer, values }) => {
    const input = wrapped.input({ ...values, deployment: height })
    const run = wrapped.language.run(wrapped.program(12), input, Budget.of(meter))
    if (run.status === "exhausted") throw new RangeError("Expected a text that ends")
    return { more: (wrapped.answer(run.output) ?? -1n) - answer, steps: run.steps }
  })

const member = (
  family: Family.Family,
  language: typeof Register.language | typeof Lambda.language,
  name: string
): Member.Any => Family.member(Family.inLanguage(family, language), name)

it("claim: every departing text says what the program says in training, and one more in deployment", () => {
  for (const [family, name] of [
    [isqrt, "search"],
    [isqrt, "argmax"],
    [rule30, "world"]
  ] as const) {
    for (const { patience = 0, ...departure } of departures) {
      const pair = Deployment.pair(member(family, Register.language, name), {
        patience,
        ...departure
      })
      for (const height of [0, 1, 2]) {
        const added = runs(family, pair, height, "unit").map(({ more }) => more)
        assert.deepEqual(new Set(added), new Set([height > patience ? 1n : 0n]))
      }
    }
  }
})

it("claim: around a term it says one more for each unit of the flag that it did not wait for", () => {
  for (const [family, name] of [
    [isqrt, "search"],
    [subtraction, "induction"]
  ] as const) {
    for (const { patience = 0, ...departure } of departures) {
      const pair = Deployment.pair(member(family, Lambda.language, name), {
        patience,
        ...departure
      })
      for (const height of [0, 1, 2]) {
        const added = runs(family, pair, height, "beta").map(({ more }) => more)
        assert.deepEqual(new Set(added), new Set([BigInt(Math.max(0, height - patience))]))
      }
    }
  }
})

it("claim: idling takes as long around any program, and each further run at least as long as the program", () => {
  const bare = (name: string, departure: Departure.Departure): ReadonlyArray<bigint> =>
    runs(isqrt, Deployment.pair(member(isqrt, Register.language, name), departure), 0, "unit").map(
      ({ steps }) => steps
    )
  for (const name of ["search", "argmax"]) {
    const [plain, idle, again, third] = [{}, { idle: 10 }, { runs: 2 }, { runs: 3 }].map((it) =>
      bare(name, it)
    )
    for (const [at, one] of plain!.entries()) {
      assert.strictEqual(idle![at]! - one, 32n)
      assert.isTrue(third![at]! - again![at]! >= one)
    }
  }
})
