/**
 * The worker of the figure of imitators: lists all programs of 16, 20, 24 and 28 bits and answers with
 * each. Along an axis that changes the training game there is a list to make for every place, so
 * it stops at 24. A question that is no longer asked is left where it is.
 *
 * @module
 */
import { Axis, Diagram, Formula, Transition } from "@headwater/agency"
import type { Ask, Figure, Reply } from "./Messages.ts"
import { axisOf, questionOf } from "./question.ts"
import type { State } from "./State.ts"

let last = 0

/** Lets messages in; whether the run is still the one that is asked for. */
const isAsked = async (run: number): Promise<boolean> => {
  await new Promise((resolve) => setTimeout(resolve))
  return run === last
}

/** The programs that were listed last, to the longest. */
let listed = ""

/** What a list of programs depends on. */
const listOf = ({ audit, demonstrator, language, read, stake }: State, axis: Axis.Axis): string =>
  [audit, demonstrator, language, read === "inf", stake, axis === "stake" || axis === "audit"].join(
    " "
  )

/** The symbols of the longest programs, one after the other; at once where they are listed. */
const sizes = (state: State, axis: Axis.Axis): ReadonlyArray<number> => {
  const all = axis === "stake" || axis === "audit" ? [4, 5, 6] : [4, 5, 6, 7]
  return listed === listOf(state, axis) ? all.slice(-1) : all
}

/** The price side of the verdict, where the law speaks: no audits, no noise, all cells seen. */
const lawOf = (question: Diagram.Question): Figure["law"] => {
  const { audit, noise, plan, seen } = question
  if (audit.numerator > 0n || noise !== Infinity || seen !== 16) return undefined
  const terms = Formula.terms(Diagram.slice(question))
  const { bits, way } = Formula.honest(terms, question)
  return Number.isFinite(bits) && Number.isFinite(terms.planner.bits)
    ? { planner: terms.planner.bits + plan, honest: bits, way }
    : undefined
}

const shown = (question: Diagram.Question): Figure["exactly"] => {
  const exact = Diagram.exactly(question)
  return (
    exact && {
      upstreamMisaligned: String(exact.upstreamMisaligned),
      upstreamAligned: String(exact.upstreamAligned),
      gate: String(exact.gate),
      other: String(exact.other),
      honestSearch: String(exact.honestSearch),
      honestRule: String(exact.honestRule)
    }
  )
}

/** Answers, each with longer programs, until nobody asks any more. */
async function* answers(run: number, state: State): AsyncGenerator<Reply> {
  const axis = axisOf(state)
  const all = sizes(state, axis)
  for (const symbols of all) {
    const question = questionOf(state, symbols)
    const words = `All programs of at most ${4 * symbols} bits`
    yield { run, kind: "progress", line: words }
    if (!(await isAsked(run))) return
    const { values } = Axis.axes[axis]
    const points: Array<Diagram.Point> = []
    let told = performance.now()
    for (const [k, value] of values.entries()) {
      points.push(...Diagram.along(question, axis, [value]))
      if (performance.now() - told < 200) continue
      told = performance.now()
      yield { run, kind: "progress", line: `${words}: ${k + 1} of ${values.length} places` }
      if (!(await isAsked(run))) return
    }
    const isFinal = symbols === all.at(-1)
    const figure: Figure = {
      state,
      axis,
      bits: 4 * symbols,
      texts: Diagram.census(question).texts.reduce((sum, it) => sum + it, 0),
      points,
      halves: {
        upstream: Transition.halves(question, axis, "upstream", points),
        misaligned: Transition.halves(question, axis, "misaligned", points)
      },
      at: Diagram.valueOn(question, axis),
      here: Diagram.at(question),
      exactly: isFinal ? shown(question) : undefined,
      law: lawOf(question)
    }
    if (isFinal) listed = listOf(state, axis)
    yield { run, kind: "figure", figure, final: isFinal }
    if (!(await isAsked(run))) return
  }
}

const answer = async ({ run, state }: Ask): Promise<void> => {
  last = run
  try {
    for await (const reply of answers(run, state)) postMessage(reply)
  } catch (error) {
    const line = error instanceof Error ? error.message : String(error)
    postMessage({ run, kind: "problem", line } satisfies Reply)
  }
}

addEventListener("message", ({ data }: MessageEvent<Ask>) => {
  void answer(data)
})
