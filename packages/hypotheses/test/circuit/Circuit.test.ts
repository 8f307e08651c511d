import { generator } from "@headwater/exact/laws"
import { Circuit } from "@headwater/hypotheses"
import { circuits, language, type Subject } from "@headwater/hypotheses/laws"
import { Law } from "@headwater/proof"
import { Equal, Result } from "effect"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

const subject: Subject<Circuit.Circuit, string> = {
  bits: 16,
  sharp: 14,
  complete: true,
  inputs: circuits.assignment(),
  programs: circuits.circuit(),
  show: Circuit.line
}

Law.check(it, language(Circuit.language, subject))
Law.check(
  it,
  generator("circuit", circuits.circuit(), {
    valid: (circuit) => Result.isSuccess(Circuit.checked(circuit)),
    equals: Equal.equals
  })
)

const assignments = (inputs: number): ReadonlyArray<string> =>
  Array.from({ length: 2 ** inputs }, (_, at) => at.toString(2).padStart(inputs, "0"))

/** A line's value, by its definition: no order of evaluation, no words. */
const naive = (circuit: Circuit.Circuit, line: number, bits: string): number => {
  const gate = circuit.gates[line - circuit.inputs]
  if (gate === undefined) return Number(bits[line])
  const index = 2 * naive(circuit, gate.a, bits) + naive(circuit, gate.b, bits)
  return Number(gate.table.toString(2).padStart(4, "0")[index])
}

describe("evaluation", () => {
  it("claim: tables of all lines are those of the definition, up to 8 inputs", () => {
    fc.assert(
      fc.property(circuits.circuit({ inputs: 8, gates: 10 }), (circuit) => {
        const expected = circuit.outputs.map((line) =>
          assignments(circuit.inputs)
            .map((bits) => naive(circuit, line, bits))
            .join("")
        )
        assert.deepEqual(Circuit.tables(circuit), expected)
      })
    )
  })
  it("claim: an evaluator has all lines as the tables have them, in words of 64 digits too", () => {
    fc.assert(
      fc.property(circuits.circuit({ inputs: 9, gates: 12 }), (circuit) => {
        const { lines, run } = Circuit.evaluator(circuit)
        run()
        run()
        const all = Array.from({ length: circuit.inputs + circuit.gates.length }, (_, line) => line)
        const found = all.map((line) =>
          Array.from({ length: 2 ** circuit.inputs }, (_, at) => {
            const word = lines.words[line * lines.stride + (at >> 5)] ?? 0
            return (word >>> (at & 31)) & 1
          }).join("")
        )
        assert.deepEqual(found, [...Circuit.tables({ ...circuit, outputs: all })])
      })
    )
  })
  it("claim: a run on one assignment is the column of the tables", () => {
    fc.assert(
      fc.property(circuits.circuit(), (circuit) => {
        const tables = Circuit.tables(circuit)
        for (const [index, bits] of assignments(circuit.inputs).entries()) {
          assert.equal(Circuit.at(circuit, bits), tables.map((table) => table[index]).join(""))
        }
      })
    )
  })
  it("claim: the cone computes the same with the same length and depth, and no more gates", () => {
    fc.assert(
      fc.property(circuits.circuit({ gates: 12 }), (circuit) => {
        const cone = Circuit.cone(circuit)
        assert.isTrue(Result.isSuccess(Circuit.checked(cone)))
        assert.deepEqual(Circuit.tables(cone), Circuit.tables(circuit))
        assert.equal(Circuit.length(cone), Circuit.length(circuit))
        assert.equal(Circuit.depth(cone), Circuit.depth(circuit))
        assert.isAtMost(Circuit.size(cone), Circuit.size(circuit))
        assert.deepEqual(Circuit.cone(cone), cone)
      })
    )
  })
  it("claim: depth ≤ size ≤ length on a cone with one output, in the full basis", () => {
    fc.assert(
      fc.property(circuits.circuit({ outputs: 1 }), (circuit) => {
        const cone = Circuit.cone(circuit)
        assert.isAtMost(Circuit.depth(cone), Circuit.size(cone))
        assert.isTrue(BigInt(Circuit.size(cone)) <= Circuit.length(cone))
      })
    )
  })
  it("example: tables that would not fit are refused before they are made", () => {
    const wide = Circuit.of(
      20,
      Array.from({ length: 5000 }, () => [6, 0, 1] as const)
    )
    assert.throws(() => Circuit.tables(wide), RangeError, "at most 67108864 words")
    assert.throws(
      () => Circuit.tables(Circuit.of(21, [[6, 0, 1]])),
      RangeError,
      "at most 20 inputs"
    )
  })
  it("example: lengths grow to a bound and no further", () => {
    const squares = Array.from({ length: 5000 }, (_, i) => [6, i + 1, i + 1] as const)
    const circuit = Circuit.of(2, [[6, 0, 1], ...squares.slice(1)])
    assert.equal(Circuit.length(circuit), Circuit.lengthLimit + 1n)
    assert.equal(Circuit.length(circuit, Circuit.full, 100n), 101n)
  })
})

describe("text", () => {
  it("claim: a listing assembles to its circuit, on lines or on one line", () => {
    fc.assert(
      fc.property(circuits.circuit(), (circuit) => {
        assert.deepEqual(Circuit.assemble(Circuit.disassemble(circuit)), Result.succeed(circuit))
        assert.deepEqual(Circuit.assemble(Circuit.line(circuit)), Result.succeed(circuit))
      })
    )
  })
  it("claim: bits decode to their circuit", () => {
    fc.assert(
      fc.property(circuits.circuit(), (circuit) => {
        assert.deepEqual(Circuit.decode(Circuit.encode(circuit)), Result.succeed(circuit))
      })
    )
  })
  it("claim: any text is a circuit or one line on what is wrong", () => {
    const word = fc.constantFrom(
      ..."inputs outputs = 0110 XOR NOT a b c g1 | \n # AND 012 -".split(" ")
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), (words) => {
        const made = Circuit.assemble(words.join(" "))
        if (Result.isFailure(made))
          assert.match(made.failure, /^line \d+: expected [^\n]*, not [^\n]*$/u)
        else assert.isTrue(Result.isSuccess(Circuit.checked(made.success)))
      })
    )
  })
  const faults: ReadonlyArray<readonly [text: string, line: string]> = [
    ["", "line 1: expected `inputs`, not the end of the listing"],
    ["outputs a", "line 1: expected `inputs`, not `outputs`"],
    ["inputs", "line 1: expected a name after `inputs`, not the end of the line"],
    ["inputs a 1b", "line 1: expected a name, not `1b`"],
    ["inputs a a", "line 1: expected a name that is not taken, not `a`"],
    ["inputs a b", "line 1: expected `outputs`, not the end of the listing"],
    ["inputs a\nb XOR a a", "line 2: expected `=` after a name, not `XOR`"],
    ["inputs a\nb =", "line 2: expected a gate like 0110 or XOR, not the end of the line"],
    ["inputs a\nb = IMP a a", "line 2: expected a gate like 0110 or XOR, not `IMP`"],
    ["inputs a\nb = 01100 a a", "line 2: expected a gate like 0110 or XOR, not `01100`"],
    ["inputs a\nb = XOR a", "line 2: expected 2 lines after XOR, not 1"],
    ["inputs a\nb = NOT a a", "line 2: expected 1 line after NOT, not 2"],
    ["inputs a\nb = 0110 a a a", "line 2: expected 2 lines after 0110, not 3"],
    ["inputs a\nb = NOT c", "line 2: expected the name of an input or of a gate above, not `c`"],
    ["inputs a\nb = NOT b\noutputs b", "line 2: expected a line above, not `b` itself"],
    [
      "inputs a\nb = NOT c\nc = NOT a\noutputs b",
      "line 2: expected a line above, not `c` of line 3"
    ],
    [
      "inputs a\nb = NOT c\nc = NOT d\nd = AND a b\noutputs b",
      "line 2: expected a line above, not `c` of line 3, which depends on `b`"
    ],
    ["inputs a\na = NOT a\noutputs a", "line 2: expected a name that is not taken, not `a`"],
    ["inputs a\noutputs", "line 2: expected a name after `outputs`, not the end of the line"],
    ["inputs a\noutputs b", "line 2: expected the name of an input or of a gate above, not `b`"],
    ["inputs a\noutputs a\n\nb = NOT a", "line 4: expected nothing after the outputs, not `b`"]
  ]
  for (const [text, line] of faults) {
    it(`example: assemble(${JSON.stringify(text)}) fails`, () => {
      assert.deepEqual(Circuit.assemble(text), Result.fail(line))
    })
  }
  it("example: bits that are no circuit", () => {
    const bits = "010010011001111"
    assert.deepEqual(
      Circuit.decode(`${bits}0`),
      Result.fail("expected the bits to stop at bit 15, not 1 later")
    )
    assert.deepEqual(Circuit.decode("01x"), Result.fail("expected 0 or 1 at bit 3, not `x`"))
    assert.deepEqual(
      Circuit.decode(`${"0".repeat(30)}1${"0".repeat(40)}`),
      Result.fail("expected at most 65536 inputs and outputs, not more")
    )
  })
  it("example: tables of a wrong length", () => {
    assert.deepEqual(
      Circuit.parsedTable("0110", 3),
      Result.fail("expected 8 digits for 3 inputs, not 4")
    )
    assert.deepEqual(
      Circuit.parsedTable("01-0"),
      Result.fail("expected 0 or 1 at digit 3, not `-`")
    )
    assert.deepEqual(Circuit.parsedPartial("01-0"), Result.succeed("01-0"))
  })
})

describe("bases", () => {
  it("example: NOT and constants are free in one basis, missing in another, and cost a gate in a third", () => {
    const nor = Circuit.of(2, [
      [7, 0, 1],
      [0b1100, 2, 2]
    ])
    assert.deepEqual(
      Circuit.bases.map((basis) => [basis.id, Circuit.size(nor, basis)]),
      [
        ["full", 1],
        ["proper", Infinity],
        ["and-or-not", 2]
      ]
    )
  })
})
