/**
 * # Checking
 *
 * Claims in their lanes: shows how far they are, hands each on in the order of the ledger, and
 * stops when the user asks.
 *
 * @module
 */
import { type Claim, Ledger, type Report } from "@headwater/proof"
import * as Effect from "effect/Effect"
import { Host } from "./Host.ts"
import { Interrupted } from "./Interrupted.ts"
import { Lanes } from "./Lane.ts"
import { Shelf } from "./Shelf.ts"

/** How claims are checked. */
export interface Options {
  readonly seed: number | undefined
  readonly runs: number | undefined
  /** Called with each claim, in the order of the ledger, once it and those before are checked. */
  readonly onClaim?: (report: Report.ClaimReport) => void
  /** The line for the user who stops, given the claims that were not handed on. */
  readonly goOn: (done: number, rest: ReadonlyArray<Claim.Claim>) => string
}

/** One line on standard error that is written over, if someone is watching. */
const progress = ({ stderr }: Host["Service"]) => {
  const erase = "\r\u001b[2K"
  return {
    show: (line: string): void => {
      if (stderr.isTerminal) stderr.write(erase + line.slice(0, Math.max(0, stderr.columns - 1)))
    },
    clear: (): void => {
      if (stderr.isTerminal) stderr.write(erase)
    }
  }
}

/** The report on claims of the ledger. */
export const check = Effect.fnUntraced(function* (
  claims: ReadonlyArray<Claim.Claim>,
  { seed, runs, onClaim, goOn }: Options
): Effect.fn.Return<Report.LedgerReport, Interrupted, Host> {
  const host = yield* Host
  const [open, books] = [yield* Lanes, yield* yield* Shelf]
  const lanes = yield* Effect.promise(() => open(books, claims.length))
  const { show, clear } = progress(host)
  const total = claims.reduce((sum, claim) => sum + claim.statements.length, 0)
  const reports: Array<Report.LedgerReport> = []
  const waiting = [...claims.entries()]
  let steps = 0
  let handedOn = 0
  const handOn = (): void => {
    for (let next = reports[handedOn]; next !== undefined; next = reports[handedOn]) {
      handedOn++
      clear()
      for (const report of next.claims) onClaim?.(report)
    }
  }
  const work = async (lane: (typeof lanes)[number]): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, { id }] = next
      reports[index] = await lane.check({ id, seed, runs }, ({ statement }) => {
        steps++
        show(`${steps}/${total}  ${id} ${statement.name} ${statement.text}`)
      })
      handOn()
    }
  }
  let stopListening = (): void => {}
  show(`0/${total}`)
  return yield* Effect.callback<Report.LedgerReport, Interrupted>((resume) => {
    stopListening = host.onInterrupt(() => {
      clear()
      resume(new Interrupted({ line: goOn(handedOn, claims.slice(handedOn)) }))
    })
    Promise.all(lanes.map(work)).then(
      () => resume(Effect.succeed(merged(reports))),
      (error: unknown) => resume(Effect.die(error))
    )
  }).pipe(
    Effect.ensuring(
      Effect.sync(() => {
        stopListening()
        for (const lane of lanes) lane.close()
      })
    )
  )
})

/** One report from those of single claims, which share seed and runs. */
const merged = (reports: ReadonlyArray<Report.LedgerReport>): Report.LedgerReport => ({
  ...(reports[0] ?? Ledger.check([]).report),
  ok: reports.every((it) => it.ok),
  claims: reports.flatMap((it) => it.claims)
})
