/**
 * # The interpreter that counts bits
 *
 * The hot loop of the log meter: an instruction costs the bits of the largest of the registers it
 * reads, the values it writes and the address it uses, and at least 1. Otherwise as interpret.ts.
 *
 * @module
 */
import { bitsOf, fits, load, type Machine, peek, type Slice, windowSize, write } from "./Machine.ts"
import { xor } from "./xor.ts"

/** What continues the machine's run for at most so many steps. */
export const logInterpreter = (m: Machine): ((limit: number) => Slice) => {
  const { words, targets, constants, registers, values, stamps } = m
  return (limit) => {
    const { cap, run } = m
    let { ip, used, max } = m
    let left = limit
    let end: Slice = "leave"
    for (;;) {
      const word = words[ip]!
      if (word === 0) {
        end = "halted"
        break
      }
      const r = (word >> 4) & 7
      const s = (word >> 7) & 7
      const a = registers[r]!
      const b = registers[s]!
      const opcode = word & 15
      let next = ip + 1
      let known = true // the cell that is addressed, to the array
      let value = -1 // of r, where one is written
      let largest = a > b ? a : b // of what is read, addressed and written
      switch (opcode) {
        case 1: // SET
          value = constants[ip]!
          largest = value
          break
        case 2: // MOV
          value = b
          largest = b
          break
        case 3: // ADD
          value = a + b
          largest = value
          break
        case 4: // SUB
          value = a > b ? a - b : 0
          break
        case 5: // LT
          value = a < b ? 1 : 0
          break
        case 6: // LD
          known = b < windowSize && stamps[b] === run
          value = known ? values[b]! : peek(m, b)
          largest = value > b ? value : b
          break
        case 8: // JZ
          largest = a
          if (a === 0) next = targets[ip]!
          break
        case 9: // JMP
          largest = 0
          next = targets[ip]!
          break
        case 10: // INC
          value = a + 1
          largest = value
          break
        case 11: // DEC
          value = a > 0 ? a - 1 : 0
          largest = a
          break
        case 12: // DATA
          largest = 0
          break
        case 13: // DIV
          if (b > 0) value = Math.floor(a / b)
          break
        case 14: // XOR
          value = xor(a, b)
          if (value > largest) largest = value
          break
        case 15: // EQ
          value = a === b ? 1 : 0
          if (value > largest) largest = value
          break
        default: // ST
          known = a < windowSize && stamps[a] === run
      }
      if (largest >= cap) break
      const cost = largest < 2 ? 1 : bitsOf(largest)
      if (cost > left) {
        end = "paused"
        break
      }
      if ((used | word) !== used) {
        if (!fits(m, used | word, 0)) break
        used |= word
      }
      if (opcode === 6 && !known && load(m, b, used) < 0) break
      if (opcode === 7) {
        if (known) values[a] = b
        else if (!write(m, a, b, used)) break
      }
      if (largest > max) max = largest
      if (value >= 0) registers[r] = value
      if (opcode === 13 && b > 0) registers[s] = a - value * b
      left -= cost
      ip = next
    }
    m.ip = ip
    m.used = used
    m.max = max
    m.steps += limit - left
    return end
  }
}
