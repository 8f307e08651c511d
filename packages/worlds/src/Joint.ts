/**
 * # Joints of a brain and a world
 *
 * How often, in each context, an action x of the brain and a state z of the rest of the world come
 * together in training. Which of the two follows the other is not in it, and only an intervention
 * tells: z is drawn anew from its own chance in the context, whatever the brain does.
 *
 * ## Main definitions
 * - {@link redrawn}: what there is where z is drawn anew, by what follows what
 * - {@link trained}: what training shows where z was drawn anew in a share of its steps, unmarked
 * - {@link excess}: what a predictor fitted to training loses more than it has to, elsewhere
 * - {@link information}: what z says of x where the context is known
 *
 * ## References
 * - [CoverThomas2006] §2.3, §2.5
 *
 * @module
 */
import { LogForm, Rational } from "@headwater/exact"

/** How often context, state of the world and action come together: `counts[c][z][x]`. */
export type Counts = ReadonlyArray<ReadonlyArray<ReadonlyArray<number>>>

/** Chances of context, state of the world and action. */
export type Joint = ReadonlyArray<ReadonlyArray<ReadonlyArray<Rational>>>

/** What follows what: the brain the state of the world, or not (both may have a common cause). */
export type Order = "brain follows world" | "brain does not"

/** What a predictor of the action sees besides the context. */
export type Reader = "brain" | "world"

const sum = (row: ReadonlyArray<Rational>): Rational => Rational.sum(row)
const column = (table: Joint[number], x: number): Rational => sum(table.map((row) => row[x]!))

/**
 * The chances of counts.
 *
 * - **Errors** `RangeError` where nothing is counted
 */
export const of = (counts: Counts): Joint => {
  const total = counts.flat(2).reduce((a, b) => a + b, 0)
  if (total === 0) throw new RangeError("Expected a joint in which something occurs, not `0` cases")
  return counts.map((table) => table.map((row) => row.map((n) => Rational.of(n, total))))
}

/**
 * What there is where z is drawn anew in each context. Where the brain follows the world, its action
 * follows the new z; where it does not, its action is what it would have been.
 *
 * @example
 * ```ts
 * import { Joint } from "@headwater/worlds"
 * const joint = Joint.of([[[1, 0], [0, 1]]])
 * const anew = Joint.redrawn(joint, "brain does not")
 * anew[0]?.[0]?.map(String) // => ["1/4", "1/4"]
 * ```
 */
export const redrawn = (joint: Joint, order: Order): Joint =>
  order === "brain follows world"
    ? joint
    : joint.map((table) => {
        const whole = sum(table.map(sum))
        return table.map((row) =>
          row.map((_, x) =>
            whole.sign === 0 ? whole : sum(row).times(column(table, x)).dividedBy(whole)
          )
        )
      })

/** What training shows where z is drawn anew in a share of its steps and nothing marks them. */
export const trained = (joint: Joint, order: Order, share: Rational): Joint => {
  const anew = redrawn(joint, order)
  const rest = Rational.one.minus(share)
  return joint.map((table, c) =>
    table.map((row, z) => row.map((p, x) => p.times(rest).plus(anew[c]![z]![x]!.times(share))))
  )
}

/** What a predictor fitted to a joint gives an action. */
const given = (joint: Joint, reader: Reader, c: number, z: number, x: number): Rational => {
  const table = joint[c]!
  return reader === "world"
    ? table[z]![x]!.dividedBy(sum(table[z]!))
    : column(table, x).dividedBy(sum(table.map(sum)))
}

/**
 * The bits a step that a predictor fitted to `seen` loses in `joint` above what has to be lost there
 * where context and world are known; undefined where it gives no chance to what occurs.
 *
 * @example
 * ```ts
 * import { Joint } from "@headwater/worlds"
 * const joint = Joint.of([[[1, 0], [0, 1]]])
 * String(Joint.excess(joint, "brain", joint)) // => "1"
 * Joint.excess(joint, "world", Joint.redrawn(joint, "brain does not")) // => undefined
 * ```
 */
export const excess = (seen: Joint, reader: Reader, joint: Joint): LogForm | undefined => {
  const terms: Array<LogForm> = []
  for (const [c, table] of joint.entries()) {
    for (const [z, row] of table.entries()) {
      const whole = sum(row)
      for (const [x, p] of row.entries()) {
        if (p.sign === 0) continue
        const fitted = given(seen, reader, c, z, x)
        if (fitted.sign === 0) return undefined
        terms.push(LogForm.log2(p.dividedBy(whole.times(fitted))).times(p))
      }
    }
  }
  return LogForm.sum(terms)
}

/**
 * The bits that z says of x where the context is known.
 *
 * @example
 * ```ts
 * import { Joint } from "@headwater/worlds"
 * Joint.information(Joint.of([[[9, 1], [1, 9]]])).toNumber().toFixed(3) // => "0.531"
 * ```
 */
export const information = (joint: Joint): LogForm => excess(joint, "brain", joint) ?? LogForm.zero
