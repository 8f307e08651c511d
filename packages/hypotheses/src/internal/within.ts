/**
 * The whole bits within a limit, as a listing of programs asks for it.
 *
 * - **Errors** `RangeError` for what is no number of bits, of which a listing would find no end
 */
export const within = ({ bits }: { readonly bits: number }): number => {
  if (Number.isFinite(bits) && bits >= 0) return Math.floor(bits)
  throw new RangeError(`Expected a number of bits from 0 on, not \`${bits}\``)
}
