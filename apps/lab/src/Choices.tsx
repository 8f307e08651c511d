import { For } from "solid-js"

/** One of a few values, each beside a button. */
export const Choices = <Value extends string>(props: {
  readonly legend: string
  /** The name that the buttons share. */
  readonly name: string
  readonly values: ReadonlyArray<Value>
  readonly chosen: string
  readonly label: (value: Value) => string
  readonly onChoose: (value: Value) => void
}) => (
  <fieldset>
    <legend>{props.legend}</legend>
    <For each={props.values}>
      {(value) => (
        <label class="choice">
          <input
            type="radio"
            name={props.name}
            value={value}
            checked={props.chosen === value}
            onChange={() => props.onChoose(value)}
          />
          {props.label(value)}
        </label>
      )}
    </For>
  </fieldset>
)
