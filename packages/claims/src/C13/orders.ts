/**
 * # Imitating by way of reasoning about the world
 *
 * Two bits of the world, z1 and z2, and bits of context. The reference is what reasoning from the world
 * finds out: whether both are 1, or whether they differ. A target joins the reference and the context,
 * and a mixture of all chains of gates learns it from its values at contexts, in any order. It succeeds
 * once its majority is right everywhere; the transition has come once chains with a live line that is the
 * reference have half of the mass; it uses the world while chains that depend on it have half.
 *
 * @module
 */
import { Memo, Rational } from "@headwater/exact"
import { Domain, Reading } from "@headwater/proof"
import { Gates, Orders } from "@headwater/worlds"
import * as Schema from "effect/Schema"

/** The reference as a gate on the two bits of the world, and the target as a word. */
export const Imitation = Schema.Struct({
  inputs: Schema.Int,
  gates: Schema.Int,
  price: Schema.Int,
  reference: Schema.Int,
  target: Schema.Int
})
export type Imitation = typeof Imitation.Type

/** Whether both are 1, and whether they differ. */
export const references = [0b1000, 0b0110]

/** The gates that depend on both of what they read. */
export const proper = [1, 2, 4, 6, 7, 8, 9, 11, 13, 14]

const worldly = (reference: number, inputs: number): number =>
  Gates.gate(reference, Gates.input(0, inputs), Gates.input(1, inputs), inputs)

/** Targets of a reference, each once: one gate on it and the context, or two on it and two bits of context. */
export const targets = (reference: number, inputs: number): ReadonlyArray<number> => {
  const found = worldly(reference, inputs)
  const join = (table: number, a: number, b: number): number => Gates.gate(table, a, b, inputs)
  const c = Gates.input(2, inputs)
  if (inputs === 3) return [...new Set(proper.map((g) => join(g, found, c)))]
  const d = Gates.input(3, inputs)
  return [
    ...new Set(
      proper.flatMap((g) =>
        proper.flatMap((h) => [
          join(h, join(g, found, c), d),
          join(h, join(g, found, d), c),
          join(h, found, join(g, c, d))
        ])
      )
    )
  ]
}

/** Whether a function depends on the world. */
const dependsOnWorld = (word: number, inputs: number): boolean =>
  [0, 1].some((z) => {
    const step = 2 ** (inputs - 1 - z)
    for (let x = 0; x < 2 ** inputs; x++) {
      if (((word >> x) & 1) !== ((word >> (x ^ step)) & 1)) return true
    }
    return false
  })

/** Weights by function: all, by way of the reference, and of what depends on the world. */
const mixture = Memo.by(
  (it: Omit<Imitation, "target">) => `${it.inputs} ${it.gates} ${it.price} ${it.reference}`,
  ({ reference, ...of }: Omit<Imitation, "target">) => {
    const { all, via } = Gates.mixture(of, worldly(reference, of.inputs))
    return { all, parts: [via, all.map((w, word) => (dependsOnWorld(word, of.inputs) ? w : 0))] }
  },
  { keep: 12 }
)

/** Orders and sets of contexts, as they come out for one target. */
export interface Measured {
  readonly inputs: number
  readonly gates: number
  readonly price: number
  readonly orders: number
  /** Orders in which the transition has come when the mixture first succeeds, and in which it holds then. */
  readonly by: number
  readonly at: number
  /** Sets of contexts at which the mixture succeeds; those of them, and of all, without use of the world. */
  readonly successes: number
  readonly useless: number
  readonly unused: number
  readonly sets: number
}

const measure = Memo.by(
  (it: Imitation) => `${it.inputs} ${it.gates} ${it.price} ${it.reference} ${it.target}`,
  (it): Measured => {
    const contexts = 2 ** it.inputs
    const found = Orders.events(mixture(it), it.target, contexts)
    const { at, by, orders } = Orders.firsts(found, contexts, 2)
    let [successes, useless, unused] = [0, 0, 0]
    for (const flags of found) {
      const isUsed = (flags & 4) !== 0
      if ((flags & 1) !== 0) successes++
      if (!isUsed) unused++
      if ((flags & 1) !== 0 && !isUsed) useless++
    }
    return {
      inputs: it.inputs,
      gates: it.gates,
      price: it.price,
      orders,
      by: by[0]!,
      at: at[0]!,
      successes,
      useless,
      unused,
      sets: found.length
    }
  }
)

/** A function as its values in the order of the inputs. */
export const shown = (word: number, inputs: number): string =>
  Array.from({ length: 2 ** inputs }, (_, x) => (word >> x) & 1).join("")

const named: Readonly<Record<number, string>> = { 8: "z1 and z2", 6: "z1 xor z2" }

export const imitation = Reading.about(Imitation, measure, {
  show: (it, { at, by, orders, successes, useless }) =>
    `target ${shown(it.target, it.inputs)}, by way of ${named[it.reference] ?? it.reference}, ` +
    `${it.gates} gates of ${it.price} bits: the transition has come by success in ${by} of ${orders} orders, ` +
    `holds then in ${at}; of ${successes} sets with success ${useless} without use of the world`,
  sizes: { inputs: (it) => it.inputs, gates: (it) => it.gates, price: (it) => it.price }
})

/** Every target of a reference, or of both. */
export const imitations = (
  { gates, inputs, price }: Pick<Imitation, "inputs" | "gates" | "price">,
  by: ReadonlyArray<number> = references
): Domain.Listing<Imitation> =>
  Domain.exhaustive(function* () {
    for (const reference of by) {
      for (const target of targets(reference, inputs))
        yield { inputs, gates, price, reference, target }
    }
  })

/** With four bits a target that the mixture may succeed at and not use the world: shown as 1010101010100010. */
export const unused: Imitation = {
  inputs: 4,
  gates: 3,
  price: 1,
  reference: 8,
  target: 0b0100_0101_0101_0101
}

const sum = (values: ReadonlyArray<number>): number => values.reduce((a, b) => a + b, 0)

const useBeforehand = (): number => {
  const { all, parts } = mixture({ inputs: 3, gates: 4, price: 1, reference: references[0]! })
  const total = (weights: Float64Array): number => weights.reduce((a, b) => a + b, 0)
  return total(parts[1]!) / total(all)
}

/** Shares of all orders and counts of sets, by reference, and what uses the world beforehand. */
export const figures = (): Readonly<Record<string, string>> => {
  const [ands = [], xors = []] = references.map((reference) =>
    [...imitations({ inputs: 3, gates: 4, price: 1 }, [reference]).models()].map(measure)
  )
  const all = [...ands, ...xors]
  const often = all.filter((it) => 5 * it.by >= 4 * it.orders)
  const rest = all.filter((it) => !often.includes(it))
  const rows = (name: string, its: ReadonlyArray<Measured>) => {
    const total = (of: (it: Measured) => number): number => sum(its.map(of))
    const share = (of: (it: Measured) => number): string =>
      Rational.of(
        total(of),
        total((it) => it.orders)
      ).toString()
    return [
      [`${name}, by success`, share((it) => it.by)],
      [`${name}, at success`, share((it) => it.at)],
      [`${name}, reached and lost again`, share((it) => it.by - it.at)],
      [`${name}, sets with success`, `${total((it) => it.successes)}`],
      [`${name}, sets without use`, `${total((it) => it.unused)} of ${total((it) => it.sets)}`]
    ] as const
  }
  const { successes, useless } = measure(unused)
  return Object.fromEntries([
    ["use before any data", useBeforehand().toFixed(3)],
    ["tasks in four fifths of the orders", `${often.length} of ${all.length}`],
    ["the rest, at most", Math.max(...rest.map((it) => it.by / it.orders)).toFixed(3)],
    ["the rest, at success", `${sum(rest.map((it) => it.at))}`],
    ...rows("and", ands),
    ...rows("xor", xors),
    ["four inputs, one target, sets with success and without use", `${useless} of ${successes}`]
  ])
}
