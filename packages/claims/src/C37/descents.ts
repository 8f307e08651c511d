/**
 * # What gradient descent finds
 *
 * Descents from many seeds on some of a function's values, each rounded to a network with parameters
 * -1, 0 and 1: a sampler of networks without loss, beside the exact posterior over them. These are
 * floats: nothing here is a verdict.
 *
 * @module
 */
import { Memo } from "@headwater/exact"
import { Circuit, Network } from "@headwater/hypotheses"
import { FunctionPrior, PosteriorSampling, Random } from "@headwater/learners"
import { census, inputs, networks, price } from "./learning.ts"

const shares = ({ error, found, posterior }: PosteriorSampling.Averages): string =>
  `${found.toFixed(2)} against ${posterior.toFixed(2)}, give or take ${error.toFixed(2)}`

const units = 3
const simplicity = Memo.once(() => FunctionPrior.ofParameters(census(units), price))

/** The loss on what is not shown, averaged over which inputs are, and by how much 2^-cK loses more. */
const losses = (unseen: number): string => {
  const all = [...Circuit.functions(3)].filter((it) => inputs(it).length === 8 - unseen)
  const average = (prior: FunctionPrior.FunctionPrior): number =>
    all.reduce((sum, it) => sum + FunctionPrior.loss(prior, networks(units), inputs(it)), 0) /
    all.length
  const own = average(networks(units))
  const gap = average(simplicity()) - own
  return `${gap.toFixed(3)} bits, beside a loss of ${own.toFixed(3)}`
}

const descents = {
  "no charge": {},
  "L1 of .05": { l1: 0.05 },
  "L2 of .05": { l2: 0.05 }
} as const

/** What descents find on functions that the simplicity prior draws, and what both posteriors lose. */
export const figures = (): Readonly<Record<string, string>> => {
  const lost = [1, 2, 4].map((unseen) => [
    `what (85/37)^-K loses more than random networks, ${unseen} not shown`,
    losses(unseen)
  ])
  const tasks = PosteriorSampling.drawn(simplicity(), { shown: 4, tasks: 100 }, Random.of(1))
  const compared = Object.entries(descents).flatMap(([name, charge]) => {
    const options = { rate: 0.02, steps: 300, slope: 4, ...charge }
    const find = PosteriorSampling.descent(Network.layers([3, units, 1]), options)
    const { fitting, right, bits } = PosteriorSampling.compare(networks(units), tasks, 2, find)
    return [
      [`descents without loss on 4 values, ${name}`, `${Math.round(100 * fitting)} in 100`],
      [`right on the other 4, against a draw from the posterior, ${name}`, shares(right)],
      [`bits of what is found in the posterior, against those of a draw, ${name}`, shares(bits)]
    ]
  })
  return Object.fromEntries([...lost, ...compared])
}
