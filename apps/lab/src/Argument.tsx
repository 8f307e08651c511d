import picture from "../../../docs/pictures/argument.svg?raw"

/** The argument, move by move: what the ledger found when the page was built. */
export const Argument = () => (
  <section aria-labelledby="argument">
    <h2 id="argument">The argument, and where it stops</h2>
    <p>
      Who says what, which claim bears on which, and how far each argument gets. Checking the ledger
      takes a minute in a terminal, so this picture is as it was when the page was built:{" "}
      <code>headwater claims --map</code> makes it again.
    </p>
    {/* oxlint-disable-next-line solid/no-innerhtml -- a file of this repository, drawn by its own code */}
    <figure class="wide" innerHTML={picture} />
  </section>
)
