/**
 * # Costs of members at every size
 *
 * Lengths, steps and space of the programs of a family, by running them. Where each size adds
 * contexts to those of the size before and a member is one text at every size, its contexts are run
 * once, and the cost of a size is the greatest so far. A member that answers otherwise than its
 * demonstrator is refused: whoever is compared here does the same.
 *
 * @module
 */
import { Budget, type Cost, Language, Register } from "@headwater/hypotheses"
import { Families, Family, isqrt, stanley, subtraction } from "@headwater/programs"
import * as Result from "effect/Result"

export type Meter = Register.Meter

/** The family of an id. */
export const family = (id: string): Family.Family =>
  Result.getOrThrowWith(Families.find(id), (line) => new RangeError(line))

/** Families of which the contexts of a size are the first ones of every larger size. */
const nested: ReadonlyArray<Family.Family> = [stanley, isqrt, subtraction]

/** The greatest steps and space over the first contexts, by their number. */
interface Prefixes {
  readonly coded: Language.Coded<Register.Program>
  readonly steps: Array<bigint>
  readonly space: Array<bigint>
}

const prefixes = new Map<string, Prefixes | undefined>()
const others = new Map<string, Cost.Cost>()
const kept = 4096

const differs = (name: string, size: number): RangeError =>
  new RangeError(`Expected answers of the demonstrator from ${name} at ${size}, not others`)

/** Runs the contexts of a size that have not been run yet. */
const grow = (found: Prefixes, of: Family.Family, name: string, meter: Meter, size: number) => {
  const budget = Budget.of(meter, { steps: Family.defaultSteps })
  let index = 0
  for (const context of Family.contexts(of, size)) {
    if (index++ < found.steps.length) continue
    const run = Register.answer(found.coded.program, context.input, budget)
    if (run.status === "exhausted" || run.output !== context.answer) throw differs(name, size)
    const [steps, space] = [found.steps.at(-1) ?? 1n, found.space.at(-1) ?? 0n]
    found.steps.push(run.steps > steps ? run.steps : steps)
    found.space.push(run.space > space ? run.space : space)
  }
}

const begun = (of: Family.Family, name: string): Prefixes | undefined => {
  const [small, large = small] = of.size.examples
  const program = Family.program(of, name, small)
  if (!nested.includes(of) || Family.program(of, name, large) !== program) return undefined
  return { coded: Language.coded(Register.language, program), steps: [], space: [] }
}

/**
 * The cost of a member on all contexts of a size.
 *
 * - **Errors** `RangeError` for names and sizes that are none, and for a member that answers
 *   otherwise than the demonstrator
 */
export const cost = (id: string, name: string, size: number, meter: Meter): Cost.Cost => {
  const key = `${id} ${name} ${meter}`
  const of = family(id)
  if (!prefixes.has(key)) prefixes.set(key, begun(of, name))
  const found = prefixes.get(key)
  if (found === undefined) return alone(of, name, size, meter)
  const contexts = size - (of === subtraction ? 1 : 0)
  if (found.steps.length < contexts) grow(found, of, name, meter, 2 ** Math.ceil(Math.log2(size)))
  const [steps, space] = [found.steps[contexts - 1], found.space[contexts - 1]]
  if (steps === undefined || space === undefined) {
    throw new RangeError(`Expected a size of ${id}, not \`${size}\``)
  }
  const { mass, bits = "" } = found.coded
  return { mass, bits: bits.length, steps, space }
}

/** The cost of a member whose contexts or text are others at each size. */
const alone = (of: Family.Family, name: string, size: number, meter: Meter): Cost.Cost => {
  const key = `${of.id} ${name} ${meter} ${size}`
  const known = others.get(key)
  if (known !== undefined) return known
  if (!Family.agrees(of, name, size, { meter })) throw differs(name, size)
  const made = Result.getOrThrow(Family.cost(of, name, size, { meter }))
  for (const oldest of others.keys()) if (others.size >= kept) others.delete(oldest)
  others.set(key, made)
  return made
}
