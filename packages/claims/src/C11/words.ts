/**
 * # Free compute before a deadline
 *
 * Targets that permute eight points, and all words of two generators up to a length. A learner answers
 * within a deadline. If it may compute freely before, it holds what all words compute as tables; if not,
 * only the words that are as fast as the deadline asks. What it needs of a target is counted in bits of
 * data, `log2` of total mass over the target's, and in examples, until the target has half of what is left.
 *
 * @module
 */
import { Memo, Rational } from "@headwater/exact"
import { Word, WordClass } from "@headwater/infrabayes"
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import { inBits } from "../models/inBits.ts"

/**
 * A target by the images of the points, the longest text, the deadline in steps, and which shortest text
 * is held against the data that are needed: that within reach, or that of all words whatever the reach.
 */
export const Target = Schema.Struct({
  maxBits: Schema.Int,
  deadline: Schema.Int,
  target: Schema.String,
  text: Schema.Literals(["within reach", "of all"])
})
export type Target = typeof Target.Type

const points = 8

/** Steps within which every word counts that ends within reason. */
const free = 4096

/** Targets within a deadline: shortest text, mass in parts of `2^maxBits`, and examples. */
interface Class {
  readonly total: number
  readonly known: ReadonlyMap<
    string,
    { readonly shortest: number; readonly mass: number; readonly examples: Rational }
  >
}

const choose = (n: number, k: number): number =>
  k === 0 ? 1 : (choose(n, k - 1) * (n - k + 1)) / k

/** The points of a subset. */
const chosen = (subset: number): ReadonlyArray<number> =>
  Array.from({ length: points }, (_, x) => x).filter((x) => (subset >> x) & 1)

/** The targets within a deadline; their examples are counted over every set of points seen. */
const classOf = Memo.by(
  (maxBits: number, deadline: number) => `${maxBits} ${deadline}`,
  (maxBits: number, deadline: number): Class => {
    const { functions, total } = WordClass.census({ points, maxBits, deadline })
    const whole = (x: Rational): number => x.times(Rational.pow2(maxBits)).toNumber()
    const all = Array.from(functions, ([target, { shortest, weight }]) => ({
      target,
      images: Array.from(target, Number),
      shortest,
      mass: whole(weight),
      missed: Array.from({ length: points + 1 }, () => 0)
    }))
    for (let subset = 0; subset < 1 << points; subset++) {
      const seen = chosen(subset)
      const agreeing = new Map<number, number>()
      const keys = all.map(({ images }) => seen.reduce((key, x) => key * points + images[x]!, 0))
      for (const [i, key] of keys.entries()) {
        agreeing.set(key, (agreeing.get(key) ?? 0) + all[i]!.mass)
      }
      for (const [i, it] of all.entries()) {
        if (2 * it.mass < agreeing.get(keys[i]!)!) it.missed[seen.length]!++
      }
    }
    const examples = (missed: ReadonlyArray<number>): Rational =>
      Rational.sum(missed.map((sets, k) => Rational.of(sets, choose(points, k))))
    return {
      total: whole(total),
      known: new Map(
        all.map(({ mass, missed, shortest, target }) => [
          target,
          { shortest, mass, examples: examples(missed) }
        ])
      )
    }
  }
)

/** Without free compute and with it. */
interface Both<A> {
  readonly bound: A
  readonly free: A
}

export interface Measured {
  readonly maxBits: number
  readonly deadline: number
  /** Bits of the shortest text within reach. */
  readonly shortest: Both<number>
  /** Bits of the text that is held against the data. */
  readonly held: Both<number>
  /** The mass of the target within reach, over all that is. */
  readonly share: Both<Rational>
  /** Examples until the target has half of what is left, on average over their order. */
  readonly examples: Both<Rational>
}

const measure = Memo.by(
  (it: Target) => `${it.maxBits} ${it.deadline} ${it.target} ${it.text}`,
  ({ deadline, maxBits, target, text }: Target): Measured => {
    const [bound, all] = [classOf(maxBits, deadline), classOf(maxBits, free)]
    const [own, rest] = [bound.known.get(target), all.known.get(target)]
    if (own === undefined || rest === undefined) {
      throw new RangeError(`Expected a target within ${deadline} steps, not \`${target}\``)
    }
    return {
      maxBits,
      deadline,
      shortest: { bound: own.shortest, free: rest.shortest },
      held: { bound: text === "of all" ? rest.shortest : own.shortest, free: rest.shortest },
      share: {
        bound: Rational.of(own.mass, bound.total),
        free: Rational.of(rest.mass, all.total)
      },
      examples: { bound: own.examples, free: rest.examples }
    }
  }
)

/** How much more of the mass a target has with free compute, less a number of times as much. */
export const ahead = ({ share }: Measured, times: number): Rational =>
  share.free.minus(share.bound.times(Rational.of(times)))

/** Bits by which a target's share may be above that of its shortest text alone. */
export const slack = 8

/** How far a share lies above that of the text, and below it times `2^slack`; the lesser. */
export const follows = ({ held, share }: Measured): Rational => {
  const [first, ...rest] = (["bound", "free"] as const).flatMap((which) => {
    const times = share[which].times(Rational.pow2(held[which]))
    return [times.minus(Rational.one), Rational.pow2(slack).minus(times)]
  })
  return Rational.min(first!, ...rest)
}

/** Every target within these deadlines. */
export const targets = (
  maxBits: number,
  ...deadlines: ReadonlyArray<number>
): Domain.Domain<Target> => held("within reach", maxBits, deadlines)

/** The same, held against the shortest text of all. */
export const mutants = (
  maxBits: number,
  ...deadlines: ReadonlyArray<number>
): Domain.Domain<Target> => held("of all", maxBits, deadlines)

const held = (
  text: Target["text"],
  maxBits: number,
  deadlines: ReadonlyArray<number>
): Domain.Domain<Target> =>
  Domain.exhaustive(function* () {
    for (const deadline of deadlines) {
      for (const target of classOf(maxBits, deadline).known.keys()) {
        yield { maxBits, deadline, target, text }
      }
    }
  })

export const targeted = Reading.about(Target, measure, {
  show: (it, { examples, share, shortest }) => {
    const both = <A>(what: Both<A>, shown: (value: A) => string): string =>
      `${shown(what.bound)} without free compute, ${shown(what.free)} with it`
    return (
      `${it.target} within ${it.deadline} steps, texts of ${it.maxBits} bits: ` +
      `shortest ${both(shortest, String)}; bits ${both(share, inBits)}; ` +
      `examples ${both(examples, (x) => x.toNumber().toFixed(2))}`
    )
  },
  sizes: {
    "bits of texts": ["the longest texts", (it) => it.maxBits],
    deadline: ["the steps that a text may take where compute is bounded", (it) => it.deadline]
  }
})

const mean = (all: ReadonlyArray<Measured>, which: "bound" | "free", byMass: boolean): string => {
  const weights = all.map(({ share }) => (byMass ? share.bound : Rational.of(1, all.length)))
  return Rational.sum(all.map(({ examples }, i) => examples[which].times(weights[i]!)))
    .toNumber()
    .toFixed(3)
}

/** What four turns of `rrs` compute, whose shortest text without a turn does not fit in fewer bits. */
const four = { deadline: 12, maxBits: 26, word: [{ times: 4, body: ["r", "r", "s"] }] } as const

export const figures = (): Readonly<Record<string, string>> => {
  const { word, ...bounds } = four
  const { share, shortest } = measure({
    ...bounds,
    target: Word.permutation(word, points).join(""),
    text: "within reach"
  })
  const found = [...Word.words(Word.bits(word))]
  const all = Array.from(classOf(24, 16).known.keys(), (target) =>
    measure({ maxBits: 24, deadline: 16, target, text: "within reach" })
  )
  return {
    target: Word.print(word),
    deadline: `${bounds.deadline}`,
    "shortest text": `${shortest.free}`,
    "shortest text in time": `${shortest.bound}`,
    "bits of data, with free compute": inBits(share.free),
    "bits of data, without": inBits(share.bound),
    "words as short": `${found.length}`,
    "steps to run them all": `${found.reduce((sum, it) => sum + Word.steps(it), 0)}`,
    "targets within 16 steps": `${all.length}`,
    "targets at all": `${classOf(24, free).known.size}`,
    "mean examples without free compute": mean(all, "bound", false),
    "mean examples with it": mean(all, "free", false),
    "by prior mass, without": mean(all, "bound", true),
    "by prior mass, with it": mean(all, "free", true)
  }
}
