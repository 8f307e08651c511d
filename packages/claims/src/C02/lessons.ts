/**
 * # Lessons, and which kind of item is ahead in them
 *
 * @module
 */
import type { Rational } from "@headwater/exact"
import { Domain } from "@headwater/proof"
import { accuracy, instances, type Lesson, lesson } from "./learning.ts"

/** Lessons of four gates a pass for functions of some sizes, with amounts of either between two. */
export const lessons = (
  sizes: readonly [from: number, to: number],
  spent: Lesson["spent"],
  amounts: readonly [from: number, to: number]
): Domain.Domain<Lesson> =>
  Domain.exhaustive(() =>
    Domain.integers(...sizes).flatMap((size) =>
      Domain.integers(...amounts).map((amount) => ({ size, gates: 4, spent, amount }))
    )
  )

/** Numbers in ascending order as ranges: `2 to 3, 7`. */
const ranges = (numbers: ReadonlyArray<number>): string =>
  numbers
    .filter((it, at) => numbers[at - 1] !== it - 1)
    .map((from) => {
      let to = from
      while (numbers.includes(to + 1)) to++
      return to === from ? `${from}` : `${from} to ${to}`
    })
    .join(" or ") || "none"

/** Where what is learned embedded is ahead, by gates of a function and what is spent. */
export const order = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (
      [
        ["items", 1, 7],
        ["tokens", 8, 31]
      ] as const
    ).flatMap(([spent, from, to]) =>
      [2, 3, 4].map((size) => [
        `${size} gates, ${spent}`,
        ranges(
          Domain.integers(from, to).filter((amount) => {
            const { embedded: of, shown: work } = lesson.measure({ size, gates: 4, spent, amount })
            return of.compare(work) > 0
          })
        )
      ])
    )
  )

/** How often the last unseen instance is right, by size: after shown work, and embedded by gates a pass. */
export const figures = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [2, 3, 4].flatMap((size) => {
      const { embedded: of, shown: work } = accuracy(size, instances - 1)
      const digits = (it: Rational): string => it.toNumber().toFixed(3)
      return [
        [`${size} gates, shown`, digits(work)],
        [`${size} gates, embedded in a pass of 1`, digits(of(1))],
        [`${size} gates, embedded in a pass of 4`, digits(of(4))]
      ]
    })
  )
