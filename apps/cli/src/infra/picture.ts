import { Rational } from "@headwater/exact"
import { Credal } from "@headwater/figures"
import { Case, Kind } from "@headwater/infrabayes"
import * as Result from "effect/Result"

const rational = (written: string | number): Result.Result<Rational, string> =>
  Rational.parse(String(written))

/** The picture of a case of an update: of beliefs about three points, on two of them. */
export const picture = (name: string, input: unknown): Result.Result<string, string> =>
  Result.gen(function* () {
    const { f, g, H, L } = yield* Kind.decode(Case.update.input, input)
    const [on, other] = L
    const distinct = new Set(L).size === 2 && L.length === 2 && L.every((it) => it < 3)
    if (on === undefined || other === undefined || !distinct || g.length !== 3 || f.length !== 3) {
      return yield* Result.fail(
        "--svg draws three points and an event of two of them, not this case"
      )
    }
    const off = 3 - on - other
    const stake = yield* rational(g[off]!)
    if (stake.sign < 0 || stake.compare(Rational.one) > 0) {
      return yield* Result.fail(
        `g[${off}]: --svg draws stakes from 0 to 1, not \`${stake.toString()}\``
      )
    }
    const worth: Array<Rational> = []
    for (const [i, it] of f.entries()) {
      const read = yield* rational(it)
      if (i !== off && (read.sign < 0 || read.compare(Rational.one) > 0)) {
        return yield* Result.fail(
          `f[${i}]: --svg draws values from 0 to 1, not \`${read.toString()}\``
        )
      }
      worth.push(i === off ? Rational.zero : read)
    }
    const beliefs: Array<ReadonlyArray<Rational>> = []
    for (const [i, { b, m }] of H.entries()) {
      const masses: Array<Rational> = []
      for (const it of m) masses.push(yield* rational(it))
      const isBelief =
        masses.length === 3 &&
        masses.every((it) => it.sign >= 0) &&
        Rational.sum(masses).equals(Rational.one) &&
        (yield* rational(b)).sign === 0
      if (!isBelief) {
        return yield* Result.fail(
          `H[${i}]: --svg draws masses of three points that add up to 1 with the constant 0, not \`${JSON.stringify({ m, b })}\``
        )
      }
      beliefs.push(masses)
    }
    return Credal.svg(`${name}: what f is worth after the event`, {
      beliefs,
      event: [on, other],
      stake,
      acts: [{ name: "f", worth }]
    })
  })
