import { type Browser, chromium } from "playwright-core"

/** Why there is no browser here, where there is none: it comes from npm, for Linux on x64. */
export const missing: string | undefined =
  process.platform === "linux" && process.arch === "x64"
    ? undefined
    : `the browser of this test runs on linux x64, not on ${process.platform} ${process.arch}`

/** A Chromium that needs no packages of the system: it then brings its own libraries. */
export const launch = async (): Promise<Browser> => {
  process.env["AWS_EXECUTION_ENV"] = "AWS_Lambda_nodejs24.x"
  const { default: binary } = await import("@sparticuz/chromium")
  return chromium.launch({ executablePath: await binary.executablePath(), args: ["--no-sandbox"] })
}
