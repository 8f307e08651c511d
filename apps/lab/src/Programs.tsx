import { For, Show } from "solid-js"
import type { Program } from "./Messages.ts"

/** The programs with their listings. */
export const Programs = (props: {
  readonly programs: ReadonlyArray<Program>
  readonly contexts: number
}) => (
  <section aria-labelledby="programs">
    <h2 id="programs">The programs</h2>
    <For each={props.programs}>
      {(it) => (
        <details class="program" data-name={it.name}>
          <summary>
            <strong>{it.name}</strong> {it.about}
            <small>
              {it.bits} bits,{" "}
              {it.steps === undefined ? `more than ${it.moreThan} steps` : `${it.steps} steps`}
              <Show when={it.space}>, {it.space} cells</Show>
              <Show when={it.right !== undefined && it.right !== props.contexts}>
                , errs after {it.right}
              </Show>
            </small>
          </summary>
          <pre tabindex="0" aria-label={`Listing of ${it.name}`}>
            {it.listing.length > 20_000 ? `${it.listing.slice(0, 20_000)}\n…` : it.listing}
          </pre>
        </details>
      )}
    </For>
  </section>
)
