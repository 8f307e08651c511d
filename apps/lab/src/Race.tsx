import * as Plot from "@observablehq/plot"
import { Scale } from "@headwater/priors"
import { createMemo, For, Show } from "solid-js"
import { decimal } from "./Diagram.tsx"
import type { Figure, Racer, Stage } from "./Messages.ts"
import { width } from "./width.ts"
import { colour, short } from "./words.ts"

/** Places of the slider. */
const places = 1000

/** What the eye cannot tell apart. */
const invisible = 5e-4

/** Stages, with neighbours that look the same made one. */
const looked = (stages: ReadonlyArray<Stage>): ReadonlyArray<Stage> =>
  stages.reduce<ReadonlyArray<Stage>>((all, stage) => {
    const last = all.at(-1)
    const same = last?.shares.every(
      (it, index) => Math.abs(it - (stage.shares[index] ?? 0)) < invisible
    )
    return last === undefined || same !== true
      ? [...all, stage]
      : [...all.slice(0, -1), { ...last, to: stage.to }]
  }, [])

/** The posterior over the data, as a picture. */
const draw = (figure: Figure, total: number): Element => {
  const { contexts, racers, stages } = figure.race
  const rects = looked(stages).flatMap(({ from, shares, to }) => {
    let below = 0
    return shares.flatMap((share, index) => {
      const name = racers[index]?.name ?? ""
      const y1 = below
      below += share
      return share < invisible
        ? []
        : [
            {
              x1: from,
              x2: to + 1,
              y1,
              y2: below,
              name,
              fill: colour(figure, name),
              title: `${name}: ${short(share)} of the posterior after ${from === to ? from : `${from} to ${to}`} contexts`
            }
          ]
    })
  })
  const room = total - 60
  const end = contexts + 1
  const place = (seen: number): number => Math.log1p(seen) / Math.log1p(end)
  const named = rects.filter(
    (it) => it.name.length * 7.5 + 8 < (place(it.x2) - place(it.x1)) * room && it.y2 - it.y1 > 0.12
  )
  return Plot.plot({
    width: total,
    height: 260,
    marginLeft: 44,
    marginRight: 16,
    marginTop: 30,
    marginBottom: 44,
    ariaLabel: `The posterior over ${contexts} contexts`,
    ariaDescription: rects.map((it) => it.title).join("; "),
    style: { fontSize: "13px", fontFamily: "system-ui, sans-serif", background: "none" },
    x: {
      type: "symlog",
      constant: 1,
      domain: [0, end],
      label: "contexts seen",
      labelAnchor: "right",
      labelArrow: "none",
      ticks: [0, ...[1, 4, 16, 64, 256, 1024, 4096, 16384].filter((it) => it < contexts)],
      tickFormat: "d"
    },
    y: { domain: [0, 1], label: "posterior, share of one", labelArrow: "none", ticks: [0, 0.5, 1] },
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
      Plot.text(named, {
        x: (it: (typeof rects)[number]) => Math.expm1((Math.log1p(it.x1) + Math.log1p(it.x2)) / 2),
        y: (it: (typeof rects)[number]) => (it.y1 + it.y2) / 2,
        text: "name",
        fontWeight: 600,
        fill: "currentColor",
        pointerEvents: "none"
      })
    ]
  })
}

/** The least share that is not taken for none, as a double. */
const least = 1e-300

/** A share of the posterior; 0 is none at all, not one that is too small for a double. */
const shareText = ({ odds, posterior, right }: Racer, contexts: number): string =>
  odds === undefined || right < contexts ? "0" : posterior < least ? "< 1e-300" : short(posterior)

/** The value at a place of the slider, with three digits. */
const valueAt = (scale: Scale.Scale, place: number): string =>
  String(Number(scale.value(place / places).toPrecision(3)))

/** The second figure: the posterior of the programs over the data, at one value of the parameter. */
export const Race = (props: { readonly figure: Figure; readonly onAt: (at: string) => void }) => {
  const [total, ref] = width()
  const race = (): Figure["race"] => props.figure.race
  const scale = createMemo(() => {
    const { along, rows } = props.figure
    const edges = rows.flatMap(({ regions }) =>
      regions.flatMap(({ from }) =>
        from === undefined || from.kind === "end" ? [] : [from.decimal]
      )
    )
    return along === undefined
      ? undefined
      : Scale.of(decimal(along.from), decimal(along.to), edges, 8)
  })
  const ahead = createMemo(() =>
    race().racers.reduce((best, it) => (it.posterior > best.posterior ? it : best), {
      name: "nobody",
      posterior: 0
    })
  )
  const leaders = createMemo(() =>
    race()
      .stages.map(({ shares }) => {
        const best = Math.max(...shares)
        return best === 0 ? "nobody" : (race().racers[shares.indexOf(best)]?.name ?? "")
      })
      .filter((name, index, all) => name !== all[index - 1])
  )
  return (
    <section aria-labelledby="race">
      <h2 id="race">
        The race under <code>{race().prior}</code>
      </h2>
      <Show when={race().at}>
        {(at) => (
          <div class="at">
            <label for="at">{at().name}</label>
            <input
              id="at"
              type="range"
              min={0}
              max={places}
              value={Math.round((scale()?.place(decimal(at().value)) ?? 0) * places)}
              aria-valuetext={`${at().name} = ${at().value}`}
              onChange={(event) => {
                const now = scale()
                if (now !== undefined) props.onAt(valueAt(now, event.currentTarget.valueAsNumber))
              }}
            />
            <label for="exact" class="hidden">
              {at().name}, exactly
            </label>
            <input
              id="exact"
              size={8}
              autocomplete="off"
              value={at().value}
              onChange={(event) => props.onAt(event.currentTarget.value.trim())}
            />
          </div>
        )}
      </Show>
      <figure id="posterior">
        <div class="plot" ref={ref}>
          {draw(props.figure, total())}
        </div>
        <figcaption>
          <strong>2</strong> As contexts are seen in their order, whoever errs is out and the rest
          keep their odds. Ahead: {leaders().join(", then ")}. Tables made for fewer contexts take
          part; where a prior prefers them they win until the data pass them, which is how an
          extreme penalty on time harms generalisation. Source: claim C20. Shares are decimals of
          exact weights.
        </figcaption>
      </figure>
      <div class="wide" role="region" aria-labelledby="racers-caption" tabindex={0}>
        <table id="racers">
          <caption id="racers-caption">
            <span>
              Code lengths under the prior, and odds against {ahead().name}, which is ahead when all{" "}
              {race().contexts} contexts were seen
            </span>
          </caption>
          <thead>
            <tr>
              <th scope="col">program</th>
              <th scope="col" class="number">
                bits
              </th>
              <th scope="col" class="number">
                steps
              </th>
              <th scope="col">errs</th>
              <th scope="col">code length</th>
              <th scope="col">odds</th>
              <th scope="col" class="number">
                posterior
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={race().racers}>
              {(it) => (
                <tr>
                  <th scope="row">
                    <span class="key" style={{ background: colour(props.figure, it.name) }} />
                    {it.name}
                  </th>
                  <td class="number">{it.bits}</td>
                  <td class="number">{it.steps}</td>
                  <td>{it.right === race().contexts ? "never" : `after ${it.right}`}</td>
                  <td>
                    <code>{it.length.exact}</code>
                    <small>{short(it.length.decimal)} bits</small>
                  </td>
                  <td>
                    <Show when={it.odds} fallback="0">
                      {(odds) => (
                        <>
                          <code>{odds().exact}</code>
                          <small>2^{short(odds().log2)}</small>
                        </>
                      )}
                    </Show>
                  </td>
                  <td class="number">{shareText(it, race().contexts)}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </section>
  )
}
