/**
 * Networks: runs of one network on all words, and all ternary networks of a shape, against plain C
 * (network.c), which runs each of them, compiled and timed in the same run.
 */
import { Budget, Network } from "@headwater/hypotheses"
import { Random } from "@headwater/learners"
import { against } from "./timing/against.ts"

const widths = [12, 24, 24, 1]
const architecture = Network.layers(widths)

/** Parameters that look like noise, the same each time. */
const parameters = (): ReadonlyArray<number> => {
  const random = Random.of(4)
  return Array.from(
    { length: Network.parameterCount(architecture) },
    () => Number(random.below(3n)) - 1
  )
}

/** Prints a row each. */
export const bench = (): void => {
  const given = parameters()
  const network = Network.of(architecture, given)
  const words = Array.from({ length: 4096 }, (_, i) => i.toString(2).padStart(12, "0"))
  const budget = Budget.of("madds")
  against("networks", "network", [
    {
      name: "4096 words through 937 multiply-adds",
      input: ["run", widths.length, ...widths, ...given].join(" "),
      ours: () => {
        let [ones, width] = [0, 0]
        for (const word of words) {
          const run = Network.run(network, word, budget)
          if (run.status === "exhausted") return run.resource
          if (run.output === "1") ones++
          width += run.width
        }
        return `${ones} ${width}`
      }
    },
    {
      name: "all 43,046,721 networks of 3, 3 and 1",
      input: "all",
      ours: () => {
        const { functions } = Network.census(Network.layers([3, 3, 1]))
        return Array.from({ length: 256 }, (_, index) => {
          const table = index.toString(2).padStart(8, "0")
          return functions.get(table)?.networks ?? 0n
        }).join(" ")
      }
    }
  ])
}

if (import.meta.main) bench()
