/**
 * # The argument as a picture
 *
 * Lines of argument as rows of cards, a card a claim, from what is supposed first to what is concluded. A card has a
 * bar for each thing that those who argue said, from the strongest sense of the words to the weakest, coloured by
 * verdict. The way from card to card shows how far the argument has got: whole, under conditions, or broken.
 *
 * @module
 */
import { Argument, Said } from "@headwater/proof"
import { escaped, framed, number, text, wrapped } from "./Picture.ts"

/** How a picture is drawn. */
export interface Options {
  /** Pixels. @defaultValue 880 */
  readonly width?: number
  /** A prefix of its identifiers, for several pictures in one page. */
  readonly id?: string
  /** Where a card leads; nowhere if nothing is given. */
  readonly href?: (claim: string) => string
}

const style = `.map .right { fill: #bfe3c9 } .map .where { fill: #f4dc9a } .map .wrong { fill: #f3b8ae } .map .open { fill: #d9dce0 }
.map .card { fill: none; stroke: var(--soft) } .map .supposed { stroke-dasharray: 4 3 }
.map .way { fill: none; stroke-width: 2.5 } .map .whole { stroke: #3c9a5f } .map .conditional { stroke: #d09a1e } .map .broken { stroke: #c4473a; stroke-dasharray: 5 4 } .map .unknown { stroke: #8a929b; stroke-dasharray: 2 4 }
.headwater .map .small { font-size: 10.5px } .headwater .map .title { font-size: 11.5px } .headwater .map .verdict { font-size: 10px }
@media (prefers-color-scheme: dark) { .map .right { fill: #24583a } .map .where { fill: #6a5212 } .map .wrong { fill: #7c2f27 } .map .open { fill: #464c54 } }`

const columns = 5
const [margin, gap] = [16, 20]
const [lineHeight, barHeight] = [14, 14]

/** The class of a verdict. */
const tone = (verdict: Argument.Sense["verdict"]): string => {
  if (verdict === "right where") return "where"
  return verdict === "right" || verdict === "wrong" ? verdict : "open"
}

/** How far a line has got, after each of its moves. */
type Way = "whole" | "conditional" | "broken" | "unknown"

const order: ReadonlyArray<Way> = ["whole", "conditional", "unknown", "broken"]

const wayOf = (carries: Argument.Carries): Way => {
  if (carries === "fails") return "broken"
  if (carries === "is open" || carries === "is not checked") return "unknown"
  return carries === "carries" || carries === "carries in weaker words" ? "whole" : "conditional"
}

const ways = (steps: ReadonlyArray<Argument.Move>): ReadonlyArray<Way> => {
  let now: Way = "whole"
  return steps.map((it) => {
    const own = wayOf(it.carries)
    if (order.indexOf(own) > order.indexOf(now)) now = own
    return now
  })
}

/** What stands under the bars of a card. */
const notes = (it: Argument.Move): ReadonlyArray<string> => {
  const linked = [...new Set(it.rests.map(({ on }) => on.split(".")[0] ?? on))]
  const isMet = it.rests.every((one) => one.isMet)
  return [
    ...(linked.length === 0 ? [] : [`rests on ${linked.join(", ")}${isMet ? "" : ", not met"}`]),
    ...(it.taken.length === 0 ? [] : [`taken up in ${it.taken.join(", ")}`])
  ]
}

interface Laid {
  readonly it: Argument.Move
  readonly title: ReadonlyArray<string>
  readonly notes: ReadonlyArray<string>
  readonly height: number
}

const laid = (it: Argument.Move, width: number): Laid => {
  const title = wrapped(it.title, width - 12)
  const under = notes(it).flatMap((note) => wrapped(note, ((width - 12) * 6.6) / 5.6))
  const bars = Math.max(1, it.words.length)
  return {
    it,
    title,
    notes: under,
    height: 21 + lineHeight * title.length + (barHeight + 3) * bars + 13 * under.length + 6
  }
}

/** The bars of a card: what was said, sense by sense. */
const bars = (
  { words }: Argument.Move,
  [left, top]: readonly [number, number],
  width: number
): ReadonlyArray<string> =>
  words.length === 0
    ? [
        `<rect class="open" x="${number(left)}" y="${number(top)}" width="${number(width)}" height="${barHeight}"/>`,
        text([left + width / 2, top + 10.5], "not checked yet", "verdict", "middle")
      ]
    : words.flatMap(({ act, by, quote, senses }, row) => {
        const each = width / senses.length
        const y = top + row * (barHeight + 3)
        return senses.map((sense, k) => {
          const x = left + k * each
          const word = Said.word(act, sense.verdict)
          const short = word.endsWith("where") ? "where" : word
          const title = `${by}: ${quote}. In this sense: ${sense.words}. ${sense.shown}`
          return `<g><rect class="edge ${tone(sense.verdict)}" x="${number(x)}" y="${number(y)}" width="${number(each)}" height="${barHeight}"><title>${escaped(title)}</title></rect>${
            each < 31 ? "" : text([x + each / 2, y + 10.5], short, "verdict", "middle")
          }</g>`
        })
      })

const card = (
  { height, it, notes: under, title }: Laid,
  [left, top]: readonly [number, number],
  width: number,
  tall: number,
  href: Options["href"]
): string => {
  const isSupposed = it.words.length > 0 && it.words.every(({ act }) => act === "supposes")
  const start = top + 21 + lineHeight * title.length
  const end = start + (barHeight + 3) * Math.max(1, it.words.length)
  const drawn = [
    `<rect class="card${isSupposed ? " supposed" : ""}" x="${number(left)}" y="${number(top)}" width="${number(width)}" height="${number(Math.max(height, tall))}" rx="5"><title>${escaped(`${it.claim} ${it.carries}. ${it.answer ?? ""}`)}</title></rect>`,
    text([left + 6, top + 15], it.claim, "name"),
    ...(isSupposed ? [text([left + width - 6, top + 15], "supposed", "small soft", "end")] : []),
    ...title.map((line, k) => text([left + 6, top + 29 + lineHeight * k], line, "title")),
    ...bars(it, [left + 6, start], width - 12),
    ...under.map((line, k) => text([left + 6, end + 10 + 13 * k], line, "small soft"))
  ].join("")
  return href === undefined ? drawn : `<a href="${escaped(href(it.claim))}">${drawn}</a>`
}

/** A line in a few words: who argues, and where it stops. */
export const outcome = ({ conditions, steps, stops, weakened }: Argument.Trace): string => {
  const named = (all: ReadonlyArray<Argument.Move>): string => all.map((it) => it.claim).join(", ")
  const unchecked = steps.filter((it) => it.carries === "is not checked")
  const stopped = stops.filter((it) => it.carries !== "is not checked")
  return [
    ...(stopped.length === 0 ? [] : [`stops at ${named(stopped)}`]),
    ...(unchecked.length === 0 ? [] : [`not checked: ${named(unchecked)}`]),
    ...(stops.length === 0 ? ["no move breaks it"] : []),
    ...(conditions.length === 0
      ? []
      : [`only under conditions at ${conditions.length} of ${steps.length}, not checked together`]),
    ...(weakened.length === 0 ? [] : [`strongest words wrong at ${named(weakened)}`])
  ].join("; ")
}

const keys = [
  ["right", "right (yes, won, holds)"],
  ["where", "right in some places only"],
  ["wrong", "wrong (no, lost, fails)"],
  ["open", "open, or not checked yet"]
] as const

/**
 * The lines of an argument with what became of each move.
 *
 * @category accessors
 */
export const svg = (
  traces: ReadonlyArray<Argument.Trace>,
  { href, id = "argument", width = 880 }: Options = {}
): string => {
  const room = (width - 2 * margin - (columns - 1) * gap) / columns
  const parts: Array<string> = []
  let x = margin
  for (const [kind, words] of keys) {
    parts.push(
      `<rect class="${kind}" x="${x}" y="38" width="14" height="14"/>`,
      text([x + 20, 49.5], words, "small soft")
    )
    x += 205
  }
  parts.push(
    text(
      [margin, 67],
      "A card is a claim, a bar what was said of it: its senses from the strongest to the weakest.",
      "small soft"
    )
  )
  let y = 84
  for (const line of traces) {
    parts.push(text([margin, y + 14], `${line.by.join(", ")}: ${line.name}`, "name"))
    const words = wrapped(outcome(line), width - 2 * margin)
    parts.push(...words.map((it, k) => text([margin, y + 31 + 15 * k], it, "small soft")))
    y += 40 + 15 * (words.length - 1)
    const along = ways(line.steps)
    const cards = line.steps.map((it) => laid(it, room))
    for (let from = 0; from < cards.length; from += columns) {
      const row = cards.slice(from, from + columns)
      const tall = Math.max(...row.map((it) => it.height))
      for (const [k, it] of row.entries()) {
        const left = margin + k * (room + gap)
        const way = along[from + k] ?? "unknown"
        if (k + 1 < row.length) {
          const [a, b, at] = [left + room + 2, left + room + gap - 3, y + 14]
          parts.push(
            `<path class="way ${way}" d="M${number(a)} ${number(at)}H${number(b)}m-5 -4l5 4l-5 4"/>`
          )
        } else if (from + k + 1 < cards.length) {
          const [a, b] = [y + tall + 1, y + tall + 11]
          parts.push(
            `<path class="way ${way}" d="M${number(left + room / 2)} ${number(a)}V${number(b - 4)}H${number(margin + room / 2)}V${number(b + 4)}m-4 -5l4 5l4 -5"/>`
          )
        }
        parts.push(card(it, [left, y], room, tall, href))
      }
      y += tall + 17
    }
    y += 14
  }
  const title = "The argument, and what becomes of each of its moves"
  const description = traces
    .map((it) => `${it.by.join(", ")}: ${it.name}: ${outcome(it)}`)
    .join(". ")
  return framed({ id, title, description, width, height: y }, [
    `<style>${style}</style>`,
    text([margin, 24], title, "name"),
    `<g class="map">${parts.join("\n")}</g>`
  ])
}
