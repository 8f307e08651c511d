import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import { builtIn } from "@headwater/hypotheses"
import { listings } from "./listings.ts"
import { run, type Surroundings } from "./memoryHost.ts"

const files = {
  ...listings,
  "free.lam": "\\x.\n  y x",
  "open.lam": "(\\x. x",
  "free.lam.bits": "00110",
  "cycle.circ": "inputs a b\nx = XOR a y\ny = AND x b\noutputs y",
  "short.circ.bits": "0110",
  "astray.tm": "1R2 0H",
  "astray.fsm": "0 0 1",
  "more.fsm.bits": "10 0",
  "three.expr": "MU(z + 3)",
  "shape.net": "layers 2 1\n1 1 1 : 0",
  "odd.lam.bits": "0010 2",
  "a.rm": "INC r0",
  "label.rm": "INC r0\nJMP nowhere",
  "word.rm": "INC r0\n\nFOO r1",
  "register.rm": "SET r8 1",
  "empty.rm": " \n\t\n",
  "empty.bits": "",
  "short.bits": "1010",
  "odd.bits": "1010 00x 0000",
  "long.bits": "0000 1",
  "none.json": "",
  "broken.json": "[{",
  "object.json": "{}",
  "nothing.json": "[]",
  "name.json": '[{"r1": 0}, {"r9": 0}]',
  "value.json": '[{"r1": -1}]',
  "words.json": '["11", "0"]',
  "history.json": '[{"history": [0, 0.5]}]',
  "-": "INC r"
}

/** Command lines that cannot work, and the one line that each gets. */
const lines: ReadonlyArray<readonly [args: string, line: string]> = [
  [
    "--json",
    "headwater: expected a command: claims, explain, prove, list, run, assemble, disassemble, circuit, odds, phase, race, agency, census, complexity, predict, infra, forecast, laws, new, examples or lab; see headwater --help"
  ],
  [
    "clams",
    "headwater: expected a command (claims, explain, prove, list, run, assemble, disassemble, circuit, odds, phase, race, agency, census, complexity, predict, infra, forecast, laws, new, examples or lab), not `clams` (did you mean claims?)"
  ],
  [
    "worker a.json",
    "headwater: worker is not built yet; there are claims, explain, prove, list, run, assemble, disassemble, circuit, odds, phase, race, agency, census, complexity, predict, infra, forecast, laws, new, examples, lab"
  ],
  ["claims --jsn", "headwater claims: expected a flag of headwater claims --help, not `--jsn`"],
  [
    "run a.rm --step 4",
    "headwater run: expected a flag of headwater run --help, not `--step` (did you mean --steps?)"
  ],
  ["claims --prior mine.ts", "headwater: mine.ts: expected a file, found nothing there"],
  ["claims --runs", "headwater: --runs: expected a value, found none"],
  ["claims --runs many", "headwater: --runs: expected an integer from 1 to 1000000, not `many`"],
  ["claims --runs 0", "headwater: --runs: expected an integer from 1 to 1000000, not `0`"],
  [
    "claims --seed 1.5",
    "headwater: --seed: expected an integer from -2147483648 to 2147483647, not `1.5`"
  ],
  ["claims --seed 1 --seed 2", "headwater: --seed: expected at most 1 value, not `2 occurrences`"],
  ["lab --port 65536", "headwater: --port: expected an integer from 0 to 65535, not `65536`"],
  ["lab here", "headwater lab: expected nothing more, not `here`"],
  ["explain", "headwater explain: expected <id>; see headwater explain --help"],
  ["explain C5 C6", "headwater explain: expected nothing more, not `C6`"],
  [
    "list things",
    "headwater list: expected claims, priors, languages, learners or families, not `things`"
  ],
  [
    "list constructor",
    "headwater list: expected claims, priors, languages, learners or families, not `constructor`"
  ],
  ["run gone.rm", "headwater: gone.rm: expected a file, found nothing there"],
  ["run empty.rm", "headwater: empty.rm: expected a listing, found nothing in it"],
  ["run empty.bits", "headwater: empty.bits: expected bits, found nothing in it"],
  ["run a.rm --steps -1", "headwater: --steps: expected a natural number, not `-1`"],
  ["run a.rm --space 1e3", "headwater: --space: expected a natural number, not `1e3`"],
  [
    "run a.rm --width wide",
    "headwater: --width: expected an integer from 0 to 1000000000, not `wide`"
  ],
  ["run a.rm --meter beta", "headwater: --meter: expected unit, load or log, not `beta`"],
  ["run a.rm --weights 9", "headwater: --weights: expected an integer from 1 to 8, not `9`"],
  ["run a.rm --input r1", "headwater: --input: expected registers such as r1=15,r7=1, not `r1`"],
  [
    "run a.rm --input r8=1",
    "headwater: --input: expected registers such as r1=15,r7=1, not `r8=1`"
  ],
  [
    "run a.rm --input r1=-1",
    "headwater: --input: expected registers such as r1=15,r7=1, not `r1=-1`"
  ],
  ["run a.rm --input r1=1,R1=2", "headwater: --input: expected each register once, not `R1=2`"],
  [
    "run a.rm --input r6=2 --history 0",
    "headwater: --input: expected r6=1, the length of the history, not `r6=2`"
  ],
  [
    "run a.rm --history 0,x",
    "headwater: --history: expected natural numbers such as 0,1,1, not `x`"
  ],
  [
    `run a.rm --history ${"0,".repeat(1000)}0`,
    "headwater: --history: expected at most 1000 symbols, not `1001`"
  ],
  [
    "run a.rm --language pascal",
    "headwater: --language: expected one of register, lambda, turing, circuit, automaton, expression, network, policy, not `pascal`"
  ],
  [
    "run a.txt",
    "headwater: a.txt: expected a name that ends in .rm, .lam, .tm, .circ, .fsm, .expr, .net, .pol, .bits or --language"
  ],
  ["run -", "headwater: standard input: expected --language with it, such as --language register"],
  ["run five.lam --meter unit", "headwater: --meter: expected beta or graph, not `unit`"],
  [
    "run mixed.circ --input 110 --meter beta",
    "headwater: --meter: expected gates, length or depth, not `beta`"
  ],
  ["run flip.lam --input 01a", "headwater: --input: expected 0 or 1 at bit 3, not `a`"],
  ["run mixed.circ --input 11", "headwater: --input: expected 3 bits, one for each input, not 2"],
  ["run mixed.circ", "headwater: --input: expected 3 bits, one for each input, not 0"],
  ["run parity.fsm --input 012", "headwater: --input: expected 0 or 1 at bit 3, not `2`"],
  [
    "run both.net --input 12",
    "headwater: --input: expected a symbol from 0 to 1 at place 2, not `2`"
  ],
  ["run both.net --input 1", "headwater: --input: expected 2 symbols, not 1"],
  [
    "run champion.tm --input 01",
    "headwater: --input: expected the blank of the tape, 0 or 1, not `01`"
  ],
  ["run root.expr --input -1", "headwater: --input: expected a natural number x, not `-1`"],
  [
    "run five.lam --history 0,1",
    "headwater: --history: expected a register program with it, not one of lambda"
  ],
  [
    "run champion.tm --trace",
    "headwater: --trace: expected a register program with it, not one of turing"
  ],
  [
    "assemble champion.tm",
    "headwater: champion.tm: expected a language with a code of bits; turing has masses"
  ],
  [
    "disassemble champion.tm",
    "headwater: champion.tm: expected a table; turing machines have masses and no bits"
  ],
  [
    "odds a.rm five.lam",
    "headwater odds: expected two programs of one language, not a.rm in register and five.lam in lambda"
  ],
  ["odds a.rm a.rm --meter beta", "headwater: --meter: expected unit, load or log, not `beta`"],
  ["odds five.lam five.lam --meter log", "headwater: --meter: expected beta or graph, not `log`"],
  [
    "odds a.rm a.rm --language cobol",
    "headwater: --language: expected one of register, lambda, turing, circuit, automaton, expression, network, policy, not `cobol`"
  ],
  [
    "odds five.lam five.lam --contexts name.json",
    'headwater: name.json, input 1: expected a text such as "0101", as --input takes it, not `{"r1":0}`'
  ],
  [
    "odds a.rm a.rm --contexts words.json",
    'headwater: words.json, input 1: expected an object such as {"r1": 0}, not `"11"`'
  ],
  [
    "odds mixed.circ mixed.circ --contexts words.json",
    "headwater: words.json, input 1: expected 3 bits, one for each input, not 2"
  ],
  [
    "odds mixed.circ mixed.circ",
    "headwater: --contexts: expected 3 bits, one for each input, not 0; none is given"
  ],
  [
    "odds root.expr root.expr --contexts name.json",
    'headwater: name.json, input 1: expected a natural number, as --input takes it, not `{"r1":0}`'
  ],
  ["circuit", "headwater circuit: expected <table>; see headwater circuit --help"],
  ["circuit 011", "headwater: <table>: expected a power of two of digits, from 2 on, not 3"],
  ["circuit 0110 --inputs 3", "headwater: <table>: expected 8 digits for 3 inputs, not 4"],
  ["circuit 012-", "headwater: <table>: expected 0, 1 or - at digit 3, not `2`"],
  [
    `circuit ${"01".repeat(256)}`,
    "headwater: <table>: expected a table of at most 8 inputs, not of 9"
  ],
  ["circuit 01 --inputs 9", "headwater: --inputs: expected an integer from 1 to 8, not `9`"],
  ["circuit -", "headwater: standard input: expected 0, 1 or - at digit 1, not `I`"],
  ["odds a.rm", "headwater odds: expected <b>; see headwater odds --help"],
  ["odds - -", "headwater odds: expected one of the programs in a file, not both on -"],
  [
    "odds a.rm a.rm --prior spead",
    "headwater: --prior: expected a prior that headwater list priors has, such as speed, not `spead`"
  ],
  [
    "odds a.rm a.rm --prior soft --param gamma",
    "headwater: --param: expected a parameter such as gamma=1/2, not `gamma`"
  ],
  [
    "odds a.rm a.rm --prior soft --param gamma=1 --param gamma=2",
    "headwater: --param: expected each parameter once, not `gamma`"
  ],
  [
    "odds a.rm a.rm --contexts gone.json",
    "headwater: gone.json: expected a file, found nothing there"
  ],
  [
    "odds a.rm a.rm --contexts none.json",
    "headwater: none.json: expected a JSON array of inputs, found nothing in it"
  ],
  [
    "odds a.rm a.rm --contexts object.json",
    "headwater: object.json: expected a JSON array of at least one input, not `{}`"
  ],
  [
    "odds a.rm a.rm --contexts nothing.json",
    "headwater: nothing.json: expected a JSON array of at least one input, not `[]`"
  ],
  [
    "odds a.rm a.rm --contexts name.json",
    "headwater: name.json, input 2: expected r0 to r7 or history, not `r9`"
  ],
  [
    "odds a.rm a.rm --contexts value.json",
    "headwater: value.json, input 1: expected a natural number as r1, not `-1`"
  ],
  [
    "odds a.rm a.rm --contexts history.json",
    "headwater: history.json, input 1: expected at most 1000 natural numbers as history, not `[0,0.5]`"
  ],
  ["laws gone.ts", "headwater: gone.ts: expected a file, found nothing there"]
]

/** Programs that cannot be read: the place, and what is named of what was expected and came. */
const malformed: ReadonlyArray<readonly [args: string, ...parts: ReadonlyArray<string>]> = [
  ["run label.rm", "label.rm: line 2: expected ", "`nowhere`"],
  ["run word.rm", "word.rm: line 3: expected ", "`FOO`"],
  ["assemble register.rm", "register.rm: line 1: expected ", "r0 to r7", "`r8`"],
  ["run short.bits", "short.bits: expected END", "the end of the bits"],
  ["disassemble odd.bits", "odd.bits: expected 0 or 1", "`x`"],
  ["run long.bits", "long.bits: expected ", "END"],
  ["run free.lam", "free.lam: line 2, column 3: expected a name in scope", "`y`"],
  ["run open.lam", "open.lam: line 1, column ", "expected "],
  ["run free.lam.bits", "free.lam.bits: ", "expected a closed term"],
  ["run odd.lam.bits", "odd.lam.bits: ", "expected ", "`2`"],
  ["run cycle.circ", "cycle.circ: line 2: expected a line above", "`y` of line 3", "`x`"],
  ["run short.circ.bits", "short.circ.bits: expected a whole circuit"],
  ["run astray.tm", "astray.tm: line 1: expected a state from 1 to 1", "`1R2`"],
  ["run astray.fsm", "astray.fsm: line 1: expected a state from 0 to 0", "`1`"],
  ["run more.fsm.bits", "more.fsm.bits: expected nothing after the machine", "1 bits more"],
  ["run three.expr", "three.expr: line 1: expected x, z, 1, 2 or a parenthesis", "`3`"],
  ["run shape.net", "shape.net: line 2: expected "],
  ["assemble -", "standard input: line 1: expected ", "`r`"]
]

const extensions = builtIn.flatMap(({ tongue: { extension } }) => [extension, `${extension}.bits`])

const words = (args: string): ReadonlyArray<string> => (args === "" ? [] : args.split(" "))

const refusal = async (args: ReadonlyArray<string>, surroundings: Surroundings = { files }) => {
  const ran = await run(args, surroundings)
  assert.equal(ran.code, 2, args.join(" "))
  assert.equal(ran.stdout, "", args.join(" "))
  assert.match(ran.stderr, /^headwater[^\n]*\n$/, args.join(" "))
  return ran.stderr.trimEnd()
}

describe("bad input", () => {
  it("example: each gets exit 2 and one line that says what was expected and what came", async () => {
    for (const [args, line] of lines) assert.equal(await refusal(words(args)), line, args)
  })

  it("example: a program that cannot be read names the line or the bit", async () => {
    for (const [args, ...parts] of malformed) {
      const line = await refusal(words(args))
      for (const part of parts) assert.include(line, part, args)
    }
  })

  it("example: JSON that cannot be read and parameters that are missing name the place", async () => {
    assert.match(
      await refusal(words("odds a.rm a.rm --contexts broken.json")),
      /^headwater: broken.json: expected JSON, but it ends at line 1, column 3, before a name in double quotes or }$/
    )
    assert.match(
      await refusal(words("odds a.rm a.rm --prior soft --param gama=1")),
      /^headwater: --prior soft: expected a parameter among gamma, not `gama`$/
    )
    assert.match(
      await refusal(words("odds a.rm a.rm --prior soft --param gamma=fast")),
      /^headwater: --prior soft: expected gamma, a decimal or fraction .* such as 3\/2, not `fast`$/
    )
    assert.match(
      await refusal(words("odds a.rm a.rm --prior speed --param slope=1")),
      /^headwater: --prior speed: expected no parameters, not `slope`$/
    )
  })

  it("claim: whatever stands in a file or on the command line, an error is one line", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: "binary", maxLength: 80 }),
        fc.constantFrom(...extensions, "bits", "json", "id", "flag"),
        async (text, place) => {
          const args = {
            json: ["odds", "a.rm", "a.rm", "--contexts", "x.json"],
            id: ["explain", `x${text}`],
            flag: ["run", "a.rm", `--input=${text}`]
          }[place] ?? ["run", `x.${place}`, "--steps", "1000"]
          const { code, stdout, stderr } = await run(args, {
            files: { ...files, [`x.${place}`]: text }
          })
          if (code === 2) {
            assert.equal(stdout, "")
            assert.match(stderr, /^\P{Cc}*\n$/u)
          } else assert.oneOf(code, [0, 1])
        }
      ),
      { numRuns: 300 }
    )
  })
})

describe("help", () => {
  it("example: --help prints help on standard output and exits with 0", async () => {
    for (const args of ["--help", "-h", "run --help", "claims -h --json", "odds a --help"]) {
      const { code, stdout, stderr } = await run(words(args))
      assert.deepEqual([code, stderr], [0, ""], args)
      assert.include(stdout, "Usage", args)
    }
  })

  it("example: --version prints the version", async () => {
    const { code, stdout } = await run(["--version"])
    assert.equal(code, 0)
    assert.match(stdout, /^headwater [0-9]+\.[0-9]+\.[0-9]+\n$/)
  })
})
