import { LogForm, Rational } from "@headwater/exact"
import { Learner } from "@headwater/learners"
import * as Effect from "effect/Effect"
import type { Answer, Content, Layout } from "../Answer.ts"
import { type BadInput, expected, refused } from "../BadInput.ts"
import { counted } from "../budget.ts"
import { chosen, madeBy, parameters } from "../chosen.ts"
import type { Predict } from "../Documents.ts"
import { Host } from "../Host.ts"
import { Interrupted } from "../Interrupted.ts"
import { kind } from "../kinds/learner.ts"
import { type Bits, count, each, type Learned, learn, rounded, soFar } from "../predict/learning.ts"
import { failed, fits, outgrown } from "../predict/memory.ts"
import { progress } from "../progress.ts"
import { name } from "../Source.ts"

type Document = typeof Predict.Type

/** The default learner. */
const standard = "ctw"

/** The most bytes that a session in doubles may take. */
const memoryLimit = 2 ** 32

/** The most bits that are also learned exactly. */
const few = 32

interface Flags {
  readonly file: string
  readonly learner: string | undefined
  readonly depth: number | undefined
  readonly params: ReadonlyArray<string>
  readonly bits: boolean
}

/** The code length of a file under a learner. */
export const answer = Effect.fnUntraced(function* (
  flags: Flags
): Effect.fn.Return<Answer<Document>, BadInput | Interrupted, Host> {
  const predictor = yield* predictorOf(flags)
  const bits = yield* flags.bits ? bitsOf(flags.file) : bytesOf(flags.file)
  const symbols = count(bits)
  const room = Math.min(memoryLimit, (yield* Host).memory())
  yield* fits(predictor, symbols, room)
  const learned = yield* learning(predictor, bits, room)
  const head = { learner: predictor.id, symbols: symbols.toString() }
  if (learned.codeLength === Number.POSITIVE_INFINITY) {
    const document = { status: "excluded" as const, ...head, learned: learned.bits.toString() }
    return { ok: false, document, text: (layout) => excluded(document, layout) }
  }
  const exact = symbols > few ? undefined : yield* exactly(predictor, bits)
  const codeLength = exact === undefined ? learned.codeLength : lengthOf(exact)
  const document = {
    status: "learned" as const,
    ...head,
    codeLength,
    within: exact === undefined ? errorOf(predictor, learned) : codeLength * 2 ** -52,
    bitsPerByte: flags.bits ? null : codeLength / bits.bytes.length,
    probability: exact === undefined ? null : exact.toString()
  }
  return { ok: true, document, text: (layout) => text(document, layout) }
})

/** The learner that the flags name, or context-tree weighting of the default depth. */
const predictorOf = Effect.fnUntraced(function* ({
  learner = standard,
  depth,
  params
}: Flags): Effect.fn.Return<Learner.Learner, BadInput, Host> {
  const words = depth === undefined ? params : [...params, `depth=${depth}`]
  const given = yield* parameters(words)
  const plugin = yield* chosen(kind, learner)
  return yield* madeBy(kind.name, plugin.id, () => Learner.at(plugin, given))
})

/** The bits of the bytes of a file. */
const bytesOf = Effect.fnUntraced(function* (file: string): Effect.fn.Return<Bits, BadInput, Host> {
  const host = yield* Host
  const bytes = yield* host.readBytes(file)
  if (bytes.length === 0) return yield* refused(name(file), "expected a byte, found nothing in it")
  return { bytes, rest: [] }
})

/** Bits that are written as characters: those of a file, or the argument itself. */
const bitsOf = Effect.fnUntraced(function* (file: string): Effect.fn.Return<Bits, BadInput, Host> {
  const host = yield* Host
  const itself = /^[01]+$/.test(file)
  if (!itself && file !== "-" && (yield* host.find(file)) === undefined) {
    return yield* expected("bits such as 0110, or a file of them", file, "--bits")
  }
  const written = itself ? file : yield* host.read(file)
  const text = written.replaceAll(/\s+/g, "")
  if (text === "") return yield* refused(name(file), "expected bits, found nothing in it")
  const odd = /[^01]/u.exec(text)
  if (odd !== null) {
    const before = written.slice(0, written.indexOf(odd[0]))
    const line = before.split("\n").length
    return yield* expected(
      "bits, 0 or 1",
      odd[0],
      `${name(file)}, line ${line}, column ${before.length - before.lastIndexOf("\n")}`
    )
  }
  const whole = text.length >> 3
  const bytes = Uint8Array.from({ length: whole }, (_, at) =>
    Number.parseInt(text.slice(8 * at, 8 * at + 8), 2)
  )
  const rest = Array.from(text.slice(8 * whole), (bit): Learner.Bit => (bit === "1" ? 1 : 0))
  return { bytes, rest }
})

/** The exact probability of bits, after a check that it is one. */
const exactly = (predictor: Learner.Learner, bits: Bits): Effect.Effect<Rational, BadInput> =>
  Effect.try({
    try: () => {
      const given = Learner.probability(predictor, each(bits))
      if (given.sign > 0 && given.compare(Rational.one) <= 0) return given
      throw new RangeError(`expected an exact probability of all bits, not \`${String(given)}\``)
    },
    catch: (error) => failed(predictor, error)
  })

/** Learns the bits, shows how far it is, and stops when the user asks. */
const learning = Effect.fnUntraced(function* (
  predictor: Learner.Learner,
  bits: Bits,
  room: number
): Effect.fn.Return<Learned, BadInput | Interrupted, Host> {
  const host = yield* Host
  const { show, clear } = progress(host)
  const total = count(bits)
  let [asked, shown] = [false, -1]
  const stopListening = host.onInterrupt(() => {
    asked = true
  })
  const learned = yield* Effect.tryPromise({
    try: () =>
      learn(predictor, bits, room, (it) => {
        const share = Math.floor((100 * it.bits) / total)
        if (share !== shown) show(`${share} %  ${soFar(it, total)}`)
        shown = share
        return asked ? "stop" : "go on"
      }),
    catch: (error) => failed(predictor, error)
  }).pipe(
    Effect.ensuring(
      Effect.sync(() => {
        stopListening()
        clear()
      })
    )
  )
  if (asked) {
    return yield* new Interrupted({
      line: `interrupted: ${soFar(learned, total)}; the next run starts from the beginning`
    })
  }
  if (learned.full === true) return yield* outgrown(predictor, learned, total, room)
  return learned
})

/** A bound on the error of a code length that was summed in doubles. */
const errorOf = ({ fast }: Learner.Learner, { bits, codeLength }: Learned): number =>
  bits * ((fast?.tolerance ?? 2 ** -52) + 2 ** -52) + codeLength * 2 ** -50

/** The nearest double to `-log2` of a probability. */
const lengthOf = (probability: Rational): number => LogForm.log2(probability).negated().toNumber()

const text = (
  it: Extract<Content<Document>, { readonly status: "learned" }>,
  { paint }: Layout
): string => {
  const perByte = it.bitsPerByte === null ? "" : `, ${rounded(it.bitsPerByte, 5)} bits per byte`
  const exactly = it.probability === null ? "" : `, probability ${it.probability}`
  return [
    paint("bold", `${rounded(it.codeLength, 3)} bits${perByte}`),
    paint(
      "dim",
      `${counted(it.symbols, "bits")} learned by ${it.learner}, ${it.probability === null ? `in doubles, within ${it.within.toExponential(0)} bits` : `exactly${exactly}`}`
    )
  ].join("\n")
}

const excluded = (
  it: Extract<Content<Document>, { readonly status: "excluded" }>,
  { paint }: Layout
): string =>
  paint(
    "bad",
    `excluded: ${it.learner} gave probability 0 to the bit after the first ${it.learned} of ${it.symbols}`
  )
