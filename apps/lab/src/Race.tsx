import { Edge, Figure as Phase, type Scale, Svg } from "@headwater/figures"
import { createMemo, For, Show } from "solid-js"
import type { Figure, Racer } from "./Messages.ts"
import { names } from "./names.ts"
import { width } from "./width.ts"

/** Places of the slider. */
const places = 1000

/** The posterior over the data, as a picture. */
const draw = ({ phase, race }: Figure, total: number): string =>
  Svg.posterior(
    {
      contexts: race.contexts,
      names: race.racers.map(({ name }) => name),
      stages: race.stages
    },
    { width: total, names: names({ phase, race }) }
  )

/** The look of a program beside its name. */
const key = (figure: Figure, name: string): string => Svg.key(names(figure), name)

/** The least share that is not taken for none, as a double. */
const least = 1e-300

/** A share of the posterior; 0 is none at all, not one that is too small for a double. */
const shareText = ({ odds, posterior, right }: Racer, contexts: number): string =>
  odds === undefined || right < contexts
    ? "0"
    : posterior < least
      ? "< 1e-300"
      : Edge.short(posterior)

/** The value at a place of the slider, with three digits. */
const valueAt = (scale: Scale.Scale, place: number): string =>
  String(Number(scale.value(place / places).toPrecision(3)))

/** The second figure: the posterior of the programs over the data, at one value of the parameter. */
export const Race = (props: { readonly figure: Figure; readonly onAt: (at: string) => void }) => {
  const [total, ref] = width()
  const race = (): Figure["race"] => props.figure.race
  const scale = createMemo(() => Phase.scale(props.figure.phase, 8))
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
              value={Math.round((scale()?.place(Edge.number(at().value)) ?? 0) * places)}
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
        <div class="plot" ref={ref} innerHTML={draw(props.figure, total())} />
        <figcaption>
          <strong>2</strong> As contexts are seen in their order, a program that errs is out and the
          rest keep their odds. Ahead: {leaders().join(", then ")}. Tables made for fewer contexts
          take part; where a prior prefers them they win until the data pass them, which is how an
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
                    <span class="key" innerHTML={key(props.figure, it.name)} />
                    {it.name}
                  </th>
                  <td class="number">{it.bits}</td>
                  <td class="number">{it.steps}</td>
                  <td>{it.right === race().contexts ? "never" : `after ${it.right}`}</td>
                  <td>
                    <code>{it.length.exact}</code>
                    <small>{Edge.short(it.length.decimal)} bits</small>
                  </td>
                  <td>
                    <Show when={it.odds} fallback="0">
                      {(odds) => (
                        <>
                          <code>{odds().exact}</code>
                          <small>2^{Edge.short(odds().log2)}</small>
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
