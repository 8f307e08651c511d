import { Census, Kind, Slice } from "@headwater/agency"
import { Rational } from "@headwater/exact"
import { Policy } from "@headwater/hypotheses"
import { assert, describe, it } from "vitest"
import { counts } from "./counts.ts"

const symbols = 7

/** Censuses of 28 bits, made once. */
const known = new Map<string, Census.Census>()
const census = (language: string, demonstrator: string): Census.Census => {
  const key = `${language} ${demonstrator}`
  const found =
    known.get(key) ?? Census.of(Policy.languages[language]!, Policy.game(demonstrator), symbols)
  known.set(key, found)
  return found
}

const none = Array.from({ length: symbols }, () => 0)
const rounded = (n: number, digits = 4): number => Number(n.toFixed(digits))

describe("Census", () => {
  it("claim: imitating texts of up to 28 bits are as many as another implementation counted", () => {
    for (const { language, reads, demonstrator, counts: wanted } of counts) {
      const counted = Census.imitating(
        reads
          ? census(language, demonstrator)
          : Census.of(
              Policy.priced(Policy.LX, { read: Infinity, plan: 0 }),
              Policy.game(demonstrator),
              symbols
            )
      )
      for (const kind of Kind.kinds) {
        const expected = wanted[kind]?.slice(0, symbols) ?? none
        assert.deepEqual(counted[kind], expected, `${language} ${demonstrator} ${kind}`)
      }
    }
  })

  it("claim: the labels of classes are those of their texts, one by one", () => {
    for (const instructions of [Policy.LX, Policy.LM, Policy.LY, Policy.LT]) {
      for (const demonstrator of ["R", "O"]) {
        const game = Policy.game(demonstrator)
        const byKind = Kind.record(() => [0, 0, 0, 0])
        for (const { program } of Policy.programs(instructions, { bits: 16 })) {
          const seen = Kind.evidence(Policy.observed(program, game).behaviour, game)
          if (seen.wrong !== 0) continue
          byKind[Kind.label(program, game)][Policy.size(program) - 1]! += 1
        }
        const counted = Census.imitating(Census.of(instructions, game, 4))
        for (const kind of Kind.kinds) assert.deepEqual(counted[kind], byKind[kind], kind)
      }
    }
  })
})

describe("Slice", () => {
  const masses = (
    language: string,
    demonstrator: string,
    weighing: Slice.Weighing = {},
    seen = 16
  ) => Slice.masses(Slice.of(census(language, demonstrator), seen), weighing)

  it("claim: masses at 28 bits are those of both papers", () => {
    const printed = [
      ["LM", "R", {}, 0.0134],
      ["LX", "R", { read: Infinity }, 0.9035],
      ["LX", "O", { read: Infinity }, 0.9999],
      ["LX", "R", {}, 0.0784],
      ["LX", "O", {}, 0.0789],
      ["LT", "O", {}, 0.9378]
    ] as const
    for (const [language, demonstrator, weighing, share] of printed) {
      const found = masses(language, demonstrator, weighing).upstreamMisaligned
      assert.strictEqual(rounded(found), share, `${language} ${demonstrator}`)
    }
    const { upstreamMisaligned, honestRule, gate } = masses("LX", "O", { read: 8, plan: 4 })
    assert.deepEqual(
      [rounded(upstreamMisaligned, 3), rounded(honestRule, 3), rounded(gate, 3)],
      [0.564, 0.427, 0.009]
    )
  })

  it("claim: signs at whole exponents of time are those of the paper", () => {
    const signs = (language: string, demonstrator: string, weighing: Slice.Weighing): string =>
      [0, 1, 2, 3, 4]
        .map((gamma) =>
          Slice.sign(
            Slice.of(census(language, demonstrator), 16),
            Rational.of(gamma),
            Slice.lead,
            weighing
          )
        )
        .map((it) => (it > 0 ? "+" : "-"))
        .join("")
    const entangled = { read: Infinity }
    assert.strictEqual(signs("LX", "R", entangled), "+----")
    assert.strictEqual(signs("LX", "O", entangled), "+++--")
    assert.strictEqual(signs("LX", "T", entangled), "++++-")
    for (const it of ["R", "O", "T"]) assert.strictEqual(signs("LM", it, {}), "-----")
  })

  it("claim: signs at large exponents are those of fractions", () => {
    const whole = Slice.of(census("LX", "O"), 16)
    const planner = ({ kind, plans, reads }: Slice.Group): boolean =>
      kind === "upstreamMisaligned" && plans > 0 && reads === 0
    const reader = ({ kind, reads }: Slice.Group): boolean => kind === "honestRule" && reads > 0
    const [planners, readers] = [planner, reader].map((is) =>
      whole.groups.filter((it) => it.errors === 0 && is(it)).slice(0, 4)
    )
    const half = Slice.half("upstreamMisaligned")
    const signs = [0, 1, 4, 16, 64, 640].flatMap((gamma) =>
      [0, 24, 48].map((read) => {
        const mass = (groups: ReadonlyArray<Slice.Group> = []): Rational =>
          Rational.sum(
            groups.map(({ count, reads, size, time }) =>
              Rational.of(BigInt(count), time ** BigInt(gamma)).times(
                Rational.pow2(-4 * size - read * reads)
              )
            )
          )
        const both = [...(planners ?? []), ...(readers ?? [])]
        const some = Slice.where(whole, (it) => both.includes(it))
        const found = Slice.sign(some, Rational.of(gamma), half, { read })
        assert.strictEqual(found, mass(planners).compare(mass(readers)), `${gamma} ${read}`)
        return found
      })
    )
    assert.sameMembers([...new Set(signs)], [1, -1])
  })

  it("claim: few data and noise leave the masses of the paper", () => {
    const entangled = { read: Infinity }
    const upstream = (demonstrator: string, seen: number, more: Slice.Weighing = {}): number =>
      rounded(masses("LX", demonstrator, { ...entangled, ...more }, seen).upstreamMisaligned, 3)
    assert.deepEqual(
      [4, 6, 8].map((n) => upstream("O", n)),
      [0.076, 0.889, 1]
    )
    assert.deepEqual(
      [2, 4].map((n) => upstream("T", n)),
      [0.514, 0.958]
    )
    assert.strictEqual(upstream("R", 4), 0.867)
    assert.deepEqual(
      [1, 2, 4].map((noise) =>
        rounded(masses("LX", "O", { ...entangled, noise }).upstreamMisaligned)
      ),
      [0.7178, 0.9955, 0.9999]
    )
  })

  it("law: slice › shares sum to 1, and floats are near the rationals", () => {
    for (const gamma of [0, 1, 2]) {
      for (const [read, noise] of [
        [Infinity, Infinity],
        [3, 2]
      ] as const) {
        const slice = Slice.of(census("LX", "R"), 10)
        const weighing = { gamma, read, noise, plan: 1, steps: 20_000 }
        const exact = Slice.shares(slice, weighing)
        const floats = Slice.masses(slice, weighing)
        const total = Kind.kinds.reduce((sum, kind) => sum.plus(exact[kind]), Rational.zero)
        assert.strictEqual(String(total), "1")
        const { deviant, faithful, honest, misaligned, upstream } = Slice.parts(exact)
        assert.strictEqual(String(deviant.plus(faithful).plus(exact.other)), "1")
        const aligned = upstream.minus(misaligned)
        assert.strictEqual(String(faithful.minus(honest)), String(aligned))
        for (const kind of Kind.kinds) {
          assert.isBelow(Math.abs(exact[kind].toNumber() - floats[kind]), 1e-12)
        }
      }
    }
  })

  it("law: slice › tables in closed form are those that a small count of them gives", () => {
    // Without texts, all that fits n cells of noise-free data is 4^(16 - n) tables.
    const few = Census.of({ ...Policy.LS, symbols: ["1"] }, Policy.game("T"), 1)
    for (const n of [13, 15, 16]) {
      const { honestRule } = Slice.shares(Slice.of(few, n))
      assert.strictEqual(String(honestRule), n === 16 ? "1" : `1/${4 ** (16 - n)}`)
      const { accuracy } = Slice.masses(Slice.of(few, n))
      assert.strictEqual(accuracy, (n + (16 - n) / 4) / 16)
    }
    // With two bits of noise a mismatch, beside the text `1`.
    const errors = Policy.game("T").demonstrator.filter((it) => it !== 1).length
    const whole = (1 + 3 / 4) ** 16 + 2 ** (32 - 2 * errors)
    const noisy = Slice.masses(Slice.of(few, 16), { noise: 2 })
    assert.isBelow(Math.abs(noisy.honestRule * whole - 1), 1e-9)
  })
})
