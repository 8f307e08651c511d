import * as Option from "effect/Option"
import type * as HelpDoc from "effect/cli/HelpDoc"
import type { Layout } from "./Answer.ts"
import { table } from "./table.ts"

type Rows = ReadonlyArray<{ readonly id: string; readonly about: string }>

const brought: Readonly<Record<string, Rows[number]>> = {
  help: { id: "-h, --help", about: "Show this" },
  version: { id: "-v, --version", about: "Show the version" },
  completions: {
    id: "--completions SHELL",
    about: "Print a completion script for bash, zsh, fish or powershell"
  }
}

/** A flag; those of effect itself are worded here. */
const flag = (it: HelpDoc.FlagDoc): Rows[number] =>
  brought[it.name] ?? {
    id: [
      ...it.aliases.map((alias) => `${alias},`),
      `--${it.name}`,
      ...(it.type === "boolean" ? [] : [it.type])
    ].join(" "),
    about: Option.getOrElse(it.description, () => "")
  }

const argument = (it: HelpDoc.ArgDoc): Rows[number] => ({
  id: `${it.name}${it.variadic ? "..." : ""}`,
  about: Option.getOrElse(it.description, () => "")
})

/** Whether a command line names a file that it reads. */
const names = (line: string): boolean =>
  /\s[\w-]+\.(?:rm|lam|circ|tm|json)\b/.test(line.replaceAll(/--svg \S+/g, ""))

/** The help of a command, in our own words and widths. */
export const help = (doc: HelpDoc.HelpDoc, layout: Layout): string => {
  const { paint } = layout
  const section = (title: string, rows: Rows): ReadonlyArray<string> =>
    rows.length === 0 ? [] : ["", paint("bold", title), table(rows, layout, "  ")]
  const commands = (doc.subcommands ?? []).flatMap((group) =>
    group.commands.map((it) => ({ id: it.name, about: it.description.split("\n")[0] ?? "" }))
  )
  const examples = (doc.examples ?? []).map((it) => ({
    id: it.command,
    about: it.description ?? ""
  }))
  return [
    doc.description,
    "",
    `${paint("bold", "Usage")}  ${doc.usage}`,
    ...section("Commands", commands),
    ...section("Arguments", (doc.args ?? []).map(argument)),
    ...section("Flags", doc.flags.map(flag)),
    ...section("Flags of every command", (doc.globalFlags ?? []).map(flag)),
    ...section("Examples", examples),
    ...(examples.some(({ id }) => names(id))
      ? ["", paint("dim", "headwater examples FOLDER writes the files that they name.")]
      : [])
  ].join("\n")
}
