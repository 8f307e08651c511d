import type { Claim } from "@headwater/proof"
import C03 from "./replays/C03.json" with { type: "json" }
import C05 from "./replays/C05.json" with { type: "json" }
import C14 from "./replays/C14.json" with { type: "json" }
import C16 from "./replays/C16.json" with { type: "json" }
import C18 from "./replays/C18.json" with { type: "json" }
import C20 from "./replays/C20.json" with { type: "json" }
import C22 from "./replays/C22.json" with { type: "json" }
import C23 from "./replays/C23.json" with { type: "json" }
import C25 from "./replays/C25.json" with { type: "json" }
import C27 from "./replays/C27.json" with { type: "json" }
import C32 from "./replays/C32.json" with { type: "json" }
import C37 from "./replays/C37.json" with { type: "json" }
import C38 from "./replays/C38.json" with { type: "json" }

/** The counterexamples that earlier checks kept, by claim; `npm run replays` writes them. */
export const replays: ReadonlyArray<Claim.ClaimReplay> = Object.entries<
  ReadonlyArray<Omit<Claim.ClaimReplay, "claim">>
>({ C03, C05, C14, C16, C18, C20, C22, C23, C25, C27, C32, C37, C38 }).flatMap(([claim, kept]) =>
  kept.map((it) => ({ claim, ...it }))
)
