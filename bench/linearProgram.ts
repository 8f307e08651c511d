/**
 * The natural extension of a lower prevision with n gambles on n points, exactly and with a certificate.
 * Baseline: HiGHS in doubles (WebAssembly), which answers without a proof, timed in the same run; and the
 * simplex method in integers without a guess, which shows what the guess saves.
 */
import { LinearProgram, Rational } from "@headwater/exact"
import { Random } from "@headwater/learners"
import { createRequire } from "node:module"
import { median } from "./timing/median.ts"

// Its types are those of its CommonJS build.
const highs = createRequire(import.meta.url)("highs") as typeof import("highs")

/** The least expectation of a random gamble under n assessments that one belief meets with room. */
const extension = (n: number): LinearProgram.LinearProgram => {
  const random = Random.of(n)
  const below = (bound: number) => Number(random.below(BigInt(bound)))
  const gamble = () => Array.from({ length: n }, () => below(101) - 50)
  const masses = Array.from({ length: n }, () => 1 + below(20))
  const total = masses.reduce((a, b) => a + b, 0)
  return {
    maximise: gamble(),
    subject: [
      ...Array.from({ length: n }, () => {
        const coefficients = gamble()
        const mean = Rational.of(
          coefficients.reduce((sum, v, j) => sum + v * masses[j]!, 0),
          total
        )
        const bound = Rational.of(mean.times(Rational.of(100)).floor() - BigInt(below(300)), 100n)
        return { coefficients, relation: ">=" as const, bound }
      }),
      { coefficients: masses.map(() => 1), relation: "=" as const, bound: 1 }
    ]
  }
}

/** The program as HiGHS reads it. */
const written = ({ maximise, subject }: LinearProgram.LinearProgram): string => {
  const sum = (row: LinearProgram.LinearProgram["maximise"]) =>
    row.map((c, j) => `${Number(c) < 0 ? "-" : "+"} ${Math.abs(Number(c))} x${j}`).join(" ")
  const bound = (x: LinearProgram.Coefficient) =>
    typeof x === "object" ? Rational.from(x).toNumber() : Number(x)
  return [
    `Maximize\n obj: ${sum(maximise)}\nSubject To`,
    ...subject.map((it, i) => ` c${i}: ${sum(it.coefficients)} ${it.relation} ${bound(it.bound)}`),
    "End"
  ].join("\n")
}

const milliseconds = <A>(run: () => A): readonly [A, number] => {
  const start = performance.now()
  const value = run()
  return [value, performance.now() - start]
}

/** Prints one row a size; checks first that all agree. */
export const bench = async (): Promise<void> => {
  const solver = await highs.default()
  process.stdout.write("natural extension, milliseconds, medians of 7\n")
  process.stdout.write("gambles      ours     HiGHS     ratio   in integers\n")
  for (const n of [16, 32, 64]) {
    const program = extension(n)
    const text = written(program)
    const pairs = Array.from({ length: 8 }, () => {
      const [answer, own] = milliseconds(() => LinearProgram.solve(program))
      const [guess, base] = milliseconds(() => solver.solve(text))
      if (
        answer._tag !== "optimal" ||
        Math.abs(answer.value.toNumber() - guess.ObjectiveValue) > 1e-6
      ) {
        throw new Error(`${n} gambles: ${answer._tag}, but HiGHS has ${guess.ObjectiveValue}`)
      }
      return [own, base] as const
    }).slice(1)
    const [, whole] = milliseconds(() => LinearProgram.solve(program, { guess: false }))
    const columns = [
      median(pairs.map(([own]) => own)).toFixed(2),
      median(pairs.map(([, base]) => base)).toFixed(2),
      median(pairs.map(([own, base]) => own / base)).toFixed(2),
      whole.toFixed(1)
    ]
    process.stdout.write(`${String(n).padEnd(7)}${columns.map((it) => it.padStart(10)).join("")}\n`)
  }
}

if (import.meta.main) await bench()
