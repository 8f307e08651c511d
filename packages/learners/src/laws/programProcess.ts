import { Budget, Register } from "@headwater/hypotheses"
import { Law } from "@headwater/proof"
import * as fc from "fast-check"
import * as ProgramProcess from "../ProgramProcess.ts"
import * as arbitraries from "./arbitraries.ts"
import { processLaws } from "./process.ts"

const budget = Budget.of("unit", { steps: 1000 })

/** For programs that begin with drawn weights of 0 and 1 and add one for each that was shown. */
const counting = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
  .map(([zero, one]) =>
    Register.program(
      `SET r0 ${zero} | SET r1 ${one} | L: JZ r6 E | DEC r6 | LD r3 r6 | JZ r3 Z | INC r1 | JMP L |
       Z: INC r0 | JMP L | E: END`
    )
  )

const data = arbitraries
  .sequence(6)
  .map((bits) => bits.map((bit): readonly [ProgramProcess.Registers, number] => [{}, bit]))

/** Laws of a process, of register programs in weights mode that count their history. */
export const programProcess: Law.LawSet = Law.set(
  "process(register program)",
  processLaws(
    counting.map((program) => ProgramProcess.of(program, 2, budget)),
    data
  )
)
