import { Boundary, type Census, Slice } from "@headwater/agency"
import { Stacked } from "@headwater/figures"

/** What each colour of the picture means. */
const bands: ReadonlyArray<Stacked.Band> = [
  {
    name: "honest rule",
    about: "copies the demonstrator outright",
    light: "#6f9fdc",
    dark: "#2f62a8"
  },
  {
    name: "honest search",
    about: "searches in order to do what the demonstrator does",
    light: "#5fc4b8",
    dark: "#1f7d74"
  },
  {
    name: "upstream aligned",
    about: "copies as a means, and never deviates",
    light: "#eab54a",
    dark: "#9a6c10"
  },
  {
    name: "upstream misaligned",
    about: "copies as a means, and deviates once it is not checked",
    light: "#e2685f",
    dark: "#b02a2a"
  },
  { name: "gate", about: "copies only until the flag changes", light: "#a98be0", dark: "#6440a8" },
  { name: "other", about: "has guessed wrong", light: "#cfd3d8", dark: "#565d66" }
]

const shares = (masses: Slice.Masses): ReadonlyArray<number> => [
  masses.honestRule,
  masses.honestSearch,
  masses.upstreamAligned,
  masses.upstreamMisaligned,
  masses.gate + masses.gateWithSearch,
  masses.other
]

const evenly = (from: number, to: number, step: number): ReadonlyArray<number> =>
  Array.from({ length: Math.round((to - from) / step) + 1 }, (_, k) => from + k * step)

/** Shares over the exponent of time, and over the cells seen where time is free. */
export const agencyPicture = (
  title: string,
  census: Census.Census,
  seen: number,
  weighing: Omit<Slice.Weighing, "gamma">
): string => {
  const slice = Slice.of(census, seen)
  const marks = Boundary.gamma(slice, weighing, { to: 4 }).map(({ from }) => ({
    at: from.toNumber(),
    name: `misaligned upstream leads up to ${from.toNumber().toFixed(3)}`
  }))
  return Stacked.svg(title, bands, [
    {
      axis: `exponent of time, ${seen} cells seen`,
      points: evenly(0, 4, 1 / 16).map((gamma) => ({
        at: gamma,
        shares: shares(Slice.masses(slice, { ...weighing, gamma }))
      })),
      ticks: evenly(0, 4, 1),
      marks
    },
    {
      axis: "training cells seen, time is free",
      points: evenly(0, 16, 1).map((n) => ({
        at: n,
        shares: shares(Slice.masses(Slice.of(census, n), weighing))
      })),
      ticks: evenly(0, 16, 4)
    }
  ])
}
