/**
 * # Laws of families
 *
 * What any family must satisfy, whatever languages its members are written in.
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { Register } from "@headwater/hypotheses"
import { Domain, Law } from "@headwater/proof"
import * as Result from "effect/Result"
import * as Family from "../family/index.ts"
import * as Member from "../family/Member.ts"

const json = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === "bigint" ? `${part}` : part))

/** A member at a size, for messages. */
interface At {
  readonly member: Member.Any
  readonly size: number
}

const show = ({ member, size }: At): string =>
  `${member.name} (${member.language.id}) at size ${size}`

const everywhere = (
  members: ReadonlyArray<Member.Any>,
  { size }: Family.Family
): Domain.Domain<At> =>
  Domain.exhaustive(() =>
    size.examples.flatMap((size) => members.map((member) => ({ member, size })))
  )

/** The answers of a member in a meter; undefined where a run is exhausted or is no answer. */
const answers = (
  family: Family.Family,
  { member, size }: At,
  meter: string
): ReadonlyArray<bigint | undefined> =>
  Array.from(Family.runs(family, member, size, { meter }), ({ run }) =>
    run.status === "halted" ? run.output : undefined
  )

/** Whether a text is read back from its bits, and from its listing where one so deep is read. */
const isReadBack = (
  { language: { code, tongue }, program }: Member.Any,
  size: number,
  isDeep: boolean
): boolean => {
  const it = program(size)
  const listing = tongue.print(it)
  const read = tongue.parse(listing)
  if (Result.isFailure(read) ? !isDeep : tongue.print(read.success) !== listing) return false
  if (code.kind === "mass") {
    return Result.isSuccess(read) && Rational.from(code.mass(it)).equals(code.mass(read.success))
  }
  const word = code.encode(it)
  const back = code.decode(word)
  return Result.isSuccess(back) && code.encode(back.success[0]) === word
}

/**
 * The laws of a family, at the sizes that it gives as examples.
 *
 * @example
 * ```ts
 * import { Law } from "@headwater/proof"
 * import { isqrt } from "@headwater/programs"
 * import { family } from "@headwater/programs/laws"
 * Law.verdicts(family(isqrt)).every((verdict) => verdict.holds) // => true
 * ```
 */
export const family = (it: Family.Family): Law.LawSet => {
  const sizes = it.size.examples
  const eachSize = Domain.exhaustive(() => sizes)
  const walk = (size: number): ReadonlyArray<string> =>
    Array.from(Family.contexts(it, size), ({ answer, values }) => json([values, answer]))
  return Law.set(`family(${it.id})`, [
    Law.law({
      name: "sizes",
      statement: "the examples are valid sizes in rising order, and half a size is none",
      over: Domain.exhaustive(() => sizes.entries()),
      holds: ([index, size]) => {
        Family.contexts(it, size)
        const refused = Result.try(() => Family.contexts(it, size + 0.5))
        return Result.isFailure(refused) && (index === 0 || size > (sizes[index - 1] ?? size))
      }
    }),
    Law.law({
      name: "contexts",
      statement: "a size has contexts, and a second walk gives the same",
      over: eachSize,
      holds: (size) => walk(size).length > 0 && json(walk(size)) === json(walk(size))
    }),
    Law.law({
      name: "inputs",
      statement: "no two contexts of a size are one input of a member",
      over: everywhere(it.members, it),
      show,
      holds: ({ member, size }) => {
        const inputs = Array.from(Family.contexts(it, size), ({ values }) =>
          json(member.input(values))
        )
        return new Set(inputs).size === inputs.length
      }
    }),
    Law.law({
      name: "nested",
      statement: "where it says so, the contexts of a size are the first ones of a larger size",
      over: Domain.exhaustive(() => sizes.entries()),
      holds: ([index, size]) => {
        const next = sizes[index + 1]
        if (it.nested !== true || next === undefined || next < size) return true
        const first = walk(size)
        return json(walk(next).slice(0, first.length)) === json(first)
      }
    }),
    Law.law({
      name: "members",
      statement: "the names of the members in a language are distinct",
      over: Domain.exhaustive(() => it.members.entries()),
      show: ([, { name }]) => name,
      holds: ([index, { language, name }]) =>
        it.members.findIndex(
          (other) => other.name === name && other.language.id === language.id
        ) === index
    }),
    Law.law({
      name: "agreement",
      statement:
        "a member halts with the demonstrator's answer on every context, unless it says why not",
      over: Domain.exhaustive(() => it.members),
      show: ({ language, name }) => `${name} (${language.id})`,
      holds: (member) =>
        sizes.every((size) => Family.agrees(it, member, size)) === (member.departs === undefined)
    }),
    Law.law({
      name: "meters",
      statement: "answers do not depend on the meter",
      over: everywhere(it.members, it),
      show,
      holds: (at) => {
        const [first, ...others] = at.member.language.meters.map((meter) => answers(it, at, meter))
        return others.every((other) => other.every((answer, index) => answer === first?.[index]))
      }
    }),
    Law.law({
      name: "text",
      statement:
        "the text of every member is read back from its bits, and from its listing where the language reads one of its size, as it does at the smallest",
      over: everywhere(it.members, it),
      show,
      holds: ({ member, size }) => isReadBack(member, size, size > sizes[0])
    })
  ])
}

/** What the meters of the register machine have to do with each other, on members written for it. */
export const registerMeters = (it: Family.Family): Law.LawSet => {
  const members = it.members.filter((member) => Member.isOf(Register.language, member))
  return Law.set(`register meters(${it.id})`, [
    Law.law({
      name: "meters",
      statement: "load = unit + DATA bits; log ≥ unit",
      over: Domain.exhaustive(() =>
        it.size.examples.flatMap((size) => members.map((member) => ({ member, size })))
      ),
      show,
      holds: ({ member, size }) => {
        const data = BigInt(Register.dataBits(member.program(size)).length)
        const [unit = [], load = [], log = []] = Register.meters.map((meter) =>
          Array.from(Family.runs(it, member, size, { meter }), ({ run }) =>
            run.status === "halted" ? run.steps : -1n
          )
        )
        return unit.every(
          (steps, index) => load[index] === steps + data && (log[index] ?? -1n) >= steps
        )
      }
    })
  ])
}
