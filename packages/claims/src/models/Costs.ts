/**
 * # Costs of members at every size
 *
 * Lengths, steps and space of the programs of a family, by running them, on the register machine or
 * as lambda terms. Where each size adds contexts to those of the size before and a member is one
 * text at every size, its contexts are run once, and the cost of a size is the greatest so far. A
 * member that answers otherwise than its demonstrator is refused: whoever is compared here does the
 * same.
 *
 * @module
 */
import type { Cost } from "@headwater/hypotheses"
import { Families, Family, isqrt, LambdaFamilies, stanley, subtraction } from "@headwater/programs"
import * as Result from "effect/Result"
import { isLambda, type Meter } from "./Machines.ts"
import * as Texts from "./Texts.ts"

/** The family of an id. */
export const family = (id: string): Family.Family =>
  Result.getOrThrowWith(Families.find(id), (line) => new RangeError(line))

/** The families that come with programs, or with terms, as the meter asks. */
export const families = (meter: Meter): ReadonlyArray<Family.Family> =>
  isLambda(meter) ? LambdaFamilies.all.map((it) => it.family) : Families.all

/** The members of a family in a meter, by name: programs, or terms. */
export const members = (of: Family.Family, meter: Meter): ReadonlyArray<string> =>
  (isLambda(meter) ? Texts.terms(of) : of).members.map(({ name }) => name)

/** The greatest steps and space over the first contexts, by their number. */
interface Prefixes {
  readonly text: Texts.Text
  readonly steps: Array<bigint>
  readonly space: Array<bigint>
}

const prefixes = new Map<string, Prefixes | undefined>()
const others = new Map<string, Cost.Cost>()
const kept = 4096

const differs = (name: string, size: number): RangeError =>
  new RangeError(`Expected answers of the demonstrator from ${name} at ${size}, not others`)

/** Runs the contexts of a size that have not been run yet. */
const grow = (found: Prefixes, of: Family.Family, name: string, size: number): void => {
  let index = 0
  for (const context of Family.contexts(of, size)) {
    if (index++ < found.steps.length) continue
    const taken = found.text.run(context)
    if (taken?.output !== context.answer) throw differs(name, size)
    const [steps, space] = [found.steps.at(-1) ?? 1n, found.space.at(-1) ?? 0n]
    found.steps.push(taken.steps > steps ? taken.steps : steps)
    found.space.push(taken.space > space ? taken.space : space)
  }
}

/** Families of which the contexts of a size are the first ones of every larger size. */
const nested: ReadonlyArray<Family.Family> = [stanley, isqrt, subtraction]

const begun = (of: Family.Family, name: string, meter: Meter): Prefixes | undefined => {
  const [small, large = small] = of.size.examples
  const text = Texts.ofMember(of, name, small, meter)
  const isOne = Texts.ofMember(of, name, large, meter).program === text.program
  return nested.includes(of) && isOne ? { text, steps: [], space: [] } : undefined
}

/**
 * The cost of a member on all contexts of a size.
 *
 * - **Errors** `RangeError` for names and sizes that are none, for a family without lambda terms in
 *   their meters, and for a member that answers otherwise than the demonstrator
 */
export const cost = (id: string, name: string, size: number, meter: Meter): Cost.Cost => {
  const key = `${id} ${name} ${meter}`
  const of = family(id)
  if (!prefixes.has(key)) prefixes.set(key, begun(of, name, meter))
  const found = prefixes.get(key)
  if (found === undefined) return alone(of, name, size, meter)
  const contexts = size - (of === subtraction ? 1 : 0)
  if (found.steps.length < contexts) grow(found, of, name, 2 ** Math.ceil(Math.log2(size)))
  const [steps, space] = [found.steps[contexts - 1], found.space[contexts - 1]]
  if (steps === undefined || space === undefined) {
    throw new RangeError(`Expected a size of ${id}, not \`${size}\``)
  }
  const { mass, bits } = found.text
  return { mass, bits, steps, space }
}

/** The cost of a member whose contexts or text are others at each size. */
const alone = (of: Family.Family, name: string, size: number, meter: Meter): Cost.Cost => {
  const key = `${of.id} ${name} ${meter} ${size}`
  const known = others.get(key)
  if (known !== undefined) return known
  const made = Texts.cost(Texts.ofMember(of, name, size, meter), Family.contexts(of, size))
  if (made === undefined) throw differs(name, size)
  for (const oldest of others.keys()) if (others.size >= kept) others.delete(oldest)
  others.set(key, made)
  return made
}
