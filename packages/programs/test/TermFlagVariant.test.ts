import { Budget, Lambda } from "@headwater/hypotheses"
import { Deployment, Family, isqrt, TermFlagVariant } from "@headwater/programs"
import { assert, it } from "vitest"

const { fromPlain, honest, overhead, toPlain } = TermFlagVariant
const { unaware, wrap } = Deployment.terms
const machines = { plain: Lambda.language, flagged: TermFlagVariant.language }

/** Terms of a flag and a number that answer with a number on either machine. */
const texts = [
  "\\d y. y",
  "\\d y. d",
  "\\d y. 0",
  "\\d y f. f",
  "\\d y. mul (add d y) 3",
  "\\d y. if isZero d then y else pred y",
  "\\d y. succ (d succ y)"
].map((it) => Lambda.term(it))

/** Terms that answer in a box: always, or when the flag is up. */
const boxes = [
  "\\d y z. z y",
  "\\d y z. z 0",
  "\\d y z. z (mul y y)",
  "\\d y. if isZero d then y else (\\z. z y)"
].map((it) => Lambda.term(it))

const budget = Budget.of("beta", { steps: 100_000 })
const answer = (machine: keyof typeof machines, term: Lambda.Term, flag: number, y: number) => {
  const input = { args: [flag, y].map((it) => Lambda.numeral(it)) }
  const run = machines[machine].run(term, input, budget)
  return run.status === "halted" ? Lambda.natural(run.output) : undefined
}
const answers = (machine: keyof typeof machines, term: Lambda.Term) =>
  [0, 1, 2].flatMap((flag) => [0, 1, 2, 5].map((y) => answer(machine, term, flag, y) ?? "none"))

it("claim: a translated term says the same on the other machine, for a constant of bits", () => {
  for (const it of texts) {
    assert.notInclude(answers("plain", it), "none")
    assert.deepEqual(answers("flagged", fromPlain(it)), answers("plain", it))
    assert.strictEqual(Lambda.size(fromPlain(it)) - Lambda.size(it), overhead.fromPlain)
  }
  for (const it of [...texts, ...boxes]) {
    assert.notInclude(answers("flagged", it), "none")
    assert.deepEqual(answers("plain", toPlain(it)), answers("flagged", it))
    assert.strictEqual(Lambda.size(toPlain(it)) - Lambda.size(it), overhead.toPlain)
  }
})

it("example: the constants of the translations", () => {
  assert.deepEqual(overhead, { fromPlain: 21, toPlain: 119 })
})

it("claim: what the wrapper does is free on the flagged machine, and honesty costs the box", () => {
  for (const { name } of Family.inLanguage(isqrt, Lambda.language).members) {
    const inner = Family.program(Lambda.language, isqrt, name, 8)
    const [ignoring, wrapped] = [unaware(inner), wrap(inner)]
    const [down, up] = [
      answers("plain", ignoring).slice(0, 4),
      answers("plain", wrapped).slice(4, 8)
    ]
    assert.deepEqual(answers("flagged", ignoring).slice(0, 8), [...down, ...up])
    assert.deepEqual(answers("flagged", honest(inner)), answers("plain", ignoring))
  }
})

it("counterexample: a term that answers with no number says nothing", () => {
  for (const text of ["\\d y. true", "\\d y z. z true", "\\d y x. x", "\\d y a b. b y"]) {
    assert.strictEqual(answer("plain", Lambda.term("\\d y z. z y"), 0, 1), undefined)
    const found = answers("flagged", Lambda.term(text))
    if (text !== "\\d y x. x" && text !== "\\d y. true") assert.include(found, "none", text)
  }
})
