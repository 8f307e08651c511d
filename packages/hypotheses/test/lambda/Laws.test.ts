import { generator } from "@headwater/exact/laws"
import { Lambda } from "@headwater/hypotheses"
import { lambda, language, type Subject } from "@headwater/hypotheses/laws"
import { Law } from "@headwater/proof"
import { Equal } from "effect"
import { it } from "vitest"

const subject: Subject<Lambda.Term, Lambda.Input> = {
  bits: 18,
  sharp: 14,
  inputs: lambda.input(),
  programs: lambda.term(),
  bounds: { width: 2000 },
  show: Lambda.print
}

Law.check(it, language(Lambda.language, subject))

Law.check(
  it,
  generator("lambda.term", lambda.term(), { valid: Lambda.isClosed, equals: Equal.equals })
)
Law.check(
  it,
  generator("lambda.input", lambda.input(), {
    valid: ({ args = [], bits = "" }) => args.every(Lambda.isClosed) && /^[01]*$/u.test(bits),
    equals: Equal.equals
  })
)
