/**
 * # F9 The discrete logarithm
 *
 * The x below p - 1 with 2^x = y modulo a prime p of which 2 is a primitive root. No program that
 * is short and fast is known: a search is short and slow, and the other member is a table.
 *
 * @module
 */
import { define } from "../family/index.ts"
import * as Table from "../Table.ts"
import { registers } from "./registers.ts"

/** The first `count` powers of 2 modulo p. */
const powers = (p: number, count: number): ReadonlyArray<number> => {
  const all: Array<number> = []
  for (let y = 1; all.length < count; y = (2 * y) % p) all.push(y)
  return all
}

/**
 * Whether p is an odd prime with 2 as a primitive root: whether the powers of 2 modulo p come back
 * to 1 after p - 1 steps and not before. Then every number below p has an inverse, so p is prime.
 */
const hasRootTwo = (p: number): boolean => {
  if (p < 3) return false
  let order = 1
  for (let y = 2 % p; y !== 1 && order < p; y = (2 * y) % p) order++
  return order === p - 1
}

/** Counts the doublings modulo r3 that lead from 1 to r1 into r0, and goes on at E. */
export const walk = `
     SET r2 1       ; r2 = 2^r0 mod p
  L: MOV r4 r2
     EQ r4 r1
     JZ r4 N
     JMP E
  N: INC r0
     ADD r2 r2
     MOV r4 r3
     DIV r2 r4
     MOV r2 r4
     JMP L`

const search = `${walk}
  E: END`

const program = registers({ r1: "y", r3: "p" })

/** F9: the discrete logarithm to base 2 modulo p. At size p of all numbers from 1 to p - 1. */
export const dlog = define({
  id: "dlog",
  label: "F9",
  title: "Discrete logarithm",
  about: "The x with 2^x = y modulo a prime p, where 2 is a primitive root.",
  size: {
    name: "p",
    expected: "a prime with 2 as a primitive root (3, 5, 11, 13, 19, 29, ...)",
    isValid: hasRootTwo,
    examples: [3, 5, 11, 29, 59]
  },
  *contexts(size) {
    for (let y = 1; y < size; y++) yield { y, p: size }
  },
  demonstrator: (size) => {
    const all = powers(size, size - 1)
    return ({ y }) => all.indexOf(y)
  },
  members: [
    program("search", "tries exponents one by one", search),
    program("table", "the logarithm of every number below p", (size) => {
      const entries = Array.from({ length: size }, () => 0)
      for (const [x, y] of powers(size, size - 1).entries()) entries[y] = x
      return Table.values(entries)
    })
  ]
})
