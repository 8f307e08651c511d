import type { Dialect } from "./Dialect.ts"

/** A language that the command knows; its room is loaded when it is spoken. */
export interface Known {
  readonly id: string
  /** How the names of its listings end. */
  readonly extension: string
  readonly about: string
  readonly load: () => Promise<{ readonly dialect: Dialect }>
}

/** The languages that programs are written in. */
export const languages: ReadonlyArray<Known> = [
  {
    id: "register",
    extension: "rm",
    about: "eight registers, a memory and sixteen instructions; programs are bit strings",
    load: () => import("./languages/register.ts")
  },
  {
    id: "lambda",
    extension: "lam",
    about: "closed lambda terms, call by need; the binary lambda calculus with names",
    load: () => import("./languages/lambda.ts")
  },
  {
    id: "turing",
    extension: "tm",
    about: "machines of n states over 0 and 1, from a blank tape; weighed by mass, not by bits",
    load: () => import("./languages/turing.ts")
  },
  {
    id: "circuit",
    extension: "circ",
    about: "straight-line programs over all sixteen two-input gates",
    load: () => import("./languages/circuit.ts")
  },
  {
    id: "automaton",
    extension: "fsm",
    about: "Moore machines over bits: each state shows a bit",
    load: () => import("./languages/automaton.ts")
  },
  {
    id: "expression",
    extension: "expr",
    about: "arithmetic of naturals under a search or an iteration",
    load: () => import("./languages/expression.ts")
  },
  {
    id: "network",
    extension: "net",
    about: "layers of threshold units or of hard attention, with small whole parameters",
    load: () => import("./languages/network.ts")
  }
]
