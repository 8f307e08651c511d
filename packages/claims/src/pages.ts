export { C03 } from "./C03/page.ts"
export { C16 } from "./C16/page.ts"
export { C27 } from "./C27/page.ts"
export { C38 } from "./C38/page.ts"
