/**
 * # The thread
 *
 * The posts that claims quote, in the order of the source, each with the few words that it opens
 * with, and the speakers. The source names nobody. Two of its participants are publicly known; the
 * others go by letters, for the part they take, so that two posts of one letter may be by two
 * people. Paragraphs are counted without those that a post quotes from another.
 *
 * @module
 */
import type { Said } from "@headwater/proof"

const speaker = (name: string, part: string): Said.Speaker => ({ name, part })

/** The participants, by name or by letter. */
export const speakers = {
  Christiano: speaker(
    "Christiano",
    "asks which of the two comes first, and tells two directions apart"
  ),
  Kosoy: speaker(
    "Kosoy",
    "argues that agents lead honest imitation, and that the transition comes early"
  ),
  B: speaker("B", "asks whether a prior that counts speed would forecast better"),
  C: speaker("C", "holds that training selects by regularisation and not by speed"),
  D: speaker("D", "restates Kosoy's argument without its theory"),
  E: speaker("E", "thinks that doing better than people takes an optimiser"),
  F: speaker("F", "thinks the matter cannot be settled by thought alone"),
  G: speaker("G", "thinks it is an old matter under a new name"),
  H: speaker("H", "would draw the line elsewhere")
}

const post = (number: number, by: Said.Speaker, opens: string, answers?: number): Said.Post => ({
  number,
  by,
  opens,
  ...(answers === undefined ? {} : { answers })
})

const { Christiano, Kosoy, B, C, D, E, F, G, H } = speakers

/** The posts by their numbers. Where F's ends the post before is not marked: it may be one with it. */
export const posts = {
  1: post(1, Christiano, "The question is when"),
  2: post(2, Kosoy, "Epistemic status: some", 1),
  3: post(3, B, "In a deep learning context", 2),
  4: post(4, Kosoy, "Not quite sure what", 3),
  5: post(5, B, "No, I wasn't advocating", 4),
  6: post(6, Kosoy, "The word “bounded”", 5),
  7: post(7, B, "Ah, I see", 6),
  8: post(8, C, "This seems like a good thing", 3),
  9: post(9, B, "I do expect this", 8),
  10: post(10, C, "Faster than gradient descent", 9),
  11: post(11, D, "Here's my stab", 2),
  12: post(12, E, "I must be missing something", 1),
  13: post(13, Christiano, "Fast imitations of subhuman", 12),
  14: post(14, F, "It's unclear if systems"),
  15: post(15, G, "This “imitating an optimizer”", 14),
  16: post(16, H, "I agree with this", 15),
  17: post(17, E, "Sorry, I should be more", 13)
} as const

/** Words at a place of the thread: the number of the post, and of the paragraph or footnote. */
type At = (number: keyof typeof posts, place?: number | `footnote ${number}`) => Said.Said

const at =
  (act: Said.Act): At =>
  (number, place) => ({
    act,
    post: posts[number],
    ...(place === undefined
      ? {}
      : { place: typeof place === "number" ? `paragraph ${place}` : place })
  })

/** The words say that it is so. */
export const asserts = at("asserts")

/** The words say that it may well be so. */
export const suspects = at("suspects")

/** The words grant it to the other side, or leave it open. */
export const concedes = at("concedes")

/** The words ask whether it is so. */
export const asks = at("asks")

/** The words bet that it is so. */
export const bets = at("bets")

/** The words, or the argument of which they are part, take it as given. */
export const supposes = at("supposes")

/** The words say what other words are to mean. */
export const defines = at("defines")
