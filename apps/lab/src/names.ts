import { Figure as Phase } from "@headwater/figures"
import type { Figure } from "./Messages.ts"

/** The programs of both figures in the order in which they get their looks, the same in both. */
export const names = ({ phase, race }: Pick<Figure, "phase" | "race">): ReadonlyArray<string> => [
  ...new Set([...Phase.names(phase), ...race.racers.map(({ name }) => name)])
]
