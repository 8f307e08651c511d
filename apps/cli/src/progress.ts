import type { Host } from "./Host.ts"

/** One line on standard error that is written over, if someone is watching. */
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
