import * as Plot from "@observablehq/plot"
import { Scale } from "@headwater/priors"
import { createMemo, For, Show } from "solid-js"
import { caption } from "./caption.ts"
import type { Edge, Figure, Row } from "./Messages.ts"
import { width } from "./width.ts"
import { colour, exactly, rowText, short, winnersText } from "./words.ts"

/** Units of height of each row: by logarithms of bounds or contexts, within reason. */
const heights = ({ over, rows }: Figure): ReadonlyArray<number> =>
  rows.map(({ from, to }) =>
    over === "size"
      ? 1
      : to === undefined
        ? 2
        : Math.min(2, Math.max(0.6, Math.log2(Number(to) + 2) - Math.log2(Number(from) + 1)))
  )

/** The edges of a row that are boundaries. */
const boundaries = ({ regions }: Row): ReadonlyArray<Edge> =>
  regions.flatMap(({ from }) => (from === undefined || from.kind === "end" ? [] : [from]))

/** The scale along a figure; a figure at fixed parameters has none, and is drawn from 0 to 1. */
const scaleOf = (figure: Figure, room: number): Scale.Scale => {
  const edges = figure.rows.flatMap((row) => boundaries(row).map((it) => it.decimal))
  const regions = figure.rows[0]?.regions ?? []
  const [low, high] = [regions[0]?.from?.decimal ?? 0, regions.at(-1)?.to?.decimal ?? 1]
  return Scale.of(low, high, edges, Math.max(2, Math.floor(room / 80)))
}

/** What goes up a figure, with its unit. */
const upwards = ({ over, sizeName }: Figure): string =>
  over === "bound" ? "hard bound T, steps" : over === "data" ? "contexts seen" : `size ${sizeName}`

/** What a figure is along. */
const rightwards = (name: string): string => (name === "gamma" ? "gamma, exponent of time" : name)

/** Who wins where, as a picture. */
const draw = (figure: Figure, total: number): Element => {
  const labels = figure.rows.map((row) => rowText(figure, row))
  const left = Math.min(150, 12 + 7 * labels.reduce((most, it) => Math.max(most, it.length), 0))
  const room = total - left - 16
  const scale = scaleOf(figure, room)
  const tall = heights(figure)
  const starts = tall.map((_, index) => tall.slice(0, index).reduce((sum, it) => sum + it, 0))
  const whole = tall.reduce((sum, it) => sum + it, 0)
  const unit = Math.max(16, Math.min(34, 320 / whole))
  const boxes = figure.rows.flatMap((row, index) =>
    row.regions.map(({ from, to, winners }) => {
      const [x1, x2] = [
        from === undefined ? 0 : scale.place(from.decimal),
        to === undefined ? 1 : scale.place(to.decimal)
      ]
      const y1 = starts[index] ?? 0
      const name = winnersText(winners)
      const span = from && to ? `, from ${exactly(from)} to ${exactly(to)}` : ""
      return {
        index,
        x1,
        x2,
        y1,
        y2: y1 + (tall[index] ?? 1),
        fill: colour(figure, winners[0]),
        name,
        fits: name.length * 7.5 + 10 < (x2 - x1) * room,
        title: `${labels[index] ?? ""}: ${name}${span}`
      }
    })
  )
  // from the top down, a name is written once for rows under each other
  const written = new Set<string>()
  const rects = boxes
    .toReversed()
    .map(({ fits, ...it }) => {
      const above = written.has(`${it.index + 1} ${it.name}`)
      if (fits || above) written.add(`${it.index} ${it.name}`)
      return { ...it, written: fits && !above }
    })
    .toReversed()
  // room for the values and the name of what the figure is along
  const below = figure.along === undefined ? 8 : 44
  const at = figure.race.at === undefined ? [] : [scale.place(decimal(figure.race.at.value))]
  return Plot.plot({
    width: total,
    height: whole * unit + 28 + below,
    marginLeft: left,
    marginRight: 16,
    marginTop: 28,
    marginBottom: below,
    ariaLabel: `Who wins along ${figure.along?.name ?? "nothing"}, in ${figure.rows.length} rows`,
    ariaDescription: rects.map((it) => it.title).join("; "),
    style: { fontSize: "13px", fontFamily: "system-ui, sans-serif", background: "none" },
    x: { domain: [0, 1], axis: null },
    y: { domain: [0, whole], axis: null },
    color: { type: "identity" },
    marks: [
      Plot.rect(rects, {
        x1: "x1",
        x2: "x2",
        y1: "y1",
        y2: "y2",
        fill: "fill",
        title: "title",
        inset: 0.5
      }),
      Plot.text(
        rects.filter((it) => it.written),
        {
          x: (it: (typeof rects)[number]) => (it.x1 + it.x2) / 2,
          y: (it: (typeof rects)[number]) => (it.y1 + it.y2) / 2,
          text: "name",
          fontWeight: 600,
          fill: "currentColor",
          pointerEvents: "none"
        }
      ),
      Plot.axisY(
        starts.map((start, index) => start + (tall[index] ?? 1) / 2),
        {
          tickFormat: (_: number, index: number) => labels[index] ?? "",
          tickSize: 0,
          label: upwards(figure),
          labelAnchor: "top",
          labelArrow: "none",
          labelOffset: left
        }
      ),
      ...(figure.along === undefined
        ? []
        : [
            Plot.axisX(
              scale.ticks.map((it) => scale.place(it)),
              {
                tickFormat: (_: number, index: number) => short(scale.ticks[index] ?? 0),
                label: rightwards(figure.along.name),
                labelAnchor: "right",
                labelArrow: "none"
              }
            ),
            Plot.ruleX(
              at.filter((it) => it >= 0 && it <= 1),
              { stroke: "currentColor", strokeDasharray: "3 3", ariaLabel: "race" }
            )
          ])
    ]
  })
}

/** A rational in digits as a number. */
export const decimal = (ratio: string): number => {
  const [above = "0", below = "1"] = ratio.split("/")
  return Number(above) / Number(below)
}

/** Each boundary once, with the rows that it is in. */
const listed = (figure: Figure) => {
  const all = new Map<string, { below: string; above: string; edge: Edge; first: Row; last: Row }>()
  for (const row of figure.rows) {
    for (const [index, { from, winners }] of row.regions.entries()) {
      const before = row.regions[index - 1]
      if (from === undefined || before === undefined) continue
      const [below, above] = [winnersText(before.winners), winnersText(winners)]
      const key = JSON.stringify([figure.over === "size" && row.size, below, above, exactly(from)])
      const known = all.get(key)
      if (known === undefined) all.set(key, { below, above, edge: from, first: row, last: row })
      else known.last = row
    }
  }
  return [...all.values()].map(({ above, below, edge, first, last }) => ({
    below,
    above,
    edge,
    where: rowText(figure, { ...last, from: first.from })
  }))
}

/** The sizes of a figure, in words. */
const sizes = ({ race, rows }: Figure): string => {
  const least = Math.min(race.size, ...rows.map((it) => it.size))
  return least === race.size ? `${race.size}` : `${least}..${race.size}`
}

/** The first figure: who wins over the parameter and bounds, sizes or data. */
export const Diagram = (props: { readonly figure: Figure }) => {
  const [total, ref] = width()
  const table = createMemo(() => listed(props.figure))
  return (
    <section aria-labelledby="diagram">
      <h2 id="diagram">
        {props.figure.label} {props.figure.title}, {props.figure.sizeName} = {sizes(props.figure)}{" "}
        under <code>{props.figure.prior}</code>
      </h2>
      <figure id="phase">
        <div class="plot" ref={ref}>
          {draw(props.figure, total())}
        </div>
        <figcaption>
          <strong>1</strong> {caption(props.figure)}
        </figcaption>
      </figure>
      <Show
        when={table().length > 0}
        fallback={
          <p class="empty">Nowhere in this figure does one program take over from another.</p>
        }
      >
        <div class="wide">
          <table id="boundaries">
            <caption>Boundaries</caption>
            <thead>
              <tr>
                <th scope="col">where</th>
                <th scope="col">below</th>
                <th scope="col">above</th>
                <th scope="col">exactly</th>
                <th scope="col" class="number">
                  decimal
                </th>
              </tr>
            </thead>
            <tbody>
              <For each={table()}>
                {(it) => (
                  <tr>
                    <th scope="row">{it.where}</th>
                    <td>{it.below}</td>
                    <td>{it.above}</td>
                    <td>
                      <code>{exactly(it.edge)}</code>
                    </td>
                    <td class="number">{short(it.edge.decimal)}</td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </div>
      </Show>
    </section>
  )
}
