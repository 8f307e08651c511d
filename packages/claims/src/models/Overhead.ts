/**
 * # What a departure in deployment costs on top of an emulator
 *
 * An emulator is a program that imitates in training. A variant has the emulator's text within its
 * own, says the same in training and one more in deployment. One kind of variant counts down from a
 * constant on top, which takes the same time whatever it imitates. The other runs the emulator
 * several times over, each time from the input, and keeps the first answer.
 *
 * @module
 */
import { LogForm, Rational, Weight } from "@headwater/exact"
import { type Cost, Register } from "@headwater/hypotheses"
import { soft } from "@headwater/priors"
import { Family, isqrt, rule30 } from "@headwater/programs"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"

/** A member of a family at a size, its variant, and how many bits behind the variant must be. */
export const Overhead = Schema.Struct({
  family: Schema.Literals(["isqrt", "rule30"]),
  member: Schema.String,
  size: Schema.Int,
  /** Counts down from `times` on top, or runs the emulator `times` times. */
  kind: Schema.Literals(["counts", "repeats"]),
  times: Schema.Int,
  meter: Schema.Literals(Register.meters),
  behind: Schema.Int
})
export type Overhead = typeof Overhead.Type

const families = { isqrt, rule30 } as const

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
 * `body` so many times, each from the input in r1 and cleared registers, then its first answer, one
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

/** Variants as members of their families: the same object for the same variant. */
const members = new Map<string, Family.Member>()

const memberOf = ({ family, member, kind, times }: Overhead): Family.Member => {
  const name = `${family} ${member} ${kind} ${times}`
  const known = members.get(name)
  if (known !== undefined) return known
  const { program } = Family.member(families[family], member)
  const made = { name, about: name, program: (size: number) => variant(program(size), kind, times) }
  members.set(name, made)
  return made
}

const cost = (it: Overhead, which: string | Family.Member, size = it.size): Cost.Cost => {
  const { meter } = it
  if (!Family.agrees(families[it.family], which, size, { meter })) {
    throw new RangeError(`Expected a program that imitates in training, not \`${show(it)}\``)
  }
  return Result.getOrThrow(Family.cost(families[it.family], which, size, { meter }))
}

/** What the emulator and its variant cost over all training contexts. */
export const costs = (it: Overhead): Readonly<Record<"emulator" | "variant", Cost.Cost>> => ({
  emulator: cost(it, it.member),
  variant: cost(it, memberOf(it))
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
  return cost(it, memberOf(it), first).steps - cost(it, it.member, first).steps
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

/** In words: the emulator with its time, what the variant adds, and what is asked. */
export const show = (it: Overhead): string => {
  const { family, member, size, kind, times, meter, behind } = it
  const how = kind === "counts" ? `counting down from ${times}` : `run ${times} times`
  return `${family} ${member} at size ${size}, ${how}, to be ${behind} bits behind (${meter} steps)`
}

/** In words, with what was measured. */
export const showMeasured = (it: Overhead): string => {
  const { emulator } = costs(it)
  return (
    `${show(it)}: ${emulator.steps} steps and ${extra(it)} on top, ${extraAtFirst(it)} at the ` +
    `smallest size; ${-shorter(it)} bits longer`
  )
}

const grown = [
  { family: "isqrt", member: "search", sizes: [1, 4, 16, 64, 256, 1024] },
  { family: "isqrt", member: "argmax", sizes: [1, 4, 16, 64, 256] },
  { family: "rule30", member: "world", sizes: [1, 2, 4, 8, 16, 32, 58] }
] as const

/** Every emulator and size, with variants of some kinds that owe so many bits. */
export function* overheads(
  variants: ReadonlyArray<readonly [kind: Overhead["kind"], times: number]>,
  owed: ReadonlyArray<number>
): Generator<Overhead> {
  for (const place of [0, 1, 2, 3, 4, 5, 6]) {
    for (const { family, member, sizes } of grown) {
      const size = sizes[place]
      if (size === undefined) continue
      for (const [kind, times] of variants) {
        for (const meter of Register.meters) {
          const model = { family, member, size, kind, times, meter, behind: 0 } as const
          for (const bits of owed) yield { ...model, behind: bits - shorter(model) }
        }
      }
    }
  }
}
