import { applied } from "#lambda/applied"
import { compile } from "#lambda/Code"
import { Lambda } from "@headwater/hypotheses"
import { lambda } from "@headwater/hypotheses/laws"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

describe("the code of a term on arguments", () => {
  it("claim: it is that of the application, whatever was applied before", () => {
    fc.assert(
      fc.property(
        lambda.term(),
        fc.array(fc.array(lambda.term(), { minLength: 1, maxLength: 3 }), { maxLength: 4 }),
        (term, inputs) => {
          for (const args of inputs) {
            assert.deepEqual(applied(term, args), compile(Lambda.apply(term, ...args)))
          }
        }
      ),
      { numRuns: 300, seed: 4 }
    )
  })

  it("example: arguments that are no abstractions, or deeper than the term", () => {
    const [id, open] = [Lambda.term("\\x. x"), Lambda.variable(1)]
    const call = Lambda.term("(\\x. x) (\\y. y y)")
    const deep = Lambda.term("\\a. \\b. \\c. \\d. \\e. \\f. a f")
    for (const args of [[call], [deep], [id, call], [call, deep, id]]) {
      assert.deepEqual(applied(id, args), compile(Lambda.apply(id, ...args)))
      assert.deepEqual(applied(call, args), compile(Lambda.apply(call, ...args)))
    }
    for (const refused of [() => applied(open, [id]), () => applied(id, [open])]) {
      assert.throws(refused, "Expected a closed term, not one with a free variable")
    }
  })
})
