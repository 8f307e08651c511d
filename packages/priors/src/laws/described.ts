import { Weight } from "@headwater/exact"
import { Domain, Law } from "@headwater/proof"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import type { Bound } from "../Bound.ts"
import * as Bounded from "../Bounded.ts"
import { at, type PriorPlugin } from "../Prior.ts"
import * as arbitraries from "./arbitraries.ts"
import { made, shown } from "./made.ts"

/** A prior that describes its bounds is simplicity under these, so that boundaries drawn from them hold. */
export const described = (plugin: PriorPlugin, bounds: ReadonlyArray<Bound>): Law.LawSet => {
  const { about, id, parameters } = plugin
  const under = Bounded.define({ id, about, parameters, bounds })
  return Law.set(`described(${id})`, [
    Law.law({
      name: "bounds",
      statement: "the weights are those of simplicity under the bounds that it describes",
      over: Domain.sampled(fc.tuple(arbitraries.params(plugin), arbitraries.cost)),
      holds: ([params, cost]) =>
        Weight.equals(
          made(plugin, params).weight(cost),
          Result.getOrThrow(at(under, params)).weight(cost)
        ),
      show: ([params, cost]) => shown(params, cost)
    })
  ])
}
