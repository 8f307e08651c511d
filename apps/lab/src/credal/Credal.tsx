import { Rational } from "@headwater/exact"
import { Credal as Picture } from "@headwater/figures"
import * as Result from "effect/Result"
import { createMemo, For, Show } from "solid-js"
import { CommandLine } from "../CommandLine.tsx"
import { Problem } from "../Problem.tsx"
import { sides } from "../sides.ts"
import { width } from "../width.ts"
import { Controls, steps } from "./Controls.tsx"
import { type Beliefs, beliefsOf, type Found, foundOf } from "./found.ts"
import type * as State from "./State.ts"
import { bettingText, closedText, decimal } from "./words.ts"

const title = "What two bets on an event are worth after it, by the stake off it"

/** The picture, which takes the stake where it is tapped. */
const Plot = (props: {
  readonly beliefs: Beliefs
  readonly found: Found
  readonly onStake: (stake: string) => void
}) => {
  const [total, ref] = width()
  const taken = (event: {
    readonly clientX: number
    readonly clientY: number
    readonly currentTarget: Element
  }): void => {
    const box = event.currentTarget.getBoundingClientRect()
    const { left, room, tall, top } = Picture.frame(total(), false)
    const [x, y] = [(event.clientX - box.left - left) / room, event.clientY - box.top]
    if (x < -0.05 || x > 1.05 || y < top || y > top + tall) return
    const place = Math.round(Math.min(1, Math.max(0, x)) * steps)
    props.onStake(String(Rational.of(place, steps)))
  }
  return (
    <div
      class="plot"
      ref={ref}
      onClick={taken}
      innerHTML={Picture.svg(
        title,
        {
          beliefs: props.beliefs.all,
          event: props.beliefs.event,
          stake: props.found.stake,
          acts: props.beliefs.acts
        },
        { headed: false, width: total() }
      )}
    />
  )
}

/** What both bets are worth, exactly. */
const Readout = (props: { readonly beliefs: Beliefs; readonly found: Found }) => (
  <div class="wide">
    <table id="credal-values">
      <caption>
        Outcome {props.beliefs.off} worth {props.found.stake.toString()}; a belief is named by its
        place in the list
      </caption>
      <thead>
        <tr>
          <th scope="col">act</th>
          <th scope="col">worst belief</th>
          <th scope="col">before</th>
          <th scope="col">after the event</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.found.rows}>
          {(row) => (
            <tr>
              <th scope="row">{row.name}</th>
              <td>{String.fromCodePoint(97 + row.worst)}</td>
              <td>{row.glued.toString()}</td>
              <td>
                <code>{row.value?.toString() ?? "undefined"}</code>{" "}
                <small>
                  ({row.glued.toString()} − {row.low.toString()}) / ({row.high.toString()} −{" "}
                  {row.low.toString()}){row.value === undefined ? "" : ` ≈ ${decimal(row.value)}`}
                </small>
              </td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  </div>
)

/** The figure of beliefs: controls, the picture, its numbers, and the command for them. */
export const Credal = (props: {
  readonly state: State.State
  readonly onChange: (part: Partial<State.State>) => void
}) => {
  const [event, written] = [
    createMemo(() => props.state.event),
    createMemo(() => props.state.beliefs)
  ]
  const beliefs = createMemo(() => beliefsOf({ event: event(), beliefs: written() }))
  const both = createMemo(() =>
    Result.flatMap(beliefs(), (it) =>
      Result.map(foundOf(it, props.state.stake), (found) => ({ beliefs: it, found }))
    )
  )
  const { problem, shown } = sides(both)
  return (
    <section id="credal" aria-labelledby="beliefs">
      <h2 id="beliefs">Can one forget what was at stake elsewhere?</h2>
      <p>
        Three outcomes, and a set of beliefs about them: the worst of them counts. Two of the
        outcomes are an event that comes true. Which of two bets on it is better may still depend on
        what the third outcome, which did not happen, would have been worth. It never does exactly
        where the set is closed under exchange: where what one belief says given the event may go
        with what another says of the rest.
      </p>
      <Controls state={props.state} onChange={props.onChange} />
      <Problem line={problem()} />
      <Show when={shown()}>
        {(it) => (
          <>
            <figure id="triangle">
              <Plot
                beliefs={it().beliefs}
                found={it().found}
                onStake={(stake) => props.onChange({ stake })}
              />
              <figcaption>
                <strong>{closedText(it().beliefs)}</strong> {bettingText(it().beliefs)} Lines from
                outcome {it().beliefs.off} meet the foot where a belief puts the odds of the event;
                rings are the worst beliefs, dotted lines what is worth as much as they, crosses
                beliefs that exchange would add.
              </figcaption>
            </figure>
            <Readout beliefs={it().beliefs} found={it().found} />
            <CommandLine
              command={`echo '${JSON.stringify(it().found.cases[0])}' | headwater infra update -`}
            />
          </>
        )}
      </Show>
    </section>
  )
}
