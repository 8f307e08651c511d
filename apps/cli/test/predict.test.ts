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

/** A learner that knows none of our packages: the rule of succession, its results plain data. */
const laplace = {
  id: "acme/laplace",
  learns: "bits",
  about: "The rule of succession.",
  declares: ["exchangeable"],
  make: () => ({
    _tag: "Success",
    success: {
      id: "acme/laplace",
      exact: {
        start: () => [1n, 1n],
        predict: ([zeros, ones]: [bigint, bigint]) =>
          new Map([
            [0, rational(zeros, zeros + ones)],
            [1, rational(ones, zeros + ones)]
          ]),
        update: ([zeros, ones]: [bigint, bigint], _: undefined, bit: number) =>
          bit === 0 ? [zeros + 1n, ones] : [zeros, ones + 1n]
      }
    }
  }),
  sample: () => ({})
}
/** One that says 0 will come, always. */
const sure = {
  ...laplace,
  id: "acme/sure",
  declares: [],
  make: () => ({
    _tag: "Success",
    success: {
      id: "acme/sure",
      exact: {
        start: () => 0,
        predict: () =>
          new Map([
            [0, 1n],
            [1, 0n]
          ]),
        update: (state: number) => state
      }
    }
  })
}
/** One whose probabilities sum to more than one. */
const loud = {
  ...sure,
  id: "acme/loud",
  make: () => {
    const { success } = sure.make()
    const predict = () =>
      new Map([
        [0, 1n],
        [1, 1n]
      ])
    return { _tag: "Success", success: { ...success, exact: { ...success.exact, predict } } }
  }
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
      "1.000 bits\n1 bits learned by ctw(depth=48), exactly, probability 1/2\n"
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
    assert.include(await refusal("text", "--depth", "129"), "--learner: ctw: Expected")
    assert.include(await refusal("text", "--depth", "-1"), "--depth: expected an integer")
    assert.equal(
      await refusal("text", "--depth", "3", "--param", "depth=4"),
      "--param: expected each parameter once, not `depth`"
    )
    assert.include(await refusal("text", "--learner", "kt", "--depth", "3"), "no parameters")
  })
  it("example: what may not fit in memory is refused, with what it may need", async () => {
    const ran = await run(["predict", "large"], { files: { large: "x".repeat(6_500_000) } })
    assert.deepEqual([ran.code, ran.stdout], [2, ""])
    assert.equal(
      ran.stderr,
      "headwater: --learner: expected one that needs at most 4.0 GiB, but ctw(depth=48) may need 4.4 GiB for 52000000 bits; a depth of 25 would do\n"
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
      /interrupted: \d+ of 456000 bits, \d\.\d{5} bits per byte so far; a next run begins anew\n$/
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
