export { ledger, replays } from "@headwater/claims"
