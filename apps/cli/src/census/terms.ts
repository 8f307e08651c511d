import { Lambda } from "@headwater/hypotheses"
import * as Result from "effect/Result"
import type { Content, Layout } from "../Answer.ts"
import type { Census } from "../Documents.ts"
import { columns } from "./columns.ts"
import { grouped } from "./grouped.ts"
import type { Told } from "./Told.ts"

type Document = Content<typeof Census.Type>
type Counted = Extract<Document, { readonly status: "counted"; readonly census: "lambda" }>

/** What a tally of redexes says of all closed terms. */
export const terms = (bits: number, tally: Lambda.RedexTally, out: string): Told => {
  const rows = Lambda.normalForms(bits, tally).filter((it) => it.closed > 0n)
  const proofs = { repeats: 0, grows: 0, pictured: 0 }
  for (const { endless } of tally.values()) {
    proofs.repeats += endless.repeats
    proofs.grows += endless.grows
    proofs.pictured += endless.pictured
  }
  const document: Counted = {
    status: "counted",
    census: "lambda",
    bits,
    sizes: rows.map((it) => ({
      bits: it.bits,
      closed: String(it.closed),
      halting: String(it.normal),
      endless: String(it.endless),
      undecided: String(it.undecided),
      largestNormalForm: it.largest === undefined ? null : String(it.largest[0]),
      largestFrom: it.largest?.[1] ?? null,
      undecidedTerms: it.terms
    })),
    redexes: {
      repeats: String(proofs.repeats),
      grows: String(proofs.grows),
      pictured: String(proofs.pictured)
    }
  }
  return {
    answer: { ok: true, document, text: (layout) => shown(document, layout) },
    files: () => [
      [
        out,
        document.sizes
          .map((it) =>
            [
              it.bits,
              it.closed,
              it.halting,
              it.endless,
              it.undecided,
              it.largestNormalForm ?? "",
              it.largestFrom ?? "",
              it.undecidedTerms.join(" ")
            ].join("\t")
          )
          .map((line) => `${line}\n`)
          .join("")
      ]
    ]
  }
}

/** The most digits that a line has room for. */
const longest = 20

const shown = ({ sizes, redexes }: Counted, { paint }: Layout): string => {
  const written = (bits: string): string =>
    Lambda.printIndexed(Result.getOrThrow(Lambda.decode(bits)))
  const short = (digits: string): string =>
    digits.length > longest ? `${digits.slice(0, 4)}… (${digits.length} digits)` : grouped(digits)
  const undecided = sizes.flatMap((it) => it.undecidedTerms.map(written))
  return [
    ...columns(
      ["bits", "closed", "halting", "endless", "undecided", "largest normal form", "from"],
      sizes.map((it) => [
        String(it.bits),
        grouped(it.closed),
        grouped(it.halting),
        grouped(it.endless),
        grouped(it.undecided),
        it.largestNormalForm === null ? "" : short(it.largestNormalForm),
        it.largestFrom === null ? "" : written(it.largestFrom)
      ])
    ),
    ...(undecided.length === 0 ? [] : [`undecided: ${undecided.join(";  ")}`]),
    paint(
      "dim",
      `redexes without a normal form: ${grouped(redexes.repeats)} come back, ${grouped(redexes.grows)} to an instance, ${grouped(redexes.pictured)} by a finite picture`
    )
  ].join("\n")
}
