/**
 * # The state of the figure of imitators
 *
 * Everything that it depends on, as words, in the address beside what the other figures depend on.
 *
 * @module
 */
import * as Address from "../Address.ts"
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

export const { read, write } = Address.of(
  "agency.",
  ["demonstrator", "language", "along", ...Axis.axisNames],
  usual,
  40
)

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
