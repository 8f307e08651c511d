import { assert, it } from "vitest"
import { theorem } from "../machines.ts"

it("example: a theorem states each output and time of a class once, with its count", () => {
  const { text, rows } = theorem(2)
  assert.equal(rows, 38)
  const found = [...text.matchAll(/\((\d+)%positive, (\d+)%nat, (\d+)\)/g)].map((it) => it.slice(1))
  assert.equal(new Set(found.map(([output, time]) => `${output} ${time}`)).size, rows)
  assert.deepEqual(found[0], ["2", "1", "2000"])
  assert.equal(
    found.reduce((sum, [, , count]) => sum + Number(count), 0),
    6_088
  )
  assert.include(text, "Theorem outputs : forall o t, machines 2 6 o t")
})
