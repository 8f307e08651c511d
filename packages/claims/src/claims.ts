export { C14 } from "./C14.ts"
