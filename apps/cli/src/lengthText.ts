/** A length in bits, which is no whole number where it comes from a mass. */
export const lengthText = (bits: number): string => `${Number(bits.toFixed(3))} bits`
