export { learners } from "./learners.ts"
export { regression } from "./regression.ts"
export { residualCode } from "./residualCode.ts"
export { strategySearch } from "./strategySearch.ts"
