import { ringRule, stanleyClosed, subtractionClosed } from "./closed.ts"
import { regressionDescent, regressionUnitDescent } from "./descent.ts"
import { dlogSearch } from "./dlogSearch.ts"
import type { Entry } from "./Entry.ts"
import { isqrtArgmax } from "./isqrtArgmax.ts"
import { isqrtNewton } from "./isqrtNewton.ts"
import { isqrtSearch } from "./isqrtSearch.ts"
import { coin, counting } from "./learners.ts"
import { regressionClosed } from "./regression.ts"
import { bitTable, valueTable } from "./tables.ts"
import { wrapper } from "./wrapper.ts"

/** Every theorem by its short name. */
export const all: ReadonlyMap<string, Entry> = new Map(
  Object.entries({
    isqrtSearch,
    isqrtArgmax,
    isqrtNewton,
    dlogSearch,
    counting,
    coin,
    regressionClosed,
    regressionDescent,
    regressionUnitDescent,
    wrapper,
    bitTable,
    valueTable,
    subtractionClosed,
    ringRule,
    stanleyClosed
  })
)
