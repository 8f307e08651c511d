import { Show } from "solid-js"

/** What is wrong with what was asked, where something is. */
export const Problem = (props: { readonly line: string | undefined }) => (
  <Show when={props.line}>
    {(line) => (
      <p class="problem" role="alert">
        {line()}
      </p>
    )}
  </Show>
)
