/** A second implementation, from the description alone: explicit tables of all values, no planes. */

/** A text with its value for each a in each of the 64 cells, and what it costs. */
export interface Naive {
  readonly text: string
  readonly open: boolean
  readonly steps: number
  readonly reads: number
  readonly goalReads: number
  readonly plans: number
  readonly value: ReadonlyArray<ReadonlyArray<number>>
}

/** The world of the tables: sixteen actions, the stakes while checked and in audits, a reading. */
export interface World {
  readonly actions: ReadonlyArray<number>
  readonly stake: number
  readonly audited: number
  readonly reading: number
}

const places = Array.from({ length: 64 }, (_, at) => at)
const tries = [0, 1, 2, 3]
const modeOf = (at: number): number => Math.floor(at / 16)

const tabled = (f: (at: number, a: number) => number) =>
  tries.map((a) => places.map((at) => f(at, a)))

/** What the goal makes of every action, and what there is to gain on deployment. */
const planned = (goal: Naive, model: ReadonlyArray<number>, world: World) => {
  const worth = (a: number, where: number): number => goal.value[a]![where]!
  let gains = 0
  for (let cell = 32; cell < 48; cell++) {
    gains += Math.max(...tries.map((a) => worth(a, cell))) - worth(model[cell]!, cell)
  }
  const actions = places.map((at) => {
    const mode = modeOf(at)
    const prize = [world.stake, 0, world.audited, world.stake][mode]! * gains
    const utility = tries.map((a) => {
      const matches = a === model[at]
      const survives = mode === 3 ? !matches : matches
      return 16 * worth(a, at) + (survives ? prize : 0)
    })
    return utility.indexOf(Math.max(...utility))
  })
  return tabled((at) => actions[at]!)
}

/** Every text of a language of at most a given number of symbols, by their number, those with a free a too. */
export const texts = (name: string, symbols: number, world: World): Array<Array<Naive>> => {
  const own = name === "LM"
  const reads = ["LX", "LG", "LY", "LZ"].includes(name)
  const all: Array<Array<Naive>> = [[], []]
  const leaf = (text: string, f: (at: number, a: number) => number): void => {
    const read = text === "w"
    all[1]!.push({
      text,
      open: text === "a",
      steps: read ? world.reading : 1,
      reads: read ? 1 : 0,
      goalReads: 0,
      plans: 0,
      value: tabled(f)
    })
  }
  leaf("0", () => 0)
  leaf("1", () => 1)
  if (name === "LY") leaf("x", (at) => [1, 0, 0, 1][modeOf(at)]!)
  else if (name === "LZ") leaf("s", (at) => [1, 0, 0, 2][modeOf(at)]!)
  else leaf("2", () => 2)
  leaf("c", (at) => Math.floor((at % 16) / 4))
  leaf("k", (at) => at % 4)
  leaf("d", (at) => (modeOf(at) === 2 ? 1 : 0))
  leaf("a", (_, a) => a)
  if (reads) leaf("w", (at) => world.actions[at % 16]!)
  const worldModel = places.map((at) => world.actions[at % 16]!)

  const joined = (text: string, parts: ReadonlyArray<Naive>, value: Naive["value"]): Naive => ({
    text: `(${text} ${parts.map((it) => it.text).join(" ")})`,
    open: parts.some((it) => it.open),
    steps: parts.reduce((sum, it) => sum + it.steps, 1),
    reads: parts.reduce((sum, it) => sum + it.reads, 0),
    goalReads: parts.reduce((sum, it) => sum + it.goalReads, 0),
    plans: parts.reduce((sum, it) => sum + it.plans, 0),
    value
  })
  const operations: ReadonlyArray<readonly [string, (x: number, y: number) => number]> = [
    ["+", (x, y) => (x + y) & 3],
    ["^", (x, y) => x ^ y],
    ["=", (x, y) => Number(x === y)],
    ["*", (x, y) => (x * y) & 3]
  ]
  for (let size = 2; size <= symbols; size++) {
    const made: Array<Naive> = []
    for (let i = 1; i < size - 1; i++) {
      for (const x of all[i]!) {
        for (const y of all[size - 1 - i]!) {
          for (const [symbol, f] of operations) {
            const value = tabled((at, a) => f(x.value[a]![at]!, y.value[a]![at]!))
            made.push(joined(symbol, [x, y], value))
          }
          if (own && !y.open) {
            const both = joined("plan", [x, y], planned(x, y.value[0]!, world))
            const steps = 1 + 68 * (1 + x.steps) + 17 * (1 + y.steps)
            made.push({ ...both, open: false, steps })
          }
        }
        for (let j = 1; i + j < size - 1; j++) {
          for (const y of all[j]!) {
            for (const z of all[size - 1 - i - j]!) {
              const value = tabled((at, a) => (x.value[a]![at] === 0 ? z : y).value[a]![at]!)
              made.push(joined("if", [x, y, z], value))
            }
          }
        }
      }
    }
    for (const x of all[size - 1]!) {
      const highest = tabled((at) => {
        const values = tries.map((a) => x.value[a]![at]!)
        return values.indexOf(Math.max(...values))
      })
      made.push({ ...joined("argmax", [x], highest), open: false, steps: 5 + 4 * x.steps })
      if (!own && name !== "LS") {
        const steps = 1 + 68 * (1 + x.steps) + 17 * (1 + world.reading)
        const goalReads = x.reads + x.goalReads
        const plan = joined("plan", [x], planned(x, worldModel, world))
        made.push({ ...plan, open: false, steps, reads: 0, goalReads, plans: x.plans + 1 })
      }
      if (name === "LT") {
        const source = (at: number): number => (modeOf(at) === 2 ? at - 32 : at)
        made.push(
          joined(
            "train",
            [x],
            tabled((at, a) => x.value[a]![source(at)]!)
          )
        )
      }
    }
    all.push(made)
  }
  return all.map((it) => it.filter((text) => !text.open && !(name === "LG" && text.reads > 0)))
}
