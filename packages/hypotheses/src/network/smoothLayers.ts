import { type Layers, parameterCount } from "./Architecture.ts"
import type { Relaxation } from "./Relaxation.ts"

/** `1 / (1 + e^-x)`. */
const logistic = (x: number): number => 1 / (1 + Math.exp(-x))

/** Layers with logistic functions for steps. */
export const smoothLayers = (shape: Layers, slope: number): Relaxation => {
  const { widths } = shape
  const last = widths.length - 1
  const values = widths.map((width) => new Float64Array(width))
  const errors = widths.map((width) => new Float64Array(width))
  const odds = new Float64Array(widths[last] ?? 0)
  const outputs: Relaxation["outputs"] = (parameters, input) => {
    for (let i = 0; i < values[0]!.length; i++) values[0]![i] = input[i] ?? 0
    let at = 0
    for (let layer = 1; layer <= last; layer++) {
      const from = values[layer - 1]!
      const to = values[layer]!
      for (let unit = 0; unit < to.length; unit++) {
        let sum = -0.5
        for (let i = 0; i < from.length; i++) sum += parameters[at++]! * from[i]!
        const z = slope * (sum + parameters[at++]!)
        to[unit] = logistic(z)
        if (layer === last) odds[unit] = z
      }
    }
    return values[last]!
  }
  const pull: Relaxation["pull"] = (parameters, weights, gradient) => {
    for (let k = 0; k < errors[last]!.length; k++) errors[last]![k] = slope * (weights[k] ?? 0)
    let end = parameterCount(shape)
    for (let layer = last; layer >= 1; layer--) {
      const from = values[layer - 1]!
      const back = errors[layer - 1]!.fill(0)
      const here = errors[layer]!
      const start = end - here.length * (from.length + 1)
      let at = start
      for (let unit = 0; unit < here.length; unit++) {
        const error = here[unit]!
        for (let i = 0; i < from.length; i++) {
          gradient[at]! += error * from[i]!
          back[i]! += error * parameters[at++]!
        }
        gradient[at++]! += error
      }
      if (layer > 1) {
        for (let i = 0; i < back.length; i++) back[i]! *= slope * from[i]! * (1 - from[i]!)
      }
      end = start
    }
  }
  return { architecture: shape, slope, outputs, odds, pull }
}
