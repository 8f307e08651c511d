/**
 * # The lines of the argument
 *
 * Who argues for what in the thread, by which claims, in the order in which the argument needs them. What becomes
 * of each is computed from the ledger; see `Argument` in `@headwater/proof`. Every claim stands in one line.
 *
 * @module
 */
import type { Argument } from "@headwater/proof"

/** Kosoy's argument comes first, since the others answer it. */
export const lines: ReadonlyArray<Argument.Line> = [
  {
    name: "The transition comes before any task that needs reasoning from the world to the brain",
    by: ["Kosoy"],
    moves: "C37 C23 C05 C06 C14 C07 C08 C15 C09 C43 C10 C40 C11 C42 C39 C12 C13".split(" ")
  },
  {
    name: "The matter is open, and so far imitation comes first",
    by: ["Christiano"],
    moves: ["C36", "C01", "C02", "C03", "C04"]
  },
  {
    name: "A prior that counts speed forecasts better",
    by: ["B"],
    moves: ["C16", "C17", "C22"]
  },
  {
    name: "Penalties on time are no easy way out",
    by: ["Kosoy"],
    moves: ["C18", "C19", "C20", "C21"]
  },
  {
    name: "Training selects by regularisation, and gets far by it",
    by: ["C", "B"],
    moves: ["C24", "C25", "C26", "C27", "C28", "C38"]
  },
  {
    name: "The same without the theory: a search over strategies is simpler than what explains them",
    by: ["D"],
    moves: ["C29", "C41"]
  },
  {
    name: "To do better than people is to optimise",
    by: ["E"],
    moves: ["C30", "C31", "C35"]
  },
  {
    name: "The two directions are the wrong distinction",
    by: ["F", "G", "H"],
    moves: ["C32", "C33", "C34"]
  }
]
