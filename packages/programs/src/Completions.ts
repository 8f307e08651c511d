/**
 * # Tables that agree with what was shown
 *
 * Some contexts of a family were shown with their answers. A table that agrees there may hold
 * anything elsewhere; each way to fill it is a program of its own, the same length as the others.
 * Where they are few, all of them are built and run; where they are many, one is run and the
 * others are counted, which is exact in meters that do not look at values.
 *
 * ## Main definitions
 * - {@link problem}: the contexts of a family at a size, and how a table holds their answers
 * - {@link all}: every table that agrees with the answers shown, by cost; {@link zero}: one of them
 *
 * ## Main statements (checked in test/Completions.test.ts)
 * - law: with the demonstrator's answers {@link table} is the table of the family
 * - claim: tables that are {@link counted} are those that are {@link enumerated}
 *
 * @module
 */
import { Budget, type Cost, Lambda, Register } from "@headwater/hypotheses"
import * as Result from "effect/Result"
import * as Family from "./family/index.ts"
import * as Member from "./family/Member.ts"
import { once } from "./internal/once.ts"
import * as Table from "./Table.ts"
import * as TermTable from "./TermTable.ts"

/** The contexts of a family at a size, and how a table holds their answers. */
export interface Problem {
  readonly family: Family.Family
  readonly size: number
  readonly contexts: ReadonlyArray<Family.Context>
  readonly answers: ReadonlyArray<bigint>
  /** The number of the entry of each context. */
  readonly places: ReadonlyArray<number>
  /** Bits of an entry: a table can answer 2^width ways. */
  readonly width: number
  readonly entries: number
  /** The text around the data. */
  readonly frame: Register.Program
}

/** Tables of one cost. */
export interface Tables {
  /** Of each of them. */
  readonly cost: Cost.Cost
  readonly count: bigint
  /** How many contexts they answer rightly, summed over the tables. */
  readonly right: bigint
}

/** What a step is, on the register machine or of terms. */
export type Meter = Register.Meter | Lambda.Meter

const areTerms = (meter: Meter): boolean => meter === "beta" || meter === "graph"

/** The member that says how a machine meets the contexts of a family. */
const like = (family: Family.Family, meter: Meter): Member.Any => {
  const { id } = areTerms(meter) ? Lambda.language : Register.language
  const found = family.members.find(({ language }) => language.id === id)
  if (found === undefined) throw new RangeError(`Expected a family with members in ${meter}`)
  return found
}

/** The cells of the DATA that a text reads on an input, from 0 on. */
const reads = (text: Register.Program, input: Register.Input): ReadonlyArray<number> => {
  const state = Register.start(text, input)
  const found: Array<number> = []
  for (let it = text.instructions[0]; it !== undefined; it = text.instructions[state.ip]) {
    if (it.op === "LD") found.push(Number(state.registers[it.s]) - Register.dataBase)
    Register.advance(text, state, Budget.of("unit", { steps: state.steps + 1n }))
  }
  return found
}

/**
 * The contexts of a family at a size. Entries that no context asks for are 0. The text is that of the
 * family's table on the register machine; of a family that has none it looks up the first value of a context.
 *
 * - **Errors** `RangeError` for a size that the family does not have, or no member on the register machine
 *
 * @example
 * ```ts
 * import { Completions, dlog } from "@headwater/programs"
 * const { answers, places, width } = Completions.problem(dlog, 5)
 * answers // => [0n, 1n, 3n, 2n]
 * places // => [1, 2, 3, 4]
 * width // => 2
 * ```
 */
export const problem = once((family: Family.Family, size: number): Problem => {
  const contexts = [...Family.contexts(family, size)]
  const answers = contexts.map((it) => it.answer)
  const { input } = Family.memberIn(Register.language, family, like(family, "unit").name)
  const spoken = family.members.filter((it) => Member.isOf(Register.language, it))
  const cells: Array<bigint> = []
  for (const { answer, values } of contexts) cells[Object.values(values)[0] ?? 0] = answer
  const frame =
    spoken.find(({ name }) => name === "table")?.program(size) ??
    Table.values(Array.from(cells, (it) => it ?? 0n))
  const read = contexts.map(({ values }) => reads(frame, input(values)))
  const width = read[0]?.length ?? 1
  const places = read.map(([first = 0]) => first / width)
  const entries = Register.dataBits(frame).length / width
  return { family, size, contexts, answers, places, width, entries, frame }
})

/** The entries of the table with these answers, by context. */
const entries = (of: Problem, answers: ReadonlyArray<bigint>): ReadonlyArray<bigint> => {
  const all = Array.from({ length: of.entries }, () => 0n)
  for (const [index, place] of of.places.entries()) all[place] = answers[index] ?? 0n
  return all
}

/** The table with these answers, by context, on the register machine. */
export const table = (of: Problem, answers: ReadonlyArray<bigint>): Register.Program => {
  const data = entries(of, answers).map((it) => it.toString(2).padStart(of.width, "0"))
  return {
    instructions: of.frame.instructions.map((it) =>
      it.op === "DATA" ? { ...it, bits: data.join("") } : it
    )
  }
}

/** Whether the terms of a family answer with bits. */
const areBits = ({ family }: Problem): boolean => like(family, "beta").answer(Lambda.yes) === 0n

/** The table as a term: of bits that are all alike, or of numerals. */
const term = (of: Problem, answers: ReadonlyArray<bigint>): Lambda.Term => {
  const all = entries(of, answers)
  return areBits(of) ? TermTable.evenBits(all) : TermTable.numerals(all.map(Number))
}

/** Whether a meter looks at what a table holds, so that tables differ in length or time. */
const isLooking = (of: Problem, meter: Meter): boolean =>
  areTerms(meter) ? !areBits(of) : meter === "log"

/** One table, run on each context. */
const measured = (of: Problem, answers: ReadonlyArray<bigint>, meter: Meter): Tables => {
  const { contexts, family, size } = of
  const program = (areTerms(meter) ? term : table)(of, answers)
  const member = { ...like(family, meter), name: "table", program: () => program }
  const said = {
    ...family,
    nested: false,
    contexts: () => contexts.map((it, index) => ({ ...it, answer: answers[index] ?? 0n }))
  }
  const made = Family.measurement(said, member, size, { meter })
  if (Result.isFailure(made) || made.success.disagreement !== undefined) {
    throw new RangeError("Expected the entries of the table as its answers")
  }
  const { bits, mass, max: steps, space } = made.success
  const right = of.answers.filter((answer, index) => answer === answers[index])
  return { cost: { mass, bits, steps, space }, count: 1n, right: BigInt(right.length) }
}

/** The most bits left open for which all tables are built. */
export const most = 8

/** How many bits of a table are left open by what was shown: a string of a 1 or 0 a context. */
const open = (of: Problem, shown: string): number => of.width * shown.replaceAll("1", "").length

/** Every table that agrees with the answers shown, built and run, by cost. */
export const enumerated = (of: Problem, shown: string, meter: Meter): ReadonlyArray<Tables> => {
  const groups = new Map<string, Tables>()
  const entry = (1n << BigInt(of.width)) - 1n
  for (let filling = 0n; filling < 1n << BigInt(open(of, shown)); filling++) {
    let rest = filling
    const answers = of.answers.map((answer, index) => {
      if (shown[index] === "1") return answer
      const chosen = rest & entry
      rest >>= BigInt(of.width)
      return chosen
    })
    const { cost, right } = measured(of, answers, meter)
    const key = `${cost.bits} ${cost.steps}`
    const group = groups.get(key) ?? { cost, count: 0n, right: 0n }
    groups.set(key, { cost, count: group.count + 1n, right: group.right + right })
  }
  return [...groups.values()].toSorted((a, b) => (a.cost.steps < b.cost.steps ? -1 : 1))
}

/** The demonstrator's own table, which agrees with it whatever was shown. */
const own = once((of: Problem, meter: Meter) => measured(of, of.answers, meter))

/** The same by running the demonstrator's own table alone. */
export const counted = (of: Problem, shown: string, meter: Meter): ReadonlyArray<Tables> => {
  const free = open(of, shown)
  const hidden = BigInt(free / of.width)
  const count = 1n << BigInt(free)
  const seen = BigInt(shown.length) - hidden
  const right = count * seen + (hidden * count) / (1n << BigInt(of.width))
  return [{ ...own(of, meter), count, right }]
}

/** The one table that holds 0 wherever nothing was shown. */
export const zero = (of: Problem, shown: string, meter: Meter): ReadonlyArray<Tables> => [
  measured(
    of,
    of.answers.map((answer, index) => (shown[index] === "1" ? answer : 0n)),
    meter
  )
]

/**
 * Every table that agrees with the answers shown, by cost, the fastest first.
 *
 * - **Cost** a run a context and table where at most {@link most} bits are left open, else of one table
 * - **Errors** `RangeError` for too many of them in a meter that looks at values
 *
 * @example
 * ```ts
 * import { Completions, stanley } from "@headwater/programs"
 * const [tables] = Completions.all(Completions.problem(stanley, 16), "1111111111000000", "unit")
 * tables?.count // => 64n
 * tables?.right // => 832n
 * tables?.cost.bits // => 79
 * tables?.cost.steps // => 4n
 * ```
 */
export const all = (of: Problem, shown: string, meter: Meter): ReadonlyArray<Tables> => {
  if (open(of, shown) <= most) return enumerated(of, shown, meter)
  if (!isLooking(of, meter)) return counted(of, shown, meter)
  throw new RangeError(`Expected at most ${most} bits left open where a meter looks at values`)
}
