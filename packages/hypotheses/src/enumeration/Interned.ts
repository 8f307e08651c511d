/**
 * # Outcomes, each kept once
 *
 * Programs are run one after the other and sorted by what they do: a behaviour is a path of numbered
 * answers, and an outcome is a behaviour with a mass, a time and a space. Memory grows with distinct
 * outcomes and not with programs.
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import type { Budget } from "../Budget.ts"
import type { Cost } from "../Cost.ts"
import * as Language from "../Language.ts"
import { text } from "../internal/text.ts"
import { pairs } from "./Pairs.ts"
import type { Outcome } from "./Row.ts"

/** Programs and how they are run: a language, or what is left of one read in another way. */
export type Source<P, I, O, M extends string> = Pick<
  Language.Language<P, I, O, M>,
  "run" | "programs"
>

/** What programs are run on. */
export interface Asked<P, I, O, M extends string> {
  readonly contexts: ReadonlyArray<I>
  readonly budget: Budget<M> | ((coded: Language.Coded<P>) => Budget<M>)
  readonly how?: "max" | "total"
  readonly key?: (output: O) => string
  readonly stops?: boolean
}

/** Runs programs and numbers what they do. */
export interface Interned<in P, out O> {
  /** Runs a program on the contexts; the number of its outcome, from 0 on. */
  readonly run: (coded: Language.Coded<P>) => number
  /** The outcome of a number that `run` gave. */
  readonly outcome: (id: number) => Outcome<O>
}

interface Behaviour<O> {
  readonly answers: ReadonlyArray<O | undefined>
  readonly text: string
  readonly isDecided: boolean
}

/** Numbers or texts, numbered 1, 2, ... */
const numbered = (): ((key: bigint | string) => number) => {
  const known = new Map<bigint | string, number>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    known.set(key, known.size + 1)
    return known.size
  }
}

/** Figures as numbers below 2^31: themselves where they are small. */
const figures = (): ((figure: bigint) => number) => {
  const large = numbered()
  return (figure) => (figure < 1_073_741_824n ? Number(figure) : 1_073_741_824 + large(figure))
}

const isWord = (value: unknown): value is string | number | bigint | boolean =>
  ["string", "number", "bigint", "boolean"].includes(typeof value)

/** An answer as text: as it is, or quoted where it could be taken for more than one. */
const word = (answer: string): string => (/[,"?]/.test(answer) ? JSON.stringify(answer) : answer)

/** Answers numbered from 1 on, by their key; without one by themselves, or by their parts. */
const answersOf = <O>(key: ((output: O) => string) | undefined) => {
  const known = new Map<unknown, number>()
  const all: Array<{ readonly answer: O | undefined; readonly text: string }> = [
    { answer: undefined, text: "?" }
  ]
  const found = (output: O): number => {
    const name = key !== undefined ? key(output) : isWord(output) ? output : text(output)
    const before = known.get(name)
    if (before !== undefined) return before
    known.set(name, all.length)
    all.push({ answer: output, text: word(String(name)) })
    return all.length - 1
  }
  return { all, id: found }
}

/** An empty store. */
export const interned = <P, I, O, M extends string>(
  { run }: Source<P, I, O, M>,
  { contexts, budget, how = "max", key, stops = false }: Asked<P, I, O, M>
): Interned<P, O> => {
  if (!(contexts?.length > 0)) throw new RangeError("Expected at least one context, found none")
  const answers = answersOf(key)
  const [paths, masses, times, spaces] = [pairs(), pairs(), pairs(), pairs()]
  const [stepsId, spaceId] = [figures(), figures()]
  const massId = numbered()
  const isTotal = how === "total"
  const path = new Int32Array(contexts.length)
  const behaviours: Array<Behaviour<O> | undefined> = []
  const outcomes: Array<Outcome<O>> = []

  const behaviourOf = (id: number): Behaviour<O> => {
    const before = behaviours[id]
    if (before !== undefined) return before
    const all = Array.from(path, (it) => answers.all[it])
    const made = {
      answers: all.map((it) => it?.answer),
      text: all.map((it) => it?.text).join(","),
      isDecided: !path.includes(0)
    }
    behaviours[id] = made
    return made
  }

  const outcomeOf = (id: number, cost: Cost): Outcome<O> => {
    const { answers, text, isDecided } = behaviourOf(id)
    return { answers, behaviour: text, isDecided, cost }
  }

  const number = (coded: Language.Coded<P>): number => {
    const within = typeof budget === "function" ? budget(coded) : budget
    let [steps, space, behaviour] = [0n, 0n, 0]
    let isOver = false
    let index = 0
    for (const input of contexts) {
      let [time, cells, answer] = [1n, 0n, 0]
      if (!isOver) {
        const end = run(coded.program, input, within)
        if (end.status === "halted") {
          ;[time, cells, answer] = [end.steps, end.space, answers.id(end.output)]
        } else {
          if (end.resource === "steps") time = end.limit + 1n
          if (end.resource === "space") cells = end.limit + 1n
          isOver = stops
        }
        if (time < 1n) time = 1n
      }
      steps = isTotal ? steps + time : time > steps ? time : steps
      space = cells > space ? cells : space
      path[index++] = answer
      behaviour = paths.id(behaviour, answer)
    }
    const weighed =
      coded.bits === undefined
        ? massId(`${coded.mass.numerator}/${coded.mass.denominator}`) + 0x4000_0000
        : coded.bits.length
    const id =
      spaces.id(times.id(masses.id(behaviour, weighed), stepsId(steps)), spaceId(space)) - 1
    if (id === outcomes.length) {
      const cost = { mass: Rational.from(coded.mass), bits: Language.length(coded), steps, space }
      outcomes.push(outcomeOf(behaviour, cost))
    }
    return id
  }

  const outcome = (id: number): Outcome<O> => {
    const found = outcomes[id]
    if (found !== undefined) return found
    throw new RangeError(`Expected an outcome below ${outcomes.length}, not \`${id}\``)
  }

  return { run: number, outcome }
}
