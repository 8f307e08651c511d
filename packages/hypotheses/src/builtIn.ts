import * as Automaton from "./automaton/index.ts"
import * as Circuit from "./circuit/index.ts"
import * as Expression from "./expression/index.ts"
import * as Lambda from "./lambda/index.ts"
import type { Any } from "./Language.ts"
import * as Network from "./network/index.ts"
import * as Policy from "./policy/index.ts"
import * as Register from "./register/index.ts"
import * as Turing from "./turing/index.ts"

/** The languages of this package whose programs have files of their own. */
export const builtIn: ReadonlyArray<Any> = [
  Register.language,
  Lambda.language,
  Turing.language,
  Circuit.language,
  Automaton.language,
  Expression.language,
  Network.language,
  Policy.language
]
