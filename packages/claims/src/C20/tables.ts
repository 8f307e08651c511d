/**
 * # Tables that agree with what was shown
 *
 * Some contexts of a family were shown with their answers. A table that agrees there may hold
 * anything elsewhere; each way to fill it is a program of its own, the same length as the others.
 * Where they are few, all of them are built and run; where they are many, one is run and the
 * others are counted, which is exact in meters that do not look at values.
 *
 * @module
 */
import { Memo } from "@headwater/exact"
import { Budget, type Cost, Register } from "@headwater/hypotheses"
import { Family, Member, ring, stanley, subtraction, Table, TermTable } from "@headwater/programs"
import * as Costs from "../models/Costs.ts"
import { isUnary, language, type Meter } from "../models/Machines.ts"

/** The contexts of a family at a size, and how a table holds their answers. */
export interface Problem {
  readonly family: Family.Family
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

/** The contexts of a family at a size. Entries of a table that no context asks for are 0. */
export const problem = Memo.by(
  (id: string, size: number) => `${id} ${size}`,
  (id, size): Problem => {
    const family = Costs.family(id)
    const contexts = [...Family.contexts(family, size)]
    const answers = contexts.map((it) => it.answer)
    const frame =
      family === subtraction
        ? Table.values([0n, ...answers])
        : Family.program(Register.language, family, "table", size)
    const entries = family === ring ? size ** 3 : size
    const places = contexts.map(({ values: { wall = 0, start = 0, goal = 0, ...others } }) =>
      family === ring ? (wall * size + start) * size + goal : Number(Object.values(others)[0])
    )
    const width = Register.dataBits(frame).length / entries
    return { family, contexts, answers, places, width, entries, frame }
  }
)

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

/** The table as a term: of bits that are all alike, or of numerals. */
const term = (of: Problem, answers: ReadonlyArray<bigint>) => {
  const all = entries(of, answers)
  return of.family === stanley ? TermTable.evenBits(all) : TermTable.numerals(all.map(Number))
}

/** Whether a meter looks at what a table holds, so that tables differ in length or time. */
const isLooking = ({ family }: Problem, meter: Meter): boolean =>
  isUnary(meter) ? family !== stanley : meter === "log"

/** One table in the place of a member that says how its machine meets the contexts, run on each. */
const measured = (of: Problem, answers: ReadonlyArray<bigint>, meter: Meter): Tables => {
  const like = of.family.members.find((it) => it.language.id === language(meter).id)
  if (like === undefined) throw new RangeError(`Expected a family with members in ${meter}`)
  const program = (isUnary(meter) ? term : table)(of, answers)
  const member = { ...like, name: "table", about: "the answers shown", program: () => program }
  const { bits, mass, run } = Member.text(member, of.contexts.length)
  const budget = Budget.of(meter, { steps: Family.defaultSteps })
  let [steps, space] = [1n, 0n]
  for (const [index, { values }] of of.contexts.entries()) {
    const taken = run(values, budget)
    if (taken.status === "exhausted" || taken.output !== answers[index]) {
      throw new RangeError("Expected the entries of the table as its answers")
    }
    if (taken.steps > steps) steps = taken.steps
    if (taken.space > space) space = taken.space
  }
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
const own = Memo.by(
  (of: Problem, meter: Meter) => `${of.family.id} ${of.contexts.length} ${meter}`,
  (of, meter) => measured(of, of.answers, meter)
)

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
 * Every table that agrees with the answers shown.
 *
 * - **Errors** `RangeError` for too many of them in a meter that looks at values
 */
export const all = (of: Problem, shown: string, meter: Meter): ReadonlyArray<Tables> => {
  if (open(of, shown) <= most) return enumerated(of, shown, meter)
  if (!isLooking(of, meter)) return counted(of, shown, meter)
  throw new RangeError(`Expected at most ${most} bits left open where a meter looks at values`)
}
