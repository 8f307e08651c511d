import type { Claim } from "@headwater/proof"
import { C03 } from "./C03.ts"
import { C05 } from "./C05.ts"
import { C14 } from "./C14.ts"
import { C16 } from "./C16.ts"
import { C18 } from "./C18.ts"
import { C20 } from "./C20.ts"
import { C22 } from "./C22.ts"
import { C23 } from "./C23.ts"
import { C25 } from "./C25.ts"
import { C27 } from "./C27.ts"
import { C32 } from "./C32.ts"
import { C37 } from "./C37.ts"
import { C38 } from "./C38.ts"

export { C03, C05, C14, C16, C18, C20, C22, C23, C25, C27, C32, C37, C38 }

/** Every claim of the ledger, in the order of the argument. */
export const ledger: ReadonlyArray<Claim.Claim> = [
  C03,
  C05,
  C14,
  C16,
  C18,
  C20,
  C22,
  C23,
  C25,
  C27,
  C32,
  C37,
  C38
]

export { replays } from "./replays.ts"
