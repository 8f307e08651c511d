/**
 * # Statements
 *
 * A statement quantifies a margin over a domain of models, under named premises. Checking one
 * that should hold answers three questions:
 *
 * 1. sound: every model that satisfies the premises has the margin;
 * 2. tight: each premise, dropped alone, lets in a model that breaks the conclusion;
 * 3. not vacuous: enough models satisfy the premises, and the conclusion is false of some model.
 *
 * ## Main definitions
 * - {@link holds}, {@link fails}, {@link some}, {@link law}, {@link open}, {@link waiting}
 *
 * @module
 */
import type * as Schema from "effect/Schema"
import type { Domain } from "./Domain.ts"
import type { Exact } from "./Exact.ts"
import * as existential from "./internal/existential.ts"
import * as universal from "./internal/universal.ts"
import type { StatementReport } from "./Report.ts"
import type { Settings } from "./Setting.ts"

/** A condition on a model, alone or with the words that the ledger prints for it. */
export type Premise<Model> =
  | ((model: Model) => boolean)
  | readonly [says: string, test: (model: Model) => boolean]

/** The models that violate one premise alone, or the reason why it may stay unneeded. */
export type Dropped<Model> = Domain<Model> | { readonly redundant: string }

/** What every checked statement has. A model is plain data that its schema writes as JSON. */
export interface Body<in out Model, P extends string> {
  readonly model: Schema.Codec<Model, Schema.Json>
  readonly domain: Domain<Model>
  readonly premises: Readonly<Record<P, Premise<Model>>>
  /** The conclusion is `margin(model) >= 0`; total, so also defined where a premise fails. */
  readonly margin: (model: Model) => Exact
  /** The conclusion is `margin(model) > 0`. */
  readonly strict?: boolean
  /** Where else it is checked, under the same premises. */
  readonly settings?: Settings<Model>
  /** The model in the reader's terms; its JSON where this is missing. */
  readonly show?: (model: Model) => string
}

/** A statement that every model of the domain is expected to satisfy. */
export interface Universal<in out Model, P extends string> extends Body<Model, P> {
  /** For each premise the models that violate it alone, or the reason why it may stay unneeded. */
  readonly without: Readonly<Record<NoInfer<P>, Dropped<Model>>>
  /** Models off the domain, some of which break the conclusion; for a statement without premises. */
  readonly control?: Domain<Model>
  /** No model that violates a premise keeps the conclusion. */
  readonly iff?: boolean
  /** Why fewer than 30 models are all there are. */
  readonly few?: string
}

/** A statement that some model of the domain is expected to satisfy. */
export interface Existential<in out Model, P extends string> extends Body<Model, P> {
  /** For each premise a listing of models that violate it alone, none of them a witness. */
  readonly without: Readonly<Record<NoInfer<P>, Dropped<Model>>>
}

/** A counterexample kept from an earlier check: it is tried before any other. */
export interface Replay {
  readonly statement: string
  /** The premise that it violates; absent for the counterexample of a statement that fails. */
  readonly premise?: string
  readonly model: unknown
}

/** How a statement is checked. */
export interface Options {
  readonly seed: number
  readonly runs: number
  readonly replays?: ReadonlyArray<Replay>
}

/** What a check found, and the counterexamples that it would keep. */
export interface Checked {
  readonly report: StatementReport
  readonly replays: ReadonlyArray<Replay>
}

/** A statement with its model closed over, so that a claim lists statements of any models. */
export interface Statement {
  readonly name: string
  readonly kind: StatementReport["kind"]
  readonly quantifier?: "all" | "some"
  readonly expect: StatementReport["expect"]
  readonly text: string
  readonly premises: ReadonlyArray<string>
  readonly check: (options: Options) => Checked
}

/** Every model of the domain that satisfies the premises satisfies the conclusion. */
export const holds = <Model, P extends string = never>(
  name: string,
  text: string,
  body: Universal<Model, P>
): Statement => {
  const title = { name, text, kind: "claim", quantifier: "all", expect: "holds" } as const
  return {
    ...title,
    premises: Object.keys(body.premises),
    check: (options) => universal.holds(title, body, options)
  }
}

/** The universal statement is false: a model satisfies the premises and breaks the conclusion. */
export const fails = <Model, P extends string = never>(
  name: string,
  text: string,
  body: Body<Model, P>
): Statement => {
  const title = { name, text, kind: "claim", quantifier: "all", expect: "fails" } as const
  return {
    ...title,
    premises: Object.keys(body.premises),
    check: (options) => universal.fails(title, body, options)
  }
}

/** Some model of the domain satisfies the premises and the conclusion; the first is shown. */
export const some = <Model, P extends string = never>(
  name: string,
  text: string,
  body: Existential<Model, P>
): Statement => {
  const title = { name, text, kind: "claim", quantifier: "some", expect: "holds" } as const
  return {
    ...title,
    premises: Object.keys(body.premises),
    check: (options) => existential.some(title, body, options)
  }
}

/** True by definition or by an identity: checked for soundness alone, and never evidence. */
export const law = <Model, P extends string = never>(
  name: string,
  text: string,
  body: Body<Model, P>
): Statement => {
  const title = { name, text, kind: "law", quantifier: "all", expect: "holds" } as const
  return {
    ...title,
    premises: Object.keys(body.premises),
    check: (options) => universal.law(title, body, options)
  }
}

const unchecked = {
  ok: true,
  problems: [],
  premises: [],
  settings: []
} as const

/** Nothing is claimed; the probe is a measurement, printed and never counted. */
export const open = (
  name: string,
  text: string,
  body: { readonly probe: () => Readonly<Record<string, string>> }
): Statement => {
  const title = { name, text, kind: "open", expect: "open" } as const
  return {
    ...title,
    premises: [],
    check: () => ({
      report: { ...title, ...unchecked, status: "open", probe: body.probe() },
      replays: []
    })
  }
}

/** A statement that needs a room which is not built yet; it is not checked and counts for nothing. */
export const waiting = (name: string, text: string, room: string): Statement => {
  const title = { name, text, kind: "waiting", expect: "open" } as const
  return {
    ...title,
    premises: [],
    check: () => ({
      report: { ...title, ...unchecked, status: "waiting", waiting: room },
      replays: []
    })
  }
}
