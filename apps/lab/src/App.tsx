import { createEffect, createSignal, on, onCleanup, onMount, Show } from "solid-js"
import { Agency } from "./agency/Agency.tsx"
import * as AgencyState from "./agency/State.ts"
import { Bound } from "./bound/Bound.tsx"
import * as BoundState from "./bound/State.ts"
import { Argument } from "./Argument.tsx"
import { client } from "./client.ts"
import { Controls } from "./Controls.tsx"
import { Credal } from "./credal/Credal.tsx"
import * as CredalState from "./credal/State.ts"
import { Diagram } from "./Diagram.tsx"
import type { Ask, Figure, Loaded, Module, PriorEntry, Reply } from "./Messages.ts"
import { PluginBox } from "./PluginBox.tsx"
import { Problem } from "./Problem.tsx"
import { Programs } from "./Programs.tsx"
import { Race } from "./Race.tsx"
import * as State from "./State.ts"
import * as WorldsState from "./worlds/State.ts"
import { Worlds } from "./worlds/Worlds.tsx"

/** Milliseconds that typing has to rest before it is computed. */
const rest = 150

/** The page: the question above, the figures below. */
export const App = () => {
  const [state, setState] = createSignal(State.read(location.hash))
  const [agency, setAgency] = createSignal(AgencyState.read(location.hash))
  const [bound, setBound] = createSignal(BoundState.read(location.hash))
  const [credal, setCredal] = createSignal(CredalState.read(location.hash))
  const [worlds, setWorlds] = createSignal(WorldsState.read(location.hash))
  const [modules, setModules] = createSignal<ReadonlyArray<Module>>([])
  const [priors, setPriors] = createSignal<ReadonlyArray<PriorEntry>>([])
  const [figure, setFigure] = createSignal<Figure>()
  const [problem, setProblem] = createSignal<string>()
  const [busy, setBusy] = createSignal(true)

  const [doing, setDoing] = createSignal<Extract<Reply, { readonly kind: "progress" }>>()
  const [loaded, setLoaded] = createSignal<ReadonlyArray<Loaded>>([])
  const [stopped, setStopped] = createSignal<ReadonlySet<string>>(new Set<string>())
  const [seconds, setSeconds] = createSignal(0)

  const { ask, stop } = client<{ question: Omit<Ask, "run">; reply: Reply }>(
    () => new Worker(new URL("./worker.ts", import.meta.url), { type: "module" }),
    (reply) => {
      if (reply.kind === "progress") {
        setDoing(reply)
        return
      }
      setBusy(false)
      setPriors(reply.priors)
      setLoaded(reply.loaded)
      if (reply.kind === "figure") setFigure(reply.figure)
      setProblem(reply.kind === "problem" ? reply.line : undefined)
    },
    (line) => {
      setBusy(false)
      setProblem(line)
    }
  )

  /**
   * Ends the computation; a module that it was loading is set aside, so that it is not loaded
   * again.
   */
  const halt = (): void => {
    const line = doing()?.line ?? "Starting"
    const module = doing()?.module
    clearTimeout(timer)
    stop()
    setBusy(false)
    if (module !== undefined) setStopped(new Set([...stopped(), module]))
    setProblem(
      `Stopped after ${seconds()} s at: ${line}. ${module === undefined ? "Choose smaller sizes or another prior to go on." : `${module} is set aside; use it again or remove it below.`}`
    )
  }

  let timer = 0
  createEffect(
    on([state, modules], ([now, all], before) => {
      setBusy(true)
      setDoing(undefined)
      setSeconds(0)
      clearTimeout(timer)
      const used = all.filter(({ name }) => !stopped().has(name))
      timer = window.setTimeout(
        () => ask({ state: now, modules: used }),
        before === undefined ? 0 : rest
      )
    })
  )
  createEffect(() => {
    if (!busy()) return
    const clock = window.setInterval(() => setSeconds((it) => it + 1), 1000)
    onCleanup(() => clearInterval(clock))
  })

  /** Writes the states of all figures into the address. */
  const cite = (): void => {
    const parts = [
      State.write(state()),
      AgencyState.write(agency()),
      BoundState.write(bound()),
      CredalState.write(credal()),
      WorldsState.write(worlds())
    ]
    const hash = parts.filter((it) => it !== "").join("&")
    history.replaceState(null, "", hash === "" ? location.pathname : `#${hash}`)
  }
  const change = (part: Partial<State.State>): void => {
    setState({ ...state(), ...part })
    cite()
  }

  /** Whether a module came from anywhere but the address of the page. */
  const given = (): boolean => modules().some((it) => it.name !== state().plugin)
  const isOwn = (): boolean =>
    priors().some((it) => it.id === state().prior && it.from === "plugin")

  onMount(() => {
    const returned = (): void => {
      setState(State.read(location.hash))
      setAgency(AgencyState.read(location.hash))
      setBound(BoundState.read(location.hash))
      setCredal(CredalState.read(location.hash))
      setWorlds(WorldsState.read(location.hash))
    }
    addEventListener("hashchange", returned)
    onCleanup(() => removeEventListener("hashchange", returned))
  })

  return (
    <main aria-busy={busy()}>
      <header>
        <h1>Headwater lab</h1>
        <p>
          What priors prefer when hypotheses are programs. All of it is computed here, in the page;
          verdicts are exact, and decimals are for the eye.
        </p>
      </header>
      <Agency
        state={agency()}
        onChange={(part) => {
          setAgency({ ...agency(), ...part })
          cite()
        }}
      />
      <Credal
        state={credal()}
        onChange={(part) => {
          setCredal({ ...credal(), ...part })
          cite()
        }}
      />
      <Bound
        state={bound()}
        onChange={(part) => {
          setBound({ ...bound(), ...part })
          cite()
        }}
      />
      <Worlds
        state={worlds()}
        onChange={(part) => {
          setWorlds({ ...worlds(), ...part })
          cite()
        }}
      />
      <h2 id="families">Which program a prior prefers</h2>
      <p>
        Programs that do the same differ in length and in time. Which of them a prior prefers
        changes at boundaries that are computed exactly.
      </p>
      <Controls state={state()} priors={priors()} onChange={change} />
      <PluginBox
        address={state().plugin}
        modules={modules()}
        onAddress={(plugin) => change({ plugin })}
        loaded={loaded()}
        stopped={stopped()}
        chosen={state().prior}
        onChoose={(prior) => change({ prior, params: {}, at: "" })}
        onModules={(all, again) => {
          setStopped(new Set([...stopped()].filter((it) => it !== again)))
          setModules(all)
        }}
      />
      <p class="status">
        <span role="status">{busy() ? `${doing()?.line ?? "Starting"} …` : ""}</span>
        <Show when={busy() && seconds() >= 1}>
          <span>{seconds()} s</span>
          <button type="button" onClick={halt}>
            Stop
          </button>
        </Show>
      </p>
      <Problem line={problem()} />
      <Show
        when={figure()}
        fallback={
          <p class="empty">{problem() === undefined ? "" : "There is no figure to show."}</p>
        }
      >
        {(found) => (
          <div classList={{ stale: problem() !== undefined || busy() }}>
            <Diagram figure={found()} />
            <Race figure={found()} onAt={(at) => change({ at })} />
            <Programs programs={found().programs} contexts={found().contexts} />
          </div>
        )}
      </Show>
      <Argument />
      <footer>
        <p>
          The address of this page holds all of the above
          {given() ? ", but not the priors of your own: keep their module beside it" : ""}. The same
          numbers in a terminal
          {isOwn() ? ", where headwater.config.ts lists the prior" : ""}:
        </p>
        <pre class="command">{State.command(state())}</pre>
      </footer>
    </main>
  )
}
