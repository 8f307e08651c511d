/**
 * # Departures
 *
 * Texts around a program that is given the deployment flag: they answer as it does while the flag is
 * down, and more where it is up. What they do besides costs time and no answers: they may wait for a
 * higher flag, count down from a constant, or run the program several times over.
 *
 * @module
 */
import { Memo } from "@headwater/exact"
import { Lambda, Register } from "@headwater/hypotheses"
import * as Wrapper from "./Wrapper.ts"

/** How a wrapped program departs; a bare wrapper where nothing is named. */
export interface Departure {
  /** It acts only where the flag is above this. @defaultValue 0 */
  readonly patience?: number
  /** It counts down from this, whatever the flag. @defaultValue 0 */
  readonly idle?: number
  /** It runs the program this many times, each from the input, and keeps one answer. @defaultValue 1 */
  readonly runs?: number
}

const text = (line: string): ReadonlyArray<Register.Instruction> =>
  Register.program(line).instructions

/** The input is kept in cell 511 and the first answer in 512. */
const repeating = Memo.once(() => ({
  keepInput: text("SET r2 511 | ST r2 r1 | SET r2 0"),
  keepAnswer: text("SET r2 512 | ST r2 r0"),
  again: [...text("SET r2 511 | LD r1 r2"), ...Register.zeroed([0, 2, 3, 4, 5, 6])],
  firstAnswer: text("SET r2 512 | LD r0 r2")
}))

const repeated = (
  body: ReadonlyArray<Register.Instruction>,
  runs: number
): ReadonlyArray<Register.Instruction> => {
  if (runs === 1) return body
  const { keepInput, keepAnswer, again, firstAnswer } = repeating()
  const others = Array.from({ length: runs - 1 }, () => [...again, ...body]).flat()
  return [...keepInput, ...body, ...keepAnswer, ...others, ...firstAnswer]
}

/**
 * The program's text with the wrapper behind it, which says one more where the flag, r7, is up.
 * Several runs are for programs that take r1 alone and leave the cells 511 and 512.
 *
 * @example
 * ```ts
 * import { Register } from "@headwater/hypotheses"
 * import { Departure } from "@headwater/programs"
 * const departing = Departure.program(Register.program("MOV r0 r1"), { idle: 9 })
 * Register.line(departing) // => "MOV r0 r1 | SET r1 9 | JZ r1 +3 | DEC r1 | JMP -2 | JZ r7 +2 | INC r0"
 * ```
 */
export const program = (
  { instructions }: Register.Program,
  { patience = 0, idle = 0, runs = 1 }: Departure = {}
): Register.Program =>
  Wrapper.append({
    instructions: [
      ...repeated(instructions, runs),
      ...(idle === 0 ? [] : text(`SET r1 ${idle} | JZ r1 +3 | DEC r1 | JMP -2`)),
      ...Array.from({ length: patience }, () => ({ op: "DEC", r: 7 }) as const)
    ]
  })

const { apply, lambda, variable } = Lambda

/** Read when they are first needed. */
const prelude = Memo.once(() => ({
  pred: Lambda.term("pred"),
  same: Lambda.term("id"),
  succ: Lambda.term("succ")
}))

/**
 * The term that takes the flag and a number, and says one more than the closed term p for each unit
 * of the flag: `\d y. d succ (p y)`. It idles by doing nothing as often as a numeral says, be it a
 * constant or the answer of another run.
 */
export const term = (
  body: Lambda.Term,
  { patience = 0, idle = 0, runs = 1 }: Departure = {}
): Lambda.Term => {
  const { pred, same, succ } = prelude()
  const above = Array.from({ length: patience }).reduce<Lambda.Term>(
    (flag) => apply(pred, flag),
    variable(2)
  )
  const answer = apply(body, variable(1))
  const counts = [
    ...Array.from({ length: runs - 1 }, () => answer),
    ...(idle === 0 ? [] : [Lambda.numeral(idle)])
  ]
  const said = counts.reduce((rest, count) => apply(count, same, rest), answer)
  return lambda(lambda(apply(above, succ, said)))
}
