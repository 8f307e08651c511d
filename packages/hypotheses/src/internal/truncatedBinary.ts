/**
 * # Truncated binary code
 *
 * Of `count` things the first `2^(b+1) - count` take b bits and the others b + 1, where b is
 * `⌊log2 count⌋`: a prefix code that wastes no bit string, and takes no bit for one thing.
 *
 * @module
 */

/** `⌊log2 n⌋` of a number from 1 to below 2^31: the bits of the shorter words among n. */
export const floorLog2 = (n: number): number => 31 - Math.clz32(n)

/** The word of the thing at a place among `count`, of which there are fewer than 2^31. */
export const truncatedBinary = (place: number, count: number): string => {
  const bits = floorLog2(count)
  const short = 2 ** (bits + 1) - count
  const [value, length] = place < short ? [place, bits] : [place + short, bits + 1]
  return length === 0 ? "" : value.toString(2).padStart(length, "0")
}

/** The place whose word is at an index of the bits, and what follows it. */
export const readTruncatedBinary = (
  bits: string,
  at: number,
  count: number
): readonly [place: number, next: number] | "incomplete" | "malformed" => {
  const length = floorLog2(count)
  const short = 2 ** (length + 1) - count
  const word = bits.slice(at, at + length)
  if (!/^[01]*$/u.test(word)) return "malformed"
  if (word.length < length) return "incomplete"
  const value = length === 0 ? 0 : Number.parseInt(word, 2)
  if (value < short) return [value, at + length]
  const last = bits[at + length]
  if (last === undefined) return "incomplete"
  if (last !== "0" && last !== "1") return "malformed"
  return [2 * value + Number(last) - short, at + length + 1]
}
