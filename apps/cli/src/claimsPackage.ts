/** The exports of the package of claims that the command uses; the bundle leaves out the rest. */
export { ledger, pages, replays, under } from "@headwater/claims"
