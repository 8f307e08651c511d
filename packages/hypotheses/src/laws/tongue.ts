import { Domain, Law } from "@headwater/proof"
import { Equal, Result } from "effect"
import * as fc from "fast-check"
import type { Language } from "../Language.ts"
import { budget, checked, type Subject } from "./Subject.ts"

/** One line that is not empty, so that it can be shown. */
const isLine = (text: unknown): boolean =>
  typeof text === "string" && text !== "" && !text.includes("\n")

/** Whether a text is read, and can be read again once it is printed, or is refused in one line. */
const isReadOrRefused = <A>(
  text: string,
  read: (text: string) => Result.Result<A, string>,
  print: (value: A) => string
): boolean => {
  const first = read(text)
  if (Result.isFailure(first)) return isLine(first.failure)
  return Result.isSuccess(read(print(first.success)))
}

/**
 * The laws of a language's tongue.
 *
 * 1. listing-reads: the listing of a program is read as this program
 * 2. bits-read: where the code is by bits, a code word is read as its program; else none is
 * 3. parse-total, input-total: any text is read, printed and read again, or refused in one line
 * 4. inputs-read: an input that is drawn, as text, is read as itself
 * 5. sample-repeats: the same seed and size draw the same input
 * 6. json-total: any JSON value is an input or is refused in one line
 * 7. outputs-shown: what a run gives is shown as text
 * 8. units-named: each meter has a unit, and space has one
 *
 * @example
 * ```ts
 * import { Circuit } from "@headwater/hypotheses"
 * import { tongue } from "@headwater/hypotheses/laws"
 * import { Law } from "@headwater/proof"
 * Law.verdicts(tongue(Circuit.language)).every((verdict) => verdict.holds) // => true
 * ```
 */
export const tongue = <P, I, O, M extends string>(
  language: Language<P, I, O, M>,
  subject: Subject<P, I> = {}
): Law.LawSet => {
  const { tongue, meters, code } = language
  const { input } = tongue
  // the inputs are those that the tongue draws, whatever the subject says
  const { inputs: _, ...others } = subject
  const { listed, programs, runs, shown, bounds } = checked<P, I, O, M>(language, others)
  const drawn = fc.tuple(programs, fc.noShrink(fc.integer()), fc.nat({ max: 20 }))
  // what is nearly a listing: one with a letter left out or put in
  const misspelt = fc
    .tuple(programs, fc.nat(), fc.string({ maxLength: 1 }))
    .map(([program, at, letter]) => {
      const listing = tongue.print(program)
      const place = at % (listing.length + 1)
      return listing.slice(0, place) + letter + listing.slice(place + 1)
    })
  const strange = fc.oneof(fc.string({ maxLength: 30 }), fc.constantFrom("", " ", "0", "1"))
  const showRun = ({ program, input: it }: { readonly program: P; readonly input: I }): string =>
    `${input.print(it)} of ${shown(program)}`
  return Law.set(`tongue(${language.id})`, [
    Law.law({
      name: "listing-reads",
      statement: "the listing of every program is read as this program",
      over: Domain.sampled(programs),
      holds: (program) => {
        const read = tongue.parse(tongue.print(program))
        return Result.isSuccess(read) && Equal.equals(read.success, program)
      },
      show: shown
    }),
    Law.law({
      name: "bits-read",
      statement: "a code word is read as its program; where there are masses, no bits are read",
      over: Domain.exhaustive(listed),
      holds: ({ program, bits }) => {
        const read = tongue.decode(bits ?? "0")
        if (code.kind === "mass" || bits === undefined) return Result.isFailure(read)
        if (Result.isSuccess(read) && Equal.equals(read.success, program)) return true
        // what the code itself makes of its words is another law's concern
        const [other] = Result.getOrElse(code.decode(bits), () => [undefined])
        return Equal.equals(
          Result.getOrElse(read, () => undefined),
          other
        )
      },
      show: ({ program }) => shown(program)
    }),
    Law.law({
      name: "parse-total",
      statement:
        "any text is a listing, which can be printed and read again, or is refused in one line",
      over: Domain.sampled(fc.oneof(strange, misspelt)),
      holds: (text) => isReadOrRefused(text, tongue.parse, tongue.print)
    }),
    Law.law({
      name: "input-total",
      statement:
        "any text is an input, which can be printed and read again, or is refused in one line",
      over: Domain.sampled(fc.tuple(programs, strange)),
      holds: ([program, text]) =>
        isReadOrRefused(text, (it) => input.parse(it, program), input.print),
      show: ([program, text]) => `${JSON.stringify(text)} for ${shown(program)}`
    }),
    Law.law({
      name: "inputs-read",
      statement: "every input that is drawn, as text, is read as itself",
      over: Domain.sampled(runs),
      holds: (it) => {
        const read = input.parse(input.print(it.input), it.program)
        return Result.isSuccess(read) && input.print(read.success) === input.print(it.input)
      },
      show: showRun
    }),
    Law.law({
      name: "sample-repeats",
      statement: "the same seed and size draw the same input",
      over: Domain.sampled(drawn),
      holds: ([program, seed, size]) =>
        input.print(input.sample(seed, size, program)) ===
        input.print(input.sample(seed, size, program)),
      show: ([program, seed, size]) => `seed ${seed} and size ${size} for ${shown(program)}`
    }),
    Law.law({
      name: "json-total",
      statement: "any JSON value is an input or is refused in one line",
      over: Domain.sampled(fc.tuple(programs, fc.jsonValue())),
      holds: ([program, value]) => {
        const read = input.fromJson(value, program)
        return Result.isSuccess(read)
          ? typeof input.print(read.success) === "string"
          : isLine(read.failure)
      },
      show: ([program, value]) => `${JSON.stringify(value)} for ${shown(program)}`
    }),
    Law.law({
      name: "outputs-shown",
      statement: "what a run gives is shown as text",
      over: Domain.sampled(fc.tuple(runs, fc.constantFrom(...meters))),
      holds: ([it, meter]) => {
        const run = language.run(it.program, it.input, budget(meter, bounds))
        return run.status === "exhausted" || typeof tongue.output(run.output).output === "string"
      },
      show: ([it]) => showRun(it)
    }),
    Law.law({
      name: "units-named",
      statement: "steps have a unit in each meter, and space has one",
      over: Domain.exhaustive(() => meters),
      holds: (meter) => isLine(tongue.units.steps[meter]) && isLine(tongue.units.space)
    })
  ])
}
