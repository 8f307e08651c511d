/**
 * Graph and beta steps a second, as an equal reducer in C (lambda.c) does them, compiled and timed
 * in the same run. The results of a round, both kinds of steps, space and the normal form, must be
 * the same on both sides. The last column is what WebAssembly buys: the time of the same reducer in
 * JavaScript, as a multiple.
 */
import { Budget, Lambda } from "@headwater/hypotheses"
import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { compile as codeOf } from "../packages/hypotheses/src/lambda/Code.ts"
import { baseline } from "./timing/baseline.ts"
import { median } from "./timing/median.ts"

interface Case {
  readonly name: string
  readonly text: string
  readonly rounds: number
}

const interpreter = `
  ((\\x. x x) (\\f c s. s (\\a t e c. t (\\b.
    a (e (\\x. b (c (\\z y. x (y, z))) (e (\\y. c (\\z. x z (y z))))))
      (b (c (\\z. z b)) (\\s. e (\\x. c (\\z. x (z b))) t)))) (f f) c) (\\m. m id))`

const primes = `
  let rec strike all left l =
    case l of [] -> nil
    | h : t -> case left of
                 [] -> bit0 : strike all all t
               | u : rest -> h : strike all rest t in
  let rec sift n l =
    case l of [] -> nil
    | h : t -> h : sift (id : n) (if h then t else strike n n t) in
  let rec ones = bit1 : ones in
  length (filter not (take (pow 2 9) (bit0 : bit0 : sift [id] ones)))`

const sort = `
  let rec insert n l =
    case l of [] -> [n]
    | h : t -> if leq n h then n : h : t else h : insert n t in
  let rec down n = isZero n nil (mul n 7 not true (n : down (pred n)) (down (pred n))) in
  length (foldr insert nil (down 40))`

/** A term that interprets the bits of another one. */
const interpreted = (text: string): string => `${interpreter} "${Lambda.encode(Lambda.term(text))}"`

const cases: ReadonlyArray<Case> = [
  { name: "flip a bit 2^20 times", text: "pow 2 20 (\\b. b false true) true", rounds: 1 },
  { name: "parity of 3^13", text: "(\\n. n not true) (pow 3 13)", rounds: 1 },
  { name: "primes below 512", text: primes, rounds: 1 },
  { name: "sort numbers", text: sort, rounds: 4 },
  { name: "predecessors", text: "sub 300 299", rounds: 20 },
  { name: "interpreted 2^12", text: interpreted("pow 2 12 not true"), rounds: 20 },
  { name: "interpreted reverse", text: interpreted('reverse "0011010111"'), rounds: 200 },
  { name: "add 2 3", text: "add 2 3", rounds: 50_000 }
]

const repetitions = 5
const steps = 10_000_000_000
const budget = (meter: Lambda.Meter) => Budget.of(meter, { steps, space: 16_000_000 })

/** The results of a round, and how long all rounds took. */
interface Timed {
  readonly figures: string
  readonly beta: number
  readonly graph: number
  readonly seconds: number
}

/** A number for a normal form. */
const hash = (term: Lambda.Term): number =>
  Lambda.symbols(term).reduce((sum, symbol) => (Math.imul(sum, 31) + symbol) >>> 0, 0)

const ours = ({ rounds }: Case, term: Lambda.Term): Timed => {
  const start = performance.now()
  for (let i = 1; i < rounds; i++) Lambda.normalForm(term, {}, budget("graph"))
  const graph = Lambda.normalForm(term, {}, budget("graph"))
  const seconds = (performance.now() - start) / 1000
  const beta = Lambda.normalForm(term, {}, budget("beta"))
  if (graph.status === "exhausted" || beta.status === "exhausted") {
    throw new Error("a run did not halt")
  }
  const figures = [beta.steps, graph.steps, graph.space, graph.width, hash(graph.output)].join(" ")
  return {
    figures,
    beta: Number(beta.steps) * rounds,
    graph: Number(graph.steps) * rounds,
    seconds
  }
}

/** Seconds of a round without WebAssembly. */
const inJavaScript = ({ rounds }: Case, term: Lambda.Term): number => {
  const start = performance.now()
  for (let i = 0; i < rounds; i++) Lambda.interpreted(term, {}, budget("graph"))
  return (performance.now() - start) / 1000
}

const theirs = (binary: string, { rounds }: Case, term: Lambda.Term): Timed => {
  const { entry, frame, words } = codeOf(term)
  const input = [rounds, entry, frame, words.length, ...words].join(" ")
  const all = execFileSync(binary, { input, encoding: "utf8" }).trim().split(" ")
  return {
    figures: all.slice(0, 5).join(" "),
    beta: Number(all[0]) * rounds,
    graph: Number(all[1]) * rounds,
    seconds: Number(all[5]) / 1e9
  }
}

const millions = (rates: ReadonlyArray<number>): string => (median(rates) / 1e6).toFixed(1)

/** Times both sides by turns, after one round each that does not count. */
const row = (it: Case, binary: string | undefined): void => {
  const term = Lambda.term(it.text)
  const pairs = Array.from({ length: repetitions + 1 }, () => {
    const own = ours(it, term)
    const base = binary === undefined ? own : theirs(binary, it, term)
    if (own.figures !== base.figures) {
      throw new Error(`${it.name}: ${own.figures}, but the baseline has ${base.figures}`)
    }
    return [own, base, inJavaScript(it, term)] as const
  }).slice(1)
  const [own, base] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)]
  const plain = median(pairs.map(([a, , seconds]) => seconds / a.seconds)).toFixed(2)
  const columns = [
    ((own[0]?.graph ?? 0) / it.rounds).toLocaleString("en"),
    millions(own.map(({ beta, seconds }) => beta / seconds)),
    millions(own.map(({ graph, seconds }) => graph / seconds)),
    binary === undefined ? "-" : millions(base.map(({ graph, seconds }) => graph / seconds)),
    binary === undefined ? "-" : median(pairs.map(([a, b]) => b.seconds / a.seconds)).toFixed(2),
    plain
  ]
  const padded = columns.map((text, index) => text.padStart([14, 9, 9, 9, 8, 14][index] ?? 0))
  process.stdout.write(`${it.name.padEnd(24)}${padded.join("")}\n`)
}

/** Prints a row for each case. */
export const bench = (): void => {
  const folder = mkdtempSync(join(tmpdir(), "lambda-bench-"))
  try {
    const made = baseline("lambda", folder)
    if (made === undefined) process.stdout.write("no C compiler, so no baseline\n")
    process.stdout.write(`lambda calculus, million steps a second, medians of ${repetitions}\n`)
    const name = made === undefined ? "none" : `${made[0]} -O2`
    process.stdout.write(
      `${"".padEnd(24)}   graph steps     beta    graph${name.padStart(9)}   ratio    JavaScript\n`
    )
    for (const it of cases) row(it, made?.[1])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (import.meta.main) bench()
