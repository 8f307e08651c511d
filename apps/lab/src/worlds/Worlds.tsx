import { Figure, Svg } from "@headwater/figures"
import { createMemo, For, Show } from "solid-js"
import { Choices } from "../Choices.tsx"
import { Problem } from "../Problem.tsx"
import { Slider } from "../Slider.tsx"
import { sides } from "../sides.ts"
import { width } from "../width.ts"
import { type Found, foundOf, most, reaches } from "./found.ts"
import type * as State from "./State.ts"

/** Who leads where, drawn. */
const Plot = (props: { readonly found: Found }) => {
  const [total, ref] = width()
  return (
    <div
      class="plot"
      ref={ref}
      innerHTML={Svg.phase(props.found.figure, { id: "worlds", headed: false, width: total() })}
    />
  )
}

/** The programs, with what they cost and lost. */
const Readout = (props: { readonly found: Found }) => (
  <div class="wide">
    <table id="worlds-programs">
      <caption>The programs, and what each lost on all that was seen</caption>
      <thead>
        <tr>
          <th scope="col">program</th>
          <th scope="col">bits</th>
          <th scope="col">steps</th>
          <th scope="col">loss, bits</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.found.rows}>
          {(row) => (
            <tr>
              <th scope="row">{row.name}</th>
              <td>{row.bits}</td>
              <td>{row.steps}</td>
              <td>{row.loss.toFixed(1)}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  </div>
)

const Controls = (props: {
  readonly state: State.State
  readonly onChange: (part: Partial<State.State>) => void
}) => (
  <form
    class="agency-controls"
    aria-label="Worlds and their brains"
    onSubmit={(event) => event.preventDefault()}
  >
    <Choices
      legend="On how many earlier choices does the worth of each depend?"
      name="worlds-reach"
      values={reaches}
      chosen={props.state.reach}
      label={(reach) => reach}
      onChoose={(reach) => props.onChange({ reach })}
    />
    <Slider
      id="worlds-brains"
      label="Brains that are seen, of twenty choices each"
      shown={props.state.brains}
      said={`${props.state.brains} brains`}
      min={1}
      max={most.brains}
      value={props.state.brains}
      onMoved={({ value }) => props.onChange({ brains: value })}
    />
    <Slider
      id="worlds-visits"
      label="How often each choice is seen"
      shown={props.state.visits}
      said={`${props.state.visits} times`}
      min={1}
      max={most.visits}
      value={props.state.visits}
      onMoved={({ value }) => props.onChange({ visits: value })}
    />
  </form>
)

/** The figure of worlds that select brains: controls, the picture, its numbers. */
export const Worlds = (props: {
  readonly state: State.State
  readonly onChange: (part: Partial<State.State>) => void
}) => {
  const found = createMemo(() => foundOf(props.state))
  const { problem, shown } = sides(found)
  return (
    <section id="worlds" aria-labelledby="worlds-title">
      <h2 id="worlds-title">Who imitates a brain best: a record, or a reader of its world?</h2>
      <p>
        A world says what each choice is worth after the choices before it, and its brain is the
        first sequence of choices that is worth most. A record keeps the choices. The whole
        selection is run on the world that is shown; a near reader runs it on a few sites to both
        sides, and errs at times; a coin knows nothing.
      </p>
      <Controls state={props.state} onChange={props.onChange} />
      <Problem line={problem()} />
      <Show when={shown()}>
        {(it) => (
          <>
            <figure id="worlds-race">
              <Plot found={it()} />
              <figcaption>
                <strong>
                  Where time is free, {Figure.winnersText(it().leads)} leads on {it().choices}{" "}
                  choices.
                </strong>{" "}
                Each row is a hard bound on time, the exponent of time runs to the right.{" "}
                {Figure.found[it().figure.how]}. Source: claims C07 and C08.
              </figcaption>
            </figure>
            <Readout found={it()} />
          </>
        )}
      </Show>
    </section>
  )
}
