import type * as Domain from "../Domain.ts"
import type { Machines, Over, Title } from "../Spec.ts"
import type * as Statement from "../Statement.ts"
import { enough, expected } from "./enough.ts"
import type { Subject } from "./subject.ts"
import type * as Walk from "./walk.ts"

/** A statement to check by running its reading over models. */
export interface Job<M> {
  readonly title: Title
  readonly subject: Subject<M>
  readonly machines: Machines<M> | undefined
  readonly name: string
  readonly kind: "finding" | "law"
  readonly spec: Over<M>
  readonly options: Statement.Options
}

/** A partial record without what is undefined. */
export const defined = <A>(
  record: Readonly<Partial<Record<string, A>>> | undefined
): Record<string, A> => {
  const found: Record<string, A> = {}
  for (const [name, value] of Object.entries(record ?? {})) {
    if (value !== undefined) found[name] = value
  }
  return found
}

/** What is wrong with how many models satisfy the region: one line or none. */
export const vacuity = <M>(
  { cases, own: { satisfied } }: Walk.Walk<M>,
  domain: Domain.Domain<M>,
  few: string | undefined,
  options: Statement.Options
): ReadonlyArray<string> => {
  const wanted = few === undefined ? expected(domain, options) : 1n
  if (satisfied < wanted) {
    return [`too few models: ${satisfied} are in the region, ${wanted} are expected`]
  }
  return domain.mode === "sampled" && satisfied * enough.oneIn < cases
    ? [`too few models: ${satisfied} of ${cases} samples, one in ${enough.oneIn} is expected`]
    : []
}
