export { C06 } from "./C06.ts"
export { C14 } from "./C14.ts"
