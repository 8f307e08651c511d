/**
 * # Documents
 *
 * What each command prints with `--json`, as schemas. The build writes them as JSON Schema files
 * beside the command.
 *
 * @module
 */
import { Agency } from "./documents/agency.ts"
import { Census } from "./documents/census.ts"
import { Complexity } from "./documents/complexity.ts"
import { MinimalCircuit } from "./documents/circuit.ts"
import { Claims, Explain } from "./documents/claims.ts"
import { Forecast } from "./documents/forecast.ts"
import { Infra } from "./documents/infra.ts"
import { Odds } from "./documents/odds.ts"
import { Phase } from "./documents/phase.ts"
import { Examples, Lab, Laws, List, New } from "./documents/plugins.ts"
import { Prove } from "./documents/prove.ts"
import { Predict } from "./documents/predict.ts"
import { Race } from "./documents/race.ts"
import { Assemble, Disassemble, Run } from "./documents/programs.ts"

export {
  Agency,
  Assemble,
  Census,
  Claims,
  Complexity,
  Disassemble,
  Examples,
  Explain,
  Forecast,
  Infra,
  Lab,
  Laws,
  List,
  MinimalCircuit,
  New,
  Odds,
  Phase,
  Predict,
  Race,
  Prove,
  Run
}

/** The schema of each command's document, by the name of the command. */
export const documents = {
  claims: Claims,
  explain: Explain,
  prove: Prove,
  list: List,
  run: Run,
  assemble: Assemble,
  disassemble: Disassemble,
  circuit: MinimalCircuit,
  odds: Odds,
  predict: Predict,
  phase: Phase,
  race: Race,
  agency: Agency,
  census: Census,
  complexity: Complexity,
  infra: Infra,
  forecast: Forecast,
  laws: Laws,
  new: New,
  examples: Examples,
  lab: Lab
} as const
