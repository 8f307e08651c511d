import { LogForm, Rational, Weight } from "@headwater/exact"
import { Prior, soft, softHard } from "@headwater/priors"
import { Register } from "@headwater/hypotheses"
import { Family, isqrt } from "@headwater/programs"
import * as Result from "effect/Result"
import { assert, describe, it } from "vitest"
import { Phase } from "../src/Documents.ts"
import { document } from "./document.ts"
import { run, type Surroundings } from "./memoryHost.ts"

const drawn = async (words: string, surroundings: Surroundings = {}) => {
  const { code, stderr, stdout } = await run([...words.split(" "), "--json"], surroundings)
  assert.deepEqual([code, stderr], [0, ""], words)
  const found = document(Phase, stdout)
  if (found.status !== "drawn") throw new Error("exhausted")
  return found
}

type Edge = NonNullable<
  Extract<typeof Phase.Type, { status: "drawn" }>["rows"][number]["regions"][number]["from"]
>

const rational = (text: string): Rational => Result.getOrThrow(Rational.parse(text))

/** The names of the heaviest, from costs that the families measure. */
const heaviest = (prior: Prior.Prior, size: number, bound: bigint): ReadonlyArray<string> => {
  const all = Family.inLanguage(isqrt, Register.language).members.map(({ name }) => {
    const cost = Result.getOrThrow(Family.cost(isqrt, name, size))
    return { name, weight: cost.steps > bound ? Weight.zero : prior.weight(cost) }
  })
  return all.flatMap(({ name, weight }) =>
    !Weight.isZero(weight) && all.every((it) => Weight.compare(it.weight, weight) <= 0)
      ? [name]
      : []
  )
}

const near = (edge: Edge, side: -1 | 1): Rational => {
  if ("gamma" in edge) {
    return Rational.of(BigInt(Math.round(edge.gamma * 1e6)) + BigInt(side) * 10n, 1_000_000n)
  }
  return "value" in edge ? rational(edge.value) : rational(side < 0 ? edge.low : edge.high)
}

describe("phase", () => {
  it("example: the winners of every region are those of the prior on both sides of each boundary", async () => {
    const it = await drawn("phase F2")
    assert.deepInclude(it, { family: "isqrt", over: "bound", how: "exact", meter: "unit" })
    assert.deepEqual(
      it.rows.map(({ from }) => from),
      ["1", "46", "78", "125", "625"]
    )
    for (const row of it.rows) {
      for (const region of row.regions) {
        for (const gamma of [near(region.from!, 1), near(region.to!, -1)]) {
          const prior = soft.of({ gamma })
          assert.deepEqual([...region.winners], heaviest(prior, 256, BigInt(row.from)))
          if (row.to !== null) {
            assert.deepEqual([...region.winners], heaviest(prior, 256, BigInt(row.to)))
          }
        }
      }
    }
  })

  it("example: boundaries are exact, with a decimal beside", async () => {
    const { rows } = await drawn("phase isqrt --size 64..1024 --gamma 0..1000")
    const first = rows[0]?.regions[0]?.to
    assert.deepInclude(first, { deltaBits: 270, timeRatio: "61/35" })
    assert.closeTo(near(first!, 1).toNumber(), 270 / Math.log2(61 / 35), 1e-4)
    for (const { regions } of rows) {
      for (const { to } of regions) {
        if (to === null || !("gamma" in to)) continue
        const log = LogForm.log2(rational(to.timeRatio))
        const tie = LogForm.of(to.deltaBits)
        assert.equal(log.times(near(to, -1)).compare(tie), -1)
        assert.equal(log.times(near(to, 1)).compare(tie), 1)
      }
    }
  })

  it("example: over data, who errs is out from then on", async () => {
    const { rows, sizes } = await drawn("phase F2 --size 64 --data all --gamma 0..300")
    const table = sizes[0]?.members.find(({ name }) => name === "table of 16")
    assert.deepInclude(table, { madeFor: 16, right: 16, bits: 200 })
    const at = (seen: number) =>
      rows.find(({ from, to }) => Number(from) <= seen && seen <= Number(to))?.regions.at(-1)
        ?.winners
    assert.deepEqual(
      [at(16), at(17), at(32), at(64)],
      [["table of 16"], ["table of 32"], ["table of 32"], ["search"]]
    )
  })

  it("example: meters and machines; a hard bound makes a program that takes longer no question", async () => {
    const lambda = await drawn("phase F7/lambda --size 16 --meter graph")
    assert.deepInclude(lambda, { family: "subtraction/lambda", machine: "lambda", meter: "graph" })
    const bounded = await drawn("phase F4 --size 40 --steps 20000 --bound 1..20000")
    const world = bounded.sizes[0]?.members[0]
    assert.deepInclude(world, { name: "world", steps: null, moreThan: "20000", right: null })
    const all = new Set(bounded.rows.flatMap(({ regions }) => regions.flatMap((it) => it.winners)))
    assert.deepEqual([...all], ["table"])
    const open = await run("phase F4 --size 40 --steps 20000 --json".split(" "))
    assert.equal(open.code, 1)
    assert.deepInclude(document(Phase, open.stdout), {
      status: "exhausted",
      member: "world",
      resource: "steps",
      limit: "20000"
    })
    const text = await run("phase F4 --size 40 --steps 20000".split(" "))
    assert.match(
      text.stdout,
      /^exhausted: world takes more than 20000 steps on context [0-9]+ of size 40; --steps N allows more\n$/
    )
  })

  it("example: a prior with fixed parameters, and soft priors with a bound or a scale", async () => {
    const point = await drawn("phase F2 --prior speed")
    assert.deepInclude(point, { along: null, how: "exact" })
    assert.deepEqual(point.rows.at(-1)?.regions, [{ winners: ["search"], from: null, to: null }])
    const bounded = await drawn("phase F2 --prior soft/hard --param T=100 --bound 1000")
    assert.deepEqual(bounded.rows[0]?.regions[0]?.winners, ["newton"])
    assert.deepEqual(heaviest(softHard.of({ gamma: Rational.one, T: 100n }), 256, 1000n), [
      "newton"
    ])
    const scaled = await drawn("phase F2 --prior soft/scaled --param tau=100")
    const edge = scaled.rows.at(-1)?.regions[0]?.to
    assert.deepInclude(edge, { deltaBits: 48, timeRatio: "225/178" })
  })

  it("example: a plugin of the working folder, along a parameter of its own", async () => {
    const steep = Prior.define({
      id: "acme/steep",
      about: "Time to a whole power.",
      parameters: {
        slope: { type: "integer", least: "0", most: "99", default: "1", about: "the slope" }
      },
      make:
        ({ slope }) =>
        (it) =>
          Weight.times(Weight.of(it.mass), Weight.power(it.steps, -slope))
    })
    const modules = { "headwater.config.ts": { default: { plugins: [steep] } } }
    const it = await drawn("phase F2 --prior acme/steep --param slope=0..99", { modules })
    assert.deepInclude(it, { prior: "acme/steep", how: "bisection" })
    assert.deepEqual(it.rows.at(-1)?.regions[0], {
      winners: ["search"],
      from: { value: "0" },
      to: { low: "70", high: "71" }
    })
    const at = (slope: string) => heaviest(Result.getOrThrow(Prior.at(steep, { slope })), 256, 625n)
    assert.deepEqual([at("70"), at("71")], [["search"], ["newton"]])
    const heavy = Prior.define({
      id: "acme/heavy",
      about: "Weighs too much.",
      parameters: {},
      make: () => () => Weight.one
    })
    const refused = await run(["phase", "F2", "--prior", "acme/heavy"], {
      modules: { "headwater.config.ts": { default: { plugins: [heavy] } } }
    })
    assert.equal(refused.code, 2)
    assert.include(refused.stderr, "expected its laws to hold")
  })

  it("example: as text, with and without colours", async () => {
    const words = ["phase", "F2", "--size", "64"]
    const plain = await run(words, { terminal: true })
    for (const line of [
      "F2 Integer square root, N = 64",
      "s  search    98     61      4",
      "search → table  270 / log2(61/35) = 336.888",
      "nobody"
    ].slice(0, 3)) {
      assert.include(plain.stdout, line)
    }
    assert.isTrue(plain.stdout.split("\n").every((line) => line.length <= 80))
    const coloured = await run(words, { terminal: true, colours: true })
    assert.isTrue([31, 32, 33, 34, 35, 36].some((it) => coloured.stdout.includes(`\u001b[${it}ms`)))
    const bare = coloured.stdout
      .split("\u001b[")
      .map((piece, index) => (index === 0 ? piece : piece.slice(piece.indexOf("m") + 1)))
    assert.equal(bare.join(""), plain.stdout)
  })

  it("example: --svg writes a picture that says what it shows", async () => {
    const { code, files } = await run(["phase", "F2", "--svg", "f2.svg"])
    const picture = files.get("f2.svg") ?? ""
    assert.equal(code, 0)
    assert.match(picture, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" /)
    assert.include(picture, 'role="img" aria-label="F2 Integer square root')
    assert.include(picture, "prefers-color-scheme: dark")
    assert.include(picture, "T ≥ 625: newton, from 48 / log2(125/78) to 1060 / log2(39/23)")
    assert.notInclude(picture, "NaN")
    assert.notMatch(picture, /(href|src|url\((?!#))/)
  })

  it("example: bad input is one line, exit 2, and nothing is written", async () => {
    for (const [words, line] of [
      ["phase F10", "headwater: expected a family ("],
      ["phase F9 --size 7", "headwater: --size: expected a prime with 2 as a primitive root"],
      [
        "phase F2 --size 9..3",
        "headwater: --size: expected a number of contexts of at least 1 as N"
      ],
      ["phase F2 --size 99999999", "headwater: --size: expected "],
      ["phase F2 --gamma 3", "headwater: --gamma: expected a range A..B that rises"],
      ["phase F2 --gamma 3..x", "headwater: --gamma: expected a range A..B that rises"],
      ["phase F2 --gamma=-1..2", "headwater: --gamma: expected a range A..B that rises"],
      ["phase F2 --bound 0", "headwater: --bound: expected a bound of at least 1 step"],
      ["phase F2 --data some", "headwater: --data: expected all, or a range A..B"],
      ["phase F2 --size 1..4 --data all", "headwater: --size, --data: expected a range for one"],
      [
        "phase F2 --meter beta",
        "headwater: --meter: expected unit, load or log for isqrt, not `beta`"
      ],
      [
        "phase F2 --prior sped",
        "headwater: --prior: expected a prior that headwater list priors has"
      ],
      [
        "phase F2 --prior speed --gamma 0..1",
        "headwater: --prior speed: expected no parameters, not `gamma`"
      ],
      [
        "phase F2 --prior hard --gamma 0..1",
        "headwater: --prior hard: expected a parameter among T"
      ],
      ["phase F2 --param gamma=1e9", "headwater: --prior soft: expected gamma, a decimal or"],
      ["phase F2 --param gamma=1 --gamma 0..1", "headwater: --gamma: expected gamma once"],
      [
        "phase F2 --param gamma=0..1 --param T=1..2",
        "headwater: --param gamma, --param T: expected one"
      ]
    ] as const) {
      const { code, files, stderr, stdout } = await run([...words.split(" "), "--svg", "x.svg"])
      assert.deepEqual([code, stdout, files.size], [2, "", 0], words)
      assert.isTrue(stderr.startsWith(line), `${words}: ${stderr}`)
      assert.match(stderr, /^[^\n]*\n$/)
    }
  })
})
