/**
 * Programs a second in one thread: all programs of a class on four contexts, by outcome. Baseline,
 * timed in the same run: the loop that it replaces, which takes the cost of each program, runs it
 * again for its answers, and keeps a row a program. Then a class of more than a million programs,
 * with the memory that it takes beyond what there was.
 */
import { Budget, Enumeration, Language, Register } from "@headwater/hypotheses"
import { Result } from "effect"
import { median } from "./timing/median.ts"

const contexts = [0, 1, 2, 3].map((r1) => ({ registers: { r1 } }))
const budget = Budget.of("unit", { steps: 100 })
const question = (bits: number) => ({ bits, contexts, budget })

const rows = (bits: number) => Enumeration.of(Register.grammar, question(bits))

/** The programs by what they do, as name and answers of each. */
const loop = (bits: number) => {
  const all: Array<{ readonly name: string; readonly answers?: string }> = []
  for (const coded of Register.grammar.programs({ bits })) {
    const name = coded.bits ?? ""
    const cost = Language.costOf(Register.grammar, coded, contexts, "max", budget)
    if (Result.isFailure(cost)) {
      all.push({ name })
      continue
    }
    const answers = contexts.map((input) => {
      const run = Register.grammar.run(coded.program, input, budget)
      return run.status === "halted" ? String(run.output) : ""
    })
    all.push({ name, answers: answers.join(",") })
  }
  return all
}

const seconds = (run: () => unknown): number => {
  const start = performance.now()
  run()
  return (performance.now() - start) / 1000
}

const shown = (it: number): string => Math.round(it).toLocaleString("en")

/** Prints two rows; checks first that the loop finds the same functions. */
export const bench = (): void => {
  const few = 20
  const counts = Map.groupBy(loop(few), (it) => it.answers ?? "")
  for (const { behaviour, isDecided, count } of Enumeration.functions(rows(few).rows).values()) {
    if (isDecided && counts.get(behaviour)?.length !== count) {
      throw new Error(`the loop and the enumeration differ on ${behaviour}`)
    }
  }
  const bits = 22
  const runs = Array.from(
    { length: 5 },
    () => [seconds(() => rows(bits)), seconds(() => loop(bits))] as const
  )
  const { size } = rows(bits)
  const rate = size / median(runs.map(([it]) => it))
  const base = size / median(runs.map(([, it]) => it))
  process.stdout.write(
    `enumeration, grammar to ${bits} bits, ${shown(size)} programs on 4 contexts: ` +
      `${shown(rate)} programs/s; the loop ${shown(base)}/s, ` +
      `ratio ${median(runs.map(([a, b]) => b / a)).toFixed(2)}\n`
  )
  const before = process.memoryUsage().rss
  const start = performance.now()
  const large = Enumeration.of(Register.language, question(28))
  const took = (performance.now() - start) / 1000
  const most = process.resourceUsage().maxRSS / 1024
  process.stdout.write(
    `enumeration, register machine to 28 bits: ${shown(large.size)} programs in ` +
      `${shown(large.rows.length)} rows, ${took.toFixed(1)} s, ${shown(large.size / took)} programs/s; ` +
      `${shown(before / 2 ** 20)} MiB before, at most ${shown(most)} MiB\n`
  )
}
