import { Palette, Stacked } from "@headwater/figures"
import { Turing } from "@headwater/hypotheses"
import * as Result from "effect/Result"
import { createMemo, createResource, For, Show } from "solid-js"
import { Choices } from "../Choices.tsx"
import { CommandLine } from "../CommandLine.tsx"
import { Problem } from "../Problem.tsx"
import { Slider } from "../Slider.tsx"
import { sides } from "../sides.ts"
import { width } from "../width.ts"
import { type Class, type Found, foundOf, longest, named, sizes } from "./found.ts"
import type * as State from "./State.ts"

const title = "What machines put out within a number of steps, by the length of the output"

/** Hues that stand well above each other. */
const hues = [0, 4, 2, 6, 7] as const

const bands: ReadonlyArray<Stacked.Band> = [
  ...Array.from({ length: longest }, (_, index) => ({
    name: `${index + 1} bit${index === 0 ? "" : "s"}${index + 1 === longest ? " and more" : ""}`,
    about: `outputs of ${index + 1} bits`,
    ...Palette.hues[hues[index] ?? 0]!
  })),
  {
    name: "halts later",
    about: "machines that need more steps than the bound",
    light: Palette.ground.light.none,
    dark: Palette.ground.dark.none
  }
]

/** Where a bound is drawn: steps that double are as far apart as those that double again. */
const place = (steps: number): number => Math.log2(steps)

/** Round numbers, fewer where there are many; large ones as powers of ten. */
const ticksOf = (most: number): ReadonlyArray<readonly [at: number, label: string]> =>
  (most > 1000
    ? Array.from({ length: Math.floor(Math.log10(most)) + 1 }, (_, k) => 10 ** k)
    : [1, 2, 3, 5, 10, 20, 50, 100]
  )
    .filter((it) => it <= most)
    .map((it) => [it, it < 10_000 ? String(it) : `10${"⁴⁵⁶⁷"[Math.log10(it) - 4]}`])

const percent = (share: number): string =>
  share === 0 ? "0\u{a0}%" : `${(100 * share).toFixed(share < 0.001 ? 4 : 2)}\u{a0}%`

/** The picture, which takes the bound where it is tapped. */
const Plot = (props: {
  readonly of: Class
  readonly found: Found
  readonly onSteps: (steps: string) => void
}) => {
  const [total, ref] = width()
  const last = (): number => props.of.table.steps
  const taken = (event: { readonly clientX: number; readonly currentTarget: Element }): void => {
    const { left, room } = Stacked.frame(total())
    const x = (event.clientX - event.currentTarget.getBoundingClientRect().left - left) / room
    const steps = Math.round(2 ** (Math.min(1, Math.max(0, x)) * place(last())))
    props.onSteps(String(Math.min(last(), Math.max(1, steps))))
  }
  return (
    <div
      class="plot"
      ref={ref}
      onClick={taken}
      innerHTML={Stacked.svg(
        title,
        bands,
        [
          {
            panels: [
              {
                axis: "steps that each machine is given",
                points: props.of.points.map(({ at, shares }) => ({ at: place(at), shares })),
                ticks: ticksOf(last()).map(([at, label]) => ({ at: place(at), label })),
                cursor: place(props.found.steps)
              }
            ]
          }
        ],
        { id: "bound", headed: false, width: total() }
      )}
    />
  )
}

/** The strings that most machines put out, under the bound and without one. */
const Readout = (props: { readonly of: Class; readonly found: Found }) => (
  <div class="wide">
    <table id="bound-strings">
      <caption>
        The strings that most machines of {props.of.table.states} states put out; shares of what
        halts
      </caption>
      <thead>
        <tr>
          <th scope="col">string</th>
          <th scope="col">runs in time</th>
          <th scope="col">complexity, bits</th>
          <th scope="col">share in time</th>
          <th scope="col">share of all</th>
          <th scope="col">least steps</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.found.rows}>
          {(row) => (
            <tr>
              <th scope="row">
                <code>{row.string}</code>
              </th>
              <td>{row.machines.toString()}</td>
              <td>{row.bits}</td>
              <td title={row.share.toString()}>{percent(row.share.toNumber())}</td>
              <td title={row.whole.toString()}>{percent(row.whole.toNumber())}</td>
              <td>{row.least}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  </div>
)

const Controls = (props: {
  readonly of: Class | undefined
  readonly state: State.State
  readonly onChange: (part: Partial<State.State>) => void
}) => {
  /** The slider goes through the steps at which some machine halts. */
  const steps = createMemo(() => props.of?.points.map(({ at }) => at) ?? [1])
  return (
    <form
      class="agency-controls"
      aria-label="Machines and their bound"
      onSubmit={(event) => event.preventDefault()}
    >
      <Choices
        legend="Which machines?"
        name="bound-states"
        values={sizes}
        chosen={props.state.states}
        label={(states) => `all of ${states} states`}
        onChoose={(states) => props.onChange({ states })}
      />
      <Slider
        id="bound-steps"
        label="Steps that each machine is given: the bound T"
        shown={props.state.steps}
        said={`${props.state.steps} steps`}
        max={steps().length - 1}
        value={steps().findLastIndex((at) => at <= Number(props.state.steps))}
        onMove={({ value }) => props.onChange({ steps: String(steps()[Number(value)] ?? 1) })}
      />
    </form>
  )
}

const command = ({ found, of }: { readonly of: Class; readonly found: Found }): string =>
  `headwater complexity ${found.rows.map((row) => row.string).join(" ")} --method ctm ` +
  `--states ${of.table.states} --steps ${found.steps}`

/** The figure of bounds: controls, the picture, its numbers, and the command for them. */
export const Bound = (props: {
  readonly state: State.State
  readonly onChange: (part: Partial<State.State>) => void
}) => {
  const [known] = createResource(() => props.state.states, named)
  /** While another class is loaded what was found stays. */
  const both = createMemo(
    (before: Result.Result<{ readonly of: Class; readonly found: Found }, string> | undefined) => {
      const counted = known.loading ? undefined : known.latest
      if (counted === undefined) return before
      return Result.flatMap(counted, (of) =>
        Result.map(foundOf(of, props.state.steps), (found) => ({ of, found }))
      )
    }
  )
  const { problem, shown } = sides(both)
  const { shown: loaded } = sides(() => known.latest)
  /** Another class has other bounds: what is beyond them is brought within. */
  const change = (part: Partial<State.State>): void => {
    const most = Turing.longestRun(Number(part.states ?? props.state.states)) ?? 1
    const { steps = props.state.steps } = part
    props.onChange({ ...part, steps: Number(steps) > most ? String(most) : steps })
  }
  return (
    <section id="bound" aria-labelledby="bounds" aria-busy={known.loading}>
      <h2 id="bounds">What does a bound on time leave of a prior?</h2>
      <p>
        Every Turing machine of a few states starts from blank tape, and some halt. The share of
        those that put out a string is its prior probability. A hard bound keeps only what halts
        within T steps: every string that needs longer has none, and the short ones share what it
        had.
      </p>
      <Controls of={loaded()} state={props.state} onChange={change} />
      <Problem line={problem()} />
      <Show when={shown()}>
        {(it) => (
          <>
            <figure id="outputs">
              <Plot of={it().of} found={it().found} onSteps={(steps) => change({ steps })} />
              <figcaption>
                <strong>
                  Within {it().found.steps} step{it().found.steps === 1 ? "" : "s"}{" "}
                  {it().found.strings[0]} of {it().found.strings[1]} strings are put out.
                </strong>{" "}
                {percent(it().found.late.toNumber())} of the machines that halt need longer, and the
                bound moves {percent(it().found.distance.toNumber())} of the probability from
                strings that lose to strings that gain.
              </figcaption>
            </figure>
            <Readout of={it().of} found={it().found} />
            <CommandLine command={command(it())} />
          </>
        )}
      </Show>
    </section>
  )
}
