/** A text in lines of at most `width` columns, each indented; a longer word is cut. */
export const wrap = (text: string, indent: string, width: number): ReadonlyArray<string> => {
  const room = Math.max(20, width - indent.length)
  const lines: Array<string> = []
  let line = ""
  for (const word of text.split(" ")) {
    let rest = word
    if (line !== "" && line.length + 1 + rest.length > room) {
      lines.push(line)
      line = ""
    }
    while (rest.length > room) {
      lines.push(rest.slice(0, room))
      rest = rest.slice(room)
    }
    line = line === "" ? rest : `${line} ${rest}`
  }
  if (line !== "") lines.push(line)
  return lines.map((it) => indent + it)
}
