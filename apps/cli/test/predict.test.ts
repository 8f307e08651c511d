import { assert, describe, it } from "vitest"
import { Laws, List, Predict } from "../src/Documents.ts"
import { document } from "./document.ts"
import { run } from "./memoryHost.ts"

const files = {
  text: "To be or not to be: that is the question.\n",
  bits: "0110100\n",
  spaced: "01 10\n100",
  odd: "01 10\n1x",
  empty: "",
  blank: " \n"
}

const predicted = async (...args: ReadonlyArray<string>) => {
  const ran = await run(["predict", ...args, "--json"], { files })
  assert.deepEqual([ran.code, ran.stderr], [0, ""])
  const found = document(Predict, ran.stdout)
  if (found.status !== "learned") throw new Error(found.status)
  return found
}

const refusal = async (...args: ReadonlyArray<string>): Promise<string> => {
  const ran = await run(["predict", ...args], { files })
  assert.deepEqual([ran.code, ran.stdout], [2, ""])
  assert.match(ran.stderr, /^headwater: [^\n]*\n$/)
  return ran.stderr.slice("headwater: ".length, -1)
}

const rational = (numerator: bigint, denominator: bigint) => ({ numerator, denominator })

interface Exact {
  readonly predict: () => ReadonlyMap<number, ReturnType<typeof rational>>
  readonly after: (context: undefined, bit: number) => Exact
}

const coin = (zero: bigint, one: bigint, all: bigint) =>
  new Map([
    [0, rational(zero, all)],
    [1, rational(one, all)]
  ])

const counts = (zeros: bigint, ones: bigint): Exact => ({
  predict: () => coin(zeros, ones, zeros + ones),
  after: (_, bit) => (bit === 0 ? counts(zeros + 1n, ones) : counts(zeros, ones + 1n))
})

/** What always says the same. */
const always = (said: ReturnType<typeof coin>): Exact => {
  const exact: Exact = { predict: () => said, after: () => exact }
  return exact
}

/** A learner that knows none of our packages: its results are plain data. */
const learner = (id: string, exact: Exact, more: object = {}) => ({
  id,
  learns: "bits",
  about: "Made by hand.",
  declares: [],
  parameters: {},
  make: () => ({ exact, ...more })
})

/** The rule of succession. */
const laplace = { ...learner("acme/laplace", counts(1n, 1n)), declares: ["exchangeable"] }
/** One that says 0 will come, always. */
const sure = learner("acme/sure", always(coin(1n, 0n, 1n)))
/** One whose probabilities sum to more than one. */
const loud = learner("acme/loud", always(coin(1n, 1n, 1n)))
/** A fair coin with a fast form, some of it replaced. */
const plain = (
  fast: Readonly<Record<string, unknown>>,
  session: Readonly<Record<string, unknown>> = {},
  exact = always(coin(1n, 1n, 2n))
) => {
  const predict = () =>
    new Map([
      [0, 0.5],
      [1, 0.5]
    ])
  return learner("acme/plain", exact, {
    fast: {
      open: () => ({ predict, update: () => 0.5, revert: () => {}, ...session }),
      tolerance: 0,
      memory: () => 0,
      ...fast
    }
  })
}
const modules = { "headwater.config.ts": { default: { plugins: [laplace, sure] } } }

describe("predict", () => {
  it("example: a file is learned by context-tree weighting of depth 48, as its bytes", async () => {
    const found = await predicted("text")
    assert.deepInclude(found, { learner: "ctw(depth=48)", symbols: "336", probability: null })
    assert.isAbove(found.codeLength, 250)
    assert.isBelow(found.codeLength, 336)
    assert.equal(found.bitsPerByte, found.codeLength / 42)
    assert.isAbove(found.within, 0)
    assert.isBelow(found.within, 1e-9)
  })
  it("example: few bits are learned exactly, from a file or as they stand", async () => {
    // by hand: half of 5/2048 by 4 zeros and 3 ones, half of 3/128 after 0 times 1/16 after 1
    for (const file of ["bits", "spaced", "0110100"]) {
      assert.deepInclude(await predicted(file, "--bits", "--depth", "1"), {
        symbols: "7",
        bitsPerByte: null,
        probability: "1/512"
      })
    }
    // bits that fill a byte: half of 35/32768 and half of 3/256 times 1/16, and not so backwards
    const byte = await predicted("01101001", "--bits", "--depth", "1")
    assert.equal(byte.probability, "59/65536")
    const found = await predicted("11", "--bits", "--learner", "kt")
    assert.deepInclude(found, { learner: "kt", probability: "3/8" })
    assert.approximately(found.codeLength, Math.log2(8 / 3), 1e-15)
  })
  it("example: parameters come by --param, and depth by its own flag too", async () => {
    const byParam = await predicted("text", "--param", "depth=7")
    assert.equal(byParam.learner, "ctw(depth=7)")
    assert.deepEqual(await predicted("text", "--depth", "7"), byParam)
    const chain = await predicted("text", "--learner", "markov", "--param", "order=3")
    assert.equal(chain.learner, "markov(order=3)")
  })
  it("example: text for people says how exact it is", async () => {
    const exact = await run(["predict", "1", "--bits"], { files })
    assert.equal(
      exact.stdout,
      "1.000 bits\n1 bit learned by ctw(depth=48), exactly, probability 1/2\n"
    )
    const { stdout } = await run(["predict", "text"], { files })
    assert.match(
      stdout,
      /^\d+\.\d{3} bits, \d\.\d{5} bits per byte\n336 bits learned by ctw\(depth=48\), in doubles, within \de-\d+ bits\n$/
    )
  })
  it("example: input that cannot be learned is one line", async () => {
    assert.equal(await refusal("empty"), "empty: expected a byte, found nothing in it")
    assert.equal(await refusal("blank", "--bits"), "blank: expected bits, found nothing in it")
    assert.equal(
      await refusal("0120", "--bits"),
      "--bits: expected bits such as 0110, or a file of them, not `0120`"
    )
    assert.equal(
      await refusal("odd", "--bits"),
      "odd, line 2, column 2: expected bits, 0 or 1, not `x`"
    )
    assert.equal(await refusal("nowhere"), "nowhere: expected a file, found nothing there")
  })
  it("example: learners and parameters that are none are one line", async () => {
    assert.equal(
      await refusal("text", "--learner", "ctv"),
      "--learner: expected a learner that headwater list learners has, such as ctw, not `ctv`"
    )
    assert.equal(
      await refusal("text", "--learner", "speed"),
      "--learner: expected one of ctw, kt, markov, bernoulli, not `speed`"
    )
    assert.include(
      await refusal("text", "--depth", "129"),
      "--learner ctw: expected depth, an integer from 0 to 128"
    )
    assert.include(await refusal("text", "--depth", "-1"), "--depth: expected an integer")
    assert.equal(
      await refusal("text", "--depth", "3", "--param", "depth=4"),
      "--param: expected each parameter once, not `depth`"
    )
    assert.include(await refusal("text", "--learner", "kt", "--depth", "3"), "no parameters")
  })
  it("example: what needs more memory than there is stops, with what it learned", async () => {
    const text = "To be, or not to be, that is the question. "
    const large = Array.from({ length: 9000 }, (_, at) => `${at * at} ${text}`).join("")
    const bits = 8 * large.length
    const ran = await run(["predict", "large"], { files: { large }, memory: 2 ** 23 })
    assert.deepEqual([ran.code, ran.stdout], [2, ""])
    const [, done, , perByte] =
      /^headwater: --learner: expected one that needs at most 8.0 MiB, but ctw\(depth=48\) needs more: it stopped after (\d+) of (\d+) bits, (\d\.\d{5}) bits per byte so far, about \d+\.\d MiB for all; a depth of (\d+) would do\n$/.exec(
        ran.stderr
      ) ?? []
    assert.isAbove(Number(done), bits / 10)
    assert.isBelow(Number(done), bits)
    // what it says of the part is what it says of that part as a file
    const part = large.slice(0, Number(done) / 8)
    const found = await run(["predict", "part"], { files: { part } })
    assert.include(found.stdout, `, ${perByte} bits per byte\n`)
    assert.equal((await run(["predict", "large"], { files: { large } })).code, 0)
    assert.equal(
      (await run(["predict", "large", "--json"], { files: { large }, memory: 2 ** 23 })).stdout,
      ""
    )
  })
  it("example: what cannot fit whatever the bits are is refused before it begins", async () => {
    const ran = await run(["predict", "text"], { files, memory: 1_000_000 })
    assert.deepEqual([ran.code, ran.stdout], [2, ""])
    assert.equal(
      ran.stderr,
      "headwater: --learner: expected one that needs at most 1.0 MiB, but ctw(depth=48) needs 2.3 MiB for 336 bits; a depth of 14 would do\n"
    )
    assert.equal(
      (await run(["predict", "text", "--depth", "14"], { files, memory: 1_000_000 })).code,
      0
    )
    const huge = plain({ memory: () => 2 ** 41 })
    const refused = await run(["predict", "text", "--learner", "acme/plain"], {
      files,
      modules: { "headwater.config.ts": { default: { plugins: [huge] } } }
    })
    assert.equal(
      refused.stderr,
      "headwater: --learner: expected one that needs at most 4.0 GiB, but acme/plain may need 2048.0 GiB for 336 bits\n"
    )
  })
  it("example: progress goes to a terminal, and Ctrl-C stops with how far it was", async () => {
    const long = { long: "to be or not to be\n".repeat(3000) }
    const shown = await run(["predict", "long"], { files: long, terminal: true })
    assert.match(shown.stderr, /14 %  65536 of 456000 bits, \d\.\d{5} bits per byte so far/)
    const quiet = await run(["predict", "long"], { files: long })
    assert.deepEqual([quiet.code, quiet.stderr], [0, ""])
    const { code, stdout, stderr } = await run(["predict", "long"], {
      files: long,
      terminal: true,
      onShow: (stop) => stop()
    })
    assert.deepEqual([code, stdout], [130, ""])
    assert.match(
      stderr,
      /interrupted: \d+ of 456000 bits, \d\.\d{5} bits per byte so far; the next run starts from the beginning\n$/
    )
  })
})

describe("learner plugins", () => {
  it("example: the learners of headwater.config.ts are known to list and predict", async () => {
    const listed = document(List, (await run(["list", "learners", "--json"], { modules })).stdout)
    const learners = "learners" in listed ? listed.learners : []
    assert.deepEqual(
      learners.map(({ id, from }) => [id, from]),
      [
        ["ctw", "headwater"],
        ["kt", "headwater"],
        ["markov", "headwater"],
        ["bernoulli", "headwater"],
        ["acme/laplace", "plugin"],
        ["acme/sure", "plugin"]
      ]
    )
    const { code, stdout } = await run(
      ["predict", "110", "--bits", "--learner", "acme/laplace", "--json"],
      { modules }
    )
    assert.equal(code, 0)
    assert.deepInclude(document(Predict, stdout), { probability: "1/12", learner: "acme/laplace" })
    const long = await run(["predict", "text", "--learner", "acme/laplace", "--json"], {
      files,
      modules
    })
    const found = document(Predict, long.stdout)
    assert.isAbove(found.status === "learned" ? found.codeLength : 0, 300)
  })
  it("example: what a learner excludes is an answer, and it is no", async () => {
    const ran = await run(["predict", "0010", "--bits", "--learner", "acme/sure", "--json"], {
      modules
    })
    assert.equal(ran.code, 1)
    assert.deepInclude(document(Predict, ran.stdout), { status: "excluded", learned: "2" })
    const { stdout } = await run(["predict", "0010", "--bits", "--learner", "acme/sure"], {
      modules
    })
    assert.equal(
      stdout,
      "excluded: acme/sure gave probability 0 to the bit after the first 2 of 4\n"
    )
  })
  it("example: what a learner tells that is no number it could be is one line that names it", async () => {
    const line = async (plugin: unknown, file = "text") => {
      const ran = await run(["predict", file, "--learner", "acme/plain"], {
        files,
        modules: { "headwater.config.ts": { default: { plugins: [plugin] } } }
      })
      assert.deepEqual([ran.code, ran.stdout], [2, ""])
      assert.match(ran.stderr, /^headwater: learner acme\/plain: [^\n]+\n$/)
      return ran.stderr.slice("headwater: learner acme/plain: ".length, -1)
    }
    // laws look at short sequences, so each of these goes wrong later
    const later = (wrong: number) => {
      let seen = 0
      return plain({
        open: () => (
          (seen = 0),
          {
            predict: () =>
              new Map([
                [0, 0.5],
                [1, 0.5]
              ]),
            update: () => (++seen > 300 ? wrong : 0.5),
            revert: () => void seen--
          }
        )
      })
    }
    assert.equal(
      await line(later(Number.NaN)),
      "expected a probability, not `NaN`, after the first 300 bits"
    )
    assert.equal(await line(later(2)), "expected a probability, not `2`, after the first 300 bits")
    assert.equal(
      await line(later(-1)),
      "expected a probability, not `-1`, after the first 300 bits"
    )
    const reading = (told: number) =>
      plain({}, { read: (bytes: Uint8Array) => (bytes.length > 6 ? told : 8 * bytes.length) })
    assert.equal(
      await line(reading(Number.NaN)),
      "expected a code length, not `NaN`, after the first 0 bits"
    )
    assert.equal(
      await line(reading(-5)),
      "expected a code length, not `-5`, after the first 0 bits"
    )
    for (const wrong of [Number.NaN, -1, Number.POSITIVE_INFINITY]) {
      const broken = /expected its laws to hold, but .*stated is broken/
      assert.match(await line(plain({ tolerance: wrong })), broken)
      assert.match(await line(plain({ memory: () => wrong })), broken)
    }
    const three = plain({}, {}, always(new Map([0, 1, 2].map((it) => [it, rational(1n, 2n)]))))
    assert.match(await line(three), /expected its laws to hold, but .*normalised is broken/)
  })
  it("example: laws knows learners, and one that breaks them is not used", async () => {
    const kept = await run(["laws", "laplace.ts", "--json"], {
      modules: { "laplace.ts": { laplace } }
    })
    const [plugin] = document(Laws, kept.stdout).plugins
    assert.deepInclude(plugin, { kind: "learner", id: "acme/laplace", ok: true })
    assert.include(plugin?.laws.map(({ law }) => law) ?? [], "exchangeable")
    const { code, stdout, stderr } = await run(
      ["predict", "01", "--bits", "--learner", "acme/loud"],
      { modules: { "headwater.config.ts": { default: { plugins: [loud] } } } }
    )
    assert.deepEqual([code, stdout], [2, ""])
    assert.match(
      stderr,
      /^headwater: learner acme\/loud: expected its laws to hold, but .*normalised is broken.*\n$/
    )
  })
})
