import { Ranges } from "@headwater/figures"
import { Families, Family } from "@headwater/programs"
import * as Result from "effect/Result"
import { createMemo, createUniqueId, For, type JSX, Show, untrack } from "solid-js"
import type { Parameter, PriorEntry } from "./Messages.ts"
import type { State } from "./State.ts"

const Labelled = (props: {
  readonly label: string
  readonly hint?: string | undefined
  /** Whether it takes a line of its own where the screen is narrow. */
  readonly long?: boolean
  /** Called once: an element that is made anew loses the focus. */
  readonly children: (id: string, hint: () => string | undefined) => JSX.Element
}) => {
  const id = createUniqueId()
  const hint = (): string | undefined => (props.hint === undefined ? undefined : `${id}-hint`)
  return (
    <div class="field" classList={{ long: props.long === true }}>
      <label for={id}>{props.label}</label>
      {untrack(() => props.children(id, hint))}
      <Show when={props.hint}>
        <small id={hint()}>{props.hint}</small>
      </Show>
    </div>
  )
}

const machines = [
  ["register", "Register machine"],
  ["lambda", "Lambda calculus"]
] as const

const families = Families.inLanguages()

/** The question: a family, a size, a prior with its parameters, and what the rows are. */
export const Controls = (props: {
  readonly state: State
  readonly priors: ReadonlyArray<PriorEntry>
  readonly onChange: (part: Partial<State>) => void
}) => {
  const family = createMemo(() => Result.getOrUndefined(Families.find(props.state.family)))
  const language = createMemo(() => {
    const found = family()
    return found === undefined ? undefined : Family.languages(found)[0]
  })
  const prior = createMemo(() => props.priors.find((it) => it.id === props.state.prior))
  const params = createMemo(() => [
    ...new Set([
      ...(prior()?.params.map((it) => it.name) ?? []),
      ...Object.keys(props.state.params)
    ])
  ])
  const known = (name: string): Parameter | undefined =>
    prior()?.params.find((it) => it.name === name)
  const value = (event: { readonly currentTarget: { readonly value: string } }): string =>
    event.currentTarget.value.trim()
  const about = (name: string): string => {
    const it = known(name)
    if (it === undefined) return "no parameter of this prior"
    const range = it.ranges ? ", or a range A..B to draw along" : ""
    const empty =
      name === "gamma" ? "nothing for all that matters" : `${it.default} where nothing is given`
    return `${it.about}: ${it.type} such as ${it.example}${range}; ${empty}`
  }
  return (
    <form class="controls" aria-label="What is asked" onSubmit={(event) => event.preventDefault()}>
      <Labelled label="Family" hint={family()?.about} long>
        {(id, hint) => (
          <select
            id={id}
            aria-describedby={hint()}
            onChange={(event) => {
              const next = Result.getOrUndefined(Families.find(value(event)))
              const examples = next?.size.examples ?? [1]
              const size = String(examples.at(-1) ?? 1)
              props.onChange({ family: value(event), size, meter: "", at: "", bound: "" })
            }}
          >
            <For each={machines}>
              {([machine, title]) => (
                <optgroup label={title}>
                  <For each={families.filter((it) => Family.languages(it)[0]?.id === machine)}>
                    {(it) => (
                      <option value={it.id} selected={family()?.id === it.id}>
                        {it.label} {it.title}
                      </option>
                    )}
                  </For>
                </optgroup>
              )}
            </For>
          </select>
        )}
      </Labelled>
      <Labelled
        label={`Size ${family()?.size.name ?? ""}`}
        hint="a number, or a range A..B for a row of each"
      >
        {(id, hint) => (
          <>
            <input
              id={id}
              aria-describedby={hint()}
              list={`${id}-list`}
              autocomplete="off"
              value={props.state.size}
              onInput={(event) => props.onChange({ size: value(event) })}
            />
            <datalist id={`${id}-list`}>
              <For each={family()?.size.examples ?? []}>{(it) => <option value={it} />}</For>
            </datalist>
          </>
        )}
      </Labelled>
      <Labelled label="Prior" hint={prior()?.about}>
        {(id, hint) => (
          <select
            id={id}
            aria-describedby={hint()}
            onChange={(event) => props.onChange({ prior: value(event), params: {}, at: "" })}
          >
            <Show when={prior() === undefined}>
              <option selected value={props.state.prior}>
                {props.state.prior}
              </option>
            </Show>
            <For each={props.priors}>
              {(it) => (
                <option value={it.id} selected={props.state.prior === it.id}>
                  {it.from === "plugin" ? `${it.id} (plugin)` : it.id}
                </option>
              )}
            </For>
          </select>
        )}
      </Labelled>
      <For each={params()}>
        {(name) => (
          <Labelled label={`Parameter ${name}`} hint={about(name)}>
            {(id, hint) => (
              <input
                id={id}
                aria-describedby={hint()}
                autocomplete="off"
                placeholder={name === "gamma" ? "" : (known(name)?.default ?? "")}
                value={props.state.params[name] ?? ""}
                onInput={(event) =>
                  props.onChange({
                    params: { ...props.state.params, [name]: value(event) },
                    at: ""
                  })
                }
              />
            )}
          </Labelled>
        )}
      </For>
      <Labelled label="Rows">
        {(id) => (
          <select
            id={id}
            disabled={Ranges.isRange(props.state.size)}
            onChange={(event) => props.onChange({ over: value(event), bound: "" })}
          >
            <option value="bound" selected={props.state.over === "bound"}>
              hard bounds
            </option>
            <option value="data" selected={props.state.over === "data"}>
              contexts seen
            </option>
          </select>
        )}
      </Labelled>
      <Labelled
        label="Bound T"
        hint={
          props.state.over === "bound" && !Ranges.isRange(props.state.size)
            ? "steps, or a range A..B; nothing for all"
            : "steps; nothing for none"
        }
      >
        {(id, hint) => (
          <input
            id={id}
            aria-describedby={hint()}
            autocomplete="off"
            value={props.state.bound}
            onInput={(event) => props.onChange({ bound: value(event) })}
          />
        )}
      </Labelled>
      <Labelled label="Meter">
        {(id) => (
          <select id={id} onChange={(event) => props.onChange({ meter: value(event) })}>
            <For each={language()?.meters ?? []}>
              {(it, index) => (
                <option
                  value={index() === 0 ? "" : it}
                  selected={props.state.meter === it || (props.state.meter === "" && index() === 0)}
                >
                  {it}
                </option>
              )}
            </For>
          </select>
        )}
      </Labelled>
      <Labelled label="Time" hint="over the contexts">
        {(id, hint) => (
          <select
            id={id}
            aria-describedby={hint()}
            onChange={(event) => props.onChange({ time: value(event) })}
          >
            <option value="max" selected={props.state.time === "max"}>
              the greatest
            </option>
            <option value="total" selected={props.state.time === "total"}>
              the total
            </option>
          </select>
        )}
      </Labelled>
    </form>
  )
}
