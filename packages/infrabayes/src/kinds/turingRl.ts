import { Rational } from "@headwater/exact"
import * as Schema from "effect/Schema"
import { Count, Index } from "../internal/json.ts"
import * as Kind from "../Kind.ts"
import * as WordClass from "../WordClass.ts"

/** What a class of words computes within a deadline, and how much of it is one function. */
export const turingRl = Kind.define({
  id: "turing-rl",
  about:
    "Words of two generators within a deadline: how many, and the shortest text and share of a target.",
  input: Schema.Struct({
    points: Count,
    maxBits: Count,
    deadline: Count,
    target: Schema.Array(Index)
  }),
  output: Schema.Struct({
    programs: Schema.Int,
    functions: Schema.Int,
    shortest: Schema.NullOr(Schema.Int),
    share: Schema.String
  }),
  solve: ({ deadline, maxBits, points, target }) => {
    const sorted = target.toSorted((a, b) => a - b)
    if (target.length !== points || sorted.some((x, i) => x !== i)) {
      throw new RangeError(
        `Expected a permutation of ${points} points, not \`${target.join(", ")}\``
      )
    }
    const { functions, programs, total } = WordClass.census({ points, maxBits, deadline })
    const found = functions.get(target.join(""))
    return {
      programs,
      functions: functions.size,
      shortest: found?.shortest ?? null,
      share: (found?.weight.dividedBy(total) ?? Rational.zero).toString()
    }
  }
})
