/**
 * `npm run conformance -- [--kind KIND] [--runs N] COMMAND ...` holds a program against the vectors and the laws
 * of infra-Bayes. The program reads a case from standard input and writes its answer to standard output.
 */
import { conform } from "./conforming.ts"

process.exitCode = conform(process.argv.slice(2), {
  found: (line) => process.stdout.write(`${line}\n`),
  refused: (line) => process.stderr.write(`${line}\n`)
})
