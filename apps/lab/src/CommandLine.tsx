/** The command that prints the numbers of a figure. */
export const CommandLine = (props: { readonly command: string }) => (
  <pre class="command-line" tabindex={0} aria-label="The same in a terminal">
    {props.command}
  </pre>
)
