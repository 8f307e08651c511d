/**
 * # The state of the figure of imitators
 *
 * Everything that it depends on, as words, in the address beside what the other figures depend on.
 *
 * @module
 */
import { Axis } from "@headwater/agency"

/** What the figure is of. Prices, noise and bounds that there are not are `inf`. */
export interface State extends Readonly<Record<Axis.Axis, string>> {
  readonly demonstrator: string
  readonly language: string
  /** The axis along which shares are drawn. */
  readonly along: string
}

/** The figure that nobody has touched: only planners may read the demonstrator. */
export const usual: State = {
  demonstrator: "O",
  language: "LX",
  along: "gamma",
  gamma: "0",
  steps: "inf",
  seen: "16",
  noise: "inf",
  stake: "16",
  audit: "0",
  read: "inf",
  plan: "0"
}

/** The axes, in the order in which sliders stand. */
export const axes: ReadonlyArray<Axis.Axis> = Axis.axisNames

const fields = ["demonstrator", "language", "along", ...Axis.axisNames] as const

const prefix = "agency."

/** The state as what follows the # of an address. */
export const write = (state: State): string => {
  const words = new URLSearchParams()
  for (const it of fields) if (state[it] !== usual[it]) words.set(prefix + it, state[it])
  return words.toString()
}

/** The state of an address; what it does not say is as usual. */
export const read = (hash: string): State => {
  const words = new URLSearchParams(hash.replace(/^#/, ""))
  const said = fields.flatMap((field) => {
    const word = words.get(prefix + field)
    return word === null ? [] : [[field, word.slice(0, 40)] as const]
  })
  return { ...usual, ...Object.fromEntries(said) }
}

/** The command that prints the same numbers: exactly where the exponent is whole. */
export const command = (state: State, bits: number): string =>
  [
    "headwater agency",
    ...(state.language === "LX" ? [] : [`--language ${state.language}`]),
    ...(state.demonstrator === "O" ? [] : [`--demonstrator ${state.demonstrator}`]),
    ...(state.read === "0" ? [] : [`--read ${state.read}`]),
    ...(["plan", "stake", "audit", "seen", "steps", "noise"] as const).flatMap((axis) => {
      const usually =
        axis === "stake" || axis === "seen"
          ? "16"
          : axis === "steps" || axis === "noise"
            ? "inf"
            : "0"
      return state[axis] === usually ? [] : [`--${axis} ${state[axis]}`]
    }),
    ...(bits === 28 ? [] : [`--bits ${bits}`])
  ].join(" ")
