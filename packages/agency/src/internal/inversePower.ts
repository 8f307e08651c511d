/** The floor of the square root. */
const squareRoot = (n: bigint): bigint => {
  let x = 1n << BigInt((n.toString(2).length + 1) >> 1)
  for (;;) {
    const next = (x + n / x) >> 1n
    if (next >= x) return x
    x = next
  }
}

/** Binary digits after the point that decide all but ties. */
const precision = 320n

/** The least part of a whole exponent that is known: powers of two only, so that roots are square. */
export const finest = 1024n

type Enclosure = readonly [least: bigint, greatest: bigint]

/** Fixed-point enclosures of `time^(1/1024)`, for the times that were asked for. */
const roots = new Map<bigint, Enclosure>()

const rootOf = (time: bigint): Enclosure => {
  const known = roots.get(time)
  if (known !== undefined) return known
  let [least, greatest] = [time << precision, time << precision]
  for (let part = 1n; part < finest; part *= 2n) {
    least = squareRoot(least << precision)
    greatest = squareRoot(greatest << precision) + 1n
  }
  roots.set(time, [least, greatest])
  return [least, greatest]
}

const power = (base: bigint, parts: bigint): Enclosure => {
  let [least, greatest] = [1n << precision, 1n << precision]
  let [low, high] = rootOf(base)
  for (let left = parts; left > 0n; left >>= 1n) {
    if ((left & 1n) === 1n) {
      least = (least * low) >> precision
      greatest = ((greatest * high) >> precision) + 1n
    }
    low = (low * low) >> precision
    high = ((high * high) >> precision) + 1n
  }
  return [least, greatest]
}

/**
 * Fixed-point enclosures of `(unit / time)^exponent`, where the exponent is a number of 1024ths.
 */
export const inversePower = (time: bigint, parts: bigint, unit: bigint): Enclosure => {
  if (parts % finest === 0n) {
    const exponent = parts / finest
    const least = ((unit ** exponent) << precision) / time ** exponent
    return [least, least + 1n]
  }
  const [low, high] = power(unit, parts)
  const [least, greatest] = power(time, parts)
  return [(low << precision) / greatest, (high << precision) / least + 1n]
}
