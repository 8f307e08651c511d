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
import { Budget, type Cost, Lambda, Register } from "@headwater/hypotheses"
import { Family, Member, ring, stanley, subtraction, Table, TermTable } from "@headwater/programs"
import * as Costs from "../models/Costs.ts"
import { language, type Meter } from "../models/Machines.ts"

/** The contexts of a family at a size, and how a table holds their answers. */
export interface Problem {
  readonly family: Family.Family
  readonly contexts: ReadonlyArray<Family.Context>
  /** What makes up each context, in words. */
  readonly names: ReadonlyArray<string>
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

const problems = new Map<string, Problem>()

/** The contexts of a family at a size. Entries of a table that no context asks for are 0. */
export const problem = (id: string, size: number): Problem => {
  const key = `${id} ${size}`
  const known = problems.get(key)
  if (known !== undefined) return known
  const family = Costs.family(id)
  const contexts = [...Family.contexts(family, size)]
  const answers = contexts.map((it) => it.answer)
  const frame =
    family === subtraction
      ? Table.values([0n, ...answers])
      : Family.program(Register.language, family, "table", size)
  const entries = family === ring ? size ** 3 : size
  const made = {
    family,
    contexts,
    names: contexts.map(({ values }) =>
      Object.entries(values)
        .filter(([, value]) => value !== size)
        .map(([name, value]) => `${name} ${value}`)
        .join(" ")
    ),
    answers,
    places: contexts.map(({ values }) =>
      family === ring
        ? ((values["wall"] ?? 0) * size + (values["start"] ?? 0)) * size + (values["goal"] ?? 0)
        : Number(Object.values(values)[0])
    ),
    width: Register.dataBits(frame).length / entries,
    entries,
    frame
  }
  problems.set(key, made)
  return made
}

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

/** A table in the place of another member, which says how its machine meets the contexts. */
interface Layout {
  /** The member with the text of the table with these answers, by context. */
  readonly member: (of: Problem, answers: ReadonlyArray<bigint>) => Member.Any
  /** Whether a meter looks at what a table holds, so that tables differ in length or time. */
  readonly isLooking: (of: Problem, meter: Meter) => boolean
}

const like = ({ family }: Problem, id: string): Member.Any => {
  const found = family.members.find((it) => it.language.id === id)
  if (found === undefined) throw new RangeError(`Expected a family with members of ${id}`)
  return { ...found, name: "table", about: "the answers shown" }
}

/** Tables on each machine; as terms with all bits alike, or with numerals. */
const layouts: Readonly<Record<string, Layout>> = {
  [Register.language.id]: {
    member: (of, answers) => {
      const program = table(of, answers)
      return { ...like(of, Register.language.id), program: () => program }
    },
    isLooking: (_, meter) => meter === "log"
  },
  [Lambda.language.id]: {
    member: (of, answers) => {
      const all = entries(of, answers)
      const term =
        of.family === stanley ? TermTable.evenBits(all) : TermTable.numerals(all.map(Number))
      return { ...like(of, Lambda.language.id), program: () => term }
    },
    isLooking: ({ family }) => family !== stanley
  }
}

const layout = (meter: Meter): Layout => {
  const found = layouts[language(meter).id]
  if (found === undefined) throw new RangeError(`Expected tables in ${language(meter).id}`)
  return found
}

/** One table, run on every context. */
const measured = (of: Problem, answers: ReadonlyArray<bigint>, meter: Meter): Tables => {
  const { bits, mass, run } = Member.text(layout(meter).member(of, answers), of.contexts.length)
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
export const open = (of: Problem, shown: string): number =>
  of.width * shown.replaceAll("1", "").length

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

/** The same by running the demonstrator's own table alone. */
export const counted = (of: Problem, shown: string, meter: Meter): ReadonlyArray<Tables> => {
  const { cost } = measured(of, of.answers, meter)
  const free = open(of, shown)
  const hidden = BigInt(free / of.width)
  const count = 1n << BigInt(free)
  const seen = BigInt(shown.length) - hidden
  return [{ cost, count, right: count * seen + (hidden * count) / (1n << BigInt(of.width)) }]
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
  if (!layout(meter).isLooking(of, meter)) return counted(of, shown, meter)
  throw new RangeError(`Expected at most ${most} bits left open where a meter looks at values`)
}

/** Whether tables come to the same numbers of the same cost, and are right as often. */
export const areAlike = (some: ReadonlyArray<Tables>, others: ReadonlyArray<Tables>): boolean =>
  some.length === others.length &&
  some.every(({ cost, count, right }, index) => {
    const other = others[index]
    return (
      other?.cost.bits === cost.bits &&
      other.cost.steps === cost.steps &&
      other.count === count &&
      other.right === right
    )
  })
