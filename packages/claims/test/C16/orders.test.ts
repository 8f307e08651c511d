import { isqrt } from "@headwater/programs"
import { assert, it } from "vitest"
import * as Costs from "#models/Costs"
import * as ProgramPair from "#models/ProgramPair"
import * as Orders from "#claims/C16/orders"

const pairs = Orders.pairs()
const named = ({ family, size, first, second }: Orders.Pair): string =>
  `${family} ${size} ${first} ${second}`

it("claim: which is shorter depends on the machine for search and argmax, for tables of 19 to 29 bits and of few roots", () => {
  const turned = pairs.filter(
    (it) => !Orders.isSameOnAll(it, "bits") && !(it.family === "isqrt" && it.size < 16)
  )
  assert.deepEqual(
    new Set(turned.map(({ family, first, second }) => `${family} ${first} ${second}`)),
    new Set(["isqrt search argmax", "stanley closed table"])
  )
  assert.deepEqual(
    turned.filter((it) => it.family === "stanley").map((it) => it.size),
    [19, 24, 29]
  )
})

it("claim: of the wrapper and the subtraction game both machines say the same", () => {
  const same = pairs.filter(({ family }) => family === "wrapper" || family === "subtraction")
  assert.isAbove(same.length, 10)
  for (const it of same) {
    for (const part of ["bits", "steps"] as const) {
      assert.isTrue(Orders.isSameOnAll(it, part), named(it))
    }
  }
})

it("claim: without tables which is faster depends on the machine for square roots alone, against Newton's rule", () => {
  const turned = pairs.filter((it) => !Orders.isSameOnAll(it, "steps") && it.second !== "table")
  assert.isAbove(turned.length, 0)
  assert.isTrue(turned.every(({ family, second }) => family === "isqrt" && second === "newton"))
})

it("example: every family that has lambda terms is compared", () => {
  const spoken = Costs.all.filter((it) => Costs.members(it, "beta").length > 0)
  assert.sameMembers(
    [...new Set(pairs.map(({ family }) => family))],
    spoken.map(({ id }) => id)
  )
})

it("claim: in log the search is slower than Newton's rule from 122 numbers on", () => {
  const pair = { family: "isqrt", first: "search", second: "newton", meter: "log" } as const
  const not = ProgramPair.sizes(isqrt, 65, 512).filter(
    (size) => ProgramPair.shorterAndSlower({ ...pair, size }) <= 0n
  )
  assert.strictEqual(not.at(-1), 121)
})

it("claim: where loading costs, the search for a logarithm is the faster one modulo 3, 5, 11 and from 269 on", () => {
  const pair = { family: "dlog", first: "search", second: "table" } as const
  const faster = (meter: "load" | "log"): ReadonlyArray<number> =>
    [3, 5, 11, 13, 19, 29, 37, 53, 59, 61, 227, 269, 293].filter(
      (size) => ProgramPair.shorterAndSlower({ ...pair, meter, size }) <= 0n
    )
  assert.deepEqual(faster("load"), [3, 5, 11, 269, 293])
  assert.deepEqual(faster("log"), [3, 5])
})
