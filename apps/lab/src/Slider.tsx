/** A range with what it is of and where it stands. */
export const Slider = (props: {
  readonly id: string
  readonly label: string
  readonly shown: string
  /** The same for those who do not see it. */
  readonly said: string
  readonly min?: number
  readonly max: number
  readonly value: number | string
  readonly classes?: Readonly<Record<string, boolean>>
  /** While it is moved. */
  readonly onMove?: (input: HTMLInputElement) => void
  /** Once it was moved. */
  readonly onMoved?: (input: HTMLInputElement) => void
}) => (
  <div class="slider" classList={props.classes ?? { whole: true }}>
    <label for={props.id}>{props.label}</label>
    <output for={props.id}>{props.shown}</output>
    <input
      id={props.id}
      type="range"
      min={props.min ?? 0}
      max={props.max}
      value={props.value}
      aria-valuetext={props.said}
      onInput={(event) => props.onMove?.(event.currentTarget)}
      onChange={(event) => props.onMoved?.(event.currentTarget)}
    />
  </div>
)
