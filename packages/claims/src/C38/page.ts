/**
 * # C38 Good parameters are connected, so that one can move to other trade-offs
 *
 * References: [GaripovEtAl2018]; thread: seeds/claims/C38.md
 *
 * @module
 */
import { Claim, Exact, Reading, Sentence } from "@headwater/proof"
import { asserts } from "../thread.ts"
import { room, rooms } from "./model.ts"
import * as Networks from "./networks.ts"

const connected = Reading.all(
  "R1",
  "The circuits of a function all hang together, by moves of one gate or the output.",
  { ...room, margin: (it) => Exact.ofInteger(1 - it.components) }
)

const mostIn = (id: string, moves: string) =>
  Reading.most(id, `Nine in ten circuits of a function are in one part, by moves of ${moves}.`, {
    ...room,
    threshold: "9/10",
    weight: (it) => it.circuits,
    part: (it) => it.largest,
    margin: (it) => Exact.ofInteger(10 * it.largest - 9 * it.circuits)
  })

const giant = mostIn("R2", "one gate or the output")
const giantByParts = mostIn("R4", "one operand, one table or the output")

const tradeOffs = Reading.all(
  "R3",
  "The largest part has every size and depth that the function has, by moves of one gate or the output.",
  { ...room, margin: (it) => Exact.ofInteger(it.shapesOfLargest.length - it.shapes.length) }
)

const four = rooms("gate", [4])

export const C38 = Claim.define({
  id: "C38",
  title: "Good parameters are connected, so that one can move to other trade-offs",
  says: {
    C: [
      {
        quote: "good parameters are thick on the ground, and you can fairly smoothly move around",
        said: asserts(10, 3),
        as: {
          "all hang together": connected,
          "most hang together, by smaller moves": giantByParts,
          "most hang together": giant
        }
      },
      {
        quote: "to make different trade-offs",
        said: asserts(10, 3),
        as: { "every trade-off": tradeOffs }
      }
    ]
  },
  answer:
    "For functions of two gates nearly all circuits hang together with a gate to spare, few with none; every trade-off takes simpler ones and two to spare.",
  finding: (found) =>
    Sentence.say`With room to spare nearly all circuits are one mass: with one gate more than the two that a function needs ${found("a_gate_to_spare")("percent")} of them hang together by moves of one gate, and ${found("smaller_moves_fall_short")("percent")} by moves of an operand or a table; where two or three gates are needed and none is to spare, ${found("none_to_spare")("percent")}. With two to spare, for functions that need one at most, all hang together with every trade-off; with one, islands remain and the largest part may miss a trade-off.`,
  statements: [
    connected.over("S1 two_to_spare_connect", {
      domain: rooms("gate"),
      sizes: { spare: [2, 3], gates: [2, 3] },
      expect: "for",
      beyond: { domain: four, sizes: { spare: [2, 4], gates: [4, 4] }, expect: "against" }
    }),
    connected.over("S2 islands_remain", {
      domain: rooms("gate"),
      sizes: { spare: [1, 1] },
      expect: "against"
    }),
    connected.over("S3 never_where_it_just_fits", {
      domain: rooms("gate"),
      sizes: { spare: [0, 0], needed: [2, 3] },
      expect: "against"
    }),
    giant.over("S4 none_to_spare", {
      domain: rooms("gate"),
      sizes: { spare: [0, 0], needed: [2, 3] },
      expect: "against",
      few: "every function that needs a given number of gates",
      beyond: { domain: four, sizes: { spare: [0, 0], needed: [4, 4] } }
    }),
    giant.over("S5 a_gate_to_spare", {
      domain: rooms("gate"),
      sizes: { spare: [1, 1], needed: [2, 2] },
      expect: "for",
      beyond: { domain: four, sizes: { spare: [1, 2], needed: [2, 3] } }
    }),
    tradeOffs.over("S6 every_trade_off", {
      domain: rooms("gate"),
      sizes: { spare: [2, 3], gates: [2, 3] },
      expect: "for",
      beyond: { domain: four, sizes: { spare: [2, 4], gates: [4, 4] } }
    }),
    tradeOffs.over("S7 one_to_spare_may_miss", {
      domain: rooms("gate"),
      sizes: { spare: [1, 1] },
      expect: "against"
    }),
    giantByParts.over("S8 smaller_moves_fall_short", {
      domain: rooms("part"),
      sizes: { spare: [1, 1], needed: [2, 2], inputs: [3, 3] },
      expect: "against",
      otherwise: rooms("gate"),
      beyond: "smaller moves between circuits of four gates"
    }),
    Claim.measured(
      "S9 networks",
      "For how many functions of three bits the ternary networks without loss hang together.",
      Networks.figures
    )
  ]
})
