/**
 * # C22 Many simple hypotheses run too long for a transformer
 *
 * Beyond any time there are short programs that run longer and halt. Counted among all programs of
 * their size they are few, since nearly all that halt do so early. And a bound on time alone keeps
 * no function of finitely many inputs from being described, for there is its table; what it does,
 * together with a bound on length, is to take short descriptions away.
 *
 * ## Statements
 * - S1 (holds)  some halting machine of 1, 2, 3 states runs longer than 0, 5, 20 steps
 * - S1b (waiting) and of 4 states longer than 106
 * - S2 (holds)  shorter than the table, within little time ⇔ some function of a short program is lost
 * - S3 (fails)  slow machines carry half of the mass of those that halt
 * - S4 (open)   the shares
 *
 * References: [Rado1962], [CaludeStay2008]; thread: seeds/claims/C22.md
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { Claim, Domain, Exact, Statement } from "@headwater/proof"
import * as Describable from "./models/Describable.ts"
import * as Halting from "./models/Halting.ts"

/** So many inputs that a table is longer than all programs that are run. */
const inputs = [8, 9]

const range = (from: number, to: number): ReadonlyArray<number> =>
  Array.from({ length: to - from + 1 }, (_, k) => from + k)

/** Times below and beyond the number of inputs, lengths below and beyond that of the table. */
function* descriptions(): Generator<Describable.Describable> {
  const { limit, short, tableBits } = Describable
  for (const count of inputs) {
    for (const T of range(1, count + 3)) {
      for (const L of [
        ...range(short + 1, limit),
        ...range(tableBits(count), tableBits(count) + 3)
      ]) {
        yield { inputs: count, T, L }
      }
    }
  }
}

export const C22 = Claim.define({
  id: "C22",
  title: "Many simple hypotheses run too long for a transformer",
  says: ["B"],
  about:
    "There are always programs of a given length that run longer than any given time allows, so a " +
    "prior over short programs is not one that a fixed depth can follow. By mass the point is weak: " +
    "most programs that halt do so at once. And a function of finitely many inputs is lost to a " +
    "bound on time only where descriptions must be shorter than its table.",
  verdict: { is: "conditional", because: ["S1", "S2"] },
  statements: [
    Statement.holds("S1", "Some halting machine of 1, 2 or 3 states runs longer than T steps.", {
      model: Halting.Halting,
      show: Halting.show,
      domain: Domain.exhaustive(() => Halting.all(0, (longest) => longest + 9)),
      premises: {
        "bound on steps": [
          "T is less than 1, 6 or 21 for 1, 2 or 3 states",
          ({ states, steps }) => steps < ([1, 6, 21][states - 1] ?? 0)
        ]
      },
      without: {
        "bound on steps": Domain.exhaustive(() => Halting.all(1, (longest) => longest + 9))
      },
      iff: true,
      few: "every T below 1, 6 and 21 steps for 1, 2 and 3 states",
      strict: true,
      margin: (it) => Exact.ofInteger(Halting.later(it))
    }),
    Statement.waiting(
      "S1b",
      "Some halting machine of 4 states runs longer than 106 steps, and none longer than 107.",
      "census"
    ),
    Statement.holds(
      "S2",
      "Some function with a short program has no description of at most L bits within T evaluations of an expression.",
      {
        model: Describable.Describable,
        show: Describable.show,
        domain: Domain.exhaustive(descriptions),
        premises: {
          "shorter than the table": [
            "L is less than the bits of a table of all answers",
            (it) => it.L < Describable.tableBits(it.inputs)
          ],
          "little time": ["T is less than the number of inputs", (it) => it.T < it.inputs]
        },
        without: {
          "shorter than the table": Domain.exhaustive(descriptions),
          "little time": Domain.exhaustive(descriptions)
        },
        iff: true,
        strict: true,
        margin: (it) => Exact.ofInteger(Describable.lost(it).length)
      }
    ),
    Statement.fails("S3", "At least half of the halting machines run longer than T steps.", {
      model: Halting.Halting,
      show: Halting.show,
      domain: Domain.exhaustive(() => Halting.all(0, (longest) => longest)),
      premises: {
        "some run longer": ["some halting machine runs longer", (it) => Halting.later(it) > 0n],
        "T at least 1": ["T is at least 1", (it) => it.steps >= 1]
      },
      margin: (it) => Halting.share(it).minus(Rational.of(1, 2))
    }),
    Statement.open("S4", "How many of the halting machines run how long.", {
      probe: () =>
        Object.fromEntries(
          [2, 3].map((states) => [
            `${states} states`,
            [1, 2, 4, 8, 16, 20]
              .filter((steps) => steps < Halting.longest(states))
              .map((steps) => {
                const share = Halting.share({ states, steps })
                return `${(100 * share.toNumber()).toPrecision(3)} % beyond ${steps}`
              })
              .join(", ")
          ])
        )
    })
  ]
})
