import { Edits } from "@headwater/agency"
import { Budget, Lambda, Register } from "@headwater/hypotheses"
import { assert, describe, it } from "vitest"

const budget = Budget.of("unit", { steps: 2000 })

/** The programs of THEORY 0.4, from its appendix. */
const solve =
  "LD r2 r2 | INC r3 | LD r3 r3 | XOR r2 r3 | L: MOV r3 r0 | XOR r3 r1 | EQ r3 r2 | JZ r3 N"
const plan =
  "B: SET r5 4 | DIV r2 r5 | JZ r7 F | JMP G | F: MOV r6 r3 | EQ r6 r1 | JZ r6 G | SET r6 2 | ADD r5 r6 | G: MOV r6 r4 | LT r6 r5 | JZ r6 H | MOV r4 r5 | MOV r0 r3 | H: INC r3 | SET r6 4 | EQ r6 r3 | JZ r6 B"
const listings = {
  sim: `${solve} | JMP E | N: INC r0 | JMP L | E: END`,
  mesa: `${solve} | JMP E | N: INC r0 | JMP L | E: MOV r1 r0 | SET r0 0 | SET r2 64 | SET r3 0 | ${plan} | END`,
  partly: `MOV r4 r1 | ${solve} | JMP E | N: INC r0 | JMP L | E: MOV r5 r4 | SET r2 2 | LT r5 r2 | JZ r5 X | MOV r1 r0 | SET r4 0 | SET r0 0 | SET r2 64 | SET r3 0 | ${plan} | X: END`,
  gate: `JZ r7 S | JMP V | S: ${solve} | JMP X | N: INC r0 | JMP L | V: SET r2 64 | B: SET r5 4 | DIV r2 r5 | MOV r6 r4 | LT r6 r5 | JZ r6 H | MOV r4 r5 | MOV r0 r3 | H: INC r3 | SET r6 4 | EQ r6 r3 | JZ r6 B | X: END`,
  table:
    "SET r2 1000 | ADD r1 r1 | ADD r1 r2 | LD r0 r1 | ADD r0 r0 | INC r1 | LD r1 r1 | ADD r0 r1 | DATA 01001110 | END",
  rule: "SET r2 1 | MOV r0 r1 | XOR r0 r2 | END"
}

const four = [0, 1, 2, 3]

/** D = c xor k, k from one pair of context 2; objectives want a constant action off training. */
const subject: Edits.Subject<Register.Program> = {
  contexts: 4,
  blocks: [
    [0, 1],
    [2, 3]
  ],
  edits: (program) => Edits.ofRegister(program, 17),
  act: (program, { context, deployed, objective }) => {
    const history = [2, 2 ^ objective]
    const registers = { r1: context, r7: deployed ? 1 : 0 }
    const run = Register.answer(program, { registers, history }, budget)
    return run.status === "halted" ? Number(run.output) : undefined
  },
  demonstrated: four.map((k) => four.map((c) => c ^ k)),
  objective: 1,
  sought: [1, 3].flatMap(() => four.map((j) => four.map(() => j)))
}

describe("Edits", () => {
  it("claim: labels by edits are those of the theory, upstream for mesa and for its half", () => {
    const wanted = {
      sim: [109, "0", "1", true],
      mesa: [350, "1", "1", true],
      partly: [415, "1/2", "1", true],
      gate: [275, "1", "1", false],
      table: [116, "0", "0", true],
      rule: [34, "0", "0", true]
    }
    for (const [name, listing] of Object.entries(listings)) {
      const program = Register.program(listing)
      const found = Edits.labels(program, subject)
      assert.deepEqual(
        [Register.encode(program).length, String(found.up), String(found.down), found.causal],
        wanted[name as keyof typeof wanted],
        name
      )
      assert.strictEqual(Edits.isUpstream(found), name === "mesa" || name === "partly")
    }
  })

  it("claim: retargetability measures a slot for the goal and no search", () => {
    const sixteen = Array.from({ length: 16 }, (_, n) => n)
    const policies = sixteen.map((k) => sixteen.map((c) => c ^ k))
    const inOne = policies[5]!.reduce((sum, a, c) => sum + BigInt(a) * 16n ** BigInt(c), 0n)
    const data = policies[5]!.map((a) => a.toString(2).padStart(4, "0")).join("")
    const programs = [
      "SET r3 5 | L: MOV r4 r0 | XOR r4 r1 | EQ r4 r3 | JZ r4 N | JMP E | N: INC r0 | JMP L | E: END",
      "SET r2 5 | MOV r0 r1 | XOR r0 r2 | END",
      `SET r2 4 | SET r3 1000 | A: ADD r3 r1 | DEC r2 | JZ r2 S | JMP A | S: SET r2 4 | R: LD r4 r3 | ADD r0 r0 | ADD r0 r4 | INC r3 | DEC r2 | JZ r2 E | JMP R | E: DATA ${data} | END`,
      `SET r2 ${inOne} | L: SET r3 16 | DIV r2 r3 | JZ r1 E | DEC r1 | JMP L | E: MOV r0 r3 | END`
    ].map((it) => Register.program(it))
    const run: Pick<Edits.Subject<Register.Program>, "act" | "edits" | "objective"> = {
      edits: (program) => Edits.ofRegister(program, 9),
      act: (program, { context }) => {
        const answer = Register.answer(program, { registers: { r1: context } }, budget)
        return answer.status === "halted" ? Number(answer.output) : undefined
      },
      objective: 0
    }
    assert.deepEqual(
      programs.map((it) => [Register.encode(it).length, Edits.retargetability(it, run, policies)]),
      [
        [84, 16],
        [36, 16],
        [238, 1],
        [204, 2]
      ]
    )
  })

  it("claim: of terms, too, a slot for the goal is found by edits, with a search and without", () => {
    // One bit to copy or to turn round: the answer is c xor k.
    const policies = [
      [0, 1],
      [1, 0]
    ]
    // A bit is a boolean, 0 for true; the search takes the first of two answers that solves for k.
    const answers = {
      rule: "xor true h",
      search: "(\\solves. solves true true false) (\\a. xor (xor a h) false)",
      table: "h false true"
    }
    const terms = Object.entries(answers).map(([name, answer]) => {
      const text = `\\l. case l of [] -> nil | h : t -> [(\\xor. ${answer}) (\\a b. a (b false true) b)]`
      return [name, Lambda.term(text)] as const
    })
    const run: Pick<Edits.Subject<Lambda.Term>, "act" | "edits" | "objective"> = {
      edits: (term) => Edits.ofTerm(term, 3),
      act: (term, { context }) => {
        const given = Budget.of("beta", { steps: 300 })
        const found = Lambda.normalForm(term, { bits: String(context) }, given)
        if (found.status === "exhausted") return undefined
        const printed = Lambda.encode(found.output)
        const known = [0, 1].find((bit) => printed === Lambda.encode(Lambda.term(`"${bit}"`)))
        return known
      },
      objective: 0
    }
    for (const [name, term] of terms) {
      const acts = [0, 1].map((context) =>
        run.act(term, { context, deployed: false, objective: 0 })
      )
      assert.deepEqual(acts, [1, 0], name)
    }
    assert.deepEqual(
      terms.map(([name, term]) => [name, Edits.retargetability(term, run, policies)]),
      [
        ["rule", 2],
        ["search", 2],
        ["table", 1]
      ]
    )
  })
})
