import { Law } from "@headwater/proof"
import { it } from "vitest"
import {
  Automaton,
  Circuit,
  Expression,
  Lambda,
  Network,
  Register,
  Turing
} from "@headwater/hypotheses"
import {
  automata,
  arbitraries,
  circuits,
  expressions,
  lambda,
  networks,
  tongue,
  turing
} from "@headwater/hypotheses/laws"

Law.check(it, tongue(Register.language, { programs: arbitraries.program() }))
Law.check(it, tongue(Register.grammar))
Law.check(it, tongue(Lambda.language, { programs: lambda.term(), bits: 18 }))
Law.check(it, tongue(Turing.language, { programs: turing.machine() }))
Law.check(it, tongue(Turing.ofStates(1)))
Law.check(it, tongue(Circuit.language, { programs: circuits.circuit() }))
Law.check(it, tongue(Automaton.language, { programs: automata.machine() }))
Law.check(it, tongue(Automaton.ContextTree.language()))
Law.check(it, tongue(Automaton.ContextTree.language(2)))
Law.check(it, tongue(Expression.language, { programs: expressions.expression() }))
Law.check(it, tongue(Network.language, { programs: networks.network() }))
