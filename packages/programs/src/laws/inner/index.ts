export { learners } from "./learners.ts"
export { regression } from "./regression.ts"
export { corrections } from "./corrections.ts"
export { switching } from "./switching.ts"
