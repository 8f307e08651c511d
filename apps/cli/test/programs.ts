/** The integer square root of r1: the sum of the first r0 odd numbers is r0². */
const search = [
  "loop: INC r0",
  "ADD r3 r0",
  "ADD r3 r0",
  "DEC r3",
  "MOV r2 r1",
  "LT r2 r3",
  "JZ r2 loop",
  "DEC r0"
].join("\n")

/** Twice r1, at once. */
export const double = "ADD r1 r1\nMOV r0 r1"

/** Twice r1, by counting. */
const slow = "again: JZ r1 out\nINC r0\nINC r0\nDEC r1\nJMP again\nout:"

/** Listings by the names of their files. */
export const files = {
  "search.rm": search,
  "double.rm": double,
  "slow.rm": slow,
  "forever.rm": "here: JMP here",
  "grow.rm": "INC r0\nhere: ADD r0 r0\nJMP here",
  "spread.rm": "here: ST r1 r0\nINC r1\nJMP here",
  "weights.rm": "INC r0\nSET r1 2"
}
