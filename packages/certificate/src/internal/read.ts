/**
 * # Reading polynomials
 *
 * Trusted, for cofactors and squares of certificates are texts. Sums of products of powers; every
 * factor is marked by `*`, an exponent is a number, and only integers are divided by.
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { expected } from "./expected.ts"

interface Ring<A> {
  plus(other: A): A
  minus(other: A): A
  times(other: A | Rational): A
  negated(): A
  pow(n: number): A
}

interface Atoms<A> {
  readonly number: (digits: string) => A
  readonly variable: (name: string) => A
}

const word = /\s*([A-Za-z]\w*(?:#\d+)?|\d+|[-+*/^()])/y

const words = (text: string): ReadonlyArray<string> => {
  const all: Array<string> = []
  const rest = text.trimEnd()
  for (word.lastIndex = 0; word.lastIndex < rest.length;) {
    const found = word.exec(rest)
    if (found === null) throw new RangeError(expected("a polynomial", text))
    all.push(found[1]!)
  }
  return all
}

const isNumber = (text: string | undefined): text is string =>
  text !== undefined && /^\d+$/.test(text)

/** The value of a text in a ring. */
export const read = <A extends Ring<A>>(text: string, atoms: Atoms<A>): A => {
  const all = words(text)
  let at = 0
  const wrong = (): RangeError => new RangeError(expected("a polynomial", text))
  const take = (what: string): boolean => {
    if (all[at] !== what) return false
    at++
    return true
  }
  const number = (): string => {
    const digits = all[at++]
    if (!isNumber(digits)) throw wrong()
    return digits
  }
  const atom = (): A => {
    if (take("(")) {
      const inner = sum()
      if (!take(")")) throw wrong()
      return inner
    }
    const it = all[at++]
    if (it === undefined || /^[-+*/^)]$/.test(it)) throw wrong()
    return isNumber(it) ? atoms.number(it) : atoms.variable(it)
  }
  const power = (): A => {
    const base = atom()
    return take("^") ? base.pow(Number(number())) : base
  }
  const product = (): A => {
    let value = power()
    for (;;) {
      if (take("*")) value = value.times(power())
      else if (take("/")) value = value.times(Rational.of(1n, BigInt(number())))
      else return value
    }
  }
  const sum = (): A => {
    let value = take("-") ? product().negated() : product()
    for (;;) {
      if (take("+")) value = value.plus(product())
      else if (take("-")) value = value.minus(product())
      else return value
    }
  }
  const value = sum()
  if (at !== all.length) throw wrong()
  return value
}
