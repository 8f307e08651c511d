import { assert, describe, it } from "vitest"
import { type By, Claim, Fraction, Sentence } from "@headwater/proof"
import { Claims, Explain, List, Prove } from "../src/Documents.ts"
import { contents, standing } from "./contents.ts"
import { document } from "./document.ts"
import { run } from "./memoryHost.ts"

describe("claims", () => {
  it("example: claims prints each claim and exits with 0 where all stand", async () => {
    const { code, stdout, stderr } = await run(["claims"], { contents: standing })
    assert.equal(code, 0)
    assert.equal(stderr, "")
    assert.include(stdout, "C05  Squares of numbers above one grow")
    assert.include(stdout, "  All 38 numbers above one do.")
    assert.include(stdout, "always: right where large")
    assert.include(stdout, "Every statement is as stated. Seed 20260101.")
  })

  it("example: a claim that is not as stated exits with 1 and is named", async () => {
    const { code, stdout } = await run(["claims"], { contents })
    assert.equal(code, 1)
    assert.include(stdout, "Not as stated: C18.")
  })

  it("example: C05, c5, C5 and c005 name one claim", async () => {
    const outputs = await Promise.all(
      ["C05", "c5", "C5", "c005"].map((id) => run(["claims", id], { contents }))
    )
    assert.deepEqual(new Set(outputs.map(({ code, stdout }) => `${code} ${stdout}`)).size, 1)
    assert.equal(outputs[0]?.code, 0)
    assert.notInclude(outputs[0]?.stdout ?? "", "C18")
  })

  it("example: an unknown claim is one line that names known ones", async () => {
    const { code, stdout, stderr } = await run(["claims", "C05", "c7"], { contents })
    assert.deepEqual(
      { code, stdout, stderr },
      {
        code: 2,
        stdout: "",
        stderr: "headwater: expected a claim of the ledger (C05, C18), not `c7`\n"
      }
    )
  })

  it("example: --json is one document of its schema, with seed and runs", async () => {
    const { code, stdout, stderr } = await run(
      ["claims", "--json", "--seed", "-7", "--runs", "64"],
      { contents, terminal: true }
    )
    const found = document(Claims, stdout)
    assert.equal(code, 1)
    assert.equal(stdout.trim().split("\n").length, 1)
    assert.deepInclude(found.provenance, { seed: -7, runs: 64 })
    assert.deepEqual(
      found.claims.map(({ id, ok }) => [id, ok]),
      [
        ["C05", true],
        ["C18", false]
      ]
    )
    assert.equal(found.claims[0]?.statements[0]?.premises[0]?.counterexample, '{"n":0}')
    assert.include(stderr, "C05")
  })

  it("example: progress is for terminals only, colour too", async () => {
    const plain = await run(["claims"], { contents: standing })
    const shown = await run(["claims"], { contents: standing, terminal: true, colours: true })
    assert.equal(plain.stderr, "")
    assert.notInclude(plain.stdout, "\u001b[")
    assert.include(shown.stderr, "1/2  C05 S1 grows")
    assert.isTrue(shown.stderr.endsWith("\r\u001b[2K"))
    assert.include(shown.stdout, "\u001b[32mright where large\u001b[0m")
  })

  it("example: Ctrl-C stops between statements and says how to go on", async () => {
    const { code, stdout, stderr } = await run(["claims", "--runs", "50"], {
      contents,
      onWrite: (stop) => stop()
    })
    assert.equal(code, 130)
    assert.include(stdout, "C05")
    assert.notInclude(stdout, "C18")
    assert.equal(
      stderr,
      "headwater: interrupted after 1 of 2 claims; for the rest: headwater claims C18 --runs 50\n"
    )
  })

  it("example: --report writes one page that needs nothing else", async () => {
    const { code, files } = await run(["claims", "--report", "ledger.html"], { contents })
    const page = files.get("ledger.html") ?? ""
    assert.equal(code, 1)
    assert.isTrue(page.startsWith("<!doctype html>"))
    assert.notMatch(page, /<(script|link|img|iframe)|url\(/)
    assert.include(page, "Every number is below 50 &amp; &lt;small&gt;")
    assert.include(page, "prefers-color-scheme: dark")
    assert.include(page, '<span class="verdict good">right where large</span>')
    assert.include(page, '<span class="verdict bad">wrong</span>')
    assert.include(page, "<li>one item<ul><li>a deeper one</li></ul></li>")
    assert.include(page, '<a href="#C18">C18</a>')
  })
})

describe("explain", () => {
  it("example: a page has who says it, the finding, the statements and the note", async () => {
    const { code, stdout } = await run(["explain", "c5"], { contents })
    assert.equal(code, 0)
    for (const part of [
      'Someone asserts (post 1, "Numbers …"): squares grow',
      "All 38 numbers above one do.",
      "✓ S1 grows  The square is larger.",
      '"large" (the number is above one) matters: {"n":0}',
      "That squares grow; see C18."
    ]) {
      assert.include(stdout.replaceAll("**", ""), part)
    }
    assert.notInclude(stdout, "---")
  })

  it("example: explain --json is of its schema; a claim without a note has null", async () => {
    const noted = document(
      Explain.members[0],
      (await run(["explain", "C05", "--json"], { contents })).stdout
    )
    const bare = document(
      Explain.members[0],
      (await run(["explain", "C18", "--json"], { contents })).stdout
    )
    assert.include(noted.note ?? "", "## What it says")
    assert.deepInclude(bare, { note: null, ok: false })
  })
})

describe("list", () => {
  it("example: list claims --json names them without checking them", async () => {
    const { stdout } = await run(["list", "claims", "--json"], { contents })
    const found = document(List, stdout)
    assert.deepEqual("claims" in found ? found.claims.map(({ id, says }) => [id, says]) : [], [
      ["C05", ["Someone"]],
      ["C18", ["Another"]]
    ])
  })

  it("example: every list is of its schema and has a text", async () => {
    for (const what of ["claims", "priors", "languages", "learners", "families"]) {
      const { stdout, code } = await run(["list", what, "--json"], { contents })
      assert.property(document(List, stdout), what)
      const text = await run(["list", what], { contents })
      assert.deepEqual([code, text.code], [0, 0])
      assert.isAbove(text.stdout.length, 10)
    }
  })

  it("example: list families has each family on each machine that has it", async () => {
    const found = document(List, (await run(["list", "families", "--json"], { contents })).stdout)
    const families = "families" in found ? found.families : []
    const on = (machine: string) => families.filter((it) => it.machine === machine)
    assert.sameMembers(
      on("lambda").map((it) => it.id),
      ["stanley/lambda", "isqrt/lambda", "wrapper/lambda", "subtraction/lambda", "brain/lambda"]
    )
    assert.includeMembers(
      on("register").map((it) => it.id),
      ["isqrt", "dlog"]
    )
    assert.deepEqual(on("lambda")[0]?.meters, ["beta", "graph"])
    const { stdout } = await run(["list", "families"], { contents })
    assert.match(stdout, /isqrt\/lambda +F2 Integer square root, as lambda terms: search/)
  })
})

describe("prove", () => {
  const identity = "x^2 - x = (x - 1) + (x - 1) * (x - 1)"
  const by = (ok: boolean): By => ({
    variables: ["x"],
    goalAt: () => Fraction.from(0),
    premisesAt: () => [],
    check: () => ({ ok, lemmas: ["log_le"], terms: 2 }),
    certificates: () =>
      ok
        ? [{ name: "squares", goal: "x^2 - x >= 0", given: ["x - 1 >= 0"], steps: [identity] }]
        : []
  })
  const proofs = (ok: boolean) => ({
    ...standing,
    ledger: [
      Claim.define({
        id: "C07",
        title: "Squares",
        says: {},
        finding: () => Sentence.say`So it is.`,
        statements: [
          Claim.lemma("S1 squares", "A square is larger.", { by: by(ok) }),
          Claim.measured("S2 count", "Some.", () => ({}))
        ]
      }),
      ...standing.ledger
    ]
  })

  it("example: prove prints the certificates of a statement, by its number or its name", async () => {
    for (const id of ["c7", "C07.S1", "c7.squares"]) {
      const { code, stdout } = await run(["prove", id], { contents: proofs(true) })
      assert.equal(code, 0)
      assert.include(stdout, "S1 squares  A square is larger.")
      assert.include(stdout, "taken on trust: log_le")
      assert.include(stdout, identity)
    }
    const { stdout } = await run(["prove", "C07", "--json"], { contents: proofs(true) })
    const [statement] = document(Prove, stdout).statements
    assert.deepEqual([statement?.ok, statement?.terms], [true, 2])
  })

  it("example: what is not proved exits with 1, and what has no proof is named", async () => {
    const { code, stdout } = await run(["prove", "C07"], { contents: proofs(false) })
    assert.equal(code, 1)
    assert.include(stdout, "NOT PROVED")
    const none = await run(["prove", "C05"], { contents: proofs(true) })
    assert.deepEqual([none.code, none.stdout], [2, ""])
    const other = await run(["prove", "C07.S2"], { contents: proofs(true) })
    assert.include(other.stderr, "expected a statement of C07 that is proved (squares), not `S2`")
  })
})
