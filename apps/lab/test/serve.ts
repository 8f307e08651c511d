import { readFile } from "node:fs/promises"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { extname, join, normalize } from "node:path"

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css"
}

/** A server of a folder, and of texts at paths of their own, on a port that is free. */
export const serve = async (
  folder: string,
  texts: Readonly<Record<string, string>> = {}
): Promise<{ readonly server: Server; readonly address: string }> => {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? "/", "http://localhost").pathname)
    const text = texts[path]
    if (text !== undefined) {
      response.writeHead(200, { "content-type": "text/javascript" }).end(text)
      return
    }
    const file = join(folder, path === "/" ? "index.html" : path)
    readFile(file).then(
      (content) =>
        response
          .writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" })
          .end(content),
      () => response.writeHead(404).end()
    )
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` }
}
