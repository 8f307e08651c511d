/** The file in the working folder that lists plugins. */
export const configuration = "headwater.config.ts"

/** A configuration that lists one plugin, from a module beside it. */
export const configured = (value: string, module: string): string =>
  `${imported(value, module)}\n\nexport default { plugins: [${value}] }\n`

/**
 * The configuration with one plugin more; undefined where it does not list its plugins by their names
 * in one place, or has a value of that name already.
 */
export const extended = (text: string, value: string, module: string): string | undefined => {
  const [list, another] = [...text.matchAll(/\bplugins\s*:\s*\[([\s\w$,.]*)\]/g)]
  if (list === undefined || another !== undefined) return undefined
  if (new RegExp(`\\b${value}\\b`).test(text)) return undefined
  const names = (list[1] ?? "").split(",").map((it) => it.trim())
  const all = [...names.filter((it) => it !== ""), value].join(", ")
  const end = list.index + list[0].length
  return `${imported(value, module)}\n${text.slice(0, list.index)}plugins: [${all}]${text.slice(end)}`
}

/** The line that imports a plugin. */
export const imported = (value: string, module: string): string =>
  `import { ${value} } from "${module}"`
