import { assert, describe, it } from "vitest"
import { differences } from "../differences.ts"

const said = (output: unknown, code = 0) => ({
  output: typeof output === "string" ? output : JSON.stringify(output),
  errors: "",
  code
})

describe("differences", () => {
  it("example: what is equal has none, whatever the order of names and the provenance", () => {
    const before = { a: 1, list: [{ id: "x", n: "1" }], provenance: { node: "22" } }
    const after = { provenance: { node: "24" }, list: [{ id: "x", n: "1" }], a: 1 }
    assert.deepEqual(differences(said(before), said(after)), [])
    assert.deepEqual(differences(said("one\ntwo"), said("one\ntwo")), [])
  })

  it("example: members of a list are compared by name, and what is gone or new is said", () => {
    const before = {
      list: [
        { id: "x", n: "1" },
        { id: "y", n: "2" }
      ]
    }
    const after = {
      list: [
        { id: "y", n: "3" },
        { id: "z", n: "2" }
      ]
    }
    assert.deepEqual(differences(said(before), said(after)), [
      'list.x: {"id":"x","n":"1"} -> (absent)',
      'list.y.n: "2" -> "3"',
      'list.z: (absent) -> {"id":"z","n":"2"}'
    ])
    assert.deepEqual(differences(said([1, 2]), said([1])), ["1: 2 -> (absent)"])
    const twice = [{ id: "x" }, { id: "x" }]
    assert.deepEqual(differences(said(twice), said(twice.slice(1))), ['1: {"id":"x"} -> (absent)'])
  })

  it("example: lines, codes and renames", () => {
    assert.deepEqual(differences(said("a\nb"), said("a\nc", 1)), [
      "exit: 0 -> 1",
      'out:2: "b" -> "c"'
    ])
    assert.deepEqual(
      differences(said("closest call"), said("tightest"), [["closest call", "tightest"]]),
      []
    )
  })
})
