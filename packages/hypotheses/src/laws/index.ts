/**
 * Laws of languages, as sets to check any implementation with, and generators for the register
 * machine.
 *
 * @module
 */
export * as arbitraries from "./arbitraries.ts"
export * as automata from "../automaton/arbitraries.ts"
export * as circuits from "../circuit/arbitraries.ts"
export { code } from "./code.ts"
export { type Composition, composition } from "./composition.ts"
export { enumeration, type Maker } from "./enumeration.ts"
export * as expressions from "../expression/arbitraries.ts"
export * as lambda from "../lambda/arbitraries.ts"
export { language } from "./language.ts"
export { machine } from "./machine.ts"
export * as networks from "../network/arbitraries.ts"
export * as policies from "../policy/arbitraries.ts"
export type { Subject } from "./Subject.ts"
export { tongue } from "./tongue.ts"
export { type Translation, translation } from "./translation.ts"
export * as turing from "../turing/arbitraries.ts"
export { weighed } from "./weighed.ts"
