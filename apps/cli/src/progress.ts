import type { Host } from "./Host.ts"

/** One line on a terminal that is overwritten; none on other standard errors. */
export const progress = ({ stderr }: Host["Service"]) => {
  const erase = "\r\u001b[2K"
  return {
    show: (line: string): void => {
      if (stderr.isTerminal) stderr.write(erase + line.slice(0, Math.max(0, stderr.columns - 1)))
    },
    clear: (): void => {
      if (stderr.isTerminal) stderr.write(erase)
    }
  }
}
