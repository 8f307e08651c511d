export { bdm, type Blocks, type Cut } from "./blocks.ts"
export * as Columns from "./Columns.ts"
export * as Cutoff from "./Cutoff.ts"
export { fast, fastLength, fastMass } from "./fast.ts"
export { bdmGiven, ctmGivenLength } from "./given.ts"
export {
  type Bounds,
  ctm,
  ctmBounds,
  depth,
  type Interval,
  kt,
  ktBounds,
  skt,
  sktBounds,
  sktMass
} from "./measures.ts"
export * as Shipped from "./Shipped.ts"
export { type Split, sktSplit } from "./split.ts"
export * as Table from "./Table.ts"
export * as TableFile from "./TableFile.ts"
export * as Terms from "./Terms.ts"
