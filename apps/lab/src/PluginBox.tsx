import { createSignal, createUniqueId, For, Show } from "solid-js"
import type { Loaded, Module } from "./Messages.ts"

/** The longest module that is taken, in characters. */
const longest = 1_000_000

const said = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** A prior that one may begin from: plain values, no imports. */
const example = `// a prior in plain JavaScript: 2^-length, divided by space to a power
const n = (it) => ({ numerator: BigInt(it), denominator: 1n })
export const frugal = {
  id: "mine/frugal",
  about: "2^-length / space^slope",
  parameters: {
    slope: { type: "integer", least: "0", most: "9999", default: "1", about: "the power of space" }
  },
  make: ({ slope }) => ({ mass, space }) => ({
    factors: [[mass, n(1)], [n(space + 1n), n(-slope)]]
  })
}
`

/** The priors of a module, to be chosen, or what is wrong with it. */
const Outcome = (props: {
  readonly loaded: Loaded | undefined
  readonly chosen: string
  readonly onChoose: (prior: string) => void
}) => (
  <Show when={props.loaded} fallback="is being looked at …">
    {(loaded) => (
      <Show
        when={loaded().problem === undefined}
        fallback={
          <span class="problem" role="alert">
            {loaded().problem}
          </span>
        }
      >
        <span role="status">loaded, its laws hold:</span>{" "}
        <For each={loaded().priors}>
          {(id) => (
            <Show
              when={props.chosen !== id}
              fallback={
                <>
                  <code>{id}</code> is the prior of the figures{" "}
                </>
              }
            >
              <button type="button" onClick={() => props.onChoose(id)}>
                Choose {id}
              </button>{" "}
            </Show>
          )}
        </For>
      </Show>
    )}
  </Show>
)

/**
 * Plugins from a file, an address, or text. The page asks before it loads a module that its address
 * names.
 */
export const PluginBox = (props: {
  readonly address: string
  readonly modules: ReadonlyArray<Module>
  readonly onAddress: (address: string) => void
  /** The modules that were loaded. */
  readonly loaded: ReadonlyArray<Loaded>
  /** Modules that were stopped and are not used. */
  readonly stopped: ReadonlySet<string>
  /** The prior that the figure is of. */
  readonly chosen: string
  readonly onChoose: (prior: string) => void
  /** All modules, and the one among them that is to be used once more. */
  readonly onModules: (modules: ReadonlyArray<Module>, again?: string) => void
}) => {
  const [fault, setFault] = createSignal<string>()
  const [text, setText] = createSignal("")
  const ids = [createUniqueId(), createUniqueId(), createUniqueId()] as const
  const take = (name: string, module: string): void => {
    if (module.length > longest) {
      setFault(`${name}: expected a module of at most ${longest} characters`)
      return
    }
    setFault(undefined)
    props.onModules(
      [...props.modules.filter((it) => it.name !== name), { name, text: module }],
      name
    )
  }
  const fetched = async (address: string): Promise<void> => {
    try {
      const answer = await fetch(address)
      if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`)
      take(address, await answer.text())
    } catch (error) {
      setFault(`${address}: expected a module, but ${said(error)}`)
    }
  }
  const waiting = (): boolean =>
    props.address !== "" && !props.modules.some((it) => it.name === props.address)
  return (
    <details class="plugins" open={waiting() || fault() !== undefined || props.modules.length > 0}>
      <summary>Priors of your own</summary>
      <p>
        A module of JavaScript that exports prior plugins and imports nothing but by full addresses.
        It is run in a worker of this page, and used only if its laws hold.
      </p>
      <div class="row">
        <label for={ids[0]}>From a file</label>
        <input
          id={ids[0]}
          type="file"
          accept=".js,.mjs,text/javascript"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? []
            if (file !== undefined) void file.text().then((it) => take(file.name, it))
          }}
        />
      </div>
      <div class="row">
        <label for={ids[1]}>From an address</label>
        <input
          id={ids[1]}
          type="text"
          inputmode="url"
          autocomplete="off"
          value={props.address}
          onInput={(event) => props.onAddress(event.currentTarget.value.trim())}
        />
        <button type="button" disabled={!waiting()} onClick={() => void fetched(props.address)}>
          Load
        </button>
      </div>
      <div class="row">
        <label for={ids[2]}>As text</label>
        <textarea
          id={ids[2]}
          rows={6}
          spellcheck={false}
          value={text()}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <div class="buttons">
          <button type="button" disabled={text() === ""} onClick={() => take("text", text())}>
            Use
          </button>
          <button type="button" onClick={() => setText(example)}>
            An example
          </button>
        </div>
      </div>
      <Show when={fault()}>
        <p class="problem" role="alert">
          {fault()}
        </p>
      </Show>
      <Show when={props.modules.length > 0}>
        <ul class="loaded">
          <For each={props.modules}>
            {(it) => (
              <li>
                <strong>{it.name}</strong>{" "}
                <Show
                  when={!props.stopped.has(it.name)}
                  fallback={
                    <>
                      was stopped and is not used{" "}
                      <button type="button" onClick={() => take(it.name, it.text)}>
                        Use again
                      </button>
                    </>
                  }
                >
                  <Outcome
                    loaded={props.loaded.find((one) => one.name === it.name)}
                    chosen={props.chosen}
                    onChoose={props.onChoose}
                  />
                </Show>{" "}
                <button
                  type="button"
                  onClick={() => props.onModules(props.modules.filter((one) => one !== it))}
                >
                  Remove
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </details>
  )
}
