/**
 * # Imitators of a choice of strategies
 *
 * A world of cells chooses one of three strategies for each epoch of eight steps. Four kinds of text
 * imitate: the explanation runs the world; the search follows what was right of late, or lets those
 * vote that were right all through the epoch; the record has the choices as a list, plain or ending in
 * a period. A bound on bits, or on time, may keep some of them out.
 *
 * @module
 */
import { LogForm, Memo } from "@headwater/exact"
import { Domain, Exact, Reading } from "@headwater/proof"
import { Cellular, Strategies } from "@headwater/worlds"
import * as Schema from "effect/Schema"

/** The rule of the world, epochs, the bound on the bits of a text, and whether time admits the explanation. */
export const Choice = Schema.Struct({
  rule: Schema.Int,
  epochs: Schema.Int,
  bits: Schema.NullOr(Schema.Int),
  explained: Schema.Boolean
})
export type Choice = typeof Choice.Type

const chosen = Memo.by((rule: number, epochs: number) => `${rule} ${epochs}`, Strategies.chosen, {
  keep: 1000
})

/** Bits of the texts that lose nothing. */
const exact = Memo.by(
  (rule: number, epochs: number) => `${rule} ${epochs}`,
  (rule: number, epochs: number) => ({
    explanation: Strategies.length(Strategies.explanation(rule)),
    list: Strategies.listed(epochs),
    repeating: Strategies.repeated(chosen(rule, epochs))
  }),
  { keep: 4000 }
)

/** Text and losses of the better search. */
const searching = Memo.by(
  (rule: number, epochs: number) => `${rule} ${epochs}`,
  (rule: number, epochs: number): LogForm => {
    const choice = chosen(rule, epochs)
    return LogForm.min(Strategies.searched(choice), Strategies.voted(choice))
  },
  { keep: 4000 }
)

/** The bits of the text in which survivors vote, the shortest search. */
const voter = Memo.once((): number => Strategies.length(Strategies.survivors()))

export interface Measured {
  readonly rule: number
  readonly epochs: number
  /** How often the number of epochs is 32 doubled; undefined where it is not. */
  readonly doublings: number
  readonly explanation: number
  readonly list: number
  readonly repeating: number
  /** Whether the explanation, and a record, are within the bounds. */
  readonly isExplained: boolean
  readonly isRecorded: boolean
  /** Whether no list with a period is shorter than the plain one. */
  readonly isRestless: boolean
  /** Text and losses of the better search. */
  readonly search: LogForm
  /** Whether the search is within the bounds. */
  readonly isSearched: boolean
}

const measure = ({ bits, epochs, explained, rule }: Choice): Measured => {
  const { explanation, list, repeating } = exact(rule, epochs)
  const fits = (length: number): boolean => bits === null || length <= bits
  return {
    rule,
    epochs,
    doublings: Math.log2(epochs / 32),
    explanation,
    list,
    repeating,
    isExplained: explained && fits(explanation),
    isRecorded: fits(Math.min(list, repeating)),
    isRestless: repeating >= list,
    get search() {
      return searching(rule, epochs)
    },
    isSearched: fits(voter())
  }
}

/** By how many bits the search leads what runs the world. */
export const lead = ({ explanation, search }: Measured): LogForm =>
  LogForm.of(explanation).minus(search)

/** By how many bits the search leads whatever else is within the bounds. */
export const leadOfAll = (it: Measured): Exact.Exact => {
  if (!it.isSearched) return Exact.ofInteger(-1)
  const others = [
    ...(it.isExplained ? [it.explanation] : []),
    ...(it.isRecorded ? [Math.min(it.list, it.repeating)] : [])
  ]
  return others.length === 0 ? Exact.ofInteger(1) : LogForm.of(Math.min(...others)).minus(it.search)
}

/** What the size of a choice is that findings name most. */
export const epochs = "how many choices of a strategy the world makes, one for every eight steps"

export const choice = Reading.about(Choice, measure, {
  show: (it, { epochs, explanation, list, repeating, search }) => {
    const bounds = [
      ...(it.bits === null ? [] : [`at most ${it.bits} bits`]),
      ...(it.explained ? [] : ["no time for the explanation"])
    ]
    return (
      `rule ${it.rule}, ${epochs} epochs${bounds.map((words) => `, ${words}`).join("")}: search ${search.toNumber().toFixed(1)}, ` +
      `explanation ${explanation}, list ${list}, list with a period ${repeating}`
    )
  },
  sizes: { epochs: [epochs, (it) => it.epochs] }
})

/** Every world at these numbers of epochs, within bounds. */
export const worlds = (
  epochs: ReadonlyArray<number>,
  {
    bits = [null],
    explained = true
  }: { bits?: ReadonlyArray<number | null>; explained?: boolean } = {},
  has: (it: Measured) => boolean = () => true
): Domain.Domain<Choice> =>
  Domain.exhaustive(function* () {
    for (const count of epochs) {
      for (const rule of Cellular.quietRules) {
        for (const most of bits) {
          const it = { rule, epochs: count, bits: most, explained }
          if (has(measure(it))) yield it
        }
      }
    }
  })

/** One world at each number of epochs from one to another. */
export const along = (rule: number, from: number, to: number): Domain.Domain<Choice> =>
  Domain.exhaustive(function* () {
    for (let epochs = from; epochs <= to; epochs++) {
      yield { rule, epochs, bits: null, explained: true }
    }
  })

/** A world, and how far a search looks back in it. */
export const Covered = Schema.Struct({ rule: Schema.Int, epochs: Schema.Int, memory: Schema.Int })
export type Covered = typeof Covered.Type

/** In how many steps the search says what the explanation says, which is always right. */
export const covered = Reading.about(
  Covered,
  Memo.by(
    ({ epochs, memory, rule }) => `${rule} ${epochs} ${memory}`,
    ({ epochs, memory, rule }: Covered) => {
      const choice = chosen(rule, epochs)
      return {
        epochs,
        switches: choice.filter((it, k) => k > 0 && it !== choice[k - 1]).length,
        steps: epochs * Strategies.epochLength,
        alike: Strategies.followed(choice, memory)
      }
    },
    { keep: 1000 }
  ),
  {
    show: (it, { alike, steps, switches }) =>
      `rule ${it.rule}, ${it.epochs} epochs with ${switches} switches: alike in ${alike} of ${steps} steps`,
    sizes: { epochs: [epochs, (it) => it.epochs] }
  }
)

/** Every world at a number of epochs, with a search that looks so far back. */
export const coverage = (epochs: number, memory = 6): Domain.Domain<Covered> =>
  Domain.exhaustive(function* () {
    for (const rule of Cellular.quietRules) yield { rule, epochs, memory }
  })
