import { ground } from "../Palette.ts"

/** The colours of the set and of two acts, in light and in dark. */
export const colours = {
  light: { set: "#cfe0ee", act0: "#1f5f99", act1: "#a8480b" },
  dark: { set: "#23405a", act0: "#8ab8e8", act1: "#f0a868" }
} as const

const variables = (scheme: "light" | "dark"): string =>
  Object.entries({ ...ground[scheme], ...colours[scheme] })
    .map(([name, colour]) => `--${name}: ${colour}`)
    .join("; ")

/** Colours, and the kinds of texts and lines. */
export const sheet = `.credal { ${variables("light")} }
@media (prefers-color-scheme: dark) { .credal { ${variables("dark")} } }
.credal text { font: 13px system-ui, sans-serif; fill: var(--ink) }
.credal .soft { fill: var(--soft) }
.credal .small { font-size: 11.5px }
.credal .name { font-weight: 600 }
.credal .halo { paint-order: stroke; stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round }
.credal .axis { stroke: var(--soft); fill: none }
.credal .set { fill: var(--set); stroke: var(--ink); stroke-width: 1.5; stroke-linejoin: round; stroke-linecap: round }
.credal .belief { fill: var(--ink) }
.credal .ray { stroke: var(--soft); stroke-opacity: .6 }
.credal .given { stroke: var(--ink); stroke-width: 5; stroke-linecap: round }
.credal .missing { stroke: var(--ink); stroke-width: 1.6; fill: none }
.credal .cursor { stroke: var(--ink); stroke-dasharray: 3 3 }
.credal .tie { stroke: var(--ink); fill: var(--paper); stroke-width: 1.5 }
.credal .a0 { --own: var(--act0) }
.credal .a1 { --own: var(--act1) }
.credal .line { stroke: var(--own); fill: none; stroke-width: 2.2; stroke-linejoin: round }
.credal .a1.line { stroke-dasharray: 7 3 }
.credal .level { stroke: var(--own); stroke-width: 1.6; stroke-dasharray: 2 3 }
.credal .ring { stroke: var(--own); fill: none; stroke-width: 2.4 }
.credal .dot { fill: var(--own); stroke: var(--paper); stroke-width: 1.5 }
.credal .foot { fill: var(--own); stroke: var(--paper); stroke-width: 1 }
.credal text.own { fill: var(--own); font-weight: 600 }`
