/**
 * The theorems, and inputs on which mutants of their programs are told from them.
 */
import type { Register } from "@headwater/hypotheses"
import { Theorems } from "@headwater/programs"

const range = (n: number): ReadonlyArray<number> => Array.from({ length: n }, (_, i) => i)

/** A theorem with what its mutants are told by. */
export interface Subject {
  readonly entry: Theorems.Entry
  readonly halts?: boolean
  /** Inputs on which mutants are told from the program, and the registers that the theorem is about. */
  readonly inputs?: ReadonlyArray<Register.Input>
  readonly outputs?: ReadonlyArray<number>
  /** Every how manieth mutant is tried here. */
  readonly every?: number
}

const of = (registers: Readonly<Record<string, number>>): Register.Input => ({ registers })
const roots = [...range(30), 99, 100, 1000].map((r1) => of({ r1 }))
const histories = [
  [],
  [1, 0],
  [1, 1],
  [2, 1],
  [0, 2],
  [1, 0, 2, 0, 1, 1],
  [1, 3, 1, 0, 0, 0, 1, 1, 2, 1],
  [0, 1, 0, 0]
]

const asked = [0, 1, 3].flatMap((r1) =>
  histories.map((history) => ({ registers: { r1 }, history }))
)

export const subjects: Readonly<Record<string, Subject>> = {
  isqrtSearch: { entry: Theorems.isqrtSearch, inputs: roots, every: 2 },
  isqrtArgmax: { entry: Theorems.isqrtArgmax, inputs: roots, every: 8 },
  isqrtNewton: { entry: Theorems.isqrtNewton, inputs: roots.slice(1), every: 40 },
  dlogSearch: {
    entry: Theorems.dlogSearch,
    halts: false,
    every: 8,
    inputs: [5, 11, 13].flatMap((p) =>
      range(p)
        .slice(1)
        .map((y) => of({ r1: y, r3: p }))
    )
  },
  counting: {
    entry: Theorems.counting,
    inputs: [0, 1, 2].flatMap((c) =>
      histories.map((history) => ({ registers: { r1: c }, history }))
    ),
    outputs: [0, 1],
    every: 8
  },
  coin: {
    entry: Theorems.coin,
    inputs: histories.map((history) => ({ history })),
    outputs: [0, 1],
    every: 8
  },
  regressionClosed: {
    entry: Theorems.regressionClosed,
    inputs: asked,
    every: 24
  },
  regressionDescent: { entry: Theorems.regressionDescent, inputs: asked, every: 60 },
  regressionUnitDescent: { entry: Theorems.regressionUnitDescent, inputs: asked, every: 60 },
  subtractionClosed: { entry: Theorems.subtractionClosed, inputs: roots },
  ringRule: {
    entry: Theorems.ringRule,
    inputs: [1, 3, 5].flatMap((n) =>
      range(n ** 3).map((i) =>
        of({ r1: n, r2: i % n, r3: Math.floor(i / n) % n, r4: Math.floor(i / n ** 2) })
      )
    ),
    every: 12
  },
  stanleyClosed: { entry: Theorems.stanleyClosed, inputs: roots, every: 6 },
  bitTable: { entry: Theorems.bitTable, inputs: range(4).map((r1) => of({ r1 })) },
  valueTable: { entry: Theorems.valueTable, every: 4, inputs: range(3).map((r1) => of({ r1 })) },
  wrapper: { entry: Theorems.wrapper }
}
