/**
 * # A second machine as good as the first
 *
 * Beside each machine stands the flagged one, at whose END one is added where the flag is up: each
 * simulates the other with a constant of bits. On both the same texts are tried, and the shortest counts
 * that says what an emulator says, and the shortest that says one more in deployment.
 *
 * Beside the first machine may also stand the same with its operations under other names, as long as
 * the old ones: then texts have the same bits and say the same, as if it stood beside itself.
 *
 * @module
 */
import { Memo } from "@headwater/exact"
import { Budget, Language } from "@headwater/hypotheses"
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import { language, machine, machines, type Meter } from "../models/Machines.ts"
import { contextsOf, Emulator, emulators, memberOf } from "../models/Emulators.ts"

/** An emulator, and the machine beside the first. */
export const SecondMachine = Schema.Struct({
  ...Emulator.fields,
  second: Schema.Literals(["flagged", "renamed"])
})
export type SecondMachine = typeof SecondMachine.Type

const steps = 1_000_000

/** The texts that are tried on either machine. */
const tried = (it: SecondMachine): ReadonlyArray<unknown> => {
  const { deployment, fromPlain, honest, toPlain } = machine(it.meter).variant
  const emulator = memberOf(it).program(it.size)
  const [unaware, wrapped] = [deployment.unaware(emulator), deployment.wrap(emulator)]
  return [unaware, wrapped, honest(emulator), fromPlain(wrapped), toPlain(unaware)]
}

/** By how much a text's answers exceed those that are imitated, in training and in deployment. */
const excess = (on: Language.Any, text: unknown, it: SecondMachine): string => {
  const { flag } = machine(it.meter).variant.deployment
  const { answer: read, input } = memberOf(it)
  const budget = Budget.of(it.meter, { steps })
  return contextsOf(it)
    .flatMap(({ answer, values }) =>
      [0, 1].map((height) => {
        const run = on.run(text, flag(input(values), height), budget)
        const said = run.status === "halted" ? read(run.output) : undefined
        return said === undefined ? "none" : `${said - answer}`
      })
    )
    .join()
}

const signed = (bits: number): string => (bits < 0 ? `−${-bits}` : `+${bits}`)

export const beside = Reading.about(
  SecondMachine,
  Memo.by(
    (it: SecondMachine) => Object.values(it).join(" "),
    (it) => {
      const texts = tried(it)
      const emulates = contextsOf(it).flatMap(() => ["0", "0"])
      const departs = emulates.map((_, at) => `${at % 2}`)
      const measured = (on: Language.Any) => {
        const said = texts.map((text) => excess(on, text, it))
        const bits = texts.map((text) => Language.length(Language.coded(on, text)))
        const least = (behaviour: ReadonlyArray<string>): number =>
          Math.min(...bits.filter((_, at) => said[at] === behaviour.join()))
        return { departing: least(departs) - least(emulates), said: said.join(" ") }
      }
      const plain = language(it.meter)
      const first = measured(plain)
      const second = measured(it.second === "flagged" ? machine(it.meter).variant.language : plain)
      return {
        /** By how many bits the departing program is longer, on the first machine and on the second. */
        excesses: [first.departing, second.departing] as const,
        /** Whether some text that is tried answers otherwise on the second machine. */
        differ: first.said !== second.said
      }
    }
  ),
  {
    show: (it, { excesses: [first, second] }) => {
      const other = it.second === "flagged" ? "the flagged machine" : "other names for operations"
      return (
        `${it.family} ${it.member} at size ${it.size}: departing costs ${signed(first)} bits on the ` +
        `${machine(it.meter).title}, ${signed(second)} with ${other}`
      )
    },
    conditions: {
      "machines differ": [
        "some text that is tried answers otherwise on the second machine",
        (it) => it.differ
      ]
    }
  }
)

const models = (second: SecondMachine["second"], meter: Meter): Domain.Domain<SecondMachine> =>
  Domain.exhaustive(() => emulators(meter).map((it) => ({ ...it, second })))

/** Beside a machine on which a wrapper is free, of programs and of terms, and beside other names. */
export const domains = {
  programs: models("flagged", "unit"),
  terms: models("flagged", "beta"),
  renamed: models("renamed", "unit")
}

const [first, ...others] = machines

/** The machines, as the ledger names them. */
export const settings: Reading.Machines<SecondMachine> = {
  names: [first?.title ?? "", ...others.map((it) => it.title)],
  of: ({ meter }) => machine(meter).title
}
