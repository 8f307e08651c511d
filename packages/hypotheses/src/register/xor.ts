/** Bitwise exclusive or of safe integers. */
export const xor = (a: number, b: number): number => {
  const low = (a ^ b) >>> 0
  if (a < 2 ** 32 && b < 2 ** 32) return low
  return ((Math.floor(a / 2 ** 32) ^ Math.floor(b / 2 ** 32)) >>> 0) * 2 ** 32 + low
}
