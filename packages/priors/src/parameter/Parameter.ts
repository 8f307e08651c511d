import type { Rational } from "@headwater/exact"

interface Described {
  /** Its meaning, in a few words. */
  readonly about: string
  /** Its default, as it is typed. */
  readonly default: string
  /** Another value, as it is typed, for help; the default where there is none. */
  readonly example?: string
}

/** A positive integer of at most thirty digits, as a bigint. */
export interface Count extends Described {
  readonly type: "count"
}

/** A rational between bounds, both included; typed as a decimal or a fraction. */
export interface Fraction extends Described {
  readonly type: "rational"
  readonly least?: string
  readonly most?: string
}

/** An integer between bounds, both included, as a number. */
export interface Integer extends Described {
  readonly type: "integer"
  readonly least: string
  readonly most: string
}

/** One of several texts. */
export interface Choice extends Described {
  readonly type: "choice"
  readonly of: ReadonlyArray<string>
}

/** A list of at least one record, typed as `a:b,a:b`, with the fields in their order. */
export interface List extends Described {
  readonly type: "list"
  readonly of: Readonly<Record<string, Scalar>>
}

/** A parameter with a single value. */
export type Scalar = Count | Fraction | Integer | Choice

/** A parameter. */
export type Parameter = Scalar | List

/** Parameters by name, in the order in which they are listed. */
export type Parameters = Readonly<Record<string, Parameter>>

type ScalarValue<P extends Scalar> = P extends Count
  ? bigint
  : P extends Fraction
    ? Rational
    : P extends Integer
      ? number
      : P extends Choice
        ? P["of"][number]
        : never

/** The value of a parameter. */
export type Value<P extends Parameter> = P extends List
  ? ReadonlyArray<{ readonly [Name in keyof P["of"]]: ScalarValue<P["of"][Name]> }>
  : P extends Scalar
    ? ScalarValue<P>
    : never

/** The values of parameters. */
export type Values<Ps extends Parameters = Parameters> = {
  readonly [Name in keyof Ps]: Value<Ps[Name]>
}
