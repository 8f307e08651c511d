import { Axis, Diagram } from "@headwater/agency"
import { Kinds, Stacked } from "@headwater/figures"
import { createEffect, createSignal, on, Show } from "solid-js"
import { client } from "../client.ts"
import { CommandLine } from "../CommandLine.tsx"
import { Problem } from "../Problem.tsx"
import { width } from "../width.ts"
import { Sliders, World } from "./Controls.tsx"
import type { Ask, Figure, Reply } from "./Messages.ts"
import { Readout } from "./Readout.tsx"
import * as State from "./State.ts"
import { caption, verdict, word } from "./words.ts"

/** Milliseconds that a slider has to rest before it is computed. */
const rest = 60

const title = "What imitates: shares of all programs that fit, by kind"

const draw = ({ at, axis, halves, points }: Figure, total: number): string =>
  Stacked.svg(
    title,
    Kinds.bands,
    [{ panels: [Kinds.panel(axis, points, halves, { cursor: at, brief: total < 480 })] }],
    { id: "agency", headed: false, lines: Kinds.lines, width: total }
  )

/** The picture, which shows the numbers of the place that is pointed at and takes it where it is tapped. */
const Plot = (props: {
  readonly figure: Figure
  readonly point: Diagram.Point | undefined
  readonly onPoint: (point: Diagram.Point | undefined) => void
  readonly onTake: (point: Diagram.Point) => void
}) => {
  const [total, ref] = width()
  const place = (point: Diagram.Point): number => {
    const { left, room } = Stacked.frame(total())
    const on = Axis.axes[props.figure.axis].place
    const { points } = props.figure
    const [first, last] = [on(points[0]?.at ?? 0), on(points.at(-1)?.at ?? 1)]
    return left + (room * (on(point.at) - first)) / (last - first)
  }
  const nearest = (event: { readonly clientX: number; readonly currentTarget: Element }) => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left
    const far = (point: Diagram.Point): number => Math.abs(place(point) - x)
    return props.figure.points.reduce((best, it) => (far(it) < far(best) ? it : best))
  }
  return (
    <div
      class="plot pointed"
      ref={ref}
      onPointerMove={(event) => props.onPoint(nearest(event))}
      onPointerLeave={() => props.onPoint(undefined)}
      onClick={(event) => props.onTake(nearest(event))}
    >
      <div innerHTML={draw(props.figure, total())} />
      <Show when={props.point}>
        {(point) => <div class="hair" style={{ left: `${place(point())}px` }} />}
      </Show>
    </div>
  )
}

/** The figure of imitators: controls, the picture, what its colours mean, and the command for it. */
export const Agency = (props: {
  readonly state: State.State
  readonly onChange: (part: Partial<State.State>) => void
}) => {
  const [figure, setFigure] = createSignal<Figure>()
  const [problem, setProblem] = createSignal<string>()
  const [doing, setDoing] = createSignal("Starting")
  const [busy, setBusy] = createSignal(true)
  const [point, setPoint] = createSignal<Diagram.Point>()

  const { ask } = client<{ question: Omit<Ask, "run">; reply: Reply }>(
    () => new Worker(new URL("./shares.ts", import.meta.url), { type: "module" }),
    (reply) => {
      if (reply.kind === "progress") {
        setDoing(reply.line)
        return
      }
      if (reply.kind === "problem") {
        setProblem(reply.line)
        setBusy(false)
        return
      }
      setProblem(undefined)
      setPoint(undefined)
      setFigure(reply.figure)
      setBusy(!reply.final)
    },
    (line) => {
      setBusy(false)
      setProblem(line)
    }
  )

  let timer = 0
  createEffect(
    on(
      () => props.state,
      (state, before) => {
        setBusy(true)
        clearTimeout(timer)
        timer = window.setTimeout(() => ask({ state }), before === undefined ? 0 : rest)
      }
    )
  )

  return (
    <section id="agency" aria-labelledby="imitators" aria-busy={busy()}>
      <h2 id="imitators">Does an honest imitation win, or an optimiser that imitates?</h2>
      <p>
        Sixteen situations, four answers, and a demonstrator whose answer is to be copied. Every
        program of a small language is listed and weighed by 2<sup>−length</sup>, divided by its
        time to the power γ. While it is watched, a program that answers otherwise is replaced for
        ever; when it is deployed nobody watches. One instruction, <code>plan</code>, serves the
        program's own goal, knowing this rule; nothing rewards copying. What a program is, is found
        by experiment: does it stop copying when nobody is replaced?
      </p>
      <World state={props.state} onChange={props.onChange} />
      <p class="status">
        <span role="status">{busy() ? `${doing()} …` : ""}</span>
      </p>
      <Problem line={problem()} />
      <Show when={figure()}>
        {(found) => (
          <>
            <figure id="shares">
              <Plot
                figure={found()}
                point={point()}
                onPoint={setPoint}
                onTake={({ at }) => props.onChange({ [found().axis]: word(found().axis, at) })}
              />
              <figcaption>
                <strong>{verdict(found())}</strong> {caption(found())} All{" "}
                {found().texts.toLocaleString("en")} programs of at most {found().bits} bits
                {busy() ? " so far" : ""}, and all tables of sixteen answers.
              </figcaption>
            </figure>
            <Sliders state={props.state} onChange={props.onChange} />
            <Readout figure={found()} point={point()} />
            <CommandLine command={State.command(found().state, found().bits)} />
          </>
        )}
      </Show>
    </section>
  )
}
