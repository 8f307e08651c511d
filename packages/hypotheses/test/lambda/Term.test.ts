import { Bits } from "@headwater/exact"
import { Budget, Lambda } from "@headwater/hypotheses"
import { lambda } from "@headwater/hypotheses/laws"
import { Result } from "effect"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

const { parse, parseIndexed, print, printIndexed, term } = Lambda

describe("Text", () => {
  it("claim: a term that is printed reads back, with names and with indices", () => {
    fc.assert(
      fc.property(lambda.term({ choices: 60 }), (it) => {
        assert.deepEqual(parse(print(it)), Result.succeed(it))
        assert.deepEqual(parseIndexed(printIndexed(it)), Result.succeed(it))
      })
    )
  })
  it("claim: anything reads as a term or gets one line with its place", () => {
    const pieces = ["\\", "(", ")", ".", "x", "let", "rec", "in", "=", "[", "]", ",", ":", "2"]
    const texts = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((all) => all.join(" "))
    )
    fc.assert(
      fc.property(texts, (text) => {
        for (const read of [parse(text), parseIndexed(text), Lambda.decode(text)]) {
          if (Result.isSuccess(read)) continue
          assert.match(read.failure, /^line \d+(, column \d+)?: expected .*, not .*$/u)
        }
      })
    )
  })
  it("example: complaints name the place, what was expected and what came", () => {
    const cases: ReadonlyArray<readonly [string, string]> = [
      ["\\x. y", "line 1, column 5: expected a name in scope, not `y`"],
      ["let two = 2\nin (two", "line 2, column 8: expected `)`, not the end"],
      ["\\. x", "line 1, column 2: expected a name, not `.`"],
      ["x y\n", "line 1, column 1: expected a name in scope, not `x`"],
      ["-- nothing\n", "line 2, column 1: expected a term, not the end"],
      ["id ?", "line 1, column 4: expected a name, number, bits or sign of the language, not `?`"],
      ["case nil of nil", "line 1, column 13: expected `[`, not `nil`"],
      ["id id) id", "line 1, column 6: expected the end, not `)`"],
      ["99999", "line 1, column 1: expected a number up to 10000, not `99999`"],
      ["(".repeat(1e5), "line 1, column 401: expected at most 400 levels of nesting, not `(`"]
    ]
    for (const [text, message] of cases) assert.deepEqual(parse(text), Result.fail(message))
  })
  it("example: complaints about indices and bits", () => {
    assert.deepEqual(
      parseIndexed("\\1\n 3"),
      Result.fail("line 2, column 2: expected an index from 1 to 1, not `3`")
    )
    assert.deepEqual(
      parseIndexed("1"),
      Result.fail("line 1, column 1: expected an abstraction around it, not `1`")
    )
    assert.deepEqual(
      parseIndexed("(\\1"),
      Result.fail("line 1, column 4: expected `)`, not the end")
    )
    assert.deepEqual(
      Lambda.decode("001"),
      Result.fail("line 1: expected the rest of a term, not the end after 3 bits")
    )
    assert.deepEqual(
      Lambda.decode("00101"),
      Result.fail("line 1: expected the end after 4 bits, not `1`")
    )
    assert.deepEqual(
      Lambda.decode("0x10"),
      Result.fail("line 1: expected bits 0 and 1, not `x` at bit 2")
    )
  })
  it("example: every name of the prelude is a closed term", () => {
    for (const name of Object.keys(Lambda.prelude)) assert.isTrue(Lambda.isClosed(term(name)), name)
  })
  it("example: what the forms stand for", () => {
    const same: ReadonlyArray<readonly [string, string]> = [
      ["let f x y = x in f f", "(\\f. f f) (\\x y. x)"],
      ["let rec f x = f in f", "(\\f. f) ((\\f. f f) (\\f x. f f))"],
      ["\\p. if p then 0 else 1", "\\p. p (\\f x. x) (\\f x. f x)"],
      ["\\l. case l of [] -> l | h : t -> h t", "\\l. l (\\h t d. h t) l"],
      ["\\a. a : nil", "\\a z. z a (\\x y. y)"],
      ["\\a. (a, a)", "\\a z. z a a"],
      ['"01"', "[true, false]"],
      ["\\x x. x", "\\x y. y"]
    ]
    for (const [text, plain] of same) assert.strictEqual(print(term(text)), print(term(plain)))
  })
  it("example: deep terms are handled like others", () => {
    const bits = `${"00".repeat(20_000)}10`
    const deep = Result.getOrThrow(Lambda.decode(bits))
    assert.strictEqual(Lambda.encode(deep), bits)
    assert.strictEqual(Lambda.encode(Result.getOrThrow(parseIndexed(printIndexed(deep)))), bits)
    const run = Lambda.normalForm(deep, {}, Budget.of("beta"))
    assert.strictEqual(run.status === "halted" ? Lambda.encode(run.output) : "", bits)
  })
})

describe("All closed terms", () => {
  it("claim: those of each size are as many as the recurrence says", () => {
    const counts = Array.from({ length: 21 }, () => 0n)
    for (const { bits = "" } of Lambda.programs({ bits: 20 })) {
      counts[bits.length] = (counts[bits.length] ?? 0n) + 1n
    }
    assert.deepEqual(
      counts,
      counts.map((_, bits) => Lambda.count(bits))
    )
  })
  it("claim: they are the strings that decode, in order [Tromp2007]", () => {
    const words: Array<string> = []
    for (let length = 0; length <= 16; length++) {
      for (const bits of Bits.strings(length)) {
        if (Result.isSuccess(Lambda.decode(bits))) words.push(bits)
      }
    }
    assert.deepEqual(
      Array.from(Lambda.programs({ bits: 16 }), (it) => it.bits),
      words
    )
  })
  it("example: their numbers up to 24 bits are the published ones [Tromp2007]", () => {
    assert.deepEqual(
      Array.from({ length: 25 }, (_, bits) => Number(Lambda.count(bits))),
      [
        0, 0, 0, 0, 1, 0, 1, 1, 2, 1, 6, 5, 13, 14, 37, 44, 101, 134, 298, 431, 883, 1361, 2736,
        4405, 8574
      ]
    )
  })
})
