import { Rational } from "@headwater/exact"
import * as Result from "effect/Result"
import { For } from "solid-js"
import { Choices } from "../Choices.tsx"
import { Slider } from "../Slider.tsx"
import * as State from "./State.ts"

/** How many steps the slider has. */
export const steps = 40

const events = ["01", "02", "12"] as const

const placeOf = (stake: string): number => {
  const read = Rational.parse(stake)
  return Result.isSuccess(read) ? Math.round(read.success.toNumber() * steps) : 0
}

/** Which beliefs, which event, and the stake at the third outcome. */
export const Controls = (props: {
  readonly state: State.State
  readonly onChange: (part: Partial<State.State>) => void
}) => {
  const isExample = (): boolean => State.examples.some(([, it]) => it === props.state.beliefs)
  const off = (): string => ["0", "1", "2"].find((it) => !props.state.event.includes(it)) ?? ""
  return (
    <form
      class="agency-controls"
      aria-label="Beliefs, event and stake"
      onSubmit={(event) => event.preventDefault()}
    >
      <div class="field">
        <label for="credal-example">Beliefs</label>
        <select
          id="credal-example"
          onChange={(event) => {
            const { value } = event.currentTarget
            if (value !== "") props.onChange({ beliefs: value })
          }}
        >
          <For each={State.examples}>
            {([name, beliefs]) => (
              <option value={beliefs} selected={props.state.beliefs === beliefs}>
                {name}
              </option>
            )}
          </For>
          <option value="" selected={!isExample()} disabled>
            of your own
          </option>
        </select>
        <label for="credal-beliefs">as masses of the outcomes 0, 1, 2</label>
        <input
          id="credal-beliefs"
          autocomplete="off"
          maxLength={300}
          value={props.state.beliefs}
          onChange={(event) => props.onChange({ beliefs: event.currentTarget.value.trim() })}
        />
      </div>
      <Choices
        legend="What comes true?"
        name="credal-event"
        values={events}
        chosen={props.state.event}
        label={(event) => `outcome ${event[0]} or ${event[1]}`}
        onChoose={(event) => props.onChange({ event })}
      />
      <Slider
        id="credal-stake"
        label={`What outcome ${off()} would have been worth: the stake`}
        shown={props.state.stake}
        said={`stake ${props.state.stake}`}
        max={steps}
        value={placeOf(props.state.stake)}
        onMove={({ valueAsNumber }) =>
          props.onChange({ stake: String(Rational.of(valueAsNumber, steps)) })
        }
      />
    </form>
  )
}
