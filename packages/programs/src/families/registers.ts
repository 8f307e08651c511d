import { Register } from "@headwater/hypotheses"
import * as Member from "../family/Member.ts"

/**
 * Members on the register machine, which find values of the context, by name, in registers and answer
 * in r0.
 */
export const registers = (names: Readonly<Record<`r${number}`, string>>) => {
  const held = Object.entries(names)
  return Member.of(Register.language, {
    input: (values) => ({
      registers: Object.fromEntries(held.map(([register, name]) => [register, values[name] ?? 0]))
    }),
    answer: (r0) => r0
  })
}
