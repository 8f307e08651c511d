export { ledger, replays, under } from "@headwater/claims"
