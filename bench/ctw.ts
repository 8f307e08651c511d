/**
 * Context-tree weighting of 100 KB of text, the sources of this repository, in bits a second.
 * Baselines in C (ctw.c), compiled and timed in the same run: a tree of linked nodes, and our own
 * layout. The code lengths must be the same. And what 100 KB that no context helps with take of
 * memory at depth 48.
 */
import { execFileSync } from "node:child_process"
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { LogForm } from "@headwater/exact"
import { Ctw, ctw, Learner, Random } from "@headwater/learners"
import { baseline } from "./timing/baseline.ts"
import { median } from "./timing/median.ts"

const repetitions = 5
const size = 100_000

const root = join(import.meta.dirname, "..")

/** Text: the sources of two packages one after another, as far as they go. */
const text = (): Uint8Array => {
  const files = globSync("packages/{exact,learners}/src/**/*.ts", { cwd: root }).toSorted()
  const all = files.map((file) => readFileSync(join(root, file), "utf8")).join("\n")
  return new TextEncoder().encode(all).slice(0, size)
}

interface Timed {
  readonly length: number
  readonly seconds: number
}

const ours = (depth: number, bytes: Uint8Array): Timed => {
  const start = performance.now()
  const length = Learner.session(ctw.of({ depth }), 0).read?.(bytes) ?? Number.NaN
  return { length, seconds: (performance.now() - start) / 1000 }
}

const theirs = (binary: string, mode: string, depth: number, file: string): Timed => {
  const printed = execFileSync(binary, [mode, String(depth), file], { encoding: "utf8" })
  const [taken = 0, product = 1, nanoseconds = 0] = printed.trim().split(" ").map(Number)
  return { length: taken - Math.log2(product), seconds: nanoseconds / 1e9 }
}

const same = (a: Timed, b: Timed): void => {
  if (Math.abs(a.length - b.length) > 1e-6 * b.length) {
    throw new Error(`a code length is ${a.length}, but the baseline has ${b.length}`)
  }
}

const row = (depth: number, bytes: Uint8Array, file: string, binary: string | undefined): void => {
  const rate = (runs: ReadonlyArray<Timed>): string =>
    `${((8 * bytes.length) / median(runs.map((it) => it.seconds)) / 1e6).toFixed(2)} M bits/s`
  const first = ours(depth, bytes)
  const perByte = (first.length / bytes.length).toFixed(5)
  const head = `context-tree weighting, depth ${depth}, ${perByte} bits/byte`
  if (binary === undefined) {
    process.stdout.write(`${head}: ${rate([first])}; no C compiler, so no baseline\n`)
    return
  }
  const rounds = Array.from(
    { length: repetitions },
    () =>
      [
        ours(depth, bytes),
        theirs(binary, "tree", depth, file),
        theirs(binary, "layout", depth, file)
      ] as const
  )
  for (const [own, tree, layout] of rounds) {
    same(own, tree)
    same(own, layout)
  }
  const ratio = (pick: 1 | 2): string =>
    median(rounds.map((it) => it[pick].seconds / it[0].seconds)).toFixed(2)
  process.stdout.write(
    `${head}: ${rate(rounds.map(([own]) => own))}; ` +
      `C -O2, a tree of linked nodes ${rate(rounds.map(([, it]) => it))}, ratio ${ratio(1)}; ` +
      `our layout in C ${rate(rounds.map(([, , it]) => it))}, ratio ${ratio(2)}\n`
  )
}

/** What the exact process does on the beginning of the text, and the session on the same. */
const exactly = (depth: number, bytes: Uint8Array): void => {
  const start = performance.now()
  const bits = [...bytes].flatMap((byte) =>
    Array.from({ length: 8 }, (_, at) => ((byte >> (7 - at)) & 1) as 0 | 1)
  )
  let tree = Ctw.exact(depth)
  for (const bit of bits) tree = tree.after(undefined, bit)
  const length = LogForm.log2(tree.weighted).negated().toNumber()
  const seconds = (performance.now() - start) / 1000
  same({ length, seconds }, ours(depth, bytes))
  const fast = median(Array.from({ length: repetitions }, () => ours(depth, bytes).seconds))
  process.stdout.write(
    `  exact rationals, depth ${depth}, ${bytes.length} bytes: ${(bits.length / seconds).toFixed(0)} bits/s; in doubles ${(seconds / fast).toFixed(0)} times as fast\n`
  )
}

/** What a session takes for bytes that are as good as random, in bytes of the process. */
const memory = (): void => {
  const random = Random.of(1)
  const noise = Uint8Array.from({ length: size }, () => random.bits() >>> 24)
  const before = process.memoryUsage().rss
  const session = Learner.session(ctw.of({ depth: 48 }), 0)
  const length = session.read?.(noise) ?? 0
  const taken = (process.memoryUsage().rss - before) / 2 ** 20
  const bound = (ctw.of({ depth: 48 }).fast?.memory(8 * size) ?? 0) / 2 ** 20
  process.stdout.write(
    `  ${size} bytes of noise at depth 48: ${taken.toFixed(0)} MiB more of memory, at most ${bound.toFixed(0)}; ${(length / size).toFixed(3)} bits/byte\n`
  )
}

/** Prints a row a depth, and one about memory. */
export const bench = (): void => {
  const folder = mkdtempSync(join(tmpdir(), "headwater-"))
  try {
    const made = baseline("ctw", folder)
    const bytes = text()
    const file = join(folder, "text")
    writeFileSync(file, bytes)
    for (const depth of [8, 16, 48]) row(depth, bytes, file, made?.[1])
    exactly(8, bytes.slice(0, 250))
    memory()
  } finally {
    rmSync(folder, { recursive: true })
  }
}

if (import.meta.main) bench()
