import { Rational } from "@headwater/exact"
import { Edge } from "@headwater/figures"
import { Domain, Law } from "@headwater/proof"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { it } from "vitest"

const rational = (text: string): Rational => Result.getOrThrow(Rational.parse(text))

Law.check(
  it,
  Law.set("edge", [
    Law.law({
      name: "encloses",
      statement: "the decimals of an interval enclose it, and are no farther out than it is wide",
      over: Domain.sampled(
        fc.tuple(
          fc.bigInt({ min: 0n, max: 10n ** 12n }),
          fc.bigInt({ min: 1n, max: 10n ** 6n }),
          fc.integer({ min: 1, max: 30 })
        )
      ),
      holds: ([low, width, halvings]) => {
        const unit = 1n << BigInt(halvings)
        const [from, to] = [Rational.of(low, unit), Rational.of(low + width, unit)]
        const text = Edge.exactly({ low: from.toString(), high: to.toString() })
        const [, below = "", above = ""] = /^between (\S+) and (\S+)$/.exec(text) ?? []
        const [outer, inner] = [rational(below), rational(above)]
        const wide = Rational.max(to.minus(from), Rational.of(1n, 10n ** 12n))
        return (
          outer.compare(from) <= 0 &&
          to.compare(inner) <= 0 &&
          inner.minus(outer).compare(wide.times(Rational.of(3))) <= 0
        )
      }
    })
  ])
)
