import { generator } from "@headwater/exact/laws"
import { Budget, Network } from "@headwater/hypotheses"
import { code, language, networks, type Subject } from "@headwater/hypotheses/laws"
import { Law } from "@headwater/proof"
import { Equal, Result } from "effect"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

const subject: Subject<Network.Network, string> = {
  bits: 17,
  sharp: 13,
  inputs: networks.word(),
  programs: networks.network(),
  show: Network.line
}

Law.check(it, language(Network.language, subject))
Law.check(
  it,
  generator("network", networks.network(), {
    valid: (network) => Result.isSuccess(Network.checked(network)),
    equals: Equal.equals
  })
)
for (const shape of [
  Network.layers([2, 2, 1]),
  Network.layers([2, 1], { bound: 3 }),
  Network.attention({ length: 2 })
]) {
  const programs = networks.within(shape)
  describe(`all parameters, ${JSON.stringify(shape)}`, () => {
    const listed = { bits: 11, sharp: 11, complete: true, programs }
    Law.check(it, code(Network.languageWithin(shape), { ...subject, ...listed }))
  })
}

const words = (alphabet: number, length: number): ReadonlyArray<string> =>
  Array.from({ length: alphabet ** length }, (_, at) => at.toString(alphabet).padStart(length, "0"))

/** The output by the definition, on the nested lists that the text of a network is. */
const naive = (network: Network.Network, word: string): string => {
  const { architecture } = network
  const [, ...lines] = Network.print(network).split("\n")
  const rows = lines.map((line) => line.replace(":", "").split(/\s+/u).map(Number))
  const input = Array.from(word, (it) => Number.parseInt(it, 36))
  const maximal = (values: ReadonlyArray<number>): number => values.indexOf(Math.max(...values))
  if (architecture.kind === "layers") {
    let values = input
    for (const width of architecture.widths.slice(1)) {
      values = rows
        .splice(0, width)
        .map((row) => ([...values, 1].reduce((sum, it, at) => sum + it * row[at]!, 0) > 0 ? 1 : 0))
    }
    return values.join("")
  }
  const { alphabet, heads, outputs } = architecture
  const sums = Array.from({ length: outputs }, () => 0)
  for (let head = 0; head < heads; head++) {
    const scores = rows.splice(0, alphabet)
    const [places] = rows.splice(0, 1)
    const values = rows.splice(0, alphabet)
    const seen = maximal(input.map((symbol, at) => scores[input.at(-1)!]![symbol]! + places![at]!))
    for (const [output, value] of values[input[seen]!]!.entries()) sums[output]! += value
  }
  return maximal(sums).toString(36)
}

describe("runs", () => {
  it("claim: the output is that of the definition on every word", () => {
    fc.assert(
      fc.property(networks.network(), (network) => {
        const { alphabet } = network.architecture
        const all = words(alphabet, Network.inputCount(network.architecture))
        const expected = all.map((word) => naive(network, word))
        assert.deepEqual(Network.table(network), expected)
        assert.deepEqual(
          all.map((word) => Network.output(network, word)),
          expected
        )
      })
    )
  })
  it("claim: the steps of a run are decided by the architecture", () => {
    const pairs = networks
      .architecture()
      .chain((shape) => fc.tuple(networks.within(shape), networks.within(shape), networks.word()))
    fc.assert(
      fc.property(pairs, fc.constantFrom(...Network.meters), ([p, q, word], meter) => {
        const [a, b] = [p, q].map((it) => Network.run(it, word, Budget.of(meter)))
        assert.isTrue(a?.status === "halted" && b?.status === "halted" && a.steps === b.steps)
      })
    )
  })
  it("example: sums are exact at the largest bound, and as wide as they get", () => {
    const bound = 32_767
    const shape = Network.layers([4, 1], { bound, alphabet: 36 })
    const network = Network.of(shape, [bound, -bound, bound, -bound, 0])
    const run = Network.run(network, "zz0z", Budget.of("madds"))
    assert.isTrue(run.status === "halted" && run.output === "0" && run.width === 21)
    assert.equal(Network.output(network, "zzz0"), "1")
  })
  it("example: ties go to the first place and to the least output", () => {
    const shape = Network.attention({ length: 3, alphabet: 3, outputs: 3 })
    const values = [0, 0, 0, 0, 1, 1, -1, 0, 0]
    const network = Network.of(shape, [...Array.from({ length: 12 }, () => 0), ...values])
    assert.deepEqual(
      ["012", "120", "201"].map((word) => Network.output(network, word)),
      ["0", "1", "1"]
    )
  })
  it("example: words that do not fit", () => {
    const shape = Network.attention({ length: 2, alphabet: 12 })
    assert.deepEqual(Network.fitting(shape, "ab"), Result.succeed("ab"))
    assert.deepEqual(Network.fitting(shape, "a"), Result.fail("expected 2 symbols, not 1"))
    assert.deepEqual(
      Network.fitting(shape, "ac"),
      Result.fail("expected a symbol from 0 to b at place 2, not `c`")
    )
    const zeros = Network.of(
      shape,
      Array.from({ length: 144 + 2 + 24 }, () => 0)
    )
    assert.throws(
      () => Network.output(zeros, "A0"),
      RangeError,
      "Expected an input, but expected a symbol from 0 to b at place 1, not `A`"
    )
  })
})

describe("code", () => {
  it("claim: sets of places are coded in colexicographic order, by their number alone", () => {
    const shape = Network.attention({ length: 1 })
    const { encode } = Network.codeWithin(shape)
    const all = Array.from({ length: 2 ** 9 }, (_, set) =>
      Array.from({ length: 9 }, (_, place) => (set >> place) & 1)
    )
    for (let some = 0; some <= 9; some++) {
      const networks = all.map((it) => Network.of(shape, it))
      const coded = networks.filter((it) => Network.nonZero(it) === some).map(encode)
      const least = 3 + Math.floor(Math.log2(coded.length)) + some
      assert.deepEqual(coded, coded.toSorted())
      assert.isTrue(coded.every(({ length }) => least <= length && length <= least + 2))
    }
  })
  it("example: the largest shapes are written and read, larger ones are refused", () => {
    const shape = Network.layers([255, 256])
    const parameters = Array.from(
      { length: 65_536 },
      (_, at) => (at % 61 === 0 ? 1 : 0) - (at % 67 === 0 ? 1 : 0)
    )
    const network = Network.of(shape, parameters)
    const bits = Network.encode(network)
    assert.deepEqual(Network.decode(bits), Result.succeed(network))
    assert.throws(() => Network.layers([256, 256]), RangeError, "at most 65536 parameters")
  })
  it("example: bits that are no network", () => {
    const said = (bits: string): string | undefined =>
      Result.getOrUndefined(Result.flip(Network.decode(bits)))
    assert.equal(said("01x"), "expected 0 or 1 at bit 3, not `x`")
    assert.equal(said(""), "expected a whole network, not the end of the bits after 0")
    assert.equal(said("01111100"), "expected nothing after the network, not 1 bits more")
    assert.match(
      said(`0${"0".repeat(40)}1${"0".repeat(40)}1111110`) ?? "",
      /^expected an alphabet of 2 to 36 symbols, not `65538`$/u
    )
  })
})

describe("text", () => {
  it("claim: a network's text is read as the network, in lines and on one", () => {
    fc.assert(
      fc.property(networks.network(), (network) => {
        assert.deepEqual(Network.parse(Network.print(network)), Result.succeed(network))
        assert.deepEqual(Network.network(Network.line(network)), network)
      })
    )
  })
  it("example: comments, blank lines and the order of options do not matter", () => {
    const text = "# none\nattention bound 1 length 2 ; bits\n\n1 0\n0 1 | -0 -1\n1 0\n0 +1\n"
    const shape = Network.attention({ length: 2 })
    assert.deepEqual(Network.network(text), Network.of(shape, [1, 0, 0, 1, 0, -1, 1, 0, 0, 1]))
  })
  const refused: ReadonlyArray<readonly [text: string, message: string]> = [
    ["", "line 1: expected `layers` or `attention`, not the end of the text"],
    ["net 1", "line 1: expected `layers` or `attention`, not `net`"],
    ["layers 2", "line 1: expected the numbers of inputs and of units, not `2`"],
    ["layers 2 0", "line 1: expected a number of inputs or units, not `0`"],
    ["layers 2 1 alphabet 1", "line 1: expected an alphabet of 2 to 36 symbols, not `1`"],
    ["layers 2 1 bound x", "line 1: expected a number after bound, not `x`"],
    ["layers 2 1 bound", "line 1: expected a number after bound, not the end of the line"],
    ["layers 2 1 heads 2", "line 1: expected one of alphabet, bound, each once, not `heads`"],
    ["layers 256 256", "line 1: expected at most 65536 parameters, not 65792"],
    ["attention", "line 1: expected `length` with a number, not the end of the line"],
    [
      "attention 3",
      "line 1: expected one of length, alphabet, outputs, heads, bound, each once, not `3`"
    ],
    ["layers 2 1\n1 1", "line 2: expected `:` and a bias after 2 weights, not the end of the line"],
    ["layers 2 1\n1 1 :", "line 2: expected a bias, not the end of the line"],
    ["layers 2 1\n1 : 0", "line 2: expected 2 weights, `:` and a bias, not 1"],
    ["layers 2 1\n1 2 : 0", "line 2: expected a whole number from -1 to 1, not `2`"],
    ["layers 2 1\n1 .5 : 0", "line 2: expected a whole number from -1 to 1, not `.5`"],
    ["layers 2 1\n1 1 : 0 1", "line 2: expected nothing after 2 weights, `:` and a bias, not `1`"],
    ["layers 2 1\n1 1 : 0\n1", "line 3: expected nothing after the parameters, not `1`"],
    ["layers 2 1\n", "line 2: expected 2 weights, not the end of the text"],
    ["attention length 2\n1 1\n1", "line 3: expected 2 scores, not 1"],
    ["attention length 2\n1 1\n1 0\n1 : 1", "line 4: expected 2 scores of places, not 1"]
  ]
  for (const [text, message] of refused) {
    it(`example: ${JSON.stringify(text)} is refused`, () => {
      assert.deepEqual(Network.parse(text), Result.fail(message))
    })
  }
  it("claim: any text is a network or refused on one line", () => {
    const part = fc.constantFrom(
      "layers",
      "attention",
      "length",
      "bound",
      "1",
      "2",
      ":",
      "|",
      "\n",
      "-1",
      "x"
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        const read = Network.parse(parts.join(" "))
        if (Result.isFailure(read))
          assert.match(read.failure, /^line \d+: expected [^\n]+, not [^\n]+$/u)
        else assert.isTrue(Result.isSuccess(Network.checked(read.success)))
      })
    )
  })
})
