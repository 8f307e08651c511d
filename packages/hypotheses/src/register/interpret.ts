/**
 * # The interpreter that counts instructions
 *
 * The hot loop of the unit and load meters: no allocation and no call a step, except where a cell
 * is addressed for the first time. It leaves, before the instruction in question, whatever would
 * pass a bound of space or width or outgrow the safe integers; the reference takes it up from there
 * and says which.
 *
 * @module
 */
import { fits, load, type Machine, type Slice, windowSize, write } from "./Machine.ts"
import { xor } from "./xor.ts"

/**
 * What continues the machine's run for at most so many steps, fewer than 2^31.
 *
 * The arrays are bound once, so that the host compiles them in as constants: half as fast again.
 */
export const interpreter = (m: Machine): ((limit: number) => Slice) => {
  const { words, targets, constants, registers, values, stamps } = m
  return (limit) => {
    const { cap, run } = m
    let { ip, used, max } = m
    let left = limit | 0
    let end: Slice = "leave"
    running: for (;;) {
      const word = words[ip]!
      if (left === 0) {
        end = word === 0 ? "halted" : "paused"
        break
      }
      if ((used | word) !== used) {
        if (!fits(m, used | word, 0)) break
        used |= word
      }
      const r = (word >> 4) & 7
      const s = (word >> 7) & 7
      const a = registers[r]!
      const b = registers[s]!
      switch (word & 15) {
        case 0: // END
          end = "halted"
          break running
        case 1: {
          // SET
          const value = constants[ip]!
          if (value > max) {
            if (value >= cap) break running
            max = value
          }
          registers[r] = value
          break
        }
        case 2: // MOV
          registers[r] = b
          break
        case 3: {
          // ADD
          const value = a + b
          if (value > max) {
            if (value >= cap) break running
            max = value
          }
          registers[r] = value
          break
        }
        case 4: // SUB
          registers[r] = a > b ? a - b : 0
          break
        case 5: // LT
          registers[r] = a < b ? 1 : 0
          break
        case 6: // LD
          if (b < windowSize && stamps[b] === run) registers[r] = values[b]!
          else {
            const value = load(m, b, used)
            if (value < 0) break running
            registers[r] = value
          }
          break
        case 7: // ST
          if (a < windowSize && stamps[a] === run) values[a] = b
          else if (!write(m, a, b, used)) break running
          break
        case 8: // JZ
          if (a === 0) {
            ip = targets[ip]!
            left--
            continue
          }
          break
        case 9: // JMP
          ip = targets[ip]!
          left--
          continue
        case 10: {
          // INC
          const value = a + 1
          if (value > max) {
            if (value >= cap) break running
            max = value
          }
          registers[r] = value
          break
        }
        case 11: // DEC
          if (a > 0) registers[r] = a - 1
          break
        case 13: // DIV: the remainder last, for a register divided by itself
          if (b > 0) {
            const quotient = Math.floor(a / b)
            registers[r] = quotient
            registers[s] = a - quotient * b
          }
          break
        case 14: {
          // XOR
          const value = xor(a, b)
          if (value > max) {
            if (value >= cap) break running
            max = value
          }
          registers[r] = value
          break
        }
        case 15: {
          // EQ: the one instruction that makes a 1 out of zeros without adding it
          const value = a === b ? 1 : 0
          if (value > max) {
            if (value >= cap) break running
            max = value
          }
          registers[r] = value
          break
        }
        default: // DATA
      }
      ip++
      left--
    }
    m.ip = ip
    m.used = used
    m.max = max
    m.steps += limit - left
    return end
  }
}
