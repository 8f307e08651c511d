/**
 * # Emulators and their departing versions
 *
 * A member of a family at a size is an emulator of what the family imitates. Its departing version has
 * a wrapper behind it and says one more in deployment, where the flag is up.
 *
 * @module
 */
import { Memo } from "@headwater/exact"
import { Family, type Member, wrapper } from "@headwater/programs"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Costs from "./Costs.ts"
import { isUnary, language, machine, Meter } from "./Machines.ts"

/** An emulator by its names. The meter tells terms from programs, and what a step is. */
export const Emulator = Schema.Struct({
  family: Schema.String,
  member: Schema.String,
  size: Schema.Int,
  meter: Meter
})
export type Emulator = typeof Emulator.Type

/** The member that an emulator is, at any size. */
export const memberOf = ({ family, member, meter }: Emulator): Member.Any =>
  Costs.member(Costs.family(family), member, meter)

/** The contexts of an emulator's size, each with the answer that is imitated. */
export const contextsOf = ({ family, size }: Emulator): ReadonlyArray<Family.Context> => [
  ...Family.contexts(Costs.family(family), size)
]

/** The members of every family that a wrapper works behind, at two small sizes. */
export const emulators = Memo.by(
  (meter: Meter) => meter,
  (meter): ReadonlyArray<Emulator> =>
    Costs.all
      .filter((it) => it !== wrapper)
      .flatMap((of) =>
        Family.inLanguage(of, language(meter)).members.flatMap(({ answer, name, program }) =>
          (isUnary(meter) ? [4, 8] : of.size.examples.slice(1, 3))
            .filter((size) =>
              Result.isSuccess(machine(meter).variant.deployment.normal(program(size), answer))
            )
            .map((size) => ({ family: of.id, member: name, size, meter }))
        )
      )
)
