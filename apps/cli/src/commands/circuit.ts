import { Circuit } from "@headwater/hypotheses"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { Answer, Content, Layout } from "../Answer.ts"
import { type BadInput, refused } from "../BadInput.ts"
import type { MinimalCircuit } from "../Documents.ts"
import type { Host } from "../Host.ts"
import * as Source from "../Source.ts"

type Document = Content<typeof MinimalCircuit.Type>
type Found = Extract<Document, { readonly status: "found" }>

/** The most inputs for which all functions are searched; beyond them a solver is asked. */
const searched = 4

/** A minimal circuit of a table, and how it is known that none is smaller. */
export const answer = Effect.fnUntraced(function* (flags: {
  readonly table: string
  readonly inputs: number | undefined
  readonly conflicts: number | undefined
}): Effect.fn.Return<Answer<typeof MinimalCircuit.Type>, BadInput, Host> {
  const { table, inputs } = yield* tableOf(flags)
  const document =
    inputs <= searched
      ? found(table, inputs, Circuit.minimal(table), { by: "exhaustion" })
      : yield* solved(table, inputs, flags.conflicts)
  return {
    ok: document.status === "found",
    document,
    text: (layout) => text(document, layout)
  }
})

/**
 * The table of the argument, or of standard input for `-`, with a check of the number of its
 * inputs.
 */
const tableOf = Effect.fnUntraced(function* (flags: {
  readonly table: string
  readonly inputs: number | undefined
}): Effect.fn.Return<{ readonly table: string; readonly inputs: number }, BadInput, Host> {
  const isPiped = flags.table === "-"
  const place = isPiped ? Source.name("-") : "<table>"
  const written = isPiped ? yield* Source.text("-", "a truth table") : flags.table
  const table = Circuit.parsedPartial(written, flags.inputs)
  if (Result.isFailure(table)) return yield* refused(place, table.failure)
  const inputs = Circuit.inputsOfTable(table.success)
  if (inputs > Circuit.solverLimit) {
    return yield* refused(
      place,
      `expected a table of at most ${Circuit.solverLimit} inputs, not of ${inputs}`
    )
  }
  return { table: table.success, inputs }
})

const solved = Effect.fnUntraced(function* (
  table: string,
  inputs: number,
  conflicts: number | undefined
): Effect.fn.Return<Document> {
  const { Cadical } = yield* Effect.promise(() => import("cadical-wasm"))
  const result = yield* Effect.promise(() =>
    Circuit.synthesis(
      table,
      () => Cadical.create({ quiet: true }),
      conflicts === undefined ? {} : { conflicts }
    )
  )
  return result.status === "found"
    ? found(table, inputs, result.circuit, result.minimality)
    : { status: "unknown", table, inputs, atLeast: result.atLeast }
})

const found = (
  table: string,
  inputs: number,
  circuit: Circuit.Circuit,
  minimality: Circuit.Minimality
): Found => ({
  status: "found",
  table,
  inputs,
  size: Circuit.size(circuit),
  length: Number(Circuit.length(circuit)),
  depth: Circuit.depth(circuit),
  bits: Circuit.encode(circuit).length,
  listing: Circuit.disassemble(circuit),
  minimality,
  least: inputs <= searched && !table.includes("-") ? leastOf(table) : null
})

const leastOf = (table: string): NonNullable<Found["least"]> => {
  const { length, depth, depthAtSize } = Circuit.optimum(table)
  return { length, depth, depthAtSize }
}

const text = (it: Document, { paint }: Layout): string => {
  if (it.status === "unknown") {
    return `${paint("bad", "unknown: the solver found none within its bounds")}\nat least ${it.atLeast} gates`
  }
  const figures = `size ${it.size}, formula length ${it.length}, depth ${it.depth}, ${it.bits} bits`
  const least =
    it.least === null
      ? []
      : [
          `least of any circuit: formula length ${it.least.length}, depth ${it.least.depth}; depth at this size ${it.least.depthAtSize}`
        ]
  return [
    paint("bold", it.listing),
    paint("dim", figures),
    ...[`minimal: ${known(it)}`, ...least].map((line) => paint("dim", line))
  ].join("\n")
}

/** How it is known that no circuit is smaller. */
const known = ({ minimality: it, inputs }: Found): string => {
  if (it.by === "inputs") {
    return `it depends on ${it.inputs} inputs, for which ${it.inputs - 1} gates are the least`
  }
  if (it.by === "solver") {
    return `a solver refuted every circuit of ${it.refuted} gates, which nobody has checked`
  }
  return inputs <= searched
    ? `all functions of ${inputs} inputs were searched`
    : "every circuit of fewer gates was looked at"
}
