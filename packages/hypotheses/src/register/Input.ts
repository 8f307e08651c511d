/**
 * # Input of the register machine
 *
 * Initial registers and a history. A history of n symbols lies in cells 0 to n-1, oldest first,
 * and n is in r6.
 *
 * @module
 */

/** Names of the registers. */
export type RegisterName = "r0" | "r1" | "r2" | "r3" | "r4" | "r5" | "r6" | "r7"

/** Natural numbers to start from; registers that are left out are 0. */
export interface Input {
  readonly registers?: Readonly<Partial<Record<RegisterName, bigint | number>>>
  /** At most 1000 symbols. r6 is their number and need not be given. */
  readonly history?: ReadonlyArray<bigint | number>
}

/** The longest history: behind it DATA begins. */
export const historyLimit = 1000

/** The value itself, if it is a natural number. */
/** @internal */
export const natural = (value: bigint | number): bigint | number => {
  if ((typeof value === "number" && !Number.isSafeInteger(value)) || value < 0) {
    throw new RangeError(`Expected a natural number (a bigint beyond 2^53), not \`${value}\``)
  }
  return value
}

const isRegisterName = (name: string): name is RegisterName => {
  const digit = name.charCodeAt(1) - 48
  return name.length === 2 && name.charCodeAt(0) === 114 && digit >= 0 && digit < 8
}

/**
 * Calls `set` with each initial register that is given, r6 of a history included.
 *
 * - **Errors** `RangeError` for a value that is no natural number, a register that is not r0 to
 *   r7, a history that is too long, and an r6 that is not the history's length
 */
export const eachRegister = (
  input: Input,
  set: (register: number, value: bigint | number) => void
): void => {
  const { registers, history } = input
  if (registers !== undefined) {
    for (const name in registers) {
      if (!isRegisterName(name)) {
        throw new RangeError(`Expected a register from r0 to r7, not \`${name}\``)
      }
      const value = registers[name]
      if (value !== undefined) set(name.charCodeAt(1) - 48, natural(value))
    }
  }
  if (history !== undefined) {
    if (history.length > historyLimit) {
      throw new RangeError(
        `Expected a history of at most ${historyLimit} symbols, not \`${history.length}\``
      )
    }
    const given = registers?.r6
    if (given !== undefined && BigInt(given) !== BigInt(history.length)) {
      throw new RangeError(
        `Expected r6 to be the length of the history, ${history.length}, not \`${given}\``
      )
    }
    set(6, history.length)
  }
}
