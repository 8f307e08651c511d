// A law suite under node:test, as a user without vitest would run it; see ../Law.test.ts.
import { Domain, Law } from "@headwater/proof"
import { test } from "node:test"

const commutes = (name: string, f: (a: number, b: number) => number): Law.LawSet =>
  Law.set(name, [
    Law.law({
      name: "commutes",
      statement: "f(a, b) = f(b, a)",
      over: Domain.exhaustive(() => [0, 1, 2].flatMap((a) => [0, 1, 2].map((b) => ({ a, b })))),
      holds: ({ a, b }) => f(a, b) === f(b, a)
    })
  ])

Law.check(
  test,
  commutes("plus", (a, b) => a + b)
)
Law.check(
  test,
  commutes("minus", (a, b) => a - b)
)
