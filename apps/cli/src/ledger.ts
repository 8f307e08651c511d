export { ledger, pages, replays, under } from "@headwater/claims"
