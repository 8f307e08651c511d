/**
 * Whole classes. All closed lambda terms of up to 24 bits against running each of them alone by the
 * compiled reducer, 1,000 beta steps at most, which leaves the endless ones undecided; and the number of
 * smallest circuits of the functions of 4 inputs of up to 3 gates against going through all sets
 * of gates without symmetry. The counts must be the same on both sides. Then the whole of 30 bits
 * and of 4 inputs.
 */
import { Budget, Circuit, Lambda } from "@headwater/hypotheses"
import { counted } from "../packages/hypotheses/src/circuit/Thickness.ts"
import { results } from "../packages/hypotheses/src/circuit/LineSets.ts"
import { optima } from "../packages/hypotheses/src/circuit/Optima.ts"
import { median } from "./timing/median.ts"

const timed = (run: () => string): readonly [figures: string, seconds: number] => {
  const start = performance.now()
  const figures = run()
  return [figures, (performance.now() - start) / 1000]
}

/** Prints a row: both times and the ratio, medians of pairs. */
const race = (name: string, ours: () => string, theirs: () => string): void => {
  const pairs = Array.from({ length: 4 }, () => [timed(ours), timed(theirs)] as const).slice(1)
  for (const [[own], [base]] of pairs) {
    if (own !== base) throw new Error(`${name}: ${own}, but the baseline has ${base}`)
  }
  const own = median(pairs.map(([[, seconds]]) => seconds))
  const base = median(pairs.map(([, [, seconds]]) => seconds))
  const ratio = median(pairs.map(([[, a], [, b]]) => b / a))
  process.stdout.write(
    `${name}: ${own.toFixed(2)} s, baseline ${base.toFixed(2)} s, ratio ${ratio.toFixed(1)}\n`
  )
}

const terms = (bits: number): ReadonlyArray<Lambda.ClosedTerms> => {
  const tallies = Lambda.redexShards(bits).map((shard) => Lambda.redexTally(bits, shard))
  return Lambda.normalForms(bits, Lambda.mergeRedexes.combineAll(tallies))
}

const halting = (bits: number): string =>
  String(terms(bits).reduce((sum, { normal }) => sum + normal, 0n))

const runAlone = (bits: number): string => {
  const budget = Budget.of("beta", { steps: 1_000n, space: 10_000n })
  let count = 0
  for (const { program } of Lambda.programs({ bits })) {
    if (Lambda.normalForm(program, {}, budget).status === "halted") count++
  }
  return String(count)
}

/** Sets of least size by function, without symmetry, of 4 inputs and up to 3 gates. */
const plainSets = (): string => {
  const { symmetry, size } = optima(4)
  const next = results(symmetry)
  let sets = new Map<string, ReadonlyArray<number>>([["", []]])
  const sums: Array<number> = []
  for (let gates = 1; gates <= 3; gates++) {
    const larger = new Map<string, ReadonlyArray<number>>()
    let sum = 0
    for (const set of sets.values()) {
      const lines = Uint16Array.from([...symmetry.projections, ...set])
      const { words, count } = next({ lines, depths: new Uint8Array(lines.length) })
      for (const word of words.slice(0, count)) {
        if (size[symmetry.classOf[word]!] === gates) sum++
        const all = [...set, word].toSorted((a, b) => a - b)
        larger.set(all.join(), all)
      }
    }
    sums.push(sum)
    sets = larger
  }
  return sums.join(" ")
}

const bySymmetry = (): string => {
  const { symmetry } = optima(4)
  return [1, 2, 3]
    .map((gates) => {
      let sum = 0
      for (const [class_, sets] of counted(4, gates)) sum += sets * symmetry.members[class_]!
      return sum
    })
    .join(" ")
}

/** Classes of 5 inputs by size, up to seven gates: Knuth's counts. */
const knuth = "2 2 5 20 93 389 1988 11382"

/** All classes of 5 inputs; whatever has seven gates at most is there as often as is published. */
const five = (): string => {
  const counts: Array<number> = []
  let [all, exact] = [0, 0]
  for (let part = 0; part < Circuit.parts; part++) {
    for (const { size, atMost } of Circuit.classesOfFive(part)) {
      all++
      if (size === atMost) exact++
      if (size <= 7) counts[size] = (counts[size] ?? 0) + 1
    }
  }
  if (counts.join(" ") !== knuth) throw new Error(`${counts.join(" ")} classes, not ${knuth}`)
  return `${all} classes of 5 inputs, ${exact} of known size`
}

/** Prints a row each. */
export const bench = (): void => {
  race(
    "closed lambda terms to 24 bits",
    () => halting(24),
    () => runAlone(24)
  )
  race("smallest circuits of 4 inputs to 3 gates", bySymmetry, plainSets)
  const [largest, lambda] = timed(() => String(terms(30).at(-1)?.largest?.[0]))
  const [functions, circuit] = timed(() => {
    const all = Array.from({ length: 8 }, (_, gates) => Circuit.classes(4, gates)).flat()
    return String(all.reduce((sum, it) => sum + it.functions, 0))
  })
  const [classes, fifth] = timed(five)
  process.stdout.write(
    `whole: lambda terms to 30 bits ${lambda.toFixed(2)} s (largest normal form of the longest ${largest} bits), all ${functions} functions of 4 inputs with their smallest circuits ${circuit.toFixed(2)} s, ${classes} ${fifth.toFixed(2)} s\n`
  )
}

if (import.meta.main) bench()
