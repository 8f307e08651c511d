/**
 * # Serving a page
 *
 * A folder over HTTP, for this machine alone. The files are those that the folder has at the start:
 * a request names one of them or finds nothing, so that no path leads out of the folder.
 *
 * @module
 */
import { readdirSync, readFileSync } from "node:fs"
import { createServer, type RequestListener } from "node:http"
import { extname, join, relative, sep } from "node:path"

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".md": "text/plain; charset=utf-8"
}

/** A page that is served. */
export interface Serving {
  /** Where, with the port. */
  readonly address: string
  /** Ends it together with its open connections. */
  readonly close: () => Promise<void>
}

/** The files of a folder by the path that asks for each. */
const filesOf = (folder: string): ReadonlyMap<string, Buffer> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((it) => {
      if (!it.isFile()) return []
      const file = join(it.parentPath, it.name)
      return [[`/${relative(folder, file).replaceAll(sep, "/")}`, readFileSync(file)] as const]
    })
  )

const answers =
  (files: ReadonlyMap<string, Buffer>): RequestListener =>
  ({ method, url = "" }, response) => {
    const [path = ""] = url.split("?", 1)
    const name = path === "/" ? "/index.html" : path
    const content = files.get(name)
    const isRead = method === "GET" || method === "HEAD"
    if (content === undefined || !isRead) {
      response.writeHead(isRead ? 404 : 405, { allow: "GET, HEAD" }).end()
      return
    }
    response.writeHead(200, {
      "content-type": types[extname(name)] ?? "application/octet-stream",
      "content-length": content.length,
      "cache-control": "no-cache",
      "x-content-type-options": "nosniff"
    })
    response.end(method === "HEAD" ? undefined : content)
  }

/**
 * Serves a folder at a port of the loopback address; at one that is free where the port is 0.
 *
 * - **Errors** what the system says of the folder (`ENOENT`) or of the port (`EADDRINUSE`)
 */
export const serve = async (folder: string, port: number): Promise<Serving> => {
  const server = createServer(answers(filesOf(folder)))
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject)
    server.listen(port, "127.0.0.1", resolve)
  })
  const bound = server.address()
  return {
    address: `http://127.0.0.1:${typeof bound === "object" ? (bound?.port ?? port) : port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
  }
}
