export { Rational, type RationalLike } from "./Rational.ts"
