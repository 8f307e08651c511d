import { Edge, Figure as Phase, Svg } from "@headwater/figures"
import { createMemo, For, Show } from "solid-js"
import { caption } from "./caption.ts"
import type { Figure } from "./Messages.ts"
import { names } from "./names.ts"
import { width } from "./width.ts"

/** The picture that headwater phase --svg writes, with the place of the race in it. */
const draw = ({ phase, race }: Figure, total: number): string =>
  Svg.phase(phase, {
    width: total,
    headed: false,
    names: names({ phase, race }),
    ...(race.at === undefined ? {} : { at: Edge.number(race.at.value) })
  })

/** The sizes of a figure as text. */
const sizes = ({ phase, race }: Figure): string => {
  const least = Math.min(race.size, ...phase.rows.map((it) => it.size))
  return least === race.size ? `${race.size}` : `${least}..${race.size}`
}

/** The first figure: who wins over the parameter and bounds, sizes or data. */
export const Diagram = (props: { readonly figure: Figure }) => {
  const [total, ref] = width()
  const phase = (): Phase.Figure => props.figure.phase
  const table = createMemo(() => Phase.listed(phase()))
  return (
    <section aria-labelledby="diagram">
      <h2 id="diagram">
        {phase().label} {phase().title}, {phase().sizeName} = {sizes(props.figure)} under{" "}
        <code>{phase().prior}</code>
      </h2>
      <figure id="phase">
        <div class="plot" ref={ref} innerHTML={draw(props.figure, total())} />
        <figcaption>
          <strong>1</strong> {caption(phase())}
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
                      <code>{Edge.exactly(it.edge)}</code>
                    </td>
                    <td class="number">{Edge.short(Edge.decimal(it.edge))}</td>
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
