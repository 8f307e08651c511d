import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import * as Cellular from "../cellular/index.ts"

/** For a rule, a row and some steps. */
const rows: fc.Arbitrary<{
  readonly rule: number
  readonly cells: ReadonlyArray<0 | 1>
  readonly steps: number
  readonly edge: Cellular.Edge
}> = fc.record({
  rule: fc.nat(255),
  cells: fc.array(fc.constantFrom<0 | 1>(0, 1), { minLength: 1, maxLength: 100 }),
  steps: fc.nat(40),
  edge: fc.constantFrom<Cellular.Edge>("ring", 0, 1)
})

/** For a world that leaves an empty row empty. */
const worlds: fc.Arbitrary<Cellular.World> = fc.record({
  rule: fc.constantFrom(...Cellular.quietRules),
  seed: fc.nat(7).map((it) => 2 * it + 1)
})

/** The row a step later, cell by cell. */
const stepped = (
  rule: number,
  cells: ReadonlyArray<0 | 1>,
  edge: Cellular.Edge
): ReadonlyArray<0 | 1> =>
  cells.map((middle, i) => {
    const beyond = (end: number): 0 | 1 => (edge === "ring" ? (cells.at(end) ?? 0) : edge)
    return Cellular.next(
      rule,
      i === 0 ? beyond(-1) : (cells[i - 1] ?? 0),
      middle,
      i === cells.length - 1 ? beyond(0) : (cells[i + 1] ?? 0)
    )
  })

/**
 * Rows, diagrams and digit automata, against the definition of a rule.
 */
export const cellular = (): Law.LawSet =>
  Law.set("cellular", [
    Law.law({
      name: "cell by cell",
      statement: "thirty-two cells at once become what each becomes by the rule",
      over: Domain.sampled(rows, { runs: 300 }),
      holds: ({ cells, edge, rule, steps }) => {
        let now = cells
        for (let step = 0; step < steps; step++) now = stepped(rule, now, edge)
        const found = Cellular.cellsOf(Cellular.evolve(rule, Cellular.row(cells), steps, edge))
        return found.every((cell, i) => cell === now[i])
      }
    }),
    Law.law({
      name: "diagram",
      statement: "a row of a diagram is what its first row becomes among empty cells",
      over: Domain.sampled(worlds, { runs: 100 }),
      holds: (world) => {
        const [steps, broad] = [37, Cellular.breadth(world)]
        const start = Array.from({ length: 2 * steps + broad }, (_, i) =>
          i >= steps && i < steps + broad ? (world.seed >> (i - steps)) & 1 : 0
        )
        const found = Cellular.evolve(world.rule, Cellular.row(start), steps, 0)
        const seen = Cellular.diagram(world, steps + 1)
        return Cellular.cellsOf(found).every((cell, u) => cell === Cellular.cell(seen, steps, u))
      }
    }),
    Law.law({
      name: "closed form",
      statement: "a digit automaton that is proved answers with the cells of its world",
      over: Domain.sampled(worlds, { runs: 60 }),
      holds: (world) => {
        const found = Cellular.closedForm(world)
        if (found === undefined) return true
        const seen = Cellular.diagram(world, 70)
        return Array.from({ length: 70 }, (_, t) => t).every((t) =>
          Array.from({ length: 2 * t + 4 }, (_, u) => u).every(
            (u) =>
              Cellular.read(found.automaton, BigInt(t), BigInt(u)) === Cellular.cell(seen, t, u)
          )
        )
      }
    })
  ])
