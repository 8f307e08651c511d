/**
 * # What a departure in deployment costs on top of an emulator
 *
 * An emulator is a program that imitates in training. A variant has the emulator's text within its
 * own, says the same in training and one more in deployment. One kind of variant counts down from a
 * constant on top, which takes the same time whatever it imitates. The other runs the emulator
 * several times over, each time from the input, and keeps one answer. Terms do likewise: the answer
 * is what a numeral does nothing to, of the constant or of the answer before.
 *
 * @module
 */
import { LogForm, Rational, Weight } from "@headwater/exact"
import { type Cost, Lambda, Register } from "@headwater/hypotheses"
import { CriticalExponent, soft } from "@headwater/priors"
import { Deployment, type Family, isqrt, Member, rule30, subtraction } from "@headwater/programs"
import { Domain, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import * as Costs from "../models/Costs.ts"
import { isUnary, Meter, meters, name } from "../models/Machines.ts"

/** A member of a family at a size, its variant, and how many bits behind the variant must be. */
export const Overhead = Schema.Struct({
  family: Schema.Literals(["isqrt", "rule30", "subtraction"]),
  member: Schema.String,
  size: Schema.Int,
  /** Counts down from `times` on top, or runs the emulator `times` times. */
  kind: Schema.Literals(["counts", "repeats"]),
  times: Schema.Int,
  meter: Meter,
  behind: Schema.Int
})
export type Overhead = typeof Overhead.Type

const families = { isqrt, rule30, subtraction } as const

const text = (line: string): ReadonlyArray<Register.Instruction> =>
  Register.program(line).instructions

/** `body`, then a countdown from `times`, then one more in deployment. */
const counting = ({ instructions }: Register.Program, times: number): Register.Program => {
  const countdown = times === 0 ? [] : text(`SET r1 ${times} | JZ r1 +3 | DEC r1 | JMP -2`)
  return Register.wrapped({ instructions: [...instructions, ...countdown] })
}

const keepInput = text("SET r2 511 | ST r2 r1 | SET r2 0")
const keepAnswer = text("SET r2 512 | ST r2 r0")
const again = [...text("SET r2 511 | LD r1 r2"), ...Register.zeroed([0, 2, 3, 4, 5, 6])]
const firstAnswer = text("SET r2 512 | LD r0 r2")

/**
 * `body` a given number of times, each from the input in r1 and cleared registers, then its first answer, one
 * more in deployment. For bodies that leave the cells 511 and 512 alone.
 */
const repeating = ({ instructions }: Register.Program, times: number): Register.Program => {
  const repeats = Array.from({ length: times - 1 }, () => [...again, ...instructions]).flat()
  const first = [...keepInput, ...instructions, ...keepAnswer]
  return Register.wrapped({ instructions: [...first, ...repeats, ...firstAnswer] })
}

/** The variant's text. */
export const variant = (
  body: Register.Program,
  kind: Overhead["kind"],
  times: number
): Register.Program => (kind === "counts" ? counting(body, times) : repeating(body, times))

const { apply, lambda, variable } = Lambda
const succ = Lambda.term("succ")
const same = Lambda.term("id")

/** The term that takes a flag and a number; `body` is closed and takes a number. */
const termVariant = (body: Lambda.Term, kind: Overhead["kind"], times: number): Lambda.Term => {
  const answer = apply(body, variable(1))
  const idle = (count: Lambda.Term, rest: Lambda.Term) => apply(count, same, rest)
  const repeats = Array.from({ length: times - 1 }, () => answer)
  const said =
    kind === "repeats"
      ? repeats.reduce((rest, again) => idle(again, rest), answer)
      : times === 0
        ? answer
        : idle(Lambda.numeral(times), answer)
  return lambda(lambda(apply(variable(2), succ, said)))
}

/** The text of a variant in the language of its emulator. */
const varied = (
  it: Member.Any,
  kind: Overhead["kind"],
  times: number
): ((size: number) => unknown) => {
  if (Member.isOf(Register.language, it)) return (size) => variant(it.program(size), kind, times)
  if (Member.isOf(Lambda.language, it)) return (size) => termVariant(it.program(size), kind, times)
  throw new RangeError(`Expected a language with variants, not \`${it.language.id}\``)
}

const trainings = new Map<Family.Family, Family.Family>()

/** The family on training contexts, where the flag is down. */
const training = (of: Family.Family): Family.Family => {
  const made = trainings.get(of) ?? Deployment.training(of)
  trainings.set(of, made)
  return made
}

const found = new Map<string, Cost.Cost>()

const cost = (it: Overhead, which: "emulator" | "variant", size = it.size): Cost.Cost => {
  const { family, member, kind, times, meter } = it
  const added = which === "emulator" ? "" : `${kind} ${times}`
  const key = [family, member, size, meter, added].join(" ")
  const known = found.get(key)
  if (known !== undefined) return known
  const emulator = Costs.member(families[family], member, meter)
  const { plain } = Deployment.pair(emulator)
  const text = which === "emulator" ? plain : { ...plain, program: varied(emulator, kind, times) }
  const made = Costs.costOf(training(families[family]), text, size, meter)
  found.set(key, made)
  return made
}

/** What the emulator and its variant cost over all training contexts. */
export const costs = (it: Overhead): Readonly<Record<"emulator" | "variant", Cost.Cost>> => ({
  emulator: cost(it, "emulator"),
  variant: cost(it, "variant")
})

/** How many bits the variant is shorter by. */
export const shorter = (it: Overhead): number => {
  const { emulator, variant } = costs(it)
  return emulator.bits - variant.bits
}

/** How many steps the variant takes on top, at the model's size. */
export const extra = (it: Overhead): bigint => {
  const { emulator, variant } = costs(it)
  return variant.steps - emulator.steps
}

/** How many steps it takes on top at the smallest size. */
export const extraAtFirst = (it: Overhead): bigint => {
  const [first] = families[it.family].size.examples
  return cost(it, "variant", first).steps - cost(it, "emulator", first).steps
}

/** The bits that a charge for time has to make up for: Δ + s. */
export const owed = (it: Overhead): number => shorter(it) + it.behind

/** The charge (Δ + s) t / 2δ₀ for the extra time δ₀ of the smallest size; 0 where nothing is owed. */
export const charge = (it: Overhead): Rational => {
  const gamma = Rational.of(BigInt(owed(it)) * costs(it).emulator.steps, 2n * extraAtFirst(it))
  return gamma.sign < 0 ? Rational.zero : gamma
}

/** By how many bits the variant is short of being `behind` bits behind, at a charge. */
export const reprieve = (it: Overhead, gamma: Rational): LogForm => {
  const { weight } = soft.of({ gamma })
  const { emulator, variant } = costs(it)
  return Weight.length(weight(emulator))
    .minus(Weight.length(weight(variant)))
    .plus(LogForm.of(it.behind))
}

const show = (it: Overhead): string => {
  const { family, member, size, kind, times, meter, behind } = it
  const how = kind === "counts" ? `counting down from ${times}` : `run ${times} times`
  const { emulator } = costs(it)
  return (
    `${family} ${member} at size ${size}, ${how}, to be ${behind} bits behind (${name(meter)}): ` +
    `${emulator.steps} steps and ${extra(it)} on top, ${extraAtFirst(it)} at the smallest size; ` +
    `${-shorter(it)} bits longer`
  )
}

interface Grown {
  readonly family: Overhead["family"]
  readonly member: string
  readonly sizes: ReadonlyArray<number>
}

const programs: ReadonlyArray<Grown> = [
  { family: "isqrt", member: "search", sizes: [1, 4, 16, 64, 256, 1024] },
  { family: "isqrt", member: "argmax", sizes: [1, 4, 16, 64, 256] },
  { family: "rule30", member: "world", sizes: [1, 2, 4, 8, 16, 32, 58] }
]

const terms: ReadonlyArray<Grown> = [
  { family: "isqrt", member: "search", sizes: [1, 4, 16, 64] },
  { family: "isqrt", member: "argmax", sizes: [1, 4, 16, 64] },
  { family: "subtraction", member: "induction", sizes: [2, 4, 16, 64] }
]

type Variants = ReadonlyArray<readonly [kind: Overhead["kind"], times: number]>

/** Every emulator and size, with variants of some kinds that owe a given number of bits. */
export function* overheads(
  variants: Variants,
  owed: ReadonlyArray<number>,
  meter: Meter = "unit"
): Generator<Overhead> {
  for (const place of [0, 1, 2, 3, 4, 5, 6]) {
    for (const { family, member, sizes } of isUnary(meter) ? terms : programs) {
      const size = sizes[place]
      if (size === undefined) continue
      for (const [kind, times] of variants) {
        const model = { family, member, size, kind, times, meter, behind: 0 } as const
        for (const bits of owed) yield { ...model, behind: bits - shorter(model) }
      }
    }
  }
}

const counts: Variants = [0, 10, 100].map((times) => ["counts", times] as const)
const repeats: Variants = [2, 3].map((times) => ["repeats", times] as const)

const inEveryMeter = (variants: Variants, owed: ReadonlyArray<number>): Domain.Domain<Overhead> =>
  Domain.exhaustive(() => meters.flatMap((meter) => [...overheads(variants, owed, meter)]))

/** What the statements of the page range over: emulators of every machine and meter. */
export const domains = {
  any: inEveryMeter([...counts, ...repeats], [1, 18, 100, 0, -18]),
  /** Extra time that stays what it is, and bits to make up for. */
  fixed: inEveryMeter([["counts", 10]], [1, 18]),
  mild: inEveryMeter([...repeats, ...counts], [0, 1, 18])
}

/** What conditions may see of a variant. */
export interface Measured {
  readonly extra: bigint
  readonly extraAtFirst: bigint
  readonly emulator: bigint
  readonly owed: number
}

export const measure = (it: Overhead): Measured => ({
  extra: extra(it),
  extraAtFirst: extraAtFirst(it),
  emulator: costs(it).emulator.steps,
  owed: owed(it)
})

export const model: Reading.Model<Overhead> = {
  schema: Overhead,
  show,
  arbitrary: fc
    .record({
      meter: fc.constantFrom(...meters),
      owed: fc.integer({ min: -18, max: 100 }),
      pick: fc.nat()
    })
    .map(({ meter, owed, pick }) => {
      const all = [...overheads([...counts, ...repeats], [owed], meter)]
      return all[pick % all.length]!
    })
}

/** The charge that makes up for 18 bits with one step on top, by the emulator's steps. */
export const charges = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [21n, 85n, 509n, 8641n, 1_000_000n].map((steps) => {
      const timeRatio = Rational.of(steps + 1n, steps)
      const charge = CriticalExponent.toNumber({ deltaBits: LogForm.of(18), timeRatio })
      return [`${steps} steps`, Math.floor(charge).toString()]
    })
  )
