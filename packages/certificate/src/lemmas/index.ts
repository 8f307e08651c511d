export { gammaRises } from "./code.ts"
export { bayesIsBest, gibbs, jensen, kraft } from "./information.ts"
export { artanh, ln2, logLe } from "./logarithm.ts"
export { mlr } from "./mlr.ts"
