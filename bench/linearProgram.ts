/**
 * The natural extension of a lower prevision with n gambles on n points, exactly and with a certificate.
 * Baselines, timed in the same run: HiGHS in doubles (WebAssembly), which answers without a proof; QSopt_ex
 * (Debian's `qsopt-ex`), which is exact, where `esolver` is installed, without the time that it takes to
 * start; and the simplex method in integers without a guess, which shows what the guess saves.
 *
 * What decides at 128 gambles: the guess in doubles and two systems in integers of 54 rows, as many as constraints
 * are tight, with denominators of 198 digits, take about as long; reading and checking take a tenth of it.
 */
import { LinearProgram, Rational } from "@headwater/exact"
import { Random } from "@headwater/learners"
import { execFileSync, spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { join } from "node:path"
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

/** The program as solvers read it, with decimals or with rationals. */
const written = (
  { maximise, subject }: LinearProgram.LinearProgram,
  bound: (x: Rational) => string
): string => {
  const sum = (row: LinearProgram.LinearProgram["maximise"]) =>
    row.map((c, j) => `${Number(c) < 0 ? "-" : "+"} ${Math.abs(Number(c))} x${j}`).join(" ")
  const read = (x: LinearProgram.Coefficient) =>
    typeof x === "object" ? Rational.from(x) : Rational.of(x)
  return [
    `Maximize\n obj: ${sum(maximise)}\nSubject To`,
    ...subject.map(
      (it, i) => ` c${i}: ${sum(it.coefficients)} ${it.relation} ${bound(read(it.bound))}`
    ),
    "End\n"
  ].join("\n")
}

const milliseconds = <A>(run: () => A): readonly [A, number] => {
  const start = performance.now()
  const value = run()
  return [value, performance.now() - start]
}

/** What QSopt_ex says is the value of a program. */
const esolver = (text: string, folder: string): string => {
  const [file, found] = [join(folder, "program.lp"), join(folder, "program.sol")]
  writeFileSync(file, text)
  execFileSync("esolver", ["-L", "-O", found, file], { stdio: "ignore" })
  return /Value = (\S+)/.exec(readFileSync(found, "utf8"))?.[1] ?? ""
}

/** Prints one row a size; checks first that all agree. */
export const bench = async (): Promise<void> => {
  const solver = await highs.default()
  const folder = mkdtempSync(join(tmpdir(), "linear-bench-"))
  try {
    const isThere = spawnSync("esolver", ["-v"], { stdio: "ignore" }).error === undefined
    const tiny = "Maximize\n obj: + 1 x0\nSubject To\n c0: + 1 x0 <= 1\nEnd\n"
    const starts = isThere
      ? Array.from({ length: 9 }, () => milliseconds(() => esolver(tiny, folder))[1])
      : []
    const start = isThere ? median(starts) : 0
    process.stdout.write("natural extension, milliseconds, medians of 7\n")
    if (!isThere) process.stdout.write("no esolver (Debian's qsopt-ex), so no exact baseline\n")
    process.stdout.write(
      "gambles      ours     HiGHS     ratio  QSopt_ex     ratio   in integers\n"
    )
    for (const n of [16, 32, 64, 128]) {
      const program = extension(n)
      const text = written(program, (x) => String(x.toNumber()))
      const exactly = written(program, String)
      const rows = Array.from({ length: 8 }, () => {
        const [answer, own] = milliseconds(() => LinearProgram.solve(program))
        const [guess, base] = milliseconds(() => solver.solve(text))
        if (answer._tag !== "optimal") throw new Error(`${n} gambles: ${answer._tag}`)
        if (Math.abs(answer.value.toNumber() - guess.ObjectiveValue) > 1e-6) {
          throw new Error(
            `${n} gambles: ${answer.value.toString()}, but HiGHS has ${guess.ObjectiveValue}`
          )
        }
        if (!isThere) return { own, base, exact: 0 }
        const [value, exact] = milliseconds(() => esolver(exactly, folder))
        if (value !== answer.value.toString()) {
          throw new Error(`${n} gambles: ${answer.value.toString()}, but QSopt_ex has ${value}`)
        }
        return { own, base, exact: Math.max(0.1, exact - start) }
      }).slice(1)
      const columns = [
        median(rows.map(({ own }) => own)).toFixed(2),
        median(rows.map(({ base }) => base)).toFixed(2),
        median(rows.map(({ base, own }) => own / base)).toFixed(2),
        isThere ? median(rows.map(({ exact }) => exact)).toFixed(2) : "-",
        isThere ? median(rows.map(({ exact, own }) => own / exact)).toFixed(2) : "-",
        n > 64
          ? "-"
          : milliseconds(() => LinearProgram.solve(program, { guess: false }))[1].toFixed(1)
      ]
      process.stdout.write(
        `${String(n).padEnd(7)}${columns.map((it) => it.padStart(10)).join("")}\n`
      )
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (import.meta.main) await bench()
