/**
 * # Duels on two machines
 *
 * How two members of a family compare as programs of the register machine and as lambda terms,
 * under each meter of either; measured.
 *
 * @module
 */
import { Comparison, LambdaFamilies, type LambdaFamily } from "@headwater/programs"

/** A family at a size, and two members that both machines have. */
export interface Pair {
  readonly family: LambdaFamily.LambdaFamily
  readonly size: number
  readonly first: string
  readonly second: string
}

/** All pairs of members of the families that are lambda terms too; of F3, each with its wrapped one. */
export function* pairs(): Generator<Pair> {
  const { brain, isqrt, subtraction, wrapper } = LambdaFamilies
  for (const [family, sizes] of [
    [isqrt, [16, 64, 128]],
    [wrapper, [64]],
    [subtraction, [64]],
    [brain, [16, 24, 64]]
  ] as const) {
    const names = family.members.map((it) => it.name)
    for (const size of sizes) {
      for (const [at, first] of names.entries()) {
        for (const second of names.slice(at + 1)) {
          if (family === wrapper && second !== `${first} wrapped`) continue
          yield { family, size, first, second }
        }
      }
    }
  }
}

const order = (pair: Pair, machine: Comparison.Machine): Comparison.Order =>
  Comparison.order(pair.family, pair.first, pair.second, pair.size, machine)

const words = {
  bits: { "-1": "shorter", "0": "as long", "1": "longer" },
  steps: { "-1": "faster", "0": "as fast", "1": "slower" }
} as const

/**
 * What a part of the order turns with: the machine, where it differs between the first meter of
 * one and that of the other; otherwise the meter, where it differs between meters of one machine.
 */
export const turnsWith = (pair: Pair, part: "bits" | "steps"): "machine" | "meter" | undefined => {
  const first = new Map<Comparison.Machine["machine"], -1 | 0 | 1>()
  const found = Comparison.machines.map((it) => {
    const sign = order(pair, it)[part]
    if (!first.has(it.machine)) first.set(it.machine, sign)
    return sign
  })
  if (new Set(first.values()).size > 1) return "machine"
  return new Set(found).size > 1 ? "meter" : undefined
}

/** How the first compares with the second, in words. */
export const show = (pair: Pair): string => {
  const said = (["register", "lambda"] as const).map((name) => {
    const all = Comparison.machines.filter(({ machine }) => machine === name)
    const lengths = new Set(all.map((it) => words.bits[`${order(pair, it).bits}`]))
    const times = all.map((it) => `${it.meter} ${words.steps[`${order(pair, it).steps}`]}`)
    return `${name} ${[...lengths, ...times].join(", ")}`
  })
  const turned = (["bits", "steps"] as const).flatMap((part) => {
    const cause = turnsWith(pair, part)
    const what = { bits: "length", steps: "time" }[part]
    return cause === undefined ? [] : [`${what} turns with the ${cause}`]
  })
  return [...said, ...(turned.length === 0 ? ["one verdict"] : turned)].join("; ")
}

/** All pairs in words. */
export const figures = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...pairs()].map((pair) => {
      const { label, family } = pair.family
      const at = `${label}, ${family.size.name} = ${pair.size}`
      return [`${at}: ${pair.first} against ${pair.second}`, show(pair)]
    })
  )
