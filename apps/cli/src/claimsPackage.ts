/** What the command takes of the package of claims, so that the bundle leaves out the rest. */
export { audit, ledger, lines, replays } from "@headwater/claims"
