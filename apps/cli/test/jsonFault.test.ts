import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import { inWords, jsonFault } from "../src/jsonFault.ts"

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const character = fc.constantFrom(...Array.from('[]{}:,"\\0123456789.eE+-truefalsn \n\tué\u0001'))

describe("jsonFault", () => {
  it("law: a text has a fault if and only if JSON.parse throws", () => {
    const spoilt = fc
      .tuple(
        fc.json({ maxDepth: 3 }),
        fc.nat(),
        fc.nat(3),
        fc.string({ unit: character, maxLength: 3 })
      )
      .map(([text, at, cut, put]) => {
        const place = at % (text.length + 1)
        return `${text.slice(0, place)}${put}${text.slice(place + cut)}`
      })
    const any = fc.oneof(spoilt, fc.json(), fc.string({ unit: character, maxLength: 12 }))
    fc.assert(
      fc.property(any, (text) => {
        assert.equal(jsonFault(text) === undefined, isJson(text), text)
      }),
      { numRuns: 5000 }
    )
  })

  it("law: what stands before the fault can be the beginning of JSON", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 3 }), fc.nat(), (text, at) => {
        const found = jsonFault(`${text.slice(0, at % text.length)}\u0001`)
        assert.isDefined(found)
        assert.isAtMost(found.column - 1, text.length)
      })
    )
  })

  it("example: the line, the column and what belongs there", () => {
    for (const [text, words] of [
      ["{", "it ends at line 1, column 2, before a name in double quotes or }"],
      ["[1,\n 2,\n]", "line 3, column 1 has `]`, not a value"],
      ['{"a": 1,}', "line 1, column 9 has `}`, not a name in double quotes"],
      ["{a: 1}", "line 1, column 2 has `a`, not a name in double quotes or }"],
      ["{'a': 1}", "line 1, column 2 has `'`, not a name in double quotes or }"],
      ['{"a" 1}', "line 1, column 6 has `1`, not a colon"],
      ["[1 2]", "line 1, column 4 has `2`, not a comma or ]"],
      ["[01]", "line 1, column 3 has `1`, not a comma or ]"],
      ["[1] x", "line 1, column 5 has `x`, not the end of the file"],
      ['["a', 'line 1, column 2 has `"`, not a text that ends with double quotes on its line']
    ] as const) {
      const found = jsonFault(text)
      assert.isDefined(found, text)
      assert.equal(inWords(found), words)
    }
  })

  it("example: what is nested deep needs no deep stack", () => {
    assert.isUndefined(jsonFault(`${"[".repeat(100_000)}${"]".repeat(100_000)}`))
  })
})
