/**
 * # C38 Good parameters are connected, so that one can move to other trade-offs
 *
 * The circuits of a function with s gates, two of them neighbours where one gate or the pointer to
 * the output differs. With two gates to spare they hang together, with none they never do, and
 * with one it depends on the function. What counts as a small move matters too.
 *
 * ## Statements
 * - S1 (holds)  two gates to spare ⇒ connected
 * - S2 (holds)  no gate to spare and at least two needed ⇒ disconnected
 * - S3 (fails)  one gate to spare ⇒ the largest part reaches every size and depth
 * - S4 (fails)  S1 for moves of one operand, one table or the pointer
 * - S5 (open)   the same for tiny networks
 *
 * References: [GaripovEtAl2018]; thread: seeds/claims/C38.md
 *
 * @module
 */
import { Claim, Domain, Exact, Statement } from "@headwater/proof"
import * as Room from "./models/Room.ts"
import { graph, needed, spare } from "./models/Room.ts"
import * as Valley from "./models/Valley.ts"

type Room = Room.Room

const rooms = (holds: (it: Room) => boolean): Domain.Domain<Room> =>
  Domain.exhaustive(() => [...Room.rooms("gate")].filter(holds))

/** None where the circuits are connected; one less for every further part. */
const connected = (it: Room): Exact.Exact => Exact.ofInteger(1 - graph(it).components)

const twoToSpare = ["two gates are to spare", (it: Room) => spare(it) >= 2] as const
const oneToSpare = ["one gate is to spare", (it: Room) => spare(it) === 1] as const
const noneToSpare = ["no gate is to spare", (it: Room) => spare(it) === 0] as const
const twoNeeded = ["at least two gates are needed", (it: Room) => needed(it) >= 2] as const

export const C38 = Claim.define({
  id: "C38",
  title: "Good parameters are connected, so that one can move to other trade-offs",
  says: ["C"],
  about:
    "Among the parameters that do a task one can wander about, and so reach other balances of size " +
    "and speed. For circuits this is so where two gates are to spare. Where the function only just " +
    "fits they fall apart, and smaller moves fall short even where there is room.",
  verdict: { is: "conditional", because: ["S1", "S2"] },
  statements: [
    Statement.holds(
      "S1",
      "The circuits of a function of two or three inputs with up to three gates are connected.",
      {
        model: Room.Room,
        show: Room.show,
        domain: rooms(() => true),
        premises: { "two to spare": twoToSpare },
        without: { "two to spare": rooms((it) => spare(it) === 1) },
        margin: connected
      }
    ),
    Statement.holds("S2", "The circuits of a function are not connected.", {
      model: Room.Room,
      show: Room.show,
      domain: rooms(() => true),
      premises: { "none to spare": noneToSpare, "two needed": twoNeeded },
      without: {
        "none to spare": rooms((it) => spare(it) > 0 && needed(it) >= 2),
        "two needed": rooms((it) => spare(it) === 0 && needed(it) < 2)
      },
      margin: (it) => Exact.ofInteger(graph(it).components - 2)
    }),
    Statement.fails(
      "S3",
      "The largest connected part has every size and depth that circuits of the function have.",
      {
        model: Room.Room,
        show: (it) =>
          `${Room.show(it)}, with ${graph(it).shapesOfLargest.length} of the ` +
          `${graph(it).shapes.length} pairs of size and depth`,
        domain: rooms(() => true),
        premises: { "one to spare": oneToSpare },
        margin: (it) => Exact.ofInteger(graph(it).shapesOfLargest.length - graph(it).shapes.length)
      }
    ),
    Statement.fails(
      "S4",
      "The circuits of a function are connected by moves of one operand, one table or the pointer.",
      {
        model: Room.Room,
        show: Room.show,
        domain: Domain.exhaustive(() => Room.rooms("part")),
        premises: { "two to spare": twoToSpare },
        margin: connected
      }
    ),
    Statement.open(
      "S5",
      "For how many functions of three bits do the ternary networks without loss hang together by moves of one parameter?",
      { probe: Valley.figures }
    )
  ]
})
