/**
 * Policies: all texts of a size, in classes by what they do, against plain C (policy.c), which makes
 * every text and its value in all cells, compiled and timed in the same run.
 */
import { Kind } from "@headwater/agency"
import { Policy } from "@headwater/hypotheses"
import { against } from "./timing/against.ts"

/** All closed texts of a number of symbols, and how many of them match in all training cells. */
const texts = (size: number) => ({
  name: `all texts of ${size} symbols of LX`,
  input: `${size} ${Policy.demonstrators["O"]}`,
  ours: () => {
    const game = Policy.game("O")
    const classes = Policy.classes(Policy.LX, game, size)
    const demonstrated = Policy.demonstrated(game)
    let matching = 0
    for (const id of classes.of(size)) {
      if (Kind.against(classes.value(id), demonstrated).wrong === 0) matching += classes.count(id)
    }
    return `${classes.texts(size)} ${matching}`
  }
})

/** Prints a row each. */
export const bench = (): void => {
  against("policies", "policy", [texts(6), texts(7), texts(8)])
}

if (import.meta.main) bench()
