import { Axis, Finding } from "@headwater/agency"
import { For } from "solid-js"
import { Slider } from "../Slider.tsx"
import * as State from "./State.ts"
import { accesses, languages, said, word } from "./words.ts"

/** The values of a slider: those of the axis, and none at all where that has a meaning. */
const valuesOf = (axis: Axis.Axis): ReadonlyArray<number> => {
  const { values } = Axis.axes[axis]
  return axis === "steps" || axis === "noise" || axis === "read" ? [...values, Infinity] : values
}

/** The place of the value that is nearest to a word. */
const placeOf = (axis: Axis.Axis, state: State.State): number => {
  const written = state[axis]
  const values = valuesOf(axis)
  const exact = values.findIndex((it) => word(axis, it) === written)
  if (exact >= 0) return exact
  const [top = "", bottom = "1"] = written.split("/")
  const value = Number(top) / Number(bottom)
  const distances = values.map((it) => Math.abs(it - value))
  return Math.max(0, distances.indexOf(Math.min(...distances)))
}

interface Props {
  readonly state: State.State
  readonly onChange: (part: Partial<State.State>) => void
}

const AxisSlider = (props: Props & { readonly axis: Axis.Axis }) => {
  const about = (): string => Axis.axes[props.axis].about
  const shown = (): string => said(props.axis, props.state[props.axis])
  return (
    <Slider
      id={`agency-${props.axis}`}
      label={about()}
      shown={shown()}
      said={`${about()}: ${shown()}`}
      max={valuesOf(props.axis).length - 1}
      value={placeOf(props.axis, props.state)}
      classes={{ along: props.state.along === props.axis }}
      onMove={({ valueAsNumber }) => {
        const value = valuesOf(props.axis)[valueAsNumber]
        if (value !== undefined) props.onChange({ [props.axis]: word(props.axis, value) })
      }}
    />
  )
}

/** Who can get at the demonstrator, whom to imitate, and along which axis. */
export const World = (props: Props) => (
  <form
    class="agency-controls"
    aria-label="The world of the imitators"
    onSubmit={(event) => event.preventDefault()}
  >
    <fieldset>
      <legend>Who can get at the demonstrator's answers?</legend>
      <For each={accesses}>
        {({ about, name, part }) => (
          <label class="choice">
            <input
              type="radio"
              name="access"
              value={name}
              checked={
                props.state.language === part.language &&
                (part.language === "LX" ? props.state.read === part.read : true)
              }
              onChange={() => props.onChange(part)}
            />
            {about}
          </label>
        )}
      </For>
    </fieldset>
    <fieldset>
      <legend>Whom do they imitate?</legend>
      <For each={Finding.demonstrators}>
        {({ about, name }) => (
          <label class="choice">
            <input
              type="radio"
              name="demonstrator"
              value={name}
              checked={props.state.demonstrator === name}
              onChange={() => props.onChange({ demonstrator: name })}
            />
            {name}: {about}
          </label>
        )}
      </For>
      <label class="choice" for="agency-digits">
        or sixteen digits from 0 to 3
      </label>
      <input
        id="agency-digits"
        autocomplete="off"
        inputmode="numeric"
        maxLength={16}
        placeholder="0000300000001000"
        value={props.state.demonstrator.length > 1 ? props.state.demonstrator : ""}
        onChange={(event) => {
          const digits = event.currentTarget.value.trim()
          props.onChange({ demonstrator: digits === "" ? "O" : digits })
        }}
      />
    </fieldset>
    <div class="field whole">
      <label for="agency-along">Along</label>
      <select
        id="agency-along"
        onChange={(event) => props.onChange({ along: event.currentTarget.value })}
      >
        <For each={State.axes}>
          {(axis) => (
            <option value={axis} selected={props.state.along === axis}>
              {Axis.axes[axis].about}
            </option>
          )}
        </For>
      </select>
    </div>
  </form>
)

/** All that the shares depend on besides, and the language. */
export const Sliders = (props: Props) => (
  <form
    class="agency-controls"
    aria-label="Prices, data and stakes"
    onSubmit={(event) => event.preventDefault()}
  >
    <div class="sliders">
      <For each={State.axes}>
        {(axis) => <AxisSlider axis={axis} state={props.state} onChange={props.onChange} />}
      </For>
    </div>
    <div class="field whole">
      <label for="agency-language">Language</label>
      <select
        id="agency-language"
        onChange={(event) => props.onChange({ language: event.currentTarget.value })}
      >
        <For each={languages}>
          {([name, about]) => (
            <option value={name} selected={props.state.language === name}>
              {name}: {about}
            </option>
          )}
        </For>
      </select>
    </div>
  </form>
)
