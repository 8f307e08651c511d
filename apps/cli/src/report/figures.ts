import { type Axis, Diagram } from "@headwater/agency"
import { Kinds, Svg } from "@headwater/figures"
import * as Effect from "effect/Effect"
import type { BadInput } from "../BadInput.ts"
import { answer } from "../commands/phase.ts"
import type { Host } from "../Host.ts"

/** The family whose phase diagram shows what a claim says. */
const families: Readonly<Record<string, string>> = { C16: "isqrt", C20: "stanley" }

/** What of the thread's picture shows what a claim says: a title, axes, and what is asked. */
interface Asked {
  readonly title: string
  readonly axes: ReadonlyArray<Axis.Axis>
  readonly question: Partial<Diagram.Question>
}

const questions: Readonly<Record<string, Asked>> = {
  C01: {
    title:
      "Both kinds among what imitates a demonstrator that needs a search, by what reading it costs",
    axes: ["read"],
    question: {}
  },
  C10: {
    title: "Where planners alone have the demonstrator: what never deviates, and what does",
    axes: ["gamma", "seen"],
    question: { read: Infinity }
  },
  C39: {
    title:
      "What imitates, by the deployment steps that are in prospect: planners alone have the demonstrator",
    axes: ["stake"],
    question: { read: Infinity }
  },
  C18: {
    title:
      "Charges for time against planners that depart: a demonstrator without a short text, six cells seen",
    axes: ["gamma"],
    question: { read: Infinity, demonstrator: "T", seen: 6 }
  }
}

/** Symbols of the longest texts of these pictures: 24 bits, which take a second. */
const symbols = 6

/** A picture of what imitates, by kind. */
const kinds = ({ axes, question, title }: Asked, id: string): string =>
  Kinds.question(title, { ...Diagram.usual, symbols, ...question }, axes, { id })

/** The phase diagram of a family at its usual size, as an inline picture. */
const diagram = Effect.fnUntraced(function* (
  family: string,
  id: string
): Effect.fn.Return<string, BadInput, Host> {
  const { document } = yield* answer({
    family,
    size: undefined,
    gamma: undefined,
    bound: undefined,
    data: undefined,
    prior: undefined,
    params: [],
    meter: undefined,
    time: undefined,
    svg: undefined
  })
  return document.status === "drawn"
    ? Svg.phase(document).replaceAll("phase-description", `phase-description-${id}`)
    : ""
})

/** The figures of the claims that have one, by id. */
export const figuresOf = Effect.fnUntraced(function* (
  ids: ReadonlyArray<string>
): Effect.fn.Return<Readonly<Record<string, string>>, BadInput, Host> {
  const drawn = yield* Effect.forEach(
    ids.flatMap((id) => {
      const family = families[id]
      return family === undefined ? [] : [{ id, family }]
    }),
    ({ id, family }) => Effect.map(diagram(family, id), (svg) => [id, svg] as const)
  )
  const asked = ids.flatMap((id) => {
    const question = questions[id]
    return question === undefined ? [] : [[id, kinds(question, id)] as const]
  })
  return Object.fromEntries([...drawn, ...asked])
})
