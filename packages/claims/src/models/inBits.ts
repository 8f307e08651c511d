import type { Rational } from "@headwater/exact"

/** A share in bits, for the eye: 13.29 for one in ten thousand. */
export const inBits = (share: Rational): string => (-Math.log2(share.toNumber())).toFixed(2)
