/**
 * False theorems. Each was accepted by a sketch of this driver, or would be by one that leaves out what
 * stands in the title.
 */
import { Register, RegisterProof } from "@headwater/hypotheses"
import { assert, describe, it } from "vitest"
import { outcome, plain, search } from "./specimens.ts"

/** What could not be shown; nothing where the theorem is proved. */
const refusal = (theorem: RegisterProof.Theorem): string => {
  const found = outcome(theorem)
  return found.ok ? "" : found.says
}

describe("attacks", () => {
  it("counterexample: answers 42 in 7 steps, of a loop that never ends", () => {
    const ends = [{ registers: { r0: 42 }, steps: 7 }]
    const loop = plain(
      "INC r3 | L: JMP L | END",
      { naturals: ["y", "k"], ends, start: [{ to: "L", set: { k: 0 } }] },
      { steps: "k + 1", moves: [{ to: "L", set: { k: "k + 1" } }] }
    )
    assert.match(refusal(loop), /instance/)
    // without the run of an instance nothing would be wrong but that it does not say that it halts
    assert.match(
      refusal({ ...loop, cuts: { L: { ...loop.cuts!["L"]!, variant: ["y"] } } }),
      /variant/
    )
    assert.match(
      refusal({ ...loop, cuts: { L: { ...loop.cuts!["L"]!, variant: ["k"] } } }),
      /variant/
    )
    assert.match(
      refusal({ ...loop, cuts: { L: { ...loop.cuts!["L"]!, variant: ["-k"] } } }),
      /variant/
    )
    assert.match(
      refusal({ ...loop, cuts: { L: { ...loop.cuts!["L"]!, variant: ["1/2*y"] } } }),
      /variant/
    )
  })

  it("counterexample: a register that the cut forgets is 0 on every lap", () => {
    const text = "INC r4 | L: JZ r5 A | SET r0 1 | JMP E | A: INC r5 | JMP L | E: END"
    const forgets = plain(
      text,
      {
        naturals: ["y", "k"],
        start: [{ to: "L", set: { k: 0 } }],
        ends: [{ registers: { r0: "y + 7" }, steps: 9 }]
      },
      { steps: "3*k + 1", moves: [{ to: "L", set: { k: "k + 1" } }] }
    )
    assert.isNotEmpty(refusal(forgets))
    // and where the run of an instance does not show it: 0 is the answer for y = 0 only
    const hidden = plain(
      "INC r4 | L: JZ r5 A | SET r0 1 | JMP E | A: JZ r1 E | DEC r1 | INC r5 | JMP L | E: END",
      {
        naturals: ["y", "n"],
        start: [{ to: "L", set: { n: "y" } }],
        ends: [{ registers: { r0: 0 }, steps: "5*y + 3" }],
        instances: [{ values: { y: 0 } }]
      },
      {
        registers: { r0: 0, r1: "n" },
        steps: "5*(y - n) + 1",
        variant: ["n"],
        moves: [{ to: "L", set: { n: "n - 1" } }]
      }
    )
    assert.isNotEmpty(refusal(hidden))
    const ends = [{ registers: { r0: 1 }, steps: "3*k + 4" }]
    const proved = outcome({ ...forgets, ends })
    assert.isTrue(proved.ok)
    assert.isFalse(proved.ok && proved.halts)
  })

  it("counterexample: a ghost with the name of what a load or a division brings", () => {
    for (const name of ["m_0", "cell#0"]) {
      assert.isNotEmpty(
        refusal(
          plain(
            "INC r3 | L: LD r2 r5 | EQ r2 r1 | MOV r0 r2 | END",
            {
              naturals: [name, "p"],
              input: { r1: name, r5: "p" },
              ends: [{ registers: { r0: 1 }, steps: 4 }],
              instances: [{ values: { [name]: 1, p: 1 } }]
            },
            { registers: { r1: name, r5: "p" } }
          )
        )
      )
    }
    assert.isNotEmpty(
      refusal({
        ...plain("INC r3 | L: DIV r1 r2 | EQ r1 r3 | MOV r0 r1 | END", {
          naturals: ["y", "d", "quotient#0"],
          input: { r1: "y", r2: "d", r3: "quotient#0" },
          ends: [{ registers: { r0: 1 }, steps: 4 }]
        }),
        instances: [{ values: { y: 3, d: 2, "quotient#0": 1 } }]
      })
    )
  })

  it("counterexample: a jump to no label, a register that is none, an operand too few", () => {
    for (const text of [
      "INC r3 | L: MOV r0 r1 | JMP Agian",
      "MOV r0",
      "SET r9 4",
      "SET r0 -1",
      "MOV r0 rO",
      "E: INC r0 | E: INC r0"
    ]) {
      assert.throws(() => Register.program(text))
    }
  })

  it("counterexample: what is given has no instance, at the start or at a cut", () => {
    const ends = [{ registers: { r0: 99 }, steps: 2 }]
    const text = "INC r3 | L: MOV r0 r1 | END"
    assert.match(refusal(plain(text, { given: ["y >= 1", "y <= 0"], ends })), /given does not hold/)
    assert.isNotEmpty(refusal(plain(text, { ends }, { given: ["-1 >= 0"] })))
    assert.isNotEmpty(refusal(plain(text, { ends }, { given: ["y >= 1", "y <= 0"] })))
    assert.match(refusal(plain(text, { ends, instances: [] })), /instance/)
    const right = [{ registers: { r0: "y" }, steps: 2 }]
    assert.isTrue(outcome(plain(text, { ends: right })).ok)
    assert.match(refusal(plain(text, { ends: right, instances: [{ values: {} }] })), /no value/)
    assert.match(
      refusal(plain(text, { ends: right, instances: [{ values: { y: -1 } }] })),
      /not natural/
    )
  })

  it("counterexample: ghosts with impossible names, undeclared, or declared twice", () => {
    const ends = [{ registers: { r0: 1 }, steps: 2 }]
    const text = "INC r3 | L: MOV r0 r1 | END"
    for (const name of ["", "a*a", "1", "r3#0", "a b"]) {
      assert.match(refusal(plain(text, { naturals: ["y", name], ends })), /no name/)
    }
    assert.match(refusal(plain(text, { ends }, { given: ["u >= 0", "-u >= 1"] })), /not declared/)
    assert.match(refusal(plain(text, { input: { r1: "u" }, ends })), /not declared/)
    assert.match(refusal(plain(text, { naturals: ["y", "y"], ends })), /twice/)
    assert.match(refusal(plain(text, { naturals: ["y"], reals: ["y"], ends })), /twice/)
    assert.match(
      refusal(plain(text, { ends: [{ registers: { r0: "y" }, steps: "2 + u" }] })),
      /not declared/
    )
    assert.match(
      refusal(plain(text, { ends: [{ registers: { r0: "r5#0" }, steps: 2 }] })),
      /not declared/
    )
  })

  it("counterexample: a constant beyond 2^53", () => {
    const text = "INC r3 | L: SET r0 9007199254740993 | END"
    const of = (r0: bigint) => plain(text, { ends: [{ registers: { r0 }, steps: 2 }] })
    assert.isNotEmpty(refusal(of(9007199254740992n)))
    assert.isTrue(outcome(of(9007199254740993n)).ok)
  })

  it("counterexample: a natural ghost that moves to a fraction, a negative number or a real", () => {
    const text = "INC r3 | L: JZ r1 E | DEC r1 | JMP L | E: END"
    const moved = (set: string, more: Partial<RegisterProof.Theorem> = {}) =>
      plain(
        text,
        {
          naturals: ["y", "n", "h"],
          start: [{ to: "L", set: { n: "y", h: 0 } }],
          ends: [{ registers: { r1: 0 }, steps: "3*y + 2" }],
          ...more
        },
        {
          registers: { r1: "n" },
          steps: "3*y - 3*n + 1",
          variant: ["n"],
          moves: [{ to: "L", set: { n: "n - 1", h: set } }]
        }
      )
    assert.isTrue(outcome(moved("h + 1")).ok)
    assert.match(refusal(moved("1/2*h")), /no integer/)
    assert.match(refusal(moved("h - 1")), /natural h/)
    assert.match(refusal(moved("s", { reals: ["s"] })), /no integer/)
  })

  it("counterexample: the parameter moves instead of the register", () => {
    // answers y + 1, said to answer y: the y of the end is another than that of the input
    const text = "INC r3 | L: JZ r1 E | DEC r1 | INC r0 | JMP L | E: INC r0 | END"
    const theorem = plain(
      text,
      {
        naturals: ["y", "n", "a"],
        start: [{ to: "L", set: { n: "y", a: 0 } }],
        ends: [{ registers: { r0: "y" }, steps: "4*y - 1" }]
      },
      {
        registers: { r0: "a", r1: "n" },
        given: ["y = n + a + 1"],
        steps: "4*a + 1",
        variant: ["n"],
        moves: [{ to: "L", set: { n: "n - 1", a: "a + 1" } }]
      }
    )
    assert.match(
      refusal({ ...theorem, start: [{ to: "L", set: { n: "y", a: 0, y: "y + 1" } }] }),
      /parameter/
    )
    assert.match(refusal({ ...theorem, given: ["a = 0"] }), /parameter/)
  })

  it("counterexample: other steps, another answer, a fact that is not so at the end", () => {
    const [end] = search.ends
    assert.isTrue(outcome(search).ok)
    assert.match(refusal({ ...search, ends: [{ ...end!, steps: "8*a + 6" }] }), /steps/)
    assert.match(refusal({ ...search, ends: [{ ...end!, registers: { r0: "a + 1" } }] }), /r0/)
    assert.match(refusal({ ...search, ends: [{ ...end!, registers: { r3: 0 } }] }), /r3/)
    assert.isNotEmpty(refusal({ ...search, ends: [{ ...end!, with: ["y < a^2"] }] }))
    assert.isNotEmpty(refusal({ ...search, ends: [{ ...end!, when: ["y = 0"] }] }))
    assert.isNotEmpty(
      refusal({ ...search, ends: [{ ...end!, registers: { r8: 0 } as RegisterProof.Registers }] })
    )
    assert.isNotEmpty(refusal({ ...search, ends: [] }))
    assert.isNotEmpty(refusal({ ...search, start: [] }))
    assert.isNotEmpty(refusal({ ...search, start: [{ to: "M", set: { a: 0 } }] }))
    assert.isNotEmpty(refusal({ ...search, start: [{ to: "L", set: { a: 1 } }] }))
    assert.match(refusal({ ...search, cuts: {} }), /cut in every loop/)
    const { L } = search.cuts!
    const cut = (more: Partial<RegisterProof.Cut>) => ({
      ...search,
      cuts: { L: { ...L!, ...more } }
    })
    assert.isNotEmpty(refusal(cut({ given: [] })))
    assert.match(refusal(cut({ variant: ["a"] })), /variant/)
    assert.match(refusal(cut({ variant: [] })), /variant/)
    assert.isNotEmpty(refusal(cut({ at: 2 })))
    // on the way round a lap, where the run of an instance makes none
    const still = { ...search, instances: [{ values: { y: 0 } }] }
    const fast = { ...still, ends: [{ ...end!, steps: "7*a + 5" }] }
    assert.match(refusal({ ...fast, cuts: { L: { ...L!, steps: "7*a + 1" } } }), /L to L: steps/)
    const none = { ...still, ends: [{ ...end!, with: ["a <= 0"] }] }
    assert.match(
      refusal({ ...none, cuts: { L: { ...L!, given: ["a^2 <= y", "a <= 0"] } } }),
      /L to L/
    )
    assert.match(refusal(cut({ at: 99 })), /no cut/)
    assert.isNotEmpty(refusal(cut({ moves: [] })))
    assert.isNotEmpty(refusal(cut({ registers: { r0: "a", r1: "y - a^2" } })))
    assert.match(refusal({ ...search, cuts: { L: L!, M: L! } }), /one place/)
    assert.match(
      refusal({ ...search, instances: [{ values: { y: 10 }, ends: { a: 4 } }] }),
      /a is not 4/
    )
    assert.isTrue(outcome(cut({ variant: ["7", "y - a^2"] })).ok)
  })

  it("counterexample: a run that another theorem describes, in one register, step, fact or cell", () => {
    const at = { values: { y: 10 }, ends: { a: 3 } }
    const says = (theorem: RegisterProof.Theorem, instance: RegisterProof.Instance = at) =>
      RegisterProof.mismatch(theorem, instance, RegisterProof.parameters(theorem)) ?? ""
    const [end] = search.ends
    const { L } = search.cuts!
    const ending = (more: Partial<RegisterProof.End>) =>
      says({ ...search, ends: [{ ...end!, ...more }] })
    const cutting = (more: Partial<RegisterProof.Cut>) =>
      says({ ...search, cuts: { L: { ...L!, ...more } } })
    assert.strictEqual(says(search), "")
    assert.match(ending({ registers: { r0: "a + 1" } }), /no end/)
    assert.match(ending({ registers: { r0: "a", r3: 0 } }), /no end/)
    assert.match(ending({ steps: "8*a + 6" }), /no end/)
    assert.match(ending({ with: ["y <= a^2"] }), /no end/)
    assert.match(ending({ when: ["y <= a^2"] }), /no end/)
    assert.match(cutting({ registers: { ...L!.registers, r2: "2*a" } }), /no move/)
    assert.match(cutting({ steps: "8*a + 2" }), /no move/)
    assert.match(cutting({ given: ["a = 0"] }), /no move/)
    assert.match(cutting({ cells: [["0", "1"]] }), /no move/)
    assert.match(cutting({ moves: [] }), /no move/)
    assert.match(says(search, { ...at, ends: { a: 4 } }), /a is not 4/)
    assert.match(says(search, { values: {} }), /no value/)
  })

  it("counterexample: contents of cells that are not those at the declared address", () => {
    const text = "LD r0 r1 | END"
    const reads = (address: string, more: Partial<RegisterProof.Theorem> = {}) => ({
      name: "reads",
      says: "",
      program: Register.program(text),
      naturals: ["y", "n"],
      input: { r1: "y", r6: "n" },
      ends: [{ registers: { r0: "cell#0" }, steps: 1, loads: { 0: address } }],
      instances: [{ values: { y: 1, n: 3 }, history: [7, 8, 9] }],
      ...more
    })
    assert.isTrue(outcome(reads("y")).ok)
    assert.match(refusal(reads("y + 1")), /cell#0/)
    assert.match(
      refusal(reads("y", { ends: [{ registers: { r0: "cell#0" }, steps: 1 }] })),
      /not declared/
    )
    assert.isNotEmpty(
      refusal(reads("y", { ends: [{ registers: { r0: "cell#0" }, steps: 1, loads: { 1: "y" } }] }))
    )
    const twice = "LD r0 r1 | LD r2 r1 | EQ r0 r2 | END"
    const equal = { ends: [{ registers: { r0: 1 }, steps: 3 }] }
    assert.isTrue(outcome(reads("y", { program: Register.program(twice), ...equal })).ok)
    assert.isNotEmpty(
      refusal(reads("y", { program: Register.program("LD r0 r1 | LD r2 r6 | EQ r0 r2"), ...equal }))
    )
  })

  it("counterexample: a cell that ST may have changed", () => {
    const store = (text: string, more: Partial<RegisterProof.Theorem>) => ({
      name: "store",
      says: "",
      program: Register.program(text),
      naturals: ["y", "z", "v"],
      input: { r1: "y", r2: "z", r3: "v" },
      writes: ["z"],
      ends: [],
      instances: [{ values: { y: 1, z: 5, v: 9 } }],
      ...more
    })
    const ends = (r0: string, loads = {}) => [{ registers: { r0 }, steps: 2, loads }]
    // what was written is read; elsewhere it is what the run began with, if it is elsewhere
    assert.isTrue(outcome(store("ST r2 r3 | LD r0 r2", { ends: ends("v") })).ok)
    assert.match(
      refusal(store("ST r2 r3 | LD r0 r1", { ends: ends("cell#0", { 0: "y" }) })),
      /apart/
    )
    const apart = { given: ["y < z"], ends: ends("cell#0", { 0: "y" }) }
    assert.isTrue(outcome(store("ST r2 r3 | LD r0 r1", apart)).ok)
    assert.isNotEmpty(refusal(store("ST r2 r3 | LD r0 r2", { ends: ends("cell#0", { 0: "z" }) })))
    assert.match(refusal(store("ST r2 r3 | LD r0 r2", { writes: [], ends: ends("v") })), /ST/)
    assert.match(refusal(store("ST r1 r3 | LD r0 r2", { ends: ends("v") })), /ST/)
    // a write between: only where it is surely elsewhere is the first one still known
    const three = { writes: ["y", "z"], ends: [{ registers: { r0: "v" }, steps: 3 }] }
    assert.isNotEmpty(refusal(store("ST r2 r3 | ST r1 r4 | LD r0 r2", three)))
    assert.isNotEmpty(
      refusal(
        store("LD r0 r1 | ST r2 r3 | LD r4 r1 | EQ r0 r4", {
          ends: [{ registers: { r0: 1 }, steps: 4 }]
        })
      )
    )
  })

  it("counterexample: a text that writes over itself, or over its DATA", () => {
    // no cell is a place of the text: what stands at 2 is run as it is written
    const text = "SET r1 2 | ST r1 r1 | INC r0 | END"
    const theorem = plain(text, {
      naturals: ["y"],
      input: {},
      start: [],
      cuts: {},
      writes: ["2"],
      ends: [{ registers: { r0: 0 }, steps: 3 }],
      instances: [{ values: {} }]
    })
    assert.match(refusal({ ...theorem, naturals: [] }), /r0/)
    const ends = [{ registers: { r0: 1 }, steps: 3 }]
    assert.strictEqual(refusal({ ...theorem, naturals: [], ends }), "")
    // a bit of DATA that was written over is not what the run began with
    const data = (writes: ReadonlyArray<string>, r0: string, loads = {}) =>
      refusal({
        name: "data",
        says: "",
        program: Register.program("SET r1 1000 | SET r2 5 | ST r1 r2 | LD r0 r1 | DATA 1"),
        naturals: [],
        input: {},
        writes,
        ends: [{ registers: { r0 }, steps: 5, loads }],
        instances: [{ values: {} }]
      })
    assert.strictEqual(data(["1000"], "5"), "")
    assert.isNotEmpty(data(["1000"], "1"))
    assert.match(data(["1000"], "cell#0", { 0: "1000" }), /apart/)
    assert.match(data([], "5"), /ST/)
  })

  it("counterexample: a number of SET that is a parameter, and is none", () => {
    const text = "SET r1 4 | JZ r1 E | INC r0 | E: END"
    const of = (
      number: string,
      r0: number,
      steps: number,
      more: Partial<RegisterProof.Theorem> = {}
    ) =>
      refusal({
        name: "set",
        says: "",
        program: Register.program(text),
        naturals: ["p"],
        input: {},
        immediates: { 0: number },
        given: ["p >= 1"],
        ends: [{ registers: { r0 }, steps }],
        instances: [{ values: { p: 4 } }],
        ...more
      })
    assert.strictEqual(of("p", 1, 3), "")
    assert.isNotEmpty(of("p - 1", 1, 3))
    assert.isNotEmpty(of("1/4*p", 1, 3))
    assert.isNotEmpty(of("p", 1, 3, { given: [] }))
    assert.isNotEmpty(of("p", 1, 3, { immediates: { 1: "p" } }))
    assert.isNotEmpty(of("p", 1, 3, { instances: [{ values: { p: 5 } }] }))
    const other = { values: { p: 5 }, program: Register.program(text.replace("4", "5")) }
    assert.strictEqual(of("p", 1, 3, { instances: [other] }), "")
    assert.isNotEmpty(
      of("p", 1, 3, {
        instances: [{ ...other, program: Register.program("SET r1 5 | JZ r1 E | DEC r0 | E: END") }]
      })
    )
  })

  it("counterexample: a quotient that is no whole number", () => {
    const half = (r0: string, more: Partial<RegisterProof.End> = {}) =>
      refusal({
        name: "half",
        says: "",
        program: Register.program("SET r2 2 | DIV r1 r2 | MOV r0 r1"),
        naturals: ["y"],
        input: { r1: "y" },
        ends: [{ registers: { r0 }, steps: 3, ...more }],
        instances: [{ values: { y: 4 } }]
      })
    assert.strictEqual(half("quotient#0"), "")
    assert.isNotEmpty(half("1/2*y"))
    assert.strictEqual(
      half("quotient#0", { with: ["2*quotient#0 <= y", "y <= 2*quotient#0 + 1"] }),
      ""
    )
    assert.isNotEmpty(half("quotient#0", { with: ["2*quotient#0 >= y"] }))
    assert.isNotEmpty(half("quotient#0", { with: ["remainder#0 = 0"] }))
  })

  it("counterexample: two cuts in one loop, of which each leaves the work to the other", () => {
    const text = "L: INC r0 | M: JZ r1 E | DEC r1 | JMP L | E: END"
    const theorem = (steps: string, low: string, variant?: readonly [string, string]) => {
      const [high, next] = variant ?? ["2*n + 1", "2*n"]
      return {
        ...plain(text, { ends: [] }),
        naturals: ["y", "n"],
        start: [{ to: "L", set: { n: "y" } }],
        ends: [{ registers: { r0: "y + 1" }, steps: "4*y + 2" }],
        cuts: {
          L: {
            at: 0,
            registers: { r0: "y - n", r1: "n" },
            given: ["n <= y"],
            steps,
            variant: [high],
            moves: [{ to: "M" }]
          },
          M: {
            at: 1,
            registers: { r0: low, r1: "n" },
            given: ["n <= y"],
            steps: "4*(y - n) + 1",
            variant: [next],
            moves: [{ to: "L", set: { n: "n - 1" } }]
          }
        }
      }
    }
    assert.strictEqual(refusal(theorem("4*(y - n)", "y - n + 1")), "")
    assert.isNotEmpty(refusal(theorem("4*(y - n) + 1", "y - n + 1")))
    assert.isNotEmpty(refusal(theorem("4*(y - n)", "y - n")))
    // a measure that one cut lets rise by what the other lets fall
    assert.match(refusal(theorem("4*(y - n)", "y - n + 1", ["n", "n"])), /variant/)
    assert.match(refusal(theorem("4*(y - n)", "y - n + 1", ["n + 1", "n + 1"])), /variant/)
    assert.match(refusal(theorem("4*(y - n)", "y - n + 1", ["n", "n + 1"])), /variant/)
  })

  it("counterexample: a cut that is never reached, with what is absurd", () => {
    const text = "INC r3 | L: MOV r0 r1 | JMP E | INC r4 | E: END"
    const lost = (given: ReadonlyArray<string>, r0: string) => {
      const base = plain(text, { ends: [{ registers: { r0 }, steps: 3 }] })
      const X = { at: 3, registers: {}, given, steps: 0, variant: [0], moves: [] }
      return refusal({ ...base, cuts: { ...base.cuts, X } })
    }
    // nothing leads there, so that it says nothing; what is said of the end is not touched by it
    assert.strictEqual(lost(["-1 >= 0"], "y"), "")
    assert.isNotEmpty(lost(["-1 >= 0"], "y + 1"))
    assert.isNotEmpty(lost(["y >= 0"], "y"))
  })

  it("counterexample: a cell written twice at one constant address", () => {
    const twice = (text: string, r0: string) =>
      refusal({
        name: "twice",
        says: "",
        program: Register.program(text),
        naturals: ["u", "v"],
        input: { r2: "u", r3: "v" },
        writes: ["5", "6"],
        ends: [{ registers: { r0 }, steps: 5 }],
        instances: [{ values: { u: 1, v: 1 } }]
      })
    const same = "SET r1 5 | ST r1 r2 | ST r1 r3 | LD r0 r1 | INC r5"
    assert.strictEqual(twice(same, "v"), "")
    assert.isNotEmpty(twice(same, "u"))
    const next = "SET r1 5 | ST r1 r2 | INC r1 | ST r1 r3 | LD r0 r1"
    assert.strictEqual(twice(next, "v"), "")
    assert.isNotEmpty(twice(next, "u"))
    const first = "SET r1 5 | SET r4 6 | ST r1 r2 | ST r4 r3 | LD r0 r1"
    assert.strictEqual(twice(first, "u"), "")
    assert.isNotEmpty(twice(first, "v"))
  })

  it("counterexample: a cell at a cut that holds something else, or that nothing is known of", () => {
    const kept = (cells: RegisterProof.Cut["cells"], r0: string, text = "ST r1 r2 | L: LD r0 r1") =>
      refusal({
        name: "kept",
        says: "",
        program: Register.program(text),
        naturals: ["y", "v"],
        input: { r1: "y", r2: "v" },
        writes: ["y"],
        start: [{ to: "L" }],
        cuts: {
          L: {
            at: 1,
            registers: { r1: "y", r2: "v" },
            ...(cells === undefined ? {} : { cells }),
            steps: 1,
            variant: [0],
            moves: []
          }
        },
        ends: [{ registers: { r0 }, steps: 2 }],
        // where all of them are 0 the run shows nothing
        instances: [{ values: { y: 0, v: 0 } }]
      })
    assert.strictEqual(kept([["y", "v"]], "v"), "")
    assert.match(kept([["y", "y"]], "y"), /a cell/)
    assert.match(kept([["y", "v + 1"]], "v + 1"), /a cell/)
    assert.match(kept([["y + 1", "v"]], "0"), /a cell/)
    assert.match(
      kept(
        [
          ["y", "v"],
          ["y", "y"]
        ],
        "y"
      ),
      /a cell/
    )
    assert.isNotEmpty(kept(undefined, "v"))
    assert.match(kept([["y", "v"]], "v", "INC r3 | L: LD r0 r1"), /a cell/)
  })

  it("counterexample: an instruction without a rule", () => {
    assert.match(
      refusal(plain("INC r3 | L: XOR r0 r0 | END", { ends: [{ registers: { r0: 0 }, steps: 2 }] })),
      /XOR/
    )
  })

  it("counterexample: an oracle that answers what is not asked", () => {
    const finder = RegisterProof.finder()
    const liars: ReadonlyArray<RegisterProof.Oracle> = [
      () => [],
      () => [{ fact: "0", rule: "sum", certificate: { terms: [], zeros: [] } }],
      (sequent) => [
        { fact: sequent.goal.toString(), rule: "sum", certificate: { terms: [], zeros: [] } }
      ],
      (sequent, about) => finder({ ...sequent, goal: sequent.goal.plus(1) }, about),
      (sequent, about) =>
        finder(
          {
            ...sequent,
            facts: { ...sequent.facts, atLeast0: [...sequent.facts.atLeast0, sequent.goal] }
          },
          about
        ),
      (sequent, about) =>
        finder({ ...sequent, naturals: [...sequent.naturals, ...sequent.goal.variables] }, about),
      // writes into the question: what it asks for is then among what is known
      (sequent, about) => {
        Array.prototype.push.call(sequent.facts.atLeast0, sequent.goal)
        return finder(sequent, about)
      },
      (sequent, about) => {
        Array.prototype.push.call(sequent.facts.is0, sequent.goal)
        return finder(sequent, about)
      },
      // and into the polynomials: the goal is 0 then
      (sequent, about) => {
        Map.prototype.clear.call(sequent.goal.monomials)
        return finder(sequent, about)
      },
      (sequent, about) => {
        for (const p of sequent.facts.atLeast0) {
          Map.prototype.clear.call(p.monomials)
          for (const [key, it] of sequent.goal.monomials)
            Map.prototype.set.call(p.monomials, key, it)
        }
        return finder(sequent, about)
      }
    ]
    const [end] = search.ends
    // on the instance it is so, and the run shows nothing
    const ends = [{ ...end!, with: ["y <= 3"] }]
    const wrong = { ...search, ends, instances: [{ values: { y: 3 } }] }
    for (const liar of liars) {
      assert.isFalse(RegisterProof.prove(wrong, liar).ok)
    }
  })
})
