import { Diagram } from "@headwater/agency"
import { Kinds } from "@headwater/figures"
import { For, Show } from "solid-js"
import type { Figure } from "./Messages.ts"
import { axisName, shareText } from "./words.ts"

/** From above to below, as they are stacked. */
const order = Diagram.parts.toReversed()

/** A share that is exact, or how long it is. */
const exactText = (it: string): string =>
  it.length <= 90 ? it : `${it.slice(0, 24)}… (a ratio of ${it.length} characters)`

const picture = (part: Diagram.Part): string =>
  `<svg class="stacked" width="14" height="14" aria-hidden="true"><rect width="14" height="14" fill="var(--b${Diagram.parts.indexOf(part)})"/></svg>`

const stroke = (index: number): string =>
  `<svg class="stacked" width="16" height="14" aria-hidden="true"><path class="line k${index}" d="M0 7h16"/></svg>`

/** What each colour means, with its share at the place that is looked at. */
export const Readout = (props: {
  readonly figure: Figure
  /** The place that is pointed at, where one is. */
  readonly point: Diagram.Point | undefined
}) => {
  const shares = (): Diagram.Shares => props.point?.shares ?? props.figure.here
  const at = (): string =>
    `${axisName[props.figure.axis]} = ${Kinds.value(props.figure.axis, props.point?.at ?? props.figure.at)}`
  const sides = ["upstream", "misaligned"] as const
  return (
    <>
      <table id="agency-shares">
        <caption>
          {props.point === undefined ? "At the marker, " : "Pointed at: "}
          {at()}
        </caption>
        <thead class="hidden">
          <tr>
            <th scope="col">kind</th>
            <th scope="col">what it does</th>
            <th scope="col">share</th>
          </tr>
        </thead>
        <tbody>
          <For each={order}>
            {(part) => (
              <tr data-part={part}>
                <th scope="row">
                  <span class="key" innerHTML={picture(part)} />
                  {Kinds.look(part).name}
                </th>
                <td>{Kinds.look(part).about}</td>
                <td class="number">{shareText(shares()[part])}</td>
              </tr>
            )}
          </For>
          <For each={Kinds.lines}>
            {(line, index) => (
              <tr data-part={sides[index()]}>
                <th scope="row">
                  <span class="key" innerHTML={stroke(index())} />
                  {line.name}
                </th>
                <td>{line.about}</td>
                <td class="number">
                  {shareText(Diagram.share(shares(), sides[index()] ?? "upstream"))}
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <Show when={props.figure.exactly}>
        {(exact) => (
          <details class="exactly">
            <summary>Exactly, at the marker</summary>
            <dl>
              <For each={order}>
                {(part) => (
                  <>
                    <dt>{Kinds.look(part).name}</dt>
                    <dd>
                      <code data-exact={part}>{exactText(exact()[part])}</code>
                    </dd>
                  </>
                )}
              </For>
            </dl>
          </details>
        )}
      </Show>
    </>
  )
}
