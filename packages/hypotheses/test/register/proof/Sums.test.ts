/**
 * Sums over the memory that a run begins with: what is proved with them, and false theorems that a
 * careless rule would let through.
 */
import { Register, RegisterProof } from "@headwater/hypotheses"
import { assert, describe, it } from "vitest"
import { outcome } from "./specimens.ts"

const refusal = (theorem: RegisterProof.Theorem): string => {
  const found = outcome(theorem)
  return found.ok ? "" : found.says
}

/** Adds up the history from its end, in any number of passes; it is the same sum in each. */
const passes: RegisterProof.Theorem = {
  name: "passes",
  says: "Adds up a history p times in p (6 N + 4) + 2 steps, and what it adds up is p X.",
  program: Register.program(
    "MOV r5 r6 | P: JZ r7 E | DEC r7 | MOV r6 r5 | L: JZ r6 P | DEC r6 | LD r1 r6 | ADD r0 r1 | ADD r2 r0 | JMP L | E: END"
  ),
  naturals: ["N", "p", "X", "k", "R", "h", "w"],
  input: { r6: "N", r7: "p" },
  sums: { X: { upTo: "N", cells: ["index#0"], term: "cell#0" } },
  start: [{ to: "P", set: { k: "p" } }],
  cuts: {
    P: {
      at: 1,
      registers: { r0: "(p - k)*X", r5: "N", r7: "k" },
      given: ["k <= p"],
      steps: "(p - k)*(6*N + 4) + 1",
      variant: ["k + 1", 0],
      moves: [{ to: "L", set: { k: "k - 1", R: "N", h: 0 } }]
    },
    L: {
      at: 4,
      registers: { r0: "(p - k - 1)*X + h", r5: "N", r6: "R", r7: "k" },
      given: ["k < p", "R <= N"],
      sums: [["X", "R", "X - h"]],
      steps: "(p - k - 1)*(6*N + 4) + 4 + 6*(N - R)",
      variant: ["k + 1", "R + 1"],
      moves: [{ to: "L", loads: { 0: "R - 1" }, set: { R: "R - 1", h: "h + cell#0" } }, { to: "P" }]
    }
  },
  ends: [{ registers: { r0: "p*X" }, steps: "p*(6*N + 4) + 2" }],
  instances: [
    { values: { N: 3, p: 2, X: 9 }, history: [4, 0, 5] },
    { values: { N: 0, p: 1, X: 0 }, history: [] }
  ]
}
const { P, L } = passes.cuts!
const still = { ...passes, instances: [{ values: { N: 0, p: 1, X: 0 }, history: [] }] }
const cut = (more: Partial<RegisterProof.Cut>, of = still): RegisterProof.Theorem => ({
  ...of,
  cuts: { P: P!, L: { ...L!, ...more } }
})

describe("sums", () => {
  it("claim: what a loop adds up in every pass is one number of the history", () => {
    const found = outcome(passes)
    assert.isTrue(found.ok, found.ok ? "" : found.says)
    assert.isTrue(found.ok && found.halts)
  })

  it("claim: counted upwards too, and of two cells", () => {
    const up: RegisterProof.Theorem = {
      name: "up",
      says: "",
      program: Register.program(
        "L: EQ r2 r2 | MOV r2 r6 | SUB r2 r3 | JZ r2 E | LD r4 r3 | INC r3 | LD r5 r3 | INC r3 | ADD r0 r4 | ADD r0 r5 | JMP L | E: END"
      ),
      naturals: ["N", "X", "R", "h"],
      input: { r6: "2*N" },
      sums: { X: { upTo: "N", cells: ["2*index#0", "2*index#0 + 1"], term: "cell#0 + cell#1" } },
      start: [{ to: "L", set: { R: 0, h: 0 } }],
      cuts: {
        L: {
          at: 0,
          registers: { r0: "h", r3: "2*R", r6: "2*N" },
          given: ["R <= N"],
          sums: [["X", "R", "h"]],
          steps: "11*R",
          variant: ["N - R"],
          moves: [
            {
              to: "L",
              loads: { 0: "2*R", 1: "2*R + 1" },
              set: { R: "R + 1", h: "h + cell#0 + cell#1" }
            }
          ]
        }
      },
      ends: [{ registers: { r0: "h" }, steps: "11*R + 4", with: ["R = N"] }],
      instances: [{ values: { N: 2, X: 12 }, history: [1, 2, 4, 5], ends: { h: 12 } }]
    }
    assert.strictEqual(refusal(up), "")
    // that h is all of X at R = N is not among the rules: only what no term adds up to is
    assert.isNotEmpty(refusal({ ...up, ends: [{ registers: { r0: "X + 1" }, steps: "11*N + 4" }] }))
  })

  it("counterexample: another sum, more terms, another cell, a cell that is not read", () => {
    for (const sums of [
      [["X", "R", "X - h + 1"]],
      [["X", "R + 1", "X - h"]],
      [["X", "R", "h"]],
      [["X", "2*R", "X - h"]],
      [["Y", "R", "X - h"]],
      [["X", "1/2*R", "X - h"]]
    ] as const) {
      assert.isNotEmpty(refusal(cut({ sums })))
    }
    const [lap, out] = L!.moves
    const moved = (more: Partial<RegisterProof.Move>) =>
      cut({ moves: [{ ...lap!, ...more }, out!] })
    assert.strictEqual(refusal(moved({})), "")
    assert.isNotEmpty(refusal(moved({ loads: { 0: "R" } })))
    assert.isNotEmpty(refusal(moved({ set: { R: "R - 1", h: "h + 1" } })))
    assert.isNotEmpty(refusal(moved({ set: { R: "R - 1", h: "h" } })))
    assert.isNotEmpty(refusal(moved({ set: { R: "R - 1", h: "h + 2*cell#0" } })))
    const of = (text: string) => refusal({ ...still, program: Register.program(text) })
    const text = (read: string) =>
      `MOV r5 r6 | P: JZ r7 E | DEC r7 | MOV r6 r5 | L: JZ r6 P | DEC r6 | ${read} | ADD r0 r1 | ADD r2 r0 | JMP L | E: END`
    assert.strictEqual(of(text("LD r1 r6")), "")
    assert.isNotEmpty(of(text("LD r1 r5")))
    assert.isNotEmpty(of(text("MOV r1 r6")))
    // twice the same cell in one lap, and every second cell
    assert.isNotEmpty(of(text("LD r1 r6").replace("ADD r2 r0", "ADD r0 r1")))
    assert.isNotEmpty(of(text("LD r1 r6").replace("ADD r2 r0", "DEC r6")))
  })

  it("counterexample: the sum of fewer or other cells than the program adds up", () => {
    const of = (sum: Partial<RegisterProof.Sum>) => {
      const X = { ...still.sums!["X"]!, ...sum }
      return refusal({ ...still, sums: { X } })
    }
    assert.strictEqual(of({}), "")
    assert.isNotEmpty(of({ cells: ["index#0 + 1"] }))
    assert.isNotEmpty(of({ cells: ["2*index#0"] }))
    assert.isNotEmpty(of({ cells: [] }))
    assert.isNotEmpty(of({ term: "cell#0 + 1" }))
    assert.isNotEmpty(of({ term: "2*cell#0" }))
    assert.isNotEmpty(of({ upTo: "N + 1" }))
    assert.match(refusal({ ...passes, sums: { X: { ...passes.sums!["X"]!, upTo: "p" } } }), /./)
  })

  it("counterexample: a sum that need be no natural number of the memory and the parameters", () => {
    const of = (sum: Partial<RegisterProof.Sum>) =>
      refusal({ ...still, sums: { X: { ...still.sums!["X"]!, ...sum } } })
    assert.match(of({ term: "-cell#0" }), /natural/)
    assert.match(of({ term: "1/2*cell#0" }), /natural/)
    assert.match(of({ term: "cell#1" }), /natural/)
    assert.match(of({ term: "h" }), /natural/)
    assert.match(of({ term: "index#0" }), /natural/)
    assert.match(of({ upTo: "1/2*N" }), /number of terms/)
    assert.match(of({ upTo: "index#0" }), /number of terms/)
    assert.match(of({ cells: ["1/2*index#0"] }), /address/)
    assert.match(of({ cells: ["cell#0"] }), /address/)
    // what says which cells it is over is a parameter, and so is the sum
    assert.match(of({ cells: ["index#0 + 0*h"] }), /^$/)
    assert.match(of({ cells: ["index#0 + h"] }), /parameter/)
    assert.match(of({ upTo: "N + k - k" }), /^$/)
    const moves = [{ ...P!.moves[0]!, set: { ...P!.moves[0]!.set, X: "X + 1" } }]
    assert.match(refusal({ ...still, cuts: { P: { ...P!, moves }, L: L! } }), /parameter/)
    assert.match(
      refusal({ ...still, naturals: ["N", "p", "k", "R", "h"], reals: ["X"] }),
      /natural/
    )
    assert.isNotEmpty(refusal({ ...still, naturals: ["N", "p", "k", "R", "h"] }))
  })

  it("counterexample: a cell that ST has changed since the run began", () => {
    const text = (...lines: ReadonlyArray<string>) =>
      Register.program(["LD r1 r6", ...lines].join(" | "))
    const reads = (lines: ReadonlyArray<string>, more: Partial<RegisterProof.Theorem> = {}) =>
      refusal({
        name: "reads",
        says: "",
        program: text(...lines, "L: MOV r0 r1"),
        naturals: ["a", "N", "X", "v"],
        input: { r2: "v", r6: "a" },
        sums: { X: { upTo: "1", cells: ["a"], term: "cell#0" } },
        writes: ["a"],
        start: [{ to: "L", loads: { 0: "a" } }],
        cuts: {
          L: {
            at: lines.length + 1,
            registers: { r1: "X" },
            steps: lines.length + 1,
            variant: [0],
            sums: [["X", "1", "X"]],
            moves: []
          }
        },
        ends: [{ registers: { r0: "X" }, steps: lines.length + 2 }],
        instances: [{ values: { a: 1, X: 7, v: 7, N: 0 }, history: [3, 7] }],
        ...more
      })
    // a load of a cell that ST may write to is no load of what the run began with
    assert.match(reads([]), /apart/)
    assert.match(reads(["ST r6 r2", "LD r1 r6"]), /apart/)
    assert.match(reads(["ST r6 r2", "LD r1 r6"], { writes: [] }), /apart|ST/)
  })

  it("counterexample: a term that is taken for none, and a cell of which a write is read", () => {
    const once = (text: string, more: Partial<RegisterProof.Theorem>) =>
      refusal({
        name: "once",
        says: "",
        program: Register.program(text),
        naturals: ["N", "X", "v"],
        input: { r2: "v" },
        given: ["N = 1"],
        sums: { X: { upTo: "N", cells: ["index#0"], term: "cell#0" } },
        ends: [],
        instances: [{ values: { N: 1, X: 0, v: 0 }, history: [0] }],
        ...more
      })
    const ends = [{ registers: {}, steps: 1 }]
    assert.strictEqual(once("INC r0", { ends }), "")
    assert.isNotEmpty(once("INC r0", { ends: [{ ...ends[0]!, with: ["X = 0"] }] }))
    assert.strictEqual(
      once("INC r0", {
        given: ["N = 0"],
        ends: [{ ...ends[0]!, with: ["X = 0"] }],
        instances: [{ values: { N: 0, X: 0, v: 0 } }]
      }),
      ""
    )
    // v is written to cell 0 and read there: that is not what the run began with
    const cut = (sums: RegisterProof.Cut["sums"]) => ({
      writes: ["0"],
      start: [{ to: "L" }],
      cuts: {
        L: {
          at: 2,
          registers: { r0: "v" },
          ...(sums === undefined ? {} : { sums }),
          steps: 2,
          variant: [0],
          moves: []
        }
      },
      ends: [{ registers: { r0: "v" }, steps: 3 }]
    })
    const text = "ST r1 r2 | LD r0 r1 | L: INC r3"
    assert.strictEqual(once(text, cut(undefined)), "")
    assert.match(once(text, cut([["X", "1", "v"]])), /L: X/)
  })

  it("counterexample: a term in front of the first", () => {
    // with N = 0 the sum has "-1 terms", and one more of them is none: but the cell at -1 + 1 is no term
    const text = "INC r3 | LD r1 r2 | L: MOV r0 r1 | END"
    const theorem: RegisterProof.Theorem = {
      name: "before",
      says: "Answers 0, whatever cell 0 holds.",
      program: Register.program(text),
      naturals: ["N", "X", "c"],
      input: { r6: "N" },
      given: ["N <= 0"],
      sums: { X: { upTo: "N - 1", cells: ["index#0 + 1"], term: "cell#0" } },
      start: [{ to: "L", loads: { 0: "0" }, set: { c: "cell#0" } }],
      cuts: {
        L: {
          at: 2,
          registers: { r1: "c" },
          sums: [["X", "N", "X + c"]],
          steps: 2,
          variant: [0],
          moves: []
        }
      },
      ends: [{ registers: { r0: 0 }, steps: 3 }],
      instances: [{ values: { N: 0, X: 0 } }]
    }
    assert.match(refusal(theorem), /L: X/)
  })

  it("counterexample: an instance whose history adds up to something else", () => {
    const of = (instance: RegisterProof.Instance) => refusal({ ...passes, instances: [instance] })
    assert.match(of({ values: { N: 3, p: 2, X: 8 }, history: [4, 0, 5] }), /X is 9/)
    assert.match(of({ values: { N: 3, p: 2 }, history: [4, 0, 5] }), /X has no value/)
    // a cell that was never written holds 0
    assert.strictEqual(of({ values: { N: 3, p: 1, X: 0 } }), "")
    assert.match(of({ values: { N: 3, p: 1, X: 3 } }), /X is 0/)
    assert.match(of({ values: { N: 9000, p: 0, X: 0 } }), /more than/)
  })

  it("counterexample: sums behind a body, of which the memory is not known", () => {
    const wrapper = Register.wrapped({ instructions: [] })
    const theorem: RegisterProof.Theorem = {
      name: "body",
      says: "",
      program: wrapper,
      naturals: ["a", "T", "X"],
      input: {},
      body: { answer: "a", steps: "T" },
      sums: { X: { upTo: "1", cells: ["0"], term: "cell#0" } },
      ends: [{ registers: { r0: "a" }, steps: "T + 1" }],
      instances: [{ values: { a: 0, T: 0, X: 0 }, body: { instructions: [] } }]
    }
    assert.match(refusal(theorem), /body/)
  })
})
