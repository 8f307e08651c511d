export { bdm, type Blocks, type Cut } from "./blocks.ts"
export { type Bounds, ctm, ctmBounds, depth, kt, skt, sktMass } from "./measures.ts"
export * as Table from "./Table.ts"
export * as TableFile from "./TableFile.ts"
