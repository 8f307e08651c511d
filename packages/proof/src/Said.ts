/**
 * # What words do
 *
 * A quote asserts, asks, bets or does something else, at a place in the source. What a verdict on it
 * means depends on that: a question is answered yes or no, and nobody is wrong who asks it.
 *
 * @module
 */
import type { Word } from "./Verdict.ts"

/** A participant, and in a few words the part that they take. */
export interface Speaker {
  readonly name: string
  /** Such as "asks whether a prior that counts speed would forecast better". */
  readonly part: string
}

/** One contribution to the source, counted in its order. */
export interface Post {
  readonly number: number
  readonly by: Speaker
  /** Its first few words. */
  readonly opens: string
  /** The number of the post that it answers, where it answers one. */
  readonly answers?: number
}

/** Every act. */
export const acts = [
  "asserts",
  "suspects",
  "concedes",
  "asks",
  "bets",
  "supposes",
  "defines"
] as const

/** What the words of a quote do. */
export type Act = (typeof acts)[number]

/** What the words of a quote do, and where they stand. */
export interface Said {
  readonly act: Act
  readonly post: Post
  /** Where in the post, such as "paragraph 2". */
  readonly place?: string
}

/** The verdicts in the words that suit an act, and what they mean. */
interface Sort {
  readonly means: string
  readonly right: string
  readonly wrong: string
}

const isSo = { right: "right", wrong: "wrong" }
const stands = { right: "holds", wrong: "fails" }

const sorts: Readonly<Record<Act, Sort>> = {
  asserts: { ...isSo, means: "right or wrong: whether it is so" },
  suspects: { ...isSo, means: "a guess, and said as one; right or wrong: whether it is so" },
  concedes: {
    ...isSo,
    means: "granted to the other side, or left open; right or wrong: whether it is so"
  },
  asks: { right: "yes", wrong: "no", means: "a question; yes or no answers it and judges nobody" },
  bets: { right: "won", wrong: "lost", means: "a bet; won or lost in this model, not elsewhere" },
  supposes: {
    ...stands,
    means: "taken as given and not asserted; holds or fails: the supposition, not the argument"
  },
  defines: { ...stands, means: "a definition; holds or fails: whether the words have that effect" }
}

/**
 * A verdict on what was said, in the words that suit what the words do.
 *
 * @example
 * ```ts
 * import { Said } from "@headwater/proof"
 * Said.word("asks", "right where") // => "yes where"
 * Said.word("bets", "wrong") // => "lost"
 * Said.word("asserts", "open") // => "open"
 * ```
 */
export const word = (act: Act, verdict: Word): string => {
  const { right, wrong } = sorts[act]
  if (verdict === "right where") return `${right} where`
  if (verdict === "right") return right
  return verdict === "wrong" ? wrong : verdict
}

/** What a verdict on words that do this means. */
export const means = (act: Act): string => sorts[act].means

/** Where words stand: `post 2, paragraph 4, "Epistemic status"`. */
export const place = ({
  post,
  place: where
}: {
  readonly post: Pick<Post, "number" | "opens">
  readonly place?: string
}): string => `post ${post.number}${where === undefined ? "" : `, ${where}`}, "${post.opens} …"`
