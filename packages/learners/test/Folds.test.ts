import { Rational } from "@headwater/exact"
import { Folds } from "@headwater/learners"
import { assert, it } from "vitest"

/** Another way to count: trees as strings, run by recursion, with decimals. */
type Tree = "a" | "x" | "1" | "2" | readonly [operator: string, left: Tree, right: Tree]

const trees = (nodes: number): ReadonlyArray<Tree> => {
  if (nodes === 1) return ["a", "x", "1", "2"]
  const found: Array<Tree> = []
  for (let left = 1; left < nodes - 1; left += 2) {
    for (const l of trees(left)) {
      for (const r of trees(nodes - 1 - left)) {
        for (const operator of "+-*/") found.push([operator, l, r])
      }
    }
  }
  return found
}

const run = (tree: Tree, a: number, x: number): number => {
  if (typeof tree === "string") return tree === "a" ? a : tree === "x" ? x : Number(tree)
  const [p, q] = [run(tree[1], a, x), run(tree[2], a, x)]
  if (tree[0] === "+") return Math.min(p + q, 1e6)
  if (tree[0] === "-") return Math.max(p - q, 0)
  if (tree[0] === "*") return Math.min(p * q, 1e6)
  return q === 0 ? 0 : Math.floor(p / q)
}

/** Chance of a history of which a given number of are ones, by the integral over the coin's chance. */
const chance = (n: number, ones: number): number => {
  let value = 1 / (n + 1)
  for (let k = 1; k <= ones; k++) value *= k / (n + 1 - k)
  return value
}

const loss = (n: number, says: (history: ReadonlyArray<number>) => number): number => {
  let sum = 0
  for (let word = 0; word < 2 ** n; word++) {
    const history = Array.from({ length: n }, (_, at) => (word >> at) & 1)
    const ones = history.reduce((all, it) => all + it, 0)
    const p = (Math.min(says(history), n) + 1) / (n + 2)
    sum -= chance(n + 1, ones + 1) * Math.log2(p) + chance(n + 1, ones) * Math.log2(1 - p)
  }
  return sum
}

it("example: learners by recursion over trees are those of the census, up to five nodes", () => {
  for (const n of [2, 5, 8]) {
    const rows = [1, 3, 5].flatMap((nodes) => {
      const all = trees(nodes)
      const fold = (tree: Tree) =>
        loss(n, (history) => history.reduce((a, x) => run(tree, a, x), 0))
      const look = (tree: Tree) => loss(n, (history) => run(tree, n, history.at(-1) ?? 0))
      return [
        {
          nodes,
          isFold: true,
          programs: all.length,
          learners: all.filter((it) => fold(it) <= 0.9).length
        },
        {
          nodes,
          isFold: false,
          programs: all.length,
          learners: all.filter((it) => look(it) <= 0.9).length
        }
      ]
    })
    assert.deepEqual(Folds.census(5, n), rows)
  }
})

it("claim: 794 of 168 072 programs of at most seven nodes learn, and all of them are folds", () => {
  const rows = Folds.census(7, 8)
  assert.equal(
    rows.reduce((sum, it) => sum + it.programs, 0),
    168_072
  )
  assert.equal(
    rows.reduce((sum, it) => sum + it.learners, 0),
    794
  )
  assert.isTrue(rows.every((it) => it.isFold || it.learners === 0))
})

it("claim: the first unit of a charge costs learners a factor (n + 1)/2, for as many bodies fold as look once", () => {
  for (const n of [2, 3, 5, 8]) {
    const factor = Folds.share(5, n, 0).dividedBy(Folds.share(5, n, 1))
    assert.equal(factor.toNumber(), (n + 1) / 2)
  }
})

it("claim: counting, a + x, is the best fold, and no single look comes near", () => {
  const { fold, look } = Folds.best(5, 8)
  const counting = Array.from({ length: 9 }, (_, n) =>
    loss(n, (history) => history.reduce((a, x) => a + x, 0))
  )
  assert.closeTo(
    fold,
    counting.reduce((sum, it) => sum + it, 0),
    1e-9
  )
  assert.isAbove(look, fold + 0.9)
})

/** What a program gives to a sequence, toss by toss. */
const product = (body: Folds.Body, isFold: boolean, tosses: ReadonlyArray<number>): Rational => {
  let all = Rational.one
  let a = 0
  for (const [n, toss] of tosses.entries()) {
    const said = isFold ? a : body.apply(n, tosses[n - 1] ?? 0)
    const one = Rational.of(Math.min(said, n) + 1, n + 2)
    all = all.times(toss === 1 ? one : Rational.one.minus(one))
    a = body.apply(a, toss)
  }
  return all
}

it("claim: the mixture is that of all programs, one after the other", () => {
  for (const tosses of ["000000000", "111111111", "011010011", "000000111"]) {
    const bits = Array.from(tosses, Number)
    let programs = 0
    let [part, whole] = [Rational.zero, Rational.zero]
    for (const nodes of [1, 3]) {
      for (const body of Folds.bodies(nodes)) {
        for (const isFold of [true, false]) {
          const mass = Rational.pow2(-(3 * nodes + 1))
          part = part.plus(mass.times(product(body, isFold, bits)))
          whole = whole.plus(mass)
          programs++
        }
      }
    }
    const found = Folds.mixture(3, bits)
    assert.equal(found.chance.toString(), part.dividedBy(whole).toString())
    assert.equal(found.programs, programs)
  }
})

it("law: Folds › what a program gives to all sequences of a length is one", () => {
  for (const values of [Folds.folded(Folds.counting, 5), Folds.looking(Folds.counting, 5)]) {
    const all = Array.from({ length: 32 }, (_, word) =>
      Folds.given(
        values,
        Array.from({ length: 5 }, (_bit, k) => (word >> k) & 1)
      )
    )
    assert.equal(Rational.sum(all).toString(), "1")
  }
})

it("law: Folds › what a search finds is among the programs that lose as little", () => {
  const search = { threshold: 8.9, n: 8, runs: 40, seed: 7 }
  const solutions = Folds.solutions(5, search.n, search.threshold)
  const found = Folds.finds(search).filter((it) => it !== undefined && it.nodes <= 5)
  assert.isAbove(found.length, 0)
  for (const it of found) {
    assert.isTrue(solutions.some((one) => one.nodes === it?.nodes && one.isFold === it.isFold))
  }
  assert.deepEqual(
    Folds.finds({ ...search, threshold: 0 }),
    Array.from({ length: 40 }, () => undefined)
  )
})
