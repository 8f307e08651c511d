/**
 * # C14 As many parameters as a brain is not the same as representing it
 *
 * Circuits have gates with two inputs; constants and negations are free. Errors look like noise where no
 * compressor of an enumerated class shortens them: circuits of at most two gates that read the
 * context, automata of at most two states that read the errors so far.
 *
 * References: [Cotra2020], [Knuth2011] §7.1.2; thread: seeds/claims/C14.md
 *
 * @module
 */
import { Claim, Exact, Reading, Sentence } from "@headwater/proof"
import { asserts } from "../thread.ts"
import * as Classes from "./classes.ts"
import * as Representing from "./representing.ts"
import * as Wide from "./wide.ts"

const { domains, representing } = Representing

const enough = Reading.all(
  "R1",
  "A class with at least as many free bits as the shortest description of a source has represents it.",
  { ...representing, margin: (it) => Exact.ofCondition(it.free < it.shortest || it.isRepresented) }
)

const needed = Reading.all(
  "R2",
  "A class that represents a source has at least as many free bits as its shortest description.",
  {
    ...representing,
    margin: (it) => Exact.ofInteger(it.isRepresented ? it.free - it.shortest : 0)
  }
)

const counts = Reading.all(
  "R3",
  "A source is represented just where the free bits reach the bits of its table.",
  {
    ...representing,
    margin: (it) => Exact.ofCondition(it.isRepresented === it.free >= it.tableBits)
  }
)

const conjunction = Reading.all(
  "R4",
  "Circuits of at most d levels compute the conjunction of all inputs, whatever they store.",
  { ...Wide.wide, margin: (it) => Exact.ofInteger(it.room) }
)

export const C14 = Claim.define({
  id: "C14",
  title: "As many parameters as a brain is not the same as representing it",
  says: {
    Kosoy: [
      {
        quote:
          "having as many parameters as the brain is not the same as capable of representing something which approximates the brain up to an error term that behaves like random noise",
        said: asserts(2, "footnote 1"),
        as: {
          "enough parameters are not enough": Reading.deny(enough),
          "nor are they needed": Reading.deny(needed)
        }
      }
    ]
  },
  answer:
    "Right, of small circuits: with enough parameters the gates that a function needs may still be lacking, and noise need not be stored at all.",
  finding: (found) =>
    Sentence.say`${found("missed")("share of 65536 beyond five gates")} of the functions of four inputs need six gates or more, whatever else is stored; and noise counts as bits of a description and need not be stored.`,
  statements: [
    enough.over("S1 shallow_classes_miss", { domain: domains.shallow, expect: "against" }),
    needed.over("S2 noise_need_not_be_stored", { domain: domains.described, expect: "against" }),
    counts.law("S3 exact_tables_need_their_bits", {
      domain: domains.complete,
      where: { exactness: true, "complete tables": true },
      without: { exactness: domains.noisy, "complete tables": domains.shallow }
    }),
    conjunction.over("S4 levels_read_few_inputs", {
      domain: Wide.domains.tooWide,
      where: { "too wide": true },
      without: { "too wide": Wide.domains.narrow },
      onPaper:
        "d levels of gates with two inputs read at most 2^d inputs, and the conjunction depends on all",
      few: "conjunctions of at most four inputs in at most three levels",
      expect: "against"
    }),
    Claim.measured(
      "S5 missed",
      "How many functions of three and of four inputs need more than 0, 1, 2, ... levels, or gates.",
      Classes.figures
    )
  ]
})
